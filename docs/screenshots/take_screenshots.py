"""Takes every page in Dutch and English, on a laptop and a phone, on the figures that ship: `make screenshots`.

What fits on the first screen, in 48 colours: all files together stay under 3 MB.
"""

import io
import logging
import shutil
import sys
import tempfile
import threading
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from dashboard.addresses import PAGES
from naleving.settings import DEFAULT_PORT, Settings
from naleving.starting import set_up
from naleving.wsgi import application
from warehouse import Home

FOLDER = Path(__file__).parent
EXAMPLES = {
    "goal": "/goals/deepfakes", "service": "/services/tiktok", "commitment": "/commitments/dsa-42",
    "measure": "/measures/dsa-42.2.c", "finding": "/findings/facebook.dsa-42.2.c.recall-nl.nl",
}  # fmt: skip
SIZES = {"wide": {"width": 1366, "height": 768}, "phone": {"width": 390, "height": 844}}
COLOURS = 48


def main() -> None:
    """Serve a fresh home on a free port, and take each page."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        sys.exit("No chromium here. Install Debian's package chromium.")
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Home(Path(folder)), DEFAULT_PORT)
        set_up(settings)
        server = make_server("127.0.0.1", 0, application(settings), threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
            _take(browser, f"http://127.0.0.1:{server.server_port}")
            browser.close()
        server.shutdown()


def _take(browser: Browser, address: str) -> None:
    plain = {path.strip("/").replace("/", "-") or "overview": path for path in PAGES if "<" not in path}
    for size, viewport in SIZES.items():
        context = browser.new_context(viewport=viewport, base_url=address, reduced_motion="reduce")
        page = context.new_page()
        for name, path in (plain | EXAMPLES).items():
            for language in ("nl", "en"):
                page.goto(f"{path}?lang={language}", wait_until="networkidle")
                page.wait_for_selector("main h1")
                image = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS)
                image.save(FOLDER / f"{name}-{language}{'' if size == 'wide' else '-phone'}.png", optimize=True)
        context.close()


if __name__ == "__main__":
    main()
