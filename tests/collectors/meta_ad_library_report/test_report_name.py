"""Country, day, window and table from the name of a file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError
from collectors.meta_ad_library_report.report_name import WINDOWS, is_read_me, read_report_name

DAYS = st.dates(min_value=date(2018, 1, 1))
COUNTRIES = st.from_regex(r"[A-Z]{2}", fullmatch=True).filter(lambda code: code not in {"GR", "GB"})


@pytest.mark.parametrize(
    ("name", "expected", "edition"),
    [
        (
            "FacebookAdLibraryReport_2023-03-15_NL_yesterday_advertisers.csv",
            ("NL", date(2023, 3, 15), "yesterday", "advertisers", ""),
            "meta/NL/yesterday/2023-03-15/advertisers",
        ),
        (
            "FacebookAdLibraryReport_2025-07-12_BE_last_30_days_locations.csv",
            ("BE", date(2025, 7, 12), "last_30_days", "locations", ""),
            "meta/BE/last_30_days/2025-07-12/locations",
        ),
        (
            "regions/FacebookAdLibraryReport_2025-07-12_BE_last_30_days_Flemish Region.csv",
            ("BE", date(2025, 7, 12), "last_30_days", "region", "Flemish Region"),
            "meta/BE/last_30_days/2025-07-12/region/Flemish Region",
        ),
        (
            "regions\\FacebookAdLibraryReport_2023-06-01_US_yesterday_Virgin Islands (U.S.).csv",
            ("US", date(2023, 6, 1), "yesterday", "region", "Virgin Islands (U.S.)"),
            "meta/US/yesterday/2023-06-01/region/Virgin Islands (U.S.)",
        ),
        (
            "FacebookAdLibraryReport_2023-10-20_NL_last_90_days_Bonaire, Sint Eustatius and Saba.csv",
            ("NL", date(2023, 10, 20), "last_90_days", "region", "Bonaire, Sint Eustatius and Saba"),
            "meta/NL/last_90_days/2023-10-20/region/Bonaire, Sint Eustatius and Saba",
        ),
        (
            "FacebookAdLibraryReport_2024-01-05_NL_last_7_days_advertisers (1).csv",
            ("NL", date(2024, 1, 5), "last_7_days", "advertisers", ""),
            "meta/NL/last_7_days/2024-01-05/advertisers",
        ),
        (
            "FacebookAdLibraryReport_2023-05-16_GR_lifelong.zip",
            ("EL", date(2023, 5, 16), "lifelong", "", ""),
            "meta/EL/lifelong/2023-05-16/",
        ),
    ],
)
def test_names_as_meta_writes_them(name, expected, edition):
    read = read_report_name(name)
    assert tuple(read) == expected
    assert read.edition == edition


@pytest.mark.parametrize(
    "name",
    [
        "nl_advertisers.csv",
        "FacebookAdLibraryReport_2023-02-30_NL_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_2023-03-03_NL_last_14_days_advertisers.csv",
        "FacebookAdLibraryReport_2023-03-03_nl_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_2023-03-03_NLD_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_2023-3-3_NL_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_\uff12\uff10\uff12\uff13-03-03_NL_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_2023-03-03_NL_yesterday_advertisers.xlsx",
        "FacebookAdLibraryReport_2023-03-03_NL_yesterday_<script>.csv",
        "FacebookAdLibraryReport_2023-03-03_NL_yesterday_=1.csv",
        "copy of FacebookAdLibraryReport_2023-03-03_NL_yesterday_advertisers.csv",
        "FacebookAdLibraryReport_2023-03-03_NL_yesterday_advertisers.csv\n",
    ],
)
def test_a_name_that_leaves_something_open_is_refused(name):
    with pytest.raises(FileRefusedError, match="file name") as refused:
        read_report_name(name)
    assert refused.value.kind == "period_unreadable"
    assert "FacebookAdLibraryReport_<day>_NL_yesterday.zip" in refused.value.remedy


@given(DAYS, COUNTRIES, st.sampled_from(WINDOWS), st.sampled_from(["advertisers", "locations", "Utrecht", "Zeeland"]))
def test_what_is_written_is_read(day, country, window, table):
    read = read_report_name(f"any/folder/FacebookAdLibraryReport_{day.isoformat()}_{country}_{window}_{table}.csv")
    assert (read.country, read.report_date, read.report_window) == (country, day, window)
    assert table in {read.table, read.region}


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text):
    with pytest.raises(FileRefusedError):
        read_report_name(text)


@given(st.sampled_from(WINDOWS), st.sampled_from(WINDOWS))
def test_windows_are_never_one_snapshot(first, second):
    editions = {read_report_name(f"FacebookAdLibraryReport_2024-05-06_NL_{each}_advertisers.csv").edition
                for each in (first, second)}  # fmt: skip
    assert len(editions) == len({first, second})


def test_the_explanation_is_known_by_name():
    assert is_read_me("README.txt")
    assert is_read_me("regions/readme.TXT")
    assert not is_read_me("README.csv")
