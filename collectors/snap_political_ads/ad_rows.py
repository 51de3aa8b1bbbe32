"""From the rows of the library to rows for core.ad; a row that cannot be read is told and left out, the rest loads."""

import re
from collections import Counter
from datetime import date

from collectors.framework.headed_tables import (
    HeadedTable,
    Line,
    Redactor,
    lines_of,
    refuse_if_mostly_unread,
    without_copies,
)
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.redacting import hidden
from collectors.framework.repository_answers import Asked, Incomplete, answered
from collectors.framework.rows import Ad
from collectors.snap_political_ads.cells import Ages, address_detail, read_ages, read_day
from collectors.snap_political_ads.maps import country_code, read_maps

# Twelve digits are far above any real amount and still exact as a double.
WHOLE = re.compile(r"[0-9]{1,12}")
CURRENCY = re.compile(r"[A-Z]{3}")


def add_ads(
    table: HeadedTable, year: int | None, http_status: int | None, redactor: Redactor, told: Parsed
) -> None:  # fmt: skip
    """Add the ads of one year to core, and what the answer is worth.

    Without a year in the file's name it is the one most ads began in.

    Raises:
        FileRefusedError: fewer than half of the rows can be read.
    """
    lines = lines_of(table, told)
    year = year or _year_of(lines, told)
    edition = f"snapchat/{year}"
    read = [(line, row) for line in lines if (row := _read(line, edition, redactor, told))]
    refuse_if_mostly_unread(table, len(read), len(lines))
    for row in without_copies(read, lambda row: row.ad_id, told):
        told.add(row)
    published = sum(any(cells) for cells in table.rows[1:])
    told.add(
        answered(
            table.service_id, _asked(year), rows_count=published, http_status=http_status,
            why_not=_why_not(published, len(read)), place=table.member,
        )
    )  # fmt: skip


def _asked(year: int | None) -> Asked:
    return Asked("everything", start=date(year, 1, 1), end=date(year, 12, 31)) if year else Asked("everything")


def _why_not(published: int, read: int) -> Incomplete | None:
    if published == 0:
        return Incomplete.EMPTY_PROVES_NOTHING
    return Incomplete.ROWS_UNREAD if read < published else None


def _year_of(lines: list[Line], told: Parsed) -> int | None:
    years = Counter(day.year for line in lines if (day := read_day(line.text("StartDate"))))
    if not years:
        return None
    ((year, _),) = years.most_common(1)
    told.tell(
        IssueKind.PERIOD_REPAIRED, "info", lines[0].table.member,
        f"The file's name has no year; {year} was taken, the year in which most of its ads began.",
        f"If that is wrong, name the file PoliticalAds_<year>.csv and load it again; {year} was read.",
        service_id=lines[0].table.service_id,
    )  # fmt: skip
    return year


def _read(line: Line, edition: str, redactor: Redactor, told: Parsed) -> Ad | None:
    starts_on = read_day(line.text("StartDate"))
    spend, impressions = _whole(line, "Spend"), _whole(line, "Impressions")
    currency = _currency(line)
    if not line.text("ADID") or starts_on is None or spend is None or not CURRENCY.fullmatch(currency):
        message = "The ad has no id, no first day, or no whole amount in a currency; the row was left out."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "rejected_row", message, edition=edition)
        return None
    if impressions is None:
        message = "The number of impressions is no whole number; the ad counts without it."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Impressions", edition=edition)
    payer, account = line.text("PayingAdvertiserName"), line.text("OrganizationName")
    organisation = redactor.organisations.get(payer) or redactor.organisations.get(account)
    ages = _ages(line, edition, told)
    return Ad(
        edition=edition,
        service_id=line.table.service_id,
        ad_id=line.text("ADID"),
        kind="political",
        advertiser_key=hidden(redactor.key, account),
        payer_key=hidden(redactor.key, payer),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=_countries(line, edition, told),
        starts_on=starts_on,
        ends_on=_last_day(line, edition, told),
        spend_low=spend,
        spend_high=spend,
        currency=currency,
        impressions_low=impressions,
        impressions_high=impressions,
        youngest_age=ages.youngest,
        oldest_age=ages.oldest,
        targeting=[kind for kind, columns in read_maps().targeting.items() if any(map(line.text, columns))],
        address_detail=address_detail(line.text("BillingAddress")),
        locator=line.locator,
    )


def _whole(line: Line, column: str) -> float | None:
    text = line.text(column)
    return float(text) if WHOLE.fullmatch(text) else None


def _currency(line: Line) -> str:
    has_column = "Currency Code" in line.table.header.places
    return line.text("Currency Code").upper() if has_column else read_maps().currency_without_column


def _countries(line: Line, edition: str, told: Parsed) -> list[str]:
    name = line.text("CountryCode")
    code = country_code(name)
    if code is None and name:
        message = "No country has this name; the ad counts without one."
        line.tell(told, IssueKind.CODE_UNKNOWN, "warning", message, "CountryCode", edition=edition)
    return [code] if code else []


def _last_day(line: Line, edition: str, told: Parsed) -> date | None:
    text = line.text("EndDate")
    day = read_day(text)
    if day is None and text:
        message = "The last day is no date; the ad counts without it."
        line.tell(told, IssueKind.PERIOD_UNREADABLE, "warning", message, "EndDate", edition=edition)
    return day


def _ages(line: Line, edition: str, told: Parsed) -> Ages:
    ages = read_ages(line.text("AgeBracket"))
    if ages is None:
        message = "The ages have an unknown form; the ad counts without them."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "AgeBracket", edition=edition)
        return Ages(None, None)
    return ages
