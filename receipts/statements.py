"""Running the statements in this room's .sql files."""

from pathlib import Path
from typing import Any

import duckdb

FOLDER = Path(__file__).parent / "queries"


def rows_of(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[dict[str, Any]]:
    """Return the rows of `queries/<name>.sql` as dicts."""
    connection.execute((FOLDER / f"{name}.sql").read_text(encoding="utf-8"), parameters or None)
    columns = [column[0] for column in connection.description]
    return [dict(zip(columns, row, strict=True)) for row in connection.fetchall()]
