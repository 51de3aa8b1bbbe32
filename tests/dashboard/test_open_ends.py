"""A figure of which one end is not known: it ends neither at zero nor at a top that nobody gave, and words say so."""

from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard import time_charts
from dashboard.ads import Series
from dashboard.components.ad_chart import report_chart
from dashboard.components.ad_days import over_days
from dashboard.components.dots import over_services
from dashboard.components.lines import over_time
from dashboard.pages.reports import _title
from dashboard.side_by_side import Span, Standing
from tests.dashboard.reading import named, words

H2_2025, H1_2026 = Span(date(2025, 7, 1), date(2025, 12, 31)), Span(date(2026, 1, 1), date(2026, 6, 30))


def _row(span, low, high, unit="eur"):
    return {"service_id": "voorbeeldplatform", "period_start": span.start, "period_end": span.end, "value_low": low,
            "value_high": high, "unit": unit}  # fmt: skip


def _standing(now, before=None):
    return Standing("voorbeeldplatform", "", now, before, "", "", [], [], "")


def _numbers(drawing, axis):
    return [value for trace in drawing["data"] for value in trace[axis] if isinstance(value, int | float)]


def test_at_most_does_not_reach_zero_in_a_line(visit):
    drawing = over_time([_row(H2_2025, None, 100), _row(H1_2026, 45, 45)], "l", visit())
    go.Figure(drawing)
    opened = drawing["data"][1]
    known, dots_end, _break = opened["y"]
    assert known == 100
    assert 0 < dots_end < 100
    assert opened["marker"]["symbol"][:2] == ["line-ew-open", "triangle-down"]
    assert 0 not in _numbers(drawing, "y")
    assert drawing["data"][2]["text"] == ["hooguit €\N{NO-BREAK SPACE}100"]


def test_a_small_at_most_beside_a_large_figure_stays_above_zero_too(visit):
    drawing = over_time([_row(H2_2025, None, 100), _row(H1_2026, 10**6, 10**6)], "l", visit())
    assert drawing["data"][1]["y"][1] > 0


def test_at_least_has_no_top_in_a_line_and_its_dots_point_up(visit):
    drawing = over_time([_row(H2_2025, 10**6, None), _row(H1_2026, 45, 45)], "s", visit("/", "en"))
    go.Figure(drawing)
    opened, said = drawing["data"][1:]
    assert opened["y"][0] == 10**6
    assert opened["marker"]["symbol"][:2] == ["line-ew-open", "triangle-up"]
    assert said["text"] == ["at least €1,000,000"]
    assert said["y"][0] == opened["y"][1] > 10**6


def test_a_line_that_is_open_on_all_sides_is_drawn(visit):
    go.Figure(over_time([_row(H2_2025, 5, None), _row(H1_2026, None, 9)], "l", visit()))


@pytest.mark.parametrize(
    ("language", "words_of", "meaning"),
    [
        (
            "nl",
            ("ten minste 1.000.000", "hooguit 300"),
            "Stippels: het cijfer ligt aan die kant; hoe ver is niet bekend.",
        ),
        ("en", ("at least 1,000,000", "at most 300"), "Dots: the figure is on that side; how far is not known."),
    ],
)
def test_summary_and_table_say_at_least_and_at_most(visit, monkeypatch, language, words_of, meaning):
    rows = [_row(H2_2025, 10**6, None, "count"), _row(H1_2026, None, 300, "count")]
    asked = visit("/", language)
    answers = {"history": rows, "figure_changes": []}
    monkeypatch.setattr(type(asked.published), "rows", lambda _self, name, **_about: answers[name])
    key = {"indicator_id": "amar_users", "country": "NL", "language": "", "dimension": ""}
    figure = time_charts.through_time("voorbeeldplatform", key, "", asked)
    assert figure is not None
    table = words(named(figure, "Table")[0])
    drawn = next(one for one in named(figure, "Div") if getattr(one, "role", "") == "img")
    for said in words_of:
        assert said in table
        assert said in drawn.to_plotly_json()["props"]["aria-label"]
    assert meaning in words(figure)


def test_across_services_an_open_end_touches_neither_zero_nor_a_top(visit):
    rows = [_standing(_row(H1_2026, None, 100), _row(H2_2025, 10**3, None)), _standing(_row(H1_2026, 50, 50))]
    drawing = over_services(rows, "l", visit())
    go.Figure(drawing)
    _steps, before, now, before_points, points, labels = drawing["data"]
    assert before["x"][0] == 10**3
    assert before["x"][1] > 10**3
    assert before["marker"]["symbol"][1] == "triangle-right"
    assert now["x"][0] == 100
    assert 0 < now["x"][1] < 100
    assert now["marker"]["symbol"][1] == "triangle-left"
    assert before_points["x"] == []
    assert points["x"] == [50]
    assert labels["x"][0] == before["x"][1]
    assert 0 not in _numbers(drawing, "x")


def test_lower_and_higher_are_counted_only_where_the_ends_settle_it(visit):
    rows = [
        _standing(_row(H1_2026, None, 5), _row(H2_2025, 9, 9)),  # lower
        _standing(_row(H1_2026, 5, None), _row(H2_2025, 9, 9)),  # may be either
        _standing(_row(H1_2026, 9, None), _row(H2_2025, None, 5)),  # higher
        _standing(_row(H1_2026, 4, 4), _row(H2_2025, None, 5)),  # may be either
    ]
    assert "1 lager en 1 hoger" in _title(rows, H1_2026, H2_2025, visit())


def _report(day, money, spend):
    return {"service_id": "voorbeeldplatform", "report_window": "yesterday", "report_date": date(2023, 3, day),
            "rows_count": 10, "without_count": 1, "rows_share": 0.1, "money_low": money[0], "money_high": money[1],
            "spend_low": spend[0], "spend_high": spend[1], "source_url": "", "via": ""}  # fmt: skip


REPORTS = [
    _report(1, (0.1, 0.2), (100, 200)), _report(2, (None, 0.3), (1000, None)), _report(3, (0.2, 0.3), (100, 300)),
]  # fmt: skip


def test_a_report_with_an_open_end_interrupts_the_band(visit):
    drawing = over_days(REPORTS, "l", visit())
    go.Figure(drawing)
    money, money_later, money_open, _spend, _spend_later, spend_open, _line = drawing["data"]
    assert money["x"] == ["2023-03-01"] * 2
    assert money_later["x"] == ["2023-03-03"] * 2
    assert money_open["x"][:2] == ["2023-03-02"] * 2
    assert money_open["y"][0] == 0.3
    assert 0 < money_open["y"][1] < 0.3
    assert spend_open["y"][0] == 1000
    assert spend_open["y"][1] > 1000
    assert spend_open["yaxis"] == "y2"
    assert 0 not in _numbers(drawing, "y")


def test_the_table_of_reports_says_at_most_and_at_least(visit):
    series = Series("voorbeeldplatform", "yesterday", 2023)
    told = words(report_chart(REPORTS, series, visit()))
    for said in ("hooguit 30%", "ten minste € 1.000", "Stippels"):
        assert said in told
