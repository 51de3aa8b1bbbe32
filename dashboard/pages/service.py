"""One service: what it promised, reported, performs, and what a second source confirms."""

from typing import TYPE_CHECKING, Literal

from dashboard import elements as html
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.due_reports import due_reports
from dashboard.components.events import event_list
from dashboard.components.findings import finding_list
from dashboard.components.icons import icon
from dashboard.components.key_figures import key_figures
from dashboard.components.paper import first_on_paper, told_on_paper
from dashboard.components.promises import promises
from dashboard.components.questions import question_list
from dashboard.components.signed import signed_through_time
from dashboard.components.standing import figures_address, page_actions
from dashboard.components.summary import four_questions
from dashboard.errors import PageNotFoundError
from dashboard.stand import data_version
from dashboard.time_charts import through_time
from dashboard.visit import Page, Visit
from language import country_name, format_count, format_date, word
from language.vocabulary import AXIS
from norms import Service
from warehouse.readers import Row

if TYPE_CHECKING:
    from dash.development.base_component import Component

MOST_EVENTS = 12
MOST_REPORTS = 10
MOST_OF_AN_AXIS = 5
ON_PAPER: Literal[5] = 5


def page(visit: Visit, service_id: str) -> Page:
    """Return the page of a service."""
    _ = visit.say
    service = visit.service(service_id)
    if service is None:
        raise PageNotFoundError(service_id)
    findings = [row for row in visit.published.rows("findings") if row["service_id"] == service_id]
    standing = [row for row in findings if row["change"] != "resolved"]
    rungs = visit.published.rows("measure_rungs", service_id=service_id, commitment_id="")
    figures = visit.published.rows("service_figures", service_id=service_id)
    parts = visit.published.rows("report_parts", service_id=service_id)
    content = [
        crumbs(_, (_("Services"), "/services"), here=service.name),
        head(service.name, about_service(service, visit), [*page_actions(visit), _briefing(service, visit)]),
        four_questions(rungs, parts, standing, visit),
        _found_and_asked(service, figures, standing, visit),
        _figures(service.id, figures, visit),
        html.Div([_due(service_id, visit), _signed(service_id, visit)], className="two block"),
        section("promised", _("What was promised or is required"), [promises(rungs, standing, visit)], name="block"),
    ]
    return Page(service.name, content, section="/services", data_version=data_version(visit))


def about_service(service: Service, visit: Visit) -> str:
    """Return who offers a service, what it is in law, and who supervises it; what was not verified says so."""
    _ = visit.say
    said = [word("service_kind", kind, visit.language) for kind in service.kinds]
    if service.provider:
        said.insert(0, _checked(service.provider.name, visit, verified=service.provider.verified))
    if service.designation:
        told = _("designated on {day}").format(day=format_date(service.designation.date, visit.language))
        said.append(_checked(told, visit, verified=service.designation.verified))
    if service.supervisor:
        country = country_name(service.supervisor.country, visit.language) if service.supervisor.country else ""
        name = f"{service.supervisor.name} ({country})" if country else service.supervisor.name
        told = _("supervisor: {name}").format(name=name)
        said.append(_checked(told, visit, verified=service.supervisor.verified))
    return " · ".join(said)


def _checked(words: str, visit: Visit, *, verified: bool) -> str:
    _ = visit.say
    unverified = _("not verified")
    return words if verified else f"{words} ({unverified})"


def _briefing(service: Service, visit: Visit) -> html.A:
    _ = visit.say
    return html.A(
        [icon("document"), _("Make a briefing")], href=f"/briefing?services={service.id}", className="btn primary"
    )


