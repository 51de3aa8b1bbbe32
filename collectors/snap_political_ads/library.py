"""What a file of the library is: the year it covers, the day it was made, its table."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from collectors.framework.archives import members
from collectors.framework.errors import FileRefusedError
from collectors.framework.headed_tables import HeadedTable, Redactor, read_headed_table
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.source import read_source
from collectors.snap_political_ads.maps import read_maps

SOURCE = "snap_political_ads"
SERVICE = "snapchat"
FIRST_YEAR = 2018
URL = "https://storage.googleapis.com/ad-manager-political-ads-dump/political/{year}/PoliticalAds.zip"
READ_ME = "readme.txt"
# Snap's own name says neither year nor day; a person who keeps several files adds them.
NAME = re.compile(
    r"PoliticalAds(?:_(?P<year>20[0-9]{2}))?(?:_(?:asof_)?(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2}))?"
    r"(?: ?\([0-9]+\))?\.(?:csv|zip)",
    re.IGNORECASE,
)
REMEDY = "Load the file under the name that Snap gave it, PoliticalAds.zip or PoliticalAds.csv."


class FileName(NamedTuple):
    """What the name of a file says; None where it says nothing."""

    year: int | None
    day: date | None


def is_library(path: str) -> bool:
    """Whether a file bears the name of the library."""
    return NAME.fullmatch(_name(path)) is not None


def read_file_name(path: str) -> FileName:
    """Read the year and the day in a file's name.

    Raises:
        FileRefusedError: there is no such day in the calendar.
    """
    found = NAME.fullmatch(_name(path))
    if found is None:
        return FileName(None, None)
    try:
        day = date.fromisoformat(found["day"]) if found["day"] else None
    except ValueError as error:
        reason = f"{found['day']} is no day of the calendar."
        raise FileRefusedError(path, "file name", reason, REMEDY, IssueKind.PERIOD_UNREADABLE) from error
    return FileName(int(found["year"]) if found["year"] else None, day)


def is_read_me(path: str) -> bool:
    """Whether this is the explanation that comes with a file, which holds no figures."""
    return _name(path).lower() == READ_ME


def read_members(path: Path, redactor: Redactor, told: Parsed) -> Iterator[tuple[str, HeadedTable | None]]:
    """Yield each file of an archive with its table, redacted; None where it holds no figures or is unknown.

    Raises:
        FileRefusedError: a damaged archive, no table, or the table twice.
    """
    seen = False
    for member, data in members(path, read_source(SOURCE).limits):
        if not member.lower().endswith(".csv"):
            _refuse_if_no_archive(path, member)
            yield member, None
            continue
        if seen:
            reason = "the archive holds more than one table, so rows would count double."
            raise FileRefusedError(member, "whole file", reason, "Fetch it again.", IssueKind.PART_DUPLICATE)
        seen = True
        yield member, read_headed_table(member, data, "ads", read_maps().table, SERVICE, redactor, told)


def _refuse_if_no_archive(path: Path, member: str) -> None:
    if member == path.name:
        reason = "its name says that it is an archive, and it is none; a login page, perhaps."
        raise FileRefusedError(member, "whole file", reason, REMEDY, IssueKind.NOT_A_TABLE)


def _name(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).name
