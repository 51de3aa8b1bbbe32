"""Each rule by the table in its docstring, worked out by hand."""

import pytest

from metrics.figures import Interval
from metrics.judgement import Reason, Status
from metrics.rules import (
    answered,
    consistency,
    deterioration,
    disappearance,
    format_validity,
    on_time,
    peer_outlier,
    reconciliation,
    reported,
    reported_for_country,
    restatement,
    subscribed,
    threshold,
)
from norms import Text, Threshold, ThresholdSource

SOURCE = ThresholdSource(kind="ministry", ref=Text(nl="bron", en="source"))
ONE = Interval.single


def limit(value, direction="min", relative_to=None):
    return Threshold(value=value, direction=direction, relative_to=relative_to, source=SOURCE)


@pytest.mark.parametrize(
    ("value", "value_limit", "status", "expected"),
    [
        (ONE(0.38), limit(0.365), "met", 0.365),
        (ONE(0.18), limit(0.26), "not_met", 0.26),
        (ONE(0.26), limit(0.26), "met", 0.26),
        (ONE(416), limit(168, "max"), "not_met", 168),
        (ONE(168), limit(168, "max"), "met", 168),
        (Interval(0, 100), limit(100, "max"), "met", 100),
        (Interval(0, 200), limit(100, "max"), "insufficient_data", 100),
        (Interval(150, None), limit(100, "max"), "not_met", 100),
        (Interval(None, 50), limit(100, "max"), "met", 100),
        (Interval(None, 150), limit(100, "max"), "insufficient_data", 100),
        (Interval(None, 50), limit(100), "not_met", 100),
    ],
)
def test_threshold(value, value_limit, status, expected):
    found = threshold.judge(value, value_limit)
    assert (found.status, found.expected) == (status, expected)


@pytest.mark.parametrize(
    ("value", "total", "status", "expected"),
    [
        (0.34, 0.87, "not_met", 0.435),
        (0.38, 0.73, "met", 0.365),
        (0.18, 0.52, "not_met", 0.26),
        (0.38, 0.76, "met", 0.38),
    ],
)
def test_threshold_relative_to_own_total(value, total, status, expected):
    found = threshold.judge(ONE(value), limit(0.5, relative_to="own_total"), ONE(total))
    assert found.status == status
    assert found.expected == pytest.approx(expected)
    assert found.reference == total


def test_threshold_without_own_total_cannot_be_judged():
    found = threshold.judge(ONE(0.34), limit(0.5, relative_to="own_total"), None)
    assert (found.status, found.reason) == ("insufficient_data", Reason.NO_OWN_TOTAL)


@pytest.mark.parametrize(
    ("previous", "value", "change", "status", "expected"),
    [
        (55, 45, limit(-0.10), "not_met", 49.5),
        (55, 50, limit(-0.10), "met", 49.5),
        (7, 7, limit(-0.10), "met", 6.3),
        (10, 12, limit(0.10, "max"), "not_met", 11),
    ],
)
def test_deterioration(previous, value, change, status, expected):
    found = deterioration.judge(ONE(value), ONE(previous), change)
    assert (found.status, found.reference) == (status, previous)
    assert found.expected == pytest.approx(expected)


@pytest.mark.parametrize(("previous", "reason"), [(None, Reason.NO_PREVIOUS_PERIOD), (ONE(0), Reason.PREVIOUS_IS_ZERO)])
def test_deterioration_without_a_usable_previous_period(previous, reason):
    found = deterioration.judge(ONE(45), previous, limit(-0.1))
    assert (found.status, found.reason) == (Status.INSUFFICIENT_DATA, reason)


@pytest.mark.parametrize(
    ("value", "other", "tolerance", "status"),
    [
        (ONE(0.001), ONE(0.0024), 0.05, "not_met"),
        (ONE(0.100), ONE(0.102), 0.05, "met"),
        (ONE(530_624), Interval(519_332, 600_432), 0, "met"),
        (Interval(0, 10), Interval(20, 30), 0, "not_met"),
        (Interval(0, 20), Interval(20, 30), 0, "met"),
        (ONE(0), ONE(0), 0.05, "met"),
        (ONE(5), Interval(4, None), 0, "met"),
        (ONE(3), Interval(4, None), 0, "not_met"),
        (ONE(0.1), None, 0.05, "insufficient_data"),
    ],
)
def test_consistency(value, other, tolerance, status):
    assert consistency.judge(value, other, tolerance).status == status


@pytest.mark.parametrize(
    ("value", "other", "tolerance", "status"),
    [
        (ONE(169_250_604), ONE(258_787_515), 0.1, "not_met"),
        # 56,021,471 less a tenth is 50,419,323.9
        (ONE(53_174_241), ONE(56_021_471), 0.1, "met"),
        (ONE(110), ONE(100), 0.1, "met"),
        (ONE(111), ONE(100), 0.1, "not_met"),
        (ONE(90), ONE(100), 0.1, "met"),
        (ONE(89), ONE(100), 0.1, "not_met"),
        (Interval(80, 95), ONE(100), 0.1, "met"),
        (ONE(100), ONE(0), 0.1, "not_met"),
    ],
)
def test_reconciliation(value, other, tolerance, status):
    assert reconciliation.judge(value, other, tolerance).status == status


def test_reconciliation_needs_both_sources():
    found = reconciliation.judge(ONE(100), None, 0.1)
    assert (found.status, found.reason) == ("insufficient_data", Reason.NO_SECOND_FIGURE)


