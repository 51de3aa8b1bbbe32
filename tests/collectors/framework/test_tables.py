"""Tables: whatever the bytes, rows come out at their place, or the file is refused with a reason."""

import csv
import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from collectors.framework import FileRefusedError, IssueKind, Parsed
from collectors.framework.tables import read_csv_rows
from collectors.framework.workbooks import read_xlsx_sheets

DAY = datetime(2026, 1, 31)  # noqa: DTZ001 – a workbook knows no time zones


def read(data):
    """The rows and the kinds of what was told."""
    told = Parsed()
    rows = read_csv_rows(data.encode() if isinstance(data, str) else data, "a.csv", told)
    return rows, [(issue.kind, issue.locator) for issue in told.issues]


@pytest.mark.parametrize(
    ("encoding", "name", "told"),
    [
        ("utf-8", "België", []),
        ("utf-8-sig", "België", []),
        ("gb18030", "速卖通", [(IssueKind.ENCODING, "a.csv!R2")]),
        ("cp1252", "België – €", [(IssueKind.ENCODING, "a.csv!R2")]),
        ("utf-16", "België 速卖通", [(IssueKind.ENCODING, "a.csv")]),
    ],
)
def test_encodings(encoding, name, told):
    assert read(f"naam,aantal\n{name},1\n".encode(encoding)) == ([["naam", "aantal"], [name, "1"]], told)


def test_bytes_that_are_no_encoding_of_text_still_come_through():
    rows, told = read(b"naam\n\x81\x20\x8d\n")
    assert len(rows) == 2
    assert told == [(IssueKind.ENCODING, "a.csv!R2")]


@pytest.mark.parametrize("separator", [";", "\t"])
def test_other_separators_are_told(separator):
    rows, told = read(f"a{separator}b\n1,5{separator}2\n")
    assert rows == [["a", "b"], ["1,5", "2"]]
    assert told == [(IssueKind.COLUMN_REPAIRED, "a.csv!R1")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_quotes_and_empty_lines_keep_their_place(end):
    rows, told = read(end.join(["a,b", "", '"x ""y"", z",2', '"two', 'lines",3']))
    assert rows == [["a", "b"], [], ['x "y", z', "2"], [f"two{end}lines", "3"]]
    assert told == []


def test_a_quote_that_never_closes_costs_one_row():
    rows, told = read('a,b\n1,2\n"3,4\n5,6\n7,8\n')
    assert rows == [["a", "b"], ["1", "2"], [], ["5", "6"], ["7", "8"]]
    assert told == [(IssueKind.ROW_BROKEN, "a.csv!R3")]


def test_text_after_a_closing_quote_costs_one_row():
    rows, told = read('a,b\n"1"x,2\n3,4\n')
    assert rows == [["a", "b"], [], ["3", "4"]]
    assert told == [(IssueKind.ROW_BROKEN, "a.csv!R2")]


def test_a_broken_row_is_told_with_its_text_and_no_more_than_200_characters():
    told = Parsed()
    read_csv_rows(b'a\n"' + b"x" * 500, "a.csv", told)
    assert told.issues[0].excerpt == '"' + "x" * 199
    assert told.issues[0].severity == "rejected_row"


def test_a_file_of_broken_rows_is_refused():
    with pytest.raises(FileRefusedError, match="more than 50 rows are no CSV") as caught:
        read("a,b\n" + '"x"y\n' * 60)
    assert caught.value.kind == IssueKind.NOT_A_TABLE


def office():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", IssueKind.EMPTY_FILE),
        (b" \r\n\t\n", IssueKind.EMPTY_FILE),
        (b"\xef\xbb\xbf", IssueKind.EMPTY_FILE),
        (b"\xff\xfe", IssueKind.EMPTY_FILE),
        (b"\xef\xbb\xbf\n\n", IssueKind.EMPTY_FILE),
        (b"<!DOCTYPE html><title>Log in</title>", IssueKind.NOT_A_TABLE),
        (b"\n\n <HTML lang=nl>", IssueKind.NOT_A_TABLE),
        (b"<?xml version='1.0'?><Error/>", IssueKind.NOT_A_TABLE),
        (b'{"error": "not found"}', IssueKind.NOT_A_TABLE),
        (b'[{"a": 1}', IssueKind.NOT_A_TABLE),
        (b"[]", IssueKind.NOT_A_TABLE),
        (b"%PDF-1.7\nbody", IssueKind.NOT_A_TABLE),
        (b"a,b\n1,\x00\n", IssueKind.NOT_A_TABLE),
        ("a,b".encode("utf-16-le"), IssueKind.NOT_A_TABLE),
        (office(), IssueKind.NOT_A_TABLE),
        (b"PK\x03\x04 cut off", IssueKind.NOT_A_TABLE),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", IssueKind.NOT_A_TABLE),
    ],
)
def test_what_is_no_table_is_refused_with_a_reason(data, kind):
    with pytest.raises(FileRefusedError) as caught:
        read(data)
    assert caught.value.kind == kind
    assert caught.value.file_name == "a.csv"
    assert "--from" in caught.value.remedy


