"""Reports on political ads over time: the line is a share of rows, a band runs from the lowest to the highest value."""

from collections.abc import Sequence

from dashboard.ads import runs
from dashboard.components.charts import FOCUS, INK, LABEL_FONT, OTHER, Drawing, base_layout
from dashboard.components.open_ends import is_open, known_end, open_ends, reach
from dashboard.visit import Visit
from language import format_day, format_share, format_value
from warehouse.readers import Row

BAND, EDGE = "#c7dbec", "#5a92c0"
HEIGHT = 340
SHARES, AMOUNTS = [0.36, 1], [0, 0.24]
MOST_TICKS = {"l": 7, "s": 3}
MONEY, SPEND = ("money_low", "money_high"), ("spend_low", "spend_high")


def over_days(rows: Sequence[Row], size: str, visit: Visit) -> Drawing:
    """Return two drawings above each other on one time axis: shares without a sponsor, and all spend.

    Args:
        rows: reports of one series (`ads.drawn`), oldest first; where a report is missing nothing is drawn.
        size: 'l' or 's'.
        visit: for the language.
    """
    layout = base_layout(size, visit.language, "share")
    margin = {"l": 56, "r": 190, "t": 24, "b": 30} if size == "l" else {"l": 62, "r": 14, "t": 58, "b": 30}
    layout |= {"height": HEIGHT, "margin": layout["margin"] | margin}
    ticked = _spread(rows, MOST_TICKS[size])
    layout["xaxis"] |= {
        "anchor": "y2",
        "tickangle": 0,
        "tickvals": [_day(row) for row in ticked],
        "ticktext": [format_day(row["report_date"], visit.language).rsplit(" ", 1)[0] for row in ticked],
    }
    layout["yaxis2"] = layout["yaxis"] | {
        "domain": AMOUNTS, "tickformat": ",", "nticks": 2, "tickprefix": "€ " if visit.language == "nl" else "€",
    }  # fmt: skip
    shares = [row for row in rows if row["rows_share"] is not None]
    money, spend = _known(rows, MONEY), _known(rows, SPEND)
    # without spend the shares have the drawing to themselves
    layout["yaxis"] |= {"domain": SHARES} if spend else {}
    layout["xaxis"] |= {} if spend else {"anchor": "y"}
    layout["annotations"] = _labels(shares, money, spend, size, visit)
    traces = [
        *_bands(money, MONEY, "y", (BAND, EDGE), visit),
        *_bands(spend, SPEND, "y2", (OTHER, OTHER), visit),
        _line(shares, visit),
    ]
    return {"data": traces, "layout": layout}


def peak(rows: Sequence[Row]) -> Row:
    """Return the report with the highest share of rows without a sponsor."""
    return max(rows, key=lambda row: row["rows_share"])


def _day(row: Row) -> str:
    return str(row["report_date"].isoformat())


def _spread(rows: Sequence[Row], most: int) -> list[Row]:
    """The first, the last, and some between at equal distances."""
    if len(rows) <= most:
        return list(rows)
    step = (len(rows) - 1) / (most - 1)
    return [rows[round(step * place)] for place in range(most)]


def _known(rows: Sequence[Row], ends: tuple[str, str]) -> list[Row]:
    return [row for row in rows if any(row[name] is not None for name in ends)]


def _end(row: Row, ends: tuple[str, str]) -> float:
    return known_end(*(row[name] for name in ends))


def _bands(
    rows: Sequence[Row], ends: tuple[str, str], axis: str, colours: tuple[str, str], visit: Visit
) -> list[Drawing]:
    """A band over each unbroken run; a report of which one end is not known stands by itself, with that side open."""
    low, high = ends
    some = [row for row in rows if is_open(row[low], row[high])]
    bands = [_band(run, ends, axis, *colours) for run in runs([row for row in rows if row not in some])]
    if not some:
        return bands
    unit = "share" if ends == MONEY else "eur"
    marks = [(_day(row), row[low], row[high], _band_hover(row, ends, unit, visit)) for row in some]
    far = reach([_end(row, ends) for row in rows])
    return [*bands, open_ends(marks, far, "upright", colours[1]) | {"yaxis": axis}]


