"""Tables of ads that a person took from a repository: the file's name says what was asked, as the rows do not."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from collectors.framework.archives import members
from collectors.framework.errors import FileRefusedError
from collectors.framework.headed_tables import (
    HeadedTable,
    Line,
    Redactor,
    TableMap,
    lines_of,
    read_headed_table,
    refuse_if_mostly_unread,
    without_copies,
)
from collectors.framework.issues import Issue, IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.repository_answers import Asked, Incomplete, answered, edition_of, status_of_file
from collectors.framework.rows import Ad
from collectors.framework.source import Limits
from collectors.framework.stored_copy import Kept, no_longer_shown, write_copy
from warehouse import Landed

NAME = r"{prefix}_(?P<country>[A-Z]{{2}})_(?P<start>{day})_(?P<end>{day})(?:_(?P<number>[0-9]{{1,4}}))?\.csv"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"


@dataclass(frozen=True)
class AdExport:
    """What differs between exports; `read_ad` gives a row, None after telling why not.

    `worth` says of the number of rows why an answer is not complete, None when it is.
    """

    prefix: str
    service_id: str
    table: TableMap
    read_ad: Callable[[Line, Asked, Redactor, Parsed], Ad | None]
    worth: Callable[[int], Incomplete | None]


def question_in(file_name: str, prefix: str) -> Asked | None:
    """What a file's name says was asked: country, first and last day, and the number of the account if there are more.

    Such as 'x_ads_NL_2026-10-01_2026-10-31_2.csv'; None for another name.
    """
    found = re.fullmatch(NAME.format(prefix=prefix, day=DAY), file_name)
    if found is None:
        return None
    try:
        start, end = date.fromisoformat(found["start"]), date.fromisoformat(found["end"])
    except ValueError:
        return None
    number = f"account-{int(found['number'])}" if found["number"] else ""
    return Asked("actors" if number else "country", number, found["country"], start, end) if start <= end else None


def redact_export(path: Path, target: Path, export: AdExport, redactor: Redactor, limits: Limits) -> list[Issue]:
    """Write what may be stored of an export; returns what was met in it that the copy no longer shows.

    Raises:
        FileRefusedError: no such export, or a name that does not say what was asked.
    """
    _question(path.name, export)
    told = Parsed()
    table = _table(path, export, redactor, limits, told)
    write_copy(target, path, [Kept(table.member, table.rows)])
    return no_longer_shown(told)


def read_export(landed: Landed, export: AdExport, redactor: Redactor, limits: Limits) -> Parsed:
    """Read an export, published or redacted: rows for core.ad and core.repository_answer.

    Raises:
        FileRefusedError: no such export, fewer than half of its rows can be read, or a name that does not say what was
            asked.
    """
    asked = _question(landed.file_name, export)
    # Made on the last day asked about at the earliest; the file itself says no day.
    told = Parsed(published_at=asked.end)
    table = _table(landed.path, export, redactor, limits, told)
    lines = lines_of(table, told)
    read = [(line, row) for line in lines if (row := export.read_ad(line, asked, redactor, told))]
    refuse_if_mostly_unread(table, len(read), len(lines))
    published = sum(any(cells) for cells in table.rows[1:])
    why_not = Incomplete.ROWS_UNREAD if len(read) < published else export.worth(published)
    edition = edition_of(export.service_id, asked, why_not, landed)
    for row in without_copies(read, lambda row: row.ad_id, told):
        told.add(row._replace(edition=edition))
    answer = answered(
        export.service_id, asked, rows_count=published, http_status=status_of_file(landed), why_not=why_not,
        place=table.member,
    )  # fmt: skip
    told.add(answer._replace(edition=edition))
    return told


def read_day(text: str) -> date | None:
    """Read '2026-01-31', also with a time after it; None for anything else."""
    try:
        return date.fromisoformat(text[:10]) if len(text) == 10 or text[10:11] in {"T", " "} else None
    except ValueError:
        return None


def _question(file_name: str, export: AdExport) -> Asked:
    asked = question_in(file_name, export.prefix)
    if asked is None:
        reason = "the name does not say what was asked of the repository."
        remedy = (
            f"Name it {export.prefix}_<country>_<first day>_<last day>.csv, such as "
            f"{export.prefix}_NL_2026-10-01_2026-10-31.csv, with _1, _2 … for one account each; never a name in it."
        )
        raise FileRefusedError("a file of this source", "file name", reason, remedy, IssueKind.PERIOD_UNREADABLE)
    return asked


def _table(path: Path, export: AdExport, redactor: Redactor, limits: Limits, told: Parsed) -> HeadedTable:
    (member, data), *more = members(path, limits)
    if more:
        reason = "an archive with more than one table; it cannot be told what was asked."
        remedy = "Unpack it, and load the tables one by one."
        raise FileRefusedError(path.name, "whole file", reason, remedy, IssueKind.PART_UNKNOWN)
    return read_headed_table(member, data, "ads", export.table, export.service_id, redactor, told)
