"""From a landed file to tables of the template: opening ZIP, CSV and workbook, and telling which part a table is."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from collectors.framework import FileRefusedError, IssueKind, Source
from collectors.framework.archives import members
from collectors.framework.parsed import Parsed
from collectors.framework.tables import read_csv_rows
from collectors.framework.workbooks import read_xlsx_sheets
from collectors.transparency_reports.maps import CONTEXT, PARTS, columns, elements, indicators, part_names, surfaces
from collectors.transparency_reports.wording import folded
from warehouse import Landed

TABLES = {".csv", ".tsv", ".txt", ""}
WORKBOOKS = {".xlsx", ".xlsm"}
OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
HEADER_WITHIN = 10
# A row with fewer known headers is a title or a remark.
FEWEST_HEADERS = 3
NUMBERED = re.compile(r"^(?:part[ _-]?)?0?(\d{1,2})(?=[ _.-]|$)")
VERSION = re.compile(r"[ _-]*(?:version|v)[ _-]?(\d+)\b|[ _-]*\b(updated|restated|corrected)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Sheet:
    """A table of the template: its rows as published, row n at index n - 1; the header's row number from 1."""

    member: str
    rows: list[list[str]]
    part: str
    header_row: int
    surface: str
    version: int

    @property
    def header(self) -> list[str]:
        """The header as published."""
        return self.rows[self.header_row - 1]

    def cells(self, role: str) -> Iterator[str]:
        """The trimmed texts of a column, one for each row below the header; '' where a row is too short."""
        index = self._index(role)
        for row in self.rows[self.header_row :]:
            yield row[index].strip() if index is not None and len(row) > index else ""

    def _index(self, role: str) -> int | None:
        """Where a column stands: by its header, or at the template's place when the header there is unknown."""
        header = [folded(cell) for cell in self.header]
        meant = {text: column.position - 1 for text, column in columns(self.part).items() if column.role == role}
        for index, text in enumerate(header):
            if text in meant:
                return index
        places = [place for place in meant.values() if place < len(header)]
        return next((place for place in places if header[place] not in columns(self.part)), None)


def sheets_of(landed: Landed, source: Source, told: Parsed) -> list[Sheet]:
    """Open a landed file and recognise its tables.

    Raises:
        FileRefusedError: nothing in it is a table of the template.
    """
    sheets = [
        sheet
        for member, rows in _tables_of(landed, source, told)
        if (sheet := _recognised(member, rows, told)) is not None
    ]
    if not sheets:
        raise FileRefusedError(
            landed.file_name, "whole file", "no table in it has the header of the harmonised template.",
            "Look whether the service has another file with the template's 11 parts, and load that one with --from.",
            IssueKind.TEMPLATE_UNKNOWN,
        )  # fmt: skip
    return sheets


def _tables_of(landed: Landed, source: Source, told: Parsed) -> Iterator[tuple[str, list[list[str]]]]:
    for name, data in members(landed.path, source.limits):
        is_alone = name == landed.path.name
        try:
            yield from _opened(name, data, is_alone, told)
        except FileRefusedError as error:
            if is_alone:
                raise
            told.tell(error.kind, "rejected_file", name, error.reason, error.remedy)


def _opened(name: str, data: bytes, is_alone: bool, told: Parsed) -> Iterator[tuple[str, list[list[str]]]]:  # noqa: FBT001
    kind = PurePosixPath(name).suffix.lower()
    if data.startswith(OLD_WORKBOOK):
        raise FileRefusedError(
            name, "whole file", "a workbook in the format of before 2007.",
            "Open it in LibreOffice or Excel, save it as .xlsx and load that with --from.", IssueKind.NOT_A_TABLE,
        )  # fmt: skip
    if kind in WORKBOOKS or (is_alone and data.startswith(b"PK\x03\x04")):
        for title, rows in read_xlsx_sheets(io.BytesIO(data), name).items():
            yield (title if is_alone else f"{name}/{title}"), _padded(rows)
    elif kind in TABLES or is_alone:
        yield name, read_csv_rows(data, name, told)
    else:
        told.tell(
            IssueKind.PART_UNKNOWN, "info", name, f"A {kind} file was set aside; tables and workbooks are read.",
            "Nothing, as long as the same figures stand in the tables beside it.",
        )  # fmt: skip


