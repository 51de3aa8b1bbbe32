"""Statistics of the whole database: the number of statements by platform and day."""

import duckdb
import pytest

from collectors.framework import FileRefusedError, collect
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE, part, statement, write_dump
from tests.collectors.dsa_transparency_database.reading import days, dump, issues, read
from warehouse import Home
from warehouse.schema import connect

NAME = "statistics.parquet"
ROWS = """
    VALUES
        (DATE '2026-01-05', 'Voorbeeld Platform', 'rows', '', '', 7),
        (DATE '2026-01-05', 'Voorbeeld Platform', 'category', '', 'STATEMENT_CATEGORY_VIOLENCE', 7),
        (DATE '2026-01-06', 'ΠΑΡΑΔΕΙΓΜΑ', 'rows', '', '', 3),
        (DATE '2026-01-06', '例', 'rows', '', '', 2)
"""


def write(folder, rows=ROWS, columns='date, platform, "column", entity, variant, count'):
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT * FROM ({rows}) AS t({columns})) TO '{folder / NAME}' (FORMAT parquet)")
    return folder / NAME


def test_only_whole_statements_are_counted(tmp_path):
    parsed = read(write(tmp_path))
    assert [(str(row.day), row.platform_name, row.statements_count) for row in days(parsed)] == [
        ("2026-01-05", "Voorbeeld Platform", 7), ("2026-01-06", "ΠΑΡΑΔΕΙΓΜΑ", 3), ("2026-01-06", "例", 2),
    ]  # fmt: skip
    assert dump(parsed).rows_count == 12
    assert len({row.service_id for row in days(parsed)}) == 3
    assert issues(parsed) == [("service_unknown", NAME)]


@pytest.mark.parametrize("spoilt", ["other columns", "no parquet", "no rows"])
def test_what_is_no_statistics(tmp_path, spoilt):
    path = write(tmp_path, "VALUES (1)", "a") if spoilt == "other columns" else write(tmp_path, ROWS + " LIMIT 0")
    if spoilt == "no parquet":
        path.write_bytes(b"<html>")
    with pytest.raises(FileRefusedError) as caught:
        read(path)
    assert caught.value.kind == ("empty_file" if spoilt == "no rows" else "not_a_table")


def test_a_dump_goes_before_statistics(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, SOURCE, CONTEXT, path=write(tmp_path))
    collect(home, SOURCE, CONTEXT, path=write_dump(tmp_path, part(statement(1))))
    with connect(home.master, read_only=True) as connection:
        found = connection.execute("SELECT version, statements_count FROM core.sor_statement ORDER BY ALL").fetchall()
    assert found == [("full", 1), ("statistics", 2), ("statistics", 3)]


@pytest.mark.shared_data
def test_all_statements_to_10_january_2026(shared_data, tmp_path):
    """The reference counts 36,636,410,373 statements by 191 platforms from 25 September 2023 on."""
    home = Home(tmp_path / "home")
    collect(home, SOURCE, CONTEXT, path=shared_data / "sor" / "sor_real_aggregates_by_platform_day.parquet")
    with connect(home.master, read_only=True) as connection:
        found = connection.execute("""
            SELECT sum(statements_count)::BIGINT, count(DISTINCT platform_name), min(day)::VARCHAR, max(day)::VARCHAR
            FROM core.sor_statement
        """).fetchall()
        years = connection.execute("""
            SELECT year(day), sum(statements_count)::BIGINT FROM core.sor_statement GROUP BY ALL ORDER BY ALL
        """).fetchall()
    assert found == [(36_636_410_373, 191, "2023-09-25", "2026-01-10")]
    assert years == [(2023, 1_404_823_766), (2024, 22_240_518_435), (2025, 12_800_961_103), (2026, 190_107_069)]
