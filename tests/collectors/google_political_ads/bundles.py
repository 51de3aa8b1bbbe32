"""Small bundles as Google makes them, with invented advertisers."""

import csv
import io
import zipfile
from datetime import UTC, datetime

from collectors.framework import Context
from collectors.google_political_ads.collector import parse, redact
from norms import ServiceRegister
from warehouse import Landed

KEY = b"a key that only the tests have.."
CONTEXT = Context(services=ServiceRegister.model_construct(version=1, services=()), hash_key=KEY)
STATS = "google-political-ads-advertiser-stats.csv"
WEEKLY = "google-political-ads-advertiser-weekly-spend.csv"
GEO = "google-political-ads-geo-spend.csv"
ADS = "google-political-ads-creative-stats.csv"
BUNDLE = "google-political-ads-transparency-bundle.zip"
STATS_HEADER = [
    "Advertiser_ID", "Advertiser_Name", "Public_IDs_List", "Regions", "Elections", "Total_Creatives",
    "Spend_USD", "Spend_EUR", "Spend_INR",
]  # fmt: skip
PERSON = ["AR90000000000000000001", "Wilhelmina Verzonnen", "KvK 0", "GR, NL", "", "4", "0", "250", "22000"]
OTHER = ["AR90000000000000000002", "Stichting Het Bedachte Brood", "", "US", "", "1", "400", "0", "0"]
LISTED = ["AR14716708051084115969", "D66", "", "NL", "", "3", "0", "900", "0"]
WEEKLY_HEADER = ["Advertiser_ID", "Advertiser_Name", "Election_Cycle", "Week_Start_Date", "Spend_USD", "Spend_EUR"]
WEEK = ["AR100000000000000001", "Wilhelmina Verzonnen", "", "2019-05-05", "100", "50"]
GEO_HEADER = ["Country", "Country_Subdivision_Primary", "Country_Subdivision_Secondary", "Spend_EUR"]
ADS_HEADER = [
    "Ad_ID", "Ad_URL", "Ad_Type", "Regions", "Advertiser_ID", "Advertiser_Name", "Ad_Campaigns_List",
    "Date_Range_Start", "Date_Range_End", "Num_of_Days", "Impressions", "Spend_USD", "Age_Targeting",
    "Gender_Targeting", "Geo_Targeting_Included", "Geo_Targeting_Excluded",
    "Spend_Range_Min_USD", "Spend_Range_Max_USD", "Spend_Range_Min_EUR", "Spend_Range_Max_EUR",
]  # fmt: skip
AD = [
    "CR1", "https://example.org/ad/CR1", "IMAGE", "NL", PERSON[0], PERSON[1], "", "2024-05-01", "2024-05-09", "9",
    "10k–100k", "≤ 100", "18-24", "", "Utrecht", "", "0", "100", "0", "100",
]  # fmt: skip


def as_csv(rows, bom=""):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return (bom + written.getvalue()).encode()


def write(folder, rows, name=STATS):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(as_csv(rows))
    return folder / name


def write_zip(folder, members, name=BUNDLE):
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return folder / name


def landed(path):
    return Landed(
        source="google_political_ads", file_name=path.name, door="path", url=None,
        retrieved_at=datetime(2024, 5, 7, tzinfo=UTC), sha256="0" * 64, landed_sha256="0" * 64,
        bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip


def redacted(path, folder):
    """The stored copy of a published file, under the same name in another folder."""
    folder.mkdir(parents=True, exist_ok=True)
    redact(path, CONTEXT, folder / path.name)
    return folder / path.name


def parsed(path):
    """What parsing the published file gives."""
    return parse(landed(path), CONTEXT)


def kinds(told):
    return sorted(issue.kind.value for issue in told.issues)


def places(told, kind):
    return sorted(issue.locator.rpartition("!")[2] for issue in told.issues if issue.kind.value == kind)


def dated_statistics(shared_data, folder):
    """The published statistics of April 2025 under a name that says of which day they are, as the card asks."""
    name = "google-political-ads-advertiser-stats"
    dated = folder / f"{name}_2025-04-15.csv"
    dated.symlink_to(shared_data / "ads" / "google_advertiser_stats_2025-04" / f"{name}.csv")
    return dated
