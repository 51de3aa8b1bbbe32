"""The rows of `out.assessment`: every expectation of every service, with its status or the reason why there is none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.applying import applies_then, targets, without_data
from metrics.asking import indicator_asked
from metrics.cards import card_of
from metrics.confidence import confidence
from metrics.facts import Facts
from metrics.judgement import Judgement, Reason, Status
from metrics.judging import judge
from metrics.offer import in_view_of_offer
from metrics.rules import (
    answered,
    consistency,
    deterioration,
    disappearance,
    format_validity,
    leakage,
    on_time,
    peer_outlier,
    reconciliation,
    repetition,
    reported,
    reported_for_country,
    restatement,
    subscribed,
    threshold,
)
from metrics.verdict import Target, Verdict
from norms import Norm, ServiceRegister

RULE_VERSIONS = {
    "answered": answered.VERSION,
    "consistency": consistency.VERSION,
    "deterioration": deterioration.VERSION,
    "disappearance": disappearance.VERSION,
    "format_validity": format_validity.VERSION,
    "leakage": leakage.VERSION,
    "on_time": on_time.VERSION,
    "peer_outlier": peer_outlier.VERSION,
    "reconciliation": reconciliation.VERSION,
    "repetition": repetition.VERSION,
    "reported": reported.VERSION,
    "reported_for_country": reported_for_country.VERSION,
    "restatement": restatement.VERSION,
    "subscribed": subscribed.VERSION,
    "threshold": threshold.VERSION,
}
NOT_URL_SAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True)
class Assessment:
    """A verdict with its names: what becomes a row of `out.assessment`."""

    verdict: Verdict
    series_id: str  # the same over periods; a finding's id
    indicator_id: str
    confidence: str
    reasons: tuple[Reason, ...]
    method_version: str

    @property
    def assessment_id(self) -> str:
        """The series with the end of the period."""
        return f"{self.series_id}.{self.verdict.period.end}"

    @property
    def status(self) -> Status:
        """The verdict's status."""
        return self.verdict.judgement.status

    @property
    def period_end(self) -> date:
        """The last day of the period."""
        return self.verdict.period.end


def assess_all(norm: Norm, services: ServiceRegister, facts: Facts) -> Iterator[Assessment]:
    """Yield an assessment for each expectation, service, period and dimension; each id once."""
    for target in targets(norm, services):
        yield from assess_target(target, facts)


def assess_target(target: Target, facts: Facts) -> Iterator[Assessment]:
    """Yield an assessment for each period and dimension of one expectation of one service; each id once."""
    verdicts = list(judge(target, facts))
    if not verdicts:
        nothing = without_data(target, facts)
        verdicts = [nothing] if nothing else []
    seen: set[str] = set()
    for verdict in verdicts:
        assessment = _named(_in_force(in_view_of_offer(verdict, facts.stops)), facts)
        # Two periods that end on one day: the longer one came first and says more.
        if assessment.assessment_id not in seen:
            seen.add(assessment.assessment_id)
            yield assessment


def as_row(assessment: Assessment, run_id: str) -> dict[str, Any]:
    """Return the assessment as a row of `out.assessment`."""
    verdict = assessment.verdict
    target = verdict.target
    return {
        "assessment_id": assessment.assessment_id,
        "run_id": run_id,
        "service_id": target.service.id,
        "expectation_id": target.expectation.id,
        "commitment_id": target.commitment.id,
        "measure_id": target.measure.id,
        "axis": target.expectation.axis,
        "rule": target.expectation.rule,
        "indicator_id": assessment.indicator_id,
        "country": verdict.country,
        "language": verdict.language,
        "period_start": verdict.period.start,
        "period_end": verdict.period.end,
        "dimension": verdict.dimension,
        "status": verdict.judgement.status,
        "value_low": verdict.value.low,
        "value_high": verdict.value.high,
        "numerator": verdict.numerator,
        "denominator": verdict.denominator,
        "expected": verdict.judgement.expected,
        "reference": verdict.judgement.reference,
        "unit": verdict.unit,
        "severity": target.expectation.severity,
        "confidence": assessment.confidence,
        "confidence_reasons": list(assessment.reasons),
        "method_version": assessment.method_version,
        "evidence": [vars(piece) for piece in verdict.evidence],
        "errata": list(verdict.errata),
    }


def _in_force(verdict: Verdict) -> Verdict:
    if applies_then(verdict.target, verdict.period):
        return verdict
    judgement = Judgement(Status.NOT_APPLICABLE, reason=Reason.NOT_DESIGNATED_THEN)
    return Verdict(verdict.target, verdict.period, judgement, country=verdict.country, language=verdict.language)


def _named(verdict: Verdict, facts: Facts) -> Assessment:
    target = verdict.target
    level, reasons = confidence(verdict, facts)
    asked = indicator_asked(target.expectation.needs) if target.expectation.needs.indicator else ""
    indicator_id = verdict.figure.indicator_id if verdict.figure else asked
    method = f"{target.expectation.rule} {RULE_VERSIONS[target.expectation.rule]}"
    if indicator_id:
        method += f", {indicator_id} {card_of(indicator_id).method_version}"
    return Assessment(verdict, _series_id(verdict), indicator_id, level, tuple(reasons), method)


def _series_id(verdict: Verdict) -> str:
    needs = verdict.target.expectation.needs
    place = (needs.country or needs.language) and (verdict.country if needs.country else verdict.language)
    parts = (verdict.target.service.id, verdict.target.expectation.id, place, verdict.dimension)
    return ".".join(NOT_URL_SAFE.sub("-", part.replace("/", ".")) for part in parts if part)
