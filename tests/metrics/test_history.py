"""What each assessment said is kept in small files, and what changed since is told with its cause."""

import gzip
import json
from datetime import UTC, date, datetime, timedelta

import pytest

from metrics import NoHistoryError, changes_since, remember
from metrics.history import digest_of
from metrics.kept import kept_runs
from metrics.since import changes_between
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import H1, H2, observe, read_part, rows, sign
from tests.metrics.conftest import threshold
from warehouse import WarehouseError, append_to_history, connect_in_memory, history_files

RECALL = {
    "id": "dsa-42.2.a/recall-nl",
    "rule": "threshold",
    "needs": {"indicator": "automated_recall_share", "language": "nl"},
    "threshold": threshold(0.3),
}
MODERATORS = {
    "id": "dsa-42.2.a/moderators-nl",
    "axis": "reported",
    "rule": "reported_for_country",
    "needs": {"indicator": "moderators_language_count", "part": "9", "language": "nl"},
}
SIGNED = {
    "id": "coc-14.1/subscribed",
    "axis": "reported",
    "rule": "subscribed",
    "needs": {},
    "applies_to": ["code_signatory"],
    "from": "2022-06-16",
}
ABOUT = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total", "language": "nl"}
IN_H1 = {"period_start": H1[0], "period_end": H1[1]}
FINDING = "voorbeeldplatform.dsa-42.2.a.recall-nl.nl"
OTHER_FILE = "transparency_reports/dddddddddddddddd"


@pytest.fixture
def history(connection, norm_of, services, tmp_path):
    """Return a function that assesses expectations, keeps the outcome, and gives the file that was written."""

    def keep(*expectations, code="code-1"):
        norm = norm_of(*expectations)
        assess_what_is_asked(connection, norm, services, f"run-{len(kept_runs(connection)) + 1}", code)
        return remember(connection, norm, tmp_path / "history")

    return keep


@pytest.fixture
def changes(connection):
    """Return a function that gives what changed between the first run and the last."""

    def between():
        runs = kept_runs(connection)
        return changes_between(connection, runs[0], runs[-1])

    return between


def told(since):
    return [(one.finding_id.removeprefix("voorbeeldplatform."), one.kind, one.cause) for one in since.changes]


def set_value(connection, value, period=H2, file=None):
    connection.execute(
        "UPDATE core.observation SET value_low = $value, value_high = $value, value_text = $value::VARCHAR,"
        " source_file_id = coalesce($file, source_file_id) WHERE period_end = $end AND part = '8'",
        {"value": value, "end": period[1], "file": file},
    )


def lines_of(path):
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]


def test_the_first_run_keeps_everything_and_a_run_without_news_nothing(connection, history):
    observe(connection, 0.2, **ABOUT)
    first = history(RECALL)
    header, row = lines_of(first)
    assert (first.name, header["run_id"], header["code_version"]) == ("000001.jsonl.gz", "run-1", "code-1")
    assert (row["series_id"], row["status"], row["value_low"], row["is_finding"]) == (FINDING, "not_met", 0.2, True)
    assert history(RECALL) is None
    assert len(history_files(first.parent)) == 1


def test_a_later_file_holds_what_differs_only(connection, history):
    observe(connection, 0.2, **ABOUT)
    observe(connection, 44, language="nl")
    read_part(connection)
    history(RECALL, MODERATORS)
    set_value(connection, 0.25)
    _, row = lines_of(history(RECALL, MODERATORS))
    assert (row["series_id"], row["value_low"], row["is_gone"]) == (FINDING, 0.25, False)


def test_a_row_that_stands_no_longer_is_told(connection, history):
    observe(connection, 0.2, **ABOUT)
    history(RECALL, MODERATORS)
    _, gone = lines_of(history(RECALL))
    assert (gone["series_id"], gone["is_gone"]) == ("voorbeeldplatform.dsa-42.2.a.moderators-nl.nl", True)


