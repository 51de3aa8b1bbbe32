"""Numbers and intervals as sources write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.public_figures.values import SCALES, read_interval


@pytest.mark.parametrize(
    ("text", "scale", "low", "high"),
    [
        ("55", "", 55, 55),
        ("0", "", 0, 0),
        ("0.18", "", 0.18, 0.18),
        ("8,200,000", "", 8_200_000, 8_200_000),
        ("4,401.49", "", 4401.49, 4401.49),
        ("124.1M", "", 124_100_000, 124_100_000),
        ("4.2 - 5.1", "million", 4_200_000, 5_100_000),
        ("4.2–5.1", "million", 4_200_000, 5_100_000),
        ("0.3 - 0.3", "million", 300_000, 300_000),
        ("160764 - 195064", "", 160_764, 195_064),
        ("> 45", "million", 45_000_000, None),
        ("≥45", "", 45, None),
        ("≤100", "", 0, 100),
        ("< 5", "", 0, 5),
        ("0.1", "percent", 0.001, 0.001),
        ("100", "percent", 1, 1),
    ],
)
def test_a_figure_as_published(text, scale, low, high):
    assert read_interval(text, scale) == (low, high)


@pytest.mark.parametrize(
    "text",
    ["", " ", "n/a", "-", "-1", "1,43", "1.430.000", "5.1 - 4.2", "1 - 2 - 3", "=1+1", "1e9", "١٢", "NaN", "inf",
     "55 *", "M", "1 000", "4.2 to 5.1", ">", "12,345,67", "9" * 19],
)  # fmt: skip
def test_what_is_no_figure(text):
    assert read_interval(text, "") is None


@given(st.text())
def test_no_text_breaks_the_reading(text):
    interval = read_interval(text, "")
    assert interval is None or interval.low >= 0


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.sampled_from(sorted(SCALES)))
def test_an_interval_keeps_its_bounds_in_order(one, other, scale):
    low, high = sorted((one, other))
    factor = {"": 1, "million": 10**6, "percent": Decimal("0.01")}[scale]
    assert read_interval(f"{low} - {high}", scale) == (float(low * factor), float(high * factor))
    assert read_interval(f"{high:,} - {low:,}", scale) == (None if high != low else (float(low * factor),) * 2)


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_thousands_are_grouped_or_not(number):
    assert read_interval(f"{number:,}", "") == read_interval(f"{number:f}", "") == (float(number), float(number))
