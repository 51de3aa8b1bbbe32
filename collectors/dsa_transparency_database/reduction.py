"""A dump reduced to its cube in one pass: unpack a part, count it, go on; two parts at a time."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import NamedTuple

import duckdb

from collectors.dsa_transparency_database.archive import Part, list_parts
from collectors.dsa_transparency_database.counting import count_part, run_sql
from collectors.dsa_transparency_database.dump_name import DumpName
from collectors.dsa_transparency_database.unpacking import unpack
from collectors.framework.source import Limits

WORKERS = 2
GROUPS_UNTIL_MERGED = 100_000
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder in memory where the machine has one; everything in it is deleted
MEGABYTE = 1024 * 1024
ROOM = 1000 * MEGABYTE  # what has to be free there: parts are some 100 MB, and two are unpacked at a time


class ReducedPart(NamedTuple):
    """What a part came to. `unknown_columns` are those that no known layout has."""

    name: str
    rows_count: int
    rejected_rows_count: int
    is_mended: bool
    unknown_columns: str


@dataclass
class _Reduction:
    """What the workers share. A scratch file is used by one of them at a time."""

    path: Path
    version: str
    database: duckdb.DuckDBPyConnection
    scratch: SimpleQueue[Path]
    growing: Lock = field(default_factory=Lock)


def reduce_dump(path: Path, name: DumpName, limits: Limits, cube: Path) -> list[ReducedPart]:
    """Count a dump's rows into a CSV at `cube`; returns what each part came to, in the order of the dump.

    Raises:
        FileRefusedError: the archive or a header is broken.
    """
    parts = list_parts(path, name, limits)
    with tempfile.TemporaryDirectory(dir=_folder()) as folder, closing(_database(folder)) as database:
        run_sql(database, "create_cube")
        reduction = _Reduction(path, name.version, database, SimpleQueue())
        for number in range(WORKERS):
            reduction.scratch.put(_made(Path(folder) / f"{number}.csv"))
        reduced = list(_in_parallel(lambda part: _reduce(part, reduction), parts))
        run_sql(database, "merge_cube")
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


def _reduce(part: Part, reduction: _Reduction) -> ReducedPart:
    scratch = reduction.scratch.get()
    try:
        with scratch.open("r+b") as target:
            unpack(reduction.path, part, target)
        with closing(reduction.database.cursor()) as connection:
            counted = count_part(connection, scratch, part.name, reduction.version)
            with reduction.growing:
                run_sql(connection, "keep_part")
                _merge_when_long(connection)
    finally:
        reduction.scratch.put(scratch)
    return ReducedPart(part.name, *counted)


def _merge_when_long(connection: duckdb.DuckDBPyConnection) -> None:
    ((groups,),) = run_sql(connection, "cube_size")
    if groups > GROUPS_UNTIL_MERGED:
        run_sql(connection, "merge_cube")


def _database(folder: str) -> duckdb.DuckDBPyConnection:
    # Each worker runs its own query, so a query needs no threads of its own.
    return duckdb.connect(
        config={
            "threads": 1, "memory_limit": "300MB", "temp_directory": f"{folder}/spill",
            "preserve_insertion_order": False, "autoinstall_known_extensions": False,
        }
    )  # fmt: skip


def _folder() -> str | None:
    """In memory where there is room; else where temporary files go on this machine."""
    return str(MEMORY) if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM else None


def _made(path: Path) -> Path:
    path.touch()
    return path
