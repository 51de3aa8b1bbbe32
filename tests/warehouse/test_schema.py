"""The tables: made twice without harm, and the view of the figures that count."""

import pytest

from warehouse import connect_in_memory, create_schema
from warehouse.schema import CONFIG, connect


@pytest.fixture
def connection():
    with connect_in_memory() as connection:
        yield connection


def add(connection, file, **columns):
    given = {
        "observation_id": file, "source": "elders", "service_id": "voorbeeldplatform", "part": "9",
        "indicator": "orders", "period_end": "2026-06-30", "country": "NL", "language": "", "category": "",
        "surface": "", "dimension": "", "value_low": 1.0, "value_high": 1.0, "unit": "count", "is_blank": False,
        "maturity": "final", "edition": "e1", "source_file_id": file, "locator": "a.csv!R2C4",
    } | columns  # fmt: skip
    marks = ", ".join("?" * len(given))
    connection.execute(f"INSERT INTO core.observation ({', '.join(given)}) VALUES ({marks})", list(given.values()))


def figures(connection):
    return connection.execute("SELECT source_file_id FROM core.figure ORDER BY ALL").fetchall()


def test_making_the_tables_twice_loses_nothing(connection):
    add(connection, "f1")
    create_schema(connection)
    assert figures(connection) == [("f1",)]


def view(connection):
    return connection.execute("SELECT sql FROM duckdb_views() WHERE view_name = 'public_event'").fetchone()[0]


def test_what_these_statements_made_is_not_made_again(connection):
    connection.execute("CREATE OR REPLACE VIEW core.public_event AS SELECT 1 AS one")
    create_schema(connection)
    assert "1 AS one" in view(connection)


def test_what_other_statements_made_is_made_again_with_its_rows(connection):
    add(connection, "f1")
    connection.execute("CREATE OR REPLACE VIEW core.public_event AS SELECT 1 AS one")
    connection.execute("COMMENT ON TABLE core.run IS 'of an earlier version'")
    create_schema(connection)
    assert "1 AS one" not in view(connection)
    assert figures(connection) == [("f1",)]


def test_a_file_without_the_mark_is_made_again(connection):
    connection.execute("DROP VIEW core.public_event; COMMENT ON TABLE core.run IS NULL")
    create_schema(connection)
    assert "CREATE VIEW core.public_event" in view(connection)


def test_the_mark_outlives_the_connection(tmp_path):
    path = tmp_path / "master.duckdb"
    with connect(path) as connection:
        create_schema(connection)
        connection.execute("CREATE OR REPLACE VIEW core.public_event AS SELECT 1 AS one")
    with connect(path) as connection:
        create_schema(connection)
        assert "1 AS one" in view(connection)


def test_the_rooms_of_the_warehouse(connection):
    found = connection.execute(
        "SELECT table_schema || '.' || table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
    ).fetchall()
    assert {name for (name,) in found} == {
        "core.source_file", "core.run", "core.issue", "core.report_part", "core.observation", "core.answer",
        "core.subscription", "core.event", "core.erratum", "core.advertiser_day", "core.location_spend",
        "core.sor_dump", "core.sor_day",
        "core.ad", "core.ad_spend", "core.repository_answer", "core.document", "core.restatement",
        "core.document_file", "core.visit", "core.report_link", "core.recognised_body", "core.manual_figure",
        "out.indicator_value", "out.assessment", "out.finding", "out.ladder", "out.data_version",
        "out.comparison", "out.change",
        "out.statement_month", "out.statement_day",
        "out.assessing_run", "out.past_assessment",
        "out.report_due",
    }  # fmt: skip


def test_a_step_that_two_sources_tell_counts_once(connection):
    columns = "source, service_id, event_date, kind, title_nl, title_en, source_url, edition, source_file_id, locator"
    for source, kind in (
        ("commission_register", "fine"),
        ("public_figures", "fine"),
        ("commission_register", "policy"),
    ):
        row = [source, "voorbeeldplatform", "2026-07-20", kind, "nl", "en", "https://x.example", "e", source, "R2"]
        connection.execute(f"INSERT INTO core.event ({columns}) VALUES ({', '.join('?' * len(row))})", row)
    found = connection.execute("SELECT source, kind FROM core.public_event ORDER BY kind").fetchall()
    assert found == [("public_figures", "fine"), ("commission_register", "policy")]


def test_no_table_has_an_index(connection):
    """With a primary key a reload takes twice as long; keys are checked by tests and assertions."""
    assert connection.execute("SELECT count(*) FROM duckdb_indexes()").fetchone() == (0,)


def test_a_publishers_own_file_goes_before_a_copy(connection):
    add(connection, "copy", source="public_figures", published_at="2026-09-01")
    add(connection, "own", source="transparency_reports", published_at="2026-03-01")
    assert figures(connection) == [("own",)]


def test_superseded_and_blank_rows_are_no_figures(connection):
    add(connection, "old", superseded_by="new")
    add(connection, "blank", is_blank=True, value_low=None, value_high=None)
    assert figures(connection) == []


@pytest.mark.parametrize("key", ["country", "language", "category", "surface", "dimension"])
def test_figures_that_differ_in_one_key_are_two(connection, key):
    add(connection, "f1")
    add(connection, "f2", **{key: "other"})
    assert figures(connection) == [("f1",), ("f2",)]


def test_times_are_in_utc_and_nothing_is_downloaded(connection):
    assert connection.execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)
    for name, value in CONFIG.items():
        assert str(connection.execute(f"SELECT current_setting('{name}')").fetchone()[0]).lower() == value


def test_a_file_that_is_not_there_is_not_made_by_a_reader(tmp_path):
    with pytest.raises(Exception, match="does not exist"):
        connect(tmp_path / "absent.duckdb", read_only=True)
    assert not (tmp_path / "absent.duckdb").exists()
