"""What a service promised or owes, chapter by chapter: commitment, rung or status, findings."""

from collections import Counter
from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.components.blocks import empty
from dashboard.components.tables import Cell, Column, RowGroup, grouped_table
from dashboard.components.words import rung_tag, status_tag
from dashboard.parts import chapter_title, chapters
from dashboard.reach import Reach, gather
from dashboard.visit import Visit
from norms import Chapter, Commitment
from warehouse.readers import Row


def promises(rungs: Sequence[Row], findings: Sequence[Row], visit: Visit) -> Component:
    """Return the commitments that were judged for this service, chapter by chapter."""
    _ = visit.say
    rows = [{**row, "statuses": [row["status"]]} for row in rungs]
    cells = gather(rows, findings, lambda commitment_id: commitment_id)
    by_commitment = {commitment_id: reach for (_service, commitment_id), reach in cells.items()}
    counts = Counter(finding["commitment_id"] for finding in findings)
    groups = [_chapter(chapter, by_commitment, counts, visit) for chapter in chapters(visit)]
    filled = [group for group in groups if group.rows]
    if not filled:
        return empty(_("This service was not judged yet."))
    columns = [Column(_("Commitment")), Column(_("Evidence")), Column(_("Findings"), is_number=True)]
    return grouped_table(_("What was promised or is required"), columns, filled, "promised")


def reach_tag(reach: Reach, language: str) -> html.Span:
    """Return a rung as bars and words, or the status where no rung can be given."""
    if reach.rung:
        return rung_tag(reach.rung, language)
    if reach.rung == 0:
        return status_tag("not_subscribed", language)
    kind = "subscription" if reach.status in {"signed", "reserved", "declined"} else "status"
    return status_tag(reach.status, language, kind=kind)


def _chapter(chapter: Chapter, cells: dict[str, Reach], counts: Counter[str], visit: Visit) -> RowGroup:
    inside = [one for one in visit.norm.commitments if one.chapter == chapter.id and one.id in cells]
    rows = [_row(commitment, cells[commitment.id], counts[commitment.id], visit) for commitment in inside]
    return RowGroup(chapter_title(chapter, visit), rows, chapter.id)


def _row(commitment: Commitment, reach: Reach, count: int, visit: Visit) -> list[Cell]:
    number = commitment.id.removeprefix(f"{commitment.instrument}-")
    title = f"{number}. {commitment.title.in_language(visit.language)}"
    return [
        html.A(title, href=f"/commitments/{commitment.id}"),
        reach_tag(reach, visit.language),
        str(count) if count else "",
    ]
