"""Whether a question that the norm asks in words was answered, in each report whose answers were read."""

from collections.abc import Iterator, Sequence

from metrics.facts import Answer, Facts, Period
from metrics.figures import Evidence
from metrics.rules import answered
from metrics.silence import in_view_of_signature
from metrics.verdict import Target, Verdict


def judge_answered(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield a verdict for each period in which the question was answered, or the answers were read whole."""
    service_id, needs = target.service.id, target.expectation.needs
    answers = _by_period(facts.answers.get((service_id, needs.element or ""), ()))
    read_whole = facts.parts.get((service_id, needs.part or ""), ())
    parts = {read.period: read for read in read_whole if not read.is_curated}
    for period in sorted(answers.keys() | parts.keys(), key=lambda one: one.end):
        if period.end < target.expectation.from_:
            continue
        found = answers.get(period, [])
        judgement = answered.judge(
            has_answer=any(not one.is_placeholder for one in found), has_filler=bool(found), is_read=period in parts
        )
        evidence = tuple(one.evidence for one in found)
        if not evidence:
            evidence = (Evidence("part", parts[period].source_file_id, parts[period].locator, None),)
        yield in_view_of_signature(Verdict(target, period, judgement, evidence), facts)


def _by_period(answers: Sequence[Answer]) -> dict[Period, list[Answer]]:
    groups: dict[Period, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(answer.period, []).append(answer)
    return groups
