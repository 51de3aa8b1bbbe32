"""What others made public about a service: documents on its page, and steps of supervisors."""

import csv
from collections import Counter
from datetime import date

import pytest

from collectors.audit_reports import collector as audit_reports
from collectors.framework.loading import load_landed_into
from metrics import assess
from tests.metrics.builders import happen, land, rows
from warehouse import Arrival

STEPS = "SELECT * FROM out.indicator_value WHERE indicator_id = 'supervisory_steps_count'"
DOCUMENTS = "SELECT * FROM out.indicator_value WHERE indicator_id = 'public_documents_count'"


@pytest.fixture(scope="module")
def published(assessed_copy, shared_data, tmp_path_factory):
    found = assessed_copy(tmp_path_factory.mktemp("landing"))
    path = shared_data / "transparency_reports" / "ota_reports_list_links.csv"
    landed = found.landing.land(path, Arrival("audit_reports", "run-2", "path"))
    assert audit_reports.recognises(path)
    load_landed_into(found.connection, [landed], found.context)
    assess(found.connection, found.norm, found.services, "run-2", "code-1")
    return found


# By hand, from the events that ship with the project.
@pytest.mark.parametrize(
    ("service", "provision", "count", "first", "last"),
    [
        ("x", "dsa-40.12", 3, date(2023, 12, 18), date(2025, 12, 5)),
        ("x", "dsa-34", 1, date(2023, 12, 18), date(2023, 12, 18)),
        ("x", "dsa-25", 3, date(2023, 12, 18), date(2025, 12, 5)),
        ("tiktok", "dsa-40.12", 1, date(2025, 10, 24), date(2025, 10, 24)),
        ("temu", "dsa-34", 2, date(2025, 7, 28), date(2026, 5, 28)),
        ("snapchat", "dsa-28", 1, date(2025, 9, 9), date(2025, 9, 9)),
    ],
)
def test_steps_of_supervisors(published, service, provision, count, first, last):
    found = rows(published.connection, f"{STEPS} AND service_id = ? AND dimension = ?", service, provision)
    assert [(one["value_low"], one["period_start"], one["period_end"]) for one in found] == [(count, first, last)]
    assert len(found[0]["evidence"]) == count


def test_a_commitment_or_the_end_of_a_designation_is_no_step(published):
    found = {(one["service_id"], one["dimension"]) for one in rows(published.connection, STEPS)}
    assert ("stripchat", "dsa-33") not in found
    assert ("tiktok", "dsa-39") not in found
    assert not [one for one in found if one[1] == "dsa-312"]  # 'IP/26/312' is a press release


def test_a_reference_after_a_semicolon_is_no_article(connection, norm_of, services):
    happen(connection, "fine", legal_ref="DSA art. 34; IP/26/1178")
    assess(connection, norm_of(), services, "run", "code")
    assert [one["dimension"] for one in rows(connection, STEPS)] == ["dsa-34"]


def test_a_step_that_two_sources_tell_counts_once(connection, norm_of, services):
    for source in ("public_figures", "commission_register"):
        happen(connection, "proceedings", legal_ref="DSA art. 34", source=source)
    assess(connection, norm_of(), services, "run", "code")
    assert [one["value_low"] for one in rows(connection, STEPS)] == [1]


def test_documents_are_counted_by_kind_as_in_the_list(published, shared_data):
    with (shared_data / "transparency_reports" / "ota_reports_list_links.csv").open(
        encoding="utf-8", newline=""
    ) as file:
        links = [row for row in csv.DictReader(file) if row["service"] == "Pinterest"]
    found = {
        one["dimension"]: one["value_low"]
        for one in rows(published.connection, f"{DOCUMENTS} AND service_id = 'pinterest'")
    }
    assert sum(found.values()) <= len({row["url"] for row in links})
    stored = rows(published.connection, "SELECT kind, url FROM core.document WHERE service_id = 'pinterest'")
    assert found == Counter(one["kind"] for one in stored)


def test_a_document_that_was_found_is_met_and_one_that_was_not_is_undecided(published):
    found = rows(
        published.connection,
        "SELECT service_id, status FROM out.assessment WHERE expectation_id = 'dsa-37.1/audit-public'",
    )
    listed = {one["service_id"] for one in rows(published.connection, DOCUMENTS) if one["dimension"] == "audit_report"}
    statuses = {one["service_id"]: one["status"] for one in found}
    assert listed
    assert {one for one, status in statuses.items() if status == "met"} == listed & statuses.keys()
    assert set(statuses.values()) <= {"met", "insufficient_data", "not_applicable"}


def test_a_document_without_a_day_counts_on_the_day_its_list_was_landed(connection, norm_of, services):
    file = "audit_reports/dddddddddddddddd"
    land(connection, file, published_at=None)
    connection.execute(
        "INSERT INTO core.document BY NAME SELECT 'audit_reports' AS source, 'voorbeeldplatform' AS service_id, "
        "'audit_report' AS kind, 'Audit' AS title, 'https://example.org/audit.pdf' AS url, NULL AS published_at, "
        "'e' AS edition, ? AS source_file_id, 'l' AS locator, NULL AS superseded_by",
        [file],
    )
    assess(connection, norm_of(), services, "run", "code")
    assert [one["period_end"] for one in rows(connection, DOCUMENTS)] == [date(2026, 11, 23)]
