"""One row of an export to a row for core.ad."""

from datetime import date

from collectors.framework.country_codes import eurostat_code
from collectors.framework.exported_ads import read_day
from collectors.framework.headed_tables import Line, Redactor
from collectors.framework.issues import IssueKind
from collectors.framework.json_shapes import is_filled
from collectors.framework.parsed import Parsed
from collectors.framework.ranges import read_range
from collectors.framework.redacting import hidden
from collectors.framework.repository_answers import Asked, Incomplete
from collectors.framework.rows import Ad

SERVICE = "x"
REMOVAL = ("Facts And Circumstances Of Removal", "Enforcement Action", "Statement Of Reason")
TARGETING = {"Targeted Segments": "segments", "Excluded Targeting Segments": "segments_excluded"}


def worth(rows: int) -> Incomplete | None:
    """An empty export proves nothing: researchers got no other for accounts that do advertise."""
    return None if rows else Incomplete.EMPTY_PROVES_NOTHING


def read_ad(line: Line, asked: Asked, redactor: Redactor, told: Parsed) -> Ad | None:
    """A row; the export has no id of an ad, so the hash of its address stands for one."""
    if not line.text("Creative"):
        line.tell(told, IssueKind.VALUE_UNREADABLE, "rejected_row", "The row names no ad; it was left out.")
        return None
    account, payer = line.text("Advertiser Name"), line.text("Funding Entity")
    organisation = redactor.organisations.get(payer) or redactor.organisations.get(account)
    low, high = _impressions(line, told)
    return Ad(
        edition="",
        service_id=SERVICE,
        ad_id=hidden(redactor.key, line.text("Creative")),
        kind="not_stated",
        advertiser_key=hidden(redactor.key, account),
        payer_key=hidden(redactor.key, payer),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=[eurostat_code(asked.country)],
        starts_on=_day(line, "Start date", told),
        ends_on=_day(line, "End Date", told),
        impressions_low=low,
        impressions_high=high,
        targeting=[kind for column, kind in TARGETING.items() if line.text(column)],
        availability="removed" if _is_removed(line) else "shown",
        removal_reason="in_words" if line.text("Statement Of Reason") else "",
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


def _impressions(line: Line, told: Parsed) -> tuple[float | None, float | None]:
    text = line.text("Impressions")
    found = read_range(text)
    if found is None and text:
        message = "The number of impressions has an unknown form; the ad counts without it."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Impressions")
    return found or (None, None)


def _is_removed(line: Line) -> bool:
    return any(line.text(column) for column in REMOVAL)


def _filled(line: Line) -> list[str]:
    """The address of an ad that was not removed stands for its content."""
    checks = {
        "a": not _is_removed(line),
        "b": bool(line.text("Advertiser Name")),
        "c": bool(line.text("Funding Entity")),
        "d": bool(line.text("Start date") and line.text("End Date")),
        "e": any(line.text(column) for column in TARGETING),
        "g": is_filled(line.text("Reach")),
    }
    return [element for element, is_there in checks.items() if is_there]
