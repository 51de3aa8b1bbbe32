"""The tables, read from the .sql files beside this module, and whether a file has them."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import duckdb

from warehouse.errors import OtherTablesError

FOLDER = Path(__file__).parent / "schema"
QUERIES = Path(__file__).parent / "queries"
COLUMNS = QUERIES / "columns.sql"
MADE_BY = QUERIES / "made_by.sql"
MARK = QUERIES / "mark_made.sql"
# figures.sql and ads.sql are views over the tables of core, so the order counts.
FILES = (
    *("core.sql", "repositories.sql", "registers.sql", "figures.sql", "ads.sql"),
    *("out.sql", "changes.sql", "report_due.sql", "comparison.sql", "statements.sql", "history.sql"),
)

# From 'core.run' to its columns: 'run_id VARCHAR', 'source VARCHAR', …
Columns = dict[str, list[str]]
MOST_NAMED = 5

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
    """Create what is missing of raw, core and out: all of it, or nothing when it is cut short.

    A file that these very statements made already is left as it is: making the views again takes longer than a look.
    """
    statements, digest = _statements(FOLDER)
    if connection.execute(MADE_BY.read_text(encoding="utf-8")).fetchall() == [(digest,)]:
        return
    connection.begin()
    connection.execute(statements)
    connection.execute(MARK.read_text(encoding="utf-8").replace("{digest}", digest))  # a comment takes no parameter
    connection.commit()


def check_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Look whether a file has the tables and views that this version of the tool reads and writes.

    Raises:
        OtherTablesError: it has others. One without any table is new, and that is well.
    """
    found = _columns(connection)
    # A missing table counts as well: what it should hold only the landed files can tell.
    other = sorted(name for name, columns in _expected().items() if found.get(name) != columns)
    if found and other:
        message = (
            f"{path} was made by another version of this tool: {', '.join(other[:MOST_NAMED])} "
            f"{'differs' if len(other) == 1 else 'differ'} from what this one reads. Run 'naleving rebuild', which "
            "makes it anew from the files that were collected; 'naleving start' does so by itself."
        )
        raise OtherTablesError(message)


@cache
def _statements(folder: Path) -> tuple[str, str]:
    statements = "\n".join((folder / name).read_text(encoding="utf-8") for name in FILES)
    return statements, sha256(statements.encode()).hexdigest()


@cache
def _expected() -> Columns:
    with connect_in_memory() as connection:
        return _columns(connection)


def _columns(connection: duckdb.DuckDBPyConnection) -> Columns:
    return dict(connection.execute(COLUMNS.read_text(encoding="utf-8")).fetchall())
