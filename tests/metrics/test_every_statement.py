"""Every statement of the published statistics comes out by an indicator, and on the days that pages draw."""

import duckdb
import pytest

from collectors.framework import collect
from collectors.framework.parsed import Context
from metrics.computing import compute
from metrics.statement_counts import keep_statement_counts
from norms import read_services
from warehouse import Home, writing

FILE = "sor/sor_real_aggregates_by_platform_day.parquet"


@pytest.mark.shared_data
def test_all_statements_come_out_by_the_indicator(root, shared_data, tmp_path):
    """36,636,410,373 to 10 January 2026, as the file's own rows add up and its provenance says."""
    home, services = Home(tmp_path / "home"), read_services(root / "services.yaml")
    collect(home, "dsa_transparency_database", Context(services, b"key", None, {}), path=shared_data / FILE)
    with writing(home) as connection:
        compute(connection, services, only={"sor_statements_count"})
        keep_statement_counts(connection)
        told = connection.execute("SELECT sum(value_low)::BIGINT FROM out.indicator_value").fetchone()
        drawn = connection.execute("SELECT sum(statements_count)::BIGINT FROM out.statement_day").fetchone()
        months = connection.execute("""
            SELECT sum(counted)::BIGINT FROM out.statement_month WHERE quantity = 'statements'
        """).fetchone()
    query = f"""SELECT sum(count)::BIGINT FROM '{shared_data / FILE}' WHERE "column" = 'rows'"""
    (plain,) = duckdb.sql(query).fetchall()
    assert told == drawn == months == plain == (36_636_410_373,)
