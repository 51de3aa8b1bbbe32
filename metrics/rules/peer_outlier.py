"""Does a service stand apart from its peers in the same period?

At least five other services are needed. With `relative_to: peers` the threshold is a share of their median; without
it, a modified z-score (0.6745 × distance from the median ÷ median absolute deviation).

| value | peers            | threshold          | status  |
|-------|------------------|--------------------|---------|
| 10    | 20 22 24 26 28   | min 0.5 × median   | not_met, expected 12 |
| 12    | 20 22 24 26 28   | min 0.5 × median   | met     |
| 60    | 20 22 24 26 28   | max z 3.5          | not_met, expected 34.4 |
| 24    | 24 24 24 24 24   | max z 3.5          | met     |
| 25    | 24 24 24 24 24   | max z 3.5          | insufficient_data: peers do not vary |
| 10    | 20 22 24 26      | any                | insufficient_data: too few peers |
"""

from collections.abc import Sequence
from statistics import median

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, undecided
from metrics.rules.threshold import hold_against
from norms import Threshold

VERSION = 1
FEWEST_PEERS = 5
NORMAL = 0.6745  # makes the median absolute deviation of a normal distribution its standard deviation


def judge(value: Interval, peers: Sequence[float], threshold: Threshold) -> Judgement:
    """Hold a value against the median of at least five peers."""
    if len(peers) < FEWEST_PEERS:
        return undecided(Reason.TOO_FEW_PEERS)
    middle = median(peers)
    reference = Interval.single(middle)
    if threshold.relative_to == "peers":
        judgement = hold_against(value, Interval.single(middle * threshold.value), threshold.direction, reference)
        return judgement.turning_at(value.over(reference))
    spread = median(abs(peer - middle) for peer in peers)
    if spread == 0 and value != reference:
        return undecided(Reason.PEERS_DO_NOT_VARY, reference=middle)
    side = -1 if threshold.direction == "min" else 1
    limit = middle + side * abs(threshold.value) * spread / NORMAL
    judgement = hold_against(value, Interval.single(limit), threshold.direction, reference)
    return judgement.turning_at(value.plus(-middle).times(NORMAL / spread) if spread else None)
