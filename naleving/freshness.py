"""How fresh each source is, for `status` and for what `collect` takes when no source is named."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from collectors.framework import read_source, source_names
from collectors.framework.freshness import is_due, state_of
from warehouse import Reader
from warehouse.readers import Row

QUERIES = Path(__file__).parent / "queries"
LAST_RUNS = QUERIES / "last_runs.sql"
OVERDUE_REPORTS = QUERIES / "overdue_reports.sql"


@dataclass(frozen=True)
class OverdueReport:
    """A report that is past its day and was not seen.

    `basis`: law, or practice where the day follows from earlier rounds. `standing`: not_found where somebody looked
    after that day, not_looked where nobody did.
    """

    service_id: str
    kind: str
    period_start: date
    period_end: date
    due_on: date
    basis: str
    last_looked_on: date | None
    standing: str


@dataclass(frozen=True)
class Freshness:
    """`state`: current | overdue | failing | never_collected."""

    source: str
    state: str
    last_run_at: datetime | None
    last_outcome: str | None
    cadence: str
    open_issues_count: int
    is_due: bool
    overdue_reports: tuple[OverdueReport, ...] = ()

    @property
    def asks_for_attention(self) -> bool:
        """Whether a person should look at the source."""
        return self.state in ("overdue", "failing")

    @property
    def reports_not_found(self) -> list[OverdueReport]:
        """The reports that somebody looked for after their day, and did not find."""
        return [report for report in self.overdue_reports if report.standing == "not_found"]


def freshness(reader: Reader | None, now: datetime | None = None) -> list[Freshness]:
    """The state of every source; without a warehouse, none was collected."""
    now = now or datetime.now(UTC)
    runs = {row["source"]: row for row in reader.rows(LAST_RUNS)} if reader else {}
    overdue = _overdue(reader, now.date()) if reader else {}
    return [_of(name, runs.get(name, {}), now, overdue.get(name, ())) for name in source_names()]


def _overdue(reader: Reader, today: date) -> dict[str, tuple[OverdueReport, ...]]:
    groups: dict[str, list[OverdueReport]] = {}
    for row in reader.rows(OVERDUE_REPORTS, {"today": today}):
        groups.setdefault(row.pop("source"), []).append(OverdueReport(**row))
    return {source: tuple(reports) for source, reports in groups.items()}


def _of(name: str, row: Row, now: datetime, overdue: tuple[OverdueReport, ...]) -> Freshness:
    card = read_source(name)
    last, outcome = row.get("last_run_at"), row.get("outcome")
    return Freshness(
        name, state_of(card, last, outcome, now), last, outcome, card.cadence, row.get("open_issues_count", 0),
        is_due=is_due(card, last, outcome, now), overdue_reports=overdue,
    )  # fmt: skip
