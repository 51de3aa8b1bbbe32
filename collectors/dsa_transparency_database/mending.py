"""A part with broken rows, written anew so that each row stands for itself.

A row begins where a line begins with a uuid and a comma. Whatever quotes and line ends a row left open, the next one is
not lost by it.
"""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

ROW_BEGIN = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12},")
LONGEST_ROW = 4_000_000  # bytes; the publisher takes fields of 5,000 characters at most


def mend(part: Path, target: Path, header: Sequence[str], columns: Sequence[str]) -> None:
    """Write the wanted columns of every row to `target`, quoted by the rules."""
    places = [header.index(column) for column in columns]
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_ROW))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        writer.writerows(_wanted(row, len(header), places) for row in _rows(part))


def _wanted(row: list[str], width: int, places: Sequence[int]) -> list[str]:
    # A row of another width has its cells in other places: it is left to be counted as rejected.
    return [row[place] for place in places] if len(row) == width else [""] * len(places)


def _rows(part: Path) -> Iterator[list[str]]:
    with part.open("rb") as file:
        file.readline()
        for record in _records(file):
            text = record[:LONGEST_ROW].decode("utf-8", "replace").replace("\0", "")
            yield from filter(None, csv.reader(io.StringIO(text, newline="")))


def _records(lines: Iterator[bytes]) -> Iterator[bytes]:
    record: list[bytes] = []
    for line in lines:
        if record and ROW_BEGIN.match(line):
            yield b"".join(record)
            record = []
        record.append(line)
    yield b"".join(record)
