"""Questions to a platform, numbered, each with the finding it comes from."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.findings import claim, finding_address
from dashboard.visit import Visit
from warehouse.readers import Row


def question_list(findings: Sequence[Row], visit: Visit) -> Component:
    """Return the questions of findings, most serious first; a question that is asked twice stands once."""
    _ = visit.say
    questions: dict[str, Row] = {}
    for finding in findings:
        questions.setdefault(finding[f"question_{visit.language}"], finding)
    if not questions:
        return empty(_("Without findings there is nothing to ask."))
    items = [html.Li(html.Span([words, _origin(finding, visit)])) for words, finding in questions.items()]
    return html.Ol(items, className="qs")


def _origin(finding: Row, visit: Visit) -> html.Span:
    _ = visit.say
    link = html.A(claim(finding, visit), href=finding_address(finding["finding_id"]))
    return html.Span([_("Finding: "), link], className="cap")
