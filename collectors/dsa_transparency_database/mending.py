"""Rows of a stretch read one by one, each for itself, where lines are broken."""

import csv
import io
from collections.abc import Iterator, Sequence

from collectors.dsa_transparency_database.layout import COUNTED_BY
from collectors.dsa_transparency_database.stretches import records

LONGEST_ROW = 4_000_000  # bytes; the publisher takes fields of 5,000 characters at most


def mended(stretch: bytes, header: Sequence[str]) -> Iterator[list[str | None]]:
    """Yield the cells that are counted by of every row in a stretch; None where a cell is empty or not there.

    A row of another width has its cells in other places: all of its cells are None, so that it is rejected.
    """
    places = [header.index(column) if column in header else None for column in COUNTED_BY]
    for record in records(stretch):
        for row in _read(record):
            yield [row[place] or None if place is not None and len(row) == len(header) else None for place in places]


def _read(record: bytes) -> Iterator[list[str]]:
    # The limit holds for the whole process, so it is kept to here and not changed under other sources.
    text = record[: min(LONGEST_ROW, csv.field_size_limit())].decode("utf-8", "replace").replace("\0", "")
    yield from filter(None, csv.reader(io.StringIO(text, newline="")))
