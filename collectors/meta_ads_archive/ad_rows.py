"""From one ad of the archive to a row for core.ad; what cannot be read is told, and the rest of the ad counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from collectors.framework.country_codes import eurostat_code
from collectors.framework.issues import IssueKind
from collectors.framework.organisations import Organisation
from collectors.framework.parsed import Parsed
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.redacting import hidden
from collectors.framework.rows import Ad
from collectors.meta_ads_archive.maps import notice_in, read_maps

SERVICE = "meta"
# Twelve digits are far above any real count and still exact as a double.
WHOLE = re.compile(r"[0-9]{1,12}")
CURRENCY = re.compile(r"[A-Z]{3}")
AGE = re.compile(r"(?P<years>[0-9]{1,3})(?P<and_over>\+?)")
GROUPS = ("male", "female", "unknown")
CONTENTS = tuple(name for name, how in read_maps().fields.items() if how == "content")
LOOK = "Look at this ad in the Ad Library, and tell whoever keeps this tool if it is right there."
Range = tuple[float | None, float | None]
NOTHING: Range = (None, None)


@dataclass(frozen=True)
class Record:
    """One ad of the archive, with its place in the file and where what is met in it is told."""

    fields: Mapping[str, Any]
    locator: str
    told: Parsed

    def text(self, name: str) -> str:
        """A field as text; '' when it is absent, empty or no text."""
        value = self.fields.get(name)
        return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""

    def items(self, name: str) -> list[Any]:
        """A field as a list; [] when it is absent or none."""
        value = self.fields.get(name)
        return value if isinstance(value, list) else []

    def doubt(self, name: str, message: str) -> None:
        """Tell that a field cannot be read; the ad counts without it."""
        self.told.tell(
            IssueKind.VALUE_UNREADABLE, "warning", self.locator, f"{name}: {message} The ad counts without it.", LOOK,
            service_id=SERVICE,
        )  # fmt: skip

    @property
    def ad_id(self) -> str:
        """The publisher's id, by either name; '' when there is none."""
        return self.text("id") or self.text("_id")


def read_ad(record: Record, edition: str, key: bytes, organisations: Mapping[str, Organisation]) -> Ad:
    """Read one ad, published or redacted."""
    page = record.text("page_id")
    organisation = organisations.get(page)
    notice = _notice(record)
    spend, impressions = _range(record, "spend"), _range(record, "impressions")
    eu, nl = _reach(record)
    ages = _ages(record)
    return Ad(
        edition=edition,
        service_id=SERVICE,
        ad_id=record.ad_id,
        kind="political" if _is_political(record) else "commercial",
        advertiser_key=page if is_pseudonym(page) else keyed_hash(key, page),
        payer_key=hidden(key, _payer(record)),
        organisation_id=organisation.organisation_id if organisation else None,
        organisation_kind=organisation.kind if organisation else None,
        countries=sorted({country for country, _ in _breakdown(record)}),
        starts_on=_day(record, "ad_delivery_start_time"),
        ends_on=_day(record, "ad_delivery_stop_time"),
        spend_low=spend[0],
        spend_high=spend[1],
        currency=_currency(record),
        impressions_low=impressions[0],
        impressions_high=impressions[1],
        reach_eu_low=eu[0],
        reach_eu_high=eu[1],
        reach_nl_low=nl[0],
        reach_nl_high=nl[1],
        youngest_age=ages[0],
        oldest_age=ages[1],
        targeting=list(_targeting(record)),
        availability=_availability(record, notice),
        removal_reason=notice or "",
        filled_elements=list(_filled(record, notice)),
        locator=record.locator,
    )


def _is_political(record: Record) -> bool:
    """Whether a field is filled that the archive gives of ads filed as political only."""
    return any(record.fields.get(name) for name in ("bylines", "spend", "impressions", "demographic_distribution"))


def _notice(record: Record) -> str | None:
    texts = [one for name in CONTENTS for one in record.items(name) if isinstance(one, str)]
    return next(filter(None, map(notice_in, texts)), None)


def _has_content(record: Record) -> bool:
    return any(record.items(name) or record.text(name) for name in CONTENTS)


def _availability(record: Record, notice: str | None) -> str:
    if notice:
        return "removed"
    return "shown" if _has_content(record) else "masked"


