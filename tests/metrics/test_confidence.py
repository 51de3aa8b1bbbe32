"""Confidence: four questions, each with its own doubts, worked out by hand."""

from datetime import date

import pytest

from metrics.confidence import LEVELS, QUESTIONS
from metrics.explanations import REASONS
from metrics.judgement import Reason
from tests.metrics.builders import CURATED, H2, REPORT, correct, land, observe, read_part
from tests.metrics.conftest import threshold

SECOND = "manual_figures/dddddddddddddddd"
USERS = {"indicator": "amar_users", "part": "10", "country": "EU", "unit": "recipients"}


@pytest.fixture
def judged(assessed):
    """Return a function that judges the number of users, and gives level and reasons."""

    def run(axis="performing"):
        (one,) = assessed(
            {
                "id": "dsa-42.2.a/users",
                "axis": axis,
                "rule": "threshold",
                "needs": {"indicator": "amar_users"},
                "threshold": threshold(10),
            }
        )
        return one["confidence"], one["confidence_reasons"]

    return run


def test_the_report_itself_needs_no_second_source(connection, judged):
    observe(connection, 100, **USERS)
    assert judged("reported") == ("high", [])
    assert judged("verified") == ("high", [])


def test_performance_by_the_services_own_word_is_medium(connection, judged):
    observe(connection, 100, **USERS)
    assert judged() == ("medium", ["self_reported"])


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (100, ("high", [])),
        (95, ("high", [])),
        (94, ("medium", ["sources_differ"])),
        (106, ("medium", ["sources_differ"])),
    ],
)
def test_a_second_source_confirms_within_five_per_cent(connection, judged, second, expected):
    observe(connection, 100, **USERS)
    observe(connection, second, file=SECOND, **USERS)
    assert judged() == expected


def test_a_curated_copy_is_no_second_source(connection, judged):
    land(connection, CURATED)
    observe(connection, 100, **USERS)
    observe(connection, 100, file=CURATED, **USERS)
    assert judged() == ("medium", ["self_reported"])


def test_a_second_source_about_another_place_or_period_says_nothing(connection, judged):
    observe(connection, 100, **USERS)
    observe(connection, 100, file=SECOND, **(USERS | {"country": "NL"}))
    observe(connection, 100, file=SECOND, period_start=date(2025, 1, 1), period_end=date(2025, 6, 30), **USERS)
    assert judged()[1] == ["self_reported"]


def test_a_table_that_was_not_read_whole(connection, judged):
    read_part(connection, "10", is_complete=False, locator="table.csv", period=H2)
    observe(connection, 100, **USERS)
    assert judged("reported") == ("medium", ["not_read_whole"])


def test_another_table_of_the_same_file_does_not_matter(connection, judged):
    read_part(connection, "3", is_complete=False, locator="3.csv")
    observe(connection, 100, **USERS)
    assert judged("reported") == ("high", [])


@pytest.mark.parametrize(("closed", "expected"), [(None, ["not_read_whole"]), ("2026-01-01", [])])
def test_a_row_that_was_rejected_until_a_clean_run_closes_it(connection, judged, closed, expected):
    observe(connection, 100, **USERS)
    connection.execute(
        "INSERT INTO core.issue (issue_id, source, kind, severity, edition, source_file_id, locator, message, remedy,"
        " opened_run_id, opened_at, closed_at)"
        " VALUES ('1', 'transparency_reports', 'row_broken', 'rejected_row', '', ?, 'table.csv!R7', 'm', 'r', 'run',"
        " now(), ?)",
        [REPORT, closed],
    )
    assert judged("reported")[1] == expected


def test_two_doubts_about_one_question_weigh_as_one(connection, judged):
    observe(connection, 100, high=120, **USERS)
    read_part(connection, "10", is_complete=False, locator="table.csv")
    assert judged("reported") == ("medium", ["not_read_whole", "published_as_range"])


def test_doubts_about_three_questions_make_it_low(connection, judged):
    observe(connection, 100, maturity="restated", **(USERS | {"high": 120}))
    assert judged() == ("low", ["restated", "self_reported", "published_as_range"])


def test_a_known_correction_is_about_verification(connection, judged):
    observe(connection, 100, **USERS)
    correct(connection)
    assert judged() == ("medium", ["known_correction", "self_reported"])


def test_each_doubt_belongs_to_a_question_and_has_words():
    doubts = list(Reason)[list(Reason).index(Reason.ORIGINAL_NOT_LANDED) :]
    assert set(QUESTIONS) == set(doubts)
    assert set(QUESTIONS.values()) == {"coverage", "maturity", "verification", "source"}
    assert len(LEVELS) == 1 + len(set(QUESTIONS.values()))
    assert set(Reason) == set(REASONS)
