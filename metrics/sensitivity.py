"""How near each figure lies to the threshold: the value at which its finding turns, and the other services around it.

A strip is drawn on the threshold's own axis: the published value where the threshold is a number in its unit, a share
of the own total, of the median of others or of the previous period where it is relative to that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import duckdb

from metrics.applying import targets
from metrics.asking import indicator_asked
from metrics.assessments import Assessment, assess_target
from metrics.cards import card_of
from metrics.facts import read_figure_facts
from metrics.figures import Interval
from metrics.what_if import threshold_of
from norms import Norm, ServiceRegister, Threshold


@dataclass(frozen=True)
class Mark:
    """One series at its latest period that could be placed.

    `turns_at` lies on the threshold's axis, `value` and `expected` are in `unit`. Of a figure published as a range the
    ends of `turns_at` differ: between them nothing is decided. None is an open end.
    """

    finding_id: str
    service_id: str
    country: str
    language: str
    dimension: str
    period_start: date | None
    period_end: date
    value: Interval
    expected: float | None
    unit: str
    status: str
    turns_at: Interval

    def deviates_at(self, threshold: float, direction: str) -> bool:
        """Whether the whole figure would deviate from another threshold."""
        limit = Interval.single(threshold)
        return self.turns_at.is_wholly_below(limit) if direction == "min" else self.turns_at.is_wholly_above(limit)


@dataclass(frozen=True)
class Sensitivity:
    """The strip of one expectation: its threshold, the marks of one service, and those of the others around it.

    `others` is empty where the indicator's card forbids to compare services; `may_compare` says so.
    """

    expectation_id: str
    threshold: Threshold
    own: tuple[Mark, ...]
    others: tuple[Mark, ...]
    may_compare: bool

    def steps(self) -> list[tuple[float, int]]:
        """Return where the number of findings changes: from each threshold on (beyond it), how many marks deviate.

        In the order of the axis; the first pair, at minus infinity, is the number at a threshold below all marks.
        """
        marks, direction = (*self.own, *self.others), self.threshold.direction
        ends = (mark.turns_at.high if direction == "min" else mark.turns_at.low for mark in marks)
        turns = sorted({end for end in ends if end is not None})
        middles = [(one + other) / 2 for one, other in pairwise(turns)]
        if not turns:
            return [(float("-inf"), 0)]
        probes = [turns[0] - 1, *middles, turns[-1] + 1]
        counts = [sum(mark.deviates_at(probe, direction) for mark in marks) for probe in probes]
        return list(zip([float("-inf"), *turns], counts, strict=True))


def sensitivity(
    connection: duckdb.DuckDBPyConnection,
    norm: Norm,
    services: ServiceRegister,
    expectation_id: str,
    service_id: str,
) -> Sensitivity:
    """Return where the figures of a service lie around the threshold of an expectation, and those of other services.

    Args:
        connection: on a published warehouse; reading is enough.
        norm: by which the findings were made.
        services: the register of services.
        expectation_id: one with a threshold.
        service_id: whose finding is looked at.

    Raises:
        NoThresholdError: the norm has no such expectation, or it has no threshold.
    """
    threshold = threshold_of(norm, expectation_id)
    asked = [target for target in targets(norm, services) if target.expectation.id == expectation_id]
    needs = norm.expectation(expectation_id).needs
    facts = read_figure_facts(connection, services, [needs])
    marks = [mark for target in asked for mark in _marks(assess_target(target, facts))]
    may_compare = card_of(indicator_asked(needs)).comparability == "across_services"
    return Sensitivity(
        expectation_id=expectation_id,
        threshold=threshold,
        own=tuple(mark for mark in marks if mark.service_id == service_id),
        others=tuple(mark for mark in marks if mark.service_id != service_id and may_compare),
        may_compare=may_compare,
    )


def _marks(assessments: Iterable[Assessment]) -> list[Mark]:
    latest: dict[str, Mark] = {}
    for assessment in sorted(assessments, key=lambda one: one.period_end):
        verdict = assessment.verdict
        if verdict.judgement.turns_at is not None:
            latest[assessment.series_id] = Mark(
                finding_id=assessment.series_id,
                service_id=verdict.target.service.id,
                country=verdict.country,
                language=verdict.language,
                dimension=verdict.dimension,
                period_start=verdict.period.start,
                period_end=verdict.period.end,
                value=verdict.value,
                expected=verdict.judgement.expected,
                unit=verdict.unit,
                status=assessment.status,
                turns_at=verdict.judgement.turns_at,
            )
    return list(latest.values())
