"""What a briefing holds, read from the published warehouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefings.assignment import Assignment
from briefings.errors import BriefingError
from norms import Service, ServiceRegister
from warehouse import Reader, Snapshot

QUERIES = Path(__file__).parent / "queries"
Row = dict[str, Any]

# In the order of the table "Reported": reach, people, machines, complaints, orders.
KEY_INDICATORS = (
    "amar_users", "language_moderators_count", "language_moderators_per_million_users", "automated_accuracy_share",
    "automated_precision_share", "automated_recall_share", "complaints_reversed_share", "notice_action_median_hours",
    "orders_act_count", "orders_info_count",
)  # fmt: skip


@dataclass(frozen=True)
class ServiceContent:
    """One service: what it promised, what it reported on the Netherlands, the findings, and what is public besides."""

    service: Service
    promised: list[Row]
    reported: list[Row]
    findings: list[Row]
    events: list[Row]


@dataclass(frozen=True)
class Content:
    """A whole briefing, before words and layout."""

    assignment: Assignment
    version: Row
    services: list[ServiceContent]
    files: dict[str, Row]
    cells: dict[tuple[str, str], Row]
    corrections: dict[str, Row]


def read_content(reader: Reader | Snapshot, services: ServiceRegister, assignment: Assignment) -> Content:
    """Read everything that the briefing shows.

    Raises:
        BriefingError: nothing was assessed yet.
    """
    versions = reader.rows(QUERIES / "data_version.sql")
    if not versions:
        message = "Nothing was assessed yet. Run 'naleving assess' first."
        raise BriefingError(message)
    contents = [_of_service(reader, services.service(name), assignment) for name in assignment.service_ids]
    files = {row["source_file_id"]: row for row in reader.rows(QUERIES / "source_files.sql")}
    corrections = {row["erratum"]: row for row in reader.rows(QUERIES / "corrections.sql")}
    return Content(assignment, versions[0], contents, files, _cells(reader, contents), corrections)


def _of_service(reader: Reader | Snapshot, service: Service, assignment: Assignment) -> ServiceContent:
    whose = {"service_id": service.id}
    return ServiceContent(
        service,
        promised=reader.rows(QUERIES / "promised.sql", whose),
        reported=reader.rows(QUERIES / "reported.sql", whose | {"indicators": list(KEY_INDICATORS)}),
        findings=reader.rows(QUERIES / "findings.sql", whose | _narrowed(assignment)),
        events=reader.rows(QUERIES / "events.sql", whose),
    )


def _narrowed(assignment: Assignment) -> dict[str, object]:
    return {"since": assignment.since, "commitments": list(assignment.commitment_ids)}


def _cells(reader: Reader | Snapshot, contents: Sequence[ServiceContent]) -> dict[tuple[str, str], Row]:
    rows = [row for content in contents for row in (*content.reported, *content.findings)]
    places = {f"{item['source_file_id']}#{item['locator']}" for row in rows for item in row["evidence"]}
    found = reader.rows(QUERIES / "cells.sql", {"places": sorted(places)})
    return {(row["source_file_id"], row["locator"]): row for row in found}
