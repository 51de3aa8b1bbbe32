"""Screens and paper: a phone has its own drawings, dark follows the system, A4 keeps what counts."""

import io

import pdfplumber
import pytest

from tests.browser.conftest import PHONE, WIDE, settle
from tests.dashboard.example_warehouse import RECALL

pytestmark = pytest.mark.browser


def test_a_phone_gets_its_own_drawing(visiting):
    for size, shown, hidden in ((WIDE, ".l-only", ".s-only"), (PHONE, ".s-only", ".l-only")):
        with visiting(f"/findings/{RECALL}", size=size) as page:
            assert page.is_visible(f".chart {shown}")
            assert not page.is_visible(f".chart {hidden}")


def test_dark_follows_the_system_in_charts_too(visiting):
    with visiting(f"/findings/{RECALL}", scheme="dark") as page:
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 24, 31)"
        colour = "getComputedStyle(document.querySelector('.l-only .ytick text')).fill"
        assert page.evaluate(colour) == "rgb(163, 175, 186)"
        dutch = "getComputedStyle([...document.querySelectorAll('.l-only .point path')][3]).fill"
        assert page.evaluate(dutch) == "rgb(140, 196, 240)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_the_receipt_and_no_controls(visiting, scheme):
    with visiting(f"/findings/{RECALL}?lang=nl", scheme=scheme) as page:
        printed = page.pdf(prefer_css_page_size=True)
    with pdfplumber.open(io.BytesIO(printed)) as document:
        text = "\n".join(sheet.extract_text() for sheet in document.pages)
        assert (round(document.pages[0].width), round(document.pages[0].height)) == (595, 842)
        assert len(document.pages) == 2
    assert "Concept · Gegevensversie 23 nov 2026, 14:05" in text
    assert "part_8.csv" in text
    assert "wijkt af van de drempel" in text
    assert "Afdrukken" not in text
    assert "Toon als tabel" not in text


def test_paper_holds_the_comparison_and_who_signed_what(visiting):
    for path, told in (("/reports", "niet ingelezen"), ("/subscriptions", "ingetrokken")):
        with visiting(f"{path}?lang=nl") as page:
            printed = page.pdf(prefer_css_page_size=True)
        with pdfplumber.open(io.BytesIO(printed)) as document:
            text = "\n".join(sheet.extract_text() for sheet in document.pages)
        assert "Voorbeeldplatform" in text
        assert told in text
        assert "Afdrukken" not in text


def _on_paper(page):
    with pdfplumber.open(io.BytesIO(page.pdf(prefer_css_page_size=True))) as document:
        return [sheet.extract_text() for sheet in document.pages]


def test_paper_holds_what_was_folded(visiting):
    with visiting("/statements?lang=nl") as page:
        folded = page.locator("details.fold:not([open])")
        title = folded.first.locator("caption").first.text_content()
        hidden = folded.first.locator("tbody th").first.text_content()
        assert not page.is_visible(f"text={hidden}")
        printed = "\n".join(_on_paper(page))
        assert not page.is_visible(f"text={hidden}")
    assert title in printed
    assert hidden in printed


def test_a_service_fits_on_two_sheets_and_says_where_the_rest_is(real, browser):
    """Chapters stand there without their commitments, and long lists end after their first rows."""
    page = browser.new_page(base_url=real)
    page.goto("/services/tiktok?lang=nl")
    settle(page)
    sheets = _on_paper(page)
    page.close()
    assert len(sheets) == 2
    printed = "\n".join(sheets)
    assert "Vragen aan TikTok" in printed
    assert f"{real}/figures.csv?service=tiktok" in printed.replace("\n", "")
    assert "Op papier de eerste 5 van 12; alles staat op" in printed
    assert "VII. Factcheckers ondersteunen" in printed
    assert "Factchecks in de hele dienst gebruiken" not in printed
