"""The one writer: a lock, one transaction, a checkpoint, and the file closed again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from warehouse.errors import WriterBusyError
from warehouse.home import Home
from warehouse.schema import check_schema, connect, create_schema

WAIT_SECONDS = 60


@contextmanager
def writing(home: Home, wait_seconds: float = WAIT_SECONDS) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open master.duckdb for writing; commit at the end, roll back on any error.

    Opening replays what a killed writer left in its log, so a run always starts from the last committed state.

    Raises:
        WriterBusyError: another process held the lock for the whole wait.
        OtherTablesError: the file was made by another version of this tool.
    """
    home.path.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home.lock, timeout=wait_seconds):
            yield from _in_one_transaction(home.master)
    except Timeout:
        message = f"{home.lock}: another naleving process is writing. Wait for it to end, then run this again."
        raise WriterBusyError(message) from None


@contextmanager
def replacing(home: Home, wait_seconds: float = WAIT_SECONDS) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open an empty master for writing; it takes the place of the old one only when the end is reached.

    Raises:
        WriterBusyError: another process held the lock for the whole wait.
    """
    home.path.mkdir(parents=True, exist_ok=True)
    fresh = home.path / "master.rebuild.duckdb"
    try:
        with FileLock(home.lock, timeout=wait_seconds):
            for leftover in home.path.glob("master.rebuild.duckdb*"):
                leftover.unlink()
            yield from _in_one_transaction(fresh)
            # A log beside the old file belongs to the old file; left there, it would break the new one.
            home.master.with_name(home.master.name + ".wal").unlink(missing_ok=True)
            fresh.replace(home.master)
    except Timeout:
        message = f"{home.lock}: another naleving process is writing. Wait for it to end, then run this again."
        raise WriterBusyError(message) from None


def _in_one_transaction(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect(path)
    try:
        check_schema(connection, path)
        create_schema(connection)
        connection.begin()
        try:
            yield connection
        except BaseException:
            connection.rollback()
            raise
        connection.commit()
        connection.execute("CHECKPOINT")
    finally:
        connection.close()
