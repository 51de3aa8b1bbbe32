"""What the names of the publisher's files say: of whom, of which day, with which columns."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

DUMP = re.compile(r"sor-(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)-(?P<day>\d{4}-\d\d-\d\d)-(?P<version>full|light)\.zip")
AGGREGATES = re.compile(r"aggregates-(?P<day>\d{4}-\d\d-\d\d)\.csv")
MONTHLY = re.compile(r"aggregated-(?P<version>simple|complete)-(?P<day>\d{4}-\d\d-01)-(?:parquet|csv)\.zip")
ANNOUNCEMENTS = "announcements.html"  # the page of that name, as it is stored
GLOBAL = "global"
CHECKSUM_SUFFIX = ".sha1"


@dataclass(frozen=True)
class DumpName:
    """The name of a dump: 'sor-<slug>-<day>-<version>.zip', or of counts of all platforms."""

    slug: str
    day: date
    version: str

    @property
    def edition(self) -> str:
        """The same for a dump that the publisher made again."""
        return f"{self.slug}/{self.day.isoformat()}/{self.version}"

    @property
    def is_dump(self) -> bool:
        """Whether it holds statements of one day, and not counts of a month."""
        return self.version in {"full", "light"}

    @property
    def stem(self) -> str:
        """What the names of all files inside begin with."""
        return f"sor-{self.slug}-{self.day.isoformat()}-{self.version}"

    @property
    def file_name(self) -> str:
        """The name of the archive."""
        return f"{self.stem}.zip"

    def is_inner_archive(self, name: str) -> bool:
        """Whether a file in the archive is named as one of its inner archives."""
        return re.fullmatch(rf"{re.escape(self.stem)}-\d{{5}}\.csv\.zip", name) is not None

    def is_part(self, name: str, inner_archive: str) -> bool:
        """Whether a file in an inner archive is named as one of its CSV parts."""
        return re.fullmatch(rf"{re.escape(inner_archive.removesuffix('.csv.zip'))}-\d{{5}}\.csv", name) is not None


def read_dump_name(file_name: str) -> DumpName | None:
    """Return what a file name says; None when it is no dump's."""
    match = DUMP.fullmatch(file_name)
    day = _day(match["day"]) if match else None
    return DumpName(match["slug"], day, match["version"]) if match and day else None


def read_aggregates_name(file_name: str) -> DumpName | None:
    """Return what the name of the publisher's own daily counts says; None when it is no such name."""
    match = AGGREGATES.fullmatch(file_name)
    day = _day(match["day"]) if match else None
    return DumpName(GLOBAL, day, "aggregates") if day else None


def read_monthly_name(file_name: str) -> DumpName | None:
    """Return what the name of a month's counts by dsa-tdb says; None when it is no such name."""
    match = MONTHLY.fullmatch(file_name)
    day = _day(match["day"]) if match else None
    return DumpName(GLOBAL, day, match["version"]) if match and day else None


def slug_of(platform_name: str) -> str:
    """Write a platform's name as the publisher does in file names: 'Amazon Store' is amazon-store, 'bol.com' bolcom."""
    plain = unicodedata.normalize("NFKD", platform_name).encode("ascii", "ignore").decode().lower()
    kept = re.sub(r"[^a-z0-9\s_-]", "", plain.replace("@", "-at-"))
    return re.sub(r"[\s_-]+", "-", kept).strip("-")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
