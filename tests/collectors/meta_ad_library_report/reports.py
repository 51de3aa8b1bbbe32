"""Small reports as the publisher makes them, with invented advertisers."""

import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from collectors.framework import Context, Parsed
from collectors.meta_ad_library_report.collector import parse, redact
from norms import ServiceRegister
from warehouse import Landed

KEY = b"a key that only the tests have.."
CONTEXT = Context(services=ServiceRegister.model_construct(version=1, services=()), hash_key=KEY)
NONE = "These ads ran without a disclaimer"
HEADER = ["Page ID", "Page name", "Disclaimer", "Amount spent (EUR)", "Number of ads in Library"]
REPORT = "FacebookAdLibraryReport_2024-05-06_NL_yesterday"
ADVERTISERS = f"{REPORT}_advertisers.csv"
PERSON = ["9000000001", "Wilhelmina Verzonnen", "Wilhelmina Verzonnen", "250", "3"]
CITIZEN = ["9000000002", "Bakkerij Het Bedachte Brood", NONE, "≤100", "1"]


def as_csv(rows: list[list[str]], bom: str = "\ufeff") -> bytes:
    """Rows as the publisher writes them: a byte order mark, commas, quotes where needed, no line end at the end."""
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return (bom + written.getvalue().rstrip("\n")).encode()


def write(folder: Path, rows: list[list[str]], name: str = ADVERTISERS) -> Path:
    path = folder / name
    path.write_bytes(as_csv(rows))
    return path


def write_zip(folder: Path, members: dict[str, bytes], name: str = f"{REPORT}.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return path


def landed(path: Path) -> Landed:
    return Landed(
        source="meta_ad_library_report", file_name=path.name, door="path", url=None,
        retrieved_at=datetime(2024, 5, 7, tzinfo=UTC), sha256="0" * 64, landed_sha256="0" * 64,
        bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip


def redacted(path: Path, folder: Path, context: Context = CONTEXT) -> Path:
    """The stored copy of a published file, under the same name in another folder."""
    folder.mkdir(parents=True, exist_ok=True)
    redact(path, context, folder / path.name)
    return folder / path.name


def parsed(path: Path, context: Context = CONTEXT) -> Parsed:
    """What parsing the published file gives."""
    return parse(landed(path), context)


def stored(path: Path, context: Context = CONTEXT) -> Parsed:
    """What parsing the stored copy of the published file gives; nothing is written beside the published file."""
    with TemporaryDirectory() as folder:
        return parse(landed(redacted(path, Path(folder), context)), context)


def kinds(told: Parsed) -> list[str]:
    return sorted(issue.kind.value for issue in told.issues)
