"""One commitment or article: what it asks, who is competent, and where each service stands."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import Fact, crumbs, empty, facts, head, outward, section
from dashboard.components.findings import finding_list
from dashboard.components.measures import measures
from dashboard.components.promises import reach_tag
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.errors import PageNotFoundError
from dashboard.naming import commitment_of, reference
from dashboard.parts import chapter_title
from dashboard.reach import gather
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_day, word
from norms import Commitment, who_may_act
from warehouse.readers import Row

VERY_LARGE = ("vlop", "vlose")

UNVERIFIED = {"medium", "low"}


def page(visit: Visit, commitment_id: str) -> Page:
    """Return the page of a commitment."""
    _ = visit.say
    commitment = commitment_of(visit.norm, commitment_id)
    if commitment is None:
        raise PageNotFoundError(commitment_id)
    name = reference(visit.norm, commitment_id, visit.language)
    standing = [
        row
        for row in visit.published.rows("findings")
        if row["commitment_id"] == commitment_id and row["change"] != "resolved"
    ]
    title = commitment.title.in_language(visit.language)
    left = [section("text", _("What it asks"), [measures(commitment, visit)])]
    right = [
        section("about", _("About this text"), [_about(commitment, visit)]),
        section("findings", _("Findings"), [_findings(standing, visit)], name="block"),
    ]
    content = [
        crumbs(_, (_("Services"), "/services"), here=name),
        head(title, name, page_actions(visit)),
        html.Div([html.Div(left), html.Div(right)], className="two"),
        section("services", _("Where each service stands"), [_services(commitment, standing, visit)], name="block"),
    ]
    return Page(f"{name}: {title}", content, section="/services", data_version=data_version(visit))


def _about(commitment: Commitment, visit: Visit) -> html.Dl:
    _ = visit.say
    instrument = visit.norm.instrument(commitment.instrument)
    chapter = visit.norm.chapter(commitment.chapter)
    asked = visit.services.of_kinds(VERY_LARGE)
    may_act = dict.fromkeys(name for service in asked for name in who_may_act(commitment, service))
    competent = [html.Span(word("authority", name, visit.language), className="line") for name in may_act]
    rows: list[Fact] = [
        (_("Instrument"), instrument.title.in_language(visit.language)),
        (_("Chapter"), html.A(chapter_title(chapter, visit), href=f"/services?chapter={chapter.id}")),
        (_("Goal of the strategy"), visit.norm.goal(commitment.goal).title.in_language(visit.language)),
        (_("Competent to act, by service"), competent),
        (_("Wording"), _confidence(commitment, visit)),
        (_("Source"), outward(commitment.source, commitment.source)),
        (_("Identifier"), html.Code(commitment.urn)),
    ]
    if commitment.editions:
        rows.insert(2, (_("Editions"), ", ".join(commitment.editions)))
    return facts(rows)


def _confidence(commitment: Commitment, visit: Visit) -> str:
    _ = visit.say
    if commitment.confidence in UNVERIFIED:
        return _("our own words; wording to be verified")
    return _("checked against the source")


def _findings(findings: list[Row], visit: Visit) -> Component:
    _ = visit.say
    if not findings:
        return empty(_("No finding rests on this text."))
    return finding_list(findings, visit)


def _services(commitment: Commitment, findings: list[Row], visit: Visit) -> Component:
    _ = visit.say
    rungs = visit.published.rows("measure_rungs", service_id="", commitment_id=commitment.id)
    rows = [{**row, "statuses": [row["status"]]} for row in rungs]
    cells = {service_id: reach for (service_id, _part), reach in gather(rows, findings, lambda part: part).items()}
    if not cells:
        return empty(_("No service was judged on this text yet."))
    seen = {row["service_id"]: row["period_end"] for row in rungs}
    columns = [
        Column(_("Service")),
        Column(_("Evidence")),
        Column(_("Findings"), is_number=True),
        Column(_("Period until")),
    ]
    body: list[list[Cell]] = [
        [
            html.A(service.name, href=f"/services/{service.id}"),
            reach_tag(cells[service.id], visit.language),
            str(cells[service.id].findings_count or ""),
            format_day(seen[service.id], visit.language),
        ]
        for service in visit.services.services
        if service.id in cells
    ]
    return table(_("Where each service stands"), columns, body)
