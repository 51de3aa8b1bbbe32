"""Numbers as Dutch and English write them; the expected texts were written by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import (
    format_change,
    format_compact,
    format_count,
    format_difference,
    format_interval,
    format_number,
    format_quantity,
    format_share,
    format_value,
)

NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "dutch", "english"),
    [
        (0, "0", "0"),
        (1234567, "1.234.567", "1,234,567"),
        (1234.5, "1.234,5", "1,234.5"),
        (-18, "−18", "−18"),
        (0.345, "0,35", "0.35"),
        (0.0042, "0,0042", "0.0042"),
        (12.04, "12", "12"),
        (3.0, "3", "3"),
        (2.675, "2,68", "2.68"),
    ],
)
def test_number(value, dutch, english):
    assert format_number(value, "nl") == dutch
    assert format_number(value, "en") == english


@pytest.mark.parametrize(
    ("share", "dutch"),
    [
        (0.18, "18%"),
        (0.935, "93,5%"),
        (1.0, "100%"),
        (0.0, "0%"),
        (0.0024, "0,24%"),
        (0.9996, "99,96%"),
        (0.1432, "14,3%"),
        (-0.1818, "−18,2%"),
    ],
)
def test_share(share, dutch):
    assert format_share(share, "nl") == dutch
    assert format_share(share, "en") == dutch.replace(",", ".")


@pytest.mark.parametrize(
    ("low", "high", "is_share", "dutch"),
    [
        (0.0, 0.1432, True, "0–14,4%"),
        (0.1432, 0.1432, True, "14,3%"),
        (0, 100, False, "0–100"),
        (161204.2, 195310.4, False, "161.204,2–195.310,4"),
        (None, 0.5, True, "hooguit 50%"),
        (45, None, False, "ten minste 45"),
        (None, None, False, ""),
    ],
)
def test_interval(low, high, is_share, dutch):
    assert format_interval(low, high, "nl", is_share=is_share) == dutch


@given(st.floats(min_value=0, max_value=1), st.floats(min_value=0, max_value=1))
def test_an_interval_never_looks_narrower_than_it_is(one, other):
    low, high = sorted((one, other))
    if low == high:
        return
    text = format_interval(low, high, "en", is_share=True)
    shown_low, shown_high = (float(part.rstrip("%")) for part in text.split("–"))
    assert shown_low <= low * 100 * (1 + 1e-12)
    assert shown_high >= high * 100 * (1 - 1e-12)


def test_large_numbers_short():
    assert format_compact(8_231_000, "nl") == f"8,2{NBSP}mln"
    assert format_compact(8_231_000, "en") == f"8.2{NBSP}million"
    assert format_compact(45, "nl") == "45"


def test_change_has_a_sign():
    assert format_change(-10 / 55, "nl") == "−18%"
    assert format_change(0.09, "en") == "+9%"
    assert format_change(0.001, "en") == "0%"


@pytest.mark.parametrize(
    ("before", "now", "unit", "dutch"),
    [
        (0.30, 0.18, "share", f"−12{NBSP}procentpunt"),
        (0.05, 0.074, "share", f"+2,4{NBSP}procentpunt"),
        (0.0, 0.5, "share", f"+50{NBSP}procentpunt"),
        (0.1001, 0.1, "share", f"0{NBSP}procentpunt"),
        (55, 45, "persons", "−18%"),
        (0, 45, "persons", ""),
    ],
)
def test_difference_of_a_share_is_in_points(before, now, unit, dutch):
    assert format_difference(before, now, unit, "nl") == dutch


def test_count_is_whole():
    assert format_count(886619.0, "nl") == "886.619"


@pytest.mark.parametrize(
    ("low", "high", "unit", "dutch", "english"),
    [
        (45, 45, "persons", f"45{NBSP}personen", f"45{NBSP}people"),
        (1, 1, "persons", f"1{NBSP}persoon", f"1{NBSP}person"),
        (0.18, 0.18, "share", "18%", "18%"),
        (12.5, 12.5, "hours", f"12,5{NBSP}uur", f"12.5{NBSP}hours"),
        (1234, 1234, "eur", f"€{NBSP}1.234", "€1,234"),
        (0.5, 0.5, "eur", f"€{NBSP}0,50", "€0.50"),
        (100, 2500, "eur", f"€{NBSP}100–2.500", "€100–2,500"),
        (None, 100, "eur", f"hooguit €{NBSP}100", "at most €100"),
        (3738, 3738, "fte", f"3.738{NBSP}vte", f"3,738{NBSP}FTE"),
        (7, 7, "count", "7", "7"),
        (None, None, "share", "", ""),
    ],
)
def test_quantity(low, high, unit, dutch, english):
    assert format_quantity(low, high, unit, "nl") == dutch
    assert format_quantity(low, high, unit, "en") == english


def test_value_leaves_the_word_out():
    assert format_value(45, 45, "persons", "nl") == "45"
