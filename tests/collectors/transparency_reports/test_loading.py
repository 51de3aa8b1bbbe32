"""A run: the same folder twice, a changed file, and the rebuild of figures from what was landed."""

from pathlib import Path

import duckdb
import pytest

from collectors.framework import Context
from collectors.framework.collecting import Collected, collect
from tests.collectors.transparency_reports.reading import (
    Row,
    csv_bytes,
    identification,
    invented_services,
    moderators,
    recipients,
)
from warehouse import Home

SOURCE = "transparency_reports"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def run(home: Home, folder: Path) -> Collected:
    return collect(home, SOURCE, Context(invented_services(), b"key"), path=folder)


def write(folder: Path, tables: dict[str, list[Row]]) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        (folder / name).write_bytes(csv_bytes(rows))
    return folder


def ask(home: Home, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(home.master), read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_the_same_folder_twice_changes_nothing(home: Home, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "rapport", {"1_report_identification.csv": identification(), "9.csv": moderators(("nl", "7"))}
    )
    first, second = run(home, folder), run(home, folder)
    assert [loaded.change_kind for loaded in first.files] == ["first", "first"]
    assert {loaded.change_kind for loaded in second.files} <= {"no_change"}
    assert ask(home, "SELECT count(*) FROM core.observation") == [(1,)]
    assert ask(home, "SELECT count(*) FROM core.restatement") == [(0,)]


def test_a_changed_part_is_a_restatement_with_both_values(home: Home, tmp_path: Path) -> None:
    run(home, write(tmp_path / "eerst", {"9.csv": moderators(("nl", "7"), ("de", "9"))}))
    later = run(home, write(tmp_path / "later", {"9.csv": moderators(("nl", "8"), ("de", "9"))}))
    assert [loaded.change_kind for loaded in later.files] == ["restatement"]
    assert ask(home, "SELECT value_before, value_after, locator_after FROM core.restatement") == [
        ("7.0", "8.0", "9.csv!R2C7")
    ]
    assert ask(home, "SELECT value_low FROM core.figure WHERE language = 'nl'") == [(8,)]
    assert ask(home, "SELECT count(*) FROM core.observation WHERE language = 'nl'") == [(2,)]


def test_raw_rows_are_kept_by_part_as_published(home: Home, tmp_path: Path) -> None:
    run(home, write(tmp_path / "rapport", {"10_AMAR.csv": recipients(("TOTAL ", "124.1M"))}))
    rows = ask(home, 'SELECT row_number, cells[6], cells[7] FROM raw."transparency_reports__part_10" ORDER BY 1')
    assert rows == [(1, "Scope", "Value"), (2, "TOTAL ", "124.1M")]
    assert ask(home, "SELECT kind, locator FROM core.issue") == [("value_interpreted", "10_AMAR.csv!R2C7")]


def test_a_refused_file_leaves_what_was_there(home: Home, tmp_path: Path) -> None:
    run(home, write(tmp_path / "eerst", {"9.csv": moderators(("nl", "7"))}))
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "9.csv").write_text("<html>Log in</html>")
    refused = run(home, tmp_path / "later")
    assert [loaded.change_kind for loaded in refused.files] == ["rejected"]
    assert ask(home, "SELECT value_low FROM core.figure") == [(7,)]
    assert ask(home, "SELECT kind, severity FROM core.issue") == [("not_a_table", "rejected_file")]


def test_an_issue_closes_when_a_later_version_is_clean(home: Home, tmp_path: Path) -> None:
    rows = moderators(("nl", "7"), ("de", "veel"))
    run(home, write(tmp_path / "eerst", {"9.csv": rows}))
    assert ask(home, "SELECT edition, service_id, closed_run_id IS NULL FROM core.issue") == [
        ("voorbeeldplatform/2026-01-01_2026-06-30/9", "voorbeeldplatform", True)
    ]
    run(home, write(tmp_path / "later", {"9.csv": moderators(("nl", "7"), ("de", "9"))}))
    assert ask(home, "SELECT closed_run_id IS NULL FROM core.issue") == [(False,)]
