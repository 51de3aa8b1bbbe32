"""The published files of 2023, against counts with plain csv and against the figures of the notes."""

import csv
from pathlib import Path

import pytest

from collectors.framework import collect
from collectors.framework.rows import Ad
from tests.collectors.snap_political_ads.libraries import CONTEXT, parsed
from warehouse import Home
from warehouse.schema import connect

pytestmark = pytest.mark.shared_data
SOURCE = "snap_political_ads"
LATE = Path(__file__).with_name("late_additions.sql").read_text(encoding="utf-8")
MARCH, MAY = "PoliticalAds_2023_asof_2023-03-18.csv", "PoliticalAds_2023_asof_2023-05-21.csv"
VERSION = "SELECT {} FROM core.ad WHERE superseded_by IS {} NULL"


@pytest.fixture(scope="module")
def home(shared_data, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("home"))
    collect(home, SOURCE, CONTEXT, path=shared_data / "ads" / "snap_2023")
    return home


@pytest.fixture(scope="module")
def plain(shared_data):
    def read(name):
        with (shared_data / "ads" / "snap_2023" / name).open(encoding="utf-8", newline="") as file:
            return {line["ADID"]: line for line in csv.DictReader(file)}

    return {name: read(name) for name in (MARCH, MAY)}


def _rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_from_march_to_may(home):
    figures = "count(*), count(*) FILTER (address_detail = 'country_only'), count(*) FILTER (countries = ['NL'])"
    assert _rows(home, VERSION.format(figures, "NOT")) == [(296, 68, 39)]
    assert _rows(home, VERSION.format(figures, "")) == [(1_141, 209, 41)]


def test_nothing_was_met_on_the_way(home):
    assert _rows(home, "SELECT message FROM core.issue") == []


def test_twenty_one_ads_were_added_late(home):
    assert _rows(home, LATE) == [("US", 15), ("FI", 3), ("AU", 2), ("DE", 1)]


def test_what_became_of_the_ads_of_march(home, plain):
    gone, new = _rows(
        home,
        "SELECT count(*) FILTER (value_after IS NULL), count(*) FILTER (value_before IS NULL) FROM core.restatement",
    )[0]
    assert (gone, new) == (0, 1_141 - 296)
    spend = _rows(
        home,
        "SELECT count(*) FILTER (later.spend_low > earlier.spend_low), "
        "count(*) FILTER (later.spend_low < earlier.spend_low OR later.impressions_low < earlier.impressions_low) "
        "FROM core.ad AS earlier INNER JOIN core.ad AS later USING (ad_id) "
        "WHERE earlier.superseded_by IS NOT NULL AND later.superseded_by IS NULL",
    )
    assert spend == [(92, 0)]
    old, later = plain[MARCH], plain[MAY]
    columns = ("Spend", "Impressions", "AgeBracket")
    days = ("StartDate", "EndDate")
    changed = {
        ad for ad, line in old.items()
        if any(line[each] != later[ad][each] for each in columns)
        or any(line[each][:10] != later[ad][each][:10] for each in days)
    }  # fmt: skip
    both = "SELECT count(*) FROM core.restatement WHERE value_before IS NOT NULL AND value_after IS NOT NULL"
    assert _rows(home, both) == [(len(changed),)]


def test_minors_and_payers(home):
    figures = "count(*) FILTER (youngest_age < 18), count(*) FILTER (payer_key = '')"
    assert _rows(home, VERSION.format(figures, "NOT")) == [(11, 0)]
    assert _rows(home, VERSION.format("count(*) FILTER (payer_key = '')", "")) == [(0,)]


def test_listed_payers_are_those_of_the_notes(home):
    figures = "organisation_id, count(*), sum(spend_low), any_value(currency)"
    found = {row[0]: row[1:] for row in _rows(home, VERSION.format(figures, "") + " GROUP BY 1")}
    assert found["ministerie-bzk"] == (3, 8_500, "EUR")
    assert found["vvd"] == (8, 2_194, "EUR")


def test_currencies_are_kept(home, plain):
    counts = {}
    for line in plain[MAY].values():
        counts[line["Currency Code"]] = counts.get(line["Currency Code"], 0) + 1
    assert dict(_rows(home, VERSION.format("currency, count(*)", "") + " GROUP BY 1")) == counts


def test_landing_holds_no_name_and_no_address(home, plain, shared_data):
    listed = {
        "Ministerie v. Binnenlandse Zaken", "Provincie Noord-Brabant", "Provincie Utrecht", "Provincie Zeeland",
        "Gemeente Amsterdam", "Natuurmonumenten", "Patagonia", "BNNVARA",
    }  # fmt: skip
    columns = ("OrganizationName", "PayingAdvertiserName", "CandidateBallotInformation", "BillingAddress")
    names = {line[column] for line in plain[MAY].values() for column in columns if len(line[column]) > 7}
    (stored,) = home.landing.rglob(MAY)
    text = stored.read_text(encoding="utf-8-sig")
    assert len(names) > 150
    assert {name for name in names if name in text} <= listed
    assert parsed(stored).rows[Ad] == parsed(shared_data / "ads" / "snap_2023" / MAY).rows[Ad]


def test_loading_again_changes_nothing(home, shared_data):
    again = collect(home, SOURCE, CONTEXT, path=shared_data / "ads" / "snap_2023")
    assert {each.change_kind for each in again.files} == {"no_change"}
