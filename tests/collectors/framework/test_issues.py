"""The ledger of issues: opened once, open while they are met, closed by themselves."""

import pytest

from tests.collectors.framework.stored import open_issues
from tests.collectors.framework.voorbeeldbron import NAME, parse


def issues(connection):
    """(message, file that it belongs to now, run that opened it, run that closed it)."""
    return connection.execute(
        "SELECT message, file_name, opened_run_id, closed_run_id FROM core.issue ORDER BY opened_run_id, message"
    ).fetchall()


def test_an_issue_tells_where_what_and_what_to_do(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,not a number")
    ((told),) = connection.execute(
        "SELECT source, kind, severity, edition, locator, message, remedy, excerpt, closed_at FROM core.issue"
    ).fetchall()
    assert told == (
        NAME, "value_unreadable", "warning", "e1", "a.csv!R3", "not a number", "Look at it.", "not a number", None,
    )  # fmt: skip


def test_the_same_issue_twice_in_a_file_is_one(arrive, connection):
    arrive("a.csv", "warning,e1,twice", "observation,e1,orders,1")
    arrive("a.csv", "warning,e1,twice", "observation,e1,orders,2")
    assert issues(connection) == [("twice", "a.csv", "run-1", None)]


def test_an_issue_that_is_met_no_more_closes(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd")
    arrive("b.csv", "observation,e1,orders,2")
    assert issues(connection) == [("odd", "a.csv", "run-1", "run-2")]


def test_an_issue_of_another_edition_stays(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd")
    arrive("b.csv", "observation,e2,orders,2")
    assert open_issues(connection) == ["odd"]


def test_an_issue_that_is_still_met_stays_whatever_else_comes_in(arrive, connection):
    """The first file no longer counts, but what was met there was met again in the second."""
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd")
    arrive("a.csv", "observation,e1,orders,2", "warning,e1,odd")
    arrive("c.csv", "observation,e2,orders,3")
    assert issues(connection) == [("odd", "a.csv", "run-1", None)]


def test_an_issue_that_comes_back_is_told_anew(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd")
    arrive("a.csv", "observation,e1,orders,2")
    arrive("a.csv", "observation,e1,orders,3", "warning,e1,odd")
    assert issues(connection) == [("odd", "a.csv", "run-1", "run-2"), ("odd", "a.csv", "run-3", None)]


@pytest.mark.parametrize("line", ["observation,e1,orders,1", "subscription,e1,coc-14,signed", "event,e1,A decision"])
def test_what_is_met_in_an_older_version_is_of_no_interest(arrive, connection, line):
    arrive("new.csv", "published,2026-05-01", line, "warning,e1,in the new one")
    arrive("old.csv", "published,2026-04-01", line + "0", "warning,e1,in the old one", "warning,,in the old file")
    assert open_issues(connection) == ["in the new one"]


def test_issues_of_a_file_as_a_whole_close_when_none_of_it_counts(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,,of the file")
    arrive("b.csv", "observation,e1,orders,2")
    assert open_issues(connection) == []


def test_issues_of_a_file_as_a_whole_stay_while_part_of_it_counts(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "observation,e2,orders,1", "warning,,of the file")
    arrive("b.csv", "observation,e1,orders,2")
    assert open_issues(connection) == ["of the file"]


def test_a_refusal_closes_when_a_file_of_that_name_is_read(arrive, connection):
    arrive("a.csv", "refused")
    assert open_issues(connection) == ["the structure is broken."]
    arrive("b.csv", "observation,e1,orders,1")
    assert open_issues(connection) == ["the structure is broken."]
    arrive("a.csv", "observation,e1,orders,2")
    assert open_issues(connection) == []


def test_a_refused_file_closes_nothing_of_what_still_counts(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,of the edition", "warning,,of the file")
    arrive("a.csv", "observation,e1,orders,2", "refused")
    assert open_issues(connection) == ["of the edition", "of the file", "the structure is broken."]


def test_a_second_refusal_takes_the_place_of_the_first(arrive, connection):
    arrive("a.csv", "refused")
    arrive("a.csv", "observation,e1,orders,2", "refused")
    places = connection.execute("SELECT locator, closed_run_id FROM core.issue ORDER BY opened_run_id").fetchall()
    assert places == [("a.csv, row 2", "run-2"), ("a.csv, row 3", None)]


def test_a_newer_reader_closes_what_it_no_longer_meets(arrive, connection, install):
    arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd", "warning,,of the file")
    install(version=2, parse=_without_warnings)
    assert arrive("a.csv", "observation,e1,orders,1", "warning,e1,odd", "warning,,of the file") == "extractor_change"
    assert open_issues(connection) == []


def _without_warnings(landed, context):
    parsed = parse(landed, context)
    parsed.issues.clear()
    for row in parsed.raw["lines"]:
        parsed.set_row_aside(row.member, row.row)
    return parsed
