"""A dump reduced to its cube in one pass: read a part, count it, go on; two parts at a time."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import duckdb

from collectors.dsa_transparency_database.archive import Part, list_parts
from collectors.dsa_transparency_database.counting import count_part, read_sql, run_sql
from collectors.dsa_transparency_database.dump_name import DumpName
from collectors.framework.source import Limits

WORKERS = 2
GROUPS_UNTIL_ADDED = 50_000


class ReducedPart(NamedTuple):
    """What a part came to. `unknown_columns` are those that no known layout has."""

    name: str
    rows_count: int
    rejected_rows_count: int
    is_mended: bool
    unknown_columns: str


def reduce_dump(path: Path, name: DumpName, limits: Limits, cube: Path) -> list[ReducedPart]:
    """Count a dump's rows into a CSV at `cube`; returns what each part came to, in the order of the dump.

    Raises:
        FileRefusedError: the archive or a header is broken.
    """
    parts = list_parts(path, name, limits)
    growing = Lock()
    with tempfile.TemporaryDirectory() as spill, closing(_database(spill)) as database:
        run_sql(database, "create_cube")
        reduced = list(_in_parallel(lambda part: _reduce(path, part, name.version, database, growing), parts))
        _add_to_cube(database)
        run_sql(database, "write_cube", file=str(cube))
    return reduced


def _in_parallel(work: Callable[[Part], ReducedPart], parts: Sequence[Part]) -> Iterator[ReducedPart]:
    with ThreadPoolExecutor(WORKERS) as workers:
        futures = [workers.submit(work, part) for part in parts]
        try:
            yield from (future.result() for future in futures)
        finally:
            # After a refusal the parts that wait are not begun.
            workers.shutdown(cancel_futures=True)


def _reduce(path: Path, part: Part, version: str, database: duckdb.DuckDBPyConnection, growing: Lock) -> ReducedPart:
    with closing(database.cursor()) as connection:
        counted = count_part(connection, path, part, version)
        with growing:
            run_sql(connection, "create_kept_groups")
            run_sql(connection, "keep_groups")
            ((groups,),) = run_sql(connection, "count_kept")
            if groups > GROUPS_UNTIL_ADDED:
                _add_to_cube(connection)
    return ReducedPart(part.name, *counted)


def _add_to_cube(connection: duckdb.DuckDBPyConnection) -> None:
    run_sql(connection, "add_to_cube", query=read_sql("cube_group"))
    run_sql(connection, "replace_cube", query=read_sql("merged_cube"))
    run_sql(connection, "forget_groups")


def _database(spill: str) -> duckdb.DuckDBPyConnection:
    # Each worker runs its own query, so a query needs no threads of its own.
    return duckdb.connect(
        config={
            "threads": 1, "memory_limit": "300MB", "temp_directory": spill,
            "preserve_insertion_order": False, "autoinstall_known_extensions": False,
        }
    )  # fmt: skip
