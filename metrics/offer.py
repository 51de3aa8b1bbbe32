"""What a silence means where a service says that it does not carry what the norm is about: a claim to test, no proof.

| what was found                                  | the service says it carries none | status      |
|-------------------------------------------------|----------------------------------|-------------|
| a figure                                        | yes or no                        | as the rule says: a test of it |
| no figure                                       | yes, by the end of the period    | not_offered |
| no figure                                       | later, or never                  | as the rule says |
| no answer in words, or a signature              | yes or no                        | as the rule says |
"""

from dataclasses import replace

from metrics.judgement import Judgement, Reason, Status
from metrics.verdict import Verdict

ABOUT_WORDS = frozenset({"answered", "subscribed"})
SILENT = frozenset({Status.NOT_REPORTED, Status.INSUFFICIENT_DATA, Status.UNKNOWN})


def in_view_of_offer(verdict: Verdict) -> Verdict:
    """Return the verdict, or not_offered where there is no figure and the service says that it carries none."""
    target = verdict.target
    is_silent = verdict.figure is None and verdict.judgement.status in SILENT
    if not is_silent or target.expectation.rule in ABOUT_WORDS:
        return verdict
    claims = (one for one in target.service.says_not_offered if one.what == target.commitment.about)
    if any(claim.said_on <= verdict.period.end for claim in claims):
        return replace(verdict, judgement=Judgement(Status.NOT_OFFERED, reason=Reason.SAYS_NOT_OFFERED))
    return verdict
