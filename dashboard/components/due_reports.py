"""Reports that a service owed, each with its term and what was seen of it; what nobody looked for is not late."""

from collections.abc import Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.icons import icon
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_count, format_day, format_period, word
from warehouse.readers import Row


def due_of_all(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `due_reports.sql` of all services, a fold a kind of report, the late and absent ones first."""
    _ = visit.say
    if not rows:
        return empty(_("No report was due by this day."))
    kinds = groupby(sorted(rows, key=_kind), key=_kind)
    return html.Div([_fold(kind, list(inside), visit) for kind, inside in kinds])


def due_reports(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `due_reports.sql` as a table."""
    _ = visit.say
    if not rows:
        return empty(_("No report of this service was due by this day."))
    columns = [Column(_("Report")), *_term_columns(visit)]
    body: list[list[Cell]] = [[word("report_kind", row["kind"], visit.language), *_term(row, visit)] for row in rows]
    return table(_("Reports and their terms"), columns, body, "due")


def _kind(row: Row) -> str:
    return str(row["kind"])


def _fold(kind: str, rows: list[Row], visit: Visit) -> html.Details:
    _ = visit.say
    late = sum(_is_late(row) for row in rows)
    absent = sum(_is_not_found(row) for row in rows)
    title = word("report_kind", kind, visit.language)
    told = _("{count} due, {late} after the term, {absent} not found").format(count=len(rows), late=late, absent=absent)
    body: list[list[Cell]] = [
        [html.A(visit.service_name(row["service_id"]), href=f"/services/{row['service_id']}"), *_term(row, visit)]
        for row in sorted(rows, key=lambda row: (not _is_late(row), not _is_not_found(row)))
    ]
    heading = html.Summary(f"{title[:1].upper()}{title[1:]}: {told}")
    whole = table(title, [Column(_("Service")), *_term_columns(visit)], body, "due")
    return html.Details([heading, whole], className="fold")


def _term_columns(visit: Visit) -> list[Column]:
    _ = visit.say
    return [Column(_("Period")), Column(_("Due by")), Column(_("Seen"))]


def _term(row: Row, visit: Visit) -> list[Cell]:
    period = format_period(row["period_start"], row["period_end"], visit.language)
    return [period, _due(row, visit), _seen(row, visit)]


def _is_late(row: Row) -> bool:
    return bool(row["published_on"] and row["due_on"] and row["published_on"] > row["due_on"])


def _is_not_found(row: Row) -> bool:
    seen = row["published_on"] or row["first_seen_on"] or row["is_read"]
    return bool(not seen and row["last_looked_on"])


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
