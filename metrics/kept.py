"""What earlier assessments said, as history keeps it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import NamedTuple

import duckdb

from metrics.statements import rows_of
from metrics.worsening import Outcome


class Run(NamedTuple):
    """An assessment that was kept."""

    run_number: int
    run_id: str
    assessed_at: datetime
    code_version: str
    norm_sha256: str


@dataclass(frozen=True)
class Kept:
    """What an assessment said at a run; `period_end` is None where it runs to the end of the data.

    `asked`, `files` and `cells` are digests: of the expectation, of the files behind it, of what their cells say. The
    summaries are None where it was no finding.
    """

    series_id: str
    service_id: str
    expectation_id: str
    country: str
    language: str
    period_start: date | None
    period_end: date | None
    status: str
    value_low: float | None
    value_high: float | None
    expected: float | None
    reference: float | None
    unit: str
    severity: str
    confidence: str
    method_version: str
    asked: str
    files: str
    cells: str
    is_finding: bool
    summary_nl: str | None
    summary_en: str | None

    @property
    def method(self) -> tuple[str, str]:
        """What is asked and how it is computed."""
        return self.asked, self.method_version

    @property
    def outcome(self) -> Outcome:
        """What is held beside an earlier one."""
        value = self.value_low if self.value_low is not None else self.value_high
        return Outcome(self.status, value, self.expected)

    def rests_on_the_same(self, other: "Kept") -> bool:
        """Whether the same was published: the same files, or the same cells with the same outcome in other files."""
        figures = (self.cells, self.value_low, self.value_high, self.reference)
        return self.files == other.files or figures == (other.cells, other.value_low, other.value_high, other.reference)


class Series(NamedTuple):
    """All periods of one series at two runs, in order; what runs to the end of the data comes last."""

    before: Sequence[Kept]
    after: Sequence[Kept]


def kept_runs(connection: duckdb.DuckDBPyConnection) -> list[Run]:
    """Return the assessments that were kept, the oldest first."""
    return [Run(**row) for row in rows_of(connection, "kept_runs")]


def told_series(connection: duckdb.DuckDBPyConnection, before: Run, after: Run) -> Mapping[str, Series]:
    """Return every series that was a finding at either of two runs."""
    names = [field.name for field in fields(Kept)]
    sides: tuple[dict[str, list[Kept]], dict[str, list[Kept]]] = (defaultdict(list), defaultdict(list))
    for row in rows_of(connection, "told_series", before=before.run_number, after=after.run_number):
        kept = Kept(**{name: row[name] for name in names})
        for side, stands in zip(sides, (row["stood_before"], row["stands_after"]), strict=True):
            if stands:
                side[kept.series_id].append(kept)
    stood, stands_now = sides
    return {name: Series(stood.get(name, []), stands_now.get(name, [])) for name in sorted(stood.keys() | stands_now)}
