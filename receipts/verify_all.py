"""Reading every landed file again, once, and comparing all findings with what comes out."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from collectors.framework import Context, load_landed_into
from metrics import assess
from norms import Norm, ServiceRegister
from receipts.statements import rows_of
from receipts.verify import Difference, shown
from warehouse import Landed, Landing, WarehouseError
from warehouse.schema import connect, create_schema

THERE = "finding"


@dataclass(frozen=True)
class Mismatch:
    """A finding that came out otherwise; a difference in 'finding' says that it is published or came out, not both."""

    finding_id: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class WholeVerification:
    """What deriving every finding again came to.

    `harmed` are messages about landed files that are gone or changed; what rests on them is among the mismatches.
    `is_same_norm` is false when the norm was edited after the findings were published.
    """

    findings_count: int
    files_count: int
    harmed: tuple[str, ...]
    mismatches: tuple[Mismatch, ...]
    is_same_norm: bool

    @property
    def agrees(self) -> bool:
        """Whether every file was there, and every finding came out as it is published."""
        return not self.harmed and not self.mismatches


def verify_all(
    landing: Path, connection: duckdb.DuckDBPyConnection, norm: Norm, services: ServiceRegister, context: Context
) -> WholeVerification:
    """Parse each landed file once into an empty warehouse, assess anew, and compare all findings with those published.

    Args:
        landing: the folder with landed files.
        connection: on the published warehouse; files that were landed after it was published are left out.
        norm: the norm.
        services: the register of services.
        context: what the collectors' parsers need.
    """
    published = {row["finding_id"]: row for row in rows_of(connection, "findings_told")}
    whole, harmed = _landed(landing, [row["source_file_id"] for row in rows_of(connection, "files_read")])
    again = _derived_again(whole, norm, services, context)
    return WholeVerification(
        findings_count=len(published),
        files_count=len(whole),
        harmed=tuple(harmed),
        mismatches=tuple(_mismatches(published, again)),
        is_same_norm=all(row["norm_sha256"] == norm.sha256 for row in rows_of(connection, "norm_used")),
    )


def _landed(landing: Path, source_file_ids: list[str]) -> tuple[list[Landed], list[str]]:
    whole: list[Landed] = []
    harmed: list[str] = []
    for source_file_id in source_file_ids:
        try:
            whole.append(Landing(landing).find(source_file_id))
        except WarehouseError as error:
            harmed.append(str(error))
    return sorted(whole, key=lambda landed: landed.order), harmed


def _derived_again(
    files: list[Landed], norm: Norm, services: ServiceRegister, context: Context
) -> dict[str, dict[str, Any]]:
    """Return the findings as they come out now; on disk, since a whole warehouse need not fit in memory."""
    with tempfile.TemporaryDirectory() as folder, connect(Path(folder) / "again.duckdb") as fresh:
        create_schema(fresh)
        fresh.begin()
        load_landed_into(fresh, files, context)
        assess(fresh, norm, services, "verify", "verify")
        return {row["finding_id"]: row for row in rows_of(fresh, "findings_told")}


def _mismatches(published: dict[str, dict[str, Any]], again: dict[str, dict[str, Any]]) -> Iterator[Mismatch]:
    for finding_id in sorted(published.keys() | again):
        before, after = published.get(finding_id), again.get(finding_id)
        if before is None or after is None:
            sides = (one["status"] if one else "" for one in (before, after))
            yield Mismatch(finding_id, (Difference(THERE, *sides),))
        elif before != after:
            names = [name for name in before if before[name] != after[name]]
            yield Mismatch(
                finding_id, tuple(Difference(name, shown(before[name]), shown(after[name])) for name in names)
            )
