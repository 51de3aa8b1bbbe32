"""What a file of the library gives, and what is told about it."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import Context, collect, read_source
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.rows import Ad
from collectors.snap_political_ads.cells import address_detail, read_ages, read_day
from collectors.snap_political_ads.collector import discover, recognises
from collectors.snap_political_ads.maps import country_code, read_maps
from tests.collectors.snap_political_ads.libraries import (
    CONTEXT,
    FILE,
    HEADER,
    KEY,
    LISTED,
    PERSON,
    as_csv,
    changed,
    kinds,
    parsed,
    places,
    redacted,
    write,
    write_zip,
)
from warehouse import Home
from warehouse.schema import connect


def test_an_ad(tmp_path):
    told = parsed(write(tmp_path, [HEADER, PERSON, LISTED]))
    person, listed = told.rows[Ad]
    assert (person.spend_low, person.spend_high, person.currency) == (32, 32, "EUR")
    assert (person.starts_on, person.ends_on) == (date(2024, 3, 9), date(2024, 3, 17))
    assert (person.countries, person.youngest_age, person.oldest_age) == (["NL"], 18, 24)
    assert person.targeting == ["age", "regions", "advertisers_own_segments"]
    assert (person.address_detail, person.organisation_id) == ("full", None)
    assert person.payer_key == keyed_hash(KEY, "Wilhelmina Verzonnen")
    assert person.advertiser_key == listed.advertiser_key == keyed_hash(KEY, "Bureau Bedacht")
    assert (listed.address_detail, listed.organisation_id, listed.ends_on) == ("country_only", "vvd", None)
    assert (listed.youngest_age, listed.oldest_age, listed.countries) == (None, 30, ["TR"])
    assert listed.edition == "snapchat/2024"
    assert not told.issues


def test_nothing_of_a_person_is_stored(tmp_path):
    copy = redacted(write(tmp_path, [HEADER, PERSON, LISTED]), tmp_path / "stored")
    text = copy.read_text(encoding="utf-8-sig")
    assert "erzonnen" not in text
    assert "wilhelmina" not in text
    rows = list(csv.reader(text.splitlines(), strict=True))
    assert rows[2][HEADER.index("PayingAdvertiserName")] == "VVD"
    assert rows[2][HEADER.index("BillingAddress")] == "NL"
    assert is_pseudonym(rows[2][HEADER.index("OrganizationName")])
    again = redacted(copy, tmp_path / "again")
    assert again.read_bytes() == copy.read_bytes()
    assert parsed(copy).rows == parsed(tmp_path / FILE).rows


@pytest.mark.parametrize(
    ("cells", "place", "kind", "kept"),
    [
        ({"Impressions": ""}, "R3C5", "value_unreadable", 1),
        ({"EndDate": "2024-03-17"}, "R3C7", "period_unreadable", 1),
        ({"AgeBracket": "young"}, "R3C13", "value_unreadable", 1),
        ({"CountryCode": "verzonnenland"}, "R3C14", "code_unknown", 1),
        ({"Spend": "1.000"}, "R3", "value_unreadable", 0),
        ({"Spend": "veel"}, "R3", "value_unreadable", 0),
        ({"ADID": ""}, "R3", "value_unreadable", 0),
        ({"StartDate": "2024/02/30 00:00:00Z"}, "R3", "value_unreadable", 0),
        ({"Currency_Code": ""}, "R3", "value_unreadable", 0),
    ],
)
def test_a_cell_that_cannot_be_read_is_told(tmp_path, cells, place, kind, kept):
    told = parsed(write(tmp_path, [HEADER, PERSON, changed(LISTED, **cells)]))
    assert len(told.rows[Ad]) == 1 + kept
    assert places(told, kind) == [place]
    assert len(told.issues) == 1


def test_an_ad_without_a_country_or_an_address(tmp_path):
    (ad,) = parsed(write(tmp_path, [HEADER, changed(PERSON, CountryCode="", BillingAddress="")])).rows[Ad]
    assert (ad.countries, ad.address_detail) == ([], "empty")


def test_without_a_column_for_the_currency_it_is_dollar(tmp_path):
    place = HEADER.index("Currency Code")
    rows = [row[:place] + row[place + 1 :] for row in (HEADER, PERSON)]
    (ad,) = parsed(write(tmp_path, rows)).rows[Ad]
    assert (ad.currency, ad.spend_low) == ("USD", 32)


def test_the_year_is_the_one_most_ads_began_in(tmp_path):
    other = changed(LISTED, ADID="ad3", StartDate="2023/12/31 23:00:00Z")
    told = parsed(write(tmp_path, [HEADER, PERSON, LISTED, other], "PoliticalAds.csv"))
    assert {row.edition for row in told.rows[Ad]} == {"snapchat/2024"}
    assert kinds(told) == ["period_repaired"]
    assert kinds(parsed(write(tmp_path, [HEADER], "PoliticalAds.csv"))) == ["empty_file"]


def test_copies_are_left_out_and_other_figures_stay(tmp_path):
    told = parsed(write(tmp_path, [HEADER, PERSON, PERSON, changed(PERSON, Spend="33")]))
    assert [row.spend_low for row in told.rows[Ad]] == [32, 33]
    assert [issue.severity for issue in told.issues] == ["rejected_row", "warning"]


def test_an_archive_with_its_explanation(tmp_path):
    members = {"PoliticalAds.csv": as_csv([HEADER, PERSON]), "readme.txt": b"what the columns mean", "x.doc": b"?"}
    path = write_zip(tmp_path, members)
    for version in (path, redacted(path, tmp_path / "stored")):
        told = parsed(version)
        assert kinds(told) == ["part_unknown"]
        assert [row.edition for row in told.rows[Ad]] == ["snapchat/2024"]


def test_loading_twice_changes_nothing_and_a_restatement_keeps_both(tmp_path):
    home = Home(tmp_path / "home")
    count = "SELECT count(*), count(*) FILTER (superseded_by IS NULL) FROM core.ad"
    path = write(tmp_path, [HEADER, PERSON, LISTED])
    for _ in range(2):
        collect(home, "snap_political_ads", CONTEXT, path=path)
        assert _rows(home, count) == [(2, 2)]
    write(tmp_path, [HEADER, changed(PERSON, Spend="40")])
    assert [each.change_kind for each in collect(home, "snap_political_ads", CONTEXT, path=path).files] == [
        "restatement"
    ]
    assert _rows(home, count) == [(3, 1)]
    ages = "22055.0..22055.0 impressions · 2024-03-09/2024-03-17 · 18-24 years"
    before, after = _rows(home, "SELECT value_before, value_after FROM core.restatement ORDER BY figure")[0]
    assert (before, after) == (f"EUR 32.0..32.0 · {ages}", f"EUR 40.0..40.0 · {ages}")


def _rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("", (None, None)), ("18+", (18, None)), ("18-34", (18, 34)), ("30-", (None, 30)), ("17-24", (17, 24)),
        ("-18", None), ("18", None), ("18 - 34", None), ("\uff11\uff18+", None),
    ],
)  # fmt: skip
def test_ages(text, ages):
    assert read_ages(text) == ages


@given(st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1)))  # noqa: DTZ001 - hypothesis adds UTC
def test_a_day_is_the_one_in_utc(moment):
    assert read_day(moment.replace(tzinfo=UTC).strftime("%Y/%m/%d %H:%M:%SZ")) == moment.date()


@given(st.text(max_size=12))
def test_an_address_is_full_unless_it_is_two_letters(text):
    if text and not (len(text) == 2 and text.isascii() and text.isalpha()):
        assert address_detail(text) == "full"


def test_countries_by_name():
    assert [country_code(name) for name in ("united kingdom", "Netherlands", "czech republic", "greece")] == [
        "UK", "NL", "CZ", "EL",
    ]  # fmt: skip
    assert country_code("") is None


def test_every_kind_of_targeting_is_of_known_columns():
    maps = read_maps()
    known = maps.table.required | maps.table.optional
    assert {column for columns in maps.targeting.values() for column in columns} <= set(known)
    assert len(known) == 38


def test_which_files_are_of_this_source():
    ours = ("PoliticalAds.zip", "PoliticalAds.csv", "PoliticalAds (1).zip", "PoliticalAds_2023_asof_2023-03-18.csv")
    assert all(recognises(Path(name)) for name in ours)
    assert not any(map(recognises, map(Path, ("readme.txt", "ads.csv", "PoliticalAds.xlsx"))))


def test_one_address_a_year():
    this_year = datetime.now(UTC).year
    remotes = list(discover(CONTEXT))
    assert len(remotes) == this_year - 2018 + 1
    template = read_source("snap_political_ads").data_url
    assert remotes[5].url == template.replace("{year}", "2023")
    assert remotes[5].file_name == "PoliticalAds_2023.zip"
    since = Context(services=CONTEXT.services, hash_key=KEY, since=date(this_year, 1, 1))
    assert [remote.file_name for remote in discover(since)] == [f"PoliticalAds_{this_year}.zip"]
