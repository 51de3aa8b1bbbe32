"""What a silence means where a service says that it carries no political ads: a claim to test, no proof.

| what was found                            | the service says                        | status       |
|-------------------------------------------|-----------------------------------------|--------------|
| a figure                                  | anything                                | as the rule says: a test of it |
| no figure                                 | it stopped, before the period began     | not_offered  |
| no figure                                 | it never had them, said by its end      | not_offered  |
| no figure                                 | later, or nothing                       | as the rule says |
| no answer in words, or a signature        | anything                                | as the rule says |
"""

from collections.abc import Mapping
from dataclasses import replace

from metrics.facts import Period, Stop
from metrics.judgement import Judgement, Reason, Status
from metrics.verdict import Verdict

ABOUT_WORDS = frozenset({"answered", "subscribed"})
SILENT = frozenset({Status.NOT_REPORTED, Status.INSUFFICIENT_DATA, Status.UNKNOWN})


def in_view_of_offer(verdict: Verdict, stops: Mapping[str, Stop]) -> Verdict:
    """Return the verdict, or not_offered where there is no figure and the service says that it carries none.

    Args:
        verdict: of whatever rule.
        stops: since when services say so, by id; the one place where that is kept (`core.event`).
    """
    target = verdict.target
    is_silent = verdict.figure is None and verdict.judgement.status in SILENT
    if not is_silent or target.expectation.rule in ABOUT_WORDS or target.commitment.about is None:
        return verdict
    stop = stops.get(target.service.id)
    if stop is not None and _covers(stop, verdict.period):
        return replace(verdict, judgement=Judgement(Status.NOT_OFFERED, reason=Reason.SAYS_NOT_OFFERED))
    return verdict


def _covers(stop: Stop, period: Period) -> bool:
    """Whoever stopped halfway has the first half to report on."""
    return stop.day <= ((period.start if stop.has_stopped else None) or period.end)
