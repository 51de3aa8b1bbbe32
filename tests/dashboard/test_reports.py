"""Reports side by side: each kind of empty by its own word, and an order only where the card allows one."""

import plotly.graph_objects as go
import pytest

from dashboard.addresses import page_at
from dashboard.components.dots import over_services
from dashboard.errors import PageNotFoundError
from dashboard.pages import reports
from dashboard.published import Published
from dashboard.side_by_side import Span, standings
from dashboard.visit import Visit
from metrics import card_of
from tests.dashboard.compared_warehouse import compared_settings, publish_compared
from tests.dashboard.example_warehouse import H1_2026, H2_2025, NOW, RECALL
from tests.dashboard.reading import classed, elements, links, named, words
from warehouse import open_reader

MODERATORS, PER_MILLION = reports.FIGURES[:2]
NEWEST, BEFORE = Span(*H1_2026), Span(*H2_2025)


@pytest.fixture(scope="module")
def asking(tmp_path_factory):
    """Returns the function that makes a visit to the warehouse of these tests."""
    home = tmp_path_factory.mktemp("compared")
    publish_compared(home)

    def make(language="nl", **query):
        published = Published(open_reader(home))
        return Visit(compared_settings(home), published, language, "/reports", query, NOW)

    return make


def _silences(figure, visit):
    rows = standings(figure, NEWEST, BEFORE, visit)
    return {row.service_id: (row.silence, row.silence_before) for row in rows}


def _names(page, number=0):
    return [words(head) for head in named(named(page.content, "Table")[number], "Th") if head.scope == "row"]


def test_every_kind_of_empty_is_kept_apart(asking):
    assert _silences(MODERATORS, asking()) == {
        "eersteplatform": ("", ""),
        "nulplatform": ("", "not_read"),
        "geenrij": ("no_row", "not_read"),
        "leegplatform": ("blank", "not_read"),
        "deelsplatform": ("not_read", "not_read"),
        "laatplatform": ("not_read", "not_applicable"),
        "zoekplatform": ("not_applicable", "not_applicable"),
    }


def test_a_figure_of_two_parts_misses_what_either_misses(asking):
    silences = {service: now for service, (now, _before) in _silences(PER_MILLION, asking()).items()}
    assert silences["eersteplatform"] == "not_calculated"
    assert silences["geenrij"] == "no_row"
    assert silences["deelsplatform"] == "not_read"


def test_nothing_that_is_absent_is_drawn_and_zero_is(asking):
    visit = asking()
    drawing = over_services(standings(MODERATORS, NEWEST, BEFORE, visit), "l", visit)
    steps, before, now, labels = drawing["data"]
    assert drawing["layout"]["yaxis"]["ticktext"] == ["Eersteplatform", "Nulplatform"]
    assert (now["x"], now["y"]) == ([45, 0], [0, 1])
    assert before["x"] == [55]
    assert steps["x"] == [55, 45, None]
    assert [text.strip() for text in labels["text"]] == ["45", "0"]
    assert labels["x"] == [55, 0]
    go.Figure(drawing)


def test_a_range_is_a_bar_from_low_to_high(asking):
    visit = asking()
    figure = next(one for one in reports.FIGURES if one.indicator_id == "complaints_reversed_share")
    drawing = over_services(standings(figure, NEWEST, None, visit), "s", visit)
    bar = next(trace for trace in drawing["data"] if trace["mode"] == "lines" and trace["line"]["width"] == 9)
    assert bar["x"] == [0.2, 0.3]
    assert drawing["data"][-2]["x"] == [0.5]


def test_only_what_may_be_compared_is_ordered_by_value(asking):
    assert card_of("complaints_reversed_share").comparability == "across_services"
    ranked = page_at(asking(indicator="complaints_reversed_share"))
    assert _names(ranked) == ["Nulplatform", "Eersteplatform"]
    assert "van hoog naar laag" in words(ranked.content)
    assert card_of("language_moderators_count").comparability == "within_service"
    listed = page_at(asking())
    assert _names(listed) == ["Eersteplatform", "Nulplatform"]
    assert "dus diensten worden niet vergeleken" in words(listed.content)
    assert card_of("language_moderators_count").does_not_say.nl in words(listed.content)


