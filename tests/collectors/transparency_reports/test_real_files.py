"""The published parts beside the project, against figures counted by hand and against plain csv."""

import csv
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from collectors.framework import IssueKind
from tests.collectors.transparency_reports.reading import observations, parts, places, read, real_services

pytestmark = pytest.mark.shared_data
FOLDER = "transparency_reports"
H1_2026 = "2026-01-01_2026-06-30"
H2_2025 = "2025-07-01_2025-12-31"


class Expected(NamedTuple):
    """What a person reads in a file: its rows, the Union's or the whole service's figure, the Dutch one."""

    path: str
    edition: str
    rows: int
    total: float | None
    dutch: float | None
    issues: dict[str, int]


TIKTOK = "raw_h1_2026/tiktok/DSA_Transparency_Report_TikTok_January_June_2026 - "
META = "raw_h1_2026/meta/[{}] DSA VLOP Transparency Report - 28 August 2026 - "
FILES = [
    Expected(f"{TIKTOK}10_AMAR.csv", f"tiktok/{H1_2026}/10", 28, 189_000_000, 8_200_000,
             {"column_repaired": 1, "code_repaired": 1}),
    Expected(f"{TIKTOK}9_human_resources.csv", f"tiktok/{H1_2026}/9", 27, 3738, 45,
             {"column_repaired": 1, "code_repaired": 27}),
    Expected("raw_h1_2026/aliexpress/9_human resources.csv", f"aliexpress/{H1_2026}/9", 9, 1110, None, {}),
    Expected("raw_h1_2026/aliexpress/10_AMAR.csv", f"aliexpress/{H1_2026}/10", 28, 157_643_436, 11_822_047,
             {"column_repaired": 1, "code_repaired": 1}),
    Expected("raw_h1_2026/google/youtube/9_human_resources.csv", f"youtube/{H1_2026}/9", 28, None, 115,
             {"row_repaired": 1, "code_repaired": 1}),
    Expected(f"{META.format('Facebook')}9_human_resources.csv", f"facebook/{H1_2026}/9", 27, 5913, 109,
             {"row_repaired": 1}),
    Expected(f"{META.format('Facebook')}10_AMAR.csv", f"facebook/{H1_2026}/10", 28, 263_527_269, 10_111_532,
             {"row_repaired": 1}),
    Expected(f"{META.format('Instagram')}10_AMAR.csv", f"instagram/{H1_2026}/10", 28, 296_824_875, 12_365_882,
             {"row_repaired": 1}),
    Expected("raw_h1_2026/booking-com/9_human_resources.csv", f"booking/{H1_2026}/9", 27, 135, 2,
             {"column_repaired": 1}),
    Expected("raw_h1_2026/temu/9_human_resources.csv", f"temu/{H1_2026}/9", 8, 2749, None, {}),
    Expected("raw_h1_2026/temu/10_AMAR.csv", f"temu/{H1_2026}/10", 28, 124_100_000, 4_600_000,
             {"value_interpreted": 28}),
    Expected("raw_h1_2026/amazon/9_human_resources.csv", f"amazon/{H1_2026}/9", 12, 1832, 64, {}),
    Expected("raw_h2_2025/x/9_human_resources.csv", f"x/{H2_2025}/9", 12, 1059, None, {}),
    Expected("raw_h2_2025/aliexpress/9_human_resources.csv", f"aliexpress/{H2_2025}/9", 9, 986, None,
             {"period_repaired": 2}),
    Expected("raw_h2_2025/snapchat/9_human_resources.csv", f"snapchat/{H2_2025}/9", 27, 1430, 57, {}),
]  # fmt: skip


@pytest.mark.parametrize("expected", FILES, ids=lambda expected: expected.path.split("/", 1)[1])
def test_figures_by_hand(shared_data: Path, expected: Expected) -> None:
    parsed = read(shared_data / FOLDER / expected.path, real_services())
    (part,) = parts(parsed)
    found = observations(parsed)
    assert (part.edition, part.rows_count, part.is_complete) == (expected.edition, expected.rows, True)
    assert len(found) == expected.rows
    assert Counter(issue.kind.value for issue in parsed.issues) == expected.issues
    dutch = [row.value_low for row in found if (row.language == "nl" or row.country == "NL")]
    assert dutch == ([] if expected.dutch is None else [expected.dutch])
    totals = [row for row in found if row.indicator == "moderators_total_count" or row.country == "EU"]
    assert [row.value_low for row in totals] == [expected.total]
    assert [row.is_blank for row in totals] == [expected.total is None]


