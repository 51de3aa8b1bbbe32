"""One ad of the API to a row for core.ad."""

import re
from datetime import UTC, date, datetime

from collectors.framework.answered_ads import Item, tell
from collectors.framework.country_codes import eurostat_code
from collectors.framework.headed_tables import Redactor
from collectors.framework.json_shapes import is_filled
from collectors.framework.parsed import Parsed
from collectors.framework.redacting import hidden
from collectors.framework.rows import Ad

SERVICE = "linkedin"
ADDRESS = re.compile(r"https://www\.linkedin\.com/ad-library/detail/(?P<id>[0-9]{1,20})/?(?:\?.*)?")
COUNTRY = re.compile(r"urn:li:country:(?P<code>[A-Za-z]{2})")
MILLISECONDS = re.compile(r"[0-9]{12,13}")
WHOLE = re.compile(r"[0-9]{1,12}")


def ad_id(fields: object) -> str:
    """The number in the address of an ad; '' without one."""
    address = fields.get("adUrl") if isinstance(fields, dict) else None
    found = ADDRESS.fullmatch(address.strip()) if isinstance(address, str) else None
    return found["id"] if found else ""


def read_ad(item: Item, redactor: Redactor, told: Parsed) -> Ad:
    """A row for core.ad."""
    organisation = redactor.organisations.get(item.text("details", "advertiser", "advertiserUrl"))
    payer = item.text("details", "advertiser", "adPayer")
    return Ad(
        edition="",
        service_id=SERVICE,
        ad_id=ad_id(item.fields),
        kind="not_stated",
        advertiser_key=hidden(redactor.key, item.text("details", "advertiser", "advertiserUrl")),
        payer_key=hidden(redactor.key, payer) if is_filled(payer) else "",
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=_countries(item, told),
        starts_on=_day(item, "firstImpressionAt", told),
        ends_on=_day(item, "latestImpressionAt", told),
        impressions_low=_impressions(item, "from", told),
        impressions_high=_impressions(item, "to", told),
        targeting=_targeting(item),
        availability="masked" if _is_restricted(item) else "shown",
        filled_elements=_filled(item),
        locator=item.place,
    )


def read_day(text: str) -> date | None:
    """The day, in UTC, of a number of milliseconds since 1970; None for anything else."""
    return datetime.fromtimestamp(int(text) / 1000, UTC).date() if MILLISECONDS.fullmatch(text) else None


def _day(item: Item, field: str, told: Parsed) -> date | None:
    text = item.text("details", "adStatistics", field)
    day = read_day(text)
    if day is None and is_filled(text):
        tell(item, told, f"'{field}' is no moment in milliseconds; the ad counts without it.", excerpt=text)
    return day


def _impressions(item: Item, bound: str, told: Parsed) -> float | None:
    text = item.text("details", "adStatistics", "totalImpressions", bound)
    if WHOLE.fullmatch(text):
        return float(text)
    if is_filled(text):
        tell(item, told, "The impressions are no whole number; the ad counts without that bound.", excerpt=text)
    return None


def _countries(item: Item, told: Parsed) -> list[str]:
    shares = item.value("details", "adStatistics", "impressionsDistributionByCountry")
    found = set()
    for share in shares if isinstance(shares, list) else ():
        name = share.get("country") if isinstance(share, dict) else None
        match = COUNTRY.fullmatch(name) if isinstance(name, str) else None
        if match is None:
            tell(item, told, "A country has an unknown form; the ad counts without it.", excerpt=str(name))
        else:
            found.add(eurostat_code(match["code"]))
    return sorted(found)


def _targeting(item: Item) -> list[str]:
    facets = item.value("details", "adTargeting")
    names = [each.get("facetName") for each in facets if isinstance(each, dict)] if isinstance(facets, list) else []
    return sorted({name.strip().casefold() for name in names if isinstance(name, str) and is_filled(name)})


def _is_restricted(item: Item) -> bool:
    return item.value("isRestricted") is True


def _filled(item: Item) -> list[str]:
    """The address of a shown ad stands for its content; impressions are no recipients, so g is never filled."""
    checks = {
        "a": not _is_restricted(item),
        "b": is_filled(item.text("details", "advertiser", "advertiserName")),
        "c": is_filled(item.text("details", "advertiser", "adPayer")),
        "d": all(
            is_filled(item.text("details", "adStatistics", field))
            for field in ("firstImpressionAt", "latestImpressionAt")
        ),
        "e": is_filled(item.value("details", "adTargeting")),
    }
    return [element for element, is_there in checks.items() if is_there]
