"""From the bundle's tables of spend to rows for core.ad_spend; a row that cannot be read is told, the rest loads."""

from datetime import date
from typing import NamedTuple

from collectors.framework.country_codes import eurostat_code
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
from collectors.framework.rows import AdSpend
from collectors.google_political_ads.amounts import read_count, read_spend
from collectors.google_political_ads.maps import advertiser_key, id_generation

BREAKDOWNS = {
    "advertiser-stats": "advertiser",
    "advertiser-weekly-spend": "advertiser_week",
    "advertiser-geo-spend": "advertiser_place",
    "geo-spend": "place",
}


class Advertiser(NamedTuple):
    """Who an ad or an amount is of: generation of the id, keyed hash, and organisation and its kind where listed."""

    generation: str
    key: str
    organisation_id: str | None = None
    organisation_kind: str | None = None


NOBODY = Advertiser("", "")


def add_spend(table: HeadedTable, redactor: Redactor, told: Parsed) -> list[AdSpend]:
    """Add the rows of one table of spend to core, and return them.

    Raises:
        FileRefusedError: fewer than half of the rows can be read.
    """
    lines = lines_of(table, told)
    read = [(line, row) for line in lines if (row := _read(line, redactor, told))]
    refuse_if_mostly_unread(table, len(read), len(lines))
    rows = without_copies(read, _key, told)
    for row in rows:
        told.add(row)
    return rows


def read_advertiser(line: Line, redactor: Redactor, told: Parsed) -> Advertiser | None:
    """Whose row this is; told and None when the cell holds no id."""
    text = line.text("Advertiser_ID")
    generation = id_generation(text)
    if generation is None:
        message = "The cell holds no advertiser id of a form that Google gave; the row was left out."
        line.tell(told, IssueKind.ROW_BROKEN, "rejected_row", message, "Advertiser_ID")
        return None
    organisation = redactor.organisations.get(text)
    key = advertiser_key(redactor.key, text)
    if organisation is None:
        return Advertiser(generation, key)
    return Advertiser(generation, key, organisation.organisation_id, organisation.kind)


def read_regions(line: Line, told: Parsed) -> list[str]:
    """The codes in the column Regions, Eurostat's; one that is no code is told and left out."""
    found = []
    for region in filter(None, (part.strip() for part in line.text("Regions").split(","))):
        if len(region) == 2 and region.isascii() and region.isalpha():
            found.append(eurostat_code(region))
        else:
            message = "A region is no code of two letters; it was left out."
            line.tell(told, IssueKind.CODE_UNKNOWN, "warning", message, "Regions")
    return sorted(set(found))


def edition_of(table: str, generation: str) -> str:
    """The snapshot: each table replaces the one before it, within one generation of ids."""
    return f"google/{table}/{generation}" if generation else f"google/{table}"


def _read(line: Line, redactor: Redactor, told: Parsed) -> AdSpend | None:
    has_advertiser = "Advertiser_ID" in line.table.header.places
    advertiser = read_advertiser(line, redactor, told) if has_advertiser else NOBODY
    if advertiser is None:
        return None
    edition = edition_of(line.table.name, advertiser.generation)
    week = _week(line, edition, told)
    if week is None and line.table.name == "advertiser-weekly-spend":
        return None
    spend = read_spend(line)
    if spend is None or spend.high is None:
        message = "An amount is no whole number; the row was left out."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "rejected_row", message, edition=edition)
        return None
    country, region = _place(line)
    return AdSpend(
        edition=edition,
        service_id=line.table.service_id,
        breakdown=BREAKDOWNS[line.table.name],
        id_generation=advertiser.generation,
        advertiser_key=advertiser.key,
        organisation_id=advertiser.organisation_id,
        week_start=week,
        country=country,
        region=region,
        served_in=read_regions(line, told),
        ads_count=_ads_count(line, edition, told),
        spend_low=spend.low,
        spend_high=spend.high,
        currency=spend.currency,
        has_public_id=_is_filled(line, "Public_IDs_List"),
        has_election=_is_filled(line, "Elections"),
        locator=line.locator,
    )


def _is_filled(line: Line, column: str) -> bool | None:
    return bool(line.text(column)) if column in line.table.header.places else None


def _key(row: AdSpend) -> tuple[object, ...]:
    return row.id_generation, row.advertiser_key, row.week_start, row.country, row.region


def _week(line: Line, edition: str, told: Parsed) -> date | None:
    text = line.text("Week_Start_Date")
    if not text and line.table.name != "advertiser-weekly-spend":
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = "The week is no date; the row was left out."
        line.tell(told, IssueKind.PERIOD_UNREADABLE, "rejected_row", message, "Week_Start_Date", edition=edition)
        return None


def _place(line: Line) -> tuple[str, str]:
    country = line.text("Country")
    parts = [line.text(f"Country_Subdivision_{level}") for level in ("Primary", "Secondary")]
    return (eurostat_code(country) if country else "", " / ".join(filter(None, parts)))


def _ads_count(line: Line, edition: str, told: Parsed) -> int | None:
    text = line.text("Total_Creatives")
    count = read_count(text)
    if count is None and line.table.name == "advertiser-stats":
        message = "The number of ads is no whole number; the row counts without it."
        line.tell(told, IssueKind.VALUE_UNREADABLE, "warning", message, "Total_Creatives", edition=edition)
    return count
