"""Files that are no report: nothing of them is stored but the reason, and parsing tells it again."""

import zipfile

import pytest

from collectors.framework import FileRefusedError
from collectors.framework.rows import AdvertiserDay
from collectors.meta_ad_library_report.stored_copy import REFUSED, refusal_in
from tests.collectors.meta_ad_library_report.reports import (
    ADVERTISERS,
    HEADER,
    PERSON,
    REPORT,
    as_csv,
    parsed,
    redacted,
    stored,
    write,
    write_zip,
)

ZIP = f"{REPORT}.zip"
TABLE = as_csv([HEADER, PERSON])
PAGE = b"<!DOCTYPE html><html><body>Log in, Wilhelmina Verzonnen</body></html>"


def _both(path):
    """The refusal of the published file, after checking that the stored copy gives the same one."""
    with pytest.raises(FileRefusedError) as published:
        parsed(path)
    with pytest.raises(FileRefusedError) as copy:
        stored(path)
    assert str(published.value) == str(copy.value)
    assert published.value.kind is copy.value.kind
    return published.value


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        (ADVERTISERS, PAGE, "not_a_table"),
        (ADVERTISERS, b'{"error": {"message": "Wilhelmina"}}', "not_a_table"),
        (ADVERTISERS, b"", "empty_file"),
        (ADVERTISERS, b"\xef\xbb\xbf \n", "column_missing"),
        (ADVERTISERS, TABLE + b"\x00", "not_a_table"),
        (f"{REPORT}.csv", TABLE, "part_unknown"),
        ("people.csv", TABLE, "period_unreadable"),
        (ZIP, PAGE, "empty_file"),
    ],
)
def test_what_is_no_table_is_refused_and_not_stored(tmp_path, name, data, kind):
    path = tmp_path / name
    path.write_bytes(data)
    assert _both(path).kind == kind
    assert b"Wilhelmina" not in redacted(path, tmp_path / "stored").read_bytes()


def test_an_archive_that_is_cut_off(tmp_path):
    whole = write_zip(tmp_path, {ADVERTISERS: TABLE * 200}).read_bytes()
    path = tmp_path / ZIP
    path.write_bytes(whole[: len(whole) // 2])
    assert _both(path).kind == "archive_refused"


def test_an_archive_with_a_flipped_bit(tmp_path):
    path = write_zip(tmp_path, {ADVERTISERS: as_csv([HEADER, *([str(n), "x", "y", "5", "1"] for n in range(999))])})
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    path.write_bytes(bytes(data))
    assert _both(path).kind == "archive_refused"


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({}, "empty_file"),
        ({"README.txt": b"text"}, "empty_file"),
        ({"nl_people.csv": TABLE}, "period_unreadable"),
        ({ADVERTISERS.replace("_NL_", "_BE_"): TABLE}, "period_unreadable"),
        ({ADVERTISERS.replace("yesterday", "last_7_days"): TABLE}, "period_unreadable"),
        ({ADVERTISERS: TABLE, f"copy/{ADVERTISERS}": TABLE}, "part_duplicate"),
        ({"../" + ADVERTISERS: TABLE}, "archive_refused"),
        ({"inner.zip": b"PK\x03\x04"}, "archive_refused"),
        ({ADVERTISERS: PAGE}, "not_a_table"),
    ],
)
def test_archives_that_cannot_be_trusted(tmp_path, members, kind):
    assert _both(write_zip(tmp_path, members)).kind == kind


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_with_one_name_twice(tmp_path):
    path = tmp_path / ZIP
    with zipfile.ZipFile(path, "w") as archive:
        for text in ("one", "two"):
            archive.writestr("README.txt", text)
    assert _both(path).kind == "part_duplicate"


def test_the_explanation_alone_is_no_report_and_no_mistake(tmp_path):
    path = tmp_path / "README.txt"
    path.write_bytes(b"by Wilhelmina Verzonnen")
    assert redacted(path, tmp_path / "stored").read_bytes() == b"Left out: it holds no figures.\n"
    assert stored(path) == parsed(path)
    assert not stored(path).rows
    assert not stored(path).issues


@pytest.mark.parametrize("rest", [b"", b"[]", b'["a","b","c","d","no such kind"]', b"\xff\xfe", b"7"])
def test_a_published_file_cannot_pass_for_a_note(tmp_path, rest):
    path = tmp_path / ADVERTISERS
    path.write_bytes(REFUSED + rest)
    assert refusal_in(path) is None
    assert _both(path).kind == "column_missing"


def test_a_report_is_no_note(tmp_path):
    path = write(tmp_path, [HEADER, PERSON])
    assert refusal_in(path) is None
    assert refusal_in(redacted(path, tmp_path / "stored")) is None
    assert len(stored(path).rows[AdvertiserDay]) == 1
