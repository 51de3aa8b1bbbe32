"""How fresh a source is, by its card's cadence; the moments were chosen by hand."""

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.freshness import freshness

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def _row(source, days_ago, outcome="done"):
    return {"source": source, "started_at": NOW - timedelta(days=days_ago), "outcome": outcome}


@pytest.mark.parametrize(
    ("row", "state"),
    [
        (_row("meta_ad_library_report", 1), "current"),
        (_row("meta_ad_library_report", 3), "overdue"),
        (_row("meta_ad_library_report", 1, "failed"), "failing"),
        (_row("public_figures", 400), "current"),
        ({"source": "meta_ad_library_report", "started_at": None, "outcome": None}, "never_collected"),
    ],
)
def test_state(row, state):
    found = {source.id: source.state for source in freshness([row], NOW)}
    assert found[row["source"]] == state


def test_every_source_is_told_also_without_a_run():
    assert {source.state for source in freshness([], NOW)} == {"never_collected"}
