"""From the overview to the evidence of a finding without a mouse."""

import pytest

from tests.browser.conftest import PHONE, settle, until
from tests.dashboard.example_warehouse import RECALL

pytestmark = pytest.mark.browser

MOST_STEPS = 60


def _tab_until(page, selector):
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached with {MOST_STEPS} tabs")


def test_the_skip_link_comes_first_and_can_be_seen(visiting):
    with visiting("/?lang=nl") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Naar de inhoud"
        until(page, "document.activeElement.getBoundingClientRect().top >= 0")
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_overview_to_receipt(visiting):
    with visiting("/?lang=nl") as page:
        _tab_until(page, f"a[href='/findings/{RECALL}']")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert outline == "3px"
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/findings/{RECALL}")
        settle(page)
        assert "0.18" in page.inner_text(".receipt")
        _tab_until(page, ".chart summary")
        page.keyboard.press("Enter")
        assert page.is_visible(".chart details table")


def test_filtering_is_a_plain_form(visiting):
    with visiting("/findings?lang=nl") as page:
        _tab_until(page, "#choose-status")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        _tab_until(page, "form button")
        page.keyboard.press("Enter")
        page.wait_for_url("**/findings?*status=not_reported*")
        settle(page)
        assert page.input_value("#choose-status") == "not_reported"
        assert len(page.query_selector_all(".finds li")) == 1


def test_comparing_services_is_a_plain_form_too(visiting):
    with visiting("/reports?lang=nl") as page:
        _tab_until(page, "#choose-indicator")
        page.keyboard.type("Wat auto")
        _tab_until(page, "form button")
        page.keyboard.press("Enter")
        page.wait_for_url("**/reports?*indicator=automated_recall_share*")
        settle(page)
        _tab_until(page, f".compared a[href='/findings/{RECALL}']")


def test_the_menu_of_a_phone_opens_with_the_keyboard(visiting):
    with visiting("/?lang=nl", size=PHONE) as page:
        _tab_until(page, ".menu summary")
        page.keyboard.press("Enter")
        assert page.is_visible(".menu a[href='/findings']")


def test_a_cell_of_the_matrix_leads_to_its_part_of_the_service(visiting):
    with visiting("/?lang=nl") as page:
        page.click(".cell[href='/services/voorbeeldplatform#coc-iv']")
        page.wait_for_url("**/services/voorbeeldplatform#coc-iv")
        settle(page)
        page.wait_for_selector("#coc-iv[open]")
        until(page, "document.querySelector('#coc-iv').getBoundingClientRect().top < innerHeight")


def test_the_address_can_be_copied(visiting):
    with visiting(f"/findings/{RECALL}?lang=nl") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.click("[data-action='copy-address']")
        page.wait_for_selector("text=Gekopieerd")
        assert page.evaluate("navigator.clipboard.readText()") == f"{page.url}&data=20261123T130500Z"
