"""One measure: what it asks, every service on the ladder, figures for the Netherlands, answers beside them."""

from collections.abc import Mapping

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.answers import answer_list
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.findings import finding_list
from dashboard.components.measure_figures import measure_figures
from dashboard.components.measures import measure_facts
from dashboard.components.promises import reach_tag
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.components.words import status_tag
from dashboard.errors import PageNotFoundError
from dashboard.naming import reference
from dashboard.reach import NOTHING, Reach, gather
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_period, format_quantity, word
from language.vocabulary import AXIS
from norms import Commitment, Measure
from warehouse.readers import Row


def page(visit: Visit, measure_id: str) -> Page:
    """Return the page of a measure or paragraph."""
    _ = visit.say
    commitment, measure = _of(measure_id, visit)
    number = measure.id.split("-", 1)[1]
    law = reference(visit.norm, commitment.id, visit.language)
    findings = [
        row
        for row in visit.published.rows("findings")
        if row["measure_id"] == measure_id and row["change"] != "resolved"
    ]
    title = measure.title.in_language(visit.language)
    content = [
        crumbs(_, (_("Services"), "/services"), (law, f"/commitments/{commitment.id}"), here=number),
        head(title, f"{law} · {number}", page_actions(visit)),
        html.Div(
            [
                section("text", _("What it asks"), measure_facts(measure, visit)),
                section("findings", _("Findings"), [_findings(findings, visit)]),
            ],
            className="two",
        ),
        section("services", _("Where each service stands"), [_services(measure, findings, visit)], name="block"),
        html.Div([_figures(measure, visit), _answers(measure, visit)], className="two block"),
    ]
    return Page(f"{number}: {title}", content, section="/services", data_version=data_version(visit))


def _of(measure_id: str, visit: Visit) -> tuple[Commitment, Measure]:
    for commitment in visit.norm.commitments:
        for measure in commitment.measures:
            if measure.id == measure_id:
                return commitment, measure
    raise PageNotFoundError(measure_id)


def _findings(findings: list[Row], visit: Visit) -> Component:
    _ = visit.say
    return finding_list(findings, visit) if findings else empty(_("No finding rests on this text."))


def _services(measure: Measure, findings: list[Row], visit: Visit) -> Component:
    _ = visit.say
    commitment_id = next(one.id for one in visit.norm.commitments if measure in one.measures)
    rungs = visit.published.rows("measure_rungs", service_id="", commitment_id=commitment_id)
    rows = [{**row, "statuses": [row["status"]]} for row in rungs if row["measure_id"] == measure.id]
    cells = {service_id: reach for (service_id, _part), reach in gather(rows, findings, lambda part: part).items()}
    judged = {
        (row["service_id"], row["axis"]): row
        for row in visit.published.rows("measure_standing", measure_id=measure.id)
    }  # fmt: skip
    known = [
        service
        for service in visit.services.services
        if service.id in cells or any((service.id, axis) in judged for axis in AXIS)
    ]
    if not known:
        return empty(_("No service was judged on this text yet."))
    columns = [Column(_("Service")), Column(_("Evidence"))]
    columns += [Column(word("axis", axis, visit.language)) for axis in AXIS]
    body = [_service(service.id, cells, judged, visit) for service in known]
    return table(_("Where each service stands"), columns, body)


def _service(
    service_id: str, cells: Mapping[str, Reach], judged: dict[tuple[str, str], Row], visit: Visit
) -> list[Cell]:
    name = html.A(visit.service_name(service_id), href=f"/services/{service_id}")
    axes = [_axis(judged.get((service_id, axis)), visit) for axis in AXIS]
    return [name, reach_tag(cells.get(service_id, NOTHING), visit.language), *axes]


def _axis(row: Row | None, visit: Visit) -> Cell:
    _ = visit.say
    if row is None:
        return html.Span(_("not assessed"), className="miss")
    value = format_quantity(row["value_low"], row["value_high"], row["unit"], visit.language)
    period = format_period(row["period_start"], row["period_end"], visit.language)
    below = ", ".join(filter(None, (value, period)))
    return [status_tag(row["status"], visit.language), html.Span(below, className="sub")]


def _figures(measure: Measure, visit: Visit) -> html.Section:
    return section("figures", visit.say("Figures for the Netherlands"), [measure_figures(measure, visit)])


def _answers(measure: Measure, visit: Visit) -> html.Section:
    _ = visit.say
    elements = [f"QRE {name}" for name in measure.reports.qre]
    rows = visit.published.rows("measure_answers", elements=elements) if elements else []
    return section("answers", _("Answers in words"), [answer_list(rows, visit)])
