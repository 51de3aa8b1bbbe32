"""Rows for out: dates become text, anything else that is no value is refused."""

from datetime import UTC, date, datetime

import pytest

from metrics.storing import keep
from tests.metrics.builders import rows

STEP = {
    "service_id": "voorbeeldplatform",
    "commitment_id": "coc-14",
    "measure_id": "coc-14.1",
    "period_end": date(2025, 12, 31),
    "rung": None,
    "status": "unknown",
    "reason": "not_seen",
}


def test_rows_replace_what_was_there(connection):
    keep(connection, "ladder", [STEP, STEP])
    keep(connection, "ladder", [STEP])
    assert rows(connection, "SELECT * FROM out.ladder") == [STEP]


def test_no_rows_leave_an_empty_table(connection):
    keep(connection, "ladder", [STEP])
    keep(connection, "ladder", [])
    assert rows(connection, "SELECT * FROM out.ladder") == []


def test_moments_are_kept(connection):
    moment = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
    version = {"version_id": "v", "assessed_at": moment, "code_version": "1", "norm_sha256": "0"}
    keep(connection, "data_version", [version])
    (found,) = rows(connection, "SELECT epoch(assessed_at) AS seconds FROM out.data_version")
    assert found["seconds"] == moment.timestamp()


def test_what_is_no_value_is_refused(connection):
    with pytest.raises(TypeError, match="is no value for a column"):
        keep(connection, "ladder", [STEP | {"status": object()}])
