"""Does a report part follow the template? The value counts what does not.

| defects counted | at most | status  |
|-----------------|---------|---------|
| 0               | 0       | met     |
| 15              | 0       | not_met |
| 2               | 2       | met     |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement
from metrics.rules.threshold import hold_against

VERSION = 1


def judge(defects: Interval, most: float) -> Judgement:
    """Hold a count of defects against the most that is allowed."""
    return hold_against(defects, Interval.single(most), "max").turning_at(defects)
