"""When a finding is worse than it was."""

from typing import NamedTuple

from metrics.judgement import Status

WORSE_BY = 1.05  # less than this is noise of rounding


class Outcome(NamedTuple):
    """What is held beside what was: `value` is the low end, or else the high one."""

    status: str
    value: float | None
    expected: float | None

    @property
    def distance(self) -> float:
        """How far the value lies from what is expected, as a share of it."""
        if self.value is None or self.expected is None:
            return 0.0
        return abs(self.value - self.expected) / (abs(self.expected) or 1.0)


def is_worse(now: Outcome, before: Outcome) -> bool:
    """Whether the distance to the threshold grew by more than five percent, or a figure is no longer reported."""
    if now.status != before.status:
        return now.status == Status.NOT_REPORTED
    return now.distance > before.distance * WORSE_BY
