"""Numbers in cells: what is read, what is told, what is not read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.code_reports.cells import read_figure

COUNTS = st.integers(min_value=0, max_value=10**12)


@given(COUNTS)
def test_thousands_by_comma_are_read_plainly(number):
    assert read_figure(f"{number:,}", "count", "") == (number, number, "")
    assert read_figure(str(number), "count", "") == (number, number, "")


@given(COUNTS, st.sampled_from([" ", "\u00a0", "\u202f", "'"]))
def test_thousands_by_space_are_read_and_told(number, separator):
    figure = read_figure(f"{number:,}".replace(",", separator), "count", "")
    assert figure is not None
    assert figure[:2] == (number, number)
    assert bool(figure.rule) == (number >= 1000)


@given(COUNTS)
def test_points_are_thousands_only_where_they_cannot_be_decimals(number):
    figure = read_figure(f"{number:,}".replace(",", "."), "count", "")
    if 1000 <= number < 10**6:
        assert figure is None
    else:
        assert figure is not None
        assert figure[:2] == (number, number)


@given(st.decimals(min_value=0, max_value=100, places=2))
def test_percentages_are_shares(number):
    figure = read_figure(f"{number}%", "share", "")
    assert figure is not None
    assert figure[:2] == (float(number / 100), float(number / 100))
    assert read_figure(f"{number}%", "count", "") is None
    assert read_figure(f"{number}", "share", "") is None


@given(st.text(max_size=40), st.sampled_from(["count", "share", "eur"]), st.sampled_from(["", "percent", "ratio"]))
def test_any_text_is_a_figure_within_bounds_or_none(text, unit, scale):
    figure = read_figure(text, unit, scale)
    if figure is not None:
        assert figure.low >= 0
        assert figure.high is None or figure.low <= figure.high
        assert unit != "share" or figure.low <= 1
        assert any(character in "0123456789" for character in text)


@pytest.mark.parametrize(
    ("cell", "unit", "scale", "low", "high"),
    [
        ("1,234.56", "eur", "", 1234.56, 1234.56),
        ("1.234,56 €", "eur", "", 1234.56, 1234.56),
        ("EUR 4,401.49", "eur", "", 4401.49, 4401.49),
        ("12,5", "eur", "", 12.5, 12.5),
        ("0,24 %", "share", "", 0.0024, 0.0024),
        ("0.24", "share", "percent", 0.0024, 0.0024),
        ("0.24", "share", "ratio", 0.24, 0.24),
        ("1.234%", "share", "", 0.01234, 0.01234),
        ("< 10", "count", "", 0, 10),
        (">800,000", "count", "", 800000, None),
    ],
)
def test_readings(cell, unit, scale, low, high):
    figure = read_figure(cell, unit, scale)
    assert figure is not None
    assert figure[:2] == (low, high)


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        ("1.234", "count"), ("1.234", "eur"), ("12,34", "count"), ("12.5", "count"), ("1,23,456", "count"),
        ("0,123", "count"), ("12,345%", "share"), ("101%", "share"), ("50% %", "share"), ("€5", "count"),
        ("€5 EUR", "eur"), ("-5", "count"), ("1e5", "count"), ("5*", "count"), ("1 (2)", "count"), ("=1+1", "count"),
        ("12 34", "count"), ("١٢", "count"), ("NaN", "count"), ("1" * 40, "count"),
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_or_none_is_not_read(cell, unit):
    assert read_figure(cell, unit, "") is None
