"""What a service promised or owes, chapter by chapter: commitment, rung or status, findings."""

from collections.abc import Mapping, Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, table
from dashboard.components.words import rung_tag, status_tag
from dashboard.parts import chapter_title, chapters
from dashboard.reach import Reach, chapter_of, gather
from dashboard.visit import Visit
from norms import Chapter, Commitment
from warehouse.readers import Row

Cells = Mapping[str, Reach]


def promises(rungs: Sequence[Row], findings: Sequence[Row], visit: Visit) -> Component:
    """Return the commitments that were judged for this service, a fold for each chapter; open where findings are."""
    _ = visit.say
    rows = [{**row, "statuses": [row["status"]]} for row in rungs]
    cells = {part: reach for (_service, part), reach in gather(rows, findings, lambda part: part).items()}
    whole = {part: reach for (_service, part), reach in gather(rows, findings, chapter_of(visit.norm)).items()}
    if not whole:
        return empty(_("This service was not judged yet."))
    return html.Div(
        [_chapter(chapter, cells, whole[chapter.id], visit) for chapter in chapters(visit) if chapter.id in whole],
        className="chapters",
    )


def reach_tag(reach: Reach, language: str) -> html.Span:
    """Return a rung as bars and words, or the status where no rung can be given."""
    if reach.rung:
        return rung_tag(reach.rung, language)
    if reach.rung == 0:
        return status_tag("not_subscribed", language)
    return status_tag(reach.status, language)


def _chapter(chapter: Chapter, cells: Cells, reach: Reach, visit: Visit) -> html.Details:
    _ = visit.say
    title = chapter_title(chapter, visit)
    columns = [Column(_("Commitment")), Column(_("Evidence")), Column(_("Findings"), is_number=True)]
    inside = [one for one in visit.norm.commitments if one.chapter == chapter.id and one.id in cells]
    rows = [_row(commitment, cells[commitment.id], visit) for commitment in inside]
    summary = html.Summary([html.Span(title), reach_tag(reach, visit.language)])
    is_open = reach.findings_count > 0
    return html.Details(
        [summary, table(title, columns, rows, "promised")], id=chapter.id, className="fold long", open=is_open
    )


def _row(commitment: Commitment, reach: Reach, visit: Visit) -> list[Cell]:
    number = commitment.id.removeprefix(f"{commitment.instrument}-")
    title = f"{number}. {commitment.title.in_language(visit.language)}"
    return [
        html.A(title, href=f"/commitments/{commitment.id}"),
        reach_tag(reach, visit.language),
        str(reach.findings_count or ""),
    ]
