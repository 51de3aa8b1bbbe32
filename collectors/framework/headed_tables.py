"""Tables of which the header tells the columns, and a map tells how each cell may be stored.

A source that holds names gives such a map as data. Cells are redacted as they are read, so that what was published
and what was stored are read by the same code.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.organisations import Organisation
from collectors.framework.parsed import Parsed, RawRow
from collectors.framework.redacting import UNREADABLE, hidden, holds_letters
from collectors.framework.rows import Row, locator
from collectors.framework.tables import read_csv_rows

# as_is: no names; figure: digits only; id: what the register lists organisations by; name: kept for a listed
# organisation; address: a country code alone is kept.
StoredAs = Literal["as_is", "figure", "id", "name", "address"]
R = TypeVar("R", bound=Row)
COUNTRY_CODE = re.compile(r"[A-Za-z]{2}")
LOOK = "Look at this row in the published file, and tell whoever keeps this tool if it is right there."
FETCH_AGAIN = "Compare the header with the source's columns.yaml, and fetch the file again if it was edited."


class TableMap(BaseModel):
    """The columns of one table by their heading; `patterns` are headings of which there is one a currency."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    required: dict[str, StoredAs]
    optional: dict[str, StoredAs] = {}
    patterns: dict[str, StoredAs] = {}

    def known(self, heading: str) -> tuple[str, StoredAs] | None:
        """The map's own spelling of a heading, and how its cells are stored."""
        for spelled, stored_as in (self.required | self.optional).items():
            if _folded(spelled) == _folded(heading):
                return spelled, stored_as
        for pattern, stored_as in self.patterns.items():
            if re.fullmatch(pattern, heading.strip(), re.IGNORECASE):
                return heading.strip(), stored_as
        return None


@dataclass(frozen=True)
class Redactor:
    """What decides over the cells: the key, who is listed, and how an id is hidden."""

    key: bytes
    organisations: Mapping[str, Organisation]
    hide_id: Callable[[bytes, str], str] = hidden

    def cell(self, cell: str, stored_as: StoredAs, *, is_listed: bool) -> str:
        """Return what may be stored of one cell; `is_listed` says that its row is of a listed organisation."""
        text = cell.strip()
        if stored_as == "as_is" or (stored_as == "figure" and not holds_letters(text)):
            return cell
        if is_listed or text in self.organisations:
            return cell
        if stored_as == "id":
            return self.hide_id(self.key, text)
        if stored_as == "address" and COUNTRY_CODE.fullmatch(text):
            return cell
        return hidden(self.key, cell)


@dataclass(frozen=True)
class Header:
    """The columns of one file: places from 0 by the map's spelling, how each cell is stored, and what is unknown."""

    places: dict[str, int]
    stored_as: list[StoredAs]
    unknown: list[int]
    respelled: list[int]

    @property
    def width(self) -> int:
        """How many cells a row has."""
        return len(self.stored_as)

    def redacted(self, cells: list[str], redactor: Redactor) -> list[str]:
        """Return a row with as many cells; a row that slid may have a name anywhere, so nothing of it stays."""
        figures = [cell for cell, stored_as in zip(cells, self.stored_as, strict=False) if stored_as == "figure"]
        if len(cells) != self.width or any(holds_letters(figure) for figure in figures):
            return [hidden(redactor.key, cell) for cell in cells]
        ids = [cell.strip() for cell, stored_as in zip(cells, self.stored_as, strict=True) if stored_as == "id"]
        is_listed = any(one in redactor.organisations for one in ids)
        return [
            redactor.cell(cell, stored_as, is_listed=is_listed and place not in self.unknown)
            for place, (cell, stored_as) in enumerate(zip(cells, self.stored_as, strict=True))
        ]


class HeadedTable(NamedTuple):
    """One table; row n of the file stands at index n - 1, the header first, each row redacted."""

    member: str
    name: str
    service_id: str
    header: Header
    rows: list[list[str]]


class Line(NamedTuple):
    """One row of a table, with its number in the file."""

    table: HeadedTable
    number: int
    cells: Sequence[str]

    def text(self, column: str) -> str:
        """The cell of a column, trimmed; '' where this file has no such column."""
        place = self.table.header.places.get(column)
        return "" if place is None else self.cells[place].strip()

    @property
    def locator(self) -> str:
        """The row's place in the landed file."""
        return locator(self.table.member, self.number)

    def tell(
        self, told: Parsed, kind: IssueKind, severity: str, message: str, column: str = "", *,
        edition: str = "", remedy: str = LOOK,
    ) -> None:  # fmt: skip
        """Report something met in this row; the cell is quoted as it is stored, so never with a person's name."""
        place = self.table.header.places[column] + 1 if column else None
        told.tell(
            kind, severity, locator(self.table.member, self.number, place), message, remedy,
            excerpt=self.text(column) if column else "", edition=edition, service_id=self.table.service_id,
        )  # fmt: skip


