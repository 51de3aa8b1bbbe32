"""Numbers as services write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.transparency_reports.readings import Notation, is_blank, notation_of, read_figure


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("0", "count", 0, 0),
        ("8200000", "recipients", 8_200_000, 8_200_000),
        ("8,200,000", "recipients", 8_200_000, 8_200_000),
        ("1.234.567", "count", 1_234_567, 1_234_567),
        ("1 234 567", "count", 1_234_567, 1_234_567),
        ("1\u00a0234", "count", 1_234, 1_234),
        ("1'234", "count", 1_234, 1_234),
        ("1.430", "persons", 1_430, 1_430),
        ("1.430", "fte", 1_430, 1_430),
        ("124.1M", "recipients", 124_100_000, 124_100_000),
        ("124.125M", "recipients", 124_125_000, 124_125_000),
        ("2,5 million", "recipients", 2_500_000, 2_500_000),
        ("12k", "count", 12_000, 12_000),
        ("1.2e+08", "recipients", 120_000_000, 120_000_000),
        ("> 45", "recipients", 45, None),
        ("over 45 million", "recipients", 45_000_000, None),
        ("<10", "count", 0, 10),
        ("≤ 100", "count", 0, 100),
        ("~ 300", "count", 300, 300),
        ("4.2 - 5.1", "recipients", 4.2, 5.1),
        ("10 to 20", "count", 10, 20),
        ("72.45", "count", 72.45, 72.45),
        ("93.5%", "share", 0.935, 0.935),
        ("100 %", "share", 1, 1),
        ("0.935", "share", 0.935, 0.935),
        (".5", "share", 0.5, 0.5),
        ("0,935", "share", 0.935, 0.935),
        ("1,000", "share", 1, 1),
        ("100", "share", 100, 100),
        ("28942", "hours", 28_942, 28_942),
        ("28,942", "hours", 28_942, 28_942),
        ("5,83", "hours", 5.83, 5.83),
        ("2 days", "hours", 48, 48),
        ("90 min", "hours", 1.5, 1.5),
        ("135 hours", "hours", 135, 135),
        ("12.5 FTE", "fte", 12.5, 12.5),
        ("-5", "count", -5, -5),
    ],
)
def test_reads(text: str, unit: str, low: float, high: float | None) -> None:
    reading = read_figure(text, unit)
    assert reading is not None
    assert (reading.low, reading.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "about", "Text", "1,2,3", "12,34,567", "1.23.4", "2026-01-01", "=1+1", "#REF!", "nan", "inf", "1e999", "٣",
        "5 apples", "9 - 3", "1,234.567,8", "--5", "5-", "5%", "1" * 80, "12:30",
    ],
)  # fmt: skip
def test_does_not_guess(text: str) -> None:
    assert read_figure(text, "count") is None


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "N/A", "n.a.", "Not applicable"])
def test_says_nothing(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["0", "0.0", "none", "nil"])
def test_zero_and_words_are_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("cells", "notation"),
    [
        (["1.430", "12,5"], "comma"),
        (["1.430", "1.234.567"], "comma"),
        (["1,430", "12.5"], "dot"),
        (["1,430", "1,234,567"], "dot"),
        (["0.935"], "dot"),
        (["1.430", "57"], ""),
        (["12,5", "12.5"], ""),
        ([], ""),
    ],
)
def test_notation_by_the_cells_that_have_one_reading(cells: list[str], notation: Notation) -> None:
    assert notation_of(cells) == notation


@pytest.mark.parametrize(
    ("text", "unit", "notation", "value"),
    [
        ("1.430", "hours", "comma", 1430),
        ("1.430", "hours", "dot", 1.43),
        ("1.430", "hours", "", 1.43),
        ("1.430", "fte", "dot", 1.43),
        ("1,430", "hours", "comma", 1.43),
        ("1,430", "hours", "dot", 1430),
        ("1,430", "count", "comma", 1430),
        ("1.430", "share", "comma", 1.43),
    ],
)
def test_a_group_of_three_is_read_by_the_rest_of_the_file(
    text: str, unit: str, notation: Notation, value: float
) -> None:
    reading = read_figure(text, unit, notation)
    assert reading is not None
    assert reading.low == pytest.approx(value)


def test_a_rule_has_a_name_unless_it_is_the_templates() -> None:
    told = {
        text: bool(reading.rule)
        for text in ("12", "1,234", "1.234", "> 5", "5M")
        if (reading := read_figure(text, "count"))
    }
    assert told == {"12": False, "1,234": False, "1.234": True, "> 5": True, "5M": True}
    percentage = read_figure("93.5%", "share")
    assert percentage is not None
    assert percentage.rule == "a percentage"


def test_scale_is_for_bare_numbers_only() -> None:
    bare, worded = read_figure("4.2", "recipients", "", 1e6), read_figure("4.2M", "recipients", "", 1e6)
    assert bare is not None
    assert worded is not None
    assert bare.low == worded.low == 4_200_000


@given(st.integers(min_value=0, max_value=10**12))
def test_whole_numbers_however_grouped(number: int) -> None:
    for separator in ("", ",", ".", " ", "'", "\u202f"):
        text = f"{number:,}".replace(",", separator)
        reading = read_figure(text, "count")
        assert reading is not None, text
        assert reading.low == reading.high == number


@given(st.decimals(min_value=0, max_value=1, places=4))
def test_shares_with_point_comma_and_percent(share: object) -> None:
    plain = read_figure(f"{share}", "share")
    comma = read_figure(f"{share}".replace(".", ","), "share")
    assert plain is not None
    assert comma is not None
    assert plain.low == comma.low == float(str(share))
    percent = read_figure(f"{float(str(share)) * 100:.2f}%", "share")
    assert percent is not None
    assert percent.low == pytest.approx(float(str(share)), abs=1e-9)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_ranges_never_turn_around(one: int, other: int) -> None:
    reading = read_figure(f"{one} - {other}", "count")
    if one <= other:
        assert reading is not None
        assert (reading.low, reading.high) == (one, other)
    else:
        assert reading is None


@given(st.text(max_size=80), st.sampled_from(["count", "share", "hours", "fte", "recipients"]))
def test_any_text_is_read_or_refused(text: str, unit: str) -> None:
    reading = read_figure(text, unit)
    if reading is not None:
        assert reading.low is not None
        assert reading.high is None or reading.low <= reading.high
        assert any(letter in "0123456789" for letter in text)
