"""Was the report published in time? The value is days after the deadline, negative when early.

| days after the deadline | at most | status  |
|-------------------------|---------|---------|
| −3                      | 0       | met     |
| 0                       | 0       | met     |
| 12                      | 0       | not_met |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement
from metrics.rules.threshold import hold_against

VERSION = 1


def judge(days_late: Interval, most: float) -> Judgement:
    """Hold days of lateness against the most that is allowed."""
    return hold_against(days_late, Interval.single(most), "max").turning_at(days_late)
