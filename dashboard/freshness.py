"""How fresh each source is: its last run against the cadence that its card names."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter

from collectors.framework import Source, read_source, source_names
from warehouse.readers import Row

# One missed round is bad luck; two ask for a person.
ROUNDS_UNTIL_OVERDUE = 2
DURATION = TypeAdapter(timedelta)


@dataclass(frozen=True)
class Freshness:
    """A source: its card, its row of `sources.sql` (None: it never ran), and its state in the closed list."""

    id: str
    card: Source
    row: Row | None
    state: str


def freshness(rows: list[Row], now: datetime) -> list[Freshness]:
    """Return every source that the tool can read, with the rows of `sources.sql`."""
    by_source = {row["source"]: row for row in rows}
    return [_of(name, read_source(name), by_source.get(name), now) for name in source_names()]


def expected_by(card: Source, row: Mapping[str, object] | None) -> datetime | None:
    """Return when the next run is due; None for a source that ships with the tool or never ran."""
    last = row["started_at"] if row else None
    if not isinstance(last, datetime) or "shipped" in card.doors:
        return None
    return last + DURATION.validate_python(card.cadence)


def _of(name: str, card: Source, row: Row | None, now: datetime) -> Freshness:
    return Freshness(name, card, row, _state(card, row, now))


def _state(card: Source, row: Row | None, now: datetime) -> str:
    if row is None or row["started_at"] is None:
        return "never_collected"
    if row["outcome"] == "failed":
        return "failing"
    age = now - row["started_at"]
    if age > ROUNDS_UNTIL_OVERDUE * DURATION.validate_python(card.cadence) and "shipped" not in card.doors:
        return "overdue"
    return "current"
