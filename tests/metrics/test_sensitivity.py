"""Where a finding turns: the thresholds by hand, held against the judgement on both sides of them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from metrics import sensitivity
from metrics.figures import Interval
from metrics.rules import (
    consistency,
    deterioration,
    disappearance,
    format_validity,
    leakage,
    on_time,
    peer_outlier,
    reconciliation,
    repetition,
    restatement,
    threshold,
)
from norms import Text, Threshold, ThresholdSource, read_norm, read_services
from warehouse import open_reader

SOURCE = ThresholdSource(kind="ministry", ref=Text(nl="bron", en="source"))
ONE = Interval.single
PEERS = [20, 22, 24, 26, 28]  # median 24, median absolute deviation 2


def limit(value, direction="min", relative_to=None):
    return Threshold(value=value, direction=direction, relative_to=relative_to, source=SOURCE)


@pytest.mark.parametrize(
    ("judgement", "low", "high"),
    [
        (threshold.judge(ONE(0.18), limit(0.26)), 0.18, 0.18),
        (threshold.judge(Interval(150, None), limit(100, "max")), 150, None),
        (threshold.judge(ONE(0.18), limit(0.5, relative_to="own_total"), ONE(0.52)), 0.18 / 0.52, 0.18 / 0.52),
        (threshold.judge(Interval(1, 2), limit(0.5, relative_to="own_total"), Interval(4, 5)), 0.2, 0.5),
        (deterioration.judge(ONE(45), ONE(55), limit(-0.1)), 45 / 55 - 1, 45 / 55 - 1),
        (consistency.judge(ONE(0.001), ONE(0.0024), 0.05), 1 - 0.001 / 0.0024, 1 - 0.001 / 0.0024),
        (consistency.judge(ONE(130), Interval(80, 100), 0.05), 0.3, 0.3),
        (consistency.judge(ONE(90), Interval(80, 100), 0.05), 0, 0),
        (format_validity.judge(ONE(15), 0), 15, 15),
        (on_time.judge(ONE(-3), 0), -3, -3),
        (disappearance.judge(ONE(89), 0, window="lifelong"), 89, 89),
        (restatement.judge(ONE(4765), 0, compared=10585, is_announced=False), 4765, 4765),
        (repetition.judge(ONE(0.92), 4000, 0.8), 0.92, 0.92),
        (reconciliation.judge(ONE(110), ONE(100), 0.05), 0.1, 0.1),
        (leakage.judge(Interval(0.15, 0.85), 0.05, says_none=True), 0.15, 0.85),
        (peer_outlier.judge(ONE(12), PEERS, limit(0.5, relative_to="peers")), 0.5, 0.5),
        (peer_outlier.judge(ONE(60), PEERS, limit(3.5, "max")), 36 * 0.6745 / 2, 36 * 0.6745 / 2),
        (peer_outlier.judge(ONE(12), PEERS, limit(-3.5)), -12 * 0.6745 / 2, -12 * 0.6745 / 2),
    ],
)
def test_where_it_turns(judgement, low, high):
    assert judgement.turns_at.low == pytest.approx(low)
    assert judgement.turns_at.high == pytest.approx(high)


@pytest.mark.parametrize(
    "judgement",
    [
        threshold.judge(ONE(0.2), limit(0.5, relative_to="own_total"), None),
        threshold.judge(ONE(0.2), limit(0.5, relative_to="own_total"), ONE(0)),
        deterioration.judge(ONE(45), None, limit(-0.1)),
        consistency.judge(ONE(5), ONE(0), 0.05),
        peer_outlier.judge(ONE(10), PEERS[:4], limit(3.5, "max")),
        disappearance.judge(ONE(89), 0, window="yesterday"),
        restatement.judge(ONE(5), 0, compared=10, is_announced=True),
        restatement.judge(ONE(5), 0, compared=0, is_announced=False),
        repetition.judge(ONE(1), 120, 0.8),
        leakage.judge(None, 0.05, says_none=True),
    ],
)
def test_where_no_threshold_decides(judgement):
    assert judgement.turns_at is None


SIZES = st.floats(0.01, 1e6)


@st.composite
def ranges(draw):
    return Interval(*sorted((draw(SIZES), draw(SIZES))))


def status_below_and_above(judge, turns_at, direction):
    """The judgement at a threshold under both ends, and at one over both."""
    step = 1e-6 * max(abs(turns_at.low), abs(turns_at.high), 1)
    statuses = [judge(value).status for value in (turns_at.low - step, turns_at.high + step)]
    return statuses if direction == "min" else statuses[::-1]


@given(value=ranges(), total=ranges(), direction=st.sampled_from(["min", "max"]))
def test_on_either_side_of_a_share_of_the_own_total(value, total, direction):
    def judge(share):
        return threshold.judge(value, limit(share, direction, "own_total"), total)

    assume(judge(1).turns_at.low > 1e-4)
    assert status_below_and_above(judge, judge(1).turns_at, direction) == ["met", "not_met"]


@given(value=ranges(), previous=ranges(), direction=st.sampled_from(["min", "max"]))
def test_on_either_side_of_a_change(value, previous, direction):
    def judge(change):
        return deterioration.judge(value, previous, limit(change, direction, "previous"))

    turns_at = judge(0).turns_at
    assume(turns_at.low > -0.999)  # a fall by all of it leaves no room below
    assert status_below_and_above(judge, turns_at, direction) == ["met", "not_met"]


@given(value=ranges(), other=ranges())
def test_on_either_side_of_a_tolerance(value, other):
    turns_at = consistency.judge(value, other, 0).turns_at
    assume(turns_at.low > 1e-3)
    assert consistency.judge(value, other, turns_at.low * 1.001).status == "met"
    assert consistency.judge(value, other, turns_at.low * 0.999).status == "not_met"


COUNTS = {
    "disappearance": lambda value, most: disappearance.judge(value, most, window=""),
    "restatement": lambda value, most: restatement.judge(value, most, compared=None, is_announced=False),
    "repetition": lambda value, most: repetition.judge(value, 200, most),
    "leakage": lambda value, most: leakage.judge(value, most, says_none=False),
}


@pytest.mark.parametrize("rule", COUNTS)
@given(value=ranges())
def test_on_either_side_of_the_most_that_may_be(rule, value):
    def judge(most):
        return COUNTS[rule](value, most)

    assert status_below_and_above(judge, judge(1).turns_at, "max") == ["met", "not_met"]


@given(value=SIZES, peers=st.lists(SIZES, min_size=5, max_size=9, unique=True))
def test_on_either_side_of_a_share_of_the_median(value, peers):
    def judge(share):
        return peer_outlier.judge(ONE(value), peers, limit(share, "min", "peers"))

    assume(judge(1).turns_at.low > 1e-4)
    assert status_below_and_above(judge, judge(1).turns_at, "min") == ["met", "not_met"]


@pytest.fixture(scope="module")
def strip(published_home, root):
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")
    connection = open_reader(published_home).connection()
    return lambda expectation_id, service_id: sensitivity(connection, norm, services, expectation_id, service_id)


def test_the_strip_of_recall_for_dutch(strip):
    found = strip("dsa-42.2.c/recall-nl", "facebook")
    (own,) = found.own
    assert own.finding_id == "facebook.dsa-42.2.c.recall-nl.nl"
    assert (own.value, own.status) == (ONE(0.18), "not_met")
    assert own.turns_at.low == pytest.approx(0.18 / 0.52)
    assert found.threshold.value == 0.5
    # Each service measures recall in its own way: its card forbids to set others beside it.
    assert (found.may_compare, found.others) == (False, ())
    (_, at_first), (turn, beyond) = found.steps()
    assert (at_first, turn, beyond) == (0, pytest.approx(0.18 / 0.52), 1)


def test_the_strip_where_services_may_be_compared(strip):
    found = strip("dsa-20.4/complaints-reversed", "shein")
    assert found.may_compare
    assert {mark.service_id for mark in found.own} == {"shein"}
    assert len({mark.service_id for mark in found.others}) > 3
    deviating = {mark.service_id for mark in (*found.own, *found.others) if mark.status == "not_met"}
    assert deviating == {
        mark.service_id for mark in (*found.own, *found.others)
        if mark.deviates_at(found.threshold.value, found.threshold.direction)
    }  # fmt: skip
    counts = [count for _, count in found.steps()]
    assert counts == sorted(counts, reverse=found.threshold.direction == "max")
    assert {counts[0], counts[-1]} == {0, len(found.own) + len(found.others)}
