"""Archives that are no dump, or a dump that came over badly: refused with file, place and remedy."""

import struct
import zipfile

import pytest

from collectors.dsa_transparency_database.archive import list_parts
from collectors.dsa_transparency_database.collector import parse
from collectors.dsa_transparency_database.dump_name import read_dump_name
from collectors.dsa_transparency_database.window import Window
from collectors.framework import FileRefusedError
from collectors.framework.source import Limits
from tests.collectors.dsa_transparency_database.dumps import (
    CONTEXT,
    NAME,
    V2_FULL,
    archive,
    line,
    part,
    statement,
    write_archive,
    write_dump,
)
from tests.collectors.dsa_transparency_database.reading import days, issues, landed, read

STEM = NAME.removesuffix(".zip")
INNER = f"{STEM}-00000.csv.zip"
CSV = f"{STEM}-00000-00000.csv"
GOOD = part(statement(1), statement(2))


def refusal(path):
    with pytest.raises(FileRefusedError) as caught:
        read(path)
    assert caught.value.remedy
    assert str(caught.value).startswith(path.name.removesuffix(".zip"))
    return caught.value.kind.value, caught.value.place


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty_file"),
        (b"<!DOCTYPE html><title>Log in</title>", "not_a_table"),
        (b'{"error": "not found"}', "not_a_table"),
        (b"PK\x03\x04 and then nothing", "archive_refused"),
    ],
)
def test_what_is_no_archive(tmp_path, content, kind):
    path = tmp_path / NAME
    path.write_bytes(content)
    assert refusal(path) == (kind, "whole file")


@pytest.mark.parametrize("share", [0.2, 0.6, 0.99])
def test_an_archive_that_was_cut_off(tmp_path, share):
    path = write_dump(tmp_path, *[GOOD] * 6, checksum=False)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert refusal(path)[0] == "archive_refused"


def test_bytes_that_were_changed(tmp_path):
    path = write_dump(tmp_path, part(*map(statement, range(50))), checksum=False)
    start = list_parts(path, read_dump_name(NAME), Limits())[0].start
    data = bytearray(path.read_bytes())
    data[start + 40] ^= 0xFF
    path.write_bytes(data)
    assert refusal(path) == ("archive_refused", CSV)


@pytest.mark.parametrize(
    ("inner", "csv"),
    [
        (INNER, "../../etc/cron.d/job.csv"),
        (INNER, "/absolute.csv"),
        (INNER, f"{STEM}-00001-00000.csv"),
        (INNER, CSV.replace("01-05", "01-06")),
        (INNER, "more.zip"),
        ("sor-tiktok-2026-01-05-full-00000.csv.zip", CSV),
        ("../" + INNER, CSV),
    ],
)
def test_names_that_are_not_this_dumps(tmp_path, inner, csv):
    assert refusal(write_archive(tmp_path, [(inner, archive([(csv, GOOD)]))]))[0] == "archive_refused"


def test_a_part_that_stands_there_twice(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate name"):
        inner = archive([(CSV, GOOD), (CSV, GOOD)])
    assert refusal(write_archive(tmp_path, [(INNER, inner)]))[0] == "part_duplicate"


def test_a_dump_without_parts(tmp_path):
    assert refusal(write_archive(tmp_path, []))[0] == "empty_file"


def test_an_inner_archive_that_is_none(tmp_path):
    assert refusal(write_archive(tmp_path, [(INNER, GOOD)]))[0] == "archive_refused"


def test_an_inner_archive_that_is_packed_again(tmp_path):
    path = tmp_path / NAME
    path.write_bytes(archive([(INNER, archive([(CSV, GOOD)]))]))
    assert refusal(path) == ("archive_refused", INNER)


def test_an_inner_archive_packed_in_another_way(tmp_path):
    inner = archive([(CSV, GOOD)], zipfile.ZIP_BZIP2)
    assert refusal(write_archive(tmp_path, [(INNER, inner)]))[0] == "archive_refused"


def test_a_part_that_is_stored_as_it_is(tmp_path):
    inner = archive([(CSV, GOOD)], zipfile.ZIP_STORED)
    assert [row.statements_count for row in days(read(write_archive(tmp_path, [(INNER, inner)])))] == [2]


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (Limits(archive_entries=1), "more than 1 files"),
        (Limits(unpacked_megabytes=1), "more than 1 MB"),
        (Limits(archive_ratio=20), "more than 20 times"),
    ],
)
def test_an_archive_that_is_too_large(tmp_path, limits, reason):
    blanks = part(statement(1), " " * 2_000_000)
    path = write_dump(tmp_path, blanks, GOOD, GOOD)
    with pytest.raises(FileRefusedError, match=reason):
        list_parts(path, read_dump_name(NAME), limits)


