"""axe-core finds nothing, on every page, in both languages, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE
from tests.dashboard.example_warehouse import MODERATORS, RECALL, WITHDRAWN

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/news?since=2025-01-01",
    "/goals",
    "/goals/dsa_and_code",
    "/services",
    "/services?chapter=coc-iv",
    "/services/voorbeeldplatform",
    "/services/derdeplatform",
    "/commitments/dsa-42",
    "/commitments/coc-14",
    "/measures/coc-14.2",
    "/measures/dsa-42.2.c",
    "/findings",
    "/findings?severity=low",
    f"/findings/{RECALL}",
    f"/findings/{MODERATORS}",
    f"/findings/{WITHDRAWN}",
    "/reports",
    "/reports?indicator=automated_recall_share",
    "/reports?indicator=amar_users",
    "/political-ads",
    "/subscriptions",
    "/subscriptions?edition=2022",
    "/sources",
    "/statements",
    "/statements?category=STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "/statements?place=specific&period=2026-05-01_2026-05-31&figure=sor_fully_automated_share",
    "/method",
    "/briefing",
    "/briefing?services=voorbeeldplatform&commitments=dsa-42",
    "/accessibility",
    "/about",
    "/coverage",
)


def _violations(page):
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['help']} {[node['target'] for node in one['nodes'][:3]]}" for one in found]


def _in(path, language):
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize(("language", "scheme"), [("nl", "light"), ("en", "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing(visiting, path, language, scheme, size):
    with visiting(_in(path, language), scheme=scheme, size=size) as page:
        for fold in page.query_selector_all("details:not([open])"):
            fold.evaluate("one => { one.open = true; }")
        assert page.get_attribute("html", "lang") == language
        assert not _violations(page)


@pytest.mark.parametrize(("language", "scheme"), [("nl", "dark"), ("en", "light")])
def test_the_other_half_of_languages_and_schemes(visiting, language, scheme):
    lists = ("/reports", "/statements", "/subscriptions", "/sources")
    for path in ("/", f"/findings/{RECALL}", "/services/voorbeeldplatform", *lists):
        with visiting(_in(path, language), scheme=scheme) as page:
            assert not _violations(page)


@pytest.mark.parametrize("path", PAGES)
def test_every_chart_has_words_and_a_table(visiting, path):
    with visiting(_in(path, "nl")) as page:
        for chart in page.query_selector_all("figure.chart"):
            drawings = chart.query_selector_all("[role=img]")
            assert all(drawing.get_attribute("aria-label") for drawing in drawings)
            assert len(drawings) == 2
            assert chart.query_selector("table caption")
        assert len(page.query_selector_all(".js-plotly-plot")) == 2 * len(page.query_selector_all("figure.chart"))


def test_every_target_is_large_enough(visiting):
    too_small = """() => [...document.querySelectorAll('main a, header a, button, select, summary')]
        .filter(one => one.offsetParent && getComputedStyle(one).display !== 'inline')
        .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.height < 23.5 || box.width < 23.5)).map(([text]) => text)"""
    for path in ("/", "/services", "/findings", f"/findings/{RECALL}", "/reports", "/subscriptions"):
        for size in (WIDE, PHONE):
            with visiting(path, size=size) as page:
                assert page.evaluate(too_small) == []
