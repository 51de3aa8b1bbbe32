"""The log of visits: which addresses a run asked for, and what came of it, as a small file that is landed too.

That a report is not there can be said only of a day on which somebody looked. A person who looked in a browser can
write the same file by hand; `sha256` may stay empty.
"""

import csv
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.register_rows import Visit
from collectors.framework.rows import locator
from collectors.framework.tables import read_csv_rows
from warehouse import Landed

Answer = Literal["fetched", "unchanged", "not_there", "unavailable"]
COLUMNS = ("visited_at", "url", "answer", "sha256")
PREFIX = "visits_"


class Asked(NamedTuple):
    """One address and what came of asking for it; `sha256` is that of what came in."""

    visited_at: datetime
    url: str
    answer: Answer
    sha256: str = ""


def is_visits(file_name: str) -> bool:
    """Whether a file bears the name of a log of visits."""
    return file_name.startswith(PREFIX) and file_name.endswith(".csv")


def write_visits(folder: Path, run_id: str, visits: Iterable[Asked]) -> Path:
    """Write what a run asked for to 'visits_<run>.csv'; returns its path."""
    path = folder / f"{PREFIX}{run_id}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for visit in visits:
            writer.writerow([visit.visited_at.isoformat(timespec="seconds"), *visit[1:]])
    return path


def read_visits(landed: Landed) -> Parsed:
    """Read a landed log: rows for core.visit, and an issue for each line that is none.

    Raises:
        FileRefusedError: it is no table with these columns.
    """
    told = Parsed()
    name = landed.file_name
    header, *rows = read_csv_rows(landed.path.read_bytes(), name, told)
    if tuple(cell.strip().lower() for cell in header) != COLUMNS:
        reason, remedy = "these are not the columns of a log of visits.", f"Write {','.join(COLUMNS)} in the first row."
        raise FileRefusedError(name, "row 1", reason, remedy, IssueKind.COLUMN_MISSING)
    for number, cells in enumerate(rows, start=2):
        place = locator(name, number)
        asked = _asked([cell.strip() for cell in cells])
        if asked:
            moment = asked.visited_at.astimezone(UTC).replace(tzinfo=None)
            told.add(Visit(Path(name).stem, asked.url, moment, asked.answer, place, asked.sha256 or None))
        elif any(cells):
            told.tell(
                IssueKind.ROW_BROKEN, "rejected_row", place, "The row is no visit; it was left out.",
                f"Write a moment with its zone, an https address, one of {', '.join(get_args(Answer))}, and a "
                "fingerprint or nothing.", excerpt=" | ".join(cells),
            )  # fmt: skip
    return told


def _asked(cells: list[str]) -> Asked | None:
    if len(cells) != len(COLUMNS):
        return None
    answer: Answer | None = next((one for one in get_args(Answer) if one == cells[2]), None)
    try:
        moment = datetime.fromisoformat(cells[0])
    except ValueError:
        return None
    is_address = cells[1].startswith(("https://", "http://")) and not any(mark in cells[1] for mark in ' "<>\\')
    if answer is None or moment.tzinfo is None or not is_address:
        return None
    return Asked(moment, cells[1], answer, cells[3])
