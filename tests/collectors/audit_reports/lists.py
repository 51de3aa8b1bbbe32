"""Small lists of links as a person makes them, with invented services."""

import csv
import io
from datetime import UTC, datetime

from collectors.audit_reports.collector import parse
from collectors.framework import Context
from collectors.framework.rows import Document
from norms import ServiceRegister
from norms.register import Service, SourceNames
from warehouse import Landed

FILE = "reports_list_2026-08-16.csv"
HEADER = ["service", "link_text", "url"]
SITE = "https://voorbeeldplatform.example"
AUDIT = ["Voorbeeldplatform", "Independent Audit Report 2025", f"{SITE}/a.pdf"]
RISK = ["VOORBEELDPLATFORM", "Download", f"{SITE}/DSA%20Risk%20Report_23_April_2025.pdf"]
CONTACT = ["Voorbeeldplatform", "Contact", f"{SITE}/contact"]
SERVICE = Service.model_construct(
    id="voorbeeldplatform", names=SourceNames(transparency_reports=("Voorbeeldplatform",))
)
CONTEXT = Context(ServiceRegister.model_construct(version=1, services=(SERVICE,)), b"k" * 32)


def as_csv(rows, encoding="utf-8"):
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode(encoding)


def write(folder, rows, name=FILE):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(rows if isinstance(rows, bytes) else as_csv(rows))
    return folder / name


def parsed(path, context=CONTEXT):
    return parse(
        Landed(
            source="audit_reports", file_name=path.name, door="path", url=None,
            retrieved_at=datetime(2026, 11, 24, tzinfo=UTC), sha256="0" * 64, landed_sha256="0" * 64,
            bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
        ),
        context,
    )  # fmt: skip


def documents(told):
    return told.rows.get(Document, [])


def told_of(told):
    """(kind, severity, place) of each issue."""
    return [(issue.kind.value, issue.severity, issue.locator.rpartition("!")[2]) for issue in told.issues]
