"""The figures on statements of reasons: of one service with what changed and why, and of all services side by side."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Literal

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty, outward
from dashboard.components.change_kinds import how_much, why_changed
from dashboard.components.icons import icon
from dashboard.components.paper import first_on_paper, told_on_paper
from dashboard.components.standing import figures_address
from dashboard.components.tables import Cell, Column, table
from dashboard.naming import indicator_name
from dashboard.side_by_side import Standing
from dashboard.visit import Visit
from language import format_period, format_quantity, format_value
from metrics import card_of
from warehouse.readers import Row

Corrections = Mapping[str, Row]
OPEN_GROUPS = 2
ON_PAPER: Literal[5] = 5
# Words in the ids of figures that stand together.
GROUPS = (
    ("statements_", "half_year_count", "_nl_", "dutch", "_days_share", "gap_days", "outlier"),
    ("automat", "detection", "manual"),
    ("disclosure", "moderation", "_applied_"),
    ("categor", "catch_all", "civic", "disinformation", "synthetic", "content_other"),
)


def corrections_by_place(rows: Sequence[Row]) -> Corrections:
    """Return the rows of `corrections.sql` by the name that a figure calls them."""
    return {row["erratum"]: row for row in rows}


def quality_table(rows: Sequence[Row], corrections: Corrections, visit: Visit) -> Component:
    """Return the rows of `statement_figures.sql`, each with its change and its known corrections."""
    _ = visit.say
    if not rows:
        return empty(_("No figure on statements of reasons was calculated for this service."))
    columns = [
        Column(_("Figure")),
        Column(_("Newest"), is_number=True),
        Column(_("Before"), is_number=True),
        Column(_("Change"), is_number=True),
        Column(_("Why it changed")),
    ]
    groups = groupby(sorted(rows, key=_group), key=_group)
    titles = (
        _("Numbers and the Netherlands"),
        _("Automation"),
        _("Time"),
        _("Categories"),
        _("Grounds, sources and fields left empty"),
    )
    folds, on_paper = [], 0
    for number, inside in groups:
        body = [_row(row, corrections, visit) for row in inside]
        heading = html.Summary(f"{titles[number]} ({len(body)})")
        whole = table(titles[number], columns, body, "figures why")
        folds.append(html.Details([heading, whole], className="fold", open=number < OPEN_GROUPS))
        on_paper += min(len(body), ON_PAPER)
    rest = told_on_paper(on_paper, len(rows), figures_address(visit, service=rows[0]["service_id"]), visit)
    return first_on_paper(html.Div(folds), ON_PAPER, rest)


def _group(row: Row) -> int:
    """Which fold a figure stands in; the last is for the rest."""
    fitting = (number for number, words in enumerate(GROUPS) if any(one in row["indicator_id"] for one in words))
    return next(fitting, len(GROUPS))


def service_table(caption: str, rows: Sequence[Standing], corrections: Corrections, visit: Visit) -> html.Table:
    """Return one figure of all services, with the known corrections of each."""
    _ = visit.say
    columns = [Column(_("Service")), Column(_("Figure"), is_number=True), Column(_("Known corrections"))]
    body: list[list[Cell]] = [
        [
            html.A(visit.service_name(one.service_id), href=f"/statements?service={one.service_id}"),
            format_quantity(one.now["value_low"], one.now["value_high"], one.now["unit"], visit.language),
            _corrected(one.now["errata"], corrections, visit),
        ]
        for one in rows
        if one.now
    ]
    return table(caption, columns, body, "differences")


def correction(row: Row, visit: Visit) -> html.Span:
    """Return a known correction with the source that tells it."""
    _ = visit.say
    text = row["text_nl"] if visit.language == "nl" else row["text_en"]
    told: list[Component | str] = [icon("not_reported", "warn-i"), text, " ", outward(_("source"), row["source_url"])]
    return html.Span(told, className="sub correction")


def _row(row: Row, corrections: Corrections, visit: Visit) -> list[Cell]:
    language = visit.language
    name = indicator_name(visit.norm, row["indicator_id"], language)
    about = html.A(name, href=f"?{_asking(row, visit)}#compared")
    period = format_period(row["period_start"], row["period_end"], language)
    newest = [
        html.Span(format_quantity(row["value_low"], row["value_high"], row["unit"], language), className="big"),
        html.Span(period, className="sub"),
    ]
    return [
        [about, *_corrected(row["errata"], corrections, visit)],
        newest,
        _before(row, visit),
        _change(row, visit),
        why_changed(row, visit) if row["kind"] else "",
    ]


def _change(row: Row, visit: Visit) -> str:
    _ = visit.say
    if row["kind"] is not None:
        return how_much(row, row["value_low"], visit.language)
    held = row["previous_end"] is not None
    same = (row["before_low"], row["before_high"]) == (row["value_low"], row["value_high"])
    return _("unchanged") if held and same else ""


def _asking(row: Row, visit: Visit) -> str:
    kept = "".join(f"{name}={visit.query[name]}&" for name in ("service", "category", "place") if visit.query.get(name))
    return f"{kept}figure={row['indicator_id']}"


def _before(row: Row, visit: Visit) -> Cell:
    _ = visit.say
    if row["previous_end"] is None:
        return html.Span(_("one period"), className="miss")
    value = format_value(row["before_low"], row["before_high"], row["unit"], visit.language)
    period = format_period(row["previous_start"], row["previous_end"], visit.language)
    return [value, html.Span(period, className="sub")]


def _corrected(errata: Sequence[str], corrections: Corrections, visit: Visit) -> list[Component]:
    return [correction(corrections[place], visit) for place in errata if place in corrections]


def says(indicator_id: str, visit: Visit) -> tuple[str, str]:
    """Return what a figure says and what it does not say."""
    card = card_of(indicator_id)
    return card.says.in_language(visit.language), card.does_not_say.in_language(visit.language)
