"""Dates and periods by locale."""

import calendar
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date

from language.catalogues import mark, translator
from language.numbers import EN_DASH, LOCALES, REMEMBERED

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LONG = {
    "half 1": mark("first half of {year}"),
    "half 2": mark("second half of {year}"),
    "quarter 1": mark("first quarter of {year}"),
    "quarter 2": mark("second quarter of {year}"),
    "quarter 3": mark("third quarter of {year}"),
    "quarter 4": mark("fourth quarter of {year}"),
}


def format_date(day: date, language: str) -> str:
    """Write a date in full: '23 november 2026', '23 November 2026'."""
    return _spelled(day, "d MMMM y", language)


def format_day(day: date, language: str) -> str:
    """Write a date short: '23 nov 2026'."""
    return _spelled(day, "d MMM y", language).replace(".", "")


def format_moment(moment: datetime, language: str) -> str:
    """Write a moment in Dutch time: '23 nov 2026, 14:05'. A moment without a zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    local = aware.astimezone(AMSTERDAM)
    return f"{format_day(local.date(), language)}, {local:%H:%M}"


def format_period(start: date | None, end: date, language: str, *, long: bool = False) -> str:
    """Write a reporting period: 'H2 2025' or, long, 'tweede helft van 2025'; without a start, the single date."""
    if start is None or start == end:
        return format_date(end, language) if long else format_day(end, language)
    if not _is_whole_months(start, end):
        return f"{format_day(start, language)} {EN_DASH} {format_day(end, language)}"
    return _whole_months(start, end, language, long=long)


def _is_whole_months(start: date, end: date) -> bool:
    return start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]


def _whole_months(start: date, end: date, language: str, *, long: bool) -> str:
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 12 and start.month == 1:
        return str(end.year)
    if months == 6 and start.month in (1, 7):
        return _part_of_year("half", "H", (start.month + 5) // 6, end.year, language, long=long)
    if months == 3 and start.month in (1, 4, 7, 10):
        return _part_of_year("quarter", "Q", (start.month + 2) // 3, end.year, language, long=long)
    pattern = "MMMM y" if long else "MMM y"
    last = _spelled(end, pattern, language).replace(".", "")
    if months == 1:
        return last
    first = _spelled(start, pattern, language).replace(".", "")
    return f"{first} {EN_DASH} {last}"


def _part_of_year(kind: str, letter: str, number: int, year: int, language: str, *, long: bool) -> str:
    if not long:
        return f"{letter}{number} {year}"
    return translator(language)(LONG[f"{kind} {number}"]).format(year=year)


@lru_cache(maxsize=REMEMBERED)
def _spelled(day: date, pattern: str, language: str) -> str:
    """A page has hundreds of dates, and few different ones."""
    return str(babel_date(day, format=pattern, locale=LOCALES.get(language, "nl_NL")))
