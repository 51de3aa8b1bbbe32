"""Political advertising on the figures that ship: nothing for axe to find, and no sideways scroll."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import PHONE, WIDE, settle

pytestmark = pytest.mark.browser

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def shown(browser, real):
    """Returns the function that opens the page in a language, colour scheme and size."""
    contexts = []

    def show(language="nl", scheme="light", size=WIDE):
        context = browser.new_context(viewport=size, color_scheme=scheme, base_url=real)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"/political-ads?lang={language}")
        settle(page)
        return page

    yield show
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing_on_the_filled_page(shown, language, scheme, size):
    page = shown(language, scheme, size)
    for fold in page.query_selector_all("details:not([open])"):
        fold.evaluate("one => { one.open = true; }")
    found = Axe().run(page).response["violations"]
    assert not [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


@pytest.mark.parametrize("width", [320, 683, 1024, 1200, 1366])
def test_the_filled_page_does_not_scroll_sideways(shown, width):
    page = shown(size={"width": width, "height": 800})
    assert page.evaluate(OVERFLOW) <= 0


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_name_of_the_menu_stands_on_one_line_at_1366(shown, language):
    page = shown(language)
    heights = page.evaluate("[...document.querySelectorAll('.nav a')].map(one => one.getBoundingClientRect().height)")
    assert len(set(heights)) == 1
    assert max(heights) < 50


def test_the_question_comes_before_the_reports_and_a_choice_is_an_address(shown):
    page = shown()
    places = [page.locator(f"#{one}").bounding_box()["y"] for one in ("leaks", "reports", "functions", "checks")]
    assert places == sorted(places)
    page.select_option("#choose-report", index=1)
    page.click(".filters button")
    page.wait_for_url("**report=meta.last_*")
    settle(page)
    assert "rapport over" in page.inner_text("#reports ~ .cap")
