"""The published reports, against counts with plain csv and against the anchor figures."""

import csv
import io
import zipfile

import pytest

from collectors.framework.rows import AdvertiserDay, LocationSpend
from tests.collectors.meta_ad_library_report.reports import NONE, stored

pytestmark = pytest.mark.shared_data
DAYS = [f"2023-03-{day:02}" for day in range(3, 16)]


def _advertisers(path):
    return stored(path).rows[AdvertiserDay]


def _spend(rows):
    return sum(row.spend_low_eur for row in rows), sum(row.spend_high_eur for row in rows)


def _plain(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))[1:]


@pytest.fixture(scope="module")
def anchors(shared_data):
    with (shared_data / "ads" / "anchors_meta_nl_2023-03.csv").open(encoding="utf-8", newline="") as file:
        return {line["date"]: line for line in csv.DictReader(file)}


@pytest.mark.parametrize("day", DAYS)
def test_thirteen_days_in_the_netherlands(shared_data, anchors, day):
    folder = shared_data / "ads" / "meta_report_nl_2023"
    rows = _advertisers(folder / f"FacebookAdLibraryReport_{day}_NL_yesterday_advertisers.csv")
    without = [row for row in rows if not row.has_disclaimer]
    pages = {}
    for row in rows:
        pages.setdefault(row.advertiser_key, []).append(row)
    low, high = _spend(rows)
    low_without, high_without = _spend(without)
    found = {
        "rows": len(rows),
        "pages": len(pages),
        "rows_censored_le100": sum(row.is_censored for row in rows),
        "spend_lo": low,
        "spend_hi": high,
        "rows_without_disclaimer": len(without),
        "rate_without_disclaimer": round(len(without) / len(rows), 3),
        "ads_without_disclaimer": sum(row.ads_count for row in without),
        "ads_total": sum(row.ads_count for row in rows),
        "spend_nd_lo": low_without,
        "spend_nd_hi": high_without,
        "duplicate_page_disclaimer_keys": len(rows) - len({(row.advertiser_key, row.disclaimer_key) for row in rows}),
        "pages_with_gt1_disclaimer": sum(len({row.disclaimer_key for row in each}) > 1 for each in pages.values()),
        "pages_mixed_disclaimer_and_none": sum(
            len({row.has_disclaimer for row in each}) == 2 for each in pages.values()
        ),
    }
    assert found == {column: float(anchors[day][column]) for column in found}
    assert {(row.country, row.report_window, row.currency) for row in rows} == {("NL", "yesterday", "EUR")}


@pytest.mark.parametrize(
    ("path", "count", "without", "censored"),
    [
        ("meta_report_nl_2023/FacebookAdLibraryReport_2023-07-15_NL_last_90_days_advertisers.csv", 2199, 1762, 1866),
        ("meta_report_nl_2023/FacebookAdLibraryReport_2023-03-05_NL_last_30_days_advertisers.csv", 1185, 694, 894),
        ("meta_report_nl_2023/FacebookAdLibraryReport_2023-02-28_NL_last_30_days_Noord-Holland.csv", 586, 352, 478),
        ("meta_report_be_2025-07/FacebookAdLibraryReport_2025-07-12_BE_last_30_days_advertisers.csv", 1036, 587, 811),
    ],
)
def test_longer_windows_and_regions(shared_data, path, count, without, censored):
    rows = _advertisers(shared_data / "ads" / path)
    assert len(rows) == count
    assert sum(not row.has_disclaimer for row in rows) == without
    assert sum(row.is_censored for row in rows) == censored


def test_a_region_has_its_name_and_no_number_of_ads(shared_data):
    name = "FacebookAdLibraryReport_2023-02-28_NL_last_30_days_Noord-Holland.csv"
    rows = _advertisers(shared_data / "ads" / "meta_report_nl_2023" / name)
    assert {(row.region, row.ads_count) for row in rows} == {("Noord-Holland", None)}


def test_belgian_advertisers_fit_the_locations(shared_data):
    folder = shared_data / "ads" / "meta_report_be_2025-07"
    report = "FacebookAdLibraryReport_2025-07-12_BE_last_30_days"
    advertisers = _advertisers(folder / f"{report}_advertisers.csv")
    locations = stored(folder / f"{report}_locations.csv").rows[LocationSpend]
    assert _spend(advertisers) == (519_332, 600_432)
    assert _spend(locations) == (530_574, 530_674)
    assert [row.location for row in locations] == ["Brussels", "Flemish Region", "Unknown", "Wallonia"]


def test_fourteen_belgian_advertisers_share_page_zero_and_stay_apart(shared_data):
    path = shared_data / "ads/meta_report_be_2025-07/FacebookAdLibraryReport_2025-07-12_BE_last_30_days_advertisers.csv"
    plain = _plain(path.read_bytes())
    assert sum(cells[0] == "0" for cells in plain) == 14
    pages = {cells[0] for cells in plain if cells[0] != "0"}
    assert len({row.advertiser_key for row in _advertisers(path)}) == len(pages) + 14


def test_belgian_regions_are_snapshots_of_their_own(shared_data):
    folder = shared_data / "ads" / "meta_report_be_2025-07" / "regions"
    counts = {path: len(_plain(path.read_bytes())) for path in folder.iterdir()}
    found = {path: _advertisers(path) for path in counts}
    assert {path: len(rows) for path, rows in found.items()} == counts
    assert len({rows[0].edition for rows in found.values()}) == 4


def test_an_archive_in_dollars(shared_data):
    path = shared_data / "ads" / "meta_report_us_zip_2023-06" / "FacebookAdLibraryReport_2023-06-01_US_yesterday.zip"
    with zipfile.ZipFile(path) as archive:
        plain = {name: _plain(archive.read(name)) for name in archive.namelist() if name.endswith(".csv")}
    found = stored(path)
    rows, places = found.rows[AdvertiserDay], found.rows[LocationSpend]
    regions = [cells for name, table in plain.items() if name.startswith("regions/") for cells in table]
    country = next(table for name, table in plain.items() if name.endswith("_advertisers.csv"))
    assert (len(country), len(plain)) == (3174, 59)
    assert sum(row.region == "" for row in rows) == len(country)
    assert sum(row.region != "" for row in rows) == len(regions)
    assert sum(not row.has_disclaimer for row in rows) == sum(cells[2] == NONE for cells in [*country, *regions])
    assert len(places) == len(next(table for name, table in plain.items() if name.endswith("_locations.csv"))) == 57
    assert {row.currency for row in [*rows, *places]} == {"USD"}
    assert {(row.spend_low_eur, row.spend_high_eur) for row in [*rows, *places]} == {(None, None)}
    assert sum(row.is_censored for row in rows) == sum(cells[3].startswith("≤") for cells in [*country, *regions])
    assert sum(row.ads_count for row in rows if not row.region) == sum(int(cells[4]) for cells in country)
    assert not found.issues
