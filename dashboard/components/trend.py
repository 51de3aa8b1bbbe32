"""A figure over its periods as a line the height of a word: what was not read is a gap, a range an upright bar."""

import itertools
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from urllib.parse import quote

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.lines import is_gap, middle
from dashboard.components.open_ends import end_of, is_open, is_range, reach, tip
from dashboard.visit import Visit
from language import format_period, format_quantity
from warehouse.readers import Row

WIDTH, HEIGHT, EDGE = 96, 26, 5  # in pixels; the style sheet gives the element the same size
FEWEST = 2

Point = tuple[float, float]


class _Frame(NamedTuple):
    """Where a line is drawn: its first and last day, its lowest and highest value, and how far dots go."""

    first: date
    last: date
    low: float
    high: float
    far: float

    def x(self, row: Row) -> float:
        along = (middle(row) - self.first).days / ((self.last - self.first).days or 1)
        return EDGE + along * (WIDTH - 2 * EDGE)

    def y(self, value: float) -> float:
        up = (float(value) - self.low) / (self.high - self.low or 1)
        return HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE)


def trend(rows: Sequence[Row], visit: Visit) -> html.Span | str:
    """Return the line of one figure with its words, or '' when fewer than two periods are known.

    Args:
        rows: rows of `service_history.sql` of one figure, oldest first, each with one end known at least.
        visit: for the language.
    """
    if len(rows) < FEWEST:
        return ""
    shape = quote(_svg(rows))
    style = {"--shape": f'url("data:image/svg+xml,{shape}")'}
    return html.Span(className="trend", role="img", style=style, **aria(label=told(rows, visit)))


def told(rows: Sequence[Row], visit: Visit) -> str:
    """Return the line in words: each period with its figure, and where it stops."""
    _ = visit.say
    parts: list[str] = []
    for place, row in enumerate(rows):
        if place and is_gap(rows[place - 1], row):
            parts.append(_("no figure read"))
        if place and row["is_anew"]:
            parts.append(_("counted in another way"))
        period = format_period(row["period_start"], row["period_end"], visit.language)
        value = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
        parts.append(f"{period}: {value}")
    return _("Line over time. {steps}.").format(steps="; ".join(parts))


def _svg(rows: Sequence[Row]) -> str:
    """The shape; its colour is that of the page, for it is a mask."""
    frame = _framed(rows)
    marks = [_mark(row, frame) for row in rows]
    lines = [_step(before, after, frame) for before, after in itertools.pairwise(rows) if _is_joined(before, after)]
    size = f"width='{WIDTH}' height='{HEIGHT}' viewBox='0 0 {WIDTH} {HEIGHT}'"
    return f"<svg xmlns='http://www.w3.org/2000/svg' {size} stroke='#000'>{''.join([*lines, *marks])}</svg>"


def _framed(rows: Sequence[Row]) -> _Frame:
    far = reach([end_of(row) for row in rows])
    ends = [0.0, *(end for row in rows for end in _ends(row, far))]
    return _Frame(middle(rows[0]), middle(rows[-1]), min(ends), max(ends), far)


def _ends(row: Row, far: float) -> list[float]:
    if is_open(row["value_low"], row["value_high"]):
        return [end_of(row), tip(row["value_low"], row["value_high"], far)]
    return [float(row["value_low"]), float(row["value_high"])]


def _is_joined(before: Row, after: Row) -> bool:
    are_single = all(row["value_low"] is not None and row["value_low"] == row["value_high"] for row in (before, after))
    return are_single and not after["is_anew"] and not is_gap(before, after)


def _step(before: Row, after: Row, frame: _Frame) -> str:
    start, end = ((frame.x(row), frame.y(row["value_low"])) for row in (before, after))
    return _line(start, end, 2)


def _mark(row: Row, frame: _Frame) -> str:
    """A dot; of a range an upright bar; of an open figure a bar at its known end, with dots to the other side."""
    x = frame.x(row)
    first, last = (frame.y(end) for end in _ends(row, frame.far))
    if is_range(row):
        return _line((x, first), (x, last), 6)
    if is_open(row["value_low"], row["value_high"]):
        return _line((x - 4, first), (x + 4, first), 2) + _line((x, first), (x, last), 2, dotted=True)
    return f"<circle cx='{x:.1f}' cy='{first:.1f}' r='3' stroke='none'/>"


def _line(start: Point, end: Point, width: int, *, dotted: bool = False) -> str:
    dots = " stroke-dasharray='2 2'" if dotted else ""
    (x1, y1), (x2, y2) = start, end
    return f"<line x1='{x1:.1f}' y1='{y1:.1f}' x2='{x2:.1f}' y2='{y2:.1f}' stroke-width='{width}'{dots}/>"
