"""Answers of the API as its documentation describes them. Schema-only: names, numbers and figures are invented.

No real answer with EU fields is at hand; the one real record is in the published files, see test_published_record.py.
"""

from datetime import UTC, datetime

from collectors.framework import Context
from collectors.framework.organisations import Organisation
from collectors.meta_ads_archive.collector import parse
from norms import ServiceRegister
from warehouse import Landed
from warehouse.landing import sha256_of

KEY = b"k" * 32
TOKEN = "EAAnobodymayseethis"
CONTEXT = Context(
    ServiceRegister.model_construct(version=1, services=()), KEY, secrets={"META_ADS_ARCHIVE_TOKEN": TOKEN}
)
PARTY, BODY, STRANGER = "1000000001", "1000000002", "9000000009"
REGISTER = {
    PARTY: Organisation(organisation_id="voorbeeldpartij", name="Voorbeeldpartij", kind="party"),
    BODY: Organisation(organisation_id="voorbeeldministerie", name="Voorbeeldministerie", kind="public_body"),
} | {
    str(page): Organisation(organisation_id=f"vereniging-{page}", name=f"Vereniging {page}", kind="ngo")
    for page in range(2000000001, 2000000011)
}
REMOVED = "This content was removed because it didn’t follow our Advertising Standards."
SNAPSHOT = f"https://www.facebook.com/ads/archive/render_ad/?id=1&access_token={TOKEN}"


def commercial(**fields):
    """One commercial ad that reached two countries, with all that the documentation gives for the EU."""
    return {
        "id": "501",
        "page_id": PARTY,
        "page_name": "Voorbeeldpartij",
        "ad_creation_time": "2026-02-27",
        "ad_delivery_start_time": "2026-03-01",
        "ad_delivery_stop_time": "2026-03-09",
        "ad_creative_bodies": ["Kom zaterdag kennismaken met Johanna Voorbeeld."],
        "ad_snapshot_url": SNAPSHOT,
        "languages": ["nl"],
        "publisher_platforms": ["facebook", "instagram"],
        "eu_total_reach": 1200,
        "age_country_gender_reach_breakdown": [
            {"country": "NL", "age_gender_breakdowns": [
                {"age_range": "25-34", "male": 400, "female": 500, "unknown": 10},
                {"age_range": "35-44", "male": 90, "female": None},
            ]},
            {"country": "GR", "age_gender_breakdowns": [{"age_range": "25-34", "male": 200}]},
        ],
        "target_ages": ["18", "65+"],
        "target_gender": "Women",
        "target_locations": [
            {"name": "Utrecht", "num_obfuscated": 0, "type": "CITY", "excluded": False},
            {"name": "Zeist", "num_obfuscated": 0, "type": "CITY", "excluded": True},
        ],
        "beneficiary_payers": [
            {"payer": "Jan Vroeger", "beneficiary": "Voorbeeldpartij", "current": False},
            {"payer": "Voorbeeldpartij", "beneficiary": "Voorbeeldpartij", "current": True},
        ],
    } | fields  # fmt: skip


def political(**fields):
    """One ad that was filed as political, as they were before October 2025."""
    return commercial(
        id="601", bylines="Jan Betaler", currency="EUR",
        spend={"lower_bound": "100", "upper_bound": "199"}, impressions={"lower_bound": "1000000"},
    ) | fields  # fmt: skip


def landed(path, **fields):
    digest = sha256_of(path)
    facts = {
        "source": "meta_ads_archive", "file_name": path.name, "door": "path", "url": None,
        "retrieved_at": datetime(2026, 3, 10, tzinfo=UTC), "sha256": digest, "landed_sha256": digest,
        "bytes": path.stat().st_size, "etag": None, "run_id": "run", "order": 1, "path": path,
    }  # fmt: skip
    return Landed(**facts | fields)


def parsed(path):
    return parse(landed(path), CONTEXT)
