"""The SQL beside this module, run with named parameters."""

from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

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
    connection: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, statement: str = "insert_rows"
) -> None:
    """Insert a frame whose columns are named as the table's."""
    # Types are told from every row: a date that first appears in row 1,001 would otherwise be refused.
    connection.execute("SET pandas_analyze_sample = 1000000000")
    connection.register("incoming", frame)
    try:
        run_on_table(connection, statement, table)
    finally:
        connection.unregister("incoming")


def _read(name: str) -> str:
    return (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
