"""What a bundle and its tables give, and what is told about them."""

from datetime import date
from pathlib import Path

import pytest

from collectors.framework import collect, read_source
from collectors.framework.rows import Ad, AdSpend
from collectors.google_political_ads.collector import discover, recognises
from tests.collectors.google_political_ads.bundles import (
    AD,
    ADS,
    ADS_HEADER,
    CONTEXT,
    GEO,
    GEO_HEADER,
    LISTED,
    OTHER,
    PERSON,
    STATS,
    STATS_HEADER,
    WEEK,
    WEEKLY,
    WEEKLY_HEADER,
    as_csv,
    kinds,
    parsed,
    places,
    redacted,
    write,
    write_zip,
)
from warehouse import Home
from warehouse.schema import connect

SOURCE = "google_political_ads"


def test_an_advertiser(tmp_path):
    told = parsed(write(tmp_path, [STATS_HEADER, PERSON, OTHER, LISTED]))
    first, other, listed = told.rows[AdSpend]
    assert (first.spend_low, first.spend_high, first.currency, first.ads_count) == (250, 250, "EUR", 4)
    assert (first.served_in, first.has_public_id, first.week_start) == (["EL", "NL"], True, None)
    assert first.id_generation == "since-2022"
    assert first.edition == "google/advertiser-stats/since-2022"
    assert (other.currency, other.spend_low, other.has_public_id) == ("USD", 400, False)
    assert [row.organisation_id for row in (first, other, listed)] == [None, None, "d66"]
    assert {row.service_id for row in (first, other, listed)} == {"google"}
    assert not told.issues


def test_a_week_tells_the_day_of_the_file_and_the_old_ids(tmp_path):
    told = parsed(write(tmp_path, [WEEKLY_HEADER, WEEK, [*WEEK[:3], "2019-05-12", "0", "0"]], WEEKLY))
    assert told.published_at == date(2019, 5, 12)
    assert [(row.week_start, row.spend_low) for row in told.rows[AdSpend]] == [
        (date(2019, 5, 5), 50), (date(2019, 5, 12), 0),
    ]  # fmt: skip
    assert kinds(told) == ["identifier_break"]
    assert "2 rows" in told.issues[0].message


def test_a_place(tmp_path):
    rows = [GEO_HEADER, ["GB", "", "", "50"], ["US", "US-CA", "CA-1", "60"]]
    assert [(row.country, row.region) for row in parsed(write(tmp_path, rows, GEO)).rows[AdSpend]] == [
        ("UK", ""), ("US", "US-CA / CA-1"),
    ]  # fmt: skip


def test_an_ad_schema_only(tmp_path):
    (ad,) = parsed(write(tmp_path, [ADS_HEADER, AD], ADS)).rows[Ad]
    assert (ad.ad_id, ad.countries, ad.spend_low, ad.spend_high, ad.currency) == ("CR1", ["NL"], 0, 100, "EUR")
    assert (ad.impressions_low, ad.impressions_high) == (10_000, 100_000)
    assert (ad.starts_on, ad.ends_on) == (date(2024, 5, 1), date(2024, 5, 9))
    assert (ad.targeting, ad.address_detail) == (["age", "regions"], "not_published")


@pytest.mark.parametrize(
    ("column", "cell", "kind", "kept"),
    [
        ("Impressions", "a lot", "value_unreadable", 1),
        ("Date_Range_End", "yesterday", "period_unreadable", 1),
        ("Date_Range_Start", "", None, 1),
        ("Spend_Range_Min_EUR", "", "value_unreadable", 0),
        ("Ad_ID", "", "value_unreadable", 0),
        ("Advertiser_ID", "Verzonnen", "row_broken", 0),
        ("Regions", "NL, everywhere", "code_unknown", 1),
    ],
)
def test_a_cell_of_an_ad_that_cannot_be_read_is_told(tmp_path, column, cell, kind, kept):
    changed = list(AD)
    changed[ADS_HEADER.index(column)] = cell
    told = parsed(write(tmp_path, [ADS_HEADER, [*AD[:0], "CR2", *AD[1:]], changed], ADS))
    assert len(told.rows[Ad]) == 1 + kept
    assert kinds(told) == ([kind] if kind else [])


def test_a_bundle_has_one_day_for_all_tables(tmp_path):
    members = {
        "google-political-ads-transparency-bundle/README.txt": b"what the columns mean",
        "google-political-ads-transparency-bundle/" + STATS: as_csv([STATS_HEADER, PERSON]),
        "google-political-ads-transparency-bundle/" + WEEKLY: as_csv([WEEKLY_HEADER, WEEK]),
        "google-political-ads-transparency-bundle/google-political-ads-updated.csv": as_csv(
            [["Report_Data_Updated_Date"], ["2024-05-06"]]
        ),
        "advertiser_id_mapping.csv": as_csv([["old", "new"], [WEEK[0], PERSON[0]]]),
        "notes.doc": b"?",
    }
    path = write_zip(tmp_path, members)
    for version in (path, redacted(path, tmp_path / "stored")):
        told = parsed(version)
        assert told.published_at == date(2024, 5, 6)
        assert len(told.rows[AdSpend]) == 2
        assert kinds(told) == ["column_unknown", "column_unknown", "identifier_break", "part_unknown"]
        keys = {row.id_generation: row.advertiser_key for row in told.rows[AdSpend]}
    mapping = told.raw["advertiser_id_mapping"][1].cells
    assert list(mapping) == [keys["until-2021"], keys["since-2022"]]


