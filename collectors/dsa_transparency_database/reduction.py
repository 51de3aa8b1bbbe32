"""A dump reduced to its cube in one pass: its parts are counted, in two processes where there are many."""

import tempfile
from contextlib import closing
from pathlib import Path

import duckdb

from collectors.dsa_transparency_database.archive import MEGABYTE, list_parts
from collectors.dsa_transparency_database.counting_apart import count_apart
from collectors.dsa_transparency_database.dump_name import DumpName
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.dsa_transparency_database.queries import quoted, read_sql, run_sql
from collectors.framework.source import Limits

# Unpacked. Starting two processes takes as long as counting some three parts of a hundred thousand rows.
MOST_MEGABYTES_HERE = 600


def reduce_dump(path: Path, name: DumpName, limits: Limits, cube: Path) -> list[ReducedPart]:
    """Count a dump's rows into a CSV at `cube`; returns what each part came to, in the order of the dump.

    Raises:
        FileRefusedError: the archive or a header is broken.
        CollectorError: a process that counts was ended from outside.
    """
    parts = list_parts(path, name, limits)
    with tempfile.TemporaryDirectory() as folder:
        if sum(part.unpacked_bytes for part in parts) > MOST_MEGABYTES_HERE * MEGABYTE:
            reduced, groups = count_apart(path, name.version, parts, Path(folder))
        else:
            # polars takes half a second to import, which those who only start other processes need not spend.
            from collectors.dsa_transparency_database.counting import count_parts  # noqa: PLC0415

            groups = [Path(folder) / "groups.parquet"]
            reduced = list(count_parts(path, name.version, parts, groups[0]))
        _write_cube(groups, cube)
    return reduced


def _write_cube(groups: list[Path], cube: Path) -> None:
    files = ", ".join(f"'{quoted(file)}'" for file in groups)
    with closing(duckdb.connect(config={"threads": 1, "autoinstall_known_extensions": False})) as database:
        run_sql(database, "read_groups", files=f"[{files}]")
        run_sql(database, "keep_as", table="cube", query=read_sql("cube_group"))
        run_sql(database, "keep_as", table="cube", query=read_sql("merged_cube"))
        run_sql(database, "write_cube", file=quoted(cube))
