"""Did the service sign the commitment, and does it still?

The statuses of a commitment's measures, and of the Code as a whole, on one day:

| the Code as a whole | measures                  | status         |
|---------------------|---------------------------|----------------|
| withdrawn           | any                       | withdrawn      |
| signed or not seen  | at least one signed or reserved | met      |
| signed or not seen  | none signed, some withdrawn | withdrawn    |
| signed or not seen  | all seen ones declined    | not_subscribed |
| declined            | none seen                 | not_subscribed |
| signed or not seen  | none seen                 | unknown        |

For the Code itself (no measures) 'signed' is met, and a service that is no signatory is not_subscribed.
"""

from collections.abc import Collection

from metrics.judgement import Judgement, Reason, Status

VERSION = 1
HELD = frozenset({"signed", "reserved"})


def judge(whole: str, measures: Collection[str]) -> Judgement:
    """Judge one commitment by the statuses that hold on one day.

    Args:
        whole: status of the Code as a whole, 'unknown' when not seen.
        measures: statuses of the commitment's measures that were seen.
    """
    seen = set(measures) - {"unknown"}
    if whole == "withdrawn":
        return Judgement(Status.WITHDRAWN)
    if seen & HELD:
        return Judgement(Status.MET)
    if "withdrawn" in seen:
        return Judgement(Status.WITHDRAWN)
    if seen or whole == "declined":
        return Judgement(Status.NOT_SUBSCRIBED)
    return Judgement(Status.UNKNOWN, reason=Reason.SUBSCRIPTION_NOT_SEEN)


def judge_whole(whole: str, *, is_signatory: bool) -> Judgement:
    """Judge the Code as a whole; `is_signatory` is whether the register of services lists it as one."""
    if whole in HELD:
        return Judgement(Status.MET)
    if whole == "withdrawn":
        return Judgement(Status.WITHDRAWN)
    if whole == "declined" or not is_signatory:
        return Judgement(Status.NOT_SUBSCRIBED)
    return Judgement(Status.UNKNOWN, reason=Reason.SUBSCRIPTION_NOT_SEEN)
