"""The receipt of a finding: norm, source, file, cell, calculation, corrections and doubts, in one object."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import duckdb

from metrics import card_of
from norms import Competence, Expectation, Norm, Service, ServiceRegister, Text, competence
from receipts.errors import UnknownFindingError
from receipts.statements import rows_of

PLACE = re.compile(r"(?P<member>.*?)(?:!R(?P<row>\d+)(?:C(?P<column>\d+))?)?\Z", re.DOTALL)


@dataclass(frozen=True)
class Cell:
    """One piece of evidence: what stands where, in which file, and what it is about.

    `role` is value, numerator, denominator, reference or part; `via` is the copy that was read when the publisher's own
    file was not. Row and column count from 1, the header being row 1; None where the evidence is a whole part.
    """

    role: str
    value_text: str | None
    source: str
    source_file_id: str
    locator: str
    file_name: str
    sha256: str
    url: str | None
    source_url: str | None
    via: str | None
    retrieved_at: datetime | None
    published_at: date | None
    part: str | None
    indicator: str | None
    country: str
    language: str
    dimension: str

    @property
    def member(self) -> str:
        """The table in the file: the file itself, or a member of an archive."""
        found = PLACE.match(self.locator)
        return found["member"] if found else self.locator

    @property
    def row(self) -> int | None:
        """The row, from 1."""
        return self._number("row")

    @property
    def column(self) -> int | None:
        """The column, from 1."""
        return self._number("column")

    def _number(self, which: str) -> int | None:
        found = PLACE.match(self.locator)
        return int(found[which]) if found and found[which] else None


@dataclass(frozen=True)
class Correction:
    """A known correction of a figure behind the finding."""

    text: Text
    published_at: date | None
    source_url: str


@dataclass(frozen=True)
class PublicFact:
    """A dated public fact about the service."""

    day: date
    kind: str
    title: Text
    source_url: str


@dataclass(frozen=True)
class Receipt:
    """Everything that a finding rests on.

    Values are in `unit`; `expected` is the threshold in that unit, `reference` what it was derived from. `card_title`
    and `formula` are None for a rule without a figure.
    """

    finding_id: str
    assessment_id: str
    change: str
    status: str
    axis: str
    severity: str
    service: Service
    summary: Text
    question: Text
    commitment_id: str
    commitment_title: Text
    measure_id: str
    measure_title: Text
    urn: str
    norm_source: str
    wording_confidence: str
    expectation: Expectation
    competence: Competence
    rule: str
    method_version: str
    indicator_id: str
    card_title: Text | None
    says: Text | None
    does_not_say: Text | None
    formula: Text | None
    country: str
    language: str
    dimension: str
    period_start: date | None
    period_end: date
    value_low: float | None
    value_high: float | None
    numerator: float | None
    denominator: float | None
    expected: float | None
    reference: float | None
    unit: str
    confidence: str
    confidence_reasons: tuple[str, ...]
    cells: tuple[Cell, ...]
    corrections: tuple[Correction, ...]
    events: tuple[PublicFact, ...]

    @property
    def link(self) -> str:
        """The finding's page in the dashboard."""
        return f"/findings/{self.finding_id}"


def receipt(connection: duckdb.DuckDBPyConnection, norm: Norm, services: ServiceRegister, finding_id: str) -> Receipt:
    """Return the receipt of a finding.

    Args:
        connection: on a published warehouse; reading is enough.
        norm: the norm by which it was assessed.
        services: the register of services.
        finding_id: as in `out.finding`.

    Raises:
        UnknownFindingError: there is no such finding.
    """
    found = rows_of(connection, "finding", finding_id=finding_id)
    if not found:
        message = f"There is no finding '{finding_id}'. 'naleving findings' lists those that are there."
        raise UnknownFindingError(message)
    row = found[0]
    commitment = norm.commitment(row["commitment_id"])
    measure = norm.measure(row["measure_id"])
    service = services.service(row["service_id"])
    card = card_of(row["indicator_id"]) if row["indicator_id"] else None
    return Receipt(
        service=service,
        summary=_text(row, "summary"),
        question=_text(row, "question"),
        commitment_title=commitment.title,
        measure_title=measure.title,
        urn=measure.urn,
        norm_source=commitment.source,
        wording_confidence=measure.confidence,
        expectation=norm.expectation(row["expectation_id"]),
        competence=competence(measure.id, service),
        card_title=card.title if card else None,
        says=card.says if card else None,
        does_not_say=card.does_not_say if card else None,
        formula=card.formula if card else None,
        confidence_reasons=tuple(row["confidence_reasons"]),
        cells=tuple(_cell(cell) for cell in rows_of(connection, "cells", assessment_id=row["assessment_id"])),
        corrections=_corrections(connection, row["errata"]),
        events=_events(connection, row["service_id"]),
        **{name: row[name] for name in COPIED},
    )


COPIED = (
    "finding_id", "assessment_id", "change", "status", "axis", "severity", "commitment_id", "measure_id", "rule",
    "method_version", "indicator_id", "country", "language", "dimension", "period_start", "period_end", "value_low",
    "value_high", "numerator", "denominator", "expected", "reference", "unit", "confidence",
)  # fmt: skip


def _cell(row: dict[str, Any]) -> Cell:
    retrieved_at = datetime.fromisoformat(row["retrieved_at"]) if row["retrieved_at"] else None
    known = {name: row[name] or "" for name in ("source", "file_name", "sha256", "country", "language", "dimension")}
    return Cell(**{**row, **known, "retrieved_at": retrieved_at})


def _corrections(connection: duckdb.DuckDBPyConnection, errata: list[str]) -> tuple[Correction, ...]:
    rows = rows_of(connection, "errata", errata=errata) if errata else []
    return tuple(Correction(_text(row, "text"), row["published_at"], row["source_url"]) for row in rows)


def _events(connection: duckdb.DuckDBPyConnection, service_id: str) -> tuple[PublicFact, ...]:
    rows = rows_of(connection, "events", service_id=service_id)
    return tuple(PublicFact(row["event_date"], row["kind"], _text(row, "title"), row["source_url"]) for row in rows)


def _text(row: dict[str, Any], name: str) -> Text:
    return Text(nl=row[f"{name}_nl"], en=row[f"{name}_en"])
