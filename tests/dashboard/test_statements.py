"""Statements of reasons: by month and day, what is not known beside what is zero, and what changed only in sorting.

What is expected was counted by hand from tests/dashboard/example_statements.py.
"""

from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.components.bars import bars
from dashboard.errors import PageNotFoundError
from dashboard.statements import asked, counts, periods
from tests.dashboard.example_statements import CIVIC
from tests.dashboard.reading import classed, elements, links, named, words


@pytest.fixture
def statements(page):
    """Returns the function that makes the page of Voorbeeldplatform for some choices."""
    return lambda language="nl", **query: page("/statements", language, service="voorbeeldplatform", **query).content


def _told(visit, **query):
    found = counts(asked(visit("/statements", service="voorbeeldplatform", **query)), visit())
    return found.by, [(row["period_start"].isoformat(), row["counted"]) for row in found.rows]


def test_months_that_were_read_and_no_others(visit):
    expected = [("2026-03-01", 1000), ("2026-05-01", 400), ("2026-06-01", 60)]
    assert _told(visit) == ("month", expected)
    assert _told(visit, place="specific") == ("month", [("2026-03-01", 3), ("2026-05-01", 2), ("2026-06-01", 1)])


def test_a_category_without_a_row_in_a_month_that_was_read_is_zero(visit):
    assert _told(visit, category=CIVIC) == ("month", [("2026-03-01", 4), ("2026-05-01", 300), ("2026-06-01", 0)])


def test_a_month_of_which_days_were_read_is_told_by_day(visit):
    may = "2026-05-01_2026-05-31"
    days = [("2026-05-01", 120), ("2026-05-02", 150), ("2026-05-03", 0), ("2026-05-05", 80)]
    assert _told(visit, period=may) == ("day", days)
    civic = [("2026-05-01", 100), ("2026-05-02", 150), ("2026-05-03", 0), ("2026-05-05", 0)]
    assert _told(visit, period=may, category=CIVIC) == ("day", civic)
    assert _told(visit, period=may, place="applicable")[1][0] == ("2026-05-01", 115)


def test_a_category_that_applies_here_is_told_from_the_days(visit):
    assert _told(visit, category=CIVIC, place="specific") == ("month", [("2026-05-01", 1)])


def test_without_days_a_category_and_a_place_do_not_go_together(page):
    content = page("/statements", service="anderplatform", category=CIVIC, place="specific").content
    assert "zeggen de overgenomen tellingen niet waar een besluit geldt" in words(content)
    assert "/statements?service=anderplatform&place=specific" in links(content)


def test_half_years_and_months_with_days_can_be_chosen(statements):
    select = next(one for one in named(statements(), "Select") if one.id == "choose-period")
    assert [option.value for option in named(select, "Option")] == [
        "", "2026-01-01_2026-06-30", "2026-05-01_2026-05-31",
    ]  # fmt: skip


def test_periods_of_two_years():
    known = {"first_day": date(2025, 8, 3), "last_day": date(2026, 1, 10)}
    assert periods(known, []) == [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2025, 7, 1), date(2025, 12, 31)),
    ]


def test_both_dutch_counts_are_shown_and_an_unfilled_language_is_no_zero(statements):
    told = [words(part) for part in classed(statements(), "four")[0].children]
    assert [one.split(" ingezonden")[0] for one in told[:1]] == ["Alle motiveringen 1.460"]
    assert told[1].startswith("Gelden in Nederland 1.430 ")
    assert told[2].startswith("Noemen Nederland 6 ")
    assert told[3] == "Over Nederlandstalige inhoud niet geteld of niet ingevuld waar de dienst de taal invult"


def test_the_title_says_what_is_shown(statements):
    assert words(named(statements(), "H1")) == "Voorbeeldplatform: 1.460 motiveringen, 1 mrt 2026 – 6 jun 2026"
    narrowed = words(named(statements(category=CIVIC), "H1"))
    assert narrowed == (
        "Voorbeeldplatform: Motiveringen in de transparantiedatabase, publiek debat of verkiezingen: 304, "
        "1 mrt 2026 – 6 jun 2026"
    )


