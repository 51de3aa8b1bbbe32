"""Readers: the published version, opened read-only, reopened when a newer one is published."""

import threading
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from warehouse.errors import NoWarehouseError, OtherTablesError, VersionGoneError
from warehouse.home import Home
from warehouse.schema import check_schema, connect

Row = dict[str, Any]


@dataclass(frozen=True)
class Snapshot:
    """One published version, whatever is published later: all that is read from it fits together."""

    name: str
    _connection: duckdb.DuckDBPyConnection = field(compare=False)

    def rows(self, query: Path, parameters: Mapping[str, object] | Sequence[object] = ()) -> list[Row]:
        """Run the query in a .sql file and return its rows as dicts."""
        cursor = self._connection.cursor()
        cursor.execute(query.read_text(encoding="utf-8"), parameters or None)
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def version(self) -> str:
        """The name of the published file, e.g. 'serve-1764000000000000000'."""
        return self.name

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A read-only cursor, for code that runs several statements."""
        return self._connection.cursor()

    def close(self) -> None:
        """Give the file back; nothing can be read after that."""
        self._connection.close()


@dataclass
class Reader:
    """Queries on the published warehouse; safe to share between threads, one cursor a query."""

    home: Home
    _snapshots: dict[Path, Snapshot] = field(default_factory=dict)
    # Also those that are no longer kept here: somebody may still hold one.
    _opened: "weakref.WeakSet[Snapshot]" = field(default_factory=weakref.WeakSet)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def rows(self, query: Path, parameters: Mapping[str, object] | Sequence[object] = ()) -> list[Row]:
        """Run the query in a .sql file on the newest version and return its rows as dicts."""
        return self.newest().rows(query, parameters)

    def version(self) -> str:
        """The name of the published file that queries now see, e.g. 'serve-1764000000000000000'."""
        return self._published().stem

    def versions(self) -> list[str]:
        """The names of the versions that are kept, oldest first."""
        return sorted(path.stem for path in self.home.path.glob("serve-*.duckdb"))

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A read-only cursor of the newest version, for code that runs several statements."""
        return self.newest().connection()

    def newest(self) -> Snapshot:
        """The newest version, as it stays while something else is published.

        Raises:
            NoWarehouseError: nothing has been published yet.
            OtherTablesError: it was published by another version of this tool.
        """
        with self._lock:
            target = self._published()
            if target not in self._snapshots:
                # The old connections are not closed here: another thread may still be reading from one.
                self._snapshots = {path: kept for path, kept in self._snapshots.items() if path.exists()}
                target = self._open(target)
            return self._snapshots[target]

    def at(self, version: str) -> Snapshot:
        """One of `versions()`.

        Raises:
            VersionGoneError: it is not kept any more, or was published by another version of this tool.
        """
        path = self.home.path / f"{version}.duckdb"
        with self._lock:
            if path not in self._snapshots:
                try:
                    self._snapshots[path] = self._snapshot(path)
                except (duckdb.IOException, OtherTablesError) as error:
                    message = f"{path.name} is no longer kept, or of another form. Ask for the newest version."
                    raise VersionGoneError(message) from error
            return self._snapshots[path]

    def close(self) -> None:
        """Close all that was opened, at the end of a process: DuckDB's threads must not outlive Python.

        Nothing may be reading any more.
        """
        with self._lock:
            for snapshot in list(self._opened):
                snapshot.close()
            self._snapshots.clear()

    def _published(self) -> Path:
        if not self.home.link.exists():
            message = f"{self.home.link} is not there. Run 'naleving start' to publish a first version."
            raise NoWarehouseError(message)
        return self.home.link.resolve()

    def _open(self, target: Path) -> Path:
        try:
            self._snapshots[target] = self._snapshot(target)
        except duckdb.IOException:
            # Three versions may come out between looking where the link leads and opening that file.
            newer = self._published()
            if newer == target:
                raise
            return self._open(newer)
        return target

    def _snapshot(self, path: Path) -> Snapshot:
        connection = connect(path, read_only=True)
        check_schema(connection, path)
        snapshot = Snapshot(path.stem, connection)
        self._opened.add(snapshot)
        return snapshot


def open_reader(home: Path) -> Reader:
    """Return a reader on the warehouse published under a folder."""
    return Reader(Home(home))
