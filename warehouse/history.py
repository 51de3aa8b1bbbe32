"""History: one small file for each assessment that said something else than the one before.

Layout: `history/000001.jsonl.gz`, numbered without gaps. The first line tells of the run; each other line is a row that
is new or changed since the file before, or one that stood no longer. A file is never changed, and all are needed.
"""

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from warehouse.errors import WarehouseError

ENDING = ".jsonl.gz"
Line = Mapping[str, object]


def history_files(folder: Path) -> list[Path]:
    """Return the files of a history, the oldest first.

    Raises:
        WarehouseError: one of them is missing, so that what stood after it cannot be told.
    """
    files = sorted(folder.glob(f"*{ENDING}"))
    for number, path in enumerate(files, start=1):
        if path.name != _name(number):
            message = (
                f"{folder}: '{_name(number)}' is missing, and '{path.name}' builds on it. Restore it from a backup; "
                "if there is none, move the files from there on to another folder: history then goes on from before."
            )
            raise WarehouseError(message)
    return files


def append_to_history(folder: Path, lines: Iterable[Line]) -> Path:
    """Write the next file of a history, whole or not at all; the caller holds the writer's lock."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / _name(len(history_files(folder)) + 1)
    told = "".join(f"{json.dumps(line, ensure_ascii=False, separators=(',', ':'))}\n" for line in lines)
    partial = path.with_suffix(".partial")
    with partial.open("wb") as file:
        file.write(gzip.compress(told.encode(), mtime=0))
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    return path


def _name(number: int) -> str:
    return f"{number:06d}{ENDING}"
