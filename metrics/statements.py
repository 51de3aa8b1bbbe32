"""Running the statements that stand in .sql files of this room."""

from pathlib import Path
from typing import Any

import duckdb

FOLDER = Path(__file__).parent
# Later ones read earlier ones.
VIEWS = (
    "published",
    "answers",
    "repositories",
    "versions",
    "known_actors",
    "statement_days",
    "statement_months",
    "statement_facts",
    "statement_half_years",
    "statement_categories",
)

Row = dict[str, Any]


def run(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> None:
    """Run `queries/<name>.sql`."""
    connection.execute(_text("queries", name), parameters or None)


def rows_of(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[Row]:
    """Return the rows of `queries/<name>.sql` as dicts."""
    connection.execute(_text("queries", name), parameters or None)
    columns = [column[0] for column in connection.description]
    return [dict(zip(columns, row, strict=True)) for row in connection.fetchall()]


def statement(name: str) -> str:
    """Return the text of `queries/<name>.sql`, for a statement that takes another one in."""
    return _text("queries", name)


def create_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Create the temporary tables and macros that the indicators share."""
    for name in VIEWS:
        connection.execute(_text("views", name))


def create_view_with(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> None:
    """Run `views/<name>.sql`, whose one statement with parameters is given them; the others take none."""
    for one in duckdb.extract_statements(_text("views", name)):
        needed = {key: parameters[key] for key in one.named_parameters}
        connection.execute(one, needed or None)


def _text(folder: str, name: str) -> str:
    return (FOLDER / folder / f"{name}.sql").read_text(encoding="utf-8")
