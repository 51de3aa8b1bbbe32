"""A shipped file as a table: the header is checked as a whole, then each row on its own."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from collectors.framework import FileRefusedError, IssueKind, Parsed
from collectors.framework.parsed import RawRow
from collectors.framework.rows import Row, locator
from collectors.framework.tables import read_csv_rows
from collectors.public_figures.cells import Cells, RowProblemError

ReadRow = Callable[[Cells], Iterable[Row]]


def read_table(path: Path, file_name: str, columns: Sequence[str], read_row: ReadRow) -> Parsed:
    """Read each row into core; a row that cannot be read is told and left out.

    Raises:
        FileRefusedError: it is no table, or its columns are not the ones of this file.
    """
    told = Parsed()
    header, *rows = read_csv_rows(path.read_bytes(), file_name, told)
    _refuse_other_columns(header, columns, file_name)
    told.keep_raw(Path(file_name).stem, _raw(file_name, [header, *rows]))
    told.set_row_aside(file_name, 1)
    for number, texts in enumerate(rows, start=2):
        if any(text.strip() for text in texts):
            _read_one(told, file_name, number, columns, texts, read_row)
    return told


def _refuse_other_columns(header: Sequence[str], columns: Sequence[str], file_name: str) -> None:
    names = [name.strip() for name in header]
    if names == list(columns):
        return
    strange = [name for name in names if name not in columns]
    missing = [name for name in columns if name not in names]
    if strange:
        kind, reason = IssueKind.COLUMN_UNKNOWN, f"unknown columns: {', '.join(map(repr, strange))}."
    elif missing:
        kind, reason = IssueKind.COLUMN_MISSING, f"missing columns: {', '.join(missing)}."
    else:
        kind, reason = IssueKind.TEMPLATE_UNKNOWN, "the columns stand in another order, or twice."
    raise FileRefusedError(file_name, "row 1", reason, f"Give exactly these columns: {','.join(columns)}.", kind)


def _raw(file_name: str, rows: Sequence[Sequence[str]]) -> list[RawRow]:
    return [RawRow(file_name, number, cells) for number, cells in enumerate(rows, start=1) if cells]


def _read_one(
    told: Parsed, file_name: str, number: int, columns: Sequence[str], texts: Sequence[str], read_row: ReadRow
) -> None:
    if len(texts) != len(columns):
        told.tell(
            IssueKind.ROW_BROKEN, "rejected_row", locator(file_name, number),
            f"The row has {len(texts)} cells where the header has {len(columns)}; it was left out.",
            "Quote the cells that hold a comma.", excerpt=" | ".join(texts),
        )  # fmt: skip
        return
    cells = Cells(file_name, number, dict(zip(columns, texts, strict=True)))
    try:
        found = list(read_row(cells))
    except RowProblemError as problem:
        told.tell(
            problem.kind, "rejected_row", cells.place(problem.column),
            f"Column {problem.column}: {problem.reason} The row was left out.", problem.remedy,
            excerpt=" | ".join(texts),
        )  # fmt: skip
        return
    for row in found:
        told.add(row)
