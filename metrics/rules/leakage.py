"""Do ads run that the service says it does not carry?

The value is the share of ads of known actors that was not removed, with its Wilson interval: with few ads it is wide.

| not removed | out of | at most | says that it carries none | status |
|-------------|--------|---------|---------------------------|--------|
| 162 → [0.842, 0.932] | 181 | 0.05 | yes | not_met: found nevertheless |
| 2 → [0.150, 0.850] | 4 | 0.05 | yes | not_met |
| 0 → [0, 0.490] | 4 | 0.05 | yes | insufficient_data: the range holds the threshold |
| 0 → [0, 0.019] | 200 | 0.05 | yes | met |
| none seen | 0 | 0.05 | yes | not_offered: so it says, and nothing else was found |
| none seen | 0 | 0.05 | no | insufficient_data |
"""

from metrics.figures import Interval
from metrics.judgement import Judgement, Reason, Status, undecided
from metrics.rules.threshold import hold_against

VERSION = 1


def judge(leaked: Interval | None, most: float, *, says_none: bool) -> Judgement:
    """Hold the share of ads that stayed against the most that is accepted; `leaked` is None when no ads were seen.

    What was not found is no proof: then the service's own word is all there is, and it is shown as such.
    """
    if leaked is not None and leaked.is_known:
        return hold_against(leaked, Interval.single(most), "max").turning_at(leaked)
    if says_none:
        return Judgement(Status.NOT_OFFERED, expected=most, reason=Reason.NONE_FOUND)
    return undecided(Reason.NO_FIGURE)
