"""Writing rows into the tables of out, all of a table at once."""

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
    columns = {row["column_name"]: row["column_type"] for row in rows_of(connection, "columns_of", table=table)}
    connection.execute(statement("forget_table").replace("{table}", table))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{table}.ndjson"
        with path.open("w", encoding="utf-8") as file:
            file.writelines(f"{json.dumps(row, default=_as_text)}\n" for row in rows)
        if path.stat().st_size:
            insertion = statement("keep_rows").replace("{table}", table).replace("{columns}", str(columns))
            connection.execute(insertion, {"path": str(path)})


def _as_text(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    message = f"{value!r} is no value for a column."
    raise TypeError(message)
