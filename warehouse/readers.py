"""Readers: the published version, opened read-only, reopened when a newer one is published."""

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import NoWarehouseError
from warehouse.home import Home
from warehouse.schema import connect

Row = dict[str, Any]


@dataclass
class Reader:
    """Queries on the published warehouse; safe to share between threads, one cursor a query."""

    home: Home
    _connection: duckdb.DuckDBPyConnection | None = None
    _opened: Path | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def rows(self, query: Path, parameters: Mapping[str, object] | Sequence[object] = ()) -> list[Row]:
        """Run the query in a .sql file and return its rows as dicts."""
        cursor = self._cursor()
        cursor.execute(query.read_text(encoding="utf-8"), parameters or None)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def version(self) -> str:
        """The name of the published file that queries now see, e.g. 'serve-1764000000000000000'."""
        return self._published().stem

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A read-only cursor of the published version, for code that runs several statements."""
        return self._cursor()

    def _published(self) -> Path:
        if not self.home.link.exists():
            message = f"{self.home.link} is not there. Run 'naleving start' to publish a first version."
            raise NoWarehouseError(message)
        return self.home.link.resolve()

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            target = self._published()
            if self._connection is None or target != self._opened:
                # The old connection is not closed here: another thread may still be reading from it.
                self._connection, self._opened = self._open(target)
            return self._connection.cursor()

    def _open(self, target: Path) -> tuple[duckdb.DuckDBPyConnection, Path]:
        try:
            return connect(target, read_only=True), target
        except duckdb.IOException:
            # Three versions may come out between looking where the link leads and opening that file.
            newer = self._published()
            if newer == target:
                raise
            return self._open(newer)


def open_reader(home: Path) -> Reader:
    """Return a reader on the warehouse published under a folder."""
    return Reader(Home(home))
