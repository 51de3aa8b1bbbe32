"""The one writer: a lock, one transaction, a checkpoint, and the file closed again."""

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb
from filelock import FileLock, Timeout

from warehouse.errors import WriterBusyError
from warehouse.home import Home
from warehouse.schema import connect, create_schema

WAIT_SECONDS = 60


@contextmanager
def writing(home: Home, wait_seconds: float = WAIT_SECONDS) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open master.duckdb for writing; commit at the end, roll back on any error.

    Opening replays what a killed writer left in its log, so a run always starts from the last committed state.

    Raises:
        WriterBusyError: another process held the lock for the whole wait.
    """
    home.path.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(home.lock, timeout=wait_seconds):
            yield from _in_one_transaction(home)
    except Timeout:
        message = f"{home.lock}: another naleving process is writing. Wait for it to end, then run this again."
        raise WriterBusyError(message) from None


def _in_one_transaction(home: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    connection = connect(home.master)
    try:
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
