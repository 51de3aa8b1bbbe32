"""One ad of the API to a row for core.ad."""

from datetime import date
from functools import cache
from pathlib import Path

from babel import Locale

from collectors.framework.answered_ads import Item, tell
from collectors.framework.country_codes import eurostat_code
from collectors.framework.headed_tables import Redactor
from collectors.framework.json_shapes import is_filled
from collectors.framework.parsed import Parsed
from collectors.framework.ranges import read_range
from collectors.framework.redacting import hidden
from collectors.framework.rows import Ad
from norms.plain_yaml import read_yaml

SERVICE = "bing"
FIELDS = Path(__file__).with_name("fields.yaml")
CONTENT = ("Title", "Description", "AssetJson")


def read_ad(item: Item, redactor: Redactor, told: Parsed) -> Ad:
    """A row; its details, and the elements of Article 39(2), are known where the ad's own page was asked for."""
    organisation = redactor.organisations.get(item.text("AdvertiserId"))
    low, high = _impressions(item, told)
    reason = item.text("AdDetails", "RestrictionReason")
    return Ad(
        edition="",
        service_id=SERVICE,
        ad_id=item.text("AdId"),
        kind="not_stated",
        advertiser_key=hidden(redactor.key, item.text("AdvertiserId")),
        payer_key=_payer(item, redactor),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=_countries(item, told),
        starts_on=_day(item, "StartDate", told),
        ends_on=_day(item, "EndDate", told),
        impressions_low=low,
        impressions_high=high,
        targeting=_targeting(item, told),
        availability=_availability(item, reason),
        removal_reason=_reasons().get(reason, f"code_{reason}") if is_filled(reason) else "",
        filled_elements=_filled(item) if is_filled(item.value("AdDetails")) else None,
        locator=item.place,
    )


def _payer(item: Item, redactor: Redactor) -> str:
    """Who pays: where no name is given, Microsoft means the owner of the account."""
    named = item.text("AdDetails", "PaidForByName")
    if is_filled(named):
        return hidden(redactor.key, named)
    return hidden(redactor.key, item.text("AdvertiserId")) if is_filled(item.value("AdDetails")) else ""


def read_day(text: str) -> date | None:
    """Read '2026-01-31', also with a time after it; None for anything else."""
    try:
        return date.fromisoformat(text[:10]) if len(text) == 10 or text[10:11] == "T" else None
    except ValueError:
        return None


def _day(item: Item, field: str, told: Parsed) -> date | None:
    text = item.text("AdDetails", field)
    day = read_day(text)
    if day is None and is_filled(text):
        tell(item, told, f"'{field}' is no date of the form 2026-01-31; the ad counts without it.", excerpt=text)
    return day


def _impressions(item: Item, told: Parsed) -> tuple[float | None, float | None]:
    text = item.text("AdDetails", "TotalImpressionsRange")
    found = read_range(text)
    if found is None and is_filled(text):
        tell(item, told, "The impressions are no range of numbers; the ad counts without them.", excerpt=text)
    return found or (None, None)


def _countries(item: Item, told: Parsed) -> list[str]:
    shares = item.value("AdDetails", "ImpressionsByCountry")
    names = [share.get("Country") for share in shares if isinstance(share, dict)] if isinstance(shares, list) else []
    found = set()
    for name in filter(is_filled, names):
        code = _codes().get(str(name).casefold())
        if code is None:
            tell(item, told, "No country has this name; the ad counts without it.", excerpt=str(name))
        else:
            found.add(code)
    return sorted(found)


def _targeting(item: Item, told: Parsed) -> list[str]:
    targets = item.value("AdDetails", "TargetTypes")
    numbers = (
        [each.get("TargetType") for each in targets if isinstance(each, dict)] if isinstance(targets, list) else []
    )
    known = _fields()["target_types"]
    for number in numbers:
        if not isinstance(number, str) or number not in known:
            tell(item, told, "A kind of targeting that the documentation does not name.", excerpt=str(number))
    return sorted({known[number] for number in numbers if isinstance(number, str) and number in known})


def _availability(item: Item, reason: str) -> str:
    if is_filled(reason):
        return "removed"
    return "shown" if _has_content(item) else "not_stated"


def _has_content(item: Item) -> bool:
    return any(is_filled(item.value(field)) for field in CONTENT)


def _filled(item: Item) -> list[str]:
    """Impressions are no recipients, so g is never filled; without a payer's name it is the owner of the account."""
    checks = {
        "a": _has_content(item),
        "b": is_filled(item.text("AdvertiserName")),
        "c": is_filled(item.text("AdDetails", "PaidForByName")) or is_filled(item.text("AdvertiserName")),
        "d": is_filled(item.text("AdDetails", "StartDate")),
        "e": is_filled(item.value("AdDetails", "TargetTypes")),
    }
    return [element for element, is_there in checks.items() if is_there]


def _reasons() -> dict[str, str]:
    return _fields()["restriction_reasons"]


@cache
def _fields() -> dict[str, dict[str, str]]:
    return dict(read_yaml(FIELDS.read_text(encoding="utf-8")))


@cache
def _codes() -> dict[str, str]:
    names = {name.casefold(): code for code, name in Locale("en").territories.items() if len(code) == 2}
    return {name: eurostat_code(code) for name, code in names.items()} | {
        code.casefold(): eurostat_code(code) for code in names.values()
    }
