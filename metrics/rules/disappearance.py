"""Did something disappear that should have stayed?

Only from what grows (everything since the start, or a newer version of the same period) should nothing disappear. From
a report on a day or a few weeks, rows come and go: that is turnover, and never alarms.

| gone | of what                     | at most | status  |
|------|-----------------------------|---------|---------|
| 0    | all since the start         | 0       | met     |
| 89   | all since the start         | 0       | not_met |
| 245  | a newer version             | 0       | not_met |
| 85   | a report on one day         | 0       | insufficient_data: turnover |
| 0    | a report on one day         | 0       | insufficient_data: turnover |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, undecided
from metrics.rules.threshold import hold_against

VERSION = 1
TURNS_OVER = frozenset({"yesterday", "last_7_days", "last_30_days", "last_90_days"})


def judge(gone: Interval, most: float, *, window: str) -> Judgement:
    """Hold what is gone against the most that may be; `window` is that of the report, or '' when it has none."""
    if window in TURNS_OVER:
        return undecided(Reason.TURNOVER)
    return hold_against(gone, Interval.single(most), "max").turning_at(gone)