@pytest.mark.parametrize(
    ("language", "title"),
    [("nl", "mei 2026: 400; de meeste in mrt 2026: 1.000"), ("en", "May 2026: 400; most in Mar 2026: 1,000")],
)
def test_the_chart_tells_the_last_whole_month_and_the_peak(statements, language, title):
    chart = classed(statements(language), "chart")[0]
    assert words(classed(chart, "t")) == title
    rows = [words(row) for row in named(named(chart, "Tbody"), "Tr")]
    assert rows[0].endswith("1.000" if language == "nl" else "1,000")
    assert len(rows) == 3
    said = [getattr(one, "aria-label") for one in elements(chart) if getattr(one, "role", None) == "img"]
    assert all("60" in one and "400" in one for one in said)


def test_gaps_breaks_and_part_months_are_marked(visit):
    one = visit("/statements", service="voorbeeldplatform")
    drawing = bars(counts(asked(one), one).rows, [date(2026, 5, 1)], "l", one, by="month", is_dutch=False)
    gap, line = drawing["layout"]["shapes"]
    assert (gap["x0"], gap["x1"]) == ("2026-04-01", "2026-05-01")
    assert (line["x0"], line["line"]["dash"]) == ("2026-05-01", "dash")
    assert [one["text"] for one in drawing["layout"]["annotations"]] == [
        *("niet ingelezen", "deelt anders in"),
        *("1.000", "60"),  # the highest and the last
    ]
    assert drawing["data"][0]["marker"]["pattern"]["shape"] == ["", "", "/"]
    assert drawing["data"][0]["y"] == [1000, 400, 60]
    go.Figure(drawing)


def test_sorting_anew_is_no_rise(statements):
    content = statements(category=CIVIC)
    told = words([one for one in named(content, "Section") if getattr(one, "aria-labelledby") == "why"])
    assert "mei 2026 4 300 andere definitie De dienst deelt anders in." in told
    assert "vanaf dan anders in" in words(classed(content, "chart")[0])
    assert "why" not in [getattr(one, "aria-labelledby", "") for one in named(statements(), "Section")]


def test_decisions_and_delays(statements):
    rows = [words(row) for row in named(classed(statements(), "parts"), "Tr")]
    assert "volledig automatisch Automatisering van het besluit 1.030 70,5%" in rows
    assert "account geschorst of gesloten Besluit 15 1%" in rows
    told = words(statements())
    assert "Van besluit tot ontvangst door de Commissie 1,5 dagen" in told
    assert "Van plaatsing tot besluit niet geteld" in told
    assert "na meer dan 180 dagen 4 0,27%" in told


def test_services_stand_from_high_to_low_only_where_the_card_allows(statements):
    ranked = [one for one in named(statements(), "Section") if getattr(one, "aria-labelledby") == "compared"]
    rows = [words(row) for row in named(classed(ranked, "differences"), "Tr")]
    assert rows[1:] == ["Anderplatform 30,5 dagen", "Voorbeeldplatform 1,5 dagen"]
    content = statements(figure="sor_fully_automated_share")
    listed = [one for one in named(content, "Section") if getattr(one, "aria-labelledby") == "compared"]
    assert "Elke dienst meet dit op een eigen manier" in words(listed)
    rows = [words(row) for row in named(classed(listed, "differences"), "Tr")]
    assert [row.split()[0] for row in rows[1:]] == ["Anderplatform", "Voorbeeldplatform"]


def test_a_known_correction_stands_under_its_figure(statements):
    rows = [words(row) for row in named(classed(statements(), "figures"), "Tr")]
    (automated,) = [row for row in rows if row.startswith("Volledig automatische besluiten")]
    assert "Het cijfer werd op 1 maart herzien." in automated


def test_the_newest_service_comes_first_and_unknown_choices_are_no_page(page):
    assert words(named(page("/statements").content, "H1")).startswith("Voorbeeldplatform")
    for query in (
        {"service": "derdeplatform"}, {"category": "x"}, {"place": "x"}, {"period": "x"}, {"figure": "amar_users"},
    ):  # fmt: skip
        with pytest.raises(PageNotFoundError):
            page("/statements", **query)
