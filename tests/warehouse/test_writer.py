"""The writer: one at a time, all or nothing, and what a killed one left is taken up."""

import multiprocessing
import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest
from filelock import FileLock

from warehouse import Home, WriterBusyError, replacing, writing
from warehouse.schema import connect

INSERT = """
INSERT INTO core.erratum (
    source, service_id, indicator, text_nl, text_en, source_url, edition, source_file_id, locator
) VALUES ('b', ?, '', '', '', '', '', '', '')
"""
KILLED = """
import os, signal, sys
from pathlib import Path
from warehouse import Home
from warehouse.schema import connect, create_schema
connection = connect(Home(Path(sys.argv[1])).master)
create_schema(connection)
connection.execute("SET checkpoint_threshold = '1GB'")
connection.execute(sys.argv[2], ["committed"])
connection.begin()
connection.execute(sys.argv[2], ["in the midst"])
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def services(home):
    with closing(connect(home.master, read_only=True)) as connection:
        return [name for (name,) in connection.execute("SELECT service_id FROM core.erratum ORDER BY ALL").fetchall()]


def test_what_was_written_stands_when_the_block_ends(home):
    with writing(home) as connection:
        connection.execute(INSERT, ["a"])
    assert services(home) == ["a"]
    assert not home.path.joinpath("master.duckdb.wal").exists()


@pytest.mark.parametrize("stop", [ValueError, KeyboardInterrupt])
@pytest.mark.parametrize("write", [writing, replacing])
def test_an_error_leaves_everything_as_it_was(home, write, stop):
    with writing(home) as connection:
        connection.execute(INSERT, ["a"])
    with pytest.raises(stop):
        _write_and_stop(home, write, stop)
    assert services(home) == ["a"]


def _write_and_stop(home, write, stop):
    with write(home) as connection:
        connection.execute(INSERT, ["b"])
        raise stop


@pytest.mark.parametrize("write", [writing, replacing])
def test_a_second_writer_is_told_to_wait(home, write):
    home.path.mkdir()
    holder = multiprocessing.get_context("spawn")
    with FileLock(home.lock, thread_local=False):
        process = holder.Process(target=_try_to_write, args=(home, write.__name__))
        process.start()
        process.join(60)
    assert process.exitcode == 3
    with write(home, wait_seconds=0) as connection:
        connection.execute(INSERT, ["a"])
    assert services(home) == ["a"]


def _try_to_write(home, name):
    try:
        with {"writing": writing, "replacing": replacing}[name](home, wait_seconds=0.1):
            os._exit(0)
    except WriterBusyError as error:
        os._exit(3 if "another naleving process" in str(error) else 4)


def test_the_next_writer_replays_what_a_killed_one_had_committed(home):
    home.path.mkdir()
    ran = subprocess.run([sys.executable, "-c", KILLED, home.path, INSERT], check=False, capture_output=True)
    assert ran.returncode == -signal.SIGKILL
    assert home.path.joinpath("master.duckdb.wal").exists()
    with writing(home) as connection:
        connection.execute(INSERT, ["next"])
    assert services(home) == ["committed", "next"]
    assert not home.path.joinpath("master.duckdb.wal").exists()


def test_replacing_begins_empty_and_takes_the_place_at_the_end(home):
    with writing(home) as connection:
        connection.execute(INSERT, ["old"])
    (home.path / "master.rebuild.duckdb").write_bytes(b"left by a rebuild that was killed")
    with replacing(home) as connection:
        assert connection.execute("SELECT count(*) FROM core.erratum").fetchone() == (0,)
        connection.execute(INSERT, ["new"])
        assert services(home) == ["old"]
    assert services(home) == ["new"]
    assert sorted(path.name for path in home.path.glob("master*")) == ["master.duckdb"]


def test_a_log_beside_the_old_file_does_not_reach_the_new_one(home):
    home.path.mkdir()
    subprocess.run([sys.executable, "-c", KILLED, home.path, INSERT], check=False, capture_output=True)
    with replacing(home) as connection:
        connection.execute(INSERT, ["new"])
    assert services(home) == ["new"]
