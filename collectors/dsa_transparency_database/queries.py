"""The queries in `sql/`, run with our own names put in their places."""

from pathlib import Path
from typing import Any

import duckdb

SQL = Path(__file__).parent / "sql"


def run_sql(connection: duckdb.DuckDBPyConnection, name: str, **places: str) -> list[tuple[Any, ...]]:
    """Run `sql/<name>.sql` with our own names put in their places."""
    text = read_sql(name)
    for place, value in places.items():
        text = text.replace(f"{{{place}}}", value)
    return connection.execute(text).fetchall()


def read_sql(name: str) -> str:
    """The text of `sql/<name>.sql`."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def quoted(path: Path) -> str:
    """A path as it stands between quotes in a query."""
    return str(path).replace("'", "''")
