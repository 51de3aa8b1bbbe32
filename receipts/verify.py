"""Reading the landed files of a finding again, and comparing what comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import duckdb

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from metrics import assess_one, card_of
from metrics.assessments import Assessment
from norms import Norm, ServiceRegister
from receipts.receipt import Receipt, receipt
from receipts.statements import rows_of
from warehouse import Landed, Landing, connect_in_memory

COMPARED = ("status", "value_low", "value_high", "numerator", "denominator", "expected", "reference")


@dataclass(frozen=True)
class Difference:
    """Something that came out otherwise: what is published, and what the landed files give now."""

    what: str
    published: str
    recomputed: str


@dataclass(frozen=True)
class Verification:
    """What reading again came to; `files` are the landed files that were read."""

    finding_id: str
    files: tuple[Landed, ...]
    differences: tuple[Difference, ...]

    @property
    def agrees(self) -> bool:
        """Whether nothing differs."""
        return not self.differences


def verify(
    landing: Path,
    connection: duckdb.DuckDBPyConnection,
    norm: Norm,
    services: ServiceRegister,
    context: Context,
    finding_id: str,
) -> Verification:
    """Parse the landed files behind a finding into an empty warehouse, assess anew, and compare.

    Args:
        landing: the folder with landed files.
        connection: on the published warehouse that holds the finding.
        norm: the norm.
        services: the register of services.
        context: what the collectors' parsers need.
        finding_id: as in `out.finding`.

    Raises:
        UnknownFindingError: there is no such finding.
        WarehouseError: a landed file is gone, or its bytes are no longer those that were landed.
    """
    published = receipt(connection, norm, services, finding_id)
    files = sorted(map(Landing(landing).find, _files_behind(connection, published)), key=lambda one: one.order)
    fresh = connect_in_memory()
    try:
        load_landed_into(fresh, files, context)
        again = assess_one(fresh, norm, services, published.expectation.id, published.service.id)
        return Verification(finding_id, tuple(files), tuple(_differences(published, again)))
    finally:
        fresh.close()


def _files_behind(connection: duckdb.DuckDBPyConnection, published: Receipt) -> list[str]:
    parts = {cell.part for cell in published.cells if cell.part}
    if published.indicator_id:
        parts |= {part for part in (card_of(published.indicator_id).part, published.expectation.needs.part) if part}
    around = rows_of(
        connection,
        "files_behind",
        service_id=published.service.id,
        period_start=published.period_start,
        period_end=published.period_end,
        parts=sorted(parts),
        is_of_statements=(published.indicator_id or "").startswith("sor_"),
    )
    return sorted({cell.source_file_id for cell in published.cells} | {row["source_file_id"] for row in around})


def _differences(published: Receipt, again: Iterable[Assessment]) -> Iterable[Difference]:
    counterpart = _counterpart(published, again)
    if counterpart is None:
        yield Difference("status", published.status, "")
        return
    judgement = counterpart.verdict.judgement
    recomputed = {
        "status": str(judgement.status),
        "value_low": counterpart.verdict.value.low,
        "value_high": counterpart.verdict.value.high,
        "numerator": counterpart.verdict.numerator,
        "denominator": counterpart.verdict.denominator,
        "expected": judgement.expected,
        "reference": judgement.reference,
    }
    for name in COMPARED:
        before, after = getattr(published, name), recomputed[name]
        if before != after:
            yield Difference(name, shown(before), shown(after))


def _counterpart(published: Receipt, again: Iterable[Assessment]) -> Assessment | None:
    for assessment in again:
        if assessment.series_id != published.finding_id:
            continue
        # A signature holds until the end of the data, and fewer files reach less far.
        by_start = published.rule == "subscribed" and assessment.verdict.period.start == published.period_start
        if by_start or assessment.period_end == published.period_end:
            return assessment
    return None


def shown(value: object) -> str:
    """Return a value for a difference; '' for none."""
    return "" if value is None else str(value)
