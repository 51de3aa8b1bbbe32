"""The name of an export says what was asked, and nothing else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.exported_ads import question_in, read_day


def test_what_a_name_says():
    asked = question_in("x_ads_NL_2026-10-01_2026-10-31.csv", "x_ads")
    assert asked == ("country", "", "NL", date(2026, 10, 1), date(2026, 10, 31))
    asked = question_in("x_ads_NL_2026-10-01_2026-10-31_02.csv", "x_ads")
    assert (asked.what, asked.key) == ("actors", "account-2")


@pytest.mark.parametrize(
    "name",
    [
        "export.csv", "x_ads_NL.csv", "x_ads_nl_2026-10-01_2026-10-31.csv", "x_ads_NL_2026-10-01_2026-02-30.csv",
        "x_ads_NL_2026-10-31_2026-10-01.csv", "x_ads_NL_2026-10-01_2026-10-31_wilhelmina.csv",
    ],
)  # fmt: skip
def test_another_name_says_nothing(name):
    assert question_in(name, "x_ads") is None


@given(st.dates(), st.dates())
def test_every_period_is_read_as_it_is_named(one, other):
    start, end = sorted((one, other))
    asked = question_in(f"p_BE_{start.isoformat()}_{end.isoformat()}.csv", "p")
    assert (asked.start, asked.end, asked.country) == (start, end, "BE")


@given(st.text(max_size=22))
def test_any_text_is_a_day_or_none(text):
    assert read_day(text) is None or text[:4].isdecimal()
