"""Intervals: what lies wholly on one side, for any numbers."""

from hypothesis import given
from hypothesis import strategies as st

from metrics.figures import Interval

NUMBERS = st.integers(-1000, 1000).map(float)
ENDS = st.none() | NUMBERS


@st.composite
def intervals(draw):
    low, high = draw(ENDS), draw(ENDS)
    return Interval(low, high) if None in (low, high) or low <= high else Interval(high, low)


@given(intervals(), intervals())
def test_wholly_below_is_wholly_above_the_other_way_round(one, other):
    assert one.is_wholly_below(other) == other.is_wholly_above(one)


@given(intervals(), intervals())
def test_at_least_and_wholly_below_exclude_each_other(one, other):
    assert not (one.is_at_least(other) and one.is_wholly_below(other))
    assert not (one.is_at_most(other) and one.is_wholly_above(other))


@given(NUMBERS, NUMBERS)
def test_single_numbers_are_compared_as_numbers(left, right):
    one, other = Interval.single(left), Interval.single(right)
    assert one.is_at_least(other) == (left >= right)
    assert one.is_wholly_below(other) == (left < right)


@given(intervals(), NUMBERS)
def test_multiplying_keeps_the_ends_in_order(interval, factor):
    scaled = interval.times(factor)
    if scaled.low is not None and scaled.high is not None:
        assert scaled.low <= scaled.high


def test_an_open_interval_is_known_and_not_single():
    assert Interval(800_000, None).is_known
    assert not Interval(800_000, None).is_single
    assert not Interval(None, None).is_known