def _payer(record: Record) -> str:
    named = [one for one in record.items("beneficiary_payers") if isinstance(one, dict) and one.get("payer")]
    # The one that holds now goes before those of the past.
    named.sort(key=lambda one: one.get("current") is not True)
    return record.text("bylines") or (str(named[0]["payer"]) if named else "")


def _filled(record: Record, notice: str | None) -> Iterator[str]:
    payers = [one for one in record.items("beneficiary_payers") if isinstance(one, dict)]
    if _has_content(record) and not notice:
        yield "a"
    if any(one.get("beneficiary") for one in payers):
        yield "b"
    if record.text("bylines") or any(one.get("payer") for one in payers):
        yield "c"
    if record.text("ad_delivery_start_time"):
        yield "d"
    if record.items("target_ages") or record.text("target_gender") or record.items("target_locations"):
        yield "e"
    if record.text("eu_total_reach") and record.items("age_country_gender_reach_breakdown"):
        yield "g"


def _targeting(record: Record) -> Iterator[str]:
    if record.items("target_ages"):
        yield "age"
    if record.text("target_gender") not in {"", "All"}:
        yield "gender"
    places = [one for one in record.items("target_locations") if isinstance(one, dict)]
    if any(not one.get("excluded") for one in places):
        yield "regions"
    if any(one.get("excluded") for one in places):
        yield "regions_excluded"


def _reach(record: Record) -> tuple[Range, Range]:
    """Accounts reached in the EU, and in the Netherlands: what the breakdown adds up to.

    Where it does not name the Netherlands, no more can be there than the total has above the countries that it names.
    """
    total = _count(record, "eu_total_reach", record.fields.get("eu_total_reach"))
    counts = list(_breakdown(record))
    here = [count for country, count in counts if country == "NL"]
    everywhere = (total, total)
    if here:
        return everywhere, (sum(here), sum(here))
    if counts and total is not None:
        return everywhere, (0.0, max(0.0, total - sum(count for _, count in counts)))
    return everywhere, NOTHING


def _breakdown(record: Record) -> Iterator[tuple[str, float]]:
    for part in record.items("age_country_gender_reach_breakdown"):
        if isinstance(part, dict) and isinstance(part.get("country"), str):
            groups = part.get("age_gender_breakdowns")
            yield eurostat_code(part["country"]), float(sum(map(_people, groups if isinstance(groups, list) else [])))


def _people(group: object) -> int:
    counts = [group.get(name) for name in GROUPS] if isinstance(group, dict) else []
    return sum(count for count in counts if isinstance(count, int) and not isinstance(count, bool) and count > 0)


def _range(record: Record, name: str) -> Range:
    value = record.fields.get(name)
    if value in (None, "", {}):
        return NOTHING
    if not isinstance(value, dict):
        record.doubt(name, "no range of two bounds.")
        return NOTHING
    low, high = (_count(record, name, value.get(bound)) for bound in ("lower_bound", "upper_bound"))
    return low, high


def _count(record: Record, name: str, value: object) -> float | None:
    if value in (None, ""):
        return None
    text = str(value)
    if isinstance(value, bool) or WHOLE.fullmatch(text) is None:
        record.doubt(name, "no whole number.")
        return None
    return float(text)


def _currency(record: Record) -> str:
    text = record.text("currency")
    if text and CURRENCY.fullmatch(text) is None:
        record.doubt("currency", "no code of three letters.")
        return ""
    return text


def _day(record: Record, name: str) -> date | None:
    """The day, in UTC, of '2026-03-15' or '2026-03-15T08:00:00+0000'."""
    text = record.text(name)
    try:
        return date.fromisoformat(text[:10]) if text else None
    except ValueError:
        record.doubt(name, "no date.")
        return None


def _ages(record: Record) -> tuple[int | None, int | None]:
    found = [AGE.fullmatch(str(one)) for one in record.items("target_ages")]
    if not found:
        return None, None
    if len(found) != 2 or found[0] is None or found[1] is None:
        record.doubt("target_ages", "no pair of ages.")
        return None, None
    oldest = None if found[1]["and_over"] else int(found[1]["years"])
    return int(found[0]["years"]), oldest
