"""In a folder, only files that bear a report's name are taken."""

from pathlib import Path

import pytest

from collectors.meta_ad_library_report.collector import recognises


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("FacebookAdLibraryReport_2023-03-15_NL_yesterday_advertisers.csv", True),
        ("FacebookAdLibraryReport_2023-06-05_US_last_30_days.zip", True),
        ("nl_advertisers.csv", False),
        ("report.csv", False),
    ],
)
def test_the_name_decides(name, is_ours):
    assert recognises(Path("downloads") / name) is is_ours