def test_data_that_reaches_further_changes_no_silence_and_no_signature(connection, history):
    sign(connection, "coc-14.1", valid_to=date(2024, 12, 31))
    sign(connection, "coc-14", "withdrawn", since=date(2025, 1, 1))
    observe(connection, 0.2, **ABOUT)
    history(RECALL, SIGNED, MODERATORS)
    read_part(connection, "3", period=H1)
    observe(connection, 1, part="3", indicator="orders_act_count", **IN_H1)
    assert history(RECALL, SIGNED, MODERATORS) is None


def test_a_rebuilt_warehouse_knows_all_that_was_kept(connection, history, norm_of, services, tmp_path):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    set_value(connection, 0.25)
    history(RECALL)
    fresh = connect_in_memory()
    observe(fresh, 0.25, **ABOUT)
    assess_what_is_asked(fresh, norm_of(RECALL), services, "rebuilt", "code-1")
    assert remember(fresh, norm_of(RECALL), tmp_path / "history") is None
    query = "SELECT from_run, until_run, value_low FROM out.past_assessment ORDER BY ALL"
    assert rows(fresh, query) == rows(connection, query) == [
        {"from_run": 1, "until_run": 2, "value_low": 0.2}, {"from_run": 2, "until_run": None, "value_low": 0.25},
    ]  # fmt: skip


def test_a_missing_file_is_named_with_the_remedy(connection, history, tmp_path):
    for value in (0.2, 0.25, 0.1):
        observe(connection, value, **ABOUT) if value == 0.2 else set_value(connection, value)
        history(RECALL)
    (tmp_path / "history" / "000002.jsonl.gz").unlink()
    with pytest.raises(WarehouseError, match=r"000002.*missing.*backup"):
        history(RECALL)


def test_a_file_that_was_cut_off_does_not_count(tmp_path):
    append_to_history(tmp_path, [{"run_id": "run-1"}])
    (tmp_path / "000002.jsonl.partial").write_bytes(b"half")
    assert append_to_history(tmp_path, [{"run_id": "run-2"}]).name == "000002.jsonl.gz"
    assert [path.name for path in history_files(tmp_path)] == ["000001.jsonl.gz", "000002.jsonl.gz"]


def test_words_of_a_norm_are_no_method(norm_of):
    (first, *_), (second, *_) = (
        [found for _, _, found in norm_of(one).expectations()]
        for one in (RECALL, RECALL | {"claim": {"nl": "Anders.", "en": "Otherwise."}, "severity": "low"})
    )
    assert digest_of(first) == digest_of(second)
    for other in ({"threshold": threshold(0.31)}, {"from": "2025-01-01"}, {"applies_to": ["vlop", "vlose"]}):
        (changed,) = [found for _, _, found in norm_of(RECALL | other).expectations()]
        assert digest_of(changed) != digest_of(first)


def test_nothing_kept_yet(connection):
    with pytest.raises(NoHistoryError, match="naleving assess"):
        changes_since(connection, date(2026, 11, 25))


# One row a case: what is there at first, what becomes of it, and what is told.
def test_a_new_period_with_a_finding_is_new_by_its_figures(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    observe(connection, 0.2, **ABOUT, **IN_H1)
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "new", "figures")]


def test_a_restated_figure(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    set_value(connection, 0.2, file=OTHER_FILE)
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "new", "figures")]


