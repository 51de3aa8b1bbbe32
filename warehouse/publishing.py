"""Publishing: a versioned copy of master, then the symlink moved to it in one step."""

import os
import time
from pathlib import Path

from filelock import FileLock

from warehouse.errors import NoWarehouseError
from warehouse.home import Home
from warehouse.landing import CHUNK

KEPT = 3


def publish(home: Home) -> Path:
    """Copy master.duckdb beside itself and point warehouse.duckdb at the copy; the last three copies stay.

    A new name each time: a reader that reopens the same path would be handed the old file by DuckDB.
    """
    with FileLock(home.lock):
        if not home.master.exists():
            message = f"{home.master} is not there. Run 'naleving collect' first."
            raise NoWarehouseError(message)
        target = home.path / f"serve-{time.time_ns()}.duckdb"
        _copy_and_sync(home.master, target)
        _point(home.link, target)
        _forget_old(home)
    return target


def _copy_and_sync(origin: Path, target: Path) -> None:
    partial = target.with_suffix(".partial")
    with origin.open("rb") as read, partial.open("wb") as write:
        while block := read.read(CHUNK):
            write.write(block)
        write.flush()
        os.fsync(write.fileno())
    partial.replace(target)


def _point(link: Path, target: Path) -> None:
    fresh = link.with_suffix(".link")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target.name)
    fresh.replace(link)


def _forget_old(home: Home) -> None:
    versions = sorted(home.path.glob("serve-*.duckdb"))
    for old in versions[:-KEPT]:
        old.unlink()
    for torn in home.path.glob("serve-*.partial"):
        torn.unlink()
