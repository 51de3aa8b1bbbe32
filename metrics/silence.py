"""What a silence about a measure of the Code means depends on whether the service signed it.

| nothing was found, and the measure was | status                                    |
|----------------------------------------|-------------------------------------------|
| signed, or signed with a reservation   | as the rule says: not_reported, or too little to judge by |
| left                                   | withdrawn; the finding about leaving says it already |
| declined                               | not_subscribed                            |
| not seen                               | unknown: it never becomes not_subscribed  |

A figure or an answer that is there counts whatever was signed. A law is not signed, so nothing changes for it.
"""

from dataclasses import replace

from metrics.facts import Facts
from metrics.figures import Evidence
from metrics.judgement import Judgement, Reason, Status
from metrics.judging_signatures import signature_of_measure
from metrics.verdict import Target, Verdict

SILENT = frozenset({Status.NOT_REPORTED, Status.INSUFFICIENT_DATA})
BOUND = frozenset({"signed", "reserved"})
ABOUT_SIGNATURES = "subscribed"


def in_view_of_signature(verdict: Verdict, facts: Facts) -> Verdict:
    """Return the verdict, or what its silence means where the service did not sign the measure of the Code."""
    target = verdict.target
    if not _is_promise(target) or verdict.judgement.status not in SILENT or verdict.figure is not None:
        return verdict
    signatures = facts.signatures.get(target.service.id, ())
    signature = signature_of_measure(target.measure.id, target.commitment.id, signatures, verdict.period.end)
    if signature is None or signature.status not in {*BOUND, "withdrawn", "declined"}:
        return replace(verdict, judgement=Judgement(Status.UNKNOWN, reason=Reason.SUBSCRIPTION_NOT_SEEN))
    signed = signature.evidence
    evidence = (*verdict.evidence, Evidence("reference", signed.source_file_id, signed.locator, signed.value_text))
    if signature.status in BOUND:
        return replace(verdict, evidence=evidence)
    status = Status.WITHDRAWN if signature.status == "withdrawn" else Status.NOT_SUBSCRIBED
    return replace(verdict, judgement=Judgement(status), evidence=evidence, is_told=False)


def _is_promise(target: Target) -> bool:
    return target.commitment.instrument == "coc" and target.expectation.rule != ABOUT_SIGNATURES
