"""Each kind of change on a handful of rows, and Facebook's civic discourse in the spring of 2026."""

from datetime import date

import pytest

from metrics import assess
from tests.metrics.builders import H1, correct, observe, rows

USERS = {"indicator": "amar_users", "part": "10", "country": "NL", "unit": "recipients"}
IN_H1 = {"period_start": H1[0], "period_end": H1[1]}


@pytest.fixture
def changes(connection, norm_of, services):
    def run():
        assess(connection, norm_of(), services, "run-1", "code-1")
        return rows(connection, "SELECT * FROM out.change WHERE indicator_id = 'amar_users' ORDER BY ALL")

    return run


def test_what_nothing_else_explains_is_real(connection, changes):
    observe(connection, 100, **USERS)
    observe(connection, 80, **USERS, **IN_H1)
    (one,) = changes()
    assert (one["kind"], one["before_low"], one["after_low"]) == ("real", 100, 80)
    assert one["change_share"] == pytest.approx(-0.2)


def test_no_change_is_no_row_and_a_gap_is_no_change(connection, changes):
    observe(connection, 100, **USERS)
    observe(connection, 100, **USERS, **IN_H1)
    observe(connection, 50, **USERS, period_start=date(2027, 1, 1), period_end=date(2027, 6, 30))
    assert changes() == []


def test_ranges_that_meet_may_be_equal(connection, changes):
    observe(connection, 90, high=110, **USERS)
    observe(connection, 105, high=120, **USERS, **IN_H1)
    assert [one["kind"] for one in changes()] == ["unknown"]


def test_a_restated_figure_beside_one_that_is_not(connection, changes):
    observe(connection, 100, maturity="restated", **USERS)
    observe(connection, 80, **USERS, **IN_H1)
    assert [one["kind"] for one in changes()] == ["restatement"]


def test_an_erratum_on_one_side_comes_before_a_restatement(connection, changes):
    observe(connection, 100, maturity="restated", **USERS)
    observe(connection, 80, **USERS, **IN_H1)
    correct(connection, indicator="amar_users", **IN_H1)
    assert [one["kind"] for one in changes()] == ["erratum"]


def test_a_file_that_we_read_otherwise_comes_first(connection, changes):
    observe(connection, 100, maturity="restated", **USERS)
    place = observe(connection, 80, **USERS, **IN_H1)
    assert place
    connection.execute(
        "INSERT INTO core.source_file BY NAME SELECT 'transparency_reports/aaaaaaaaaaaaaaaa' AS source_file_id,"
        " 'transparency_reports' AS source, 'a.csv' AS file_name, 'path' AS door, now() AS retrieved_at,"
        " '' AS sha256, '' AS landed_sha256, 1 AS bytes, 'extractor_change' AS change_kind, 2 AS parser_version,"
        " 1 AS landed_order"
    )
    assert [one["kind"] for one in changes()] == ["extractor"]


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


def test_facebooks_civic_discourse_is_sorting_anew_and_no_moderation(published):
    found = rows(
        published.connection,
        "SELECT period_start, before_low, after_low, kind FROM out.change"
        " WHERE service_id = 'facebook' AND indicator_id = 'sor_civic_month_count' AND period_start >= '2026-02-01'"
        " ORDER BY period_start",
    )
    told = [(one["period_start"].month, one["before_low"], one["after_low"], one["kind"]) for one in found]
    assert told == [
        (2, 13, 39, "real"),
        (3, 39, 341_049, "definition"),
        (4, 341_049, 942_449, "definition"),
        (5, 942_449, 960_004, "real"),
    ]


def test_other_categories_since_july_2025_are_another_definition(published):
    found = rows(
        published.connection,
        "SELECT DISTINCT kind FROM out.change"
        " WHERE indicator_id = 'sor_catch_all_share' AND previous_end = '2025-06-30'",
    )
    # A service with a known correction of one side has that for a kind.
    assert {one["kind"] for one in found} - {"erratum"} == {"definition"}


def test_every_change_has_a_kind_and_a_reason_in_both_languages(published):
    found = rows(published.connection, "SELECT kind, reason_nl, reason_en FROM out.change")
    assert len(found) > 500
    assert {one["kind"] for one in found} <= {"extractor", "erratum", "restatement", "definition", "unknown", "real"}
    assert all(one["reason_nl"] != one["reason_en"] for one in found)
