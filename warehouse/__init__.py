"""The store: landed files, one writer, published versions, readers.

Collectors land files, then write `master.duckdb` under a lock in one transaction. Publishing copies it to a
versioned file and swaps the symlink `warehouse.duckdb`; readers open what the link points to and reopen when it moves.
"""

from warehouse.errors import (
    NoWarehouseError,
    OtherTablesError,
    VersionGoneError,
    WarehouseError,
    WriterBusyError,
)
from warehouse.history import append_to_history, history_files
from warehouse.home import Home
from warehouse.landing import Arrival, Landed, Landing
from warehouse.publishing import publish
from warehouse.readers import Reader, Snapshot, open_reader
from warehouse.schema import connect_in_memory, create_schema
from warehouse.writer import replacing, writing

__all__ = [
    "Arrival",
    "Home",
    "Landed",
    "Landing",
    "NoWarehouseError",
    "OtherTablesError",
    "Reader",
    "Snapshot",
    "VersionGoneError",
    "WarehouseError",
    "WriterBusyError",
    "append_to_history",
    "connect_in_memory",
    "create_schema",
    "history_files",
    "open_reader",
    "publish",
    "replacing",
    "writing",
]