def read_headed_table(
    member: str, data: bytes, name: str, table_map: TableMap, service_id: str, redactor: Redactor, told: Parsed
) -> HeadedTable:
    """Read one table, each row as it may be stored.

    Raises:
        FileRefusedError: no table, or a column of the map is missing or stands twice.
    """
    scratch = Parsed()
    rows = read_csv_rows(data, member, scratch)
    broken = {issue.locator for issue in scratch.issues if issue.kind == IssueKind.ROW_BROKEN}
    # A row that is no CSV is told where rows are read, like every row with too few cells; its text is not kept.
    told.issues.extend(replace(each, service_id=service_id) for each in scratch.issues if each.locator not in broken)
    header = recognise_header(rows[0], table_map, member)
    _tell_columns(member, rows[0], header, service_id, told)
    kept = [
        [UNREADABLE] if locator(member, number) in broken else header.redacted(cells, redactor)
        for number, cells in enumerate(rows[1:], start=2)
    ]
    return HeadedTable(member, name, service_id, header, [rows[0], *kept])


def recognise_header(header: list[str], table_map: TableMap, file_name: str) -> Header:
    """Find each column by its heading; order, capitals and spaces are free.

    Raises:
        FileRefusedError: a column is missing or stands twice.
    """
    found = [table_map.known(heading) for heading in header]
    names = [known[0] for known in found if known]
    # Only headings from the map are named: where the header is absent, the first row holds somebody's name.
    missing = [heading for heading in table_map.required if heading not in names]
    if missing:
        reason = f"a column is missing ({', '.join(missing)})."
        raise FileRefusedError(file_name, "row 1", reason, FETCH_AGAIN, IssueKind.COLUMN_MISSING)
    twice = sorted({heading for heading in names if names.count(heading) > 1})
    if twice:
        reason = f"a column stands twice ({', '.join(twice)})."
        raise FileRefusedError(file_name, "row 1", reason, FETCH_AGAIN, IssueKind.TEMPLATE_UNKNOWN)
    return Header(
        places={known[0]: place for place, known in enumerate(found) if known},
        stored_as=[known[1] if known else "name" for known in found],
        unknown=[place for place, known in enumerate(found) if not known],
        respelled=[place for place, known in enumerate(found) if known and known[0] != header[place]],
    )


def lines_of(table: HeadedTable, told: Parsed) -> list[Line]:
    """The rows that have as many cells as the header; all rows are kept in raw, the others are told.

    Raises:
        FileRefusedError: fewer than half of the rows can be read; a share of the rest would mislead.
    """
    lines = [Line(table, number, cells) for number, cells in enumerate(table.rows, start=1) if any(cells)]
    told.keep_raw(table.name, [RawRow(table.member, line.number, line.cells) for line in lines])
    told.set_row_aside(table.member, 1)
    whole = [line for line in lines[1:] if len(line.cells) == table.header.width]
    for line in lines[1:]:
        if len(line.cells) != table.header.width:
            message = f"The row has {len(line.cells)} cells where the header has {table.header.width}, or is no CSV."
            line.tell(told, IssueKind.ROW_BROKEN, "rejected_row", f"{message} It was left out.")
    refuse_if_mostly_unread(table, len(whole), len(lines) - 1)
    return whole


def refuse_if_mostly_unread(table: HeadedTable, read: int, published: int) -> None:
    """Raises FileRefusedError when fewer than half of the published rows were read."""
    if 2 * read < published:
        reason = f"only {read} of {published} rows can be read; the file was damaged or edited."
        remedy = "Fetch it again and load it unopened: a spreadsheet changes ids, dates and amounts."
        raise FileRefusedError(table.member, "rows", reason, remedy, IssueKind.VALUE_UNREADABLE)


def without_copies(read: Iterable[tuple[Line, R]], key: Callable[[R], object], told: Parsed) -> list[R]:
    """Leave out exact copies of a row; the same key with other cells stays, and is told."""
    first: dict[object, Line] = {}
    kept = []
    for line, row in read:
        known = first.setdefault(key(row), line)
        if known is not line and known.cells == line.cells:
            message = f"The row is a copy of row {known.number} and was left out."
            line.tell(told, IssueKind.ROW_DUPLICATE, "rejected_row", message, edition=row.edition)
            continue
        kept.append(row)
        if known is not line:
            message = f"The row has the key of row {known.number} and other cells; both count."
            line.tell(told, IssueKind.ROW_DUPLICATE, "warning", message, edition=row.edition)
    return kept


def _tell_columns(member: str, header: list[str], columns: Header, service_id: str, told: Parsed) -> None:
    for place in columns.unknown:
        told.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", locator(member, 1, place + 1),
            "A column that is not in the column map; its cells are stored as pseudonyms only.",
            "See what it holds; if it holds no names, add it to columns.yaml.",
            excerpt=header[place], service_id=service_id,
        )  # fmt: skip
    for place in columns.respelled:
        told.tell(
            IssueKind.COLUMN_REPAIRED, "info", locator(member, 1, place + 1),
            "The heading is spelled otherwise than the publisher does; it was recognised all the same.",
            "Nothing, unless the file was edited: then fetch it again.",
            excerpt=header[place], service_id=service_id,
        )  # fmt: skip


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
