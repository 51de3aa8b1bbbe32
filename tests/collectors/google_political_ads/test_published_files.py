"""The published files, against counts with plain csv and against the figures of the notes."""

import csv
from pathlib import Path

import pytest

from collectors.framework import collect
from collectors.framework.rows import AdSpend
from tests.collectors.google_political_ads.bundles import CONTEXT, parsed
from warehouse import Home
from warehouse.schema import connect

pytestmark = pytest.mark.shared_data
SOURCE = "google_political_ads"
VERSIONS = Path(__file__).with_name("weekly_versions.sql").read_text(encoding="utf-8")
NEW = "advertiser_stats_2025-04/google-political-ads-advertiser-stats.csv"
OLD = "bundle_2019-06/google-political-ads-advertiser-weekly-spend.csv"
LATER = "weekly_spend_2020/google-political-ads-advertiser-weekly-spend.csv"


def _plain(shared_data, name):
    with (shared_data / "ads" / f"google_{name}").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def home(shared_data, tmp_path_factory):
    """A warehouse with the bundle of June 2019, then the weeks of January 2020, then the advertisers of April 2025."""
    home = Home(tmp_path_factory.mktemp("home"))
    for folder in ("google_bundle_2019-06", "google_weekly_spend_2020", "google_advertiser_stats_2025-04"):
        collect(home, SOURCE, CONTEXT, path=shared_data / "ads" / folder)
    return home


def _rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_what_was_restated_between_june_2019_and_january_2020(home):
    """Keys are advertiser and week; restated is another amount in euro; an advertiser is gone with all of its weeks."""
    ((before, after, gone, new, in_euro, advertisers_before, advertisers_gone),) = _rows(home, VERSIONS)
    assert (before, after) == (10_830, 21_388)
    assert (gone, new, in_euro) == (245, 10_803, 4_765)
    assert (advertisers_before, advertisers_gone) == (1_193, 29)


def test_restatements_keep_both_amounts(home, shared_data):
    def amount(line):
        return ("EUR", line["Spend_EUR"]) if line["Spend_EUR"] != "0" else _first_spent(line)

    old, new = (
        {(line["Advertiser_ID"], line["Week_Start_Date"]): amount(line) for line in _plain(shared_data, name)}
        for name in (OLD, LATER)
    )
    expected = sorted(
        (f"{old[key][0]} {float(old[key][1])}", f"{new[key][0]} {float(new[key][1])}")
        for key in old.keys() & new.keys()
        if old[key] != new[key]
    )
    found = _rows(
        home,
        "SELECT split_part(value_before, '..', 1), split_part(value_after, '..', 1) FROM core.restatement "
        "WHERE value_before IS NOT NULL AND value_after IS NOT NULL ORDER BY ALL",
    )
    assert len(expected) >= 4_765
    assert found == expected


def _first_spent(line):
    spent = [(name[6:], cell) for name, cell in line.items() if name.startswith("Spend_") and cell != "0"]
    return spent[0] if spent else ("EUR", "0")


def test_april_2025_has_20832_advertisers_of_whom_1816_could_be_shown_in_the_netherlands(home):
    query = "SELECT count(*), count(*) FILTER ({}) FROM core.ad_spend WHERE id_generation = 'since-2022'"
    assert _rows(home, query.format("list_contains(served_in, 'NL')")) == [(20_832, 1_816)]
    assert _rows(home, query.format("list_contains(served_in, 'NL') AND has_public_id")) == [(20_832, 0)]


def test_spend_of_parties_is_that_of_the_notes(home):
    found = _rows(
        home,
        "SELECT organisation_id, spend_low, spend_high, currency FROM core.ad_spend "
        "WHERE organisation_id IN ('d66', 'groenlinks', 'bij1') ORDER BY 2",
    )
    assert found == [
        ("bij1", 3_000, 3_000, "EUR"), ("groenlinks", 942_350, 942_350, "EUR"), ("d66", 1_136_850, 1_136_850, "EUR"),
    ]  # fmt: skip


def test_generations_of_ids_are_told_and_never_compared(home):
    told = _rows(home, "SELECT DISTINCT edition FROM core.issue WHERE kind = 'identifier_break' ORDER BY 1")
    assert told == [("google/advertiser-stats/until-2021",), ("google/advertiser-weekly-spend/until-2021",)]
    assert _rows(home, "SELECT DISTINCT edition FROM core.restatement") == [
        ("google/advertiser-weekly-spend/until-2021",)
    ]
    current = (
        "SELECT id_generation, count(*) FROM core.ad_spend WHERE breakdown = 'advertiser' AND superseded_by IS NULL"
    )
    assert _rows(home, f"{current} GROUP BY 1 ORDER BY 1") == [("since-2022", 20_832), ("until-2021", 1_193)]


def test_an_amount_that_is_not_in_euro_is_no_zero(home, shared_data):
    lines = _plain(shared_data, NEW)
    expected = {}
    for line in lines:
        currency = "EUR" if line["Spend_EUR"] != "0" else _first_spent(line)[0]
        expected[currency] = expected.get(currency, 0) + 1
    found = _rows(
        home, "SELECT currency, count(*) FROM core.ad_spend WHERE id_generation = 'since-2022' GROUP BY 1 ORDER BY 1"
    )
    assert dict(found) == expected
    assert expected["USD"] > expected["EUR"]


def test_places_in_june_2019(home):
    assert _rows(
        home,
        "SELECT count(*), count(*) FILTER (region = ''), max(spend_low) FILTER (country = 'NL'), "
        "max(spend_low) FILTER (country = 'EL'), count(*) FILTER (country IN ('GR', 'GB')) "
        "FROM core.ad_spend WHERE breakdown = 'place'",
    ) == [(500, 28, 76_550, 210_400, 0)]


def test_keywords_are_kept_without_their_words(home):
    rows = _rows(home, f'SELECT cells FROM raw."{SOURCE}__top-keywords-history"')
    assert len(rows) == 43
    words = {cell for (cells,) in rows[1:] for cell in cells[4::2]}
    assert all(len(word) == 32 for word in words)


def test_landing_holds_no_name_of_an_unlisted_advertiser(home, shared_data):
    names = {line["Advertiser_Name"] for line in _plain(shared_data, NEW) if len(line["Advertiser_Name"]) > 12}
    listed = set(home.landing.rglob("*stats.csv"))
    stored = "\n".join(path.read_text(encoding="utf-8-sig") for path in listed)
    assert len(names) > 10_000
    assert {name for name in names if name in stored} <= {
        "Volt Nederland", "SP (Socialistische Partij)", "Forum voor Democratie", "Christen Democratisch Appèl",
        "Partij van de Arbeid", "Staatkundig Gereformeerde Partij (SGP)", "BoerBurgerBeweging",
        "Partij voor de Dieren", "Politieke beweging DENK",
    }  # fmt: skip


def test_the_published_file_and_its_stored_copy_give_the_same(home, shared_data):
    published = parsed(shared_data / "ads" / f"google_{NEW}").rows[AdSpend]
    (copy,) = [path for path in home.landing.rglob("*stats.csv") if path.stat().st_size > 2_000_000]
    assert parsed(copy).rows[AdSpend] == published


def test_the_explanation_is_left_aside(home, shared_data):
    again = collect(home, SOURCE, CONTEXT, path=shared_data / "ads" / "google_bundle_2019-06")
    assert [path.name for path in again.left_aside] == ["README.txt"]
    assert {each.change_kind for each in again.files} == {"no_change"}
