"""One row that a person copied to a row for core.ad."""

import re
from datetime import date

from collectors.framework.country_codes import eurostat_code
from collectors.framework.exported_ads import read_day
from collectors.framework.headed_tables import COUNTRY_CODE, Line, Redactor
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.ranges import read_range
from collectors.framework.redacting import hidden
from collectors.framework.repository_answers import Asked, Incomplete
from collectors.framework.rows import Ad

SERVICE = "pinterest"
PIN = re.compile(r"[0-9]{1,20}")
AGES = re.compile(r"(?P<low>[0-9]{2})(?:-(?P<high>[0-9]{2})|\+)")
TARGETING = {"Ages": "age", "Gender": "gender", "Locations": "regions"}


def worth(_rows: int) -> Incomplete:
    """Nobody can tell from a copy whether the website had more."""
    return Incomplete.END_UNPROVEN


def read_ad(line: Line, _asked: Asked, redactor: Redactor, told: Parsed) -> Ad | None:
    """A row for core.ad."""
    if not PIN.fullmatch(line.text("Pin id")):
        message = "The Pin's id is no number; the row was left out."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "rejected_row", message)
        return None
    organisation = redactor.organisations.get(line.text("Advertiser"))
    youngest, oldest = _ages(line, told)
    low, high = _reach(line, told)
    return Ad(
        edition="",
        service_id=SERVICE,
        ad_id=line.text("Pin id"),
        kind="not_stated",
        advertiser_key=hidden(redactor.key, line.text("Advertiser")),
        payer_key=hidden(redactor.key, line.text("Payer")),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=_countries(line, told),
        starts_on=_day(line, "First day", told),
        ends_on=_day(line, "Last day", told),
        reach_eu_low=low,
        reach_eu_high=high,
        youngest_age=youngest,
        oldest_age=oldest,
        targeting=[kind for column, kind in TARGETING.items() if line.text(column)],
        availability="shown" if _is_shown(line) else "masked",
        filled_elements=_filled(line),
        locator=line.locator,
    )


def _day(line: Line, column: str, told: Parsed) -> date | None:
    text = line.text(column)
    day = read_day(text)
    if day is None and text:
        message = "This is no date of the form 2026-01-31; the ad counts without it."
        line.tell(told, IssueKind.PERIOD_UNREADABLE, "warning", message, column)
    return day


def _countries(line: Line, told: Parsed) -> list[str]:
    found = set()
    for code in line.text("Countries").replace(",", " ").split():
        if COUNTRY_CODE.fullmatch(code):
            found.add(eurostat_code(code))
        else:
            message = "A country is no code of two letters; it was left out."
            line.tell(told, IssueKind.CODE_UNKNOWN, "warning", message, "Countries")
    return sorted(found)


def _ages(line: Line, told: Parsed) -> tuple[int | None, int | None]:
    text = line.text("Ages")
    found = AGES.fullmatch(text)
    if found is None:
        if text:
            message = "The ages are not of the form 18-24 or 18+; the ad counts without them."
            line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Ages")
        return None, None
    return int(found["low"]), int(found["high"]) if found["high"] else None


def _reach(line: Line, told: Parsed) -> tuple[float | None, float | None]:
    text = line.text("Reach EU")
    found = read_range(text)
    if found is None and text:
        message = "The reach is no range of numbers; the ad counts without it."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Reach EU")
    return found or (None, None)


def _is_shown(line: Line) -> bool:
    return line.text("Content shown").casefold() == "yes"


def _filled(line: Line) -> list[str]:
    checks = {
        "a": _is_shown(line),
        "b": bool(line.text("Advertiser")),
        "c": bool(line.text("Payer")),
        "d": bool(line.text("First day") and line.text("Last day")),
        "e": any(line.text(column) for column in TARGETING),
        "g": bool(line.text("Reach EU")),
    }
    return [element for element, is_there in checks.items() if is_there]
