"""CSV as publishers give it: bytes to rows of text, each row at its place, whatever the encoding or separator."""

import csv
import json
import re
from itertools import islice

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import locator

# GB18030 before Windows-1252: what Chinese marketplaces write is valid in both, and readable in the first only.
ENCODINGS = ("utf-8-sig", "gb18030", "cp1252")
SEPARATORS = (",", ";", "\t")
NO_TABLE = ("<!doctype", "<html", "<?xml", "<head", "<body", "%pdf")
ADVICE = "Open the publisher's page in a browser, save the file itself and load it with --from."
MOST_BROKEN_ROWS = 50
# What io.StringIO(text, newline="") takes for lines, without four bytes for each character.
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")

csv.field_size_limit(5_000_000)


def read_csv_rows(data: bytes, file_name: str, told: Parsed) -> list[list[str]]:
    """Read a CSV into rows of text, header included; row n of the file stands at index n - 1.

    A row that is no CSV (a quote that never closes) is told as an issue and stands as an empty list, so that the rows
    after it keep their numbers.

    Raises:
        FileRefusedError: the file is empty, a web page, JSON, or an office file, or nearly all rows are broken.
    """
    text = _decoded(data, file_name, told)
    if not text.strip():
        raise FileRefusedError(file_name, "whole file", "the file is empty.", ADVICE, IssueKind.EMPTY_FILE)
    _refuse_what_is_no_table(text, file_name)
    return _records(text, _separator(text, file_name, told), file_name, told)


def decoded(data: bytes) -> tuple[str, str]:
    """The text of some bytes, and the encoding that they could be read as; 'utf-8-sig' where it is as it should be."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), "utf-16"
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1"), "latin-1"


def _decoded(data: bytes, file_name: str, told: Parsed) -> str:
    text, encoding = decoded(data)
    if encoding != ENCODINGS[0]:
        _tell_encoding(told, file_name, encoding, 0 if encoding == "utf-16" else _first_bad_line(data))
    return text


def _first_bad_line(data: bytes) -> int:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return data.count(b"\n", 0, error.start) + 1
    return 0


def _tell_encoding(told: Parsed, file_name: str, encoding: str, line: int) -> None:
    where = f"from line {line} on" if line else "throughout"
    told.tell(
        IssueKind.ENCODING, "warning", locator(file_name, line or None),
        f"The bytes are not UTF-8 {where}; read as {encoding}.",
        "Compare names and remarks in this file with the publisher's page; figures are not affected.",
    )  # fmt: skip


def _refuse_what_is_no_table(text: str, file_name: str) -> None:
    start = text[:2000].lstrip().lower()
    if "\x00" in text:
        reason = "the file holds NUL bytes; it is no text."
    elif start.startswith(NO_TABLE):
        reason = f"a table was expected, but it begins with '{start[:20]}'."
    elif start.startswith(("{", "[")) and _is_json(text):
        reason = "a table was expected, but it is JSON."
    elif start.startswith("pk\x03\x04"):
        reason = "a table was expected, but it is an archive or office file."
    else:
        return
    raise FileRefusedError(file_name, "line 1", reason, ADVICE, IssueKind.NOT_A_TABLE)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return text.lstrip().startswith(('{"', '[{"', "[{'"))
    return True


def _separator(text: str, file_name: str, told: Parsed) -> str:
    header = text.lstrip("\r\n").split("\n", 1)[0]
    found = max(SEPARATORS, key=header.count)
    if found != "," and header.count(found):
        told.tell(
            IssueKind.COLUMN_REPAIRED, "info", locator(file_name, 1),
            f"Columns are separated by {found!r} where RFC 4180 asks for a comma.", "Nothing; the file was read so.",
        )  # fmt: skip
        return found
    return ","


def _records(text: str, separator: str, file_name: str, told: Parsed) -> list[list[str]]:
    lines = LINE.findall(text)
    rows: list[list[str]] = []
    start = broken = 0
    while start < len(lines):
        reader = csv.reader(islice(lines, start, None), delimiter=separator, strict=True)
        whole = 0
        try:
            for row in reader:
                rows.append(row)
                whole = reader.line_num
        except csv.Error as error:
            broken += 1
            start += whole + 1
            rows.append([])
            _tell_broken(told, file_name, len(rows), lines[start - 1], str(error))
            if broken > MOST_BROKEN_ROWS:
                reason = f"more than {MOST_BROKEN_ROWS} rows are no CSV."
                raise FileRefusedError(file_name, f"row {len(rows)}", reason, ADVICE, IssueKind.NOT_A_TABLE) from error
        else:
            break
    return rows


def _tell_broken(told: Parsed, file_name: str, row: int, line: str, reason: str) -> None:
    told.tell(
        IssueKind.ROW_BROKEN, "rejected_row", locator(file_name, row),
        f"The row is no CSV ({reason}) and was left out.", "Read the row by eye and tell the publisher.",
        excerpt=line.strip(),
    )  # fmt: skip
