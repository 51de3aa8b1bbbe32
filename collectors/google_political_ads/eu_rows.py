"""Of the table of single ads, some 3 GB, only what could be shown in the EU; the rest is passed over while reading."""

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from collectors.framework.archives import MEGABYTE
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import read_source
from collectors.google_political_ads.maps import read_maps

REGIONS = "regions"
SOURCE = "google_political_ads"
TABLE = "creative-stats"


def keep_eu_rows(stream: BinaryIO) -> bytes:
    """Return the header and the rows with a Member State among their regions, and those that cannot be told.

    Line by line, so that a row that is broken costs no other. Places in what is kept are those of the stored copy.

    Raises:
        FileRefusedError: what is kept is itself more than the limit.
    """
    most = read_source(SOURCE).limits.unpacked_megabytes * MEGABYTE
    kept: list[bytes] = []
    size = 0
    for line in _kept(stream):
        size += len(line)
        if size > most:
            reason = "the part for the EU is too large to read."
            raise FileRefusedError(TABLE, "whole file", reason, "Load the other tables alone.", IssueKind.TOO_LARGE)
        kept.append(line)
    return b"".join(kept)


def _kept(stream: BinaryIO) -> Iterator[bytes]:
    # Bytes that are no UTF-8 come through as they are; telling of them is for who reads the table.
    lines = io.TextIOWrapper(stream, encoding="utf-8", errors="surrogateescape", newline="")
    header = lines.readline()
    yield header.encode("utf-8", "surrogateescape")
    columns = [cell.strip().casefold() for cell in _cells(header.lstrip("\ufeff")) or []]
    place = columns.index(REGIONS) if REGIONS in columns else None
    for line in lines:
        cells = _cells(line)
        if cells is None or place is None or len(cells) != len(columns) or _is_in_eu(cells[place]):
            yield line.encode("utf-8", "surrogateescape")


def _is_in_eu(regions: str) -> bool:
    return not read_maps().member_states.isdisjoint(region.strip().upper() for region in regions.split(","))


def _cells(line: str) -> list[str] | None:
    try:
        return next(csv.reader([line], strict=True), None)
    except csv.Error:
        return None
