"""What a supervisor comes to do, on the figures that ship: by mouse, and the same by keyboard alone."""

import csv
import io
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import WIDE, settle, until

pytestmark = pytest.mark.browser

MOST_STEPS = 120


@pytest.fixture
def opened(browser, real):
    """Returns a context manager: a page at an address, which may read and write the clipboard."""

    @contextmanager
    def visit(path):
        context = browser.new_context(viewport=WIDE, base_url=real, accept_downloads=True)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=real)
        page = context.new_page()
        page.goto(path)
        settle(page)
        yield page
        context.close()

    return visit


def _tab_to(page, selector):
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached with {MOST_STEPS} tabs")


def _press(page, *, by_keyboard, selector):
    if by_keyboard:
        _tab_to(page, selector)
        page.keyboard.press("Enter")
    else:
        page.click(selector)


both = pytest.mark.parametrize("by_keyboard", [False, True], ids=["mouse", "keyboard"])


@both
def test_the_most_serious_finding_and_its_cell_are_one_step_away(opened, by_keyboard):
    with opened("/?lang=nl") as page:
        _press(page, by_keyboard=by_keyboard, selector=".finds a")
        page.wait_for_url("**/findings/*")
        settle(page)
        receipt = page.inner_text(".receipt >> nth=0")
        assert "sha256" in receipt
        assert "deel 9" in receipt


@both
def test_dutch_moderators_stand_side_by_side(opened, by_keyboard):
    """Part 9 of H1 2026: YouTube 115, Facebook 109, TikTok 45 (the services' own reports)."""
    with opened("/?lang=nl") as page:
        _press(page, by_keyboard=by_keyboard, selector=".nav a[href='/reports']")
        page.wait_for_url("**/reports")
        settle(page)
        assert page.inner_text("h1") == "Transparantierapporten: Moderatoren met kennis van het Nederlands"
        table = page.inner_text(".compared >> nth=0")
        assert all(figure in table for figure in ("115", "109", "45"))


@both
def test_what_changed_since_the_first_of_march(opened, by_keyboard):
    with opened("/?lang=nl") as page:
        page.fill("#since", "2026-03-01")
        _press(page, by_keyboard=by_keyboard, selector=".since button")
        page.wait_for_url("**since=2026-03-01*")
        settle(page)
        assert page.inner_text("#latest") == "Nieuw sinds 1 mrt 2026"
        _press(page, by_keyboard=by_keyboard, selector=".sh .cap a[href^='/news']")
        page.wait_for_url("**/news?since=2026-03-01*")
        settle(page)
        assert "TikTok" in page.inner_text(".finds")


@both
def test_switching_language_keeps_the_choices(opened, by_keyboard):
    with opened("/findings?lang=nl&status=not_reported&sort=service") as page:
        before = len(page.query_selector_all(".finds li"))
        _press(page, by_keyboard=by_keyboard, selector=".tools a[lang='en']")
        page.wait_for_url("**lang=en*")
        settle(page)
        assert parse_qs(urlsplit(page.url).query)["status"] == ["not_reported"]
        assert page.input_value("#choose-status") == "not_reported"
        assert page.input_value("#choose-sort") == "service"
        assert len(page.query_selector_all(".finds li")) == before
        assert page.inner_text("h1") == "Findings"


@both
def test_a_copied_link_opens_the_same_view(opened, by_keyboard):
    with opened("/findings?lang=nl&service=tiktok&group=axis") as page:
        _press(page, by_keyboard=by_keyboard, selector="[data-action='copy-address']")
        until(page, "document.querySelector('[data-action=copy-address]').innerText.includes('gekopieerd')")
        link = page.evaluate("navigator.clipboard.readText()")
        shown = page.inner_text("main")
    query = parse_qs(urlsplit(link).query)
    assert query["lang"] == ["nl"]
    assert query["data"]
    with opened(link) as page:
        again = page.inner_text("main")
    assert again.replace("Link gekopieerd", "Link kopiëren") == shown.replace("Link gekopieerd", "Link kopiëren")


@both
def test_another_threshold_is_tried_from_the_finding(opened, by_keyboard):
    """Facebook reports a recall of 0.18 for Dutch and 0.52 in all: 0.35 of its own total."""
    with opened("/findings/facebook.dsa-42.2.c.recall-nl.nl?lang=nl") as page:
        _press(page, by_keyboard=by_keyboard, selector="a[href^='/what-if']")
        page.wait_for_url("**/what-if?*")
        settle(page)
        page.fill("#threshold", "0.34")
        _press(page, by_keyboard=by_keyboard, selector="form button")
        page.wait_for_url("**threshold=0.34*")
        settle(page)
        assert "Facebook" in page.inner_text("section:has(#vanish)")


@both
def test_the_file_holds_the_rows_of_the_list(opened, by_keyboard):
    with opened("/findings?lang=nl&status=not_met&service=linkedin") as page:
        shown = [one.get_attribute("href") for one in page.query_selector_all(".finds a")]
        with page.expect_download() as waiting:
            _press(page, by_keyboard=by_keyboard, selector="a[href^='/findings.csv']")
        with open(waiting.value.path(), encoding="utf-8-sig") as file:  # noqa: PTH123 - playwright gives a path
            rows = list(csv.DictReader(io.StringIO(file.read())))
    assert shown
    assert [f"/findings/{row['finding_id']}" for row in rows] == shown


@both
def test_a_briefing_is_composed_read_and_taken_along(opened, by_keyboard):
    with opened("/briefing?lang=nl") as page:
        box = "input[name='services'][value='tiktok']"
        if by_keyboard:
            _tab_to(page, box)
            page.keyboard.press("Space")
        else:
            page.check(box)
        _press(page, by_keyboard=by_keyboard, selector=".composer button")
        page.wait_for_url("**services=tiktok*")
        settle(page)
        assert "55 personen naar 45 personen" in page.inner_text("article")
        with page.expect_download() as waiting:
            _press(page, by_keyboard=by_keyboard, selector="a[href^='/briefing.odt']")
        assert waiting.value.suggested_filename.endswith("-nl.odt")


def test_arrows_go_through_the_list(opened):
    with opened("/findings?lang=nl") as page:
        _tab_to(page, ".finds a")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        second = page.query_selector_all(".finds a")[1].get_attribute("href")
        assert page.evaluate("document.activeElement.getAttribute('href')") == second


def test_an_open_page_tells_of_newer_data(opened):
    with opened("/?lang=nl") as page:
        page.route("**/data-version", lambda route: route.fulfill(json={"newest": "29991231T000000Z"}))
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        page.wait_for_selector("#newer-data a")
        assert page.inner_text("#newer-data") == "Er zijn nieuwere gegevens dan deze pagina laat zien. Toon de nieuwste"


@both
def test_earlier_figures_of_a_measure_are_a_choice_away(opened, by_keyboard):
    with opened("/measures/dsa-42.2.a?lang=en") as page:
        assert "the newest of each figure and service" in page.inner_text("#content")
        page.select_option("#choose-year", "2025")
        _press(page, by_keyboard=by_keyboard, selector="form[action='/measures/dsa-42.2.a'] button[type=submit]")
        page.wait_for_url("**/measures/dsa-42.2.a?*year=2025*")
        settle(page)
        periods = page.eval_on_selector_all(
            "section[aria-labelledby=figures] td[data-label=Period]", "cells => cells.map(cell => cell.innerText)"
        )
        assert set(periods) == {"H2 2025"}
        assert "All of them as CSV" in page.inner_text("#content")
