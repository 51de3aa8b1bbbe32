"""Archives: what is inside comes out by name, and nothing that could hurt."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.archives import members
from collectors.framework.source import Limits

LIMITS = Limits(file_megabytes=1, archive_entries=3, archive_ratio=20, unpacked_megabytes=2)
MEGABYTE = 1024 * 1024


def packed(*entries, method=zipfile.ZIP_DEFLATED):
    """The bytes of a ZIP with (name, data) pairs."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, data in entries:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return held.getvalue()


@pytest.fixture
def read(tmp_path):
    def read(data, name="a.zip", limits=LIMITS):
        path = tmp_path / name
        path.write_bytes(data)
        return list(members(path, limits))

    return read


def refused(read, data, reason, **given):
    with pytest.raises(FileRefusedError, match=reason) as caught:
        read(data, **given)
    assert caught.value.file_name == "a.zip"
    assert "--from" in caught.value.remedy
    return caught.value.kind


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_files_come_by_name_in_their_order(read, method):
    data = packed(("map/b.csv", b"2"), ("a.csv", b"1"), method=method)
    assert read(data) == [("map/b.csv", b"2"), ("a.csv", b"1")]


def test_a_file_that_is_no_archive_comes_as_it_is(read):
    assert read(b"a,b\n", "a.csv") == [("a.csv", b"a,b\n")]


def test_a_workbook_comes_whole(read):
    data = packed(("[Content_Types].xml", b""), ("xl/workbook.xml", b""))
    assert read(data, "a.xlsx") == [("a.xlsx", data)]


def test_what_systems_leave_behind_is_passed_over(read):
    data = packed(
        ("__MACOSX/._a.csv", b"x"), ("map/.DS_Store", b"x"), ("map/", b""), ("Thumbs.db", b"x"), ("a.csv", b"1")
    )
    assert read(data) == [("a.csv", b"1")]


def test_an_empty_archive_holds_nothing(read):
    assert read(packed()) == []


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../a.csv", "map/../../a.csv", "..\\a.csv", "C:\\a.csv", "c:a.csv", "a\nb.csv", ".", "\u202ea.csv"],
)
def test_a_name_that_leaves_the_folder_is_refused(read, name):
    assert refused(read, packed((name, b"x")), "a name that leaves the folder") == IssueKind.ARCHIVE_REFUSED


@pytest.mark.parametrize("name", ["inner.zip", "INNER.ZIP", "a.tar.gz", "a.7z", "a.rar"])
def test_an_archive_inside_the_archive_is_refused(read, name):
    assert refused(read, packed((name, b"x")), "an archive inside the archive") == IssueKind.ARCHIVE_REFUSED


def test_an_archive_under_another_name_is_not_unpacked(read):
    """It comes as it is; no reader of tables takes it."""
    inner = packed(("b.csv", b"x"))
    assert read(packed(("a.csv", inner), ("b.xlsx", inner[:20]))) == [("a.csv", inner), ("b.xlsx", inner[:20])]


def test_a_workbook_inside_is_held_to_the_same_limits(read):
    small = packed(("[Content_Types].xml", b""), ("xl/sheet1.xml", b"x"))
    assert read(packed(("a.xlsx", small))) == [("a.xlsx", small)]
    large = packed(("[Content_Types].xml", b""), ("xl/sheet1.xml", bytes(3 * MEGABYTE)))
    refused(read, packed(("a.xlsx", large)), "would unpack to more than 2 MB")


def test_a_workbook_alone_is_held_to_the_limits(read):
    large = packed(("[Content_Types].xml", b""), ("xl/sheet1.xml", bytes(3 * MEGABYTE)))
    refused(read, large, "would unpack to more than 2 MB")


def test_too_many_files_are_refused(read):
    refused(read, packed(*((f"{number}.csv", b"x") for number in range(4))), "more than 3 files")
    assert len(read(packed(*((f"{number}.csv", b"x") for number in range(3))))) == 3


def test_a_file_that_unpacks_to_far_more_than_it_is(read):
    refused(read, packed(("a.csv", bytes(MEGABYTE + 1))), "more than 20 times its size")
    refused(read, packed(("a.csv", bytes(3 * MEGABYTE))), "more than 2 MB")
    assert read(packed(("a.csv", bytes(MEGABYTE))))[0][1] == bytes(MEGABYTE)


def test_a_file_larger_than_the_source_allows_is_not_opened(read):
    assert refused(read, bytes(MEGABYTE + 1), "larger than 1 MB") == IssueKind.TOO_LARGE


def test_an_archive_that_lies_about_its_sizes(read):
    """The entry says 10 bytes in both headers, and unpacks to 3 MB."""
    data = packed(("a.csv", bytes(3 * MEGABYTE)))
    lied = data.replace(struct.pack("<L", 3 * MEGABYTE), struct.pack("<L", 10))
    assert lied != data
    refused(read, lied, "damaged, cut off or encrypted")


def test_a_size_that_is_one_file_s_share_only(read):
    """Two files, each within the limit, are over it together."""
    data = packed(("a.csv", bytes(MEGABYTE)), ("b.csv", bytes(MEGABYTE + 1)), method=zipfile.ZIP_STORED)
    limits = Limits(file_megabytes=5, unpacked_megabytes=2)
    refused(read, data, "more than 2 MB", limits=limits)


def test_an_archive_that_is_cut_off_anywhere_is_refused(read):
    data = packed(("a.csv", b"a,b\n1,2\n" * 40), ("b.csv", b"x"))
    for length in range(4, len(data)):
        refused(read, data[:length], "damaged, cut off or encrypted")


def test_an_encrypted_archive_is_refused(read):
    data = bytearray(packed(("a.csv", b"x")))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    refused(read, bytes(data), "encrypted")


def test_a_checksum_that_does_not_fit_is_refused(read):
    data = packed(("a.csv", b"voorbeeld"), method=zipfile.ZIP_STORED)
    refused(read, data.replace(b"voorbeeld", b"Voorbeeld"), "damaged")


def test_an_unknown_way_of_packing_is_refused(read):
    data = bytearray(packed(("a.csv", b"x")))
    data[8] = 99
    data[data.rindex(b"PK\x01\x02") + 10] = 99
    refused(read, bytes(data), "damaged")


def test_a_name_that_is_no_text_is_refused(read):
    data = bytearray(packed(("é.csv", b"x")))
    refused(read, bytes(data).replace("é".encode(), b"\xff\xff"), "damaged")


WHOLE = packed(("a.csv", b"a,b\n1,2\n"), ("map/b.csv", b"c\n" * 50))


@given(places=st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_whatever_bytes_change_there_is_a_refusal_or_an_answer(tmp_path_factory, places):
    data = bytearray(WHOLE)
    for place, value in places:
        data[place] = value
    path = tmp_path_factory.getbasetemp() / "changed.zip"
    path.write_bytes(bytes(data))
    try:
        found = list(members(path, LIMITS))
    except FileRefusedError:
        return
    assert sum(len(held) for _, held in found) <= len(WHOLE) + 2 * MEGABYTE
