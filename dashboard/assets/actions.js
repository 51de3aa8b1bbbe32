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

  // Folded parts belong on paper; what the reader had folded is folded again afterwards.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.fold:not([open])")];
    opened.forEach((part) => { part.open = true; });
  });
  window.addEventListener("afterprint", () => { opened.forEach((part) => { part.open = false; }); });

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.location.hash) { return; }
    const watcher = new MutationObserver(() => { if (goToNamedPart()) { watcher.disconnect(); } });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
})();
