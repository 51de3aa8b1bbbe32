"""Small files of the library as Snap makes them, with invented advertisers."""

import csv
import io
import zipfile
from datetime import UTC, datetime

from collectors.framework import Context
from collectors.snap_political_ads.collector import parse, redact
from norms import ServiceRegister
from warehouse import Landed

KEY = b"a key that only the tests have.."
CONTEXT = Context(services=ServiceRegister.model_construct(version=1, services=()), hash_key=KEY)
FILE = "PoliticalAds_2024.csv"
HEADER = [
    "ADID", "CreativeUrl", "Currency Code", "Spend", "Impressions", "StartDate", "EndDate", "OrganizationName",
    "BillingAddress", "CandidateBallotInformation", "PayingAdvertiserName", "Gender", "AgeBracket", "CountryCode",
    "Regions (Included)", "Interests", "Segments", "CreativeProperties",
]  # fmt: skip
PERSON = [
    "ad1", "https://example.org/asset/1", "EUR", "32", "22055", "2024/03/09 22:48:03Z", "2024/03/17 21:59:00Z",
    "Bureau Bedacht", "Dorpsstraat 1,Verzonnendam,1000 AA,NL", "Wilhelmina Verzonnen", "Wilhelmina Verzonnen", "",
    "18-24", "netherlands", "Utrecht", "", "Provided by Advertiser", "web_view_url:https://wilhelmina.example.org",
]  # fmt: skip
LISTED = [
    "ad2", "https://example.org/asset/2", "EUR", "61", "118845", "2024/02/22 12:45:26Z", "",
    "Bureau Bedacht", "NL", "", "VVD", "FEMALE", "30-", "turkey", "", "", "", "",
]  # fmt: skip


def changed(row, **cells):
    """A row with other cells; '_' stands for a space in a column's name."""
    by_name = dict(zip(HEADER, row, strict=True)) | {name.replace("_", " "): cell for name, cell in cells.items()}
    return list(by_name.values())


def as_csv(rows):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def write(folder, rows, name=FILE):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(as_csv(rows))
    return folder / name


def write_zip(folder, members, name="PoliticalAds_2024.zip"):
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return folder / name


def landed(path, door="path"):
    return Landed(
        source="snap_political_ads", file_name=path.name, door=door, url=None,
        retrieved_at=datetime(2024, 5, 7, tzinfo=UTC), sha256="0" * 64, landed_sha256="0" * 64,
        bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip


def redacted(path, folder):
    """The stored copy of a published file, under the same name in another folder."""
    folder.mkdir(parents=True, exist_ok=True)
    redact(path, CONTEXT, folder / path.name)
    return folder / path.name


def parsed(path, door="path"):
    """What parsing the published file gives."""
    return parse(landed(path, door), CONTEXT)


def kinds(told):
    return sorted(issue.kind.value for issue in told.issues)


def places(told, kind):
    return sorted(issue.locator.rpartition("!")[2] for issue in told.issues if issue.kind.value == kind)
