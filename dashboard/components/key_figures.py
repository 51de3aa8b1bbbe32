"""What a service reports for the Netherlands: figure, period before, change, own total, source."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Literal

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty, outward
from dashboard.components.europe import median_words
from dashboard.components.paper import first_on_paper, told_on_paper
from dashboard.components.standing import figures_address
from dashboard.components.tables import Cell, Column, table
from dashboard.components.trend import trend
from dashboard.naming import indicator_name
from dashboard.visit import Visit
from language import (
    dimension_words,
    format_difference,
    format_period,
    format_quantity,
    format_value,
    language_name,
    word,
)
from warehouse.readers import Row

OPEN_PERIODS = 2
MANY = 20
ON_PAPER: Literal[8] = 8

Key = tuple[str, str, str, str]


def key_figures(rows: Sequence[Row], history: Sequence[Row], visit: Visit) -> Component:
    """Return the figures of a service, a table a period, newest first; long and older periods are folded.

    Args:
        rows: rows of `service_figures.sql`.
        history: rows of `service_history.sql`, oldest first.
        visit: for words and language.
    """
    _ = visit.say
    if not rows:
        return empty(_("No figure for the Netherlands was read for this service."))
    periods = [list(inside) for _key, inside in groupby(rows, key=lambda row: (row["period_start"], row["period_end"]))]
    lines: dict[Key, list[Row]] = defaultdict(list)
    for row in history:
        lines[_key(row)].append(row)
    tables = html.Div([_period(number, inside, lines, visit) for number, inside in enumerate(periods)])
    on_paper = sum(min(len(inside), ON_PAPER) for inside in periods[:OPEN_PERIODS])
    rest = told_on_paper(on_paper, len(rows), figures_address(visit, service=rows[0]["service_id"]), visit)
    return first_on_paper(tables, ON_PAPER, rest)


def _key(row: Row) -> Key:
    return row["indicator_id"], row["country"], row["language"], row["dimension"]


def _period(number: int, rows: list[Row], lines: Mapping[Key, list[Row]], visit: Visit) -> html.Details:
    _ = visit.say
    period = format_period(rows[0]["period_start"], rows[0]["period_end"], visit.language, long=True)
    title = _("Figures over {period}").format(period=period)
    has_median = any(median_words(row, visit) for row in rows)
    columns = [
        Column(_("Figure")),
        Column(_("Netherlands"), is_number=True),
        Column(_("Period before"), is_number=True),
        Column(_("Change"), is_number=True),
        Column(_("Over time")),
        Column(_("Own total"), is_number=True),
        *([Column(_("EU median"), is_number=True)] if has_median else []),
        Column(_("Source")),
    ]
    body = [_row(row, lines.get(_key(row), []), visit, with_median=has_median) for row in rows]
    figures = table(title, columns, body, "figures keyed")
    is_open = number < OPEN_PERIODS and (number == 0 or len(rows) <= MANY)
    heading = html.Summary(f"{title} ({len(rows)})")
    name = "fold" if number < OPEN_PERIODS and len(rows) <= MANY else "fold long"
    return html.Details([heading, figures], className=name, open=is_open)


def _row(row: Row, history: Sequence[Row], visit: Visit, *, with_median: bool) -> list[Cell]:
    language = visit.language
    return [
        [indicator_name(visit.norm, row["indicator_id"], language), html.Span(_below(row, visit), className="sub")],
        html.Span(format_quantity(row["value_low"], row["value_high"], row["unit"], language), className="big"),
        _previous(row, visit),
        _change(row, visit),
        trend(history, visit),
        format_value(row["total_low"], row["total_high"], row["unit"], language) or _unknown(visit),
        *([median_words(row, visit)] if with_median else []),
        _source(row, visit),
    ]


def _below(row: Row, visit: Visit) -> str:
    where = language_name(row["language"], visit.language) if row["language"] else ""
    maturity = word("maturity", row["maturity"], visit.language) if row["maturity"] != "final" else ""
    return " · ".join(filter(None, (where, dimension_words(row["dimension"], visit.language), maturity)))


def _source(row: Row, visit: Visit) -> Cell:
    _ = visit.say
    address = row["source_url"] or row["url"]
    part = _("part {part}").format(part=row["part"]) if row["part"] else ""
    place = html.Span(row["locator"] or "", className="sub mono")
    link = outward(_("publisher"), address) if address else ""
    return [link, f", {part}" if part and link else part, place]


def _previous(row: Row, visit: Visit) -> Cell:
    value = format_value(row["previous_low"], row["previous_high"], row["unit"], visit.language)
    if not value:
        return _unknown(visit)
    period = format_period(row["previous_start"], row["previous_end"], visit.language)
    return [value, html.Span(period, className="sub")]


def _change(row: Row, visit: Visit) -> Cell:
    _ = visit.say
    now, before = row["value_low"], row["previous_low"]
    is_point = now == row["value_high"] and before == row["previous_high"]
    if now is None or before is None or not is_point:
        return html.Span(_("one period") if before is None else "", className="miss")
    return format_difference(before, now, row["unit"], visit.language)


def _unknown(visit: Visit) -> html.Span:
    _ = visit.say
    return html.Span(_("unknown"), className="miss")
