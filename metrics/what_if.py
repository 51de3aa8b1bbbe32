"""What if a threshold were another: which findings would come, and which would go. Nothing is written.

For one view, from the values that are stored: `what_if(connection, norm, services, {"dsa-42.2.c/recall-nl": 0.4})`.
Ids are those of `out.finding`, so that a page can link to what stands; a finding that would appear has no page.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite

import duckdb

from metrics.applying import targets
from metrics.assessments import Assessment, assess_target
from metrics.errors import NoThresholdError
from metrics.facts import Facts, read_figure_facts
from metrics.figures import Interval
from metrics.findings import findings
from metrics.verdict import Target
from norms import Norm, ServiceRegister, Threshold
from norms.expectation import RULES_WITHOUT_THRESHOLD


@dataclass(frozen=True)
class Shifted:
    """An assessment that would become a finding, or would be one no longer.

    `value` is in `unit`, as are `expected_before` and `expected_after`: what the thresholds come to for this figure.
    """

    finding_id: str
    service_id: str
    expectation_id: str
    period_start: date | None
    period_end: date
    value: Interval
    unit: str
    status_before: str
    status_after: str
    expected_before: float | None
    expected_after: float | None


@dataclass(frozen=True)
class WhatIf:
    """What other thresholds would do to the findings of the expectations that were asked about; no others change."""

    appear: tuple[Shifted, ...]
    vanish: tuple[Shifted, ...]
    count_before: int
    count_after: int


def what_if(
    connection: duckdb.DuckDBPyConnection, norm: Norm, services: ServiceRegister, thresholds: Mapping[str, float]
) -> WhatIf:
    """Return which findings appear and vanish when thresholds change.

    Args:
        connection: on a published warehouse; reading is enough.
        norm: by which the findings were made.
        services: the register of services.
        thresholds: the new value by expectation, on the threshold's own axis; its direction stays, and what it is of.

    Raises:
        NoThresholdError: an expectation is not there, has no threshold, or the new value is no number.
    """
    for expectation_id, value in thresholds.items():
        threshold_of(norm, expectation_id)
        if not isfinite(value):
            message = f"{expectation_id}: {value} is no threshold. Give a number."
            raise NoThresholdError(message)
    asked = [target for target in targets(norm, services) if target.expectation.id in thresholds]
    facts = read_figure_facts(connection, services, [target.expectation.needs for target in asked])
    before = _assessed(asked, facts)
    after = _assessed((_with_threshold(one, thresholds[one.expectation.id]) for one in asked), facts)
    told_before, told_after = _told(before), _told(after)
    return WhatIf(
        appear=tuple(_shifted(before[one], after[one]) for one in told_after if _is_none(one, after, told_before)),
        vanish=tuple(_shifted(before[one], after[one]) for one in told_before if _is_none(one, before, told_after)),
        count_before=len(told_before),
        count_after=len(told_after),
    )


def threshold_of(norm: Norm, expectation_id: str) -> Threshold:
    """Return the threshold of an expectation.

    Raises:
        NoThresholdError: the norm has no such expectation, or it has no threshold.
    """
    found = next((one for _, _, one in norm.expectations() if one.id == expectation_id), None)
    if found is None or found.threshold is None or found.rule in RULES_WITHOUT_THRESHOLD:
        message = (
            f"'{expectation_id}' is no expectation with a threshold. Take one to which commitments.yaml gives one."
        )
        raise NoThresholdError(message)
    return found.threshold


def _assessed(asked: Iterable[Target], facts: Facts) -> dict[str, Assessment]:
    return {one.assessment_id: one for target in asked for one in assess_target(target, facts)}


def _with_threshold(target: Target, value: float) -> Target:
    limit = target.expectation.threshold
    changed = limit and limit.model_copy(update={"value": value})
    return target._replace(expectation=target.expectation.model_copy(update={"threshold": changed}))


def _told(assessed: Mapping[str, Assessment]) -> list[str]:
    found = findings(assessed.values())
    return [one.assessment.assessment_id for one in found if one.change != "resolved"]


def _is_none(assessment_id: str, assessed: Mapping[str, Assessment], told: Iterable[str]) -> bool:
    """Whether the series of an assessment is no finding in another list, be it in another period."""
    series = assessed[assessment_id].series_id
    return all(assessed[other].series_id != series for other in told)


def _shifted(before: Assessment, after: Assessment) -> Shifted:
    verdict = after.verdict
    return Shifted(
        finding_id=after.series_id,
        service_id=verdict.target.service.id,
        expectation_id=verdict.target.expectation.id,
        period_start=verdict.period.start,
        period_end=verdict.period.end,
        value=verdict.value,
        unit=verdict.unit,
        status_before=before.status,
        status_after=after.status,
        expected_before=before.verdict.judgement.expected,
        expected_after=verdict.judgement.expected,
    )
