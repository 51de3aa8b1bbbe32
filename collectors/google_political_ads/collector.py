"""The collector of Google's bundle on political advertising.

The whole bundle comes from Google's address or from a folder; its tables may come one by one. Each is stored without
the names of natural persons (`redact`), and read from that copy (`parse`).
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from collectors.framework import Context, FileRefusedError, Issue, IssueKind, Parsed, Remote
from collectors.framework.headed_tables import HeadedTable, Line, Redactor, lines_of
from collectors.framework.organisations import read_organisations
from collectors.framework.rows import AdSpend
from collectors.framework.stored_copy import Kept, no_longer_shown, write_copy
from collectors.google_political_ads.ad_rows import add_ads
from collectors.google_political_ads.bundle import (
    BUNDLE,
    SERVICE,
    URL,
    day_in_name,
    is_bundle,
    is_read_me,
    read_members,
    table_of,
)
from collectors.google_political_ads.maps import hide_id, read_maps
from collectors.google_political_ads.spend_rows import BREAKDOWNS, add_spend, edition_of
from warehouse import Landed

PARSER_VERSION = 4
UPDATED = "updated"


def discover(_context: Context) -> Iterator[Remote]:
    """Give the one address of the bundle."""
    yield Remote(URL, f"{BUNDLE}.zip")


def recognises(path: Path) -> bool:
    """Whether a file bears the name of the bundle or of one of its tables."""
    return is_bundle(path.name) or table_of(path.name) is not None


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
    """Read a bundle or one of its tables, published or redacted: rows for core.ad_spend and core.ad.

    Raises:
        FileRefusedError: no table of the bundle is in it, or one is broken.
    """
    told, redactor = Parsed(published_at=day_in_name(landed.file_name)), _redactor(context)
    tables = []
    for member, table in read_members(landed.path, redactor, told):
        if table is not None:
            tables.append(table)
        elif not is_read_me(member):
            _tell_unknown(member, told)
    if not tables:
        reason = "no table of the bundle is in it."
        raise FileRefusedError(landed.file_name, "whole file", reason, "Fetch it again.", IssueKind.EMPTY_FILE)
    for table in tables:
        _add(table, redactor, told)
    told.published_at = told.published_at or _last_week(told)
    return told


def _add(table: HeadedTable, redactor: Redactor, told: Parsed) -> None:
    if table.name in BREAKDOWNS:
        _tell_generations(table, add_spend(table, redactor, told), told)
    elif table.name == "creative-stats":
        add_ads(table, redactor, told)
    else:
        _keep_only(table, told)
    if len(table.rows) == 1:
        told.tell(
            IssueKind.EMPTY_FILE, "warning", table.member, "The table has a header and no rows.",
            "See whether Google's page shows political ads; no rows is not the same as no ads.", service_id=SERVICE,
        )  # fmt: skip


def _keep_only(table: HeadedTable, told: Parsed) -> None:
    for line in lines_of(table, told):
        told.set_row_aside(table.member, line.number)
        if table.name == UPDATED:
            told.published_at = _updated(line, told) or told.published_at


def _updated(line: Line, told: Parsed) -> date | None:
    try:
        return date.fromisoformat(line.text("Report_Data_Updated_Date")[:10])
    except ValueError:
        message = "The day that the bundle was made is no date; its order among other files is that of their arrival."
        line.tell(told, IssueKind.PERIOD_UNREADABLE, "warning", message, "Report_Data_Updated_Date")
        return None


def _last_week(told: Parsed) -> date | None:
    """A table by week was made after its last week began."""
    weeks = [row.week_start for row in told.rows.get(AdSpend, []) if isinstance(row, AdSpend) and row.week_start]
    return max(weeks, default=None)


def _tell_generations(table: HeadedTable, rows: list[AdSpend], told: Parsed) -> None:
    newest = list(read_maps().id_generations)[-1]
    for generation, count in sorted(Counter(row.id_generation for row in rows).items()):
        if generation not in {"", newest}:
            told.tell(
                IssueKind.IDENTIFIER_BREAK, "warning", table.member,
                f"{count} rows have advertiser ids of the generation '{generation}'; Google replaced all of them.",
                "Do not compare or add them up with rows of another generation; nothing here does.",
                edition=edition_of(table.name, generation), service_id=SERVICE,
            )  # fmt: skip


def _tell_unknown(member: str, told: Parsed) -> None:
    told.tell(
        IssueKind.PART_UNKNOWN, "warning", member, "A file that is no known part of the bundle; it was left out.",
        "See what it is; if it holds figures, tell whoever keeps this tool.", service_id=SERVICE,
    )  # fmt: skip


def _redactor(context: Context) -> Redactor:
    return Redactor(context.hash_key, read_organisations("google"), hide_id)