def test_a_day_that_is_none_is_told(tmp_path):
    told = parsed(write(tmp_path, [["Report_Data_Updated_Date"], ["soon"]], "google-political-ads-updated.csv"))
    assert (told.published_at, kinds(told)) == (None, ["period_unreadable"])


def test_the_day_in_a_name(tmp_path):
    path = write(tmp_path, [STATS_HEADER, PERSON], STATS.replace(".csv", "_2025-04-15.csv"))
    assert parsed(path).published_at == date(2025, 4, 15)


def test_rows_that_cannot_be_read_are_told_with_their_place(tmp_path):
    rows = [
        STATS_HEADER, PERSON, OTHER, LISTED,
        [*PERSON[:-2], "1.000", "0"], ["nobody", *PERSON[1:]], [*OTHER[:5], "", *OTHER[6:]], OTHER[:4],
        [PERSON[0][:-1] + "7", *PERSON[1:3], "Holland", *PERSON[4:]],
    ]  # fmt: skip
    told = parsed(write(tmp_path, rows))
    assert len(told.rows[AdSpend]) == 5
    assert places(told, "value_unreadable") == ["R5", "R7C6"]
    assert places(told, "row_broken") == ["R6C1", "R8"]
    assert places(told, "code_unknown") == ["R9C4"]
    assert told.rows[AdSpend][-1].served_in == []


def test_weeks_that_are_none_are_left_out(tmp_path):
    told = parsed(write(tmp_path, [WEEKLY_HEADER, WEEK, [*WEEK[:3], "2019-02-30", "0", "0"]], WEEKLY))
    assert len(told.rows[AdSpend]) == 1
    assert places(told, "period_unreadable") == ["R3C4"]


def test_copies_are_left_out_and_other_figures_stay(tmp_path):
    told = parsed(write(tmp_path, [STATS_HEADER, PERSON, PERSON, [*PERSON[:-1], "1"]]))
    assert len(told.rows[AdSpend]) == 2
    assert [(issue.severity, issue.locator[-2:]) for issue in told.issues] == [
        ("rejected_row", "R3"),
        ("warning", "R4"),
    ]


def test_columns_in_another_order_and_spelling(tmp_path):
    order = list(reversed(range(len(STATS_HEADER))))
    rows = [[row[place] for place in order] for row in (STATS_HEADER, PERSON)]
    rows[0] = [heading.lower() for heading in rows[0]]
    told = parsed(write(tmp_path, rows))
    plain = parsed(write(tmp_path / "plain", [STATS_HEADER, PERSON]))
    assert told.rows == plain.rows
    assert set(kinds(told)) == {"column_repaired"}


def test_a_table_without_rows_is_told(tmp_path):
    assert kinds(parsed(write(tmp_path, [STATS_HEADER]))) == ["empty_file"]


def test_loading_twice_changes_nothing_and_a_restatement_keeps_both(tmp_path):
    home = Home(tmp_path / "home")
    count = "SELECT count(*), count(*) FILTER (superseded_by IS NULL) FROM core.ad_spend"
    path = write(tmp_path, [STATS_HEADER, PERSON, OTHER])
    for _ in range(2):
        collect(home, SOURCE, CONTEXT, path=path)
        assert _rows(home, count) == [(2, 2)]
    write(tmp_path, [STATS_HEADER, [*PERSON[:-2], "300", "22000"]])
    assert [each.change_kind for each in collect(home, SOURCE, CONTEXT, path=path).files] == ["restatement"]
    assert _rows(home, count) == [(3, 1)]
    assert _rows(home, "SELECT value_before, value_after FROM core.restatement ORDER BY ALL") == [
        ("EUR 250.0..250.0 · 4 ads", "EUR 300.0..300.0 · 4 ads"),
        ("USD 400.0..400.0 · 1 ads", None),
    ]


def test_an_older_file_does_not_replace_a_newer_one(tmp_path):
    home = Home(tmp_path / "home")
    newer, older = ([WEEKLY_HEADER, [*WEEK[:3], day, "9", "9"]] for day in ("2020-01-05", "2019-06-16"))
    for rows in (newer, older):
        collect(home, SOURCE, CONTEXT, path=write(tmp_path, rows, WEEKLY))
    assert _rows(home, "SELECT week_start FROM core.ad_spend WHERE superseded_by IS NULL") == [(date(2020, 1, 5),)]


def _rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_which_files_are_of_this_source():
    ours = (
        STATS,
        WEEKLY,
        "google-political-ads-transparency-bundle.zip",
        "google-political-ads-transparency-bundle (1).zip",
        "google-political-ads-geo-spend_asof_2019-06-28.csv",
        "creative_id_mapping.csv",
    )
    assert all(recognises(Path(name)) for name in ours)
    assert not any(map(recognises, map(Path, ("README.txt", "PoliticalAds.csv", "advertiser-stats.xlsx"))))


def test_the_address_is_googles(root):
    (remote,) = discover(CONTEXT)
    card = read_source(SOURCE)
    assert remote.url == card.data_url
    assert card.allowed_hosts == ["storage.googleapis.com"]
    assert recognises(Path(remote.file_name))
