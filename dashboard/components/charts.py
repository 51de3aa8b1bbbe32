"""Charts: the title says what was found, the axis begins at zero, silence stays a gap, and a table says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc
from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_value
from warehouse.readers import Row

INK, FOCUS, OTHER, GRID, AXIS, BAD = "#14202b", "#0a4f86", "#818d99", "#e3e8ec", "#5a6875", "#a3281b"
FONT = "'Source Sans 3 Variable', 'Segoe UI', Arial, sans-serif"
SIZES = {"l": {"width": 640, "height": 250}, "s": {"autosize": True, "height": 240}}
SMALL_FONT, LABEL_FONT = 12.5, 13.5

Drawing = dict[str, Any]


@dataclass(frozen=True)
class Chart:
    """What stands around a drawing.

    Attributes:
        title: what was found.
        unit: quantity, unit and period.
        spoken: the drawing in words.
        source: where the figures come from.
        columns: the headings of the table that says the same.
        rows: its rows.
    """

    title: str
    unit: str
    spoken: str
    source: str | Sequence[str | Component]
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


def chart(identity: str, told: Chart, wide: Drawing, narrow: Drawing, visit: Visit, name: str = "") -> html.Figure:
    """Return a chart in two layouts, one for a phone, with its words and its table; `name` adds class names."""
    _ = visit.say
    caption = html.Figcaption([html.H2(told.title, className="t"), html.P(told.unit, className="u")])
    drawings = [
        html.Div(_graph(f"{identity}-{size}", drawing), className=f"{size}-only", role="img", **aria(label=told.spoken))
        for size, drawing in (("l", wide), ("s", narrow))
    ]
    numbers = html.Details([html.Summary(_("Show as a table")), table(told.title, told.columns, told.rows)])
    return html.Figure(
        [caption, *drawings, html.P(told.source, className="cap src"), numbers], className=f"chart {name}".strip()
    )


def base_layout(size: str, language: str, unit: str) -> Drawing:
    """Return the layout that all drawings share."""
    axis = {"tickfont": {"size": SMALL_FONT, "color": AXIS}, "fixedrange": True}
    return {
        **SIZES[size],
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 52, "r": 120 if size == "l" else 12, "t": 24, "b": 36},
        "showlegend": False,
        "separators": ",." if language == "nl" else ".,",
        "xaxis": axis | {"showgrid": False, "linecolor": AXIS, "ticks": "outside", "ticklen": 5},
        "yaxis": axis
        | {
            "gridcolor": GRID,
            "zeroline": True,
            "zerolinecolor": AXIS,
            "nticks": 6,
            "rangemode": "tozero",
            "tickformat": ",.0%" if unit == "share" else ",",
        },
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": "#fff", "bordercolor": "#7d8996", "font": {"size": 14, "color": INK}},
        "transition": {"duration": 0},
    }


def over_languages(
    bars: Sequence[Row], total: float | None, threshold: float | None, size: str, visit: Visit
) -> Drawing:
    """Return one bar a language or country, highest first, Dutch in blue, with lines for the total and the threshold.

    Args:
        bars: rows of `across.sql` with a single value each, without the total.
        total: the service's own total, in the same unit.
        threshold: the threshold, in the same unit.
        size: 'l' or 's'.
        visit: for the language.
    """
    _ = visit.say
    unit = bars[0]["unit"]
    ordered = sorted(bars, key=lambda row: row["value_low"], reverse=True)
    codes = [row["language"] or row["country"] for row in ordered]
    layout = base_layout(size, visit.language, unit)
    layout["xaxis"] |= {
        "type": "category",
        "ticks": "",
        "tickangle": 0,
        "tickfont": {"size": 11 if size == "s" else SMALL_FONT, "color": AXIS},
    }
    layout["bargap"] = 0.35
    lines = [
        (total, _("total"), INK, "solid"),
        (threshold, _("threshold"), BAD, "dash"),
    ]
    layout["shapes"] = [_level(value, colour, dash) for value, _name, colour, dash in lines if value is not None]
    layout["annotations"] = [
        _level_name(value, name, colour, unit, size, visit) for value, name, colour, _dash in lines if value is not None
    ]
    labels = [format_value(row["value_low"], row["value_high"], unit, visit.language) for row in ordered]
    dutch = {"nl", "NL"}
    bar = {
        "type": "bar",
        "x": codes,
        "y": [row["value_low"] for row in ordered],
        "text": [label if code in dutch else "" for code, label in zip(codes, labels, strict=True)],
        "textposition": "outside",
        "textfont": {"size": LABEL_FONT, "color": FOCUS},
        "cliponaxis": False,
        "hovertext": [f"{code}: {label}" for code, label in zip(codes, labels, strict=True)],
        "hoverinfo": "text",
        "marker": {"color": [FOCUS if code in dutch else OTHER for code in codes]},
    }
    return {"data": [bar], "layout": layout}


def _graph(identity: str, drawing: Drawing) -> dcc.Graph:
    config: Any = {"displayModeBar": False, "responsive": "width" not in drawing["layout"], "showTips": False}
    return dcc.Graph(id=identity, figure=drawing, config=config)


def _level(value: float, colour: str, dash: str) -> Drawing:
    line = {"color": colour, "width": 1.5, "dash": dash}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": value, "y1": value, "line": line}


def _level_name(value: float, name: str, colour: str, unit: str, size: str, visit: Visit) -> Drawing:
    text = f"{name} {format_value(value, value, unit, visit.language)}"
    beside = {"x": 1.01, "xanchor": "left", "yanchor": "middle"}
    above = {"x": 1, "xanchor": "right", "yanchor": "bottom"}
    place = beside if size == "l" else above
    return {
        "xref": "paper",
        "y": value,
        "text": text,
        "showarrow": False,
        "font": {"size": LABEL_FONT, "color": colour},
        **place,
    }
