// Tells a reader when newer data was published while the page was open. Nothing is replaced without being asked.
(function () {
  "use strict";

  const EVERY_MILLISECONDS = 60000;

  function tell(place) {
    const link = document.createElement("a");
    link.href = place.dataset.address;
    link.textContent = place.dataset.link;
    place.replaceChildren(place.dataset.words + " ", link);
  }

  async function look() {
    const place = document.getElementById("newer-data");
    if (!place || place.childNodes.length > 0 || document.hidden) { return; }
    try {
      const answer = await fetch("/data-version", { headers: { Accept: "application/json" } });
      const { newest } = await answer.json();
      if (answer.ok && newest && place.dataset.shown && newest !== place.dataset.shown) { tell(place); }
    } catch (_unreachable) {
      // The server is away for a moment; the next look tells.
    }
  }

  window.setInterval(look, EVERY_MILLISECONDS);
  document.addEventListener("visibilitychange", look);
})();
