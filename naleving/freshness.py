"""How fresh each source is, against the cadence that its card names."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pydantic import TypeAdapter

from collectors.framework import read_source, source_names
from warehouse import Reader

LAST_RUNS = Path(__file__).parent / "queries" / "last_runs.sql"
# One missed round is bad luck; two ask for a person.
ROUNDS_UNTIL_OVERDUE = 2


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
    return [_of(name, runs.get(name), now or datetime.now(UTC)) for name in source_names()]


def _of(name: str, row: dict[str, object] | None, now: datetime) -> Freshness:
    source = read_source(name)
    by_itself = bool({"http", "shipped"} & set(source.doors))
    if row is None:
        return Freshness(name, "never_collected", None, None, source.cadence, 0, is_due=by_itself)
    last = row["last_run_at"]
    assert isinstance(last, datetime)  # noqa: S101 - the column is a timestamp
    age = now - last
    cadence = TypeAdapter(timedelta).validate_python(source.cadence)
    state = "current"
    if row["outcome"] == "failed":
        state = "failing"
    elif age > ROUNDS_UNTIL_OVERDUE * cadence and "shipped" not in source.doors:
        state = "overdue"
    issues = int(str(row["open_issues_count"]))
    return Freshness(
        name, state, last, str(row["outcome"]), source.cadence, issues, is_due=by_itself and age >= cadence
    )
