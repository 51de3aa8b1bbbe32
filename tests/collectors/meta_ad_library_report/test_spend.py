"""The amount in a cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.meta_ad_library_report.spend import Spend, read_spend


@pytest.mark.parametrize(
    ("text", "low", "high", "is_censored"),
    [
        ("6021", 6021, 6021, False),
        ("0", 0, 0, False),
        ("100", 100, 100, False),
        ("≤100", 0, 100, True),
        ("≤ 100", 0, 100, True),
        ("≤\u00a0100", 0, 100, True),
        (" 41 ", 41, 41, False),
    ],
)
def test_what_meta_writes(text, low, high, is_censored):
    assert read_spend(text) == Spend(low, high, is_censored)


@pytest.mark.parametrize(
    "text",
    ["", " ", "1,234", "1.234", "12.50", "-5", "+5", "=100", "<100", "≥100", "≤", "100≤", "1e3", "EUR 100", "100 EUR",
     "١٢٣", "²", "9" * 13, "1 000", "\x00", "nan", "≤≤100"],
)  # fmt: skip
def test_what_is_not_guessed_at(text):
    assert read_spend(text) is None


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_whole_number_is_exact(amount):
    assert read_spend(str(amount)) == (amount, amount, False)
    assert read_spend(f"≤{amount}") == (0, amount, True)


@given(st.text(max_size=20))
def test_any_text_gives_an_interval_or_nothing(text):
    spend = read_spend(text)
    assert spend is None or 0 <= spend.low <= spend.high
    if spend:
        assert str(int(spend.high)) == text.strip().lstrip("≤").strip().lstrip("0") or spend.high == 0
