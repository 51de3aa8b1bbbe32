"""One expectation of one service, for every period with data."""

from collections.abc import Callable, Iterator

from metrics.cards import card_of
from metrics.comparing import adjoin, ensure_comparable
from metrics.errors import IncomparableFiguresError
from metrics.facts import Facts
from metrics.figures import Figure
from metrics.judging_answers import judge_answered
from metrics.judging_leakage import judge_leakage
from metrics.judging_reports import judge_reported, judge_reported_at_all
from metrics.judging_signatures import judge_signatures
from metrics.matching import counterpart_of, figures_asked, total_of
from metrics.rules import (
    consistency,
    deterioration,
    disappearance,
    format_validity,
    on_time,
    peer_outlier,
    reconciliation,
    repetition,
    restatement,
    threshold,
)
from metrics.verdict import Target, Verdict, verdict_on
from norms import Threshold

Judge = Callable[[Target, Facts], Iterator[Verdict]]


def judge(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield a verdict for each period and dimension that the service has data for."""
    return JUDGES[target.expectation.rule](target, facts)


def _against_threshold(target: Target, facts: Facts) -> Iterator[Verdict]:
    limit = _threshold(target)
    for figure in figures_asked(target, facts):
        total = total_of(figure, facts) if limit.relative_to == "own_total" else None
        judgement = threshold.judge(figure.value, limit, total.value if total else None)
        yield verdict_on(target, figure, judgement, *([total] if total else []))


def _against_previous(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        previous = _previous(figure, facts)
        judgement = deterioration.judge(figure.value, previous.value if previous else None, _threshold(target))
        yield verdict_on(target, figure, judgement, *([previous] if previous else []))


def _against_second_figure(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        other = counterpart_of(figure, target.expectation.needs.compared_with or "", facts)
        judgement = consistency.judge(figure.value, other.value if other else None, _threshold(target).value)
        yield verdict_on(target, figure, judgement, *([other] if other else []))


def _against_second_source(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        other = counterpart_of(figure, target.expectation.needs.compared_with or "", facts)
        judgement = reconciliation.judge(figure.value, other.value if other else None, _threshold(target).value)
        yield verdict_on(target, figure, judgement, *([other] if other else []))


def _against_peers(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        peers = _peers(figure, target, facts)
        values = [peer.value.low for peer in peers if peer.value.is_single and peer.value.low is not None]
        yield verdict_on(target, figure, peer_outlier.judge(figure.value, values, _threshold(target)), *peers)


def _against_template(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        yield verdict_on(target, figure, format_validity.judge(figure.value, _threshold(target).value))


def _against_deadline(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        yield verdict_on(target, figure, on_time.judge(figure.value, _threshold(target).value))


def _against_repetition(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        judgement = repetition.judge(figure.value, figure.denominator, _threshold(target).value)
        yield verdict_on(target, figure, judgement)


def _against_disappearing(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        judgement = disappearance.judge(figure.value, _threshold(target).value, window=figure.dimension)
        yield verdict_on(target, figure, judgement)


def _against_restating(target: Target, facts: Facts) -> Iterator[Verdict]:
    for figure in figures_asked(target, facts):
        judgement = restatement.judge(
            figure.value, _threshold(target).value, compared=figure.denominator, is_announced=bool(figure.errata)
        )
        yield verdict_on(target, figure, judgement)


def _previous(figure: Figure, facts: Facts) -> Figure | None:
    earlier = [
        other
        for other in facts.figures_of(figure.service_id, figure.indicator_id)
        if (other.country, other.language, other.dimension) == (figure.country, figure.language, figure.dimension)
        and other.unit == figure.unit
        and adjoin(other, figure)
    ]
    return max(earlier, key=lambda other: other.period_end, default=None)


def _peers(figure: Figure, target: Target, facts: Facts) -> list[Figure]:
    if card_of(figure.indicator_id).comparability == "within_service":
        message = (
            f"{figure.indicator_id}: its card says that services cannot be compared, so the rule peer_outlier cannot "
            "use it. Choose another rule in commitments.yaml."
        )
        raise IncomparableFiguresError(message)
    # Every service beside every other: what differs most often is asked first.
    peers = [
        other
        for service_id in facts.services_with(figure.indicator_id)
        if service_id != figure.service_id and _is_peer(service_id, target, facts)
        for other in facts.figures_of(service_id, figure.indicator_id)
        if other.period_end == figure.period_end
        and other.period_start == figure.period_start
        and (other.country, other.language, other.dimension) == (figure.country, figure.language, figure.dimension)
    ]
    for peer in peers:
        ensure_comparable(figure, peer)
    return peers


def _is_peer(service_id: str, target: Target, facts: Facts) -> bool:
    """Whether the expectation is for that service too; an umbrella's figure is no service's."""
    kinds = facts.kinds.get(service_id)
    asked = set(target.expectation.applies_to)
    return kinds is None or "any" in asked or not asked.isdisjoint(kinds)


def _threshold(target: Target) -> Threshold:
    found = target.expectation.threshold
    if found is None:  # the norm's model asks for one with every rule that comes here
        raise IncomparableFiguresError(f"{target.expectation.id}: no threshold. Add one in commitments.yaml.")
    return found


JUDGES: dict[str, Judge] = {
    "threshold": _against_threshold,
    "deterioration": _against_previous,
    "consistency": _against_second_figure,
    "reconciliation": _against_second_source,
    "peer_outlier": _against_peers,
    "format_validity": _against_template,
    "on_time": _against_deadline,
    "repetition": _against_repetition,
    "disappearance": _against_disappearing,
    "restatement": _against_restating,
    "answered": judge_answered,
    "reported": judge_reported_at_all,
    "reported_for_country": judge_reported,
    "subscribed": judge_signatures,
    "leakage": judge_leakage,
}
