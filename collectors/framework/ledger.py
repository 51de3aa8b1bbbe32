"""The ledger of issues: what is met is opened once, and closes itself when it is met no more."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import duckdb

from collectors.framework.issues import Issue
from collectors.framework.statements import insert, run
from warehouse import Landed


def settle(
    connection: duckdb.DuckDBPyConnection,
    landed: Landed,
    issues: Iterable[Issue],
    editions: Sequence[str],
    moment: datetime,
) -> None:
    """Open the issues of a file that was just read, and close those of its editions that were not met again."""
    outdated = {row[0] for row in run(connection, "outdated_editions", source_file_id=landed.source_file_id)}
    met = {issue.identity(landed.source, landed.file_name): issue for issue in issues if issue.edition not in outdated}
    run(
        connection, "close_issues", source=landed.source, run_id=landed.run_id, closed_at=moment, raised=list(met),
        editions=[edition for edition in editions if edition not in outdated],
        source_file_id=landed.source_file_id, file_name=None if "" in outdated else landed.file_name,
    )  # fmt: skip
    if met:
        run(
            connection, "meet_again", source_file_id=landed.source_file_id, file_name=landed.file_name, raised=list(met)
        )
        rows = [_row(key, issue, landed, moment) for key, issue in met.items()]
        insert(connection, "core.issue", _turned(rows), "open_issues")


def tell_unavailable(
    connection: duckdb.DuckDBPyConnection, source: str, issues: Sequence[Issue], run_id: str, moment: datetime
) -> None:
    """Open what was met before any file came in, and close it when this run did not meet it again."""
    met = {issue.identity(source, issue.locator): issue for issue in issues}
    run(connection, "close_unavailable", source=source, run_id=run_id, closed_at=moment, raised=list(met))
    if met:
        rows = [_columns(key, issue, source, run_id, moment) for key, issue in met.items()]
        insert(connection, "core.issue", _turned(rows), "open_issues")


def _turned(rows: list[dict[str, object]]) -> dict[str, list[object]]:
    return {name: [row[name] for row in rows] for name in rows[0]}


def _row(key: str, issue: Issue, landed: Landed, moment: datetime) -> dict[str, object]:
    origin = {"file_name": landed.file_name, "source_file_id": landed.source_file_id}
    return _columns(key, issue, landed.source, landed.run_id, moment) | origin


def _columns(key: str, issue: Issue, source: str, run_id: str, moment: datetime) -> dict[str, object]:
    return {
        "issue_id": key, "source": source, "kind": issue.kind.value, "severity": issue.severity,
        "edition": issue.edition, "service_id": issue.service_id, "locator": issue.locator, "message": issue.message,
        "remedy": issue.remedy, "excerpt": issue.excerpt, "opened_run_id": run_id, "opened_at": moment,
    }  # fmt: skip
