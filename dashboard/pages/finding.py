"""One finding with its receipt: what is claimed, on which cells it rests, how it was computed, and what to ask."""

from urllib.parse import urlencode

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import crumbs, note, outward, section
from dashboard.components.change_kinds import change_history
from dashboard.components.evidence import cells, corrections, formula
from dashboard.components.findings import headline
from dashboard.components.icons import icon
from dashboard.components.standing import page_actions
from dashboard.components.verdicts import axes, history_list
from dashboard.components.words import change_tag, severity_tag
from dashboard.errors import PageNotFoundError
from dashboard.finding_charts import charts
from dashboard.naming import figure_name, reference
from dashboard.sensitivity_chart import sensitivity_chart
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_period, word
from receipts import Receipt, UnknownFindingError, receipt


def page(visit: Visit, finding_id: str) -> Page:
    """Return the page of a finding."""
    _ = visit.say
    try:
        found = receipt(visit.published.connection(), visit.norm, visit.services, finding_id)
    except UnknownFindingError:
        raise PageNotFoundError(finding_id) from None
    title = headline(found.summary.in_language(visit.language))
    content: list[Component] = [
        crumbs(_, (_("Findings"), "/findings"), here=finding_id),
        html.Div([_claim(title, found, visit), axes(found, visit)], className="claimhead"),
        *_figures(found, visit),
        html.Div([_evidence(found, visit), _computed(found, visit)], className="two block"),
        html.Div([*_sensitivity(found, visit), _corrections(found, visit)], className="two block"),
        html.Div([_question(found, visit), _before(found, visit)], className="two block"),
        _norm(found, visit),
    ]
    return Page(title, content, section="/findings", data_version=data_version(visit))


def _claim(title: str, found: Receipt, visit: Visit) -> html.Div:
    _ = visit.say
    provider = found.service.provider.name if found.service.provider else ""
    facts = [
        severity_tag(found.severity, visit.language),
        change_tag(found.change, visit.language),
        html.Span(reference(visit.norm, found.commitment_id, visit.language)),
        html.Span(html.A(found.service.name, href=f"/services/{found.service.id}")),
        html.Span(provider),
    ]
    briefing = html.A(
        [icon("document"), _("Make a briefing")],
        href=f"/briefing?services={found.service.id}&commitments={found.commitment_id}",
        className="btn primary",
    )
    actions = html.Div([briefing, *page_actions(visit)], className="act")
    return html.Div(
        [html.H1(title), html.P(_lead(found, visit), className="lead"), html.Div(facts, className="meta"), actions]
    )


def _lead(found: Receipt, visit: Visit) -> str:
    _ = visit.say
    period = format_period(found.period_start, found.period_end, visit.language, long=True)
    figure = {"indicator_id": found.indicator_id, "country": found.country, "language": found.language}
    what = figure_name(visit.norm, figure, visit.language) if found.indicator_id else ""
    return (
        _("{what}. Period: {period}.").format(what=what, period=period)
        if what
        else _("Period: {period}.").format(period=period)
    )


def _figures(found: Receipt, visit: Visit) -> list[Component]:
    drawn = charts(found, visit)
    says = _says(found, visit)
    if not drawn:
        return [html.Div(says)] if says is not None else []
    first, *others = drawn
    right: list[Component] = [*([says] if says is not None else []), *others]
    return [html.Div([first, html.Div(right)], className="two")]


def _says(found: Receipt, visit: Visit) -> html.Section | None:
    _ = visit.say
    if found.says is None or found.does_not_say is None:
        return None
    content = [
        html.P(found.says.in_language(visit.language), className="intro prose"),
        note(_("What this figure does not say"), html.P(found.does_not_say.in_language(visit.language))),
    ]
    return section("says", _("What this figure says"), content, name="says")


def _sensitivity(found: Receipt, visit: Visit) -> list[Component]:
    _ = visit.say
    drawn = sensitivity_chart(found, visit)
    if drawn is None:
        return []
    address = f"/what-if?{urlencode({'expectation': found.expectation.id})}"
    link = html.P(html.A(_("Try another threshold"), href=address), className="more")
    return [html.Div([drawn, link])]


def _evidence(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    return section("evidence", _("Evidence: from file to cell"), cells(found, visit))


def _computed(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    return section("computed", _("Calculation and threshold"), formula(found, visit))


def _question(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    competent = ", ".join(word("authority", name, visit.language) for name in found.competence.authorities)
    told = _("Competent to act: {names}. This tool asks; it gives no verdict.").format(names=competent)
    ground = found.competence.ground.in_language(visit.language)
    if not found.competence.is_verified:
        doubt = _("ground to be verified")
        ground = f"{ground} ({doubt})"
    lines = [html.P(told, className="cap"), html.P(ground, className="cap")]
    asked = html.Div([html.P(found.question.in_language(visit.language)), *lines], className="ask")
    title = _("Question to {service}").format(service=found.service.name)
    return section("question", title, [asked])


def _before(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    rows = visit.published.rows(
        "assessment_history",
        service_id=found.service.id,
        expectation_id=found.expectation.id,
        country=found.country,
        language=found.language,
        dimension=found.dimension,
    )
    content: list[Component] = [history_list(rows, visit)]
    changes = visit.published.rows(
        "figure_changes",
        service_id=found.service.id,
        indicator_id=found.indicator_id,
        country=found.country,
        language=found.language,
        dimension=found.dimension,
    )
    if changes:
        title = _("Why the figure changed")
        content += [html.H3(title, className="sub-head"), change_history(title, changes, visit)]
    return section("history", _("Period by period"), content)


def _norm(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    content = [
        html.P(
            html.A(found.commitment_title.in_language(visit.language), href=f"/commitments/{found.commitment_id}"),
            className="intro",
        ),
        html.P(found.measure_title.in_language(visit.language), className="prose"),
        html.P([outward(found.norm_source, found.norm_source)], className="cap"),
        html.P(html.Code(found.urn), className="cap"),
    ]
    if found.wording_confidence != "high":
        content.insert(2, html.P(_("our own words; wording to be verified"), className="cap"))
    return section("norm", _("The norm"), content, name="block")


def _corrections(found: Receipt, visit: Visit) -> html.Section:
    _ = visit.say
    return section("corrections", _("Known corrections"), corrections(found, visit))
