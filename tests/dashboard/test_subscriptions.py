"""Who signed what: each edition by itself, unknown kept apart from not signed, differences with their source."""

from datetime import date

import pytest

from dashboard.addresses import page_at
from dashboard.errors import PageNotFoundError
from dashboard.published import Published
from dashboard.signatures import differences, signatures
from dashboard.visit import Visit
from tests.dashboard.compared_warehouse import compared_settings, publish_compared
from tests.dashboard.example_warehouse import NOW
from tests.dashboard.reading import links, named, words
from warehouse import open_reader


@pytest.fixture(scope="module")
def asking(tmp_path_factory):
    """Returns the function that makes a visit to the warehouse of these tests."""
    home = tmp_path_factory.mktemp("signed")
    publish_compared(home)

    def make(language="nl", **query):
        published = Published(open_reader(home))
        return Visit(compared_settings(home), published, language, "/subscriptions", query, NOW)

    return make


def _statuses(visit, edition):
    cells = signatures(visit.published.rows("signatures"), visit.norm, edition)
    return {key: cell.status for key, cell in cells.items()}


def test_the_cells_of_the_newest_edition(asking):
    assert _statuses(asking(), "2025") == {
        ("eersteplatform", "coc-14"): "reserved",
        ("eersteplatform", "coc-38"): "unknown",
        ("eersteplatform", "coc-30"): "withdrawn",
        ("leegplatform", "coc-14"): "unknown",
        ("leegplatform", "coc-38"): "unknown",
        ("leegplatform", "coc-30"): "declined",
        ("deelsplatform", "coc-14"): "unknown",
        ("deelsplatform", "coc-38"): "unknown",
        ("deelsplatform", "coc-30"): "signed",
        ("nulplatform", "coc-14"): "withdrawn",
        ("nulplatform", "coc-38"): "withdrawn",
        ("nulplatform", "coc-30"): "withdrawn",
    }


def test_a_commitment_whose_measures_differ_says_so(asking):
    visit = asking(edition="2022")
    cell = signatures(visit.published.rows("signatures"), visit.norm, "2022")["deelsplatform", "coc-14"]
    assert (cell.status, cell.is_mixed) == ("signed", True)
    shown = words(page_at(visit).content)
    assert "1/2" in shown
    assert "Deelsplatform, 14. Nepaccounts tegengaan: onderschreven: 1, niet onderschreven: 1" in shown


def test_not_seen_never_becomes_not_signed(asking):
    shown = words(page_at(asking()).content)
    assert "Deelsplatform, 14. Nepaccounts tegengaan: onbekend: niet gezien in wat is gelezen" in shown
    assert "Leegplatform, 30. Samenwerken met factcheckers: niet onderschreven" in shown
    strangers = words(named(page_at(asking()).content, "Section")[-1])
    assert "Zoekplatform" in strangers
    assert "Laatplatform" not in strangers


def test_the_differences_hold_who_when_and_where(asking):
    visit = asking()
    found = differences(visit.published.rows("signatures"), visit.norm)
    assert [(one.service_id, one.before, one.after, one.measures, one.since) for one in found] == [
        ("eersteplatform", "signed", "withdrawn", ("coc-30.1",), date(2025, 1, 22)),
        ("nulplatform", "unknown", "withdrawn", ("coc",), date(2023, 5, 26)),
        ("eersteplatform", "signed", "reserved", ("coc-14.2",), None),
        ("leegplatform", "signed", "declined", ("coc-30.1",), None),
    ]
    table = named(page_at(visit).content, "Table")[1]
    first, second, third, _fourth = named(table, "Tr")[1:]
    assert "maatregelen 30.1 onderschreven ingetrokken 22 januari 2025 It left. Report of March 2025" in words(first)
    assert "de Code als geheel" in words(second)
    assert "niet vermeld" in words(third)
    assert links(table).count("https://example.org/code") == 4


@pytest.mark.parametrize(("language", "title"), [("nl", "Editie 2025"), ("en", "2025 edition")])
def test_the_newest_edition_comes_first(asking, language, title):
    page = page_at(asking(language))
    assert title in [words(head) for head in named(page.content, "H2")]
    assert page.section == "/subscriptions"


def test_an_edition_that_does_not_exist_has_no_page(asking):
    with pytest.raises(PageNotFoundError):
        page_at(asking(edition="1999"))


def test_the_page_stands_without_signatures(page, monkeypatch):
    monkeypatch.setattr(Published, "rows", lambda _self, _query, **_more: [])
    shown = words(page("/subscriptions").content)
    assert "nog geen onderschrijving gelezen" in shown
    assert "geen verschil gezien" in shown
