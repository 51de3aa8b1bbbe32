"""How much of the text was there before, or stands with a sister service? An indication, never more.

The value is a share of groups of five words. A few sentences are too little to compare: at least 200 groups are needed.

| share | groups compared | at most | status  |
|-------|-----------------|---------|---------|
| 0.92  | 4,000           | 0.80    | not_met |
| 0.80  | 4,000           | 0.80    | met     |
| 0.10  | 4,000           | 0.80    | met     |
| 1.00  | 120             | 0.80    | insufficient_data: too little text |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, undecided
from metrics.rules.threshold import hold_against

VERSION = 1
FEWEST_GROUPS = 200  # about one page


def judge(share: Interval, groups_count: float | None, most: float) -> Judgement:
    """Hold a share of repeated text against the most that goes without a question."""
    if groups_count is None or groups_count < FEWEST_GROUPS:
        return undecided(Reason.TOO_LITTLE_TEXT)
    return hold_against(share, Interval.single(most), "max").turning_at(share)
