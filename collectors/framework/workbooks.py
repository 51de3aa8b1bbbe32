"""Workbooks as publishers give them: sheets of rows of text, each row at its place."""

import io
import warnings
from collections.abc import Sequence
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.tables import ADVICE

MOST_ROWS = 1_048_576  # of a sheet, by the format
MOST_CELLS = 20_000_000  # one cell in the last corner of a sheet makes it 17,000 million


def read_xlsx_sheets(path: Path | io.BytesIO, file_name: str) -> dict[str, list[list[str]]]:
    """Read a workbook into sheets of rows of text; empty cells are '', row n stands at index n - 1.

    Rows are as long as the file has them, and end with the last that holds anything.

    Raises:
        FileRefusedError: the workbook cannot be opened, or spans more cells than a report could.
    """
    try:
        with warnings.catch_warnings():
            # openpyxl warns of decoration it does not keep; the cells are whole.
            warnings.simplefilter("ignore")
            book = load_workbook(path, read_only=True, data_only=True)
            sheets = {sheet.title: _rows_of(sheet) for sheet in book.worksheets}
            book.close()
    except Exception as error:
        reason = f"the workbook cannot be opened ({type(error).__name__}: {error})."
        raise FileRefusedError(file_name, "whole file", reason, ADVICE, IssueKind.NOT_A_TABLE) from error
    return sheets


def _rows_of(sheet: ReadOnlyWorksheet) -> list[list[str]]:
    # What a sheet states as its range is often wrong; cells outside it would be left out without a word.
    sheet.reset_dimensions()
    all_rows = sheet.iter_rows(values_only=True)  # type: ignore[misc]  # the stubs know the writing kind of sheet only
    rows = [_texts(row) for row in islice(all_rows, MOST_ROWS)]
    while rows and not any(rows[-1]):
        rows.pop()
    cells = len(rows) * max(map(len, rows), default=0)
    if cells > MOST_CELLS:
        message = f"sheet '{sheet.title}' spans {cells} cells"
        raise ValueError(message)
    return rows


def _texts(cells: Sequence[object]) -> list[str]:
    return [_text(cell) for cell in cells]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime) and (cell.hour, cell.minute, cell.second) == (0, 0, 0):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
