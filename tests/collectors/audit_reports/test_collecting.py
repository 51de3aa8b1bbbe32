"""Lists through the whole way: loaded once, replaced by a newer one, and refused when they are none."""

import gzip
import io
import zipfile

import pytest

from collectors.audit_reports.collector import recognises
from collectors.framework import CollectorError, FileRefusedError, collect
from tests.collectors.audit_reports.lists import (
    AUDIT,
    CONTACT,
    CONTEXT,
    FILE,
    HEADER,
    RISK,
    SITE,
    as_csv,
    documents,
    parsed,
    told_of,
    write,
)
from tests.collectors.framework.stored import restatements
from warehouse import Home
from warehouse.schema import connect

COLUMNS = "service_id, kind, title, url, published_at::VARCHAR, locator"
A_ROW = (
    "voorbeeldplatform", "audit_report", "Independent Audit Report 2025", f"{SITE}/a.pdf", None, f"{FILE}!R2C3",
)  # fmt: skip
R_ROW = (
    "voorbeeldplatform", "risk_assessment", "DSA Risk Report_23_April_2025", RISK[2], "2025-04-23", f"{FILE}!R3C3",
)  # fmt: skip


def stored(home, columns=COLUMNS, where="superseded_by IS NULL"):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(f"SELECT {columns} FROM core.document WHERE {where} ORDER BY locator").fetchall()


def test_documents_are_stored(tmp_path):
    home = Home(tmp_path / "home")
    run = collect(home, "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, AUDIT, RISK, CONTACT])).run
    assert (run.outcome, run.rows_count, run.issues_count) == ("done", 2, 0)
    assert stored(home) == [A_ROW, R_ROW]


def test_the_same_list_again_changes_nothing(tmp_path):
    home, path = Home(tmp_path / "home"), write(tmp_path, [HEADER, AUDIT, RISK])
    collect(home, "audit_reports", CONTEXT, path=path)
    assert collect(home, "audit_reports", CONTEXT, path=path).run.new_files_count == 0
    assert stored(home, where="true") == [A_ROW, R_ROW]


def test_a_newer_list_replaces_the_older_and_both_are_kept(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, AUDIT, RISK]))
    renamed = [AUDIT[0], "Audit Report 2025, corrected", AUDIT[2]]
    newer = write(tmp_path, [HEADER, renamed], "reports_list_2026-11-01.csv")
    (loaded,) = collect(home, "audit_reports", CONTEXT, path=newer).files
    assert loaded.change_kind == "restatement"
    assert stored(home, "title") == [("Audit Report 2025, corrected",)]
    assert len(stored(home, where="true")) == 3
    with connect(home.master, read_only=True) as connection:
        assert restatements(connection) == [
            (f"document · audit_report · {SITE}/a.pdf", AUDIT[1], "Audit Report 2025, corrected"),
            (f"document · risk_assessment · {RISK[2]}", "DSA Risk Report_23_April_2025 · 2025-04-23", None),
        ]


def test_an_older_list_does_not_replace_a_newer_one(tmp_path):
    home = Home(tmp_path / "home")
    for name, row in ((FILE, AUDIT), ("reports_list_2026-02-01.csv", RISK)):
        collect(home, "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, row], name))
    assert stored(home) == [A_ROW]


def zipped():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("../evil.csv", as_csv([HEADER, AUDIT]))
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<!DOCTYPE html><title>Log in</title>", "not_a_table"),
        (b'{"error": "quota"}', "not_a_table"),
        (b"", "empty_file"),
        (b"a\x00b", "not_a_table"),
        (zipped(), "not_a_table"),
        (zipped()[:40], "not_a_table"),
        (gzip.compress(as_csv([HEADER, AUDIT])), "not_a_table"),
        (as_csv([AUDIT]), "column_missing"),
        (as_csv([["service", "text", "url"], AUDIT]), "column_missing"),
        (as_csv([[*HEADER, "url"], [*AUDIT, "x"]]), "column_missing"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path, data, reason):
    with pytest.raises(FileRefusedError) as refused:
        parsed(write(tmp_path, data))
    assert refused.value.kind.value == reason
    assert refused.value.remedy


def test_a_refused_list_leaves_what_was_stored(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, AUDIT, RISK]))
    page = write(tmp_path, b"<!DOCTYPE html>", "reports_list_2026-11-01.csv")
    assert collect(home, "audit_reports", CONTEXT, path=page).run.outcome == "failed"
    assert stored(home) == [A_ROW, R_ROW]


def test_a_list_without_documents_is_told(tmp_path):
    with pytest.raises(CollectorError, match=r"core\.document"):
        collect(Home(tmp_path / "home"), "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, CONTACT]))


def test_columns_in_another_order_and_one_more(tmp_path):
    told = parsed(write(tmp_path, [["URL", "note", "service", "Link_Text"], [AUDIT[2], "n", AUDIT[0], AUDIT[1]]]))
    assert [(row.title, row.url) for row in documents(told)] == [(AUDIT[1], AUDIT[2])]
    assert told_of(told) == [("column_unknown", "warning", "R1C2")]


@pytest.mark.parametrize(
    ("row", "issue"),
    [
        (["Onbekend", *AUDIT[1:]], ("service_unknown", "rejected_row", "R2C1")),
        ([AUDIT[0], "=HYPERLINK(1) audit report", AUDIT[2]], ("hostile_text", "rejected_row", "R2C2")),
        ([AUDIT[0], "<script>audit report", AUDIT[2]], ("hostile_text", "rejected_row", "R2C2")),
        ([AUDIT[0], "Down\u202eload", f"{SITE}/audit-report.pdf"], ("hostile_text", "rejected_row", "R2C2")),
        ([AUDIT[0], AUDIT[1], "javascript:alert(1)"], ("value_unreadable", "rejected_row", "R2C3")),
        ([AUDIT[0], AUDIT[1], ""], ("value_unreadable", "rejected_row", "R2C3")),
        ([AUDIT[0], "Cover letter, risk assessment", AUDIT[2]], ("row_explanation", "info", "R2C3")),
        ([*AUDIT, "more"], ("row_broken", "rejected_row", "R2")),
        (AUDIT[:2], ("row_broken", "rejected_row", "R2")),
    ],
)
def test_a_row_that_cannot_count_is_told_and_the_next_one_loads(tmp_path, row, issue):
    told = parsed(write(tmp_path, [HEADER, row, RISK]))
    assert told_of(told) == [issue]
    assert [row.kind for row in documents(told)] == ["risk_assessment"]
    assert all(one.remedy for one in told.issues)


def test_one_address_counts_once(tmp_path):
    told = parsed(write(tmp_path, [HEADER, AUDIT, [], AUDIT]))
    assert len(documents(told)) == 1
    assert told_of(told) == [("row_duplicate", "info", "R4C3")]


def test_another_encoding_is_told(tmp_path):
    told = parsed(write(tmp_path, as_csv([HEADER, [AUDIT[0], "Audit Report – été", AUDIT[2]]], "cp1252")))
    assert [kind for kind, _, _ in told_of(told)] == ["encoding"]
    assert len(documents(told)) == 1


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [(FILE, True), ("ota_reports_list_links.csv", True), ("figures.csv", False), ("reports_list.txt", False)],
)
def test_a_list_is_known_by_its_name(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
