"""One ad of the API to a row for core.ad."""

import re
from datetime import date, datetime

from collectors.framework.answered_ads import Item, tell
from collectors.framework.country_codes import MEMBER_STATES, eurostat_code
from collectors.framework.headed_tables import Redactor
from collectors.framework.json_shapes import is_filled
from collectors.framework.parsed import Parsed
from collectors.framework.ranges import read_range
from collectors.framework.redacting import hidden
from collectors.framework.rows import Ad

SERVICE = "tiktok"
AGE = re.compile(r"(?P<low>[0-9]{2})(?:-(?P<high>[0-9]{2})|\+)?")
# Fields of targeting_info, and the kind of targeting that each stands for.
KINDS = {
    "interest": "interests",
    "creator_interactions": "creator_interactions",
    "video_interactions": "video_interactions",
    "audience_targeting": "audiences",
}
Range = tuple[float, float | None]


def read_ad(item: Item, redactor: Redactor, told: Parsed) -> Ad:
    """A row; which elements of Article 39(2) are filled is known only where the ad's own page was asked for."""
    by_country = _reach_by_country(item, told)
    nl = by_country.get("NL", (None, None))
    eu = _sum({code: reach for code, reach in by_country.items() if code in MEMBER_STATES})
    youngest, oldest = _ages(item)
    organisation = redactor.organisations.get(item.text("advertiser", "business_id"))
    payer = item.text("advertiser", "paid_for_by")
    return Ad(
        edition="",
        service_id=SERVICE,
        ad_id=item.text("ad", "id"),
        kind="commercial",
        advertiser_key=hidden(redactor.key, item.text("advertiser", "business_id")),
        payer_key=hidden(redactor.key, payer) if is_filled(payer) else "",
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=sorted(by_country),
        starts_on=_day(item, "first_shown_date", told),
        ends_on=_day(item, "last_shown_date", told),
        reach_eu_low=eu[0],
        reach_eu_high=eu[1],
        reach_nl_low=nl[0],
        reach_nl_high=nl[1],
        youngest_age=youngest,
        oldest_age=oldest,
        targeting=_targeting(item),
        availability=_availability(item),
        filled_elements=_filled(item) if item.detail else None,
        locator=item.place,
    )


def read_day(text: str) -> date | None:
    """Read '20260131'; None for anything else."""
    try:
        return datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 else None  # noqa: DTZ007 - a day has no zone
    except ValueError:
        return None


def _day(item: Item, field: str, told: Parsed) -> date | None:
    text = item.text("ad", field)
    day = read_day(text)
    if day is None and is_filled(text):
        tell(item, told, f"'{field}' is no date of the form 20260131; the ad counts without it.", excerpt=text)
    return day


def _reach_by_country(item: Item, told: Parsed) -> dict[str, Range]:
    published = item.value("ad", "reach", "unique_users_seen_by_country")
    found = {}
    for code, text in published.items() if isinstance(published, dict) else ():
        reach = read_range(text.strip()) if isinstance(text, str) else None
        if reach is None:
            tell(item, told, "A reach is no range of numbers; the country counts without it.", excerpt=str(text))
        else:
            found[eurostat_code(code)] = reach
    return found


def _sum(reaches: dict[str, Range]) -> tuple[float | None, float | None]:
    if not reaches:
        return None, None
    highs = [high for _, high in reaches.values()]
    return sum(low for low, _ in reaches.values()), sum(high or 0 for high in highs) if None not in highs else None


def _ages(item: Item) -> tuple[int | None, int | None]:
    """The bounds of the age groups that were chosen; None where no group was left out or none can be read."""
    groups = item.value("ad_group", "targeting_info", "age")
    chosen = [name for name, value in groups.items() if _is_yes(value)] if isinstance(groups, dict) else []
    found = [match for name in chosen if (match := AGE.fullmatch(name))]
    if not found or len(found) < len(chosen):
        return None, None
    highs = [int(match["high"]) if match["high"] else None for match in found]
    return min(int(match["low"]) for match in found), max(h or 0 for h in highs) if None not in highs else None


def _targeting(item: Item) -> list[str]:
    kinds = [kind for field, kind in KINDS.items() if is_filled(item.value("ad_group", "targeting_info", field))]
    for field in ("age", "gender"):
        groups = item.value("ad_group", "targeting_info", field)
        # All groups chosen is the same as none.
        if isinstance(groups, dict) and len({_is_yes(value) for value in groups.values()}) > 1:
            kinds.append(field)
    if is_filled(item.value("ad_group", "targeting_info", "country")):
        kinds.append("regions")
    return sorted(kinds)


def _is_yes(value: object) -> bool:
    return value is True or (isinstance(value, str) and value.strip().casefold() == "true")


def _availability(item: Item) -> str:
    if is_filled(item.value("ad", "rejection_info")):
        return "removed"
    return "shown" if _has_content(item) else "not_stated"


def _has_content(item: Item) -> bool:
    return any(is_filled(item.value("ad", field)) for field in ("videos", "image_urls"))


def _filled(item: Item) -> list[str]:
    checks = {
        "a": _has_content(item),
        "b": is_filled(item.value("advertiser", "business_name")),
        "c": is_filled(item.value("advertiser", "paid_for_by")),
        "d": all(is_filled(item.value("ad", field)) for field in ("first_shown_date", "last_shown_date")),
        "e": is_filled(item.value("ad_group", "targeting_info")),
        "g": all(
            is_filled(item.value("ad", "reach", field))
            for field in ("unique_users_seen", "unique_users_seen_by_country")
        ),
    }
    return [element for element, is_there in checks.items() if is_there]
