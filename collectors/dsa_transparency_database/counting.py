"""One part, counted into groups: as it is, or mended first where rows of it are broken."""

from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import polars as pl

from collectors.dsa_transparency_database.archive import Part
from collectors.dsa_transparency_database.layout import unknown_columns
from collectors.dsa_transparency_database.part_rows import PartRows, read_carefully, read_quickly

SQL = Path(__file__).parent / "sql"


class Counted(NamedTuple):
    """How many rows a part has, and how many of those were rejected; whether it had to be mended."""

    rows_count: int
    rejected_rows_count: int
    is_mended: bool
    unknown_columns: str


class Streamed:
    """Rows as DuckDB takes them over: by Arrow's stream, which needs no further library."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self.rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.rows.__arrow_c_stream__(requested_schema)


def count_part(connection: duckdb.DuckDBPyConnection, path: Path, part: Part, version: str) -> Counted:
    """Count a part's rows into the temporary table checked_group.

    Where a line is not a row, or a row has cells that have slid, the whole part is read again row by row.

    Raises:
        FileRefusedError: damaged, no header of a dump, or a column is missing.
    """
    quick = read_quickly(path, part, version)
    if quick:
        rows, rejected = _count(connection, quick.rows)
        if not rejected:
            return Counted(rows, 0, is_mended=False, unknown_columns=_unknown(quick))
    careful = read_carefully(path, part, version)
    rows, rejected = _count(connection, careful.rows)
    return Counted(rows, rejected, is_mended=True, unknown_columns=_unknown(careful))


def run_sql(connection: duckdb.DuckDBPyConnection, name: str, **places: str) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` with our own names put in their places."""
    text = read_sql(name)
    for place, value in places.items():
        text = text.replace(f"{{{place}}}", value)
    return connection.execute(text).fetchall()


def read_sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def _count(connection: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> tuple[int, int]:
    connection.register("statement", Streamed(rows))
    for table in ("row_group", "checked_group"):
        run_sql(connection, "keep_as", table=table, query=read_sql(table))
    ((rows_count, rejected),) = run_sql(connection, "tally")
    return rows_count, rejected


def _unknown(read: PartRows) -> str:
    return " ".join(unknown_columns(read.header))
