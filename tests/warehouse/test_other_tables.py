"""A warehouse made by another version of this tool: told to writers and readers, and left as it was."""

from contextlib import closing

import pytest

from warehouse import Home, OtherTablesError, VersionGoneError, open_reader, publish, replacing, writing
from warehouse.schema import FILES, FOLDER, connect, create_schema

# What an earlier version may have lacked: a column, a table; what a later one may have given another type or place.
OTHER_TABLES = (
    "ALTER TABLE core.run DROP COLUMN message",
    "DROP TABLE out.report_due",
    "ALTER TABLE core.run ALTER COLUMN rows_count TYPE INTEGER",
    "ALTER TABLE core.run ADD COLUMN host VARCHAR",
    "DROP VIEW core.public_event",
)


@pytest.fixture
def home(tmp_path):
    home = Home(tmp_path / "home")
    with writing(home):
        """Only the tables."""
    publish(home)
    return home


@pytest.fixture(params=OTHER_TABLES)
def aged(home, request):
    """A home whose master and published version have other tables."""
    with closing(connect(home.master)) as connection:
        connection.execute(request.param)
    publish(home)
    return home


def test_a_writer_is_told_what_to_do_and_changes_nothing(aged):
    before = aged.master.read_bytes()
    with (
        pytest.raises(OtherTablesError, match=r"master\.duckdb was made by another version.*naleving rebuild"),
        writing(aged),
    ):
        pytest.fail("nothing may be written")
    assert aged.master.read_bytes() == before


def test_a_reader_is_told_what_to_do(aged):
    reader = open_reader(aged.path)
    for _ in range(2):
        with pytest.raises(OtherTablesError, match=r"serve-\d+\.duckdb was made by another version.*naleving rebuild"):
            reader.newest()


def test_an_older_version_of_another_form_is_gone_for_readers(home):
    older = open_reader(home.path).version()
    with closing(connect(home.path / f"{older}.duckdb")) as connection:
        connection.execute(OTHER_TABLES[0])
    publish(home)
    reader = open_reader(home.path)
    assert reader.newest().name != older
    with pytest.raises(VersionGoneError, match="of another form"):
        reader.at(older)


def test_made_anew_it_serves_again(aged):
    with replacing(aged):
        """Only the tables."""
    publish(aged)
    assert open_reader(aged.path).newest().name
    with writing(aged):
        """And it can be written to."""


def test_the_message_names_the_tables(home):
    with closing(connect(home.master)) as connection:
        connection.execute("DROP TABLE out.report_due; ALTER TABLE core.run DROP COLUMN message")
    with pytest.raises(OtherTablesError, match=r"core\.run, out\.report_due differ "), writing(home):
        pytest.fail("nothing may be written")


def test_tables_are_made_all_or_none(tmp_path, monkeypatch):
    broken = tmp_path / "schema"
    broken.mkdir()
    for name in FILES:
        (broken / name).write_text((FOLDER / name).read_text())
    (broken / FILES[-1]).write_text("CREATE TABLE out.torn (")
    monkeypatch.setattr("warehouse.schema.FOLDER", broken)
    with closing(connect(tmp_path / "new.duckdb")) as connection, pytest.raises(Exception, match="syntax error"):
        create_schema(connection)
    with closing(connect(tmp_path / "new.duckdb", read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM duckdb_tables()").fetchone() == (0,)