def _findings(findings: list[Row], service: Service, visit: Visit) -> html.Section:
    """The findings by axis, a few of each: reported, performing and verified are never one number."""
    _ = visit.say
    shown: list[Component] = []
    for axis in AXIS:
        inside = [row for row in findings if row["axis"] == axis]
        if inside:
            title = f"{word('axis', axis, visit.language)} ({format_count(len(inside), visit.language)})"
            shown += [html.H3(title, className="axis"), finding_list(inside[:MOST_OF_AN_AXIS], visit)]
        if len(inside) > MOST_OF_AN_AXIS:
            link = html.A(_("All of this axis"), href=f"/findings?service={service.id}&axis={axis}")
            shown.append(html.P(link, className="more"))
    if not findings:
        shown = [empty(_("Nothing deviates and nothing is absent in what was read."))]
    listed = sum(min(MOST_OF_AN_AXIS, sum(row["axis"] == axis for row in findings)) for axis in AXIS)
    shown += told_on_paper(listed, len(findings), f"/findings.csv?service={service.id}", visit)
    return section("findings", _("Findings"), shown, _("{count} open").format(count=len(findings)))


def _due(service_id: str, visit: Visit) -> html.Section:
    _ = visit.say
    rows = visit.published.rows("due_reports", service_id=service_id, most=MOST_REPORTS)
    rest = told_on_paper(ON_PAPER, len(rows), f"/services/{service_id}#due", visit)
    return section("due", _("Reports and their terms"), [first_on_paper(due_reports(rows, visit), ON_PAPER, rest)])


def _signed(service_id: str, visit: Visit) -> html.Section:
    _ = visit.say
    rows = [row for row in visit.published.rows("signatures") if row["service_id"] == service_id]
    return section("signed", _("Signed of the Code, through time"), [signed_through_time(rows, visit)])


def _questions(findings: list[Row], service: Service, visit: Visit) -> html.Section:
    _ = visit.say
    title = _("Questions to {service}").format(service=service.name)
    return section("questions", title, [question_list(findings, visit)])


def _figures(service_id: str, figures: list[Row], visit: Visit) -> html.Section:
    _ = visit.say
    history = visit.published.rows("service_history", service_id=service_id)
    shown = [key_figures(figures, history, visit)]
    if figures:
        link = html.A(_("All figures of this service (CSV)"), href=figures_address(visit, service=service_id))
        shown.append(html.P(link, className="more"))
    return section("figures", _("Figures for the Netherlands"), shown, _absent(visit), name="block")


def _absent(visit: Visit) -> str:
    _ = visit.say
    return _("Unknown = not in the files that were read")


def _events(service_id: str, visit: Visit) -> html.Section:
    _ = visit.say
    events = visit.published.rows("events", service_id=service_id, most=MOST_EVENTS)
    listed: Component = event_list(events, visit, with_service=False)
    if not events:
        listed = empty(_("No events were read yet."))
    rest = told_on_paper(ON_PAPER, len(events), f"/services/{service_id}#events", visit)
    return section("events", _("Events"), [first_on_paper(listed, ON_PAPER, rest)], name="block")


def _found_and_asked(service: Service, figures: list[Row], findings: list[Row], visit: Visit) -> html.Div:
    """What was found with its figure over time; beside it what to ask, and what happened."""
    drawn = _chart(service, figures, findings, visit)
    found: list[Component] = [
        _findings(findings, service, visit),
        *([html.Div(drawn, className="block")] if drawn else []),
    ]
    asked = [_questions(findings, service, visit), _events(service.id, visit)]
    return html.Div([html.Div(found), html.Div(asked)], className="two block paper-two")


def _chart(service: Service, figures: list[Row], findings: list[Row], visit: Visit) -> html.Figure | None:
    """The figure over time that a finding is about, or else the first that has a period before."""
    _ = visit.say
    found = {finding["indicator_id"] for finding in findings}
    drawable = [
        row for row in figures if row["previous_high"] is not None and not row["indicator_id"].endswith("_change_share")
    ]
    if not drawable:
        return None
    row = min(drawable, key=lambda one: one["indicator_id"] not in found)
    key = {name: row[name] for name in ("indicator_id", "country", "language", "dimension")}
    source = _("Source: {files}; see the figures below.").format(files=row["file_name"] or "")
    return through_time(service.id, key, source, visit)
