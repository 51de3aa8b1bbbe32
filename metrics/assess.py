"""From core to out: indicator values, assessments, findings, rungs, and the version of it all."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from metrics.applying import target_of
from metrics.asking import indicators_asked
from metrics.assessments import Assessment, as_row, assess_all, assess_target
from metrics.changes import keep_changes
from metrics.computing import compute
from metrics.explanations import explain
from metrics.facts import Facts, read_facts
from metrics.findings import findings
from metrics.ladder import ladder
from metrics.memory import without_looking_for_cycles
from metrics.netherlands import keep_comparisons
from metrics.reported import Register, read_register
from metrics.reports_due import keep_reports_due
from metrics.statement_counts import keep_statement_counts
from metrics.statements import run
from metrics.storing import keep, keep_lines, write_lines
from norms import Norm, ServiceRegister


def assess(
    connection: duckdb.DuckDBPyConnection, norm: Norm, services: ServiceRegister, run_id: str, code_version: str
) -> None:
    """Make every table of out anew, in the caller's transaction.

    Args:
        connection: open for writing, with the schema.
        norm: what is expected.
        services: of whom.
        run_id: names this assessment in `out.assessment`.
        code_version: of the program, for `out.data_version`.

    Raises:
        UnknownIndicatorError: an expectation asks for an indicator that no file gives.
        IncomparableFiguresError: an expectation compares what cannot be compared.
    """
    run(connection, "spare_memory")
    with without_looking_for_cycles():
        compute(connection, services)
        facts = read_facts(connection, [expectation.needs for _, _, expectation in norm.expectations()])
        reported = read_register(connection)
        with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as beside:
            # Judging leaves the connection alone, and DuckDB leaves Python its own thread: each has a processor.
            drawn = beside.submit(_keep_what_is_drawn, connection)
            written = _judged(norm, services, facts, reported, run_id, Path(folder))
            drawn.result()
            for path in written:
                keep_lines(connection, path)
    now = datetime.now(UTC)
    keep_reports_due(connection, now.date())
    version = {
        "version_id": now.strftime("%Y%m%dT%H%M%SZ"),
        "assessed_at": now,
        "code_version": code_version,
        "norm_sha256": norm.sha256,
    }
    keep(connection, "data_version", [version])


def _keep_what_is_drawn(connection: duckdb.DuckDBPyConnection) -> None:
    """Fill the tables that no judgement reads: changes, counts over time, other Member States."""
    keep_changes(connection)
    keep_statement_counts(connection)
    keep_comparisons(connection)


def _judged(
    norm: Norm, services: ServiceRegister, facts: Facts, reported: Register, run_id: str, folder: Path
) -> list[Path]:
    """Judge, and write what came of it into a file a table."""
    assessments = list(assess_all(norm, services, facts))
    return [
        write_lines(folder, "assessment", (as_row(assessment, run_id) for assessment in assessments)),
        write_lines(folder, "finding", (explain(finding) for finding in findings(assessments))),
        write_lines(folder, "ladder", ladder(norm, services, facts, reported)),
    ]


def assess_one(
    connection: duckdb.DuckDBPyConnection, norm: Norm, services: ServiceRegister, expectation_id: str, service_id: str
) -> Iterable[Assessment]:
    """Assess one expectation of one service; only the indicators that it asks for are computed.

    Raises:
        KeyError: no such expectation or service.
    """
    target = target_of(norm, services, expectation_id, service_id)
    compute(connection, services, only=indicators_asked(target.expectation.needs))
    return list(assess_target(target, read_facts(connection, [target.expectation.needs])))
