"""Do two published figures agree that should?

The threshold is a tolerance, as a share of the second figure.

| value   | second figure      | tolerance | status  |
|---------|--------------------|-----------|---------|
| 0.001   | 0.0024             | 0.05      | not_met |
| 0.100   | 0.102              | 0.05      | met     |
| 530,624 | [519,332, 600,432] | 0         | met (it lies within the range) |
| [0, 10] | [20, 30]           | 0         | not_met |
| 0       | 0                  | 0.05      | met     |
| 0.1     | none               | 0.05      | insufficient_data |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, Status, undecided

VERSION = 1


def judge(value: Interval, other: Interval | None, tolerance: float) -> Judgement:
    """Hold a figure against a second one, give or take a tolerance as a share of that second one."""
    if other is None or not other.is_known:
        return undecided(Reason.NO_SECOND_FIGURE)
    lowest = None if other.low is None else other.low - abs(other.low) * tolerance
    highest = None if other.high is None else other.high + abs(other.high) * tolerance
    allowed = Interval(lowest, highest)
    differs = value.is_wholly_below(allowed) or value.is_wholly_above(allowed)
    second = other.low if other.low is not None else other.high
    judgement = Judgement(Status.NOT_MET if differs else Status.MET, expected=second, reference=second)
    return judgement.turning_at(_apart(value, other))


def _apart(value: Interval, other: Interval) -> Interval | None:
    """Return how far two figures lie apart, as a share of the second; ranges that meet are not apart."""
    if value.is_wholly_below(other) and value.high is not None and other.low:
        return Interval.single((other.low - value.high) / abs(other.low))
    if value.is_wholly_above(other) and value.low is not None and other.high:
        return Interval.single((value.low - other.high) / abs(other.high))
    return None if value.is_wholly_below(other) or value.is_wholly_above(other) else Interval.single(0)
