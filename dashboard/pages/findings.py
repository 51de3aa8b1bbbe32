"""The work list: findings narrowed, ordered and grouped by what stands in the address, and the same rows as CSV."""

from urllib.parse import urlencode

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.findings import finding_list
from dashboard.components.forms import Choice, filter_form
from dashboard.components.icons import icon
from dashboard.components.standing import page_actions
from dashboard.naming import reference
from dashboard.stand import as_of, data_version
from dashboard.versions import FIELD as DATA
from dashboard.visit import Page, Visit
from dashboard.worklist import GROUPS, grouped, listed
from language import format_count, mark, word
from warehouse.readers import Row

ON_A_PAGE = 50
STATUSES = ("not_met", "not_reported", "withdrawn", "not_offered")
SEVERITIES = ("high", "medium", "low")
CHANGES = ("new", "worsened", "persists", "resolved")
AXES = ("reported", "performing", "verified")
SORT_WORDS = {
    "service": mark("by service"),
    "commitment": mark("in the order of the norm"),
    "period": mark("newest period first"),
}
GROUP_WORDS = {
    "service": mark("by service"),
    "commitment": mark("by commitment or article"),
    "goal": mark("by goal"),
    "status": mark("by status"),
    "change": mark("by change"),
    "axis": mark("by axis"),
}


def page(visit: Visit) -> Page:
    """Return the findings that fit every field of the query, fifty at a time."""
    _ = visit.say
    everything = visit.published.rows("findings")
    found = listed(visit)
    number = _page_number(visit, len(found))
    shown = found[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
    counted = _("{found} of {all} findings").format(
        found=format_count(len(found), visit.language), all=format_count(len(everything), visit.language)
    )
    below = " · ".join(filter(None, (counted, _resolved(found, visit), as_of(visit))))
    content: list[Component] = [
        crumbs(_, here=_("Findings")),
        head(_("Findings"), below, [_csv_button(visit), *page_actions(visit)]),
        _form(everything, visit),
    ]
    if found:
        content += [*_groups(shown, found, visit), *_leaf(visit, number, len(found))]
    else:
        words = _("No finding fits all of these choices at once.")
        content.append(empty(words, html.A(_("Show all findings"), href="/findings")))
    return Page(_("Findings"), content, section="/findings", data_version=data_version(visit))


def _resolved(found: list[Row], visit: Visit) -> str:
    """How many of these are resolved: the overview counts the others only."""
    _ = visit.say
    count = sum(row["change"] == "resolved" for row in found)
    return _("resolved since: {count}").format(count=format_count(count, visit.language)) if count else ""


def _groups(shown: list[Row], found: list[Row], visit: Visit) -> list[Component]:
    sizes = {group.heading: len(group.findings) for group in grouped(found, visit)}
    parts: list[Component] = []
    for number, group in enumerate(grouped(shown, visit)):
        rows = finding_list(group.findings, visit, with_severity=True)
        if group.heading:
            count = format_count(sizes[group.heading], visit.language)
            parts.append(section(f"group-{number}", group.heading, [rows], count, name="block"))
        else:
            parts.append(html.Div(rows, className="ruled"))
    return parts


def _csv_button(visit: Visit) -> html.A:
    _ = visit.say
    query = {name: value for name, value in visit.query.items() if name != "page"}
    if visit.data:
        query[DATA] = visit.data
    address = f"/findings.csv?{urlencode({**query, 'lang': visit.language})}"
    return html.A([icon("download"), _("These rows as CSV")], href=address, className="btn")


def _form(findings: list[Row], visit: Visit) -> html.Form:
    _ = visit.say
    goals = [(goal.id, goal.title.in_language(visit.language)) for goal in visit.norm.goals]
    choices = [
        Choice("service", _("Service"), _("all services"), _services(findings, visit)),
        Choice("commitment", _("Commitment or article"), _("the whole norm"), _commitments(findings, visit)),
        Choice("goal", _("Goal of the strategy"), _("all goals"), goals),
        Choice("status", _("Status"), _("all statuses"), _words("status", STATUSES, visit)),
        Choice("axis", _("Axis"), _("all axes"), _words("axis", AXES, visit)),
        Choice("severity", _("Severity"), _("all severities"), _words("severity", SEVERITIES, visit)),
        Choice("change", _("Change"), _("all changes"), _words("change", CHANGES, visit)),
        Choice("sort", _("Order"), _("most serious first"), [(key, _(said)) for key, said in SORT_WORDS.items()]),
        Choice("group", _("Group"), _("not grouped"), [(key, _(GROUP_WORDS[key])) for key in GROUPS]),
    ]
    return filter_form("/findings", choices, visit)


def _services(findings: list[Row], visit: Visit) -> list[tuple[str, str]]:
    present = {row["service_id"] for row in findings}
    return [(service.id, service.name) for service in visit.services.services if service.id in present]


def _commitments(findings: list[Row], visit: Visit) -> list[tuple[str, str]]:
    present = {row["commitment_id"] for row in findings}
    return [
        (one.id, reference(visit.norm, one.id, visit.language)) for one in visit.norm.commitments if one.id in present
    ]


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
