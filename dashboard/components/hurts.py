"""The most serious findings in a few words each; services that are silent on the same point share a row."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.findings import figure, finding_address, when
from dashboard.components.icons import icon, spoken
from dashboard.components.words import change_tag, status_icon, tone
from dashboard.naming import reference, subject
from dashboard.visit import Visit
from language import word
from warehouse.readers import Row

# Without a figure of their own, findings on one expectation say the same thing about several services.
SHARED = {"not_reported", "withdrawn"}


def hurts(findings: Sequence[Row], most: int, visit: Visit) -> html.Ol:
    """Return at most `most` rows, in the order of their most serious finding."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for finding in findings:
        groups.setdefault(_key(finding), []).append(finding)
    return html.Ol([_row(group, visit) for group in list(groups.values())[:most]], className="finds")


def _key(finding: Row) -> tuple[str, str]:
    if finding["status"] in SHARED:
        return finding["expectation_id"], finding["status"]
    return finding["finding_id"], finding["status"]


def _row(group: Sequence[Row], visit: Visit) -> html.Li:
    first, status = group[0], group[0]["status"]
    told = spoken(f"{word('status', status, visit.language)}: ")
    about = subject(visit.norm, first, visit.language)
    glyph = icon(status_icon(status), f"{tone(status)}-i")
    value, against = _figure(group, visit)
    number = html.Span([html.B(value), html.Span(against)], className="fig")
    below = html.Span(_below(group, visit), className="sub")
    if len(group) == 1:
        name = visit.service_name(first["service_id"])
        words = html.Span([told, html.Span(f"{name}: {about}", className="claim"), below])
        return html.Li(html.A([glyph, words, number], href=finding_address(first["finding_id"])))
    words = html.Span([told, html.Span([*_links(group, visit), f": {about}"], className="claim"), below])
    return html.Li(html.Div([glyph, words, number], className="several"))


def _links(group: Sequence[Row], visit: Visit) -> list[str | Component]:
    links: list[str | Component] = []
    for finding in group:
        name = visit.service_name(finding["service_id"])
        links += [html.A(name, href=finding_address(finding["finding_id"])), ", "]
    return links[:-1]


def _figure(group: Sequence[Row], visit: Visit) -> tuple[str, str]:
    _ = visit.say
    value, against = figure(group[0], visit)
    return (value, _("{count} services").format(count=len(group))) if len(group) > 1 else (value, against)


def _below(group: Sequence[Row], visit: Visit) -> list[Component]:
    first = group[0]
    periods = {when(row, visit) for row in group}
    changes = {row["change"] for row in group}
    parts: list[Component] = [
        html.Span(reference(visit.norm, first["commitment_id"], visit.language)),
        html.Span(", ".join(sorted(periods))),
    ]
    if len(changes) == 1:
        parts.append(change_tag(first["change"], visit.language))
    return parts
