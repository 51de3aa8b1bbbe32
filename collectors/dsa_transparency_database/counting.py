"""Parts of a dump, counted into groups: as they are, or mended first where rows of them are broken."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import polars as pl

from collectors.dsa_transparency_database.layout import unknown_columns
from collectors.dsa_transparency_database.part import Part, ReducedPart
from collectors.dsa_transparency_database.part_rows import read_carefully, read_quickly
from collectors.dsa_transparency_database.queries import quoted, read_sql, run_sql

GROUPS_UNTIL_MERGED = 50_000


class Streamed:
    """Rows as DuckDB takes them over: by Arrow's stream, which needs no further library."""

    def __init__(self, rows: pl.DataFrame) -> None:
        self.rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.rows.__arrow_c_stream__(requested_schema)


def count_parts(path: Path, version: str, parts: Iterable[Part], groups: Path) -> Iterator[ReducedPart]:
    """Count parts of the dump at `path`, and yield what each came to; behind the last, `groups` is a Parquet of groups.

    Raises:
        FileRefusedError: a part is damaged, has no header of a dump, or misses a column.
    """
    with tempfile.TemporaryDirectory(dir=groups.parent) as spill, closing(_database(spill)) as connection:
        for part in parts:
            yield _count_part(connection, path, part, version)
        run_sql(connection, "merge_groups")
        run_sql(connection, "write_groups", file=quoted(groups))


def _count_part(connection: duckdb.DuckDBPyConnection, path: Path, part: Part, version: str) -> ReducedPart:
    """Count a part's rows into the groups that are kept.

    Where a line is not a row, or a row has cells that have slid, the whole part is read again row by row.
    """
    header, rows = read_quickly(path, part, version)
    rows_count, rejected = _tally(connection, rows) if rows is not None else (0, 0)
    is_mended = rows is None or rejected > 0
    if is_mended:
        header, rows = read_carefully(path, part, version)
        rows_count, rejected = _tally(connection, rows)
    _keep_groups(connection)
    return ReducedPart(part.name, rows_count, rejected, is_mended, " ".join(unknown_columns(header)))


def _tally(connection: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> tuple[int, int]:
    """Count rows into the temporary table checked_group; returns how many there are, and how many are broken."""
    connection.register("statement", Streamed(rows))
    for table in ("row_group", "checked_group"):
        run_sql(connection, "keep_as", table=table, query=read_sql(table))
    connection.unregister("statement")
    ((rows_count, rejected),) = run_sql(connection, "tally")
    return rows_count, rejected


def _keep_groups(connection: duckdb.DuckDBPyConnection) -> None:
    run_sql(connection, "create_kept_groups")
    run_sql(connection, "keep_groups")
    ((groups,),) = run_sql(connection, "count_kept")
    if groups > GROUPS_UNTIL_MERGED:
        run_sql(connection, "merge_groups")


def _database(spill: str) -> duckdb.DuckDBPyConnection:
    # One part is counted after another, so a query needs no threads of its own.
    return duckdb.connect(
        config={
            "threads": 1, "memory_limit": "200MB", "temp_directory": spill,
            "preserve_insertion_order": False, "autoinstall_known_extensions": False,
        }
    )  # fmt: skip
