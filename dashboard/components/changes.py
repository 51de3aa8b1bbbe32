"""Two assessments side by side: which findings differ and why, and what is judged by another method."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.findings import finding_address
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_moment, format_period, format_value, word
from metrics import Change, Since
from metrics.kept import Kept


def change_table(since: Since, visit: Visit) -> Component:
    """Return the findings that differ between two assessments, each with its cause; what persists is left out."""
    _ = visit.say
    changed = [change for change in since.changes if change.kind != "persists"]
    moments = {
        side: format_moment(run.assessed_at, visit.language)
        for side, run in (("before", since.before), ("after", since.after))
    }
    compared = _("Compared: the assessment of {before} with that of {after}.").format(**moments)
    if not changed:
        return html.Div([html.P(compared, className="cap"), empty(_("No finding differs between the two."))])
    columns = [Column(_("Finding")), Column(_("What")), Column(_("Why")), Column(_("Then")), Column(_("Now"))]
    rows = [_row(change, visit) for change in changed]
    return html.Div([html.P(compared, className="cap"), table(compared, columns, rows)])


def method_table(since: Since, visit: Visit) -> Component:
    """Return the expectations that are judged otherwise; nothing where there are none."""
    _ = visit.say
    if not since.methods:
        return html.P(_("The method is the same for every expectation."), className="cap")
    columns = [Column(_("Expectation")), Column(_("Change in method")), Column(_("Then")), Column(_("Now"))]
    rows: list[list[Cell]] = [
        [
            html.Code(one.expectation_id),
            word("method_change", one.what, visit.language),
            ", ".join(one.before),
            ", ".join(one.after),
        ]
        for one in since.methods
    ]
    title = _("Changes in method")
    return html.Details([html.Summary(f"{title} ({len(rows)})"), table(title, columns, rows)], className="fold")


def _row(change: Change, visit: Visit) -> list[Cell]:
    language = visit.language
    told = change.after or change.before
    name: Cell = change.finding_id
    if told is not None:
        summary = (told.summary_nl if language == "nl" else told.summary_en) or change.finding_id
        name = html.A(summary, href=finding_address(change.finding_id)) if change.kind != "lapsed" else summary
    return [
        name,
        word("change_since", change.kind, language),
        word("change_cause", change.cause, language) if change.cause else "",
        _said(change.before, visit),
        _said(change.after, visit),
    ]


def _said(kept: Kept | None, visit: Visit) -> str:
    if kept is None:
        return ""
    value = format_value(kept.value_low, kept.value_high, kept.unit, visit.language)
    period = format_period(kept.period_start, kept.period_end, visit.language) if kept.period_end else ""
    return " · ".join(filter(None, (word("status", kept.status, visit.language), value, period)))
