"""Files that are no report: nothing of them is stored, and what is told of them holds no name."""

import zipfile

import pytest

from collectors.framework import FileRefusedError
from tests.collectors.meta_ad_library_report.reports import (
    ADVERTISERS,
    HEADER,
    PERSON,
    REPORT,
    as_csv,
    parsed,
    redacted,
    stored,
    write_zip,
)

ZIP = f"{REPORT}.zip"
TABLE = as_csv([HEADER, PERSON])
PAGE = b"<!DOCTYPE html><html><body>Log in, Wilhelmina Verzonnen</body></html>"


def _refused(path, folder):
    """Why the file is refused, after checking that nothing was written and that parsing says the same."""
    with pytest.raises(FileRefusedError) as parsing:
        parsed(path)
    with pytest.raises(FileRefusedError) as redacting:
        redacted(path, folder / "stored")
    assert str(redacting.value) == str(parsing.value)
    assert "Wilhelmina" not in str(parsing.value)
    assert list((folder / "stored").iterdir()) == []
    return parsing.value.kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        (ADVERTISERS, PAGE, "not_a_table"),
        (ADVERTISERS, b'{"error": {"message": "Wilhelmina"}}', "not_a_table"),
        (ADVERTISERS, b"", "empty_file"),
        (ADVERTISERS, b"\xef\xbb\xbf \n", "empty_file"),
        (ADVERTISERS, TABLE + b"\x00", "not_a_table"),
        (f"{REPORT}.csv", TABLE, "part_unknown"),
        ("people.csv", TABLE, "period_unreadable"),
        (ZIP, PAGE, "not_a_table"),
    ],
)
def test_what_is_no_table_is_refused_and_not_stored(tmp_path, name, data, kind):
    path = tmp_path / name
    path.write_bytes(data)
    assert _refused(path, tmp_path) == kind


def test_an_archive_that_is_cut_off(tmp_path):
    whole = write_zip(tmp_path, {ADVERTISERS: TABLE * 200}).read_bytes()
    path = tmp_path / ZIP
    path.write_bytes(whole[: len(whole) // 2])
    assert _refused(path, tmp_path) == "archive_refused"


def test_an_archive_with_a_flipped_bit(tmp_path):
    path = write_zip(tmp_path, {ADVERTISERS: as_csv([HEADER, *([str(n), "x", "y", "5", "1"] for n in range(999))])})
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 0xFF
    path.write_bytes(bytes(data))
    assert _refused(path, tmp_path) == "archive_refused"


@pytest.mark.parametrize(
    ("members", "kind"),
    [
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
    assert _refused(write_zip(tmp_path, members), tmp_path) == kind


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_archive_with_one_name_twice(tmp_path):
    path = tmp_path / ZIP
    with zipfile.ZipFile(path, "w") as archive:
        for text in ("one", "two"):
            archive.writestr("README.txt", text)
    assert _refused(path, tmp_path) == "part_duplicate"


@pytest.mark.parametrize("members", [{}, {"README.txt": b"text"}])
def test_an_archive_without_a_table(tmp_path, members):
    with pytest.raises(FileRefusedError, match="no table of the report"):
        stored(write_zip(tmp_path, members))


def test_the_explanation_alone_is_no_report_and_no_mistake(tmp_path):
    path = tmp_path / "README.txt"
    path.write_bytes(b"by Wilhelmina Verzonnen")
    assert redacted(path, tmp_path / "stored").read_bytes() == b"Left out: it holds no figures.\n"
    assert stored(path) == parsed(path)
    assert not stored(path).rows
    assert not stored(path).issues
