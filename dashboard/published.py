"""The published warehouse as pages read it: the queries beside this module, and receipts."""

from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse import Reader, Snapshot
from warehouse.readers import Row

QUERIES = Path(__file__).parent / "queries"


@dataclass(frozen=True)
class Published:
    """One published version, or whichever is the newest."""

    reader: Reader | Snapshot

    def rows(self, query: str, **parameters: object) -> list[Row]:
        """Run `queries/<query>.sql` with its named parameters."""
        return self.reader.rows(QUERIES / f"{query}.sql", parameters)

    def version(self) -> str:
        """The name of the published file.

        Raises:
            NoWarehouseError: nothing has been published yet.
        """
        return self.reader.version()

    def connection(self) -> duckdb.DuckDBPyConnection:
        """A read-only cursor, for a receipt."""
        return self.reader.connection()
