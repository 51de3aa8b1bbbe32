"""The overview, counted by hand from example_warehouse.py."""

from datetime import UTC, datetime

import pytest

from collectors.framework import source_names
from dashboard.components.sources import freshness_line
from dashboard.freshness import freshness
from metrics import card_of
from tests.dashboard.example_warehouse import MODERATORS, RECALL, RESOLVED, WITHDRAWN
from tests.dashboard.reading import classed, elements, links, named, words


def test_the_title_is_the_message(page):
    title = words(named(page("/").content, "H1"))
    assert title == "3 bevindingen bij 2 diensten; gevraagde cijfers die niet zijn gerapporteerd: 1"


def test_findings_stand_in_order_without_the_resolved_one(page):
    found = [address for address in links(classed(page("/").content, "finds")) if address.startswith("/findings/")]
    assert found == [f"/findings/{one}" for one in (RECALL, MODERATORS, WITHDRAWN)]
    assert f"/findings/{RESOLVED}" not in links(page("/").content)


def test_a_finding_shows_its_figure_with_what_it_is_held_against(page):
    first = classed(page("/").content, "fig")[0]
    assert words(first) == "18% drempel 26%"


def test_silence_is_no_zero(page):
    second = classed(page("/").content, "fig")[1]
    assert words(second) == "geen cijfer"


def test_every_status_in_a_row_is_said_in_words(page):
    rows = named(classed(page("/").content, "finds"), "Li")
    expected = ["wijkt af van de drempel:", "niet gerapporteerd:", "ingetrokken:"]
    assert [words(row).startswith(said) for row, said in zip(rows, expected, strict=True)] == [True] * 3


def test_the_evidence_line(page):
    told = "1 van de 4 beoordeelde onderdelen hebben een cijfer voor Nederland; bevestigd door een tweede bron: 0"
    assert told in words(page("/").content)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("nl", "Voorbeeldplatform, Heel grote platforms: sport 5 van 6, trend; bevindingen: 1"),
        ("en", "Voorbeeldplatform, Very large platforms: rung 5 of 6, trend; findings: 1"),
        ("nl", "Voorbeeldplatform, Factcheckers: ingetrokken; bevindingen: 1"),
        ("nl", "Anderplatform, Integriteit: sport 0 van 6, niet onderschreven"),
        ("nl", "Derdeplatform, Factcheckers: onbekend"),
        ("nl", "Derdeplatform, Integriteit: niet van toepassing"),
    ],
)
def test_each_cell_has_a_full_name(page, language, name):
    cells = classed(page("/", language).content, "cell")
    assert len(cells) == 9
    assert name in [words(cell).removeprefix("5 ").removeprefix("0 ") for cell in cells]


def test_services_stand_by_their_most_serious_finding(page):
    rows = named(named(classed(page("/").content, "matrix"), "Tbody"), "Th")
    assert [words(row) for row in rows] == ["Voorbeeldplatform", "Anderplatform", "Derdeplatform"]


def test_freshness_of_each_source(page):
    told = words(classed(page("/").content, "freshline"))
    assert "28 feb 2026" in told
    assert "laatste keer mislukt : " in told
    waiting = len(source_names()) - 2
    assert f"Nog niet ingelezen: {waiting} bronnen" in told


def test_sources_that_ask_for_attention_are_named_and_the_others_counted(visit):
    started = datetime(2026, 1, 1, tzinfo=UTC)
    row = {"started_at": started, "newest_published_at": None, "newest_retrieved_at": started}
    late = [{**row, "source": name, "outcome": "done"} for name in source_names()]
    shown = freshness_line(freshness(late, datetime(2026, 11, 25, tzinfo=UTC)), visit())
    states = {one.state for one in freshness(late, datetime(2026, 11, 25, tzinfo=UTC))}
    assert states == {"overdue", "current"}
    assert len([link for link in links(shown) if link.startswith("/sources#")]) == 3
    assert " en nog " in words(shown)
    assert "nieuwste bestand 1 jan 2026" in words(shown)


def test_the_form_asks_since_when_and_half_a_year_ago_is_the_default(page):
    (field,) = [one for one in elements(page("/").content) if one._type == "Input"]
    assert (field.name, field.type, field.defaultValue) == ("since", "date", "2026-05-25")
    assert "Nieuw sinds 25 mei 2026" in words(page("/").content)


