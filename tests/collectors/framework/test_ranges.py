"""Ranges of numbers as publishers write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.ranges import read_range


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("≤ 10k", (0, 10_000)),
        ("<1000", (0, 1_000)),
        ("10k-100k", (10_000, 100_000)),
        ("1K-10K", (1_000, 10_000)),
        ("0-1K", (0, 1_000)),
        ("100k–1M", (100_000, 1_000_000)),
        ("1,000-5,000", (1_000, 5_000)),
        ("> 10M", (10_000_000, None)),
        ("1M+", (1_000_000, None)),
        ("2B+", (2_000_000_000, None)),
        ("1000-2000", (1_000, 2_000)),
        ("1500", (1_500, 1_500)),
        ("11K", (10_000, 12_000)),
        ("1.2M", (1_100_000, 1_300_000)),
        ("0K", (0, 1_000)),
        ("", None),
        ("many", None),
        ("10k-", None),
        ("-5", None),
        ("10-5", None),
        ("1,00", None),
        ("\uff11\uff10", None),
    ],
)
def test_a_range(text, expected):
    assert read_range(text) == expected


@given(st.integers(min_value=0, max_value=999_999_999), st.integers(min_value=0, max_value=999_999_999))
def test_a_range_in_digits_is_read_as_it_stands(one, other):
    low, high = sorted((one, other))
    assert read_range(f"{low}-{high}") == (low, high)


@given(st.integers(min_value=0, max_value=999), st.sampled_from("kKmMbB"))
def test_a_rounded_number_lies_within_what_it_may_have_been(number, unit):
    size = {"k": 1_000, "m": 1_000_000, "b": 1_000_000_000}[unit.lower()]
    low, high = read_range(f"{number}{unit}")
    assert 0 <= low <= number * size < high
    assert high - low <= 2 * size


@given(st.text(max_size=20))
def test_any_text_is_read_or_left(text):
    found = read_range(text)
    assert found is None or found[1] is None or found[0] <= found[1]
