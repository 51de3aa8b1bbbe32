"""The SQL beside this module, run with named parameters."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

FOLDER = Path(__file__).parent / "sql"


def run(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` and return its rows."""
    return connection.execute(_read(name), parameters).fetchall()


def run_on_table(
    connection: duckdb.DuckDBPyConnection, name: str, table: str, **parameters: object
) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` on one of our own tables; a table's name cannot be a parameter."""
    return connection.execute(_read(name).replace("{table}", table), parameters).fetchall()


def insert(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: Mapping[str, Sequence[object]],
    statement: str = "insert_rows",
) -> None:
    """Insert columns of equal length, named as the table's."""
    # Types are told from every row: a date that first appears in row 1,001 would otherwise be refused.
    connection.execute("SET pandas_analyze_sample = 1000000000")
    connection.register("incoming", {name: _as_objects(cells) for name, cells in columns.items()})
    try:
        run_on_table(connection, statement, table)
    finally:
        connection.unregister("incoming")


def _as_objects(cells: Sequence[object]) -> "np.ndarray[tuple[int], np.dtype[np.object_]]":
    # DuckDB tells the types of arrays of objects as it does of a frame of pandas, which takes a second to import.
    # Filled, not made of the cells: lists of one length would become a table.
    objects = np.empty(len(cells), object)
    objects[:] = cells
    return objects


def _read(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
