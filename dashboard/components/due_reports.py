"""Reports that a service owed, each with its term and what was seen of it; what nobody looked for is not late."""

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import empty
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_count, format_day, format_period, word
from warehouse.readers import Row


def due_reports(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `due_reports.sql` as a table."""
    _ = visit.say
    if not rows:
        return empty(_("No report of this service was due by this day."))
    columns = [Column(_("Report")), Column(_("Period")), Column(_("Due by")), Column(_("Seen"))]
    body: list[list[Cell]] = [
        [
            word("report_kind", row["kind"], visit.language),
            format_period(row["period_start"], row["period_end"], visit.language),
            _due(row, visit),
            _seen(row, visit),
        ]
        for row in rows
    ]
    return table(_("Reports and their terms"), columns, body, "due")


def _due(row: Row, visit: Visit) -> Cell:
    _ = visit.say
    if row["due_on"] is None:
        return html.Span(_("not determined"), className="miss")
    basis = word("due_basis", row["basis"], visit.language)
    return [format_day(row["due_on"], visit.language), html.Span(basis, className="sub")]


def _seen(row: Row, visit: Visit) -> Component:
    _ = visit.say
    if row["published_on"]:
        day = format_day(row["published_on"], visit.language)
        return _published(_("published on {day}").format(day=day), row, visit)
    if row["first_seen_on"]:
        day = format_day(row["first_seen_on"], visit.language)
        return _tag("met", "good", _("seen on {day}; it was there by then").format(day=day))
    if row["is_read"]:
        return _tag("met", "good", _("read; the day of publication is not known"))
    if row["last_looked_on"]:
        day = format_day(row["last_looked_on"], visit.language)
        return _tag("not_reported", "warn", _("not found in the places we looked at, last on {day}").format(day=day))
    return _tag("unknown", "mute", _("we did not look yet"))


def _published(told: str, row: Row, visit: Visit) -> Component:
    _ = visit.say
    if row["due_on"] is None or row["published_on"] <= row["due_on"]:
        return _tag("met", "good", told)
    days = format_count((row["published_on"] - row["due_on"]).days, visit.language)
    return _tag("not_met", "bad", _("{told}, {days} days after the term").format(told=told, days=days))


def _tag(name: str, tone: str, words: str) -> html.Span:
    return html.Span([icon(name), words], className=f"st {tone}")
