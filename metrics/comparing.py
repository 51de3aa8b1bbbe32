"""Which figures may be held side by side."""

from datetime import timedelta

from metrics.cards import card_of
from metrics.errors import IncomparableFiguresError
from metrics.figures import Figure

WINDOWS = frozenset({"yesterday", "last_7_days", "last_30_days", "last_90_days", "lifelong", "lifelong_over_100"})


def change_between(earlier: Figure, later: Figure) -> float:
    """Return the relative change from one figure to a later one, e.g. -0.18; low ends are compared.

    Raises:
        IncomparableFiguresError: they do not measure the same thing in the same way.
    """
    ensure_comparable(earlier, later)
    if not earlier.value.low or later.value.low is None:
        message = f"{later.indicator_id}: no change can be computed from {earlier.value.low} to {later.value.low}."
        raise IncomparableFiguresError(message)
    return later.value.low / earlier.value.low - 1


def ensure_comparable(one: Figure, other: Figure) -> None:
    """Refuse to compare figures of another indicator, unit, report window or kind of service.

    Raises:
        IncomparableFiguresError: with what differs, and what may be compared.
    """
    if one.indicator_id != other.indicator_id or one.unit != other.unit:
        message = (
            f"{one.indicator_id} ({one.unit}) and {other.indicator_id} ({other.unit}) do not measure the same. "
            "Compare figures of one indicator."
        )
        raise IncomparableFiguresError(message)
    if one.dimension != other.dimension and WINDOWS & {one.dimension, other.dimension}:
        message = (
            f"{one.indicator_id}: a report over '{one.dimension}' and one over '{other.dimension}' cannot be compared; "
            "a long window collects many small rows. Choose reports of one window."
        )
        raise IncomparableFiguresError(message)
    if one.service_id != other.service_id and card_of(one.indicator_id).comparability == "within_service":
        message = (
            f"{one.indicator_id}: each service measures this in its own way, so {one.service_id} and "
            f"{other.service_id} cannot be compared. Compare periods of one service."
        )
        raise IncomparableFiguresError(message)


def adjoin(earlier: Figure, later: Figure) -> bool:
    """Whether one period ends on the day before the other begins; single days may lie any time apart."""
    if later.period_start is None:
        return earlier.period_start is None and earlier.period_end < later.period_end
    return earlier.period_end + timedelta(days=1) == later.period_start
