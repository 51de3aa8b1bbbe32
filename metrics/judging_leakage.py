"""Whether ads of known actors stay that the service says it does not carry, for each month in which any were seen."""

from collections.abc import Iterator

from metrics.errors import IncomparableFiguresError
from metrics.facts import Facts, Period
from metrics.matching import figures_asked
from metrics.rules import leakage
from metrics.verdict import Target, Verdict, verdict_on


def judge_leakage(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield a verdict for each month with ads; where none were ever seen, one on the service's own word."""
    threshold = target.expectation.threshold
    if threshold is None:  # the norm's model asks for one with this rule
        raise IncomparableFiguresError(f"{target.expectation.id}: no threshold. Add one in commitments.yaml.")
    stop = facts.stops.get(target.service.id)
    figures = figures_asked(target, facts)
    for figure in figures:
        yield verdict_on(target, figure, leakage.judge(figure.value, threshold.value, says_none=stop is not None))
    if not figures and stop is not None:
        judgement = leakage.judge(None, threshold.value, says_none=True)
        needs = target.expectation.needs
        yield Verdict(
            target, Period(None, facts.latest or stop.day), judgement, (stop.evidence,),
            country=needs.country or "", dimension=needs.dimension or "",
        )  # fmt: skip
