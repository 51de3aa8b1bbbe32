"""Counts by day or month as bars: what was not read is a marked gap, and a month that is known in part is hatched."""

import calendar
import itertools
from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.components.charts import AXIS, FOCUS, LABEL_FONT, OTHER, SMALL_FONT, Drawing, base_layout
from dashboard.visit import Visit
from language import format_compact, format_count, format_period
from warehouse.readers import Row

DAY = 86_400_000  # in the milliseconds of plotly
WASH = "rgba(125, 137, 150, 0.16)"
MOST_TICKS = {"l": 5, "s": 3}
EDGE = 0.15  # of the bars: there a label in the middle would meet the numbers of the axis


def bars(rows: Sequence[Row], breaks: Sequence[date], size: str, visit: Visit, *, by: str, is_dutch: bool) -> Drawing:
    """Return one bar a row, with gaps and breaks.

    Args:
        rows: period_start, first_day, period_end and counted, oldest first; at least one.
        breaks: days from which another definition holds.
        size: 'l' or 's'.
        visit: for the language.
        by: 'day' or 'month', what a row is of.
        is_dutch: whether it counts something Dutch: blue means the Netherlands.
    """
    _ = visit.say
    layout = base_layout(size, visit.language, "count")
    layout["margin"] |= {"l": 64 if size == "l" else 56, "r": 28, "t": 34}
    ticked = _ticked(rows, MOST_TICKS[size])
    layout["xaxis"] |= {
        "type": "date",
        "tickangle": 0,
        "tickvals": [_middle(row, by).isoformat() for row in ticked],
        "ticktext": [_tick(row, by, visit) for row in ticked],
    }
    layout["yaxis"] |= {"nticks": 5}
    gaps = [gap for before, after in itertools.pairwise(rows) if (gap := _gap(before, after, by))]
    layout["shapes"] = [_area(gap) for gap in gaps] + [_line(day) for day in breaks]
    layout["annotations"] = [_said(first + (last - first) / 2, _("not read"), 0.5) for first, last in gaps]
    layout["annotations"] += [_said(day, _("sorted anew"), 1.12) for day in breaks[:1]]
    ink = FOCUS if is_dutch else AXIS
    layout["annotations"] += [_counted(row, rows, by, ink, visit) for row in _labelled(rows)]
    colour = FOCUS if is_dutch else OTHER
    shapes = ["" if is_whole(row, by) else "/" for row in rows]
    bar = {
        "type": "bar",
        "x": [_middle(row, by).isoformat() for row in rows],
        "y": [row["counted"] for row in rows],
        "width": [0.8 * _days(row, by) * DAY for row in rows],
        "hovertext": [told(row, visit) for row in rows],
        "hoverinfo": "text",
        "marker": {
            "color": colour,
            "pattern": {"shape": shapes, "fgcolor": colour, "fillmode": "replace"},
        },
    }  # fmt: skip
    return {"data": [bar], "layout": layout}


def told(row: Row, visit: Visit) -> str:
    """Return 'mrt 2026: 341.049'; of a month that is known in part its days."""
    return f"{period_of(row, visit)}: {format_count(row['counted'], visit.language)}"


def period_of(row: Row, visit: Visit) -> str:
    """Return the period that a row is known of."""
    return format_period(row["first_day"], row["period_end"], visit.language)


def is_whole(row: Row, by: str) -> bool:
    """Whether the whole day or month is known."""
    return by == "day" or (row["first_day"].day == 1 and row["period_end"] == _month_end(row["period_start"]))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _days(row: Row, by: str) -> int:
    return 1 if by == "day" else calendar.monthrange(row["period_start"].year, row["period_start"].month)[1]


def _middle(row: Row, by: str) -> date:
    start: date = row["period_start"]
    return start if by == "day" else start + timedelta(days=14)


def _tick(row: Row, by: str, visit: Visit) -> str:
    start = row["period_start"]
    return format_period(start, start if by == "day" else _month_end(start), visit.language)


def _ticked(rows: Sequence[Row], most: int) -> list[Row]:
    step = max(1, -(-(len(rows) - 1) // (most - 1))) if most > 1 else len(rows)
    return list(rows[::step])


def _gap(before: Row, after: Row, by: str) -> tuple[date, date] | None:
    """The days between two rows that were not read; None when they adjoin."""
    end = before["period_start"] if by == "day" else _month_end(before["period_start"])
    first, last = end + timedelta(days=1), after["period_start"]
    return (first, last) if first < last else None


def _area(gap: tuple[date, date]) -> Drawing:
    first, last = gap
    place = {"x0": first.isoformat(), "x1": last.isoformat(), "y0": 0, "y1": 1, "yref": "paper"}
    return {"type": "rect", **place, "fillcolor": WASH, "line": {"width": 0}, "layer": "below"}


def _line(day: date) -> Drawing:
    place = {"x0": day.isoformat(), "x1": day.isoformat(), "y0": 0, "y1": 1.05, "yref": "paper"}
    return {"type": "line", **place, "line": {"color": AXIS, "width": 1.5, "dash": "dash"}}


def _said(day: date, words: str, height: float) -> Drawing:
    font = {"size": SMALL_FONT, "color": AXIS}
    return {"x": day.isoformat(), "y": height, "yref": "paper", "text": words, "showarrow": False, "font": font}


def _labelled(rows: Sequence[Row]) -> list[Row]:
    """The last row and the highest, which may be one."""
    highest = max(rows, key=lambda row: float(row["counted"]))
    return [highest] if highest is rows[-1] else [highest, rows[-1]]


def _counted(row: Row, rows: Sequence[Row], by: str, colour: str, visit: Visit) -> Drawing:
    """A bar's figure: at the first bars its words run to the right, at the last clear of the higher bar before it."""
    place = rows.index(row) / max(1, len(rows) - 1)
    side = "left" if place < EDGE else "center"
    beside = rows[-2]["counted"] if len(rows) > 1 and row is rows[-1] else 0
    return {
        "x": _middle(row, by).isoformat(), "y": max(float(row["counted"]), float(beside)), "yshift": 10,
        "text": format_compact(row["counted"], visit.language), "showarrow": False,
        "xanchor": side, "xshift": -10 if side == "left" else 0,
        "font": {"size": LABEL_FONT, "color": colour},
    }  # fmt: skip
