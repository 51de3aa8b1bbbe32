"""The columns of the matrix: chapters of the norm, or the commitments of one chapter."""

from dashboard.components.matrix import Group, Part
from dashboard.visit import Visit
from norms import Chapter, Commitment, Goal

# On a phone a column has a short mark: the Code's own numerals, and a letter with a number for the laws.
LETTERS = {"dsa": "D", "ttpa": "P"}


def chapters(visit: Visit) -> list[Chapter]:
    """Return the chapters that hold a commitment, in the order of the norm."""
    filled = {commitment.chapter for commitment in visit.norm.commitments}
    return [chapter for chapter in visit.norm.chapters if chapter.id in filled]


def chapter_groups(visit: Visit) -> list[Group]:
    """Return the chapters as columns, grouped by instrument."""
    groups = []
    for instrument in visit.norm.instruments:
        inside = [chapter for chapter in chapters(visit) if chapter.instrument == instrument.id]
        parts = tuple(_chapter_part(chapter, number, visit) for number, chapter in enumerate(inside, start=1))
        if parts:
            groups.append(Group(instrument.short.in_language(visit.language), parts))
    return groups


def commitment_group(chapter: Chapter, visit: Visit) -> Group:
    """Return the commitments of one chapter as columns."""
    inside = [commitment for commitment in visit.norm.commitments if commitment.chapter == chapter.id]
    parts = tuple(_commitment_part(commitment, visit) for commitment in inside)
    return Group(chapter_title(chapter, visit), parts)


def goal_groups(goal: Goal, visit: Visit) -> list[Group]:
    """Return the commitments that serve a goal as columns, grouped by instrument."""
    groups = []
    for instrument in visit.norm.instruments:
        inside = [
            commitment
            for commitment in visit.norm.commitments
            if commitment.goal == goal.id and commitment.instrument == instrument.id
        ]
        if inside:
            parts = tuple(_commitment_part(commitment, visit) for commitment in inside)
            groups.append(Group(instrument.short.in_language(visit.language), parts))
    return groups


def chapter_title(chapter: Chapter, visit: Visit) -> str:
    """Return 'IV. Integriteit van diensten'; a law's chapter begins with the short name of the law."""
    title = f"{chapter.numeral}. {chapter.title.in_language(visit.language)}"
    if chapter.instrument == "coc":
        return title
    short = visit.norm.instrument(chapter.instrument).short.in_language(visit.language)
    return f"{short[:1].upper()}{short[1:]} {title}"


def _chapter_part(chapter: Chapter, number: int, visit: Visit) -> Part:
    title = (chapter.short or chapter.title).in_language(visit.language)
    letter = LETTERS.get(chapter.instrument)
    return Part(
        chapter.id, f"{letter}{number}" if letter else chapter.numeral, title, f"/services?chapter={chapter.id}"
    )


def _commitment_part(commitment: Commitment, visit: Visit) -> Part:
    number = commitment.id.removeprefix(f"{commitment.instrument}-")
    title = f"{number}. {commitment.title.in_language(visit.language)}"
    return Part(commitment.id, number, title, f"/commitments/{commitment.id}")
