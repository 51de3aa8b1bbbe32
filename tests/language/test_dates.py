"""Dates and periods; the expected texts were written by hand."""

from datetime import UTC, date, datetime

import pytest

from language import country_name, format_date, format_day, format_moment, format_period, language_name


def test_dates():
    day = date(2026, 11, 23)
    assert (format_date(day, "nl"), format_date(day, "en")) == ("23 november 2026", "23 November 2026")
    assert (format_day(day, "nl"), format_day(day, "en")) == ("23 nov 2026", "23 Nov 2026")
    assert format_day(date(2026, 3, 1), "nl") == "1 mrt 2026"


def test_a_moment_is_told_in_dutch_time():
    assert format_moment(datetime(2026, 7, 1, 22, 30, tzinfo=UTC), "nl") == "2 jul 2026, 00:30"


@pytest.mark.parametrize(
    ("start", "end", "short", "long_nl", "long_en"),
    [
        (date(2025, 7, 1), date(2025, 12, 31), "H2 2025", "tweede helft van 2025", "second half of 2025"),
        (date(2026, 1, 1), date(2026, 6, 30), "H1 2026", "eerste helft van 2026", "first half of 2026"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025", "2025", "2025"),
        (date(2026, 4, 1), date(2026, 6, 30), "Q2 2026", "tweede kwartaal van 2026", "second quarter of 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "feb 2026", "februari 2026", "February 2026"),
        (None, date(2026, 2, 28), "28 feb 2026", "28 februari 2026", "28 February 2026"),
    ],
)
def test_periods(start, end, short, long_nl, long_en):
    assert format_period(start, end, "nl") == short
    assert format_period(start, end, "nl", long=True) == long_nl
    assert format_period(start, end, "en", long=True) == long_en


def test_odd_periods_name_both_ends():
    assert format_period(date(2025, 9, 1), date(2026, 2, 28), "nl") == "sep 2025 – feb 2026"
    assert format_period(date(2023, 3, 3), date(2023, 3, 15), "nl") == "3 mrt 2023 – 15 mrt 2023"


def test_names():
    assert (country_name("NL", "nl"), country_name("EL", "en")) == ("Nederland", "Greece")
    assert country_name("EU", "nl") == "de Europese Unie"
    assert (language_name("nl", "nl"), language_name("nl", "en")) == ("Nederlands", "Dutch")
    assert country_name("ZZX", "nl") == "ZZX"
