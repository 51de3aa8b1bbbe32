"""An exported table: one JSON object a line, read line by line, as a whole table would fill the memory."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import read_source
from collectors.framework.tables import ENCODINGS, decoded
from collectors.google_ads_transparency.maps import read_maps

SOURCE = "google_ads_transparency"
MEGABYTE = 1024 * 1024
UTF_8 = ENCODINGS[0]
NAME = re.compile(
    r"(?P<table>[a-z_]+?)(?:[_-](?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?(?: ?\([0-9]+\))?\.(?:json|jsonl|ndjson)",
    re.IGNORECASE,
)
REMEDY = "Export the table again as the source's card says: newline-delimited JSON, one row a line."


class Table(NamedTuple):
    """Which table a file is by its name, and the day that a person added to it."""

    name: str
    day: date | None


class Line(NamedTuple):
    """One row: its number in the file, from 1, its fields (None: no JSON object), the encoding that it was read as."""

    number: int
    fields: dict[str, Any] | None
    encoding: str = UTF_8


def table_of(name: str) -> Table | None:
    """Read a file's name, such as removed_creative_stats_2026-11-25.json; None for another file.

    Raises:
        FileRefusedError: there is no such day in the calendar.
    """
    found = NAME.fullmatch(name)
    if found is None or found["table"].lower() not in read_maps().tables:
        return None
    try:
        day = date.fromisoformat(found["day"]) if found["day"] else None
    except ValueError as error:
        reason = f"{found['day']} is no day of the calendar."
        raise FileRefusedError(name, "file name", reason, "Mend the name.", IssueKind.PERIOD_UNREADABLE) from error
    return Table(found["table"].lower(), day)


def table_or_refuse(name: str) -> Table:
    """Read a file's name.

    Raises:
        FileRefusedError: it is that of no table.
    """
    table = table_of(name)
    if table is None:
        reason = "its name is not that of a table."
        remedy = "Name it after the table and the day of the export, such as creative_stats_2026-11-25.json."
        raise FileRefusedError(name, "file name", reason, remedy, IssueKind.PART_UNKNOWN)
    return table


def read_lines(path: Path) -> Iterator[Line]:
    """Yield each row; blank lines are passed over.

    Raises:
        FileRefusedError: too large, a line too long, no text, a first line that is no row, or a last one that is cut.
    """
    limits = read_source(SOURCE).limits
    if path.stat().st_size > limits.file_megabytes * MEGABYTE:
        reason = f"larger than {limits.file_megabytes} MB."
        raise FileRefusedError(path.name, "whole file", reason, "Export known actors only.", IssueKind.TOO_LARGE)
    with path.open("rb") as file:
        is_first = True
        number = 0
        while line := file.readline(limits.field_characters + 1):
            number += 1
            if len(line) > limits.field_characters:
                raise FileRefusedError(
                    path.name, f"line {number}", "the line is too long.", REMEDY, IssueKind.TOO_LARGE
                )
            if not line.strip():
                continue
            fields, encoding = _read(line)
            if is_first and fields is None:
                reason = "it is no newline-delimited JSON; a CSV, a JSON array or a login page, perhaps."
                raise FileRefusedError(path.name, f"line {number}", reason, REMEDY, IssueKind.NOT_A_TABLE)
            is_first = False
            if fields is None and not line.endswith(b"\n"):
                reason = "the file breaks off in the middle of a row."
                raise FileRefusedError(path.name, f"line {number}", reason, REMEDY, IssueKind.NOT_A_TABLE)
            yield Line(number, fields, encoding)


def _read(line: bytes) -> tuple[dict[str, Any] | None, str]:
    text, encoding = decoded(line)
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError):
        return None, encoding
    return (fields if isinstance(fields, dict) else None), encoding
