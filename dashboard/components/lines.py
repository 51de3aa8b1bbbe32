"""A figure over its periods as a line: silence stays a gap, another definition a break, and a range has no middle."""

import itertools
from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.components.charts import AXIS, FOCUS, LABEL_FONT, SMALL_FONT, Drawing, base_layout
from dashboard.components.open_ends import end_of, is_open, is_range, open_ends, reach, tip
from dashboard.visit import Visit
from language import format_period, format_quantity, format_value
from warehouse.readers import Row

MOST_TICKS = {"l": 6, "s": 4}


def over_time(rows: Sequence[Row], size: str, visit: Visit, breaks: frozenset[date] = frozenset()) -> Drawing:
    """Return a figure over its periods; an interval is a bar from low to high, and a missing period a gap.

    Of a figure that is open at one end only the other end has a place (`open_ends`).

    Args:
        rows: rows of `history.sql`, oldest first, of one unit, each with one end known at least.
        size: 'l' or 's'.
        visit: for the language.
        breaks: the last days of the periods from which another definition holds; no line is drawn across these.
    """
    layout = base_layout(size, visit.language, rows[0]["unit"])
    layout["margin"] |= {"r": 40}
    ticked = rows if len(rows) <= MOST_TICKS[size] else (rows[0], rows[-1])
    layout["xaxis"] |= {
        "tickangle": 0,
        "tickvals": [middle(row).isoformat() for row in ticked],
        "ticktext": [format_period(row["period_start"], row["period_end"], visit.language) for row in ticked],
    }
    gaps = [_gap(before, after) for before, after in itertools.pairwise(rows) if is_gap(before, after)]
    anew = [_start(row) for row in rows[1:] if row["period_end"] in breaks]
    layout["shapes"] = [*gaps, *(_break(day) for day in anew)]
    layout["annotations"] = [
        *(_no_figure(shape, visit) for shape in gaps),
        *(_other_meaning(day, visit) for day in anew),
    ]
    labelled = _labelled(rows, size)
    points = _with_breaks(rows, [row for row in rows if row["value_low"] == row["value_high"]], breaks)
    line = {
        "type": "scatter",
        "mode": "lines+markers+text",
        "x": [None if row is None else middle(row).isoformat() for row in points],
        "y": [None if row is None else row["value_low"] for row in points],
        "text": ["" if row is None or id(row) not in labelled else _label(row, visit) for row in points],
        "textposition": "top center",
        "textfont": {"size": LABEL_FONT, "color": FOCUS},
        "hovertext": ["" if row is None else _hover(row, visit) for row in points],
        "hoverinfo": "text",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": FOCUS, "width": 2.5},
        "marker": {"color": FOCUS, "size": 10},
    }
    ranges = [_range(row, _label(row, visit) if id(row) in labelled else "", visit) for row in rows if is_range(row)]
    return {"data": [line, *ranges, *_open(rows, labelled, visit)], "layout": layout}


def _start(row: Row) -> date:
    start: date = row["period_start"] or row["period_end"]
    return start


def middle(row: Row) -> date:
    """Return the day in the middle of a period."""
    start = _start(row)
    end: date = row["period_end"]
    return start + (end - start) / 2


def is_gap(before: Row, after: Row) -> bool:
    """Whether days between two periods are in neither."""
    return bool(_start(after) - before["period_end"] > timedelta(days=7))


def _gap(before: Row, after: Row) -> Drawing:
    return {
        "type": "rect",
        "x0": before["period_end"].isoformat(),
        "x1": _start(after).isoformat(),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "fillcolor": "#f4f6f8",
        "line": {"width": 0},
        "layer": "below",
    }


def _no_figure(shape: Drawing, visit: Visit) -> Drawing:
    _ = visit.say
    middle = date.fromisoformat(shape["x0"]) + (date.fromisoformat(shape["x1"]) - date.fromisoformat(shape["x0"])) / 2
    words = _("no figure read")
    font = {"size": SMALL_FONT, "color": AXIS}
    return {"x": middle.isoformat(), "y": 0.5, "yref": "paper", "text": words, "showarrow": False, "font": font}


def _break(day: date) -> Drawing:
    place = {"x0": day.isoformat(), "x1": day.isoformat(), "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "line", **place, "line": {"color": AXIS, "width": 1.5, "dash": "dash"}}


def _other_meaning(day: date, visit: Visit) -> Drawing:
    _ = visit.say
    place = {"x": day.isoformat(), "y": 0.06, "yref": "paper", "xanchor": "left", "xshift": 4}
    font = {"size": SMALL_FONT, "color": AXIS}
    return {**place, "text": _("counted in another way"), "showarrow": False, "font": font}


def _labelled(rows: Sequence[Row], size: str) -> set[int]:
    """Which periods carry their figure: all when they are few, or else the first, the last and the highest."""
    if len(rows) <= MOST_TICKS[size]:
        return {id(row) for row in rows}
    return {id(row) for row in (rows[0], rows[-1], max(rows, key=end_of))}


def _label(row: Row, visit: Visit) -> str:
    return format_value(row["value_low"], row["value_high"], row["unit"], visit.language)


def _hover(row: Row, visit: Visit) -> str:
    period = format_period(row["period_start"], row["period_end"], visit.language)
    quantity = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
    return f"{period}: {quantity}"


def _with_breaks(rows: Sequence[Row], points: Sequence[Row], breaks: frozenset[date]) -> list[Row | None]:
    """The points with a None before each that comes after a missing period or a break: no line is drawn across it."""
    after_gap = {
        id(after)
        for before, after in itertools.pairwise(rows)
        if is_gap(before, after) or after["period_end"] in breaks
    }
    return [part for point in points for part in ((None, point) if id(point) in after_gap else (point,))]


def _range(row: Row, label: str, visit: Visit) -> Drawing:
    place = middle(row).isoformat()
    return {
        "type": "scatter",
        "mode": "lines+text",
        "x": [place, place],
        "y": [row["value_low"], row["value_high"]],
        "text": ["", label],
        "textposition": "top center",
        "textfont": {"size": LABEL_FONT, "color": FOCUS},
        "hovertext": _hover(row, visit),
        "hoverinfo": "text",
        "cliponaxis": False,
        "line": {"color": FOCUS, "width": 10},
    }


def _open(rows: Sequence[Row], labelled: set[int], visit: Visit) -> list[Drawing]:
    """The figures of which one end is not known, with the words above them."""
    some = [row for row in rows if is_open(row["value_low"], row["value_high"])]
    if not some:
        return []
    far = reach([end_of(row) for row in rows])
    marks = [(middle(row).isoformat(), row["value_low"], row["value_high"], _hover(row, visit)) for row in some]
    words = {
        "type": "scatter",
        "mode": "markers+text",
        "marker": {"size": 12, "color": "rgba(0,0,0,0)"},  # keeps the words clear of the tip
        "x": [middle(row).isoformat() for row in some],
        "y": [max(end_of(row), tip(row["value_low"], row["value_high"], far)) for row in some],
        "text": [_label(row, visit) if id(row) in labelled else "" for row in some],
        "textposition": "top center",
        "textfont": {"size": LABEL_FONT, "color": FOCUS},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [open_ends(marks, far, "upright", FOCUS), words]
