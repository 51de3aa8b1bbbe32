"""Writing what a collector gave: the file's own record, its rows in core, its rows as published in raw."""

import duckdb
import pandas as pd

from collectors.framework.parsed import Parsed
from collectors.framework.rows import TABLES, Observation
from collectors.framework.statements import insert, run, run_on_table
from warehouse import Landed


def store(connection: duckdb.DuckDBPyConnection, landed: Landed, parsed: Parsed) -> None:
    """Insert all rows of one file."""
    origin = {"source": landed.source, "source_file_id": landed.source_file_id}
    for kind, rows in parsed.rows.items():
        frame = pd.DataFrame(rows, columns=list(kind._fields), dtype=object)  # type: ignore[attr-defined]
        if kind is Observation:
            frame["observation_id"] = [f"{landed.source_file_id}#{row.locator}" for row in rows]
        insert(connection, TABLES[kind], frame.assign(**origin))
    for name, raw_rows in parsed.raw.items():
        table = f'raw."{landed.source}__{name}"'
        run_on_table(connection, "create_raw_table", table)
        cells = [(landed.source_file_id, row.member, row.row, list(row.cells)) for row in raw_rows]
        columns = ["source_file_id", "member", "row_number", "cells"]
        insert(connection, table, pd.DataFrame(cells, columns=columns, dtype=object))


def store_file(
    connection: duckdb.DuckDBPyConnection, landed: Landed, parsed: Parsed, parser_version: int, change_kind: str
) -> None:
    """Insert the record of the file itself."""
    run(
        connection, "insert_source_file",
        source_file_id=landed.source_file_id, source=landed.source, file_name=landed.file_name, door=landed.door,
        url=landed.url, retrieved_at=landed.retrieved_at, published_at=parsed.published_at, sha256=landed.sha256,
        landed_sha256=landed.landed_sha256, bytes=landed.bytes, etag=landed.etag, change_kind=change_kind,
        parser_version=parser_version, landed_order=landed.order,
    )  # fmt: skip


def forget(connection: duckdb.DuckDBPyConnection, landed: Landed) -> None:
    """Delete what an earlier reading of this file gave."""
    raw_tables = [f'raw."{row[0]}"' for row in run(connection, "raw_tables", prefix=f"{landed.source}__")]
    for table in [*TABLES.values(), *raw_tables, "core.source_file"]:
        run_on_table(connection, "forget_file", table, source_file_id=landed.source_file_id)
