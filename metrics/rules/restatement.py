"""Were figures of the same period changed afterwards, without word of it?

| changed | compared | announced | at most | status  |
|---------|----------|-----------|---------|---------|
| 0       | 10,585   | no        | 0       | met     |
| 4,765   | 10,585   | no        | 0       | not_met |
| 4,765   | 10,585   | yes       | 0       | met: the publisher said what and why |
| 0       | 0        | no        | 0       | insufficient_data: the identifiers are others, nothing can be compared |
| 3       | unknown  | no        | 0       | not_met |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, Status, undecided
from metrics.rules.threshold import hold_against

VERSION = 1


def judge(changed: Interval, most: float, *, compared: float | None, is_announced: bool) -> Judgement:
    """Hold a count of changed figures against the most that is allowed.

    Args:
        changed: how many differ between two versions.
        most: how many may.
        compared: how many stand in both versions; None when nobody counted them.
        is_announced: whether a known correction of the publisher covers them.
    """
    if compared == 0:
        return undecided(Reason.IDENTIFIERS_CHANGED)
    if is_announced:
        return Judgement(Status.MET, expected=most)
    return hold_against(changed, Interval.single(most), "max").turning_at(changed)
