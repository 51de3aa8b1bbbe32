"""Do two sources agree that tell of the same thing?

The threshold is a tolerance, as a share of the figure of the second source. What each source counts is seldom quite the
same, so an expectation names why they may differ although neither is wrong: `scope` (other decisions are covered),
`definition` (counted in another way), `timing` (assigned to another period). A known correction of either figure is
told besides. These reasons lower the confidence of a deviation; they do not excuse it.

| first source | second source | tolerance | status  |
|--------------|---------------|-----------|---------|
| 169,250,604  | 258,787,515   | 0.1       | not_met |
| 53,174,241   | 56,021,471    | 0.1       | met     |
| 110          | 100           | 0.1       | met (at the tolerance is within it) |
| 90           | 100           | 0.1       | met     |
| 89           | 100           | 0.1       | not_met |
| [80, 95]     | 100           | 0.1       | met (the range may agree) |
| 100          | none          | 0.1       | insufficient_data |
| 100          | 0             | 0.1       | not_met |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement
from metrics.rules import consistency

VERSION = 1


def judge(value: Interval, other: Interval | None, tolerance: float) -> Judgement:
    """Hold a figure of one source against that of another, give or take a tolerance as a share of the second."""
    return consistency.judge(value, other, tolerance)