def _band_hover(row: Row, ends: tuple[str, str], unit: str, visit: Visit) -> str:
    value = format_value(row[ends[0]], row[ends[1]], unit, visit.language)
    return f"{format_day(row['report_date'], visit.language)}: {value}"


def _band(run: Sequence[Row], ends: tuple[str, str], axis: str, fill: str, edge: str) -> Drawing:
    """From low to high over an unbroken run; one report alone is an upright bar."""
    low, high = ends
    days = [_day(row) for row in run]
    alone = len(run) == 1
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [*days, *reversed(days)],
        "y": [*(row[high] for row in run), *(row[low] for row in reversed(run))],
        "yaxis": axis,
        "fill": "none" if alone else "toself",
        "fillcolor": fill,
        "line": {"color": edge, "width": 8 if alone else 1},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _line(rows: Sequence[Row], visit: Visit) -> Drawing:
    parts = runs(rows)
    points = [point for part in parts for point in (*part, None)][:-1]
    top = peak(rows) if rows else None
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [None if row is None else _day(row) for row in points],
        "y": [None if row is None else row["rows_share"] for row in points],
        "hovertext": ["" if row is None else _hover(row, visit) for row in points],
        "hoverinfo": "text",
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": FOCUS, "width": 2.5},
        "marker": {"color": FOCUS, "size": [10 if row in (top, rows[-1]) else 6 for row in points]},
    }


def _hover(row: Row, visit: Visit) -> str:
    _ = visit.say
    return _("{day}: {without} of {rows} rows ({share}) name no sponsor").format(
        day=format_day(row["report_date"], visit.language),
        without=format_value(row["without_count"], row["without_count"], "count", visit.language),
        rows=format_value(row["rows_count"], row["rows_count"], "count", visit.language),
        share=format_share(row["rows_share"], visit.language),
    )


def _labels(
    shares: Sequence[Row], money: Sequence[Row], spend: Sequence[Row], size: str, visit: Visit
) -> list[Drawing]:
    """The peak in place; what line and bands are beside their ends, or above the drawing on a phone."""
    _ = visit.say
    language = visit.language
    labels: list[Drawing] = []
    if shares:
        top = peak(shares)
        day = format_day(top["report_date"], language).rsplit(" ", 1)[0]
        text = _("{share} on {day}").format(share=format_share(top["rows_share"], language), day=day)
        labels.append(_text(text, FOCUS, x=_day(top), y=top["rows_share"], yshift=16, xanchor="center"))
    ends: list[tuple[str, str, float, str]] = []
    if shares:
        share = format_share(shares[-1]["rows_share"], language)
        ends.append((_("{share} of the rows").format(share=share), FOCUS, shares[-1]["rows_share"], "y"))
    if money:
        last = money[-1]
        value = format_value(last["money_low"], last["money_high"], "share", language)
        ends.append(
            (
                _("share of the money:<br>{share}").format(share=value),
                INK,
                _end(last, MONEY) / 2,
                "y",
            )
        )
    if spend:
        last = spend[-1]
        value = format_value(last["spend_low"], last["spend_high"], "eur", language)
        ends.append((_("all spend,<br>{value}").format(value=value), INK, _end(last, SPEND), "y2"))
    if size == "l":
        return labels + [
            _text(text, colour, x=1.012, y=y, xref="paper", yref=axis, xanchor="left") for text, colour, y, axis in ends
        ]
    above = [
        (_("line: share of the rows"), FOCUS, 1, 40),
        (_("band: share of the money, lowest to highest"), INK, 1, 22),
        (_("grey: all spend, lowest to highest"), INK, AMOUNTS[1], 12),
    ]
    return labels + [
        _text(text, colour, x=0, y=y, xref="paper", yref="paper", xanchor="left", yshift=shift)
        for text, colour, y, shift in above
    ]


def _text(text: str, colour: str, **place: object) -> Drawing:
    return {"text": text, "showarrow": False, "align": "left", "font": {"size": LABEL_FONT, "color": colour}} | place
