"""Periods and dates as services write them, in cells and in file names."""

import calendar
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from collectors.transparency_reports.wording import folded

DAY = r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
TWO_DAYS = re.compile(rf"({DAY})\s*(?:/|-|–|to|_)\s*({DAY})")
ISO_LIKE = re.compile(r"\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
SPOKEN = re.compile(r"\b(\d{1,2}) ([a-z]+) (\d{4})\b")
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
HALVES = re.compile(r"\b(?:h([12])[ -]?(\d{4})|(\d{4})[ -]?h([12]))\b")
SPOKEN_PERIOD = re.compile(rf"\b({'|'.join(MONTHS)})(?: (\d{{4}}))?(?: to)? ({'|'.join(MONTHS)}) (\d{{4}})\b")


class Period(NamedTuple):
    """First and last day."""

    start: date
    end: date

    def __str__(self) -> str:
        return f"{self.start}_{self.end}"


class Published(NamedTuple):
    """The day of publication, and the day of an update where the cell names one."""

    day: date
    updated: date | None


def read_period(text: str) -> Period | None:
    """Read 'YYYY-MM-DD/YYYY-MM-DD'; None for anything else, also for a day that does not exist."""
    match = TWO_DAYS.fullmatch(text.strip())
    days = [read_day(part) for part in match.groups()] if match else []
    return _period(*days) if len(days) == 2 else None


def read_day(text: str) -> date | None:
    """Read one date: ISO, with slashes, or day first; None when there is none or it does not exist."""
    text = text.strip()
    if match := ISO_LIKE.fullmatch(text):
        return _day(*map(int, match.groups()))
    if match := DAY_FIRST.fullmatch(text):
        return _day(*map(int, reversed(match.groups())))
    return None


def read_published(text: str) -> Published | None:
    """Read a day of publication, also '2026/2/28[Updated 2026/04/30]'."""
    days = [_day(*map(int, match.groups())) for match in ISO_LIKE.finditer(text)]
    days = days or [_day(*map(int, reversed(match.groups()))) for match in DAY_FIRST.finditer(text)]
    known = [day for day in days if day]
    if not known:
        return None
    return Published(known[0], known[1] if len(known) > 1 else None)


def period_in_name(name: str) -> Period | None:
    """The period that a file's name tells: two dates, 'H1 2026', 'January_June_2026'."""
    if match := TWO_DAYS.search(name):
        return _period(*(read_day(part) for part in match.groups()))
    plain = _plain(name)
    if match := HALVES.search(plain):
        half, year = match[1] or match[4], int(match[2] or match[3])
        return (
            Period(date(year, 1, 1), date(year, 6, 30)) if half == "1" else Period(date(year, 7, 1), date(year, 12, 31))
        )
    if match := SPOKEN_PERIOD.search(plain):
        last, year = MONTHS[match[3]], int(match[4])
        start = _day(int(match[2] or year), MONTHS[match[1]], 1)
        return _period(start, _day(year, last, calendar.monthrange(year, last)[1]))
    return None


def day_in_name(name: str) -> date | None:
    """The day that a file's name tells, e.g. '28 August 2026'."""
    match = SPOKEN.search(_plain(name))
    return _day(int(match[3]), MONTHS.get(match[2], 0), int(match[1])) if match else None


def most_common(periods: Iterable[Period | None]) -> Period | None:
    """The period that most rows give; of equals the first."""
    counted = Counter(period for period in periods if period)
    return counted.most_common(1)[0][0] if counted else None


def _plain(name: str) -> str:
    return folded(re.sub(r"[_\-.\[\]()/]+", " ", name))


def _period(start: date | None, end: date | None) -> Period | None:
    return Period(start, end) if start and end and start <= end else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