def test_the_tables_tell_figure_change_and_cell(asking):
    page = page_at(asking())
    given, chosen, absent, not_asked = (_names(page, number) for number in (0, 1, 3, 4))
    assert (given, chosen) == (["Eersteplatform", "Nulplatform"], ["Eersteplatform", "Nulplatform"])
    assert absent == ["Deelsplatform", "Geenrij", "Laatplatform", "Leegplatform"]
    assert not_asked == ["Zoekplatform"]
    row = words(named(named(page.content, "Table")[1], "Tr")[1])
    assert row.startswith("Eersteplatform 45 personen 55 personen −18% deel 9, rij 7, kolom 4 eersteplatform.csv")
    assert "https://example.org/report" in links(page.content)
    states = [words(tag) for tag in classed(named(page.content, "Table")[3], "st")]
    assert states == [
        "niet ingelezen", "niet ingelezen", "geen rij", "niet ingelezen",
        "niet ingelezen", "niet van toepassing", "lege cel", "niet ingelezen",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("nl", "H1 2026: diensten met een cijfer: 2; 1 lager en 0 hoger dan in H2 2025"),
        ("en", "H1 2026: services with a figure: 2; 1 lower and 0 higher than in H2 2025"),
    ],
)
def test_the_title_of_the_chart_counts(asking, language, title):
    page = page_at(asking(language))
    assert words(classed(page.content, "t")[0]) == title
    assert page.section == "/reports"


def test_an_address_restores_figure_and_period(asking):
    page = page_at(asking(indicator="language_moderators_count", period="2025-07-01_2025-12-31"))
    chosen = [one.value for one in named(page.content, "Option") if getattr(one, "selected", False)]
    assert chosen[-1] == "2025-07-01_2025-12-31"
    assert words(classed(page.content, "t")[0]) == "H2 2025: diensten met een cijfer: 1"
    assert _names(page) == ["Eersteplatform"]
    fallback = page_at(asking(period="1999"))
    assert words(classed(fallback.content, "t")[0]).startswith("H1 2026")


def test_every_figure_has_a_page_in_both_languages(asking):
    for figure in reports.FIGURES:
        for language in ("nl", "en"):
            page = page_at(asking(language, indicator=figure.indicator_id))
            assert len(named(page.content, "H1")) == 1
            card = card_of(figure.indicator_id)
            title = card.title_by_language if figure.language and card.title_by_language else card.title
            assert title.in_language(language).partition(" {")[0] in words(page.content)
    assert "voor geen enkele dienst ingelezen" in words(page_at(asking(indicator="amar_users")).content)


def test_an_unknown_figure_has_no_page(asking):
    with pytest.raises(PageNotFoundError):
        page_at(asking(indicator="advertiser_spend_eur"))


def test_a_finding_stands_beside_its_figure(page):
    shown = page("/reports", indicator="automated_recall_share")
    assert f"/findings/{RECALL}" in links(shown.content)
    assert "Bevinding : Voorbeeldplatform, totaal" in words(shown.content)
    assert not [one for one in elements(page("/reports").content) if "resolved" in str(getattr(one, "href", ""))]


def _europe(asking, **query):
    page = page_at(asking(**query))
    return [one for one in named(page.content, "Section") if getattr(one, "aria-labelledby") == "europe"]


def test_a_dutch_figure_stands_beside_the_median_and_member_states_of_its_size(asking):
    content = _europe(asking, indicator="orders_act_count")
    rows = [words(row) for row in named(content, "Tr")]
    assert rows[1] == "Eersteplatform 12 8 27 van 27 lidstaten 17 9 België 9"
    assert rows[2] == "Nulplatform 3 geen mediaan"
    assert rows[4] == "Eersteplatform 1,3 2 27 van 27 lidstaten 5 21 België 1"
    lacking = [words(one) for one in named(content, "Li")]
    assert lacking == [
        "De dienst geeft voor deze periode geen aantal gebruikers per lidstaat. (Nulplatform)",
        "Hooguit de helft van de lidstaten of talen heeft een cijfer: er is geen mediaan. (Nulplatform)",
    ]


def test_a_figure_by_language_is_not_divided_by_recipients(asking):
    content = _europe(asking)
    assert words(named(content, "Tr")[1]) == "Eersteplatform 45 30 24 van 24 talen 14 9"
    assert "Gebruikers worden per lidstaat geteld, niet per taal." in words(content)


def test_a_figure_of_no_country_has_no_europe(asking):
    assert _europe(asking, indicator="complaints_count") == []
    assert _europe(asking, indicator="complaints_reversed_share") == []
