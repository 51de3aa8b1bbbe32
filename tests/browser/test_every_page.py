"""Every page in both languages, visited once: axe in both themes and on both screens, charts in words, and the layout.

A visit looks at all of this on one load, because loading is what takes time.
"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE, until
from tests.browser.pages import PAGES, spoken

pytestmark = pytest.mark.browser

LAYOUT = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8")
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
# 683 is a laptop of 1366 at 200 %, 320 is one of 1280 at 400 %.
WIDTHS = (1024, 683, 390, 320)
OTHER = {"light": "dark", "dark": "light"}


@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("en", "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_page(visiting, path, language, scheme):
    with visiting(spoken(path, language), scheme=scheme, size=WIDE) as page:
        assert page.get_attribute("html", "lang") == language
        check_charts(page)
        assert fitting(page) == []
        unfold(page)
        assert violations(page) == []
        page.emulate_media(color_scheme=OTHER[scheme])
        assert violations(page, COLOURS) == []
        page.set_viewport_size(PHONE)
        assert violations(page) == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_page_fits_narrow_screens(visiting, path, language):
    with visiting(spoken(path, language), size={"width": WIDTHS[0], "height": 800}) as page:
        wrong = {}
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            until(page, f"{OVERFLOW} <= 0")  # charts follow a moment later
            wrong[width] = fitting(page)
    assert not {width: told for width, told in wrong.items() if told}


def violations(page, options=None):
    found = Axe().run(page, options=options).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes'][:3]]}" for one in found]


def fitting(page):
    """What is cut off, beyond the edge or over each other on this screen."""
    return page.evaluate(LAYOUT)


def unfold(page):
    page.evaluate("document.querySelectorAll('details:not([open])').forEach((one) => { one.open = true; })")


def check_charts(page):
    charts = page.query_selector_all("figure.chart")
    for chart in charts:
        drawings = chart.query_selector_all("[role=img]")
        assert len(drawings) == 2
        assert all(drawing.get_attribute("aria-label") for drawing in drawings)
        assert chart.query_selector("table caption")
    assert len(page.query_selector_all(".js-plotly-plot")) == 2 * len(charts)
