"""No name of a person is stored; rows, columns and figures keep their places."""

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.headed_tables import Redactor, recognise_header
from collectors.framework.organisations import read_organisations
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.google_political_ads.maps import hide_id, read_maps
from tests.collectors.google_political_ads.bundles import (
    AD,
    ADS,
    ADS_HEADER,
    KEY,
    LISTED,
    PERSON,
    STATS_HEADER,
    parsed,
    places,
    redacted,
    write,
)

REDACTOR = Redactor(KEY, read_organisations("google"), hide_id)
HEADER = recognise_header(STATS_HEADER, read_maps().tables["advertiser-stats"], "file.csv")
SAFE = st.sampled_from([*PERSON, *LISTED, "Wilhelmina", "=1+1", "<b>", ""])


def _cells(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_a_person_becomes_keyed_hashes_and_the_figures_stay(tmp_path):
    copy = _cells(redacted(write(tmp_path, [STATS_HEADER, PERSON]), tmp_path / "stored"))
    identity, name, number = (keyed_hash(KEY, cell) for cell in PERSON[:3])
    assert copy == [STATS_HEADER, [f"AR20-{identity}", name, number, *PERSON[3:]]]


def test_a_listed_organisation_stays(tmp_path):
    assert _cells(redacted(write(tmp_path, [STATS_HEADER, LISTED]), tmp_path / "stored"))[1] == LISTED


def test_an_advertiser_that_only_bears_a_listed_name_is_not_listed():
    assert is_pseudonym(HEADER.redacted([PERSON[0], *LISTED[1:]], REDACTOR)[1])


def test_the_address_of_an_ad_leads_to_nobody(tmp_path):
    copy = _cells(redacted(write(tmp_path, [ADS_HEADER, AD], ADS), tmp_path / "stored"))[1]
    assert is_pseudonym(copy[1])
    assert copy[0] == "CR1"


def test_a_row_that_slid_is_hashed_whole(tmp_path):
    slid = [PERSON[0], "Verzonnen", " Wilhelmina", *PERSON[2:]]
    same_width = [PERSON[0], "Verzonnen", "Wilhelmina", "x", "NL", "Elections", *PERSON[6:]]
    path = write(tmp_path, [STATS_HEADER, PERSON, LISTED, slid, same_width])
    copy = _cells(redacted(path, tmp_path / "stored"))
    assert all(is_pseudonym(cell) or cell == "" for row in copy[3:] for cell in row)
    assert [len(row) for row in copy] == [9, 9, 9, 10, 9]
    assert places(parsed(tmp_path / "stored" / path.name), "row_broken") == ["R4", "R5C1"]


def test_an_unknown_column_is_hashed_even_for_a_listed_organisation(tmp_path):
    path = write(tmp_path, [[*STATS_HEADER, "Contact"], [*LISTED, "Wilhelmina Verzonnen"]])
    assert _cells(redacted(path, tmp_path / "stored"))[1] == [*LISTED, keyed_hash(KEY, "Wilhelmina Verzonnen")]


def test_a_row_that_is_no_csv_leaves_no_text_and_keeps_its_place(tmp_path):
    path = write(tmp_path, [STATS_HEADER, PERSON, LISTED])
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*lines[:2], 'AR1,"Wilhelmina" Verzonnen,x', lines[2]]), encoding="utf-8")
    copy = redacted(path, tmp_path / "stored")
    assert "Wilhelmina" not in copy.read_text(encoding="utf-8")
    assert [len(cells) for cells in _cells(copy)] == [9, 9, 1, 9]
    assert places(parsed(path), "row_broken") == places(parsed(copy), "row_broken") == ["R3"]


@given(st.lists(st.one_of(SAFE, st.text(max_size=20)), max_size=11))
def test_redacting_twice_is_redacting_once(cells):
    once = HEADER.redacted(cells, REDACTOR)
    assert len(once) == len(cells)
    assert HEADER.redacted(once, REDACTOR) == once


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "Robert'); DROP TABLE core.ad;--"])
def test_hostile_names_are_not_stored(tmp_path, name):
    path = write(tmp_path, [STATS_HEADER, [PERSON[0], name, *PERSON[2:]]])
    with TemporaryDirectory() as folder:
        assert name not in redacted(path, Path(folder)).read_text(encoding="utf-8")
    assert len(parsed(path).rows) == 1
