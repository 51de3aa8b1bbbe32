// Small actions on a page that is filled in later: print, copy the address, and go to the part an address names.
(function () {
  "use strict";

  const actions = {
    print: () => window.print(),
    "copy-address": (button) => {
      const said = button.querySelector("span:last-child");
      const address = new URL(button.dataset.address, window.location.href);
      navigator.clipboard.writeText(address.href).then(() => { said.textContent = button.dataset.done; });
    },
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) { actions[button.dataset.action](button); }
  });

  function goToNamedPart() {
    const part = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!part) { return false; }
    if (part.matches("details")) { part.open = true; }
    part.scrollIntoView();
    return true;
  }

  // In a list of findings the arrow keys go from row to row.
  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const list = step && event.target.closest && event.target.closest(".finds");
    if (!list) { return; }
    const rows = [...document.querySelectorAll(".finds a")];
    const next = rows[rows.indexOf(event.target) + step];
    if (next) { event.preventDefault(); next.focus(); }
  });

  // Paper tells its whole address and its day.
  function tellWherefrom(place) {
    if (!place) { return; }
    place.dataset.address = place.dataset.address || place.textContent;
    const address = new URL(place.dataset.address, window.location.href).href;
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
    place.textContent = `${address} · ${place.dataset.printed.replace("{day}", day)}`;
  }

  // Folded parts belong on paper, except long lists of older figures; what the reader had folded is folded again afterwards.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.fold:not([open]):not(.long)")];
    opened.forEach((part) => { part.open = true; });
    tellWherefrom(document.querySelector(".printed-from"));
    document.querySelectorAll(".full-address").forEach((place) => {
      place.textContent = new URL(place.dataset.address, window.location.href).href;
    });
  });
  window.addEventListener("afterprint", () => { opened.forEach((part) => { part.open = false; }); });

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.location.hash) { return; }
    const watcher = new MutationObserver(() => { if (goToNamedPart()) { watcher.disconnect(); } });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
})();