@pytest.mark.parametrize("expected", [one for one in FILES if "temu/10" not in one.path], ids=lambda one: one.path)
def test_every_figure_stands_where_plain_csv_finds_it(shared_data: Path, expected: Expected) -> None:
    path = shared_data / FOLDER / expected.path
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for row in observations(read(path, real_services())):
        cells = rows[int(row.locator.split("!R")[1].split("C")[0]) - 1]
        published = cells[6] if len(cells) > 6 else ""
        assert row.locator == f"{path.name}!R{rows.index(cells) + 1}C7"
        assert (row.value_text or "") == published
        assert row.value_low == row.value_high == (float(published.replace(",", "")) if published else None)


def test_booking_counts_recipients_in_millions_and_ends_with_a_footnote(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / "raw_h1_2026/booking-com/10_AMAR.csv", real_services())
    by_country = {row.country: row for row in observations(parsed)}
    assert len(by_country) == 28
    assert (by_country["EU"].value_low, by_country["EU"].value_high) == (45_000_000, None)
    assert (by_country["NL"].value_low, by_country["NL"].value_high) == (4_200_000, 5_100_000)
    assert (by_country["EL"].value_low, by_country["EL"].value_high) == (1_800_000, 2_200_000)
    assert by_country["NL"].value_text == "4.2 - 5.1"
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == [f"R{row}C7" for row in range(2, 30)]
    assert places(parsed, IssueKind.ROW_BROKEN) == ["R30"]
    # What follows a quote that never closes may hide rows, so that absence proves nothing.
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_booking_complaints(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / "raw_h1_2026/booking-com/7_appeals_and_recidivism.csv", real_services())
    found = {(row.indicator, row.dimension): row for row in observations(parsed)}
    assert len(found) == len(observations(parsed)) == 47
    outcomes = {scope: found["complaints", scope].value_low for scope in ("total", "upheld", "reversed")}
    assert outcomes == {"total": 37_220, "upheld": 25_179, "reversed": 11_610}
    assert found["complaints", "partially_reversed"].value_low == 391
    assert (found["complaints", "median_hours"].value_low, found["complaints", "median_hours"].unit) == (135, "hours")
    assert found["complaints", "omitted"].is_blank
    assert found["complaints_account", "median_hours"].value_low == 154.94
    assert found["complaints_no_action", "median_hours"].value_low == 425.45
    assert found["disputes", "implemented_share"].value_low == 0
    assert found["disputes", "implemented_share"].unit == "share"
    assert found["suspensions_illegal_content", "total"].value_low == 1
    assert sum(row.is_blank for row in found.values()) == 20
    assert places(parsed, IssueKind.COLUMN_REPAIRED) == ["R1C1"]


def test_booking_identification(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / "raw_h1_2026/booking-com/1_report_identification.csv", real_services())
    (part,) = parts(parsed)
    assert (part.edition, str(part.published_at)) == (f"booking/{H1_2026}/1", "2026-08-28")
    assert str(parsed.published_at) == "2026-08-28"


def test_aliexpress_periods_that_do_not_exist(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / "raw_h2_2025/aliexpress/9_human_resources.csv", real_services())
    assert places(parsed, IssueKind.PERIOD_REPAIRED) == ["R9C3", "R10C3"]
    assert {str(row.period_end) for row in observations(parsed)} == {"2025-12-31"}


def test_meta_file_names_tell_the_day_of_publication(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / f"{META.format('Facebook')}10_AMAR.csv", real_services())
    assert str(parsed.published_at) == "2026-08-28"


def test_youtube_agnostic_moderators_have_no_language(shared_data: Path) -> None:
    parsed = read(shared_data / FOLDER / "raw_h1_2026/google/youtube/9_human_resources.csv", real_services())
    agnostic = [row for row in observations(parsed) if row.dimension == "language_agnostic"]
    assert [(row.indicator, row.language, row.value_low) for row in agnostic] == [
        ("moderators_language_count", "", 6489)
    ]
