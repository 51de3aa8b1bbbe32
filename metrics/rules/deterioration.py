"""Did the value get worse than the service's own previous period allows?

The threshold is a relative change: −0.10 with direction min reads "at most ten percent less than before".

| previous | value | threshold   | status            |
|----------|-------|-------------|-------------------|
| 55       | 45    | −0.10, min  | not_met, expected 49.5 |
| 55       | 50    | −0.10, min  | met               |
| 7        | 7     | −0.10, min  | met               |
| 10       | 12    | 0.10, max   | not_met, expected 11 |
| none     | 45    | −0.10, min  | insufficient_data: no previous period |
| 0        | 45    | 0.10, max   | insufficient_data: no share of nothing |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, undecided
from metrics.rules.threshold import hold_against
from norms import Threshold

VERSION = 1


def judge(value: Interval, previous: Interval | None, threshold: Threshold) -> Judgement:
    """Hold a value against the previous one, changed by what the threshold allows."""
    if previous is None or not previous.is_known:
        return undecided(Reason.NO_PREVIOUS_PERIOD)
    if previous.high == 0:
        return undecided(Reason.PREVIOUS_IS_ZERO, reference=0.0)
    judgement = hold_against(value, previous.times(1 + threshold.value), threshold.direction, reference=previous)
    ratio = value.over(previous)
    return judgement.turning_at(ratio.plus(-1) if ratio else None)
