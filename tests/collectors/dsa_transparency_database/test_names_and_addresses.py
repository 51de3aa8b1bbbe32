"""File names, and the addresses that follow from them."""

from dataclasses import replace
from datetime import date

import pytest

from collectors.dsa_transparency_database.addresses import addresses
from collectors.dsa_transparency_database.collector import discover, recognises
from collectors.dsa_transparency_database.dump_name import DumpName, read_aggregates_name, read_dump_name, slug_of
from tests.collectors.dsa_transparency_database.dumps import CONTEXT

TODAY = date(2026, 1, 8)
FOLDER = "https://transparency.dsa.ec.europa.eu/explore-data/download"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("sor-global-2026-01-05-full.zip", DumpName("global", date(2026, 1, 5), "full")),
        ("sor-amazon-store-2023-09-25-light.zip", DumpName("amazon-store", date(2023, 9, 25), "light")),
        ("sor-x-2025-07-01-full.zip", DumpName("x", date(2025, 7, 1), "full")),
        ("sor-global-2026-02-30-full.zip", None),
        ("sor-Global-2026-01-05-full.zip", None),
        ("sor-global-2026-01-05-full.zip.sha1", None),
        ("sor-global-2026-01-05-full-00000.csv.zip", None),
        ("sor--2026-01-05-full.zip", None),
    ],
)
def test_what_a_name_says(name, expected):
    assert read_dump_name(name) == expected
    if expected:
        assert expected.file_name == name


def test_what_the_name_of_daily_counts_says():
    assert read_aggregates_name("aggregates-2026-01-05.csv") == DumpName("global", date(2026, 1, 5), "aggregates")
    assert read_aggregates_name("aggregates-2026-13-05.csv") is None
    assert read_aggregates_name("aggregates.csv") is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("X", "x"), ("TikTok", "tiktok"), ("bol.com", "bolcom"), ("Amazon Store", "amazon-store"),
        ("Discord Netherlands B.V.", "discord-netherlands-bv"), ("  A_b -- c ", "a-b-c"), ("日本", ""),
    ],
)  # fmt: skip
def test_a_platforms_slug(name, slug):
    """The first five stand so in the reference."""
    assert slug_of(name) == slug


def test_the_dumps_of_signatories_from_a_day_on():
    found = list(addresses(replace(CONTEXT, since=date(2026, 1, 5)), TODAY))
    page, *files = found
    assert page.url == "https://transparency.dsa.ec.europa.eu/page/announcements"
    dump = "sor-voorbeeld-platform-2026-01-0{}-full.zip"
    names = [name.format(day) for day in (5, 6) for name in ("aggregates-2026-01-0{}.csv", dump + ".sha1", dump)]
    assert [remote.file_name for remote in files] == names
    assert [remote.url for remote in files] == [f"{FOLDER}/{name}" for name in names]


def test_a_day_may_be_absent_for_as_long_as_dumps_are_late_at_times():
    found = list(addresses(replace(CONTEXT, since=date(2026, 1, 4)), TODAY))
    assert {remote.file_name[-14:-4]: remote.may_be_absent for remote in found if "aggregates" in remote.file_name} == {
        "2026-01-04": False, "2026-01-05": True, "2026-01-06": True,
    }  # fmt: skip


def test_a_week_back_when_no_day_was_given():
    days = [remote.file_name[23:33] for remote in addresses(CONTEXT, TODAY) if remote.url.endswith(".zip")]
    assert days == [f"2026-01-0{day}" for day in range(1, 7)]


def test_nothing_is_there_yet_of_yesterday():
    assert [remote.file_name for remote in addresses(replace(CONTEXT, since=date(2026, 1, 7)), TODAY)] == [
        "announcements.html"
    ]
    assert list(discover(CONTEXT))


def test_which_files_are_of_this_source(tmp_path):
    names = ("sor-x-2026-01-05-full.zip", "aggregates-2026-01-05.csv", "dump.zip", "sor-x-2026-01-05-full.zip.sha1",
             "aggregated-complete-2026-05-01-parquet.zip", "announcements.html")  # fmt: skip
    assert [recognises(tmp_path / name) for name in names] == [True, True, False, False, True, True]
