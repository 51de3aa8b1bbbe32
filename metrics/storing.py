"""Writing rows into the tables of out, all of a table at once.

Rows become a file of JSON lines first, which needs no connection; then the table takes them from it.
"""

import json
import tempfile
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from metrics.statements import rows_of, statement


def keep(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put rows into a table of out in place of what it held; keys are column names."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_lines(Path(folder), table, rows)
        keep_lines(connection, path)


def write_lines(folder: Path, table: str, rows: Iterable[dict[str, Any]]) -> Path:
    """Write the rows of a table into a file of its own, for `keep_lines`."""
    path = folder / f"{table}.ndjson"
    # What is written holds no cycles: looking for them would take a tenth longer.
    encode = json.JSONEncoder(default=_as_text, check_circular=False).encode
    with path.open("w", encoding="utf-8") as file:
        file.writelines(f"{encode(row)}\n" for row in rows)
    return path


def keep_lines(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Put what `write_lines` wrote into its table of out, in place of what it held."""
    table = path.stem
    columns = {row["column_name"]: row["column_type"] for row in rows_of(connection, "columns_of", table=table)}
    connection.execute(statement("forget_table").replace("{table}", table))
    if path.stat().st_size:
        insertion = statement("keep_rows").replace("{table}", table).replace("{columns}", str(columns))
        connection.execute(insertion, {"path": str(path)})


def _as_text(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    message = f"{value!r} is no value for a column."
    raise TypeError(message)
