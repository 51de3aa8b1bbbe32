"""Compose a briefing: choose services, commitments and period, see what it will say, take it along as a file."""

from urllib.parse import urlencode

from dash.development.base_component import Component

from briefings import FORMATS, preview
from dashboard import elements as html
from dashboard.assigning import COMMITMENTS, LONGEST_TITLE, MEETING, SERVICES, SINCE, assignment_of
from dashboard.components.attributes import aria
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.document import Document
from dashboard.components.icons import icon
from dashboard.components.standing import page_actions
from dashboard.naming import reference
from dashboard.stand import as_of, data_version
from dashboard.versions import FIELD as DATA
from dashboard.visit import Page, Visit
from norms import Instrument, Service


def page(visit: Visit) -> Page:
    """Return the form, and below it the briefing as it will be, once a service is chosen."""
    _ = visit.say
    content: list[Component] = [
        crumbs(_, here=_("Briefing")),
        head(_("Make a briefing"), as_of(visit), page_actions(visit)),
        html.Div([_form(visit), html.Div(_preview(visit), className="sheet")], className="compose"),
    ]
    return Page(_("Briefing"), content, section="/briefing", data_version=data_version(visit))


def _form(visit: Visit) -> html.Form:
    _ = visit.say
    chosen = set(visit.several(SERVICES))
    services = [_box(SERVICES, service.id, service.name, checked=service.id in chosen) for service in _with_data(visit)]
    title = html.Input(
        id="meeting", name=MEETING, type="text", maxLength=LONGEST_TITLE, defaultValue=visit.query.get(MEETING, "")
    )
    since = html.Input(id="brief-since", name=SINCE, type="date", defaultValue=visit.query.get(SINCE, ""))
    return html.Form(
        [
            _field("meeting", _("Meeting or title"), title),
            _field("brief-since", _("Findings on periods that end on or after"), since),
            html.Fieldset([html.Legend(_("Services")), html.Div(services, className="boxes")]),
            *(_instrument(instrument, visit) for instrument in visit.norm.instruments),
            html.Button(_("Show the briefing"), type="submit", className="btn primary"),
        ],
        action="/briefing",
        method="GET",
        className="composer",
        **aria(label=_("What the briefing is about")),
    )


def _field(identity: str, label: str, field: Component) -> html.Div:
    return html.Div([html.Label(label, htmlFor=identity), field], className="field")


def _with_data(visit: Visit) -> list[Service]:
    known = {row["service_id"] for row in visit.published.rows("rungs")}
    return [service for service in visit.services.services if service.id in known]


def _instrument(instrument: Instrument, visit: Visit) -> html.Details:
    """The commitments of one code or law; without any choice all of them count."""
    _ = visit.say
    chosen = set(visit.several(COMMITMENTS))
    inside = [one for one in visit.norm.commitments if one.instrument == instrument.id]
    boxes = [
        _box(
            COMMITMENTS,
            one.id,
            f"{reference(visit.norm, one.id, visit.language)}: {one.title.in_language(visit.language)}",
            checked=one.id in chosen,
        )
        for one in inside
    ]
    count = sum(one.id in chosen for one in inside)
    short = instrument.short.in_language(visit.language)
    said = _("{count} chosen").format(count=count) if count else _("all, unless you choose")
    legend = html.Legend(short, className="sr")
    return html.Details(
        [html.Summary(f"{short}: {said}"), html.Fieldset([legend, html.Div(boxes, className="boxes")])],
        open=bool(count),
        className="fold",
    )


def _box(name: str, value: str, words: str, *, checked: bool) -> html.Label:
    return html.Label([html.Input(type="checkbox", name=name, value=value, defaultChecked=checked), html.Span(words)])


def _preview(visit: Visit) -> list[Component]:
    _ = visit.say
    assignment = assignment_of(visit)
    if assignment is None:
        return [empty(_("Choose one service or more. What the briefing will say then stands here."))]
    title, blocks = preview(visit.published.reader, visit.norm, visit.services, assignment)
    downloads = html.Div([_download(form, visit) for form in FORMATS], className="act")
    return [
        section("preview", title, [downloads, html.Article(Document(visit).written(blocks), className="briefing")]),
    ]


def _download(file_format: str, visit: Visit) -> html.A:
    _ = visit.say
    query = urlencode({**visit.query, "lang": visit.language, **({DATA: visit.data} if visit.data else {})})
    words = _("Download as {format}").format(format=file_format.upper())
    name = "btn primary" if file_format == FORMATS[0] else "btn"
    return html.A([icon("download"), words], href=f"/briefing.{file_format}?{query}", className=name)
