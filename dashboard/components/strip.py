"""The sensitivity strip: a figure, the chosen threshold, the services around it, and where the finding ends."""

from collections.abc import Sequence
from typing import Any

from dashboard.components.charts import AXIS, BAD, FOCUS, LABEL_FONT, OTHER, Drawing, base_layout
from dashboard.visit import Visit
from language import format_value
from metrics import Sensitivity
from metrics.figures import Interval
from metrics.sensitivity import Mark

HEIGHT = 150
STAYS, LAPSES = "rgba(163, 40, 27, 0.10)", "rgba(65, 79, 92, 0.12)"
ROOM = 0.08
FIRST_PART, LAST_PART = 0.35, 0.65  # of the axis: there a label in the middle would reach beyond the drawing


def unit_of(found: Sensitivity, mark: Mark) -> str:
    """The unit of the strip's axis: that of the figure, or a share where the threshold is relative to something."""
    return "share" if found.threshold.relative_to else mark.unit


def turning(mark: Mark, direction: str) -> float | None:
    """The threshold at which the finding begins to end, as the threshold goes towards the figure; None = nowhere."""
    return mark.turns_at.high if direction == "min" else mark.turns_at.low


def strip(found: Sensitivity, mark: Mark, size: str, visit: Visit) -> Drawing:
    """Return the drawing of one mark on the axis of its threshold.

    Args:
        found: the strip of the expectation.
        mark: the series that the finding is about.
        size: 'l' or 's'.
        visit: for the language.
    """
    unit = unit_of(found, mark)
    low, high = _ends(found, mark)
    layout = base_layout(size, visit.language, unit)
    layout |= {"height": HEIGHT}
    layout["margin"] |= {"l": 16, "r": 16, "t": 44, "b": 32}
    layout["xaxis"] |= {"range": [low, high], "tickformat": ",.0%" if unit == "share" else ",", "nticks": 6}
    layout["yaxis"] = {"visible": False, "range": [0, 1], "fixedrange": True}
    layout["shapes"] = _areas(found, mark, low, high)
    layout["annotations"] = _labels(found, mark, unit, (low, high), visit)
    return {"data": [_others(found, visit), _chosen(found, unit, visit), _own(mark, unit, visit)], "layout": layout}


def _ends(found: Sensitivity, mark: Mark) -> tuple[float, float]:
    points = [found.threshold.value, *_known(mark.turns_at), *(p for one in found.others for p in _known(one.turns_at))]
    low, high = min(0.0, *points), max(points)
    return low, high + ROOM * (high - low or 1)


def _known(interval: Interval) -> list[float]:
    return [end for end in (interval.low, interval.high) if end is not None]


def _areas(found: Sensitivity, mark: Mark, low: float, high: float) -> list[Drawing]:
    turn = turning(mark, found.threshold.direction)
    if turn is None:
        return [_area(low, high, STAYS)]
    stays, lapses = ((turn, high), (low, turn)) if found.threshold.direction == "min" else ((low, turn), (turn, high))
    line = {"type": "line", "x0": turn, "x1": turn, "y0": 0.05, "y1": 0.95, "line": {"color": FOCUS, "width": 3}}
    return [_area(*stays, STAYS), _area(*lapses, LAPSES), line]


def _area(start: float, end: float, colour: str) -> Drawing:
    line = {"width": 0}
    return {"type": "rect", "x0": start, "x1": end, "y0": 0.1, "y1": 0.7, "fillcolor": colour, "line": line}


def _labels(found: Sensitivity, mark: Mark, unit: str, ends: tuple[float, float], visit: Visit) -> list[Drawing]:
    _ = visit.say
    turn = turning(mark, found.threshold.direction)
    threshold = _("threshold {value}").format(value=_value(found.threshold.value, unit, visit))
    labels = [_label(found.threshold.value, ends, 1.28, threshold, BAD)]
    if turn is not None:
        ending = _("here the finding ends: {value}").format(value=_value(turn, unit, visit))
        labels.append(_label(turn, ends, 1.02, ending, FOCUS))
    return labels


def _label(x: float, ends: tuple[float, float], y: float, text: str, colour: str) -> Drawing:
    return {
        "x": x, "y": y, "yref": "paper", "text": text, "showarrow": False, "xanchor": _anchor(x, ends),
        "yanchor": "middle", "font": {"size": LABEL_FONT, "color": colour},
    }  # fmt: skip


def _anchor(x: float, ends: tuple[float, float]) -> str:
    """Which side of a label stands on its mark: the words run towards the middle, so that none are cut off."""
    low, high = ends
    place = (x - low) / (high - low)
    return "left" if place < FIRST_PART else "right" if place > LAST_PART else "center"


def _value(value: float, unit: str, visit: Visit) -> str:
    return format_value(value, value, unit, visit.language)


def _points(xs: Sequence[float], hover: Sequence[str], marker: dict[str, Any]) -> Drawing:
    return {
        "type": "scatter", "mode": "markers", "x": list(xs), "y": [0.4] * len(xs), "hovertext": list(hover),
        "hoverinfo": "text", "cliponaxis": False, "marker": marker,
    }  # fmt: skip


def _others(found: Sensitivity, visit: Visit) -> Drawing:
    placed = [(one, turn) for one in found.others if (turn := turning(one, found.threshold.direction)) is not None]
    hover = [
        f"{visit.service_name(one.service_id)}: {_value(turn, unit_of(found, one), visit)}" for one, turn in placed
    ]
    marker = {"color": OTHER, "size": 9, "symbol": "line-ns-open", "line": {"width": 2, "color": OTHER}}
    return _points([turn for _one, turn in placed], hover, marker)


def _chosen(found: Sensitivity, unit: str, visit: Visit) -> Drawing:
    value = found.threshold.value
    return _points([value], [_value(value, unit, visit)], {"color": BAD, "size": 11})


def _own(mark: Mark, unit: str, visit: Visit) -> Drawing:
    ends = _known(mark.turns_at)
    return _points(
        ends, [_value(end, unit, visit) for end in ends], {"color": FOCUS, "size": 10, "line": {"color": AXIS}}
    )
