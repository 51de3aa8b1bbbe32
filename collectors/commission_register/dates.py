"""Days as the Commission's pages write them: '25 April 2023', '25/04/2023', '2023-04-25', '25.04.2023'."""

import calendar
import re
from datetime import date

MONTHS = {name.casefold(): number for number, name in enumerate(calendar.month_name) if name}
SPOKEN = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(MONTHS)}),?\s+(\d{{4}})\b", re.IGNORECASE | re.ASCII)
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b", re.ASCII)
DAY_FIRST = re.compile(r"\b(\d{1,2})[./-](\d{1,2})[./-](\d{4})\b", re.ASCII)


def days_in(text: str) -> list[date]:
    """The days that a text names, in the order of the text; a day that does not exist is none."""
    found = [(match.start(), match[3], MONTHS[match[2].casefold()], match[1]) for match in SPOKEN.finditer(text)]
    found += [(match.start(), match[1], int(match[2]), match[3]) for match in ISO.finditer(text)]
    found += [(match.start(), match[3], int(match[2]), match[1]) for match in DAY_FIRST.finditer(text)]
    days = [_day(int(year), month, int(day)) for _, year, month, day in sorted(found)]
    return [day for day in days if day]


def day_in(text: str) -> date | None:
    """The one day that a text names; None without one, or with several."""
    days = set(days_in(text))
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
