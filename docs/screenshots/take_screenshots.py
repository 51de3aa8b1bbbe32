"""Takes the screenshot in README.md from the dashboard itself, on the figures that ship: `make screenshots`."""

import shutil
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from naleving.settings import DEFAULT_PORT, Settings
from naleving.starting import set_up
from naleving.wsgi import application
from warehouse import Home

FOLDER = Path(__file__).parent
PAGES = {"overview-nl.png": "/?lang=nl"}
SIZE = {"width": 1366, "height": 900}


def main() -> None:
    """Serve a fresh home on a free port, and take each page."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        sys.exit("No chromium here. Install Debian's package chromium.")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Home(Path(folder)), DEFAULT_PORT)
        set_up(settings)
        server = make_server("127.0.0.1", 0, application(settings), threaded=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
            page = browser.new_page(viewport=SIZE)
            for name, address in PAGES.items():
                page.goto(f"http://127.0.0.1:{server.server_port}{address}", wait_until="networkidle")
                page.screenshot(path=str(FOLDER / name))
            browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
