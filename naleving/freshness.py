"""How fresh each source is, for `status` and for what `collect` takes when no source is named."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from collectors.framework import read_source, source_names
from collectors.framework.freshness import is_due, state_of
from warehouse import Reader
from warehouse.readers import Row

LAST_RUNS = Path(__file__).parent / "queries" / "last_runs.sql"


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

    @property
    def asks_for_attention(self) -> bool:
        """Whether a person should look."""
        return self.state in ("overdue", "failing")


def freshness(reader: Reader | None, now: datetime | None = None) -> list[Freshness]:
    """The state of every source; without a warehouse, none was collected."""
    runs = {row["source"]: row for row in reader.rows(LAST_RUNS)} if reader else {}
    return [_of(name, runs.get(name, {}), now or datetime.now(UTC)) for name in source_names()]


def _of(name: str, row: Row, now: datetime) -> Freshness:
    card = read_source(name)
    last, outcome = row.get("last_run_at"), row.get("outcome")
    return Freshness(
        name, state_of(card, last, outcome, now), last, outcome, card.cadence, row.get("open_issues_count", 0),
        is_due=is_due(card, last, outcome, now),
    )  # fmt: skip
