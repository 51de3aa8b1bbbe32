"""From one row of a table to a row for core.ad; what cannot be read is told, and the rest of the row counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from collectors.framework.country_codes import eurostat_code
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import Ad
from collectors.google_ads_transparency.maps import read_maps
from collectors.google_ads_transparency.redaction import Redaction, page_of

SERVICE = "google"
# Twelve digits are far above any real count and still exact as a double.
WHOLE = re.compile(r"[0-9]{1,12}")
CREATIVE = re.compile(r"CR[0-9]{1,25}")
LOOK = "Look at this ad in the Ads Transparency Center, and tell whoever keeps this tool if it is right there."
Range = tuple[float | None, float | None]


@dataclass(frozen=True)
class Row:
    """One row of a table, with its place in the file and where what is met in it is told."""

    table: str
    fields: Mapping[str, Any]
    locator: str
    told: Parsed

    def doubt(self, name: str, message: str) -> None:
        """Tell that a column cannot be read; the ad counts without it."""
        self.told.tell(
            IssueKind.VALUE_UNREADABLE, "warning", self.locator, f"{name}: {message} The ad counts without it.", LOOK,
            service_id=SERVICE,
        )  # fmt: skip

    @property
    def regions(self) -> list[dict[str, Any]]:
        """What is told of each region."""
        return _dicts(self.fields.get("region_stats"))

    @property
    def ad_id(self) -> str:
        """The publisher's id of the ad; '' when there is none."""
        text = self.fields.get("creative_id")
        if isinstance(text, str) and CREATIVE.fullmatch(text):
            return text
        found = page_of(self.fields)
        return found["creative"] if found else ""


def read_ad(row: Row, edition: str, redaction: Redaction) -> Ad:
    """Read one row, published or redacted."""
    advertiser = redaction.advertiser(row.fields)
    organisation = redaction.organisations.get(advertiser)
    days = sorted(filter(None, (_day(row, region, name) for region in row.regions for name in FIRST_AND_LAST)))
    everywhere = _times_shown(row, row.regions)
    here = _times_shown(row, [region for region in row.regions if region.get("region_code") == "NL"])
    is_removed = row.table == "removed_creative_stats"
    return Ad(
        edition=edition,
        service_id=SERVICE,
        ad_id=row.ad_id,
        kind="commercial",
        advertiser_key=redaction.text(advertiser),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=sorted({eurostat_code(code) for region in row.regions if (code := _code(region))}),
        starts_on=days[0] if days else None,
        ends_on=days[-1] if days else None,
        impressions_low=everywhere[0],
        impressions_high=everywhere[1],
        impressions_nl_low=here[0],
        impressions_nl_high=here[1],
        targeting=list(_targeting(row)),
        availability="removed" if is_removed else "shown",
        removal_reason=_reason(row) if is_removed else "",
        filled_elements=list(_filled(row, has_days=bool(days), is_removed=is_removed)),
        locator=row.locator,
    )


FIRST_AND_LAST = ("first_shown", "last_shown")


def _filled(row: Row, *, has_days: bool, is_removed: bool) -> Iterator[str]:
    """Google counts times shown and not recipients, and names no payer beside the advertiser: no c, f or g."""
    if page_of(row.fields) and not is_removed:
        yield "a"
    if row.fields.get("advertiser_disclosed_name") or row.fields.get("advertiser_legal_name"):
        yield "b"
    if has_days:
        yield "d"
    if _approach(row):
        yield "e"


def _approach(row: Row) -> dict[str, Any]:
    told = row.fields.get("audience_selection_approach_info")
    return {name: how for name, how in told.items() if how} if isinstance(told, dict) else {}


def _targeting(row: Row) -> Iterator[str]:
    maps = read_maps()
    for name, how in _approach(row).items():
        kind = maps.targeting.get(name)
        if kind is None or how not in {*maps.used, *maps.unused}:
            row.doubt("audience_selection_approach_info", "a way of selecting that is not in fields.yaml.")
        elif how in maps.used:
            yield kind


def _reason(row: Row) -> str:
    """The codes of the first decision that gives any, such as 'violation_of_policy/misrepresentation'."""
    for decision in _dicts(row.fields.get("disapproval")):
        codes = [decision.get(name) for name in ("removal_reason", "violation_category")]
        if any(codes):
            return "/".join(_slug(code) for code in codes if isinstance(code, str) and code)
    return ""


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")[:80]


def _code(region: dict[str, Any]) -> str | None:
    code = region.get("region_code")
    return code if isinstance(code, str) and len(code) == 2 and code.isascii() and code.isalpha() else None


def _times_shown(row: Row, regions: list[dict[str, Any]]) -> Range:
    """How often an ad was shown in these regions: a region without a number leaves the upper bound open."""
    lows = [_count(row, region, "times_shown_lower_bound") for region in regions]
    highs = [_count(row, region, "times_shown_upper_bound") for region in regions]
    known = [low for low in lows if low is not None]
    if not known:
        return None, None
    return sum(known), None if None in highs or None in lows else sum(high for high in highs if high is not None)


def _count(row: Row, region: dict[str, Any], name: str) -> float | None:
    value = region.get(name)
    if value in (None, ""):
        return None
    # Exported as JSON, BigQuery's whole numbers are texts.
    if isinstance(value, bool) or WHOLE.fullmatch(str(value)) is None:
        row.doubt(name, "no whole number.")
        return None
    return float(str(value))


def _day(row: Row, region: dict[str, Any], name: str) -> date | None:
    text = region.get(name)
    if text in (None, ""):
        return None
    try:
        return date.fromisoformat(str(text)[:10])
    except ValueError:
        row.doubt(name, "no date.")
        return None


def _dicts(value: object) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
