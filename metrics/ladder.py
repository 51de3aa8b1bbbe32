"""How far each promise got, for each service and measure: the highest rung that the facts support.

| rung | reached when |
|------|--------------|
| 0 | the Code's measure was not signed |
| 1 | it was signed, or the law makes it mandatory |
| 2 | a qualitative answer is there |
| 3 | a figure is there |
| 4 | a figure for the Netherlands is there |
| 5 | the same figure for the Netherlands is there for two or more periods |
| 6 | and a second source, or an assessment by others that names the measure, stands beside it |

No rung but a status, where the service left, or where we have not seen whether it signed and it reported nothing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from metrics.facts import Facts
from metrics.judging_signatures import status_of_measure
from metrics.reported import Register, Reported
from norms import Commitment, Measure, Norm, Service, ServiceRegister

AUDIENCE = {"coc": ("code_signatory", "vlop", "vlose"), "dsa": ("vlop", "vlose"), "ttpa": ("vlop", "vlose")}


class Step(NamedTuple):
    """A rung (or none), the status beside it, and the code of the fact that decided."""

    rung: int | None
    status: str
    reason: str


def ladder(norm: Norm, services: ServiceRegister, facts: Facts, register: Register) -> Iterator[dict[str, Any]]:
    """Yield the rows of `out.ladder`: each measure of each service it is for, by period."""
    for commitment in norm.commitments:
        for service in services.of_kinds(AUDIENCE[commitment.instrument]):
            for measure in commitment.measures:
                reported = register.of(service.id, measure)
                for day, step in _steps(service, commitment, measure, facts, reported):
                    yield {
                        "service_id": service.id,
                        "commitment_id": commitment.id,
                        "measure_id": measure.id,
                        "period_end": day,
                        **step._asdict(),
                    }


def _steps(
    service: Service, commitment: Commitment, measure: Measure, facts: Facts, reported: Reported
) -> Iterator[tuple[date, Step]]:
    """Yield a step for each period with something in it, and one for today where that says something else."""
    days = sorted(reported.days)
    steps = [(day, _climbed(_footing(service, commitment, measure, facts, day), reported, day)) for day in days]
    yield from steps
    if facts.latest is None or (days and days[-1] >= facts.latest):
        return
    footing = _footing(service, commitment, measure, facts, facts.latest)
    if not steps or footing.status != steps[-1][1].status:
        yield facts.latest, footing


def _footing(service: Service, commitment: Commitment, measure: Measure, facts: Facts, day: date) -> Step:
    if commitment.instrument == "coc":
        return _signed(service, commitment, measure, facts, day)
    if service.designation and service.designation.date > day:
        return Step(None, "not_applicable", "not_designated")
    return Step(1, "mandatory", "law")


def _signed(service: Service, commitment: Commitment, measure: Measure, facts: Facts, day: date) -> Step:
    signatures = facts.signatures.get(service.id, ())
    if not signatures and "code_signatory" not in service.kinds:
        return Step(0, "not_subscribed", "no_signatory")
    status = status_of_measure(measure.id, commitment.id, signatures, day)
    return {
        "signed": Step(1, "signed", "signature"),
        "reserved": Step(1, "reserved", "signature"),
        "withdrawn": Step(None, "withdrawn", "left"),
        "declined": Step(0, "not_subscribed", "declined"),
    }.get(status, Step(None, "unknown", "not_seen"))


def _climbed(footing: Step, reported: Reported, day: date) -> Step:
    if footing.status in ("withdrawn", "not_applicable"):
        return footing
    reached = _highest(reported, day)
    return footing._replace(rung=reached[0], reason=reached[1]) if reached else footing


def _highest(reported: Reported, day: date) -> tuple[int, str] | None:
    is_for_nl = any(day in days for days in reported.for_nl.values())
    is_confirmed = any(one <= day for one in reported.confirmed)
    rungs = (
        (6, "second_source", is_for_nl and is_confirmed and reported.has_trend(day)),
        (5, "two_periods", reported.has_trend(day)),
        (4, "figure_nl", is_for_nl),
        (3, "figure", day in reported.quantified),
        (2, "answer", day in reported.answered),
    )
    return next(((rung, why) for rung, why, holds in rungs if holds), None)
