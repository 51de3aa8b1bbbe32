"""Writing rows into the tables of out, many at once."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from typing import Any

import duckdb

from metrics.statements import rows_of, statement

BATCH = 5000  # more at once takes memory, fewer takes time
NESTED = {
    "STRUCT(role VARCHAR, source_file_id VARCHAR, locator VARCHAR, value_text VARCHAR)[]": [
        {"role": "VARCHAR", "source_file_id": "VARCHAR", "locator": "VARCHAR", "value_text": "VARCHAR"}
    ],
    "VARCHAR[]": ["VARCHAR"],
}


def keep(connection: duckdb.DuckDBPyConnection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    """Put rows into a table of out in place of what it held; keys are column names."""
    columns = {row["column_name"]: row["column_type"] for row in rows_of(connection, "columns_of", table=table)}
    structure = json.dumps([{name: NESTED.get(kind, kind) for name, kind in columns.items()}])
    connection.execute(statement("forget_table").replace("{table}", table))
    insertion = statement("keep_rows").replace("{table}", table).replace("{structure}", structure)
    remaining = iter(rows)
    while batch := list(islice(remaining, BATCH)):
        connection.execute(insertion, {"rows": json.dumps(batch, default=_as_text)})


def _as_text(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    message = f"{value!r} is no value for a column."
    raise TypeError(message)
