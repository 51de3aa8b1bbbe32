"""Is the value on the right side of a threshold?

| value        | threshold            | status            |
|--------------|----------------------|-------------------|
| 0.38         | min 0.365            | met               |
| 0.18         | min 0.26             | not_met           |
| 0.26         | min 0.26             | met (at the threshold is enough) |
| 416          | max 168              | not_met           |
| [0, 100]     | max 100              | met               |
| [0, 200]     | max 100              | insufficient_data: the range holds the threshold |
| [150, open]  | max 100              | not_met           |
| 0.34         | min 0.5 × own total 0.87 | not_met, expected 0.435 |
| 0.34         | min 0.5 × own total, which is not published | insufficient_data |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, Status, undecided
from norms import Threshold

VERSION = 1


def judge(value: Interval, threshold: Threshold, total: Interval | None = None) -> Judgement:
    """Hold a value against a threshold.

    Args:
        value: the published value.
        threshold: in the value's unit, or with `relative_to: own_total` as a share of `total`.
        total: the service's own total of the same indicator, when the threshold is relative to it.
    """
    if threshold.relative_to != "own_total":
        return hold_against(value, Interval.single(threshold.value), threshold.direction).turning_at(value)
    if total is None or not total.is_known:
        return undecided(Reason.NO_OWN_TOTAL)
    judgement = hold_against(value, total.times(threshold.value), threshold.direction, reference=total)
    return judgement.turning_at(value.over(total))


def hold_against(value: Interval, limit: Interval, direction: str, reference: Interval | None = None) -> Judgement:
    """Compare a value with a limit in the same unit; only a whole interval on one side decides."""
    expected = limit.low if limit.low is not None else limit.high
    referred = None if reference is None else (reference.low if reference.low is not None else reference.high)
    if value.is_at_least(limit) if direction == "min" else value.is_at_most(limit):
        return Judgement(Status.MET, expected, referred)
    if value.is_wholly_below(limit) if direction == "min" else value.is_wholly_above(limit):
        return Judgement(Status.NOT_MET, expected, referred)
    return Judgement(Status.INSUFFICIENT_DATA, expected, referred, Reason.RANGE_HOLDS_THRESHOLD)
