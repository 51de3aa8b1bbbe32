"""A collector's run, recorded in core and, so that a rebuild knows it too, as a line in `landing/runs.jsonl`."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

import duckdb

from collectors.framework.issues import Issue
from collectors.framework.loading import REFUSED, Loaded
from collectors.framework.statements import run

JOURNAL = "runs.jsonl"


@dataclass(frozen=True)
class Run:
    """One run of one source. `outcome`: done | attention | failed."""

    run_id: str
    source: str
    started_at: datetime
    finished_at: datetime
    outcome: str
    files_count: int
    new_files_count: int
    rows_count: int
    issues_count: int
    message: str | None = None


def new_run_id(source: str, started_at: datetime) -> str:
    """An id that sorts by time, e.g. '20261124T020000123456Z-public_figures'."""
    return f"{started_at:%Y%m%dT%H%M%S%f}Z-{source}"


def summarise(run_id: str, source: str, started_at: datetime, loaded: list[Loaded], before: list[Issue]) -> Run:
    """Count what a run came to; it asks for attention when a file or row was refused, or a publisher did not answer.

    `before` is what was met before any file was loaded.
    """
    message = before[0].message if before else None
    rejected = sum(issue.severity.startswith("rejected") for one in loaded for issue in one.issues)
    read = [one for one in loaded if one.change_kind not in REFUSED]
    outcome = "done"
    if rejected or message:
        outcome = "attention" if read or not loaded else "failed"
    if message and not read:
        outcome = "failed"
    new = [one for one in loaded if one.change_kind not in {"no_change", "rejected_again"}]
    return Run(
        run_id, source, started_at, datetime.now(UTC), outcome,
        files_count=len(loaded), new_files_count=len(new),
        rows_count=sum(one.rows_count for one in loaded),
        issues_count=len(before) + sum(len(one.issues) for one in loaded), message=message,
    )  # fmt: skip


def record(connection: duckdb.DuckDBPyConnection, finished: Run) -> None:
    """Insert a run into core."""
    run(connection, "insert_run", **asdict(finished))


def write_to_journal(landing: Path, finished: Run) -> None:
    """Add a run to the journal, on disk before the transaction ends."""
    landing.mkdir(parents=True, exist_ok=True)
    with (landing / JOURNAL).open("a+b") as file:
        # A line that a crash cut off has no end; without one, this run would be lost with it.
        file.write(b"" if _ends_whole(file) else b"\n")
        file.write(json.dumps(asdict(finished), default=str).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _ends_whole(file: BinaryIO) -> bool:
    size = file.seek(0, os.SEEK_END)
    if size == 0:
        return True
    file.seek(size - 1)
    return file.read(1) == b"\n"


def read_journal(landing: Path) -> list[Run]:
    """All runs on record; a last line that was cut off by a crash does not count."""
    path = landing / JOURNAL
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [run for line in lines if (run := _from_line(line))]


def _from_line(line: str) -> Run | None:
    try:
        facts = json.loads(line)
    except ValueError:
        return None
    moments = {key: datetime.fromisoformat(facts[key]) for key in ("started_at", "finished_at")}
    return Run(**(facts | moments))
