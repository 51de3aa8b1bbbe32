"""All services on one axis: a dot for the figure, an open one for the period before, a bar where it is a range."""

from collections.abc import Sequence

from dashboard.components.charts import AXIS, FOCUS, LABEL_FONT, OTHER, SMALL_FONT, Drawing, base_layout
from dashboard.components.open_ends import end_of, is_open, is_range, open_ends, reach, tip
from dashboard.side_by_side import Standing
from dashboard.visit import Visit
from language import dimension_words, format_period, format_quantity, format_value
from warehouse.readers import Row

ROW_HEIGHT = {"l": 24, "s": 26}
AROUND = 60
CLEAR = "rgba(0,0,0,0)"
# Plotly trims ordinary spaces.
AFTER_DOT = "\u00a0" * 3


def over_services(standings: Sequence[Standing], size: str, visit: Visit) -> Drawing:
    """Return the rows from top to bottom as given; a service without a figure over either period has no row here.

    Args:
        standings: rows with a figure over the period or the one before, of one unit.
        size: 'l' or 's'.
        visit: for names and language.
    """
    drawn = [one for one in standings if one.now or one.before]
    layout = base_layout(size, visit.language, _value_rows(drawn)[0]["unit"])
    axis = layout["xaxis"]
    layout["height"] = ROW_HEIGHT[size] * len(drawn) + AROUND
    layout["margin"] |= {"l": 12, "r": 96 if size == "l" else 84, "t": 12}
    layout["xaxis"] = layout["yaxis"] | {"zeroline": True, "side": "bottom", "nticks": 5 if size == "l" else 4}
    layout["yaxis"] = axis | {
        "automargin": True,
        "zeroline": False,
        "ticks": "outside",
        "ticklen": 8,
        "tickcolor": CLEAR,
        "tickvals": list(range(len(drawn))),
        "ticktext": [row_name(one, visit) for one in drawn],
        "range": [len(drawn) - 0.5, -0.5],
        "tickfont": {"size": SMALL_FONT, "color": AXIS},
    }
    before = [(place, one.before) for place, one in enumerate(drawn) if one.before]
    now = [(place, one.now) for place, one in enumerate(drawn) if one.now]
    far = reach([end_of(row) for row in _value_rows(drawn)])
    traces = [
        _steps(drawn),
        *(_range(place, row, OTHER, visit) for place, row in before if is_range(row)),
        *(_range(place, row, FOCUS, visit) for place, row in now if is_range(row)),
        *_open(before, far, OTHER, visit),
        *_open(now, far, FOCUS, visit),
        _points(before, {"color": OTHER, "size": 9, "symbol": "circle-open", "line": {"width": 2}}, visit),
        _points(now, {"color": FOCUS, "size": 10}, visit),
        _labels(drawn, far, visit),
    ]
    return {"data": traces, "layout": layout}


def row_name(one: Standing, visit: Visit) -> str:
    """Return the name of a service, with the system that the figure is about."""
    return ", ".join(filter(None, (visit.service_name(one.service_id), dimension_words(one.dimension, visit.language))))


def _value_rows(drawn: Sequence[Standing]) -> list[Row]:
    return [row for one in drawn for row in (one.now, one.before) if row]


def _is_single(row: Row) -> bool:
    return bool(row["value_low"] == row["value_high"])


def _right_end(row: Row, far: float) -> float:
    return max(end_of(row), tip(row["value_low"], row["value_high"], far))


def _open(rows: Sequence[tuple[int, Row]], far: float, colour: str, visit: Visit) -> list[Drawing]:
    some = [
        (place, row["value_low"], row["value_high"], _hover(row, visit))
        for place, row in rows
        if is_open(row["value_low"], row["value_high"])
    ]
    return [open_ends(some, far, "across", colour)] if some else []


def _hover(row: Row, visit: Visit) -> str:
    period = format_period(row["period_start"], row["period_end"], visit.language)
    quantity = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
    return f"{visit.service_name(row['service_id'])}, {period}: {quantity}"


def _points(rows: Sequence[tuple[int, Row]], marker: Drawing, visit: Visit) -> Drawing:
    single = [(place, row) for place, row in rows if _is_single(row)]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [row["value_low"] for _place, row in single],
        "y": [place for place, _row in single],
        "hovertext": [_hover(row, visit) for _place, row in single],
        "hoverinfo": "text",
        "cliponaxis": False,
        "marker": marker,
    }


def _range(place: int, row: Row, colour: str, visit: Visit) -> Drawing:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["value_low"], row["value_high"]],
        "y": [place, place],
        "hovertext": _hover(row, visit),
        "hoverinfo": "text",
        "cliponaxis": False,
        "line": {"color": colour, "width": 9},
    }


def _steps(drawn: Sequence[Standing]) -> Drawing:
    """A thin line between two single figures of one service, and a break before the next service."""
    x: list[float | None] = []
    y: list[float | None] = []
    for place, one in enumerate(drawn):
        if one.now and one.before and _is_single(one.now) and _is_single(one.before):
            x += [one.before["value_low"], one.now["value_low"], None]
            y += [place, place, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "connectgaps": False,
        "hoverinfo": "skip",
        "line": {"color": OTHER, "width": 1.5},
    }


def _labels(drawn: Sequence[Standing], far: float, visit: Visit) -> Drawing:
    """The figure beside its dot; a figure of the period before names its period."""
    ends = [max(_right_end(row, far) for row in (one.now, one.before) if row) for one in drawn]
    return {
        "type": "scatter",
        "mode": "text",
        "x": ends,
        "y": list(range(len(drawn))),
        "text": [f"{AFTER_DOT}{_label(one, visit)}" for one in drawn],
        "textposition": "middle right",
        "textfont": {"size": LABEL_FONT, "color": [FOCUS if one.now else AXIS for one in drawn]},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _label(one: Standing, visit: Visit) -> str:
    row = one.now or one.before or {}
    value = format_value(row["value_low"], row["value_high"], row["unit"], visit.language)
    if one.now:
        return value
    return f"{value} ({format_period(row['period_start'], row['period_end'], visit.language)})"
