"""Reading landed files again with a newer parser: it replaces, and leaves no gap."""

import pytest

from collectors.framework import FileRefusedError, IssueKind
from tests.collectors.framework.stored import current, dump, open_issues, restatements
from tests.collectors.framework.voorbeeldbron import parse

OLD = ("old.csv", "published,2026-04-01", "observation,e1,orders,1")
NEW = ("new.csv", "published,2026-05-01", "observation,e1,orders,2")


def _halved(landed, context):
    parsed = parse(landed, context)
    for kind, rows in parsed.rows.items():
        parsed.rows[kind] = [row._replace(value_low=row.value_low / 2, value_high=row.value_high / 2) for row in rows]
    return parsed


def _in_other_editions(landed, context):
    parsed = parse(landed, context)
    for kind, rows in parsed.rows.items():
        parsed.rows[kind] = [row._replace(edition=f"{landed.file_name}/{row.edition}") for row in rows]
    return parsed


def _refusing_the_new_one(landed, context):
    if landed.file_name == "new.csv":
        raise FileRefusedError("new.csv", "whole file", "not this one.", "Look.", IssueKind.TEMPLATE_UNKNOWN)
    return parse(landed, context)


def test_a_newer_parser_replaces_what_the_older_gave(arrive, connection, install):
    arrive(*OLD)
    arrive(*NEW)
    install(version=2, parse=_halved)
    assert [arrive(*OLD), arrive(*NEW)] == ["extractor_change", "extractor_change"]
    assert current(connection) == [("orders", 1.0)]
    assert restatements(connection) == [("orders · 2026-06-30 · NL", "0.5", "1.0")]
    assert connection.execute("SELECT count(*) FROM core.observation").fetchone() == (2,)
    assert connection.execute("SELECT count(*) FROM raw.voorbeeldbron__lines").fetchone() == (6,)
    assert connection.execute("SELECT DISTINCT parser_version FROM core.source_file").fetchall() == [(2,)]


def test_the_same_parser_twice_changes_nothing(arrive, connection, install):
    arrive(*OLD)
    before = dump(connection)
    install(version=1, parse=_halved)
    assert arrive(*OLD) == "no_change"
    assert dump(connection) == before


def test_the_version_before_counts_again_when_a_newer_parser_refuses_the_last(arrive, connection, install):
    arrive(*OLD)
    arrive(*NEW)
    install(version=2, parse=_refusing_the_new_one)
    arrive(*OLD)
    assert arrive(*NEW) == "rejected"
    assert current(connection) == [("orders", 1.0)]
    assert restatements(connection) == []
    assert open_issues(connection) == ["not this one."]


def test_the_version_before_counts_again_when_the_last_moves_to_another_edition(arrive, connection, install):
    arrive(*OLD)
    arrive(*NEW)
    install(version=2, parse=_in_other_editions)
    arrive(*NEW)
    assert current(connection, columns="edition, value_low") == [("e1", 1.0), ("new.csv/e1", 2.0)]
    assert restatements(connection) == []
    arrive(*OLD)
    assert current(connection, columns="edition, value_low") == [("new.csv/e1", 2.0), ("old.csv/e1", 1.0)]


@pytest.mark.parametrize("order", [(OLD, NEW), (NEW, OLD)])
def test_read_again_or_read_for_the_first_time_it_is_the_same(arrive, connection, install, order):
    for file in order:
        arrive(*file)
    install(version=2, parse=_halved)
    for file in order:
        arrive(*file)
    assert current(connection) == [("orders", 1.0)]
    assert restatements(connection) == [("orders · 2026-06-30 · NL", "0.5", "1.0")]
