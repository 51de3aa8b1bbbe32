"""Drawings that plotly accepts, in which silence is a gap and an interval has no middle."""

from datetime import date

import plotly.graph_objects as go
import pytest

from dashboard.components.charts import over_languages
from dashboard.components.lines import over_time

PERIODS = {
    "H1 2024": (date(2024, 1, 1), date(2024, 6, 30)),
    "H2 2025": (date(2025, 7, 1), date(2025, 12, 31)),
    "H1 2026": (date(2026, 1, 1), date(2026, 6, 30)),
}


def _row(period, low, high=None, unit="persons"):
    start, end = PERIODS[period]
    return {
        "period_start": start,
        "period_end": end,
        "value_low": low,
        "value_high": low if high is None else high,
        "unit": unit,
    }


def _bar(code, value):
    return {"language": code, "country": "", "value_low": value, "value_high": value, "unit": "share"}


@pytest.mark.parametrize("size", ["l", "s"])
def test_plotly_accepts_the_drawings(visit, size):
    go.Figure(over_time([_row("H2 2025", 55), _row("H1 2026", 45)], size, visit()))
    go.Figure(over_languages([_bar("nl", 0.18), _bar("pt", 0.73)], 0.52, 0.26, size, visit()))


def test_a_missing_period_breaks_the_line_and_is_said(visit):
    drawing = over_time([_row("H1 2024", 160), _row("H2 2025", 55), _row("H1 2026", 45)], "l", visit())
    assert drawing["data"][0]["y"] == [160, None, 55, 45]
    assert drawing["data"][0]["connectgaps"] is False
    gap = drawing["layout"]["shapes"][0]
    assert (gap["x0"], gap["x1"]) == ("2024-06-30", "2025-07-01")
    assert [note["text"] for note in drawing["layout"]["annotations"]] == ["geen cijfer ingelezen"]


def test_an_interval_is_drawn_from_low_to_high(visit):
    drawing = over_time([_row("H2 2025", 0, 100, "eur"), _row("H1 2026", 45, unit="eur")], "l", visit())
    line, band = drawing["data"]
    assert line["y"] == [45]
    assert band["y"] == [0, 100]
    assert "50" not in str(band["text"])


def test_the_axis_begins_at_zero_and_speaks_the_language(visit):
    layout = over_time([_row("H2 2025", 55), _row("H1 2026", 45)], "l", visit())["layout"]
    assert layout["yaxis"]["rangemode"] == "tozero"
    assert layout["separators"] == ",."
    english = over_time([_row("H2 2025", 55), _row("H1 2026", 45)], "l", visit("/", "en"))["layout"]
    assert english["separators"] == ".,"


def test_bars_stand_from_high_to_low_with_dutch_in_blue(visit):
    drawing = over_languages([_bar("mt", 0.04), _bar("nl", 0.18), _bar("pt", 0.73)], 0.52, 0.26, "l", visit())
    bar = drawing["data"][0]
    assert bar["x"] == ["pt", "nl", "mt"]
    assert [colour == "#0a4f86" for colour in bar["marker"]["color"]] == [False, True, False]
    assert bar["text"] == ["", "18%", ""]
    assert [note["text"] for note in drawing["layout"]["annotations"]] == ["totaal 52%", "drempel 26%"]


def test_without_a_threshold_there_is_no_line_for_it(visit):
    drawing = over_languages([_bar("nl", 0.18), _bar("pt", 0.73)], None, None, "s", visit())
    assert drawing["layout"]["shapes"] == []


def test_many_periods_carry_three_labels_and_two_ticks(visit):
    days = [date(2023, 3, day) for day in range(3, 16)]
    values = [15, 14, 12, 12, 15, 21, 20, 14, 12, 10, 9, 7, 9]
    rows = [
        {"period_start": day, "period_end": day, "value_low": value, "value_high": value, "unit": "count"}
        for day, value in zip(days, values, strict=True)
    ]
    drawing = over_time(rows, "l", visit())
    line = drawing["data"][0]
    assert [label for label in line["text"] if label] == ["15", "21", "9"]
    assert drawing["layout"]["xaxis"]["ticktext"] == ["3 mrt 2023", "15 mrt 2023"]
    assert line["hovertext"][5] == "8 mrt 2023: 21"


def test_the_lines_of_a_bar_chart_have_room_for_their_names(visit):
    bars = [_bar("nl", 0.18), _bar("pt", 0.73)]
    assert over_languages(bars, 0.52, 0.26, "l", visit())["layout"]["margin"]["r"] >= 120
