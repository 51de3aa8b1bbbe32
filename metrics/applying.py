"""Which expectations are for whom, and when."""

from collections.abc import Iterator

from metrics.facts import Facts, Period
from metrics.judgement import Judgement, Reason, Status
from metrics.silence import in_view_of_signature
from metrics.verdict import Target, Verdict
from norms import Norm, ServiceRegister

DESIGNATED = frozenset({"vlop", "vlose"})
UMBRELLA = ("report_umbrella",)


def targets(norm: Norm, services: ServiceRegister) -> Iterator[Target]:
    """Yield each expectation with each service that it is for."""
    for commitment, measure, expectation in norm.expectations():
        for service in services.of_kinds(expectation.applies_to):
            yield Target(commitment, measure, expectation, service)


def target_of(norm: Norm, services: ServiceRegister, expectation_id: str, service_id: str) -> Target:
    """Return one expectation of one service; an unknown id raises `KeyError`."""
    service = services.service(service_id)
    for commitment, measure, expectation in norm.expectations():
        if expectation.id == expectation_id:
            return Target(commitment, measure, expectation, service)
    raise KeyError(expectation_id)


def without_data(target: Target, facts: Facts) -> Verdict | None:
    """Return what is said when there is nothing to judge by: never silence about a service.

    An umbrella is a way of reporting; where a provider does not report under it, there is nothing to be silent about.
    """
    if target.service.kinds == UMBRELLA:
        return None
    period = Period(None, facts.latest or target.expectation.from_)
    judgement = Judgement(Status.INSUFFICIENT_DATA, reason=Reason.NO_FIGURE)
    needs = target.expectation.needs
    verdict = Verdict(target, period, judgement, country=needs.country or "", language=needs.language or "")
    return in_view_of_signature(verdict, facts)


def applies_then(target: Target, period: Period) -> bool:
    """Whether a service that is bound by its designation was designated in a period."""
    bound_otherwise = set(target.service.kinds) & (set(target.expectation.applies_to) - DESIGNATED)
    designation = target.service.designation
    if designation is None or bound_otherwise or "any" in target.expectation.applies_to:
        return True
    has_begun = designation.date <= period.end
    return has_begun and (designation.ended is None or designation.ended > (period.start or period.end))
