"""Writing what a collector gave: the file's own record, its rows in core, its rows as published in raw."""

import duckdb

from collectors.framework.parsed import Parsed
from collectors.framework.rows import TABLES, Observation
from collectors.framework.statements import insert, run, run_on_table
from warehouse import Landed


def store(connection: duckdb.DuckDBPyConnection, landed: Landed, parsed: Parsed) -> None:
    """Insert all rows of one file."""
    for kind, rows in parsed.rows.items():
        if not rows:
            continue
        names = kind._fields  # type: ignore[attr-defined]
        columns = dict(zip(names, zip(*rows, strict=True), strict=True)) | _origin(landed, len(rows))
        if kind is Observation:
            columns["observation_id"] = [f"{landed.source_file_id}#{row.locator}" for row in rows]
        insert(connection, TABLES[kind], columns)
    for name, raw_rows in parsed.raw.items():
        table = f'raw."{landed.source}__{name}"'
        run_on_table(connection, "create_raw_table", table)
        columns = {
            "source_file_id": [landed.source_file_id] * len(raw_rows),
            "member": [row.member for row in raw_rows],
            "row_number": [row.row for row in raw_rows],
            "cells": [list(row.cells) for row in raw_rows],
        }
        insert(connection, table, columns)


def _origin(landed: Landed, count: int) -> dict[str, list[str]]:
    return {"source": [landed.source] * count, "source_file_id": [landed.source_file_id] * count}


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
