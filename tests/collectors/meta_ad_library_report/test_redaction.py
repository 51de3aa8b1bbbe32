"""No name of a person is stored; rows, columns and figures keep their places."""

import csv
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.organisations import read_organisations
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.redacting import UNREADABLE
from collectors.framework.rows import AdvertiserDay
from collectors.meta_ad_library_report.columns import Columns
from collectors.meta_ad_library_report.redaction import Redaction
from tests.collectors.meta_ad_library_report.reports import (
    CITIZEN,
    HEADER,
    KEY,
    NONE,
    PERSON,
    REPORT,
    as_csv,
    parsed,
    redacted,
    stored,
    write,
    write_zip,
)

PAGE, ORGANISATION = next(iter(read_organisations().items()))
LISTED = [PAGE, ORGANISATION.name, ORGANISATION.name, "13054", "126"]
REDACTION = Redaction(KEY, read_organisations())
COLUMNS = Columns({"page_id": 0, "page_name": 1, "disclaimer": 2, "spend": 3, "ads_count": 4}, "EUR", 5, [], [])
ROWS = st.lists(st.text(max_size=30), max_size=7)


def _cells(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


def test_a_person_becomes_keyed_hashes_and_the_figures_stay(tmp_path):
    copy = _cells(redacted(write(tmp_path, [HEADER, PERSON]), tmp_path / "stored"))
    name = keyed_hash(KEY, "Wilhelmina Verzonnen")
    assert copy == [HEADER, [keyed_hash(KEY, "9000000001"), name, name, "250", "3"]]


def test_a_listed_organisation_stays(tmp_path):
    assert _cells(redacted(write(tmp_path, [HEADER, LISTED]), tmp_path / "stored"))[1] == LISTED


def test_the_words_for_no_disclaimer_stay(tmp_path):
    assert _cells(redacted(write(tmp_path, [HEADER, CITIZEN]), tmp_path / "stored"))[1][2] == NONE


def test_a_person_who_paid_for_a_listed_page_is_not_stored(tmp_path):
    copy = _cells(redacted(write(tmp_path, [HEADER, [PAGE, ORGANISATION.name, PERSON[1], "9", "1"]]), tmp_path / "s"))
    assert copy[1] == [PAGE, ORGANISATION.name, keyed_hash(KEY, PERSON[1]), "9", "1"]


def test_a_listed_payer_of_a_persons_page_stays(tmp_path):
    copy = _cells(redacted(write(tmp_path, [HEADER, [*PERSON[:2], ORGANISATION.name, "9", "1"]]), tmp_path / "s"))
    assert copy[1][2] == ORGANISATION.name
    assert all(is_pseudonym(cell) for cell in copy[1][:2])


def test_an_unlisted_page_that_pays_in_its_own_name_is_not_stored():
    assert all(map(is_pseudonym, REDACTION.row(PERSON, COLUMNS)[:3]))


def test_a_page_that_only_bears_a_listed_name_is_not_listed():
    row = REDACTION.row(["9000000009", ORGANISATION.name, NONE, "9", "1"], COLUMNS)
    assert is_pseudonym(row[0])
    assert is_pseudonym(row[1])


def test_instagram_only_advertisers_are_told_apart_by_name():
    first, second = (REDACTION.row(["0", name, NONE, "≤100", "1"], COLUMNS)[0] for name in ("one", "two"))
    assert first != second
    assert first == REDACTION.row(["0", "one", "somebody", "5", "1"], COLUMNS)[0]


@pytest.mark.parametrize(
    "page", ["", "1.21265E+14", "Wilhelmina Verzonnen", "12 34", "\uff11\uff12\uff13", "-1", "1" * 21]
)
def test_what_is_no_page_id_is_not_stored_as_one(page):
    assert REDACTION.row([page, "x", NONE, "9", "1"], COLUMNS)[0] == UNREADABLE


def test_a_name_in_the_place_of_a_figure_is_not_stored():
    row = REDACTION.row([*PERSON[:3], "Wilhelmina", "Verzonnen"], COLUMNS)
    assert all(map(is_pseudonym, row[3:]))


def test_a_row_that_slid_is_hashed_whole():
    row = REDACTION.row(["9000000001", "Verzonnen", " Wilhelmina", "Verzonnen", "", "250", "3"], COLUMNS)
    assert len(row) == 7
    assert all(is_pseudonym(cell) or cell == "" for cell in row)


def test_an_unknown_column_is_hashed(tmp_path):
    path = write(tmp_path, [[*HEADER, "Payer"], [*LISTED, "Wilhelmina Verzonnen"]])
    assert _cells(redacted(path, tmp_path / "stored"))[1] == [*LISTED, keyed_hash(KEY, "Wilhelmina Verzonnen")]


def test_a_row_that_is_no_csv_leaves_no_text_and_keeps_its_place(tmp_path):
    path = tmp_path / f"{REPORT}_advertisers.csv"
    path.write_bytes(as_csv([HEADER, PERSON]) + b'\n9000000005,"Wilhelmina" Verzonnen,x,5,1\n' + as_csv([CITIZEN], ""))
    copy = redacted(path, tmp_path / "stored")
    assert "Wilhelmina" not in copy.read_text(encoding="utf-8")
    assert [len(cells) for cells in _cells(copy)] == [5, 5, 1, 5]
    assert [row.locator.rpartition("!")[2] for row in stored(path).rows[AdvertiserDay]] == ["R2", "R4"]


@pytest.mark.parametrize(
    "rows",
    [
        [HEADER, PERSON, CITIZEN, LISTED],
        [HEADER, ["0", "Instagram User 1", NONE, "≤100", "1"], ["0", "Instagram User 2", NONE, "≤100", "1"]],
        [HEADER, PERSON, [], ["9", "x"], [*PERSON[:3], "a lot", "3"], PERSON, ["x", "y", NONE, "5", "1"], CITIZEN],
        [[*HEADER, "Payer"], [*PERSON, "Somebody"], [*CITIZEN, ""]],
        [HEADER[::-1], PERSON[::-1], LISTED[::-1]],
        [HEADER, ["9000000001", 'Quoted "name",\nof two lines', "a\tb", "250", "3"]],
        [HEADER, [" 9000000001 ", "  padded  ", f" {NONE} ", " ≤100 ", " 1 "]],
        [HEADER, ["9000000001", "f" * 32, "0" * 32, "250", "3"]],
    ],
)  # fmt: skip
def test_published_and_stored_form_give_the_same(tmp_path, rows):
    path = write(tmp_path, rows)
    first, second = parsed(path), stored(path)
    assert first.rows == second.rows
    assert first.raw == second.raw
    assert first.issues == second.issues
    assert first.rows_count > 0


def test_redacting_twice_changes_no_byte(tmp_path):
    once = redacted(write(tmp_path, [HEADER, PERSON, CITIZEN, LISTED, ["9", "x"]]), tmp_path / "once")
    assert redacted(once, tmp_path / "twice").read_bytes() == once.read_bytes()


def test_an_archive_keeps_its_members_and_no_name(tmp_path):
    region = f"regions/{REPORT}_Utrecht.csv"
    path = write_zip(
        tmp_path,
        {
            f"{REPORT}_advertisers.csv": as_csv([HEADER, PERSON, LISTED]),
            "README.txt": b"by Wilhelmina",
            region: as_csv([HEADER[:4], PERSON[:4]]),
            "notes.docx": b"by Wilhelmina",
        },
    )
    copy = redacted(path, tmp_path / "stored")
    with zipfile.ZipFile(copy) as archive:
        assert archive.namelist() == [f"{REPORT}_advertisers.csv", "README.txt", region, "notes.docx"]
        assert not [name for name in archive.namelist() if b"Wilhelmina" in archive.read(name)]
    assert parsed(path) == stored(path)
    assert copy.read_bytes() == redacted(path, tmp_path / "again").read_bytes()


@pytest.mark.shared_data
def test_no_name_or_page_of_an_unlisted_advertiser_is_left_in_a_real_report(shared_data, tmp_path):
    path = shared_data / "ads/meta_report_nl_2023/FacebookAdLibraryReport_2023-07-15_NL_last_90_days_advertisers.csv"
    published, copy = _cells(path), _cells(redacted(path, tmp_path))
    listed = {name for organisation in read_organisations().values() for name in [organisation.name.casefold()]}
    assert [cells[3:] for cells in copy] == [cells[3:] for cells in published]
    for before, after in zip(published[1:], copy[1:], strict=True):
        if before[0] in read_organisations():
            assert after[:2] == before[:2]
        else:
            assert all(is_pseudonym(cell) or cell == "" for cell in after[:2])
        allowed = {NONE.casefold(), *listed, after[1].casefold()}
        assert is_pseudonym(after[2]) or after[2].casefold() in allowed


@given(ROWS)
def test_a_row_keeps_its_width_and_a_second_time_changes_nothing(cells):
    once = REDACTION.row(cells, COLUMNS)
    assert len(once) == len(cells)
    assert REDACTION.row(once, COLUMNS) == once


@given(st.text(min_size=4, max_size=40).filter(str.strip))
def test_no_name_survives(name):
    once = REDACTION.row(["9000000001", name, name, "250", "3"], COLUMNS)
    known = {NONE.casefold(), *(each.name.casefold() for each in read_organisations().values())}
    assert name.strip() not in once[:2] or is_pseudonym(name.strip())
    assert is_pseudonym(once[2]) or " ".join(name.split()).casefold() in known