def test_another_threshold_is_a_change_of_method(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    history(RECALL | {"threshold": threshold(0.5)})
    found = changes()
    assert told(found) == [("dsa-42.2.a.recall-nl.nl", "new", "method")]
    assert [(one.expectation_id, one.what) for one in found.methods] == [(RECALL["id"], "asked")]
    assert (found.has_other_norm, found.has_other_code) == (True, False)


def test_a_new_expectation_is_a_change_of_method(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(MODERATORS)
    history(MODERATORS, RECALL)
    found = changes()
    assert told(found) == [("dsa-42.2.a.recall-nl.nl", "new", "method")]
    assert [(one.expectation_id, one.what) for one in found.methods] == [(RECALL["id"], "added")]


def test_figures_and_method_at_once(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    set_value(connection, 0.35, file=OTHER_FILE)
    history(RECALL | {"threshold": threshold(0.5)})
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "new", "both")]


def test_the_same_file_read_otherwise_is_the_tool(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    set_value(connection, 0.04)
    history(RECALL, code="code-2")
    found = changes()
    assert told(found) == [("dsa-42.2.a.recall-nl.nl", "new", "tool")]
    assert (found.has_other_norm, found.has_other_code) == (False, True)


def test_another_version_of_an_indicator(connection, history, changes):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    connection.execute("UPDATE core.observation SET value_low = 0.1, value_high = 0.1")
    history(RECALL)
    connection.execute(
        "UPDATE out.past_assessment SET method_version = replace(method_version, 'share 1', 'share 2')"
        " WHERE from_run = 2"
    )
    found = changes()
    assert told(found) == [("dsa-42.2.a.recall-nl.nl", "new", "method")]
    assert [(one.what, one.before, one.after) for one in found.methods] == [
        ("computed", ("threshold 1, automated_recall_share 1",), ("threshold 1, automated_recall_share 2",))
    ]


@pytest.mark.parametrize(("value", "kind", "cause"), [(0.2, "persists", ""), (0.19, "worsened", "figures")])
def test_a_finding_that_stands(connection, history, changes, value, kind, cause):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    observe(connection, value, **ABOUT, **IN_H1)
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", kind, cause)]


def test_a_finding_that_a_stricter_threshold_makes_worse(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    history(RECALL | {"threshold": threshold(0.6)})
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "worsened", "method")]


def test_resolved_by_a_new_period_or_by_a_lower_threshold(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    history(RECALL | {"threshold": threshold(0.1)})
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "resolved", "method")]
    observe(connection, 0.4, **ABOUT, **IN_H1)
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "resolved", "figures")]


def test_a_new_period_resolves_whatever_else_became_of_the_old_one(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    observe(connection, 0.4, **ABOUT, **IN_H1)
    history(RECALL | {"threshold": threshold(0.35)})
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "resolved", "both")]


def test_what_cannot_be_judged_any_more_is_not_resolved(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    connection.execute("DELETE FROM core.observation")
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "lapsed", "figures")]


def test_an_expectation_that_was_removed(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL, MODERATORS)
    history(MODERATORS)
    found = changes()
    assert told(found) == [("dsa-42.2.a.recall-nl.nl", "lapsed", "method")]
    assert [(one.expectation_id, one.what) for one in found.methods] == [(RECALL["id"], "removed")]


def test_restating_back_leaves_nothing_to_tell(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    set_value(connection, 0.4, file=OTHER_FILE)
    history(RECALL)
    set_value(connection, 0.2, file=OTHER_FILE)
    history(RECALL)
    assert told(changes()) == [("dsa-42.2.a.recall-nl.nl", "persists", "")]


def test_the_day_of_the_meeting_counts_as_since(connection, history):
    observe(connection, 0.4, **ABOUT)
    history(RECALL)
    set_value(connection, 0.2)
    history(RECALL)
    now = datetime.now(UTC)
    connection.execute("UPDATE out.assessing_run SET assessed_at = ? WHERE run_number = 1", [now - timedelta(days=10)])
    meeting = changes_since(connection, now.date() - timedelta(days=5))
    assert (meeting.before.run_number, meeting.after.run_number, meeting.reaches_back) == (1, 2, True)
    assert [one.kind for one in meeting.changes] == ["new"]
    long_ago = changes_since(connection, now.date() - timedelta(days=30))
    assert (long_ago.before.run_number, long_ago.reaches_back) == (1, False)


def test_only_one_service_or_status(connection, history, changes):
    observe(connection, 0.2, **ABOUT)
    history(RECALL)
    found = changes()
    assert len(found.about("voorbeeldplatform", "not_met").changes) == 1
    assert not found.about("voorbeeldzoeker").changes
    assert not found.about(status="withdrawn").changes
