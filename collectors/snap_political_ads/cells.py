"""Single cells: ages, days, addresses."""

import re
from datetime import date, datetime
from typing import NamedTuple

from collectors.framework.headed_tables import COUNTRY_CODE

FROM = re.compile(r"(?P<low>[0-9]{1,3})\+")
UP_TO = re.compile(r"(?P<high>[0-9]{1,3})-")
BETWEEN = re.compile(r"(?P<low>[0-9]{1,3})-(?P<high>[0-9]{1,3})")
MOMENT = "%Y/%m/%d %H:%M:%SZ"


class Ages(NamedTuple):
    """The ages that an ad was meant for; None: no bound was given."""

    youngest: int | None
    oldest: int | None


def read_ages(text: str) -> Ages | None:
    """Read '18+', '18-34', '30-' (up to 30) or nothing; None for anything else."""
    if not text:
        return Ages(None, None)
    if found := BETWEEN.fullmatch(text):
        return Ages(int(found["low"]), int(found["high"]))
    if found := FROM.fullmatch(text):
        return Ages(int(found["low"]), None)
    if found := UP_TO.fullmatch(text):
        return Ages(None, int(found["high"]))
    return None


def read_day(text: str) -> date | None:
    """The day, in UTC, of a moment such as '2023/03/09 22:48:03Z'; None for anything else."""
    try:
        # The Z is part of the form: the day is meant in UTC, and no other zone was seen.
        return datetime.strptime(text, MOMENT).date()  # noqa: DTZ007
    except ValueError:
        return None


def address_detail(text: str) -> str:
    """How much of an address was published: 'full', 'country_only' or 'empty'."""
    if not text:
        return "empty"
    return "country_only" if COUNTRY_CODE.fullmatch(text) else "full"
