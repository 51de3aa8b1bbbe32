"""Statements of reasons by month and by day, as the indicators count them, for whoever draws them over time."""

import duckdb

from metrics.statements import run


def keep_statement_counts(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill `out.statement_month` and `out.statement_day` anew; the indicators must have been computed on it."""
    run(connection, "forget_statement_months")
    run(connection, "keep_statement_months")
    run(connection, "keep_statement_restrictions")
    run(connection, "forget_statement_days")
    run(connection, "keep_statement_days")
