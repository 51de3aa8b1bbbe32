"""How fresh a source is: its last run against the cadence that its card names."""

from datetime import datetime, timedelta

from pydantic import TypeAdapter

from collectors.framework.source import Source

# One missed round is bad luck; two ask for a person.
ROUNDS_UNTIL_OVERDUE = 2
DURATION = TypeAdapter(timedelta)


def state_of(card: Source, last_run_at: datetime | None, outcome: str | None, now: datetime) -> str:
    """Return 'never_collected', 'failing', 'overdue' or 'current'; what ships with the tool is never overdue."""
    if last_run_at is None:
        return "never_collected"
    if outcome == "failed":
        return "failing"
    is_late = now - last_run_at > ROUNDS_UNTIL_OVERDUE * _cadence(card)
    return "overdue" if is_late and "shipped" not in card.doors else "current"


def expected_by(card: Source, last_run_at: datetime | None) -> datetime | None:
    """Return when the next run is due; None for a source that ships with the tool or never ran."""
    return None if last_run_at is None or "shipped" in card.doors else last_run_at + _cadence(card)


def is_due(card: Source, last_run_at: datetime | None, outcome: str | None, now: datetime) -> bool:
    """Whether a run without a named source takes this one: it needs no person, and its cadence has passed.

    After a run that did not end well the next one tries again, whatever the cadence.
    """
    by_itself = not {"http", "shipped"}.isdisjoint(card.doors)
    return by_itself and (last_run_at is None or outcome != "done" or now - last_run_at >= _cadence(card))


def _cadence(card: Source) -> timedelta:
    return DURATION.validate_python(card.cadence)