def _padded(rows: list[list[str]]) -> list[list[str]]:
    """Rows of equal length: a workbook does not store the empty cells at the end of a row."""
    width = max((len(row) for row in rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _recognised(member: str, rows: list[list[str]], told: Parsed) -> Sheet | None:
    header_row = _header_row(rows)
    named, content = _part_by_name(member), _parts_by_content(rows, header_row)
    if not content:
        if any(any(cell.strip() for cell in row) for row in rows):
            told.tell(
                IssueKind.PART_UNKNOWN, "warning", member, "No row in it is a header of the template.",
                "Look at the table by eye; if a service uses another header, add it to the maps.",
                excerpt=" | ".join(rows[0]) if rows else "",
            )  # fmt: skip
        return None
    part = named if named in content else content[0]
    if named and part != named:
        told.tell(
            IssueKind.PART_UNKNOWN, "warning", member,
            f"The name says part {named}, the table is part {part}; it was read as part {part}.",
            "Look whether the service published part "
            f"{named} elsewhere, and tell the service.",
        )  # fmt: skip
    return Sheet(member, rows, part, header_row, _surface(member), _version(member))


def _header_row(rows: list[list[str]]) -> int:
    """The row, from 1, with most headers of the template; 0 when none has enough of them."""
    known = set().union(*(columns(part) for part in PARTS))
    counts = [sum(_is_header(cell, known) for cell in row) for row in rows[:HEADER_WITHIN]]
    best = max(counts, default=0)
    return counts.index(best) + 1 if best >= FEWEST_HEADERS else 0


def _is_header(cell: str, known: set[str]) -> bool:
    text = folded(cell)
    return text in known or text.startswith(CONTEXT)


def _part_by_name(member: str) -> str:
    """The part that a file or sheet name tells, '' when it tells none."""
    path = PurePosixPath(member)
    name = folded(path.name.removesuffix(path.suffix) if path.suffix.lower() in TABLES - {""} else path.name)
    for part, pattern in part_names():
        if pattern.search(name):
            return part
    number = NUMBERED.match(name)
    return number[1] if number and number[1] in PARTS else ""


def _parts_by_content(rows: list[list[str]], header_row: int) -> list[str]:
    """The parts that header and rows fit best; parts 7 to 9 share a header, so that their rows must decide."""
    if not header_row:
        return []
    fits = {part: _fit(part, rows, header_row) for part in PARTS}
    best = max(fits.values())
    return [part for part in PARTS if fits[part] == best]


def _fit(part: str, rows: list[list[str]], header_row: int) -> int:
    header = [folded(cell) for cell in rows[header_row - 1]]
    texts = indicators(part).keys() | elements(part).keys()
    column = header.index("indicator") if "indicator" in header else None
    named_rows = (
        sum(folded(row[column]) in texts for row in rows[header_row:] if len(row) > column) if column is not None else 0
    )
    return sum(text in columns(part) for text in header) + named_rows


def _surface(member: str) -> str:
    """The surface that the end of a name tells: '6_own_initiative_TC_Ads.csv' is about advertisements."""
    name = folded(VERSION.sub("", re.sub(r"\.(csv|tsv|txt)$", "", PurePosixPath(member).name, flags=re.IGNORECASE)))
    endings = [text for text in surfaces("file") if re.search(rf"[ _-]{re.escape(text)}$", name)]
    return surfaces("file")[max(endings, key=len)] if endings else ""


def _version(member: str) -> int:
    match = VERSION.search(PurePosixPath(member).name)
    if not match:
        return 1
    return int(match[1]) if match[1] else 2
