"""Rows of the two tables as they are described. Schema-only: advertisers, ids and figures are invented."""

import json
from datetime import UTC, datetime

from collectors.framework import Context
from collectors.framework.organisations import Organisation
from collectors.google_ads_transparency.collector import parse
from norms import ServiceRegister
from warehouse import Landed
from warehouse.landing import sha256_of

KEY = b"k" * 32
CONTEXT = Context(ServiceRegister.model_construct(version=1, services=()), KEY)
PARTY, STRANGER = "AR00000000000000000001", "AR00000000000000000009"
REGISTER = {PARTY: Organisation(organisation_id="voorbeeldpartij", name="Voorbeeldpartij", kind="party")}
PAGE = "https://adstransparency.google.com/advertiser/{}/creative/{}"
REGIONS = [
    {"region_code": "NL", "first_shown": "2026-03-01", "last_shown": "2026-03-09", "times_shown_lower_bound": "1000",
     "times_shown_upper_bound": "2000"},
    {"region_code": "GR", "first_shown": "2026-02-20", "last_shown": "2026-02-21", "times_shown_lower_bound": 0,
     "times_shown_upper_bound": 1000},
]  # fmt: skip
AUDIENCE = {
    "demographic_info": "CRITERIA_INCLUDED", "geo_location": "CRITERIA_INCLUDED_AND_EXCLUDED",
    "contextual_signals": "CRITERIA_UNUSED", "customer_lists": "CRITERIA_UNUSED",
    "topics_of_interest": "CRITERIA_EXCLUDED",
}  # fmt: skip


def shown(advertiser=PARTY, creative="CR001", name="Voorbeeldpartij", **fields):
    return {
        "advertiser_id": advertiser, "creative_id": creative, "creative_page_url": PAGE.format(advertiser, creative),
        "ad_format_type": "TEXT", "advertiser_disclosed_name": name, "advertiser_legal_name": name,
        "advertiser_location": "NL", "advertiser_verification_status": "VERIFIED", "topic": "Arts & Entertainment",
        "region_stats": REGIONS, "audience_selection_approach_info": AUDIENCE,
    } | fields  # fmt: skip


def removed(advertiser=PARTY, creative="CR002", **fields):
    return {
        "creative_page_url": PAGE.format(advertiser, creative), "region_stats": REGIONS,
        "audience_selection_approach_info": AUDIENCE,
        "disapproval": [{"removal_reason": "Political content (EU)", "violation_category": "POLITICAL",
                         "use_of_automated_means": "true", "removal_location": "NL", "decision_type": "REMOVED"}],
    } | fields  # fmt: skip


def write(folder, name, *rows):
    path = folder / name
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def parsed(path):
    digest = sha256_of(path)
    return parse(
        Landed(
            source="google_ads_transparency", file_name=path.name, door="path", url=None,
            retrieved_at=datetime(2026, 3, 10, tzinfo=UTC), sha256=digest, landed_sha256=digest,
            bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
        ),
        CONTEXT,
    )  # fmt: skip