def test_what_is_new_stands_by_day_newest_first(page):
    news = classed(page("/", since="2025-01-22").content, "news")
    told = "28 feb 2026 Voorbeeldplatform : DSA-rapport over H2 2025 22 jan 2025"
    assert words(news).startswith(told)
    assert words(news).endswith("22 jan 2025 Voorbeeldplatform : Terugtrekking uit verbintenis 30")
    assert "https://example.org/withdrawal" in links(news)


@pytest.mark.parametrize(
    ("since", "items"), [("2025-01-22", 2), ("2025-01-23", 1), ("2026-02-28", 1), ("2026-03-01", 0)]
)
def test_the_day_itself_counts_as_new(page, since, items):
    assert len(named(classed(page("/news", since=since).content, "news"), "Li")) == items


def test_a_day_that_is_none_is_half_a_year_ago(page):
    assert "Nieuw sinds 25 mei 2026" in words(page("/news", since="yesterday").content)
    assert "verschenen in wat is ingelezen" in words(page("/news", since="yesterday").content)


def test_a_day_to_come_is_today(page):
    assert "Nieuw sinds 24 november 2026" in words(page("/news", since="2030-01-01").content)


def test_facts_of_one_kind_on_one_day_share_an_item(visit):
    from dashboard.components.news import news_list  # noqa: PLC0415 - only here
    from dashboard.news import News  # noqa: PLC0415 - only here

    asked = visit()
    (row,) = asked.published.rows("events", service_id="", most=1)
    rows = tuple({**row, "service_id": one} for one in ("voorbeeldplatform", "derdeplatform"))
    told = news_list([News(row["event_date"], "event", rows)], asked)
    assert words(told) == "22 jan 2025 Voorbeeldplatform , Derdeplatform : terugtrekking"


def test_services_that_are_silent_on_one_point_share_a_row(visit):
    from dashboard.components.hurts import hurts  # noqa: PLC0415 - only here

    asked = visit()
    one = next(row for row in asked.published.rows("findings") if row["finding_id"] == MODERATORS)
    other = {**one, "finding_id": "derdeplatform.other", "service_id": "derdeplatform"}
    rows = hurts([one, other], 10, asked)
    assert len(rows.children) == 1
    about = card_of("language_moderators_count").title_by_language.nl.format(language="Nederlands")
    assert f"Anderplatform , Derdeplatform : {about}" in words(rows)
    assert "2 diensten" in words(rows)
    assert links(rows) == [f"/findings/{MODERATORS}", "/findings/derdeplatform.other"]


def test_without_findings_the_page_says_so(visit, monkeypatch):
    from dashboard.pages import overview  # noqa: PLC0415 - only here

    asked = visit()
    rows = type(asked.published).rows
    silent = lambda self, query, **more: [] if query in {"findings", "events"} else rows(self, query, **more)  # noqa: E731
    monkeypatch.setattr(type(asked.published), "rows", silent)
    told = words(overview.page(asked).content)
    assert "Geen bevindingen in de ingelezen cijfers" in told
    assert "In wat is ingelezen wijkt niets af en ontbreekt niets." in told
    assert "In deze tijd is niets nieuws verschenen" in told


def test_one_h1_and_a_caption_for_each_table(page):
    content = page("/").content
    assert len(named(content, "H1")) == 1
    assert len(named(content, "Caption")) == len(named(content, "Table")) == 1
    assert not [element for element in elements(content) if getattr(element, "n_clicks", None)]


@pytest.mark.parametrize(("since", "found"), [("2025-01-01", [WITHDRAWN, MODERATORS]), ("2026-03-01", [])])
def test_findings_on_figures_that_came_out_since(page, since, found):
    """The moderators worsened in H2 2025 (term: 28 February 2026); commitment 30 was left; recall only persists."""
    content = page("/news", since=since).content
    listed = links(classed(content, "finds"))
    assert sorted(listed) == sorted(f"/findings/{one}" for one in found)
    assert ("is geen bevinding begonnen of verslechterd" in words(content)) is (not found)


def test_the_overview_counts_those_findings(page):
    content = page("/", since="2025-01-01").content
    assert "Bevindingen over cijfers van daarna: 1 nieuw, 1 verslechterd" in words(classed(content, "told"))
    assert not classed(page("/", since="2026-03-01").content, "told")


def test_without_kept_assessments_there_is_nothing_to_compare(page):
    assert "is hier geen beoordeling bewaard" in words(page("/news", since="2025-01-01").content)
