"""How far the evidence reaches: rungs of commitments gathered into the cells of a matrix."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from norms import Norm
from warehouse.readers import Row

# Where no commitment of a cell has a rung, the status that tells a supervisor most stands for the cell.
MOST_TELLING = (
    "withdrawn",
    "reserved",
    "signed",
    "mandatory",
    "declined",
    "not_subscribed",
    "not_offered",
    "insufficient_data",
    "unknown",
    "not_applicable",
)

ColumnOf = Callable[[str], str | None]


@dataclass(frozen=True)
class Reach:
    """What a cell shows: the highest rung, or a status where no rung can be given; and its number of findings."""

    rung: int | None
    status: str
    findings_count: int


Cells = Mapping[tuple[str, str], Reach]
NOTHING = Reach(None, "not_applicable", 0)


def chapter_of(norm: Norm) -> ColumnOf:
    """Return the function from a commitment's id to that of its chapter; None for a commitment that left the norm."""
    return {commitment.id: commitment.chapter for commitment in norm.commitments}.get


def gather(rungs: Iterable[Row], findings: Iterable[Row], column_of: ColumnOf) -> dict[tuple[str, str], Reach]:
    """Return the cell of each service and column.

    Args:
        rungs: rows of `rungs.sql`.
        findings: rows of `findings.sql`; resolved ones are not counted.
        column_of: from a commitment's id to the column it belongs to.
    """
    flagged = Counter(
        (finding["service_id"], column_of(finding["commitment_id"]))
        for finding in findings
        if finding["change"] != "resolved"
    )
    grouped: dict[tuple[str, str], list[Row]] = {}
    for row in rungs:
        column = column_of(row["commitment_id"])
        if column is not None:
            grouped.setdefault((row["service_id"], column), []).append(row)
    return {key: _reach(rows, flagged[key]) for key, rows in grouped.items()}


def count_with_dutch_figure(cells: Cells) -> tuple[int, int, int]:
    """Return how many cells were judged, how many hold a Dutch figure, and how many a second source confirms."""
    rungs = [cell.rung for cell in cells.values() if cell.rung is not None]
    return len(rungs), sum(rung >= 4 for rung in rungs), sum(rung == 6 for rung in rungs)


def _reach(rows: list[Row], findings_count: int) -> Reach:
    rungs = [row["rung"] for row in rows if row["rung"] is not None]
    statuses = {status for row in rows for status in row["statuses"]}
    status = next((candidate for candidate in MOST_TELLING if candidate in statuses), "unknown")
    return Reach(max(rungs, default=None), status, findings_count)
