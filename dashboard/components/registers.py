"""What the tool keeps besides figures: known corrections, and the bodies that coordinators recognised."""

from collections.abc import Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty, outward
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import country_name, format_day, format_period, word
from warehouse.readers import Row


def correction_table(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `corrections.sql`, a fold a service."""
    _ = visit.say
    if not rows:
        return empty(_("No correction of a published figure is known."))
    named = sorted(rows, key=lambda row: visit.service_name(row["service_id"]).casefold())
    return html.Div([_of_one(name, list(inside), visit) for name, inside in groupby(named, key=_service_id)])


def bodies(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `recognised_bodies.sql`, a fold a kind, those of the Netherlands first."""
    _ = visit.say
    if not rows:
        link = html.A(_("how to fetch it by hand"), href="#commission_register")
        return empty(_("The registers of trusted flaggers and dispute bodies were not collected yet:"), link)
    return html.Div([_kind(kind, list(inside), visit) for kind, inside in groupby(rows, key=lambda row: row["kind"])])


def _service_id(row: Row) -> str:
    return str(row["service_id"])


def _of_one(service_id: str, rows: list[Row], visit: Visit) -> html.Details:
    _ = visit.say
    title = visit.service_name(service_id) if service_id else _("Every service")
    columns = [Column(_("Period")), Column(_("Correction")), Column(_("Figure")), Column(_("Made known"))]
    body = [_correction(row, visit) for row in rows]
    heading = html.Summary(f"{title} ({len(rows)})")
    return html.Details([heading, table(title, columns, body, "corrected")], className="fold")


def _correction(row: Row, visit: Visit) -> list[Cell]:
    _ = visit.say
    text = row["text_nl"] if visit.language == "nl" else row["text_en"]
    end = row["period_end"]
    return [
        format_period(row["period_start"], end, visit.language) if end else _("every period"),
        [text, " ", outward(_("source"), row["source_url"])],
        html.Code(row["indicator"]) if row["indicator"] else _("all figures of the service"),
        format_day(row["published_at"], visit.language) if row["published_at"] else _("unknown"),
    ]


def _kind(kind: str, rows: list[Row], visit: Visit) -> html.Details:
    _ = visit.say
    title = word("body_kind", kind, visit.language)
    dutch = sum(row["country"] == "NL" for row in rows)
    told = _("{count}, of which in the Netherlands {dutch}").format(count=len(rows), dutch=dutch)
    columns = [Column(_("Name")), Column(_("Country")), Column(_("Areas")), Column(_("Languages")), Column(_("State"))]
    body = [_body(row, visit) for row in rows]
    heading = html.Summary(f"{title[:1].upper()}{title[1:]}: {told}")
    return html.Details([heading, table(title, columns, body, "bodies-kept")], className="fold")


def _body(row: Row, visit: Visit) -> list[Cell]:
    _ = visit.say
    name = outward(row["name"], row["website"]) if row["website"] else row["name"]
    until = _("until {day}").format(day=format_day(row["valid_until"], visit.language)) if row["valid_until"] else ""
    return [
        name,
        country_name(row["country"], visit.language) if row["country"] else _("unknown"),
        html.Span(row["areas"], lang="en"),
        html.Span(row["languages"], lang="en"),
        ", ".join(filter(None, (row["standing"], until))),
    ]
