"""The overview: where it hurts for the Netherlands, what is new, how far the evidence reaches, how fresh it is."""

from datetime import date
from typing import TYPE_CHECKING

from dashboard import elements as html
from dashboard.components.blocks import empty, head, section
from dashboard.components.hurts import hurts
from dashboard.components.matrix import key, marks, matrix
from dashboard.components.news import news_list, since_form
from dashboard.components.sources import freshness_line
from dashboard.components.standing import page_actions
from dashboard.freshness import freshness
from dashboard.news import findings_since, news_since, since_of
from dashboard.parts import chapter_groups
from dashboard.reach import Cells, chapter_of, count_with_dutch_figure, gather
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_count, format_day
from norms import Service
from warehouse.readers import Row

if TYPE_CHECKING:
    from dash.development.base_component import Component

MOST_ROWS = 5
MOST_NEWS = 3
MOST_SERVICES = 8


def page(visit: Visit) -> Page:
    """Return the overview; `?since=2026-03-01` says from which day on something is new."""
    _ = visit.say
    findings = [row for row in visit.published.rows("findings") if row["change"] != "resolved"]
    since = since_of(visit)
    cells = gather(visit.published.rows("rungs"), findings, chapter_of(visit.norm))
    first = html.Div([_findings(findings, visit), _news(since, visit)])
    second = html.Div([_matrix(findings, cells, visit), _freshness(visit)])
    content = [
        head(headline(findings, visit), since_form(since, visit), page_actions(visit)),
        html.Div([first, second], className="ov"),
    ]
    return Page(_("Overview"), content, section="/", data_version=data_version(visit))


def headline(findings: list[Row], visit: Visit) -> str:
    """Return the message of the page: how many services ask for attention, and how often a figure is absent."""
    _ = visit.say
    if not findings:
        return _("No findings in the figures that were read")
    silent = sum(finding["status"] == "not_reported" for finding in findings)
    services = len({finding["service_id"] for finding in findings})
    said = _("{findings} findings at {services} services; figures asked for and not reported: {silent}")
    return said.format(
        findings=format_count(len(findings), visit.language),
        services=format_count(services, visit.language),
        silent=format_count(silent, visit.language),
    )


def services_by_seriousness(findings: list[Row], cells: Cells, visit: Visit) -> list[Service]:
    """Return the services with a cell, those with the most serious finding first, then in the order of the register."""
    best: dict[str, int] = {}
    for finding in findings:
        best.setdefault(finding["service_id"], finding["rank"])
    known = {service_id for service_id, _ in cells}
    inside = [service for service in visit.services.services if service.id in known]
    return sorted(inside, key=lambda service: best.get(service.id, len(findings) + 1))


def _findings(findings: list[Row], visit: Visit) -> html.Section:
    _ = visit.say
    listed: Component = hurts(findings, MOST_ROWS, visit)
    if not findings:
        listed = empty(_("Nothing deviates and nothing is absent in what was read."))
    return section(
        "hurts", _("Where it hurts for the Netherlands"), [listed], html.A(_("All findings"), href="/findings")
    )


def _news(since: date, visit: Visit) -> html.Section:
    _ = visit.say
    day = format_day(since, visit.language)
    address = f"/news?since={since.isoformat()}"
    changed = findings_since(since, visit)
    counts = {change: sum(row["change"] == change for row in changed) for change in ("new", "worsened")}
    told = _("Findings on figures since then: {new} new, {worsened} worsened").format(**counts)
    shown: list[Component] = [html.P(html.A(told, href=f"{address}#findings"), className="told")] if changed else []
    shown.append(news_list(news_since(since, visit)[:MOST_NEWS], visit))
    return section("latest", _("New since {day}").format(day=day), shown, html.A(_("All that is new"), href=address))


def _matrix(findings: list[Row], cells: Cells, visit: Visit) -> html.Section:
    _ = visit.say
    services = services_by_seriousness(findings, cells, visit)
    judged, dutch, confirmed = count_with_dutch_figure(cells)
    counted = _(
        "{dutch} of {judged} judged parts hold a figure for the Netherlands; confirmed by a second source: {confirmed}"
    )
    caption = counted.format(
        dutch=format_count(dutch, visit.language),
        judged=format_count(judged, visit.language),
        confirmed=format_count(confirmed, visit.language),
    )
    groups = chapter_groups(visit)
    shown = matrix(services[:MOST_SERVICES], groups, cells, visit)
    more = html.A(_("All {count} services").format(count=len(services)), href="/services")
    told = html.P(caption, className="cap")
    return section(
        "evidence", _("How far does the evidence reach?"), [told, shown, marks(groups), key(visit)], more, "reaches"
    )


def _freshness(visit: Visit) -> html.Section:
    _ = visit.say
    sources = freshness(visit.published.rows("sources"), visit.now)
    link = html.A(_("All sources"), href="/sources")
    return section("fresh", _("How fresh are the sources?"), [freshness_line(sources, visit)], link)