@pytest.mark.parametrize(("defects", "most", "status"), [(0, 0, "met"), (15, 0, "not_met"), (2, 2, "met")])
def test_format_validity(defects, most, status):
    assert format_validity.judge(ONE(defects), most).status == status


@pytest.mark.parametrize(("days", "status"), [(-3, "met"), (0, "met"), (12, "not_met")])
def test_on_time(days, status):
    assert on_time.judge(ONE(days), 0).status == status


@pytest.mark.parametrize(
    ("has_figure", "part_is_read", "status"),
    [
        (True, True, "met"),
        (True, False, "met"),
        (False, True, "not_reported"),
        (False, False, "insufficient_data"),
    ],
)
def test_reported_for_country(has_figure, part_is_read, status):
    assert reported_for_country.judge(has_figure=has_figure, part_is_read=part_is_read).status == status


@pytest.mark.parametrize(
    ("has_figure", "part_is_read", "status"),
    [
        (True, True, "met"),
        (True, False, "met"),
        (False, True, "not_reported"),
        (False, False, "insufficient_data"),
    ],
)
def test_reported(has_figure, part_is_read, status):
    assert reported.judge(has_figure=has_figure, part_is_read=part_is_read).status == status


@pytest.mark.parametrize(
    ("has_answer", "has_filler", "is_read", "status"),
    [
        (True, False, False, "met"),
        (True, True, True, "met"),
        (False, True, False, "not_reported"),
        (False, True, True, "not_reported"),
        (False, False, True, "not_reported"),
        (False, False, False, "insufficient_data"),
    ],
)
def test_answered(has_answer, has_filler, is_read, status):
    assert answered.judge(has_answer=has_answer, has_filler=has_filler, is_read=is_read).status == status


PEERS = [20, 22, 24, 26, 28]  # median 24, median absolute deviation 2


@pytest.mark.parametrize(
    ("value", "peers", "how", "status", "expected"),
    [
        (10, PEERS, limit(0.5, relative_to="peers"), "not_met", 12),
        (12, PEERS, limit(0.5, relative_to="peers"), "met", 12),
        (60, PEERS, limit(3.5, "max"), "not_met", 24 + 3.5 * 2 / 0.6745),
        (34, PEERS, limit(3.5, "max"), "met", 24 + 3.5 * 2 / 0.6745),
        (13, PEERS, limit(-3.5), "not_met", 24 - 3.5 * 2 / 0.6745),
        (24, [24] * 5, limit(3.5, "max"), "met", 24),
    ],
)
def test_peer_outlier(value, peers, how, status, expected):
    found = peer_outlier.judge(ONE(value), peers, how)
    assert found.status == status
    assert found.expected == pytest.approx(expected)
    assert found.reference == 24


@pytest.mark.parametrize(
    ("value", "peers", "reason"),
    [(10, PEERS[:4], Reason.TOO_FEW_PEERS), (25, [24] * 5, Reason.PEERS_DO_NOT_VARY)],
)
def test_peer_outlier_that_cannot_be_judged(value, peers, reason):
    found = peer_outlier.judge(ONE(value), peers, limit(3.5, "max"))
    assert (found.status, found.reason) == (Status.INSUFFICIENT_DATA, reason)


@pytest.mark.parametrize(
    ("whole", "measures", "status"),
    [
        ("withdrawn", ["signed"], "withdrawn"),
        ("signed", ["signed", "withdrawn"], "met"),
        ("unknown", ["reserved"], "met"),
        ("unknown", ["withdrawn", "declined"], "withdrawn"),
        ("signed", ["declined"], "not_subscribed"),
        ("declined", [], "not_subscribed"),
        ("signed", [], "unknown"),
        ("unknown", ["unknown"], "unknown"),
    ],
)
def test_subscribed(whole, measures, status):
    assert subscribed.judge(whole, measures).status == status


@pytest.mark.parametrize(
    ("whole", "is_signatory", "status"),
    [
        ("signed", True, "met"),
        ("reserved", True, "met"),
        ("withdrawn", False, "withdrawn"),
        ("declined", True, "not_subscribed"),
        ("unknown", False, "not_subscribed"),
        ("unknown", True, "unknown"),
    ],
)
def test_subscribed_to_the_code_as_a_whole(whole, is_signatory, status):
    assert subscribed.judge_whole(whole, is_signatory=is_signatory).status == status


@pytest.mark.parametrize(
    ("gone", "window", "status"),
    [
        (0, "lifelong", "met"),
        (89, "lifelong", "not_met"),
        (245, "advertiser_week", "not_met"),
        (85, "yesterday", "insufficient_data"),
        (0, "yesterday", "insufficient_data"),
        (85, "last_90_days", "insufficient_data"),
    ],
)
def test_disappearance(gone, window, status):
    found = disappearance.judge(ONE(gone), 0, window=window)
    assert found.status == status
    assert (found.reason == Reason.TURNOVER) == (status == "insufficient_data")


@pytest.mark.parametrize(
    ("changed", "compared", "is_announced", "status"),
    [
        (0, 10_585, False, "met"),
        (4_765, 10_585, False, "not_met"),
        (4_765, 10_585, True, "met"),
        (0, 0, False, "insufficient_data"),
        (3, None, False, "not_met"),
    ],
)
def test_restatement(changed, compared, is_announced, status):
    found = restatement.judge(ONE(changed), 0, compared=compared, is_announced=is_announced)
    assert found.status == status
    assert (found.reason == Reason.IDENTIFIERS_CHANGED) == (compared == 0)
