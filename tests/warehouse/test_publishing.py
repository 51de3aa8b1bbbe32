"""Publishing and reading: a new name each time, the link moved in one step, readers that follow it."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import duckdb
import pytest

from warehouse import Home, NoWarehouseError, open_reader, publish, writing
from warehouse.schema import connect

INSERT = "INSERT INTO core.data VALUES (?)"


@pytest.fixture
def home(tmp_path):
    """A home with one version published, in which core.data holds 1."""
    home = Home(tmp_path / "home")
    with writing(home) as connection:
        connection.execute("CREATE TABLE core.data (number INTEGER)")
    add(home, 1)
    return home


@pytest.fixture
def query(tmp_path):
    path = tmp_path / "query.sql"
    path.write_text("SELECT number FROM core.data WHERE number >= $least ORDER BY number", encoding="utf-8")
    return path


def add(home, number):
    with writing(home) as connection:
        connection.execute(INSERT, [number])
    return publish(home)


def numbers(reader, query):
    return [row["number"] for row in reader.rows(query, {"least": 0})]


def test_without_a_master_there_is_nothing_to_publish(tmp_path):
    with pytest.raises(NoWarehouseError, match="naleving collect"):
        publish(Home(tmp_path))


def test_without_a_version_there_is_nothing_to_read(tmp_path):
    with pytest.raises(NoWarehouseError, match="naleving start"):
        open_reader(tmp_path).connection()


def test_the_link_is_relative_so_that_the_folder_can_be_moved(home, query, tmp_path):
    assert str(home.link.readlink()).startswith("serve-")
    home.path.rename(tmp_path / "elsewhere")
    assert numbers(open_reader(tmp_path / "elsewhere"), query) == [1]


def test_each_version_has_a_name_of_its_own_and_three_stay(home):
    first = home.link.resolve()
    later = [add(home, number) for number in (2, 3, 4)]
    assert len({first, *later}) == 4
    assert sorted(home.path.glob("serve-*")) == later
    assert home.link.resolve() == later[-1]


def test_a_copy_that_was_cut_off_is_cleared_away(home):
    torn = home.path / "serve-1.partial"
    torn.write_bytes(b"torn")
    (home.path / "warehouse.link").symlink_to("left by a killed run")
    add(home, 2)
    assert not torn.exists()
    assert not (home.path / "warehouse.link").is_symlink()


def test_a_copy_that_breaks_off_leaves_the_published_version(home, query, monkeypatch):
    def full(*_):
        raise OSError("no space left")

    before = home.link.resolve()
    monkeypatch.setattr("warehouse.publishing.os.fsync", full)
    with pytest.raises(OSError, match="no space left"):
        publish(home)
    assert home.link.resolve() == before
    assert numbers(open_reader(home.path), query) == [1]


def test_readers_see_the_new_version_at_once(home, query):
    reader = open_reader(home.path)
    assert numbers(reader, query) == [1]
    before = reader.version()
    add(home, 2)
    assert numbers(reader, query) == [1, 2]
    assert reader.version() != before


def test_a_cursor_that_is_open_keeps_its_version(home):
    reader = open_reader(home.path)
    cursor = reader.connection()
    for number in (2, 3, 4, 5):
        add(home, number)
    assert cursor.execute("SELECT count(*) FROM core.data").fetchone() == (1,)
    assert reader.connection().execute("SELECT count(*) FROM core.data").fetchone() == (5,)


def test_readers_may_not_write(home):
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        open_reader(home.path).connection().execute(INSERT, [9])


def test_a_reader_is_shared_by_threads_while_versions_come_out(home, query):
    reader = open_reader(home.path)

    def read(_):
        found = numbers(reader, query)
        return found == list(range(1, len(found) + 1)) and len(found)

    with ThreadPoolExecutor(8) as pool:
        counts = [pool.map(read, range(20))]
        for number in range(2, 8):
            add(home, number)
            counts.append(pool.map(read, range(20)))
        found = [count for each in counts for count in each]
    assert all(found)
    assert max(found) == 7


def test_a_version_that_is_forgotten_while_it_is_being_opened(home, query, monkeypatch):
    """Three versions come out between looking where the link leads and opening it."""
    reader = open_reader(home.path)
    seen = []

    def opened(path, **options):
        if not seen:
            for number in (2, 3, 4, 5):
                add(home, number)
        seen.append(path)
        return connect(path, **options)

    monkeypatch.setattr("warehouse.readers.connect", opened)
    assert numbers(reader, query) == [1, 2, 3, 4, 5]
    assert len(seen) == 2


def test_a_version_that_cannot_be_opened_is_told(home):
    home.link.resolve().write_bytes(b"no database")
    with pytest.raises(duckdb.IOException, match="not a valid DuckDB"):
        open_reader(home.path).connection()


def test_rows_come_by_name(home, query):
    with closing(open_reader(home.path).connection()) as cursor:
        assert cursor.execute("SELECT number FROM core.data").fetchall() == [(1,)]
    assert open_reader(home.path).rows(query, {"least": 1}) == [{"number": 1}]
