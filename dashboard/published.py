"""The published warehouse as pages read it: the queries beside this module, and receipts.

What a query gave is kept for its version, which never changes: pages with other filters ask much the same. The findings
of five years of invented reports take 40 ms of processor time to read and less than one to find again.
"""

import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb
from cachetools import LRUCache

from warehouse import Reader, Snapshot
from warehouse.readers import Row

QUERIES = Path(__file__).parent / "queries"
# In each worker, of all queries together; a finding, the widest row, takes some two kilobytes.
KEPT_ROWS = 30_000
MOST_ROWS = 5_000  # a file for a spreadsheet would drive out what pages ask for again

Question = tuple[str, str, str]
_kept: LRUCache[Question, list[Row]] = LRUCache(KEPT_ROWS, getsizeof=lambda rows: len(rows) + 1)
_lock = threading.Lock()


@dataclass(frozen=True)
class Published:
    """One published version, or whichever is the newest."""

    reader: Reader | Snapshot

    def rows(self, query: str, **parameters: object) -> list[Row]:
        """Return what `queries/<query>.sql` gives for its named parameters; others read the same rows: change none."""
        snapshot = self.reader.newest() if isinstance(self.reader, Reader) else self.reader
        question = (snapshot.name, query, repr(sorted(parameters.items())))
        with _lock:
            known = _kept.get(question)
        return _read(snapshot, question, parameters) if known is None else known

    def version(self) -> str:
        """The name of the published file.

        Raises:
            NoWarehouseError: nothing has been published yet.
        """
        return self.reader.version()

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A read-only cursor, for a receipt."""
        return self.reader.connection()


def _read(snapshot: Snapshot, question: Question, parameters: dict[str, object]) -> list[Row]:
    _version, query, _parameters = question
    rows = snapshot.rows(QUERIES / f"{query}.sql", parameters)
    if len(rows) <= MOST_ROWS:
        with _lock:
            _kept[question] = rows
    return rows
