"""The tables in the archive of a month's counts: Parquet, CSV, or CSV packed with gzip."""

import gzip
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import polars as pl

from collectors.dsa_transparency_database.archive import MEGABYTE
from collectors.dsa_transparency_database.part import refused
from collectors.framework.archives import DAMAGED
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import Limits

CHUNK = 1024 * 1024
PARQUET, CSV, PACKED = ".parquet", ".csv", ".gz"


def unpacked_tables(path: Path, limits: Limits, folder: Path) -> Iterator[tuple[str, pl.LazyFrame]]:
    """Yield each table by its name in the archive, unpacked to `folder` under a name of ours.

    Raises:
        FileRefusedError: no archive, damaged, too large, or no table is in it.
    """
    found = False
    try:
        with zipfile.ZipFile(path) as archive:
            budget = limits.unpacked_megabytes * MEGABYTE
            for number, entry in enumerate(_tables(archive, path.name, limits)):
                found = True
                place = folder / f"{number}{PARQUET if entry.filename.endswith(PARQUET) else CSV}"
                with archive.open(entry) as packed:
                    budget -= _copy(packed, entry.filename, place, budget)
                if budget < 0:
                    raise refused(path.name, ascii(entry.filename), f"more than {limits.unpacked_megabytes} MB.")
                yield entry.filename, _lazy(place, entry.filename)
    except FileRefusedError:
        raise
    except DAMAGED as error:
        raise refused(path.name, "whole file", f"no archive, or a damaged one ({error}).") from error
    if not found:
        raise refused(path.name, "whole file", "no table is in it.", IssueKind.EMPTY_FILE)


def _tables(archive: zipfile.ZipFile, file_name: str, limits: Limits) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > limits.archive_entries:
        raise refused(file_name, "whole file", f"more than {limits.archive_entries} files inside.")
    # Spark leaves marks and checksums beside its tables; their names begin with '_' or '.'.
    tables = [entry for entry in entries if entry.filename.endswith((PARQUET, CSV, CSV + PACKED))]
    return sorted(
        (entry for entry in tables if not Path(entry.filename).name.startswith(("_", "."))),
        key=lambda entry: entry.filename,
    )


def _copy(packed: IO[bytes], name: str, place: Path, budget: int) -> int:
    """Unpack to a file; stops soon after the budget is spent, and returns how many bytes were written."""
    if not name.endswith(PACKED):
        return _write(packed.read, place, budget)
    with gzip.GzipFile(fileobj=packed) as unpacked:
        return _write(unpacked.read, place, budget)


def _write(read: Callable[[int], bytes], place: Path, budget: int) -> int:
    size = 0
    with place.open("wb") as target:
        while size <= budget and (block := read(CHUNK)):
            size += target.write(block)
    return size


def _lazy(place: Path, name: str) -> pl.LazyFrame:
    return pl.scan_parquet(place) if name.endswith(PARQUET) else pl.scan_csv(place, infer_schema=False)
