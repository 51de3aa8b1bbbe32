"""The tables, read from the .sql files beside this module."""

from pathlib import Path

import duckdb

FOLDER = Path(__file__).parent / "schema"
# figures.sql and ads.sql are views over the tables of core, so the order counts.
FILES = (
    *("core.sql", "repositories.sql", "registers.sql", "figures.sql", "ads.sql"),
    *("out.sql", "changes.sql", "report_due.sql", "comparison.sql", "statements.sql", "history.sql"),
)

# Extensions would be downloaded at first use; a ministry's server has no way out.
CONFIG = {"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}


def connect(path: Path | str, *, read_only: bool = False) -> duckdb.DuckDBPyConnection:
    """Open a DuckDB file with the settings that every connection of this project shares."""
    connection = duckdb.connect(str(path), read_only=read_only, config=dict(CONFIG))
    connection.execute("SET TimeZone = 'UTC'")
    return connection


def connect_in_memory() -> duckdb.DuckDBPyConnection:
    """Return an empty warehouse in memory, for tests and for recomputing a receipt."""
    connection = connect(":memory:")
    create_schema(connection)
    return connection


def create_schema(connection: duckdb.DuckDBPyConnection) -> None:
    """Create what is missing of raw, core and out."""
    for name in FILES:
        connection.execute((FOLDER / name).read_text(encoding="utf-8"))
