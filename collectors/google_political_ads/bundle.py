"""What a bundle holds: which of its files is which table, and the day it was made up to."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from collectors.framework.archives import Reduce, members
from collectors.framework.errors import FileRefusedError
from collectors.framework.headed_tables import HeadedTable, Redactor, read_headed_table
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.source import read_source
from collectors.google_political_ads.eu_rows import TABLE, keep_eu_rows
from collectors.google_political_ads.maps import read_maps

SOURCE = "google_political_ads"
SERVICE = "google"
URL = "https://storage.googleapis.com/political-csv/google-political-ads-transparency-bundle.zip"
BUNDLE = "google-political-ads-transparency-bundle"
READ_ME = "readme.txt"
# A person who keeps several versions adds the day to the name; a browser that finds the name taken adds ' (1)'.
AFTER_NAME = r"(?:[_-](?:asof[_-])?(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?(?: ?\([0-9]+\))?"
REMEDY = "Load the file under the name that Google gave it, such as google-political-ads-advertiser-stats.csv."


def table_of(path: str) -> str | None:
    """Which table a file is by its name: 'advertiser-stats', …; None for another file."""
    for table in read_maps().tables:
        prefix = "(?:google-political-ads-)?"
        if re.fullmatch(rf"{prefix}{table}{AFTER_NAME}\.csv", _name(path)):
            return table
    return None


def is_bundle(path: str) -> bool:
    """Whether a file bears the name of the whole bundle."""
    return re.fullmatch(rf"{BUNDLE}{AFTER_NAME}\.zip", _name(path)) is not None


def is_read_me(path: str) -> bool:
    """Whether this is the explanation that comes with a bundle, which holds no figures."""
    return _name(path) == READ_ME


def day_in_name(path: str) -> date | None:
    """The day that a person added to a file's name.

    Raises:
        FileRefusedError: there is no such day in the calendar.
    """
    found = re.fullmatch(rf".*?{AFTER_NAME}\.(?:csv|zip)", _name(path))
    if found is None or found["day"] is None:
        return None
    try:
        return date.fromisoformat(found["day"])
    except ValueError as error:
        reason = f"{found['day']} is no day of the calendar."
        raise FileRefusedError(path, "file name", reason, REMEDY, IssueKind.PERIOD_UNREADABLE) from error


def read_members(path: Path, redactor: Redactor, told: Parsed) -> Iterator[tuple[str, HeadedTable | None]]:
    """Yield each file of a bundle with its table, redacted; None where it holds no figures or is unknown.

    Raises:
        FileRefusedError: a damaged archive, a table whose header is not Google's, or one that is there twice.
    """
    seen: set[str] = set()
    for member, data in members(path, read_source(SOURCE).limits, _part_of):
        table = table_of(member)
        if table is None:
            _refuse_if_no_archive(path, member)
            yield member, None
            continue
        if table in seen:
            reason = f"the archive holds the table {table} twice, so its rows would count double."
            raise FileRefusedError(member, "whole file", reason, "Fetch it again.", IssueKind.PART_DUPLICATE)
        seen.add(table)
        yield member, read_headed_table(member, data, table, read_maps().tables[table], SERVICE, redactor, told)


def _part_of(member: str) -> Reduce | None:
    return keep_eu_rows if table_of(member) == TABLE else None


def _refuse_if_no_archive(path: Path, member: str) -> None:
    if member == path.name and not is_read_me(member):
        reason = "it is no archive, and its name is not that of a table of the bundle."
        raise FileRefusedError(member, "file name", reason, REMEDY, IssueKind.PART_UNKNOWN)


def _name(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).name.lower()
