"""From what was loaded to what readers see: assess, then publish."""

from datetime import UTC, datetime
from pathlib import Path

import duckdb

from collectors.framework import replay
from metrics import assess, remember
from naleving.settings import Settings
from warehouse import Home, publish, replacing, writing

IS_BEHIND = Path(__file__).parent / "queries" / "is_behind.sql"


def assess_and_publish(settings: Settings) -> Path:
    """Compute indicators, assessments and findings anew from core, and publish the result."""
    with writing(settings.home) as connection:
        _assess(connection, settings)
    return publish(settings.home)


def rebuild_and_publish(settings: Settings) -> int:
    """Make everything anew from landing and the norm; returns the number of files read."""
    with replacing(settings.home) as connection:
        count = replay(connection, settings.home, settings.context())
        _assess(connection, settings)
    publish(settings.home)
    return count


def is_behind(home: Home) -> bool:
    """Whether files were loaded that no assessment has seen."""
    with writing(home) as connection:
        ((behind,),) = connection.execute(IS_BEHIND.read_text(encoding="utf-8")).fetchall()
    return bool(behind)


def _assess(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    assess(connection, settings.norm, settings.services, _run_id(), settings.code_version)
    remember(connection, settings.norm, settings.home.history)


def _run_id() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}Z-assess"
