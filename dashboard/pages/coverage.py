"""What is assessed, from which source and on which axis; and what cannot be, and why."""

from collections.abc import Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import crumbs, head, section
from dashboard.components.standing import page_actions
from dashboard.components.tables import Cell, Column, table
from dashboard.parts import chapter_title
from dashboard.stand import data_version
from dashboard.visit import Page, Visit
from language import format_count, word
from metrics.coverage import AXES, Covered, coverage


def page(visit: Visit) -> Page:
    """Return measures counted by chapter and axis, and each with its sources and what stays open."""
    _ = visit.say
    covered = coverage(visit.norm)
    chapters = [(key, list(inside)) for key, inside in groupby(covered, key=lambda one: one.commitment.chapter)]
    title = _("What is assessed, and what is not")
    lead = _(
        "For each measure: whether it is reported, what the figures say, and whether something else agrees. These "
        "three are never added up. Where nothing can be told, the reason is given."
    )
    content: list[Component] = [
        crumbs(_, here=_("Coverage")),
        head(title, _summary(covered, visit), page_actions(visit)),
        html.P(lead, className="lead"),
        section("overview", _("By chapter"), [_overview(chapters, visit)]),
        *(section(key, _title(key, visit), [_chapter(key, inside, visit)], name="block") for key, inside in chapters),
    ]
    return Page(title, content, data_version=data_version(visit))


def _summary(covered: Sequence[Covered], visit: Visit) -> str:
    _ = visit.say
    assessed = sum(bool(one.assessed) for one in covered)
    told = _("{assessed} of {all} measures and paragraphs are assessed on at least one axis")
    return told.format(assessed=format_count(assessed, visit.language), all=format_count(len(covered), visit.language))


def _overview(chapters: Sequence[tuple[str, Sequence[Covered]]], visit: Visit) -> Component:
    _ = visit.say
    columns = [
        Column(_("Chapter")),
        Column(_("Measures"), is_number=True),
        *(Column(word("axis", axis, visit.language), is_number=True) for axis in AXES),
        Column(_("Not assessed"), is_number=True),
    ]
    rows = [_counted(key, inside, visit) for key, inside in chapters]
    return table(_("Measures by chapter and axis"), columns, rows)


def _counted(key: str, covered: Sequence[Covered], visit: Visit) -> list[Cell]:
    on_axis = [sum(bool(one.on(axis)) for one in covered) for axis in AXES]
    numbers = [len(covered), *on_axis, sum(not one.assessed for one in covered)]
    link = html.A(_title(key, visit), href=f"#{key}")
    return [link, *(format_count(number, visit.language) for number in numbers)]


def _chapter(key: str, covered: Sequence[Covered], visit: Visit) -> Component:
    _ = visit.say
    columns = [Column(_("Measure")), Column(_("Assessed")), Column(_("What cannot be told"))]
    return table(_title(key, visit), columns, [_measure(one, visit) for one in covered])


def _measure(one: Covered, visit: Visit) -> list[Cell]:
    _ = visit.say
    number = one.id.split("-", 1)[1]
    link = html.A(f"{number}. {one.title.in_language(visit.language)}", href=f"/commitments/{one.commitment.id}")
    lines = [html.Span(_axis(axis, one, visit), className="line") for axis in AXES if one.on(axis)]
    silent = html.Span(_("not assessed"), className="mute")
    return [link, lines or silent, one.open.in_language(visit.language) if one.open else ""]


def _axis(axis: str, one: Covered, visit: Visit) -> list[str | Component]:
    sources = dict.fromkeys(source for assessed in one.on(axis) for source in assessed.sources)
    _ = visit.say
    told = _("{axis}, from {sources}")
    count = len(one.on(axis))
    name = word("axis", axis, visit.language) + (f" ({count})" if count > 1 else "")
    return [told.format(axis=name, sources=", ".join(sources))]


def _title(key: str, visit: Visit) -> str:
    return chapter_title(visit.norm.chapter(key), visit)
