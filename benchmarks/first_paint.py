"""What a browser gets: bytes over the wire, time until something is seen, requests to elsewhere."""

from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, sync_playwright

PAINT = "() => performance.getEntriesByName('first-contentful-paint').map(one => one.startTime)[0]"


@dataclass
class Loaded:
    """One load of a page: megabytes over the wire, milliseconds to the first paint, addresses elsewhere."""

    megabytes: float
    paint: float
    elsewhere: list[str]


def loads(chromium: str, address: str, then: str) -> tuple[Loaded, Loaded]:
    """Return a first visit with an empty cache, and the next page with what that left behind."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        _warm(browser)
        context = browser.new_context(viewport={"width": 1366, "height": 768})
        first, second = _load(context, address, address), _load(context, address, then)
        browser.close()
    return first, second


def _warm(browser: Browser) -> None:
    """A browser that has just started paints its very first page late, whatever it is."""
    page = browser.new_page()
    page.goto("about:blank")
    page.close()


def _load(context: BrowserContext, address: str, path: str) -> Loaded:
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    sizes: list[float] = []
    elsewhere: list[str] = []
    wire.on("Network.loadingFinished", lambda told: sizes.append(told["encodedDataLength"]))
    page.on("request", lambda asked: elsewhere.append(asked.url) if not _here(asked.url, address) else None)
    page.goto(path, wait_until="networkidle")
    page.wait_for_selector("main h1")
    paint = page.evaluate(PAINT)
    page.close()
    return Loaded(sum(sizes) / 1e6, paint, elsewhere)


def _here(url: str, address: str) -> bool:
    return url.startswith((address, "data:", "blob:"))
