"""What asks for attention now: the latest decided assessment of each series, set beside the one before."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from metrics.assessments import Assessment
from metrics.judgement import ASKS_FOR_ATTENTION, UNDECIDED, Status
from metrics.worsening import Outcome, is_worse

SEVERITIES = ("high", "medium", "low")
LONG_AGO_DAYS = 183  # a state older than a reporting period is no news


class Finding(NamedTuple):
    """A finding: its assessment, the one before (if any), how it changed, and its place in the order."""

    assessment: Assessment
    previous: Assessment | None
    change: str
    rank: int


def findings(assessments: Iterable[Assessment]) -> list[Finding]:
    """Return the findings, the most serious for the Netherlands first."""
    found = [finding for series in _series(assessments) if (finding := _finding(series))]
    ordered = sorted(found, key=_order)
    return [finding._replace(rank=rank) for rank, finding in enumerate(ordered, start=1)]


def deviation(assessment: Assessment) -> float:
    """Return how far a value lies from what is expected, from 0 (at the threshold) to 1 (nothing of it)."""
    value, expected = _value(assessment), assessment.verdict.judgement.expected
    if assessment.status in (Status.NOT_REPORTED, Status.WITHDRAWN) or value is None or expected is None:
        return 1.0
    highest = max(abs(value), abs(expected))
    return min(1.0, abs(value - expected) / highest) if highest else 0.0


def _series(assessments: Iterable[Assessment]) -> Iterable[list[Assessment]]:
    series: dict[str, list[Assessment]] = defaultdict(list)
    for assessment in assessments:
        if assessment.status not in UNDECIDED and assessment.verdict.is_told:
            series[assessment.series_id].append(assessment)
    return (sorted(one, key=lambda assessment: assessment.period_end) for one in series.values())


def _finding(series: Sequence[Assessment]) -> Finding | None:
    latest = series[-1]
    previous = series[-2] if len(series) > 1 else None
    asks = latest.status in ASKS_FOR_ATTENTION
    asked_before = previous is not None and previous.status in ASKS_FOR_ATTENTION
    if not asks:
        return Finding(latest, previous, "resolved", 0) if asked_before else None
    return Finding(latest, previous, _change(latest, previous if asked_before else None), 0)


def _change(latest: Assessment, asked_before: Assessment | None) -> str:
    if latest.verdict.target.expectation.rule == "subscribed":
        return "persists" if _has_lasted(latest) else "new"
    if asked_before is None:
        return "new"
    return "worsened" if is_worse(_outcome(latest), _outcome(asked_before)) else "persists"


def _has_lasted(assessment: Assessment) -> bool:
    start, end = assessment.verdict.period
    return start is None or (end - start).days > LONG_AGO_DAYS


def _outcome(assessment: Assessment) -> Outcome:
    return Outcome(assessment.status, _value(assessment), assessment.verdict.judgement.expected)


def _value(assessment: Assessment) -> float | None:
    low, high = assessment.verdict.value.low, assessment.verdict.value.high
    return low if low is not None else high


def _order(finding: Finding) -> tuple[bool, int, bool, float, int, str]:
    assessment = finding.assessment
    return (
        finding.change == "resolved",
        SEVERITIES.index(assessment.verdict.target.expectation.severity),
        assessment.verdict.country != "NL" and assessment.verdict.language != "nl",
        -deviation(assessment),
        SEVERITIES.index(assessment.confidence),
        assessment.series_id,
    )
