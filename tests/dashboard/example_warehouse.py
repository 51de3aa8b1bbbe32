"""A published warehouse about invented services, small enough to count by hand.

Findings: 1 Voorbeeldplatform, recall of 18% for Dutch against 26% (own total 52%); 2 Anderplatform, no moderators row;
3 Voorbeeldplatform left commitment 30; and one that is resolved. Rungs: see LADDER.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from dashboard import Settings
from norms import read_norm, read_services
from tests.dashboard.example_statements import add_statements
from warehouse import Home, publish, writing

FOLDER = Path(__file__).parent
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
H2_2025 = (date(2025, 7, 1), date(2025, 12, 31))
H1_2026 = (date(2026, 1, 1), date(2026, 6, 30))
SHA = "ab" * 32
FILE_ID = "public_figures/abababababababab"
CELL = "part_8.csv!R7C4"
RECALL = "voorbeeldplatform.dsa-42.2.c-recall-nl.nl"
MODERATORS = "anderplatform.dsa-42.2.a-moderators-nl.nl"
WITHDRAWN = "voorbeeldplatform.coc-30.1-signed"
RESOLVED = "derdeplatform.coc-30.1-signed"

# service, measure, rung, status
LADDER = [
    ("voorbeeldplatform", "coc-14.2", 2, "signed"),
    ("voorbeeldplatform", "coc-30.1", None, "withdrawn"),
    ("voorbeeldplatform", "dsa-42.2.a", 5, "mandatory"),
    ("voorbeeldplatform", "dsa-42.2.c", 4, "mandatory"),
    ("anderplatform", "coc-14.2", 0, "not_subscribed"),
    ("anderplatform", "dsa-42.2.a", 1, "mandatory"),
    ("derdeplatform", "coc-30.1", None, "unknown"),
]
# service, measure, edition, status
SIGNATURES = [
    ("voorbeeldplatform", "coc-14.2", "2022", "signed"),
    ("voorbeeldplatform", "coc-30.1", "2022", "signed"),
    ("voorbeeldplatform", "coc-14.2", "2025", "reserved"),
    ("voorbeeldplatform", "coc-30.1", "2025", "withdrawn"),
]
RECALLS = {"nl": 0.18, "de": 0.25, "en": 0.71, "pt": 0.73, "mt": 0.04}


def settings(home: Path, *, contact: str = "") -> Settings:
    """Settings for the example."""
    return Settings(
        home=home,
        norm=read_norm(FOLDER / "example_norm.yaml"),
        services=read_services(FOLDER / "example_services.yaml"),
        contact=contact,
        now=lambda: NOW,
    )


def publish_example(folder: Path) -> None:
    """Write and publish the example warehouse under a folder."""
    home = Home(folder)
    with writing(home) as connection:
        _sources(connection)
        _facts(connection)
        _figures(connection)
        _assessments(connection)
        add_statements(connection, insert, FILE_ID)
    publish(home)


def insert(connection: duckdb.DuckDBPyConnection, table: str, row: Mapping[str, object]) -> None:
    """Insert one row."""
    marks = ", ".join("?" for _ in row)
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values()))


def _sources(connection):
    insert(connection, "core.source_file", {
        "source_file_id": FILE_ID, "source": "public_figures", "file_name": "part_8.csv", "door": "shipped",
        "url": "https://example.org/part_8.csv", "retrieved_at": datetime(2026, 11, 20, tzinfo=UTC),
        "published_at": date(2026, 2, 28), "sha256": SHA, "landed_sha256": SHA, "bytes": 100,
        "change_kind": "first", "parser_version": 1, "landed_order": 1,
    })  # fmt: skip
    runs = [
        ("r1", "public_figures", "done", None),
        ("r2", "transparency_reports", "failed", "The address gave no answer."),
    ]
    for run_id, source, outcome, message in runs:
        insert(connection, "core.run", {
            "run_id": run_id, "source": source, "started_at": datetime(2026, 11, 20, 8, tzinfo=UTC),
            "finished_at": datetime(2026, 11, 20, 9, tzinfo=UTC), "outcome": outcome, "files_count": 1,
            "new_files_count": 1, "rows_count": 1234, "issues_count": 1, "message": message,
        })  # fmt: skip
    for issue_id, closed in (("i1", None), ("i2", datetime(2026, 11, 21, tzinfo=UTC))):
        insert(connection, "core.issue", {
            "issue_id": issue_id, "source": "transparency_reports", "kind": "row_broken", "severity": "rejected_row",
            "edition": "e", "service_id": "anderplatform", "file_name": "part_4.csv", "locator": "part_4.csv!R12",
            "message": f"Row 12 has 7 cells instead of 9 ({issue_id}).",
            "remedy": "Ask the publisher for a whole file.",
            "opened_run_id": "r2", "opened_at": datetime(2026, 11, 20, tzinfo=UTC), "closed_at": closed,
        })  # fmt: skip
    insert(connection, "core.report_part", {
        "source": "transparency_reports", "service_id": "voorbeeldplatform", "part": "8", "period_start": H2_2025[0],
        "period_end": H2_2025[1], "published_at": date(2026, 2, 28), "is_complete": True, "rows_count": 5,
        "edition": "e", "source_file_id": FILE_ID, "locator": "part_8.csv",
    })  # fmt: skip


def _facts(connection):
    insert(connection, "core.event", {
        "source": "public_figures", "service_id": "voorbeeldplatform", "event_date": date(2025, 1, 22),
        "kind": "withdrawal", "title_nl": "Terugtrekking uit verbintenis 30",
        "title_en": "Withdrawal from commitment 30", "source_url": "https://example.org/withdrawal", "edition": "e",
        "source_file_id": FILE_ID, "locator": "events!R2",
    })  # fmt: skip
    insert(connection, "core.erratum", {
        "source": "public_figures", "service_id": "voorbeeldplatform", "indicator": "automated_recall_share",
        "text_nl": "Het cijfer werd op 1 maart herzien.", "text_en": "The figure was restated on 1 March.",
        "published_at": date(2026, 3, 1), "source_url": "https://example.org/erratum", "edition": "e",
        "source_file_id": FILE_ID, "locator": "errata!R2",
    })  # fmt: skip
    insert(connection, "core.observation", {
        "observation_id": f"{FILE_ID}#{CELL}", "source": "public_figures", "service_id": "voorbeeldplatform",
        "part": "8", "indicator": "automated_recall_share", "period_start": H2_2025[0], "period_end": H2_2025[1],
        "country": "", "language": "nl", "category": "", "surface": "", "dimension": "total", "value_low": 0.18,
        "value_high": 0.18, "value_text": "0.18", "unit": "share", "is_blank": False, "maturity": "final",
        "published_at": date(2026, 2, 28), "source_url": "https://example.org/report", "via": "a copy at example.org",
        "edition": "e", "source_file_id": FILE_ID, "locator": CELL,
    })  # fmt: skip

    for service, measure, edition, status in SIGNATURES:
        insert_signature(connection, service, measure, edition, status)


def insert_signature(connection, service, measure, edition, status, **more):
    """Insert what a service signed; `more` are other columns."""
    row = {
        "source": "public_figures", "service_id": service, "measure_id": measure, "code_edition": edition,
        "status": status, "seen_in": "Report of March 2025", "source_url": "https://example.org/code", "edition": "e",
        "source_file_id": FILE_ID, "locator": f"subscriptions.csv!{service}.{measure}.{edition}",
    }  # fmt: skip
    insert(connection, "core.subscription", row | more)


def _figures(connection):
    for language, share in RECALLS.items():
        _figure(connection, "voorbeeldplatform", "automated_recall_share", language, H2_2025, share, "share", "total")
    _figure(connection, "voorbeeldplatform", "automated_recall_share", "", H2_2025, 0.52, "share", "total")
    for period, persons in ((H2_2025, 55), (H1_2026, 45)):
        _figure(connection, "voorbeeldplatform", "language_moderators_count", "nl", period, persons, "persons", "")


def _figure(connection, service, indicator, language, period, value, unit, dimension):
    insert(connection, "out.indicator_value", {
        "service_id": service, "indicator_id": indicator, "country": "", "language": language,
        "period_start": period[0], "period_end": period[1], "dimension": dimension, "value_low": value,
        "value_high": value, "unit": unit, "maturity": "final", "method_version": 1, "errata": [],
        "evidence": [_evidence()],
    })  # fmt: skip


def _evidence(role="value", text="0.18", locator=CELL):
    return {"role": role, "source_file_id": FILE_ID, "locator": locator, "value_text": text}


def _assessments(connection):
    for service, measure, rung, status in LADDER:
        insert(connection, "out.ladder", {
            "service_id": service, "commitment_id": measure.split(".")[0], "measure_id": measure,
            "period_end": H2_2025[1], "rung": rung, "status": status, "reason": "figure_nl",
        })  # fmt: skip
    _finding(connection, 1, RECALL, "dsa-42.2.c/recall-nl", "performing", "threshold", "not_met", "persists",
             indicator_id="automated_recall_share", language="nl", dimension="total", value_low=0.18, value_high=0.18,
             expected=0.26, reference=0.52, unit="share",
             confidence="medium", confidence_reasons=["original_not_landed"],
             errata=[f"{FILE_ID}#errata!R2"],
             evidence=[_evidence(), _evidence("reference", "0.52", "part_8.csv!R6C4")])  # fmt: skip
    _finding(connection, 2, MODERATORS, "dsa-42.2.a/moderators-nl", "reported", "reported_for_country", "not_reported",
             "worsened", indicator_id="language_moderators_count", language="nl", unit="persons",
             evidence=[_evidence("part", None, "part_9.csv")])  # fmt: skip
    _finding(connection, 3, WITHDRAWN, "coc-30.1/signed", "reported", "subscribed", "withdrawn", "new")
    _finding(connection, 4, RESOLVED, "coc-30.1/signed", "reported", "subscribed", "met", "resolved")
    insert(connection, "out.data_version", {
        "version_id": "20261123T130500Z", "assessed_at": datetime(2026, 11, 23, 13, 5, tzinfo=UTC),
        "code_version": "0.1.0", "norm_sha256": SHA,
    })  # fmt: skip


def _finding(connection, rank, finding_id, expectation, axis, rule, status, change, **more):
    service, measure = finding_id.split(".")[0], expectation.split("/")[0]
    assessment = {
        "assessment_id": f"{finding_id}.2025-12-31", "run_id": "r1", "service_id": service,
        "expectation_id": expectation, "commitment_id": measure.split(".")[0], "measure_id": measure, "axis": axis,
        "rule": rule, "indicator_id": "", "country": "", "language": "", "period_start": H2_2025[0],
        "period_end": H2_2025[1], "dimension": "", "status": status, "unit": "", "severity": "high",
        "confidence": "high", "confidence_reasons": [], "method_version": f"{rule} 1", "evidence": [], "errata": [],
    }  # fmt: skip
    insert(connection, "out.assessment", assessment | more)
    claims = {
        RECALL: (
            "Voorbeeldplatform vindt 18% van de Nederlandstalige gevallen",
            "Voorbeeldplatform finds 18% of Dutch cases",
        ),
        MODERATORS: ("Anderplatform: geen cijfer over moderatoren", "Anderplatform: no figure on moderators"),
        WITHDRAWN: ("Voorbeeldplatform trok zich terug", "Voorbeeldplatform withdrew"),
        RESOLVED: ("Derdeplatform wijkt niet meer af", "Derdeplatform no longer deviates"),
    }
    insert(connection, "out.finding", {
        "finding_id": finding_id, "assessment_id": assessment["assessment_id"], "change": change, "rank": rank,
        "summary_nl": claims[finding_id][0], "summary_en": claims[finding_id][1],
        "question_nl": f"Vraag {rank}?", "question_en": f"Question {rank}?",
    })  # fmt: skip
