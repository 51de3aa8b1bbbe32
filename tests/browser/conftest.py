"""The dashboard on loopback and a browser that looks at it; every page must keep its console silent."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from werkzeug.serving import make_server

from dashboard import create_app
from naleving.settings import DEFAULT_PORT, Settings
from naleving.wsgi import application
from tests.dashboard.example_warehouse import publish_example, settings
from warehouse import Home

WIDE = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def address(tmp_path_factory) -> Iterator[str]:
    """The address of a running dashboard on the example warehouse."""
    home = tmp_path_factory.mktemp("served")
    publish_example(home)
    server = make_server("127.0.0.1", 0, create_app(settings(home)).server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def real(published_home) -> Iterator[str]:
    """The address of the dashboard on the figures that ship."""
    server = make_server("127.0.0.1", 0, application(Settings(Home(published_home), DEFAULT_PORT)), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser(chromium) -> Iterator[Browser]:
    """The machine's own browser."""
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def context(browser, address) -> Iterator[BrowserContext]:
    """One profile for all visits, so that scripts are fetched once; each visit starts without cookies."""
    context = browser.new_context(base_url=address)
    yield context
    context.close()


@pytest.fixture
def visiting(context, address) -> Callable:
    """Returns a context manager: a page that shows an address, in a colour scheme and size, with a silent console."""

    @contextmanager
    def visit(path: str, *, scheme: str = "light", size: dict[str, int] = WIDE) -> Iterator[Page]:
        context.clear_cookies()
        page = context.new_page()
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # colours change at once
        complaints: list[str] = []
        page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda asked: _only_here(asked.url, address, complaints))
        page.goto(path)
        settle(page)
        yield page
        page.close()
        assert not complaints

    return visit


def settle(page: Page) -> None:
    """Wait until the page is filled, with its charts where it has any."""
    page.wait_for_selector("main h1")
    if page.query_selector(".chart"):
        page.wait_for_selector(".js-plotly-plot .main-svg", state="attached")


def until(page: Page, condition: str) -> None:
    """Wait until a condition in the page holds; Playwright's own way is refused by our CSP if it asks twice."""
    for _ in range(300):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(100)
    message = f"after half a minute not yet: {condition}"
    raise AssertionError(message)


def _only_here(url: str, address: str, complaints: list[str]) -> None:
    if not url.startswith((address, "data:", "blob:")):
        complaints.append(f"asked {url}")
