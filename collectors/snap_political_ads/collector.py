"""The collector of Snap's library of political and advocacy ads.

One archive a year comes from Snap's address or from a folder. Each is stored without the names of natural persons
(`redact`), and read from that copy (`parse`).
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from collectors.framework import Context, FileRefusedError, Issue, IssueKind, Parsed, Remote
from collectors.framework.headed_tables import Redactor
from collectors.framework.organisations import read_organisations
from collectors.framework.repository_answers import status_of_file
from collectors.framework.rows import Ad
from collectors.framework.stored_copy import Kept, no_longer_shown, write_copy
from collectors.snap_political_ads.ad_rows import add_ads
from collectors.snap_political_ads.library import (
    FIRST_YEAR,
    SERVICE,
    URL,
    is_library,
    is_read_me,
    read_file_name,
    read_members,
)
from warehouse import Landed

PARSER_VERSION = 2


def discover(context: Context) -> Iterator[Remote]:
    """Give the address of each year, from the first one (or the one of `context.since`) to this one."""
    first = max(FIRST_YEAR, context.since.year) if context.since else FIRST_YEAR
    for year in range(first, datetime.now(UTC).year + 1):
        yield Remote(URL.format(year=year), f"PoliticalAds_{year}.zip")


def recognises(path: Path) -> bool:
    """Whether a file bears the name of the library."""
    return is_library(path.name)


def redact(path: Path, context: Context, target: Path) -> list[Issue]:
    """Write to `target` what may be stored of a published file; rows and columns keep their places.

    Returns what was met in the file that its copy no longer shows.

    Raises:
        FileRefusedError: the file cannot be read, so nobody can tell which of its words are names.
    """
    told = Parsed()
    contents = list(read_members(path, _redactor(context), told))
    write_copy(target, path, [Kept(member, table.rows if table else None) for member, table in contents])
    return no_longer_shown(told)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read the ads of one year, published or redacted: rows for core.ad and core.repository_answer.

    Raises:
        FileRefusedError: no table is in it, or it is broken.
    """
    name = read_file_name(landed.file_name)
    told, redactor = Parsed(published_at=name.day), _redactor(context)
    tables = 0
    for member, table in read_members(landed.path, redactor, told):
        if table is not None:
            add_ads(table, name.year, status_of_file(landed), redactor, told)
            tables += 1
        elif not is_read_me(member):
            _tell_unknown(member, told)
    if not tables:
        reason = "no table of ads is in it."
        raise FileRefusedError(landed.file_name, "whole file", reason, "Fetch it again.", IssueKind.EMPTY_FILE)
    if not told.rows.get(Ad):
        told.tell(
            IssueKind.EMPTY_FILE, "warning", landed.file_name, "The table has a header and no ads.",
            "See whether Snap's page lists ads for this year; no rows is not the same as no ads.", service_id=SERVICE,
        )  # fmt: skip
    return told


def _tell_unknown(member: str, told: Parsed) -> None:
    told.tell(
        IssueKind.PART_UNKNOWN, "warning", member, "A file that is no known part of the library; it was left out.",
        "See what it is; if it holds figures, tell whoever keeps this tool.", service_id=SERVICE,
    )  # fmt: skip


def _redactor(context: Context) -> Redactor:
    return Redactor(context.hash_key, read_organisations("snap"))
