"""Member states, languages, periods and dates as services write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.transparency_reports.maps import countries, languages
from collectors.transparency_reports.periods import (
    Period,
    day_in_name,
    most_common,
    period_in_name,
    read_day,
    read_period,
    read_published,
)
from collectors.transparency_reports.places import country_of, is_left_open, language_of, lists_states, names_several

STATES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905
OFFICIAL = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split()  # noqa: SIM905
FIRST_HALF = Period(date(2026, 1, 1), date(2026, 6, 30))
SECOND_HALF = Period(date(2025, 7, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "code", "is_repaired"),
    [
        ("NL", "NL", False), ("nl", "NL", True), ("Netherlands", "NL", True), (" EL ", "EL", False), ("GR", "EL", True),
        ("SP", "ES", True), ("SEE", "SE", True), ("TOTAL", "EU", False), ("total", "EU", True), ("TOTAL ", "EU", False),
    ],
)  # fmt: skip
def test_member_states(text: str, code: str, is_repaired: bool) -> None:
    assert country_of(text) == (code, is_repaired)


@pytest.mark.parametrize("text", ["UK", "US", "XX", "", "EN", "N L"])
def test_no_member_states(text: str) -> None:
    assert country_of(text) is None


@pytest.mark.parametrize(
    ("text", "code", "is_repaired"),
    [
        ("nl", "nl", False), ("NL", "nl", True), ("Dutch", "nl", True), ("Total number: nl", "nl", True),
        ("total number - NL", "nl", True), ("iw", "he", True), ("GR", "el", True), ("CZ", "cs", True),
        ("Irish", "ga", True), ("zh", "zh", False),
    ],
)  # fmt: skip
def test_languages(text: str, code: str, is_repaired: bool) -> None:
    assert language_of(text) == (code, is_repaired)


@pytest.mark.parametrize("text", ["AT", "BE", "Klingon", "", "Total number", "nl, de"])
def test_no_languages(text: str) -> None:
    assert language_of(text) is None


def test_the_template_is_whole() -> None:
    assert {country_of(state) for state in STATES} == {(state, False) for state in STATES}
    assert {language_of(language) for language in OFFICIAL} == {(language, False) for language in OFFICIAL}
    assert set(countries().values()) == {*STATES, "EU"}
    assert set(languages().values()) >= set(OFFICIAL)


@given(
    st.sampled_from(STATES), st.sampled_from([str.lower, str.upper, str.title]), st.sampled_from(["", " ", "\u00a0"])
)
def test_capitals_and_blanks_do_not_move_a_member_state(state: str, change: object, blank: str) -> None:
    place = country_of(blank + change(state) + blank)  # type: ignore[operator]
    assert place is not None
    assert place.code == state


@given(st.sampled_from(OFFICIAL), st.sampled_from(["", "Total number: ", "TOTAL: "]))
def test_prefixes_do_not_move_a_language(language: str, prefix: str) -> None:
    place = language_of(prefix + language)
    assert place is not None
    assert (place.code, place.is_repaired) == (language, bool(prefix))


@given(st.text(max_size=12))
def test_any_text_is_a_known_place_or_none(text: str) -> None:
    country, language = country_of(text), language_of(text)
    assert country is None or country.code in {*STATES, "EU"}
    assert language is None or language.code in languages().values()


def test_scopes_that_name_no_single_place() -> None:
    assert all(is_left_open(text) for text in ("AT, […], SE", "[...]", "AT, [¡\xad], SE", "AT, [_], SE", "AT … SE"))
    assert not is_left_open("NL")
    assert names_several("DE, ES, FR, PL, SE")
    assert names_several("nl/de")
    assert not names_several("NL")
    assert not names_several("Something, else")
    assert lists_states(["DE", "BE", "NL"])
    assert not lists_states(["DE", "EN", "NL"])


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2026-01-01/2026-06-30", FIRST_HALF), (" 2026-01-01 / 2026-06-30 ", FIRST_HALF),
        ("2025/07/01-2025/12/31", SECOND_HALF), ("2025-07-01/2025-12-32", None), ("2025-12-31/2025-07-01", None),
        ("YYYY-MM-DD/YYYY-MM-DD", None), ("H2 2025", None), ("", None), ("2026-02-30/2026-06-30", None),
    ],
)  # fmt: skip
def test_periods_in_cells(text: str, period: Period | None) -> None:
    assert read_period(text) == period


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.dates(date(2020, 1, 1), date(2035, 12, 31)))
def test_periods_as_the_template_writes_them(one: date, other: date) -> None:
    start, end = sorted((one, other))
    assert read_period(f"{start}/{end}") == Period(start, end)


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_none(text: str) -> None:
    period = read_period(text)
    assert period is None or period.start <= period.end


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("DSA_Transparency_Report_January_June_2026 - 10_AMAR.csv", FIRST_HALF),
        ("rapport July-December 2025.zip", SECOND_HALF),
        ("report H1 2026.xlsx", FIRST_HALF),
        ("report-2025-h2.xlsx", SECOND_HALF),
        ("2026-01-01_2026-06-30_report.zip", FIRST_HALF),
        ("July 2025 to June 2026.zip", Period(date(2025, 7, 1), date(2026, 6, 30))),
        ("report.zip", None),
        ("report 28 August 2026.zip", None),
    ],
)
def test_periods_in_file_names(name: str, period: Period | None) -> None:
    assert period_in_name(name) == period


def test_days() -> None:
    assert read_day("2026-08-28") == read_day("28/08/2026") == read_day("2026/8/28") == date(2026, 8, 28)
    assert read_day("2026-13-01") is None
    assert read_day("soon") is None
    assert day_in_name("[Service] Report - 28 August 2026 - 10_AMAR.csv") == date(2026, 8, 28)
    assert day_in_name("31 June 2026") is None
    assert day_in_name("report.csv") is None


def test_days_of_publication_with_an_update() -> None:
    assert read_published("2026-08-28") == (date(2026, 8, 28), None)
    assert read_published("2026/2/28[Updated 2026/04/30]") == (date(2026, 2, 28), date(2026, 4, 30))
    assert read_published("27/02/2026") == (date(2026, 2, 27), None)
    assert read_published("February") is None


def test_the_most_common_period() -> None:
    assert most_common([None, SECOND_HALF, FIRST_HALF, FIRST_HALF]) == FIRST_HALF
    assert most_common([SECOND_HALF, FIRST_HALF]) == SECOND_HALF
    assert most_common([None]) is None
