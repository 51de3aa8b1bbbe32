"""What a link on a service's page leads to: the kind of document, its title, and a day where its name gives one."""

import re
from contextlib import suppress
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# In this order: an implementation report names the audit too, and a risk assessment often holds the mitigation.
KINDS = {
    "audit_implementation": re.compile(r"implementation ?report", re.IGNORECASE),
    "audit_report": re.compile(r"audit ?(assurance ?)?report|assurance ?report|independent ?audit", re.IGNORECASE),
    "risk_assessment": re.compile(r"risk ?(and ?mitigation ?)?(assessment|report)|\bsram?\b", re.IGNORECASE),
    "mitigation": re.compile(r"mitigation ?(measures|report)", re.IGNORECASE),
}
COVER = re.compile(r"cover ?(letter|note)", re.IGNORECASE)
# What stands here is law and guidance, no document of a service.
LAW = "europa.eu"

EIGHT_DIGITS = re.compile(r"(?<![0-9])([0-9]{4})([0-9]{2})([0-9]{2})(?![0-9])", re.ASCII)
ISO_DAY = re.compile(r"(?<![0-9])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![0-9])", re.ASCII)
DOTTED_DAY = re.compile(r"(?<![0-9])([0-9]{2})\.([0-9]{2})\.([0-9]{4})(?![0-9])", re.ASCII)
WRITTEN_DAY = re.compile(r"(?<![0-9])([0-9]{1,2}) ?([A-Za-z]{3,9}) ?([0-9]{4})(?![0-9])", re.ASCII)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
FIRST_YEAR, LAST_YEAR = 2022, 2100


class Link(NamedTuple):
    """A link as found on a page: its words and its address."""

    text: str
    url: str

    @property
    def name(self) -> str:
        """The name of the file behind the address, without its extension; '' when the address has none."""
        return PurePosixPath(unquote(self.url.split("?")[0])).stem.removeprefix("File:")

    @property
    def is_cover(self) -> bool:
        """Whether it is the letter that went with a document."""
        return bool(COVER.search(_spaced(f"{self.text} {self.name}")))

    @property
    def is_law(self) -> bool:
        """Whether it leads to the law or the Commission."""
        host = _host(self.url)
        return host == LAW or host.endswith(f".{LAW}")

    @property
    def kind(self) -> str | None:
        """The kind that its words tell, else the one that the file's name tells; None when neither does."""
        return _kind_in(self.text) or _kind_in(self.name)

    @property
    def title(self) -> str:
        """Its words where these tell the kind; 'Download' and the like give way to the file's name."""
        return self.text.strip() if _kind_in(self.text) else self.name

    @property
    def is_whole(self) -> bool:
        """Whether the address can be one: https, a host, no blanks and no marks left over from a page."""
        is_clean = not re.search(r"[\s\\<>\"]", self.url)
        return self.url.startswith("https://") and "." in _host(self.url) and is_clean

    @property
    def day(self) -> date | None:
        """The day that words and file name give; None without one, or with more than one way to read it."""
        return day_in(f"{self.text} | {self.name}")


def day_in(text: str) -> date | None:
    """The one day that a text gives; None without one, or with more than one way to read it."""
    days = _days_in(text)
    return days.pop() if len(days) == 1 else None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _kind_in(text: str) -> str | None:
    return next((kind for kind, pattern in KINDS.items() if pattern.search(_spaced(text))), None)


def _spaced(text: str) -> str:
    return re.sub(r"[\s_+-]+", " ", text)


def _days_in(text: str) -> set[date]:
    parts: list[tuple[str, str, str]] = ISO_DAY.findall(text)
    parts += [(year, month, day) for day, month, year in DOTTED_DAY.findall(text)]
    for year, one, other in EIGHT_DIGITS.findall(text):
        parts += [(year, one, other), (year, other, one)]
    for day, word, year in WRITTEN_DAY.findall(_spaced(text)):
        if word[:3].lower() in MONTHS:
            parts.append((year, str(MONTHS.index(word[:3].lower()) + 1), day))
    days: set[date] = set()
    for year, month, day in parts:
        with suppress(ValueError):
            days.add(date(int(year), int(month), int(day)))
    return {day for day in days if FIRST_YEAR <= day.year <= LAST_YEAR}