@pytest.mark.parametrize("start", ["[x],b", "{x},b", "=1+1,b", "<b>bold</b>,b"])
def test_a_table_that_looks_odd_is_still_one(start):
    assert read(f"{start}\n1,2\n")[0][1] == ["1", "2"]


cells = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=12)


@given(rows=st.lists(st.lists(cells, min_size=1, max_size=4), max_size=8))
def test_what_a_csv_writer_writes_comes_back(rows):
    written = io.StringIO(newline="")
    csv.writer(written).writerows([["kop", "naam"], *rows])
    assert read(written.getvalue()) == ([["kop", "naam"], *rows], [])


@given(st.binary(max_size=200))
def test_any_bytes_give_rows_or_a_refusal(data):
    try:
        rows, _ = read(data)
    except FileRefusedError:
        return
    assert rows


def workbook(*rows, title="9_moderators"):
    book, packed = Workbook(), io.BytesIO()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(packed)
    return packed


def test_a_workbook_gives_its_cells_as_text():
    packed = workbook(["a", None, 3, 3.0, 0.1, True], [], [DAY, date(2026, 2, 1), DAY.replace(hour=9, minute=30)])
    sheets = read_xlsx_sheets(packed, "a.xlsx")
    assert sheets["9_moderators"] == [
        ["a", "", "3", "3", "0.1", "True"],
        [],
        ["2026-01-31", "2026-02-01", "2026-01-31T09:30:00"],
    ]


def with_dimension(packed, told):
    """The same workbook, saying of its sheet what is not so."""
    changed = io.BytesIO()
    with zipfile.ZipFile(packed) as read, zipfile.ZipFile(changed, "w") as write:
        for name in read.namelist():
            write.writestr(name, read.read(name).replace(b'<dimension ref="A1:B3"', b'<dimension ref="%s"' % told))
    return changed


@pytest.mark.parametrize("told", [b"A1", b"A1:A2", b"A1:B3", b"A1:XFD1048576"])
def test_cells_outside_the_range_that_a_sheet_states_are_read(told):
    packed = with_dimension(workbook(["a", "b"], ["1", "2"], ["3", "4"]), told)
    assert read_xlsx_sheets(packed, "a.xlsx")["9_moderators"] == [["a", "b"], ["1", "2"], ["3", "4"]]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"a,b\n1,2\n", office()])
def test_a_workbook_that_cannot_be_opened_is_refused(data):
    with pytest.raises(FileRefusedError, match=r"a\.xlsx, whole file: the workbook cannot be opened"):
        read_xlsx_sheets(io.BytesIO(data), "a.xlsx")


@pytest.mark.parametrize("corner", ["XFD1048576", "A2000000000", "ZZZZZZ2"])
def test_a_cell_in_the_last_corner_of_a_sheet_costs_no_memory(corner):
    packed, changed = workbook(["a"], ["1"]), io.BytesIO()
    row = "".join(filter(str.isdigit, corner)).encode()
    with zipfile.ZipFile(packed) as read, zipfile.ZipFile(changed, "w") as write:
        for name in read.namelist():
            data = read.read(name).replace(b'r="A2"', b'r="%s"' % corner.encode()).replace(b'r="2"', b'r="%s"' % row)
            write.writestr(name, data)
    try:
        rows = read_xlsx_sheets(changed, "a.xlsx")["9_moderators"]
    except FileRefusedError:
        return
    assert sum(map(len, rows)) < 100
