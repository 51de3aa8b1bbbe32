"""How fresh each source is, with its card beside it."""

from dataclasses import dataclass
from datetime import datetime

from collectors.framework import Source, read_source, source_names
from collectors.framework.freshness import expected_by, state_of
from warehouse.readers import Row


@dataclass(frozen=True)
class Freshness:
    """A source: its card, its row of `sources.sql` (None: it never ran), its state, and when it is due again."""

    id: str
    card: Source
    row: Row | None
    state: str
    expected_by: datetime | None


def freshness(rows: list[Row], now: datetime) -> list[Freshness]:
    """Return every source that the tool can read, with the rows of `sources.sql`."""
    by_source = {row["source"]: row for row in rows}
    return [_of(name, by_source.get(name), now) for name in source_names()]


def _of(name: str, row: Row | None, now: datetime) -> Freshness:
    card = read_source(name)
    last, outcome = (row["started_at"], row["outcome"]) if row else (None, None)
    return Freshness(name, card, row, state_of(card, last, outcome, now), expected_by(card, last))
