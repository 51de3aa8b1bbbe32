"""Open issues: those of one kind share a fold, so that a hundred repaired cells do not hide one refused file."""

from collections.abc import Sequence
from itertools import groupby

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, table
from dashboard.visit import Visit
from language import format_count, format_day, word
from warehouse.readers import Row

REFUSED = {"rejected_file", "rejected_row"}
FEW = 3


def issue_folds(issues: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `issues.sql` by source and kind; what was refused, and what is alone, stands open."""
    _ = visit.say
    if not issues:
        return empty(_("No issue is open: every file that was read was read whole."))
    kinds = groupby(issues, key=lambda issue: (issue["severity"], issue["source"], issue["kind"]))
    return html.Div([_fold(list(inside), visit) for _kind, inside in kinds])


def _fold(inside: list[Row], visit: Visit) -> html.Details:
    _ = visit.say
    first = inside[0]
    severity = word("issue_severity", first["severity"], visit.language)
    count = format_count(len(inside), visit.language)
    kind = word("issue_kind", first["kind"], visit.language)
    heading = html.Summary(f"{severity} ({count}): {kind}, {first['source']}")
    columns = [Column(_("What was met")), Column(_("File and place")), Column(_("What to do"))]
    body = table(f"{severity}: {kind}", columns, [_row(issue, visit) for issue in inside], "issues")
    is_open = first["severity"] in REFUSED or len(inside) <= FEW
    return html.Details([heading, body], className="fold", open=is_open)


def _row(issue: Row, visit: Visit) -> list[Cell]:
    service = visit.service_name(issue["service_id"]) if issue["service_id"] else ""
    about = " · ".join(filter(None, (service, format_day(issue["opened_at"].date(), visit.language))))
    return [
        [html.Span(issue["message"], lang="en"), html.Span(about, className="sub")],
        [
            html.Span(issue["file_name"] or "", className="mono"),
            html.Span(issue["locator"] or "", className="sub mono"),
        ],
        html.Span(issue["remedy"], lang="en"),
    ]
