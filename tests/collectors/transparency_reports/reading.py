"""How the tests read a file: written to a folder, parsed as the framework does, leftovers told."""

import csv
import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from collectors.framework import Context, Issue, IssueKind
from collectors.framework.loading import parse
from collectors.framework.parsed import Parsed
from collectors.framework.rows import Answer, Observation, ReportPart
from norms import ServiceRegister, read_services
from warehouse import Landed

ROOT = Path(__file__).resolve().parents[3]
PERIOD = "2026-01-01/2026-06-30"
SERVICE = "Voorbeeldplatform"
OTHER_SERVICE = "Voorbeeldwinkel"
Row = list[str]

COMPLAINTS = "Number of complaints submitted to the internal-complaints mechanism"
MEASURES = "Number of measures solely taken by automated means "
ACCURACY = "Accuracy of the automated means - Accuracy"
RECALL = "Accuracy of the automated means - Recall"
INTERNAL = "Number of internal moderators employed by the provider"
MODERATORS = "Number of total moderators with sufficient linguistic expertise "
RECIPIENTS = "Number of average monthly active recipients during the reporting period "


def invented_services() -> ServiceRegister:
    """Two services that do not exist."""
    return ServiceRegister.model_validate(
        {
            "version": 1,
            "services": [
                {
                    "id": "voorbeeldplatform", "name": SERVICE, "kinds": ["vlop"],
                    "names": {"transparency_reports": [SERVICE, "Voorbeeld"]},
                },
                {
                    "id": "voorbeeldwinkel", "name": OTHER_SERVICE, "kinds": ["vlop"],
                    "names": {"transparency_reports": [OTHER_SERVICE]},
                },
            ],
        }
    )  # fmt: skip


def real_services() -> ServiceRegister:
    """The project's own register."""
    return read_services(ROOT / "services.yaml")


def read(path: Path, services: ServiceRegister | None = None) -> Parsed:
    """Parse one file as a run does."""
    landed = Landed(
        source="transparency_reports", file_name=path.name, door="path", url=None, retrieved_at=datetime.now(UTC),
        sha256="0" * 64, landed_sha256="0" * 64, bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip
    return parse(landed, Context(services or invented_services(), b"key"))


def read_table(folder: Path, name: str, rows: list[Row]) -> Parsed:
    """Write rows as CSV under a name, and parse the file."""
    return read_bytes(folder, name, csv_bytes(rows))


def read_bytes(folder: Path, name: str, data: bytes) -> Parsed:
    """Write bytes under a name, and parse the file."""
    path = folder / name
    path.write_bytes(data)
    return read(path)


def read_zip(folder: Path, tables: dict[str, list[Row]], name: str = "rapport.zip") -> Parsed:
    """Write tables as CSVs into one ZIP, and parse it."""
    path = folder / name
    with zipfile.ZipFile(path, "w") as archive:
        for member, rows in tables.items():
            archive.writestr(member, csv_bytes(rows))
    return read(path)


def csv_bytes(rows: list[Row]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def moderators(*rows: tuple[str, str], period: str = PERIOD, service: str = SERVICE) -> list[Row]:
    """Part 9 with rows (scope, value) of moderators and their languages."""
    header = ["Applicability", "Service", "Reporting period", "Section", "Indicator", "Scope", "Value",
              "Contextual information"]  # fmt: skip
    section = "Human resources dedicated to content moderation "
    return [header, *(["Only for VLOPs", service, period, section, MODERATORS, *row, ""] for row in rows)]


def recipients(*rows: tuple[str, str], period: str = PERIOD) -> list[Row]:
    """Part 10 with rows (scope, value)."""
    header = ["Applicability", "Service", "Reporting period", "Section", "Indicator", "Scope", "Value"]
    return [header, *(["Only for VLOPs and VLOSEs", SERVICE, period, "AMAR", RECIPIENTS, *row] for row in rows)]


def automated(*rows: tuple[str, str, str], section: str = "Use of automated means for content moderation") -> list[Row]:
    """Part 8 with rows (indicator, scope, value)."""
    header = ["Applicability", "Service", "Reporting period", "Section", "Indicator", "Scope", "Value",
              "Contextual Information"]  # fmt: skip
    return [header, *(["All", SERVICE, PERIOD, section, *row, ""] for row in rows)]


def complaints(*rows: tuple[str, str, str]) -> list[Row]:
    """Part 7 with rows (indicator, scope, value)."""
    header = ["Applicability", "Service", "Reporting period", "Section", "Indicator", "Scope", "Value",
              "Contextual Information"]  # fmt: skip
    return [header, *(["All", SERVICE, PERIOD, "Internal complaints mechanism", *row, ""] for row in rows)]


def identification(published: str = "2026-08-28", start: str = "2026-01-01", end: str = "2026-06-30") -> list[Row]:
    """Part 1."""
    values = {
        "Name of the service provider": "Voorbeeldbedrijf B.V.",
        "Date of the publication of the report": published,
        "Date of the publication of the latest previous report": "2026-02-28",
        "Starting date of reporting period": start,
        "Ending date of reporting period": end,
    }
    header = ["Applicability", "Service", "Indicator", "Value"]
    return [header, *(["All", SERVICE, text, value] for text, value in values.items())]


def observations(parsed: Parsed) -> list[Observation]:
    return [row for row in parsed.rows[Observation] if isinstance(row, Observation)]


def answers(parsed: Parsed) -> list[Answer]:
    return [row for row in parsed.rows[Answer] if isinstance(row, Answer)]


def parts(parsed: Parsed) -> list[ReportPart]:
    return [row for row in parsed.rows[ReportPart] if isinstance(row, ReportPart)]


def issues(parsed: Parsed, kind: IssueKind) -> list[Issue]:
    return [issue for issue in parsed.issues if issue.kind is kind]


def places(parsed: Parsed, kind: IssueKind) -> list[str]:
    """Where issues of a kind are: 'R2C7'."""
    return [issue.locator.split("!")[-1] for issue in issues(parsed, kind)]