def test_a_part_that_unpacks_to_more_than_it_says(tmp_path):
    said = len(GOOD)
    inner = bytearray(archive([(CSV, part(*map(statement, range(60))))]))
    directory = inner.rindex(b"PK\x01\x02")
    inner[directory + 24 : directory + 28] = struct.pack("<L", said)
    path = write_archive(tmp_path, [(INNER, bytes(inner))])
    assert refusal(path) == ("archive_refused", CSV)


def test_a_part_without_a_header(tmp_path):
    assert refusal(write_dump(tmp_path, GOOD, b"")) == ("empty_file", "row 1")


@pytest.mark.parametrize("text", ["<html>", line(statement(1)), '{"a": 1}'])
def test_a_part_with_another_first_line(tmp_path, text):
    assert refusal(write_dump(tmp_path, text.encode() + b"\n" + GOOD)) == ("not_a_table", "row 1")


@pytest.mark.parametrize("column", ["category", "territorial_scope", "platform_name", "created_at"])
def test_a_column_that_is_gone_or_has_another_name(tmp_path, column):
    gone = [name for name in V2_FULL if name != column]
    assert refusal(write_dump(tmp_path, part(statement(1), columns=gone))) == ("column_missing", "row 1")
    renamed = GOOD.replace(column.encode(), b"another_name", 1)
    assert refusal(write_dump(tmp_path, renamed)) == ("column_missing", "row 1")


def test_a_column_that_is_there_twice(tmp_path):
    twice = GOOD.replace(b"category_addition", b"category", 1).replace(b"content_type_other", b"category_addition", 1)
    assert refusal(write_dump(tmp_path, twice))[0] == "template_unknown"


def test_columns_in_another_order_and_one_more(tmp_path):
    columns = [*reversed(V2_FULL), "'); DROP TABLE cube; --"]
    rows = [statement(number) | {columns[-1]: "news"} for number in range(3)]
    parsed = read(write_dump(tmp_path, part(*rows, columns=columns)))
    assert [row.statements_count for row in days(parsed)] == [3]
    assert [kind for kind, _ in issues(parsed)] == ["column_unknown"] * 5


def test_a_bom_is_no_part_of_the_first_column(tmp_path):
    parsed = read(write_dump(tmp_path, b"\xef\xbb\xbf" + GOOD))
    assert [row.statements_count for row in days(parsed)] == [2]


@pytest.mark.parametrize("encoding", ["latin-1", "gb18030"])
def test_another_encoding_costs_no_row(tmp_path, encoding):
    rows = [line(statement(number, platform_name="Ünïcode", decision_facts="é, ü")) for number in range(5)]
    data = "\n".join([",".join(V2_FULL), *rows]).encode(encoding)
    parsed = read(write_dump(tmp_path, data))
    assert sum(row.statements_count for row in days(parsed)) == 5
    assert "row_repaired" in [kind for kind, _ in issues(parsed)]


def test_a_stored_archive_that_this_collector_did_not_write(tmp_path):
    path = tmp_path / NAME
    path.write_bytes(archive([("readme.txt", b"hello")]))
    with pytest.raises(FileRefusedError, match="no counts of a dump"):
        parse(landed(path), CONTEXT)


def test_a_window_is_a_file_of_its_own(tmp_path):
    path = tmp_path / "bytes"
    path.write_bytes(bytes(range(100)))
    with path.open("rb") as file:
        window = Window(file, 10, 5)
        assert (window.readable(), window.seekable(), window.read(2), window.tell()) == (True, True, b"\x0a\x0b", 2)
        assert (window.seek(-1, 2), window.read()) == (4, b"\x0e")
        assert (window.seek(9), window.read()) == (9, b"")
        with pytest.raises(ValueError, match="before the beginning"):
            window.seek(-1)
