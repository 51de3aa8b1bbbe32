"""From the bundle's table of single ads to rows for core.ad."""

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
from collectors.framework.ranges import read_range
from collectors.framework.rows import Ad
from collectors.google_political_ads.amounts import read_spend_range
from collectors.google_political_ads.spend_rows import edition_of, read_advertiser, read_regions

TARGETING = {"Age_Targeting": "age", "Gender_Targeting": "gender", "Geo_Targeting_Included": "regions",
             "Geo_Targeting_Excluded": "regions_excluded"}  # fmt: skip


def add_ads(table: HeadedTable, redactor: Redactor, told: Parsed) -> list[Ad]:
    """Add the ads to core, and return them.

    Raises:
        FileRefusedError: fewer than half of the rows can be read.
    """
    lines = lines_of(table, told)
    read = [(line, row) for line in lines if (row := _read(line, redactor, told))]
    refuse_if_mostly_unread(table, len(read), len(lines))
    rows = without_copies(read, lambda row: (row.edition, row.ad_id), told)
    for row in rows:
        told.add(row)
    return rows


def _read(line: Line, redactor: Redactor, told: Parsed) -> Ad | None:
    advertiser = read_advertiser(line, redactor, told)
    if advertiser is None:
        return None
    edition = edition_of(line.table.name, advertiser.generation)
    spend = read_spend_range(line)
    if not line.text("Ad_ID") or spend is None:
        message = "The ad has no id, or its range of spend is none; the row was left out."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "rejected_row", message, edition=edition)
        return None
    impressions_low, impressions_high = _impressions(line, edition, told)
    return Ad(
        edition=edition,
        service_id=line.table.service_id,
        ad_id=line.text("Ad_ID"),
        kind="political",
        advertiser_key=advertiser.key,
        organisation_id=advertiser.organisation_id,
        organisation_kind=advertiser.organisation_kind,
        countries=read_regions(line, told),
        starts_on=_day(line, "Date_Range_Start", edition, told),
        ends_on=_day(line, "Date_Range_End", edition, told),
        spend_low=spend.low,
        spend_high=spend.high,
        currency=spend.currency,
        impressions_low=impressions_low,
        impressions_high=impressions_high,
        targeting=[kind for column, kind in TARGETING.items() if line.text(column)],
        locator=line.locator,
    )


def _impressions(line: Line, edition: str, told: Parsed) -> tuple[float | None, float | None]:
    impressions = read_range(line.text("Impressions"))
    if impressions is None:
        message = "The number of impressions has an unknown form; the ad counts without it."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Impressions", edition=edition)
        return None, None
    return impressions


def _day(line: Line, column: str, edition: str, told: Parsed) -> date | None:
    text = line.text(column)
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = "This is no date; the ad counts without it."
        line.tell(told, IssueKind.PERIOD_UNREADABLE, "warning", message, column, edition=edition)
        return None
