"""Figures of which one end is not known, drawn: a bar at the known end, and dots that point to the other side."""

from collections.abc import Sequence
from typing import Any

from dashboard.visit import Visit
from warehouse.readers import Row

REACH = 0.14  # of the highest figure that is drawn
MOST_DOWN = 0.5  # of the figure itself: the dots end above zero, for nobody said that it is zero
BARS = {"upright": "line-ew-open", "across": "line-ns-open"}
TIPS = {("upright", 1): "triangle-up", ("upright", -1): "triangle-down",
        ("across", 1): "triangle-right", ("across", -1): "triangle-left"}  # fmt: skip


def is_open(low: float | None, high: float | None) -> bool:
    """Whether one of the two ends, and no more than one, is known."""
    return (low is None) != (high is None)


def is_range(row: Row) -> bool:
    """Whether both ends are known and differ."""
    low, high = row["value_low"], row["value_high"]
    return low is not None and high is not None and low != high


def known_end(low: float | None, high: float | None) -> float:
    """Return the high end, or else the low one.

    Raises:
        ValueError: neither is known; that is no figure, and never zero.
    """
    end = low if high is None else high
    if end is None:
        message = "A figure of which no end is known has no place in a drawing."
        raise ValueError(message)
    return float(end)


def end_of(row: Row) -> float:
    """Return the known end of a row with value_low and value_high."""
    return known_end(row["value_low"], row["value_high"])


def reach(ends: Sequence[float]) -> float:
    """Return how far the dots go in a drawing with these ends: a part of its height, nothing that a figure says."""
    return REACH * max((abs(end) for end in ends), default=0) or 1.0


def dots_mean(rows: Sequence[Row], visit: Visit) -> str:
    """Return what the dots mean, for the line above a drawing; '' when none of these rows is open."""
    _ = visit.say
    if not any(is_open(row["value_low"], row["value_high"]) for row in rows):
        return ""
    return _("Dots: the figure is on that side; how far is not known.")


def tip(low: float | None, high: float | None, far: float) -> float:
    """Return where the dots of an open figure end; of any other its own high end."""
    end = known_end(low, high)
    if not is_open(low, high):
        return end
    return end + far if high is None else end - (min(far, MOST_DOWN * end) if end > 0 else far)


def open_ends(
    rows: Sequence[tuple[Any, float | None, float | None, str]], far: float, way: str, colour: str
) -> dict[str, Any]:
    """Return one trace of plotly for all open figures: it ends neither at zero nor at a top that nobody gave.

    Args:
        rows: the place on the other axis, the low end, the high end (one of the two is None), and what hovering says.
        far: how far the dots go (`reach`).
        way: 'upright' when figures stand on the y-axis, 'across' when they lie on the x-axis.
        colour: of all.
    """
    places: list[Any] = []
    values: list[float | None] = []
    symbols: list[str] = []
    hover: list[str] = []
    for place, low, high, said in rows:
        places += [place, place, None]
        values += [known_end(low, high), tip(low, high, far), None]
        symbols += [BARS[way], TIPS[way, 1 if high is None else -1], BARS[way]]
        hover += [said, said, ""]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": values if way == "across" else places,
        "y": places if way == "across" else values,
        "hovertext": hover,
        "hoverinfo": "text",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": colour, "width": 3, "dash": "dot"},
        "marker": {"color": colour, "opacity": 1, "size": [16, 10, 1] * len(rows), "symbol": symbols,
                   "line": {"color": colour, "width": 3}},
    }  # fmt: skip
