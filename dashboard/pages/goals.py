"""The goals of the government's strategy: the list of them, and one goal with all that serves it."""

from collections import Counter

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import crumbs, empty, head, section
from dashboard.components.hurts import hurts
from dashboard.components.matrix import Group, key, marks, matrix
from dashboard.components.questions import question_list
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.components.unmeasured import asked, is_unmeasured, questions_of_the_norm
from dashboard.errors import PageNotFoundError
from dashboard.naming import commitment_of
from dashboard.parts import goal_groups
from dashboard.reach import Cells, count_with_dutch_figure, gather
from dashboard.stand import as_of, data_version
from dashboard.visit import Page, Visit
from language import format_count
from norms import Goal, Service
from warehouse.readers import Row

MOST_ROWS = 12
SILENT = {"not_subscribed", "not_applicable"}


def page(visit: Visit) -> Page:
    """Return all goals, each with the commitments and articles that serve it and what stands out."""
    _ = visit.say
    findings = _standing(visit)
    rungs = visit.published.rows("rungs")
    title = _("Goals of the strategy against disinformation")
    rows = [_goal_row(goal, findings, rungs, visit) for goal in visit.norm.goals]
    columns = [
        Column(_("Goal")),
        Column(_("Commitments and articles"), is_number=True),
        Column(_("Parts with a figure for the Netherlands"), is_number=True),
        Column(_("Findings"), is_number=True),
        Column(_("Services with a finding"), is_number=True),
    ]
    content = [
        crumbs(_, here=_("Goals")),
        head(title, as_of(visit), page_actions(visit)),
        html.P(_lead(visit), className="intro prose"),
        table(title, columns, rows, "goals"),
    ]
    return Page(_("Goals"), content, section="/goals", data_version=data_version(visit))


def goal_page(visit: Visit, goal_id: str) -> Page:
    """Return one goal: where it hurts, how far the evidence reaches service by service, and what to ask."""
    _ = visit.say
    goal = next((one for one in visit.norm.goals if one.id == goal_id), None)
    if goal is None:
        raise PageNotFoundError(goal_id)
    findings = [row for row in _standing(visit) if _goal_of(row, visit) == goal_id]
    title = goal.title.in_language(visit.language)
    groups = goal_groups(goal, visit)
    inside = {part.id: part.id for group in groups for part in group.parts}
    cells = gather(visit.published.rows("rungs"), findings, inside.get)
    nothing = not findings and is_unmeasured([cell.rung for cell in cells.values()])
    content = [
        crumbs(_, (_("Goals"), "/goals"), here=title),
        head(title, _counted(findings, visit), page_actions(visit)),
        html.Div(_unmeasured(goal, visit) if nothing else _measured(goal, findings, visit), className="two"),
        _reach(groups, findings, cells, visit),
    ]
    return Page(title, content, section="/goals", data_version=data_version(visit))


def _standing(visit: Visit) -> list[Row]:
    return [row for row in visit.published.rows("findings") if row["change"] != "resolved"]


def _goal_of(row: Row, visit: Visit) -> str:
    commitment = commitment_of(visit.norm, row["commitment_id"])
    return commitment.goal if commitment else ""


def _lead(visit: Visit) -> str:
    _ = visit.say
    return _(
        "In its letter of 23 December 2022 (Kamerstuk 30 821, no. 173) the government says what it wants platforms to "
        "do. Each commitment of the Code and each article of the law serves one of these goals."
    )


def _goal_row(goal: Goal, findings: list[Row], rungs: list[Row], visit: Visit) -> list[Cell]:
    serving = {commitment.id for commitment in visit.norm.commitments if commitment.goal == goal.id}
    inside = [row for row in findings if row["commitment_id"] in serving]
    judged, dutch, _confirmed = count_with_dutch_figure(gather(rungs, [], {one: one for one in serving}.get))
    _ = visit.say
    shown = _("{dutch} of {judged}").format(
        dutch=format_count(dutch, visit.language), judged=format_count(judged, visit.language)
    )
    counts = (len(serving), len(inside), len({row["service_id"] for row in inside}))
    serving_count, found, services = (format_count(count, visit.language) for count in counts)
    link = html.A(goal.title.in_language(visit.language), href=f"/goals/{goal.id}")
    return [link, serving_count, shown, found, services]


def _counted(findings: list[Row], visit: Visit) -> str:
    _ = visit.say
    said = _("{findings} findings at {services} services").format(
        findings=format_count(len(findings), visit.language),
        services=format_count(len({row["service_id"] for row in findings}), visit.language),
    )
    return f"{said} · {as_of(visit)}"


def _measured(goal: Goal, findings: list[Row], visit: Visit) -> list[Component]:
    return [_hurts(findings, goal, visit), _questions(findings, visit)]


def _unmeasured(goal: Goal, visit: Visit) -> list[Component]:
    _ = visit.say
    return [
        section("hurts", _("Nothing measured yet"), asked(goal, visit)),
        section("questions", _("Questions to ask"), questions_of_the_norm(goal, visit)),
    ]


def _hurts(findings: list[Row], goal: Goal, visit: Visit) -> html.Section:
    _ = visit.say
    listed: Component = hurts(findings, MOST_ROWS, visit)
    if not findings:
        listed = empty(_("Nothing deviates and nothing is absent in what was read."))
    link = html.A(_("All findings of this goal"), href=f"/findings?goal={goal.id}")
    return section("hurts", _("Where it hurts for the Netherlands"), [listed], link)


def _questions(findings: list[Row], visit: Visit) -> html.Section:
    _ = visit.say
    return section("questions", _("Questions to ask"), [question_list(findings[:MOST_ROWS], visit)])


def _reach(groups: list[Group], findings: list[Row], cells: Cells, visit: Visit) -> html.Section:
    _ = visit.say
    services = _services(findings, cells, visit)
    shown: list[Component] = [matrix(services, groups, cells, visit), marks(groups), key(visit)]
    if not services:
        shown = [empty(_("No service was judged on this goal yet."))]
    without = _without(services, cells, visit)
    return section("evidence", _("How far does the evidence reach?"), [*shown, *without], name="block")


def _without(services: list[Service], cells: Cells, visit: Visit) -> list[Component]:
    _ = visit.say
    judged = {service_id for service_id, _part in cells}
    others = [one for one in visit.services.services if one.id in judged and one not in services]
    if not others:
        return []
    names = [html.Li(html.A(one.name, href=f"/services/{one.id}")) for one in others]
    return [html.H3(_("Not signed up, or not asked"), className="rest"), html.Ul(names, className="names")]


def _services(findings: list[Row], cells: Cells, visit: Visit) -> list[Service]:
    """Those with the most findings first; without a service of which no cell says more than that it did not sign."""
    flagged = Counter(row["service_id"] for row in findings)
    telling = {service_id for (service_id, _part), cell in cells.items() if cell.rung or cell.status not in SILENT}
    inside = [service for service in visit.services.services if service.id in telling]
    return sorted(inside, key=lambda service: -flagged[service.id])
