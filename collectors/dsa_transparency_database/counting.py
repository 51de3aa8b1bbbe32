"""One unpacked part, counted into groups: as it is, or mended first where rows of it are broken."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from collectors.dsa_transparency_database.archive import refused
from collectors.dsa_transparency_database.layout import NEEDED, SCOPE, check_header, in_sql, unknown_columns
from collectors.dsa_transparency_database.mending import mend
from collectors.framework.issues import IssueKind

SQL = Path(__file__).parent / "sql"
LONGEST_HEADER = 10_000


class Counted(NamedTuple):
    """How many rows a part has, and how many of those were rejected; whether it had to be mended."""

    rows_count: int
    rejected_rows_count: int
    is_mended: bool
    unknown_columns: str


def count_part(connection: duckdb.DuckDBPyConnection, file: Path, name: str, version: str) -> Counted:
    """Count a part's rows into the temporary table part_group.

    Where the fast reader stumbles over a row, or gives one whose cells have slid, the whole part is read again row by
    row: then one broken row never costs another.

    Raises:
        FileRefusedError: no header of a dump, or a column is missing.
    """
    header = _header(file, name)
    check_header(header, name, version)
    scope = SCOPE if SCOPE in header else "NULL::VARCHAR"
    unknown = " ".join(unknown_columns(header))
    try:
        rows, rejected = _count(connection, file, header, scope)
    except (duckdb.InvalidInputException, duckdb.ConversionException):
        rows, rejected = 0, 1
    if not rejected:
        return Counted(rows, 0, is_mended=False, unknown_columns=unknown)
    columns = [column for column in (*NEEDED, SCOPE) if column in header]
    mended = file.with_suffix(".mended")
    try:
        mend(file, mended, header, columns)
        rows, rejected = _count(connection, mended, columns, scope)
    finally:
        mended.unlink(missing_ok=True)
    return Counted(rows, rejected, is_mended=True, unknown_columns=unknown)


def run_sql(connection: duckdb.DuckDBPyConnection, name: str, **places: str) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` with our own names put in their places."""
    text = (SQL / f"{name}.sql").read_text(encoding="utf-8")
    for place, value in places.items():
        text = text.replace(f"{{{place}}}", value)
    return connection.execute(text).fetchall()


def _count(connection: duckdb.DuckDBPyConnection, file: Path, header: Sequence[str], scope: str) -> tuple[int, int]:
    run_sql(connection, "count_part", file=str(file), columns=in_sql(header), scope=scope)
    ((rows, rejected),) = run_sql(connection, "rejected_rows")
    return rows, rejected


def _header(file: Path, name: str) -> list[str]:
    with file.open("rb") as lines:
        first = lines.readline(LONGEST_HEADER).removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if not first.strip():
        raise refused(name, "row 1", "it is empty: even a part without rows has a header.", IssueKind.EMPTY_FILE)
    return next(csv.reader([first]))
