"""The findings, narrowed by what stands in the address."""

from collections.abc import Callable
from urllib.parse import urlencode

from dash import html
from dash.development.base_component import Component

from dashboard.components.attributes import aria
from dashboard.components.blocks import crumbs, empty, head
from dashboard.components.findings import finding_list
from dashboard.components.forms import Choice, filter_form
from dashboard.components.standing import page_actions
from dashboard.naming import commitment_of
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_count, word
from warehouse.readers import Row

ON_A_PAGE = 50
STATUSES = ("not_met", "not_reported", "withdrawn")
SEVERITIES = ("high", "medium", "low")
CHANGES = ("new", "worsened", "persists", "resolved")


def _goal(row: Row, visit: Visit) -> str:
    commitment = commitment_of(visit.norm, row["commitment_id"])
    return commitment.goal if commitment else ""


FIELDS: dict[str, Callable[[Row, Visit], str]] = {
    "service": lambda row, _visit: str(row["service_id"]),
    "status": lambda row, _visit: str(row["status"]),
    "severity": lambda row, _visit: str(row["severity"]),
    "change": lambda row, _visit: str(row["change"]),
    "goal": _goal,
}


def page(visit: Visit) -> Page:
    """Return the findings that fit every field of the query, fifty at a time."""
    _ = visit.say
    everything = visit.published.rows("findings")
    found = fitting(everything, visit)
    number = _page_number(visit, len(found))
    listed = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    counted = _("{found} of {all} findings").format(
        found=format_count(len(found), visit.language), all=format_count(len(everything), visit.language)
    )
    below = " · ".join(filter(None, (counted, as_of(visit))))
    content: list[Component] = [
        crumbs(_, here=_("Findings")),
        head(_("Findings, most serious first"), below, page_actions(visit)),
        _form(everything, visit),
    ]
    if found:
        content += [
            html.Div(finding_list(listed, visit, with_severity=True), className="ruled"),
            *_leaf(visit, number, len(found)),
        ]
    else:
        words = _("No finding fits all of these choices at once.")
        content.append(empty(words, html.A(_("Show all findings"), href="/findings")))
    return Page(_("Findings"), content, section="/findings", data_version=data_version(visit))


def fitting(findings: list[Row], visit: Visit) -> list[Row]:
    """Return the findings that have the value of each field that the address names."""
    asked = {field: value for field in FIELDS if (value := visit.query.get(field))}
    return [row for row in findings if all(FIELDS[field](row, visit) == value for field, value in asked.items())]


def _form(findings: list[Row], visit: Visit) -> html.Form:
    _ = visit.say
    present = {row["service_id"] for row in findings}
    services = [(service.id, service.name) for service in visit.services.services if service.id in present]
    goals = [(goal.id, goal.title.in_language(visit.language)) for goal in visit.norm.goals]
    choices = [
        Choice("service", _("Service"), _("all services"), services),
        Choice("status", _("Status"), _("all statuses"), _words("status", STATUSES, visit)),
        Choice("severity", _("Severity"), _("all severities"), _words("severity", SEVERITIES, visit)),
        Choice("change", _("Change"), _("all changes"), _words("change", CHANGES, visit)),
        Choice("goal", _("Goal of the strategy"), _("all goals"), goals),
    ]
    return filter_form("/findings", choices, visit)


def _words(kind: str, keys: tuple[str, ...], visit: Visit) -> list[tuple[str, str]]:
    return [(key, word(kind, key, visit.language)) for key in keys]


def _page_number(visit: Visit, found: int) -> int:
    asked = visit.query.get("page", "1")
    last = max(1, -(-found // ON_A_PAGE))
    return min(max(1, int(asked)), last) if asked.isdecimal() else 1


def _leaf(visit: Visit, number: int, found: int) -> list[Component]:
    last = -(-found // ON_A_PAGE)
    if last == 1:
        return []
    _ = visit.say
    links: list[Component] = []
    if number > 1:
        links.append(html.A(_("Previous"), href=_address(visit, number - 1), rel="prev"))
    links.append(html.Span(_("Page {number} of {last}").format(number=number, last=last)))
    if number < last:
        links.append(html.A(_("Next"), href=_address(visit, number + 1), rel="next"))
    return [html.Nav(links, className="leaf", **aria(label=_("Pages")))]


def _address(visit: Visit, number: int) -> str:
    return f"/findings?{urlencode({**visit.query, 'page': str(number)})}"
