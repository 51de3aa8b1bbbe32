"""Who signed what, from when until when: the states of a commitment, one after another."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from metrics.facts import Facts, Period, Signature
from metrics.figures import Evidence, Interval
from metrics.judgement import Judgement, Status
from metrics.rules import subscribed
from metrics.verdict import Target, Verdict

WHOLE = "coc"
A_DAY = timedelta(days=1)
BEFORE_ALL = date.min


class _State(NamedTuple):
    """What held from a day on."""

    since: date | None
    judgement: Judgement
    evidence: tuple[Evidence, ...]
    signed_count: int
    whole_is_left: bool


def judge_signatures(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield one verdict for each state that lasted, the present one last; it runs to the end of the data."""
    is_whole = target.expectation.needs.measure == WHOLE
    signatures = facts.signatures.get(target.service.id, ())
    relevant = [one for one in signatures if is_whole or _concerns(one, target)]
    states = _merged([_state_on(day, target, relevant, is_whole=is_whole) for day in _days_of_change(relevant)])
    for state, following in zip(states, [*states[1:], None], strict=True):
        verdict = _verdict(target, state, following, facts, is_whole=is_whole)
        if verdict.period.end >= target.expectation.from_:
            yield verdict


def _concerns(signature: Signature, target: Target) -> bool:
    commitment = target.commitment.id
    return signature.measure_id in (WHOLE, commitment) or signature.measure_id.startswith(f"{commitment}.")


def _days_of_change(signatures: Sequence[Signature]) -> list[date | None]:
    begun = {one.holds_from for one in signatures if one.holds_from}
    ended = {one.valid_to + A_DAY for one in signatures if one.valid_to}
    undated = any(one.holds_from is None for one in signatures)
    days: list[date | None] = [*sorted(begun | ended)]
    return [None, *days] if undated or not days else days


def _state_on(day: date | None, target: Target, signatures: Sequence[Signature], *, is_whole: bool) -> _State:
    holding = _holding(day or BEFORE_ALL, signatures)
    whole = holding.pop(WHOLE, None)
    whole_status = whole.status if whole else "unknown"
    if is_whole:
        return _state_of_whole(day, target, whole, list(holding.values()))
    current = _without_overruled(holding, target.commitment.id)
    judgement = subscribed.judge(whole_status, [one.status for one in current.values()])
    left = whole_status == "withdrawn"
    deciding = [whole] if left and whole else [one for one in current.values() if _decides(one, judgement)]
    return _State(day, judgement, _evidence(deciding), _signed_count(current, target, judgement), left)


def _state_of_whole(day: date | None, target: Target, whole: Signature | None, measures: Sequence[Signature]) -> _State:
    signed = [one for one in measures if one.status in subscribed.HELD]
    # A service that signed any measure is a signatory, whether or not a row says so of the Code as a whole.
    status = whole.status if whole else ("signed" if signed else "unknown")
    judgement = subscribed.judge_whole(status, is_signatory="code_signatory" in target.service.kinds)
    return _State(day, judgement, _evidence([whole] if whole else signed[:1]), 0, whole_is_left=False)


def _holding(day: date, signatures: Sequence[Signature]) -> dict[str, Signature]:
    """Return for each measure, commitment or Code what was last said of it by that day."""
    said = [
        one
        for one in signatures
        if (one.holds_from or BEFORE_ALL) <= day and (one.valid_to is None or one.valid_to >= day)
    ]
    return {one.measure_id: one for one in sorted(said, key=lambda one: one.holds_from or BEFORE_ALL)}


def _without_overruled(holding: dict[str, Signature], commitment_id: str) -> dict[str, Signature]:
    """Drop what was said of single measures before something was said of the commitment as a whole."""
    general = holding.get(commitment_id)
    if general is None:
        return holding
    since = general.holds_from or BEFORE_ALL
    return {
        measure_id: one
        for measure_id, one in holding.items()
        if one is general or (one.holds_from or BEFORE_ALL) > since
    }


def _decides(signature: Signature, judgement: Judgement) -> bool:
    if judgement.status == Status.MET:
        return signature.status in subscribed.HELD
    return judgement.status != Status.WITHDRAWN or signature.status == "withdrawn"


def _signed_count(current: dict[str, Signature], target: Target, judgement: Judgement) -> int:
    if judgement.status != Status.MET:
        return 0
    measures = {measure.id for measure in target.commitment.measures}
    signed = {measure_id for measure_id, one in current.items() if one.status in subscribed.HELD}
    return len(measures) if target.commitment.id in signed else len(measures & signed)


def _evidence(signatures: Sequence[Signature]) -> tuple[Evidence, ...]:
    return tuple(one.evidence for one in signatures)


def _merged(states: Sequence[_State]) -> list[_State]:
    """Join states that follow each other with one status, keeping the first day and the last evidence."""
    merged: list[_State] = []
    for state in states:
        if merged and merged[-1].judgement.status == state.judgement.status:
            merged[-1] = state._replace(since=merged[-1].since)
        else:
            merged.append(state)
    return merged


def _verdict(target: Target, state: _State, following: _State | None, facts: Facts, *, is_whole: bool) -> Verdict:
    ends = following.since - A_DAY if following and following.since else _latest(facts, state)
    verdict = Verdict(
        target=target,
        period=Period(state.since, ends),
        judgement=state.judgement,
        evidence=state.evidence,
        unit="share",
        is_told=not state.whole_is_left,
    )
    if is_whole or state.judgement.status == Status.UNKNOWN:
        return verdict
    measures_count = len(target.commitment.measures)
    share = Interval.single(state.signed_count / measures_count)
    return replace(verdict, value=share, numerator=state.signed_count, denominator=measures_count)


def _latest(facts: Facts, state: _State) -> date:
    return max(filter(None, (facts.latest, state.since)), default=BEFORE_ALL)


def status_of_measure(measure_id: str, commitment_id: str, signatures: Sequence[Signature], day: date) -> str:
    """Return what held for one measure on a day: signed, reserved, withdrawn, declined or unknown."""
    found = signature_of_measure(measure_id, commitment_id, signatures, day)
    return found.status if found else "unknown"


def signature_of_measure(
    measure_id: str, commitment_id: str, signatures: Sequence[Signature], day: date
) -> Signature | None:
    """Return what was last said of one measure by a day; None when nothing was seen."""
    about = {WHOLE, commitment_id, measure_id}
    holding = _holding(day, [one for one in signatures if one.measure_id in about])
    whole = holding.get(WHOLE)
    if whole and whole.status in ("withdrawn", "declined"):
        return whole
    current = _without_overruled(holding, commitment_id)
    return current.get(measure_id) or current.get(commitment_id)
