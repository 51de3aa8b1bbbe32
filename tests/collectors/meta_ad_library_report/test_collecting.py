"""The whole way: a folder of published files through the path door into the warehouse."""

import csv
from pathlib import Path

import pytest

from collectors.framework import collect
from tests.collectors.meta_ad_library_report.reports import (
    ADVERTISERS,
    CITIZEN,
    CONTEXT,
    HEADER,
    PERSON,
    write,
)
from warehouse import Home
from warehouse.landing import sha256_of
from warehouse.schema import connect

BY_DAY = Path(__file__).with_name("by_day.sql")
SOURCE = "meta_ad_library_report"


@pytest.fixture(scope="module")
def collected(shared_data, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("home"))
    folder = shared_data / "ads" / "meta_report_nl_2023"
    return home, folder, collect(home, SOURCE, CONTEXT, path=folder)


def _rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.shared_data
def test_thirteen_days_come_out_of_the_warehouse(collected, shared_data):
    with (shared_data / "ads" / "anchors_meta_nl_2023-03.csv").open(encoding="utf-8", newline="") as file:
        columns = [
            "rows", "rows_censored_le100", "spend_lo", "spend_hi",
            "rows_without_disclaimer", "ads_without_disclaimer", "ads_total",
        ]  # fmt: skip
        anchors = [(line["date"], *(float(line[column]) for column in columns)) for line in csv.DictReader(file)]
    found = _rows(collected[0], BY_DAY.read_text(encoding="utf-8"))
    assert len(anchors) == 13
    assert [(str(day), *figures) for day, *figures in found] == anchors


@pytest.mark.shared_data
def test_other_tables_in_the_folder_are_left_aside_and_not_stored(collected):
    home, folder, run = collected
    others = {path.name for path in folder.glob("*.csv") if not path.name.startswith("FacebookAdLibraryReport_")}
    assert len(others) == 5
    assert {path.name for path in run.left_aside} == others
    assert not [path for path in home.landing.rglob("*") if path.name in others]


@pytest.mark.shared_data
def test_landing_holds_no_page_name_of_an_unlisted_advertiser(collected):
    home, folder, _ = collected
    name = "FacebookAdLibraryReport_2023-03-15_NL_yesterday_advertisers.csv"
    (landed,) = home.landing.rglob(name)
    assert landed.parent.name == sha256_of(folder / name)
    kept = landed.read_text(encoding="utf-8-sig")
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        long_names = {cells[1] for cells in csv.reader(file) if len(cells[1]) > 20}
    assert len(long_names) > 50
    assert {found for found in long_names if found in kept} <= {
        "Forum voor Democratie -FVD", "Partij van de Arbeid (PvdA)", "Partij voor de Dieren",
        "BBB BoerBurgerBeweging", "Ministerie van Binnenlandse Zaken en Koninkrijksrelaties",
    }  # fmt: skip


def test_the_same_file_twice_changes_nothing_and_a_changed_one_supersedes(tmp_path):
    home = Home(tmp_path / "home")
    count = "SELECT count(*), count(*) FILTER (superseded_by IS NULL) FROM core.advertiser_day"
    path = write(tmp_path, [HEADER, PERSON, CITIZEN])
    for _ in range(2):
        collect(home, SOURCE, CONTEXT, path=path)
        assert _rows(home, count) == [(2, 2)]
    write(tmp_path, [HEADER, [*PERSON[:3], "300", "3"], CITIZEN])
    assert [each.change_kind for each in collect(home, SOURCE, CONTEXT, path=path).files] == ["restatement"]
    assert _rows(home, count) == [(4, 2)]
    assert _rows(home, "SELECT value_before, value_after FROM core.restatement") == [
        ("250.0..250.0 · 3", "300.0..300.0 · 3")
    ]
    assert _rows(home, f"SELECT count(*) FROM raw.{SOURCE}__advertisers WHERE member = '{ADVERTISERS}'") == [(6,)]
