"""What each assessment said is kept, since landing cannot give it back: the norm and the tool change too."""

import hashlib
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from metrics.statements import Row, rows_of, run
from norms import Expectation, Norm
from warehouse import append_to_history, history_files

DIGEST_LENGTH = 12


def remember(connection: duckdb.DuckDBPyConnection, norm: Norm, folder: Path) -> Path | None:
    """Keep what the assessments in out say, and fill `out.past_assessment` with all that was kept.

    Returns the file that was written; None when nothing differs from the last one, the method included.

    Args:
        connection: open for writing, just assessed.
        norm: by which was assessed.
        folder: `history/` of the home; the caller holds the writer's lock.

    Raises:
        WarehouseError: a file of the history is missing.
    """
    _read(connection, folder)
    run(connection, "present_state", asked=json.dumps(_asked(norm)))
    changes = rows_of(connection, "state_changes")
    (method,) = rows_of(connection, "method_now")
    if not changes and _is_as_before(connection, method):
        return None
    written = append_to_history(folder, map(_line, [method, *changes]))
    _read(connection, folder)
    return written


def digest_of(expectation: Expectation) -> str:
    """Return a digest of what an expectation asks; its words, severity and sources are not in it."""
    told = expectation.model_dump(mode="json", include={"rule", "needs", "applies_to", "from_"})
    told["threshold"] = expectation.threshold and expectation.threshold.model_dump(mode="json", exclude={"source"})
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:DIGEST_LENGTH]


def _asked(norm: Norm) -> list[dict[str, str]]:
    return [
        {"expectation_id": expectation.id, "asked": digest_of(expectation)} for _, _, expectation in norm.expectations()
    ]


def _read(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    run(connection, "forget_runs")
    run(connection, "forget_past")
    files = history_files(folder)
    if files:
        run(connection, "read_history", files=[str(path) for path in files])
        run(connection, "keep_runs")
        run(connection, "keep_past")


def _is_as_before(connection: duckdb.DuckDBPyConnection, method: Row) -> bool:
    kept = rows_of(connection, "last_run")
    return bool(kept) and all(method[name] == value for name, value in kept[0].items())


def _line(row: Row) -> dict[str, Any]:
    told = {name: value for name, value in row.items() if value is not None}
    return {name: value.isoformat() if isinstance(value, date | datetime) else value for name, value in told.items()}
