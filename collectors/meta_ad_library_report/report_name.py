"""What the name of a file says: country, day, window, and which table it holds."""

import re
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.country_codes import eurostat_code

WINDOWS = ("yesterday", "last_7_days", "last_30_days", "last_90_days", "lifelong")
COUNTRY_TABLES = ("advertisers", "locations")
READ_ME = "readme.txt"
# A browser that finds the name taken adds ' (1)'.
PATTERN = re.compile(
    r"FacebookAdLibraryReport_(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})_(?P<country>[A-Z]{2})"
    rf"_(?P<window>{'|'.join(WINDOWS)})"
    r"(?:_(?P<table>[^\W\d_][^<>{}]*?))?(?: ?\([0-9]+\))?\.(?:csv|zip)"
)
REMEDY = (
    "Load the file under the name that Meta gave it, such as FacebookAdLibraryReport_<day>_NL_yesterday.zip; "
    "other tables are no part of this source."
)


class ReportName(NamedTuple):
    """One table of one report; `table` is 'advertisers', 'locations', 'region', or '' for a whole archive."""

    country: str
    report_date: date
    report_window: str
    table: str = ""
    region: str = ""

    @property
    def edition(self) -> str:
        """The snapshot; each region is one of its own, as Meta gives each its own file."""
        scope = f"{self.table}/{self.region}" if self.region else self.table
        return f"meta/{self.country}/{self.report_window}/{self.report_date.isoformat()}/{scope}"

    def is_of_the_same_report(self, other: "ReportName") -> bool:
        """Whether two names agree on country, day and window."""
        return self[:3] == other[:3]


def is_report(path: str) -> bool:
    """Whether a file bears the name of a report, or of the note that comes with one."""
    name = PurePosixPath(path.replace("\\", "/")).name
    return is_read_me(name) or PATTERN.fullmatch(name) is not None


def read_report_name(path: str) -> ReportName:
    """Read a file's name; folders before it do not count. Countries come back as Eurostat codes (GR as EL).

    Raises:
        FileRefusedError: the name does not say country, day and window, or the day does not exist.
    """
    name = PurePosixPath(path.replace("\\", "/")).name
    found = PATTERN.fullmatch(name)
    if found is None:
        raise _refused(path, "it does not say which country, day and window it covers.")
    try:
        day = date.fromisoformat(found["day"])
    except ValueError as error:
        raise _refused(path, f"{found['day']} is no day of the calendar.") from error
    table = found["table"] or ""
    country = eurostat_code(found["country"])
    if not table or table in COUNTRY_TABLES:
        return ReportName(country, day, found["window"], table)
    return ReportName(country, day, found["window"], "region", table)


def is_read_me(path: str) -> bool:
    """Whether this is the explanation that comes with every report, which holds no figures."""
    return PurePosixPath(path.replace("\\", "/")).name.casefold() == READ_ME


def _refused(path: str, reason: str) -> FileRefusedError:
    return FileRefusedError(path, "file name", reason, REMEDY, IssueKind.PERIOD_UNREADABLE)
