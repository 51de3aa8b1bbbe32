"""Loading: which version counts, what is told as restated, what a refused file leaves, reading again."""

from collections import Counter
from datetime import UTC, date, datetime
from itertools import pairwise, permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collectors.framework import load_landed_into
from tests.collectors.framework.stored import current, dump, restatements
from tests.collectors.framework.voorbeeldbron import CONTEXT, landed, write
from warehouse import connect_in_memory

VERSIONS = {
    "first.csv": ("published,2026-03-01", "observation,e1,orders,10", "observation,e1,notices,7"),
    "second.csv": ("published,2026-04-01", "observation,e1,orders,12", "observation,e1,notices,7"),
    "third.csv": ("published,2026-05-01", "observation,e1,orders,12", "observation,e1,complaints,1"),
}


def test_a_blank_cell_is_a_row_and_an_absent_row_is_none(arrive, connection):
    arrive("a.csv", "observation,e1,orders,0", "observation,e1,notices,")
    found = connection.execute(
        "SELECT indicator, value_low, value_high, is_blank FROM core.observation ORDER BY indicator"
    ).fetchall()
    assert found == [("notices", None, None, True), ("orders", 0.0, 0.0, False)]
    assert connection.execute("SELECT indicator FROM core.figure").fetchall() == [("orders",)]


def test_an_observation_carries_its_file_and_place(arrive, connection):
    arrive("a.csv", "observation,e1,orders,10")
    ((file, locator, identity),) = connection.execute(
        "SELECT source_file_id, locator, observation_id FROM core.observation"
    ).fetchall()
    assert locator == "a.csv!R2C4"
    assert identity == f"{file}#{locator}"
    assert file.startswith("voorbeeldbron/")


def test_rows_are_kept_as_published_with_their_numbers(arrive, connection):
    arrive("a.csv", "observation,e1,orders, 10 ")
    found = connection.execute("SELECT member, row_number, cells FROM raw.voorbeeldbron__lines").fetchall()
    assert found == [
        ("a.csv", 1, ["kind", "edition", "name", "low", "high"]),
        ("a.csv", 2, ["observation", "e1", "orders", " 10 "]),
    ]


def test_the_version_published_last_counts(arrive, connection):
    assert [arrive(name, *lines) for name, lines in VERSIONS.items()] == ["first", "restatement", "restatement"]
    assert current(connection) == [("complaints", 1.0), ("orders", 12.0)]
    period = "2026-06-30 · NL"
    assert restatements(connection) == [
        (f"complaints · {period}", None, "1.0"),
        (f"notices · {period}", "7.0", None),
        (f"orders · {period}", "10.0", "12.0"),
    ]


def test_a_restatement_names_both_files_and_cells(arrive, connection):
    arrive("a.csv", "observation,e1,orders,10")
    arrive("b.csv", "observation,e1,notices,7", "observation,e1,orders,12")
    found = connection.execute(
        """SELECT before.file_name, told.locator_before, after.file_name, told.locator_after
        FROM core.restatement AS told
        JOIN core.source_file AS before ON before.source_file_id = told.file_before
        JOIN core.source_file AS after ON after.source_file_id = told.file_after
        WHERE told.value_before = '10.0'"""
    ).fetchall()
    assert found == [("a.csv", "a.csv!R2C4", "b.csv", "b.csv!R3C4")]


@pytest.mark.parametrize("order", list(permutations(VERSIONS)))
def test_the_order_of_arrival_changes_nothing(arrive, connection, order):
    for name in order:
        arrive(name, *VERSIONS[name])
    assert current(connection) == [("complaints", 1.0), ("orders", 12.0)]
    chain = connection.execute(
        """SELECT DISTINCT before.file_name, after.file_name
        FROM core.restatement AS told
        JOIN core.source_file AS before ON before.source_file_id = told.file_before
        JOIN core.source_file AS after ON after.source_file_id = told.file_after
        ORDER BY ALL"""
    ).fetchall()
    assert chain == [("first.csv", "second.csv"), ("second.csv", "third.csv")]


figures = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3), min_size=0, max_size=4)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(versions=st.lists(figures, min_size=3, max_size=3), order=st.permutations([0, 1, 2]))
def test_any_three_versions_in_any_order_give_one_chain(install, tmp_path_factory, versions, order):
    folder = tmp_path_factory.mktemp("versions")
    paths = [
        write(folder, f"{number}.csv", f"published,2026-0{number + 1}-01", "part,e1,9",
              *(f"observation,e1,{name},{value}" for name, value in figures.items()))
        for number, figures in enumerate(versions)
    ]  # fmt: skip
    with connect_in_memory() as connection:
        load_landed_into(connection, [landed(paths[number], arrival) for arrival, number in enumerate(order)], CONTEXT)
        assert dict(current(connection)) == versions[2]
        told = restatements(connection)
    expected = [
        (f"{name} · 2026-06-30 · NL", _text(before.get(name)), _text(after.get(name)))
        for before, after in pairwise(versions)
        for name in before.keys() | after.keys()
        if before.get(name) != after.get(name)
    ]
    assert Counter(told) == Counter(expected)


def _text(value):
    return None if value is None else f"{float(value)}"


def test_an_undated_file_counts_from_the_day_it_was_fetched(arrive, connection):
    arrive("undated.csv", "observation,e1,orders,1", day=datetime(2026, 4, 15, tzinfo=UTC))
    arrive("april.csv", "published,2026-04-01", "observation,e1,orders,2")
    assert current(connection) == [("orders", 1.0)]
    arrive("may.csv", "published,2026-05-01", "observation,e1,orders,3")
    assert current(connection) == [("orders", 3.0)]


def test_of_two_versions_of_one_day_the_later_arrival_counts(arrive, connection):
    arrive("a.csv", "published,2026-04-01", "observation,e1,orders,1")
    arrive("b.csv", "published,2026-04-01", "observation,e1,orders,2")
    assert current(connection) == [("orders", 2.0)]


def test_other_editions_are_left_alone(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "observation,e2,notices,2")
    arrive("b.csv", "observation,e2,notices,5")
    assert current(connection) == [("notices", 5.0), ("orders", 1.0)]


@pytest.mark.parametrize(
    ("line", "table"),
    [
        ("observation,e1,orders,1", "observation"),
        ("answer,e1,policy,Yes", "answer"),
        ("advertiser,e1,key,1", "advertiser_day"),
        ("event,e1,A decision", "event"),
    ],
)
def test_a_row_that_a_newer_version_leaves_out_no_longer_counts(arrive, connection, line, table):
    """Also when the newer version has no row at all for that table."""
    arrive("a.csv", "part,e1,9", line)
    arrive("b.csv", "part,e1,9")
    assert current(connection, table, "locator") == []
    assert current(connection, "report_part", "locator") == [("b.csv!R2",)]


def test_figures_that_are_all_gone_are_told(arrive, connection):
    arrive("a.csv", "part,e1,9", "observation,e1,orders,1")
    assert arrive("b.csv", "part,e1,9") == "restatement"
    assert restatements(connection) == [("orders · 2026-06-30 · NL", "1.0", None)]


def test_spend_is_restated_as_an_interval(arrive, connection):
    arrive("a.csv", "advertiser,e1,key,0,100", "location,e1,Utrecht,5")
    arrive("b.csv", "advertiser,e1,key,250", "location,e1,Utrecht,6")
    assert restatements(connection) == [
        ("advertiser · key", "0.0..100.0 · 1", "250.0..250.0 · 1"),
        ("location · Utrecht", "5.0..5.0", "6.0..6.0"),
    ]


def test_a_signature_and_an_answer_are_restated(arrive, connection):
    arrive("a.csv", "subscription,e1,coc-14.2,signed", "answer,e1,policy,Yes")
    arrive("b.csv", "subscription,e1,coc-14.2,withdrawn", "answer,e1,policy,No")
    assert restatements(connection) == [
        ("coc-14.2 · 2025", "signed", "withdrawn"),
        ("policy · 2026-06-30", "Yes", "No"),
    ]


def test_other_bytes_with_the_same_figures_are_a_change_of_content(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1")
    assert arrive("b.csv", "observation,e1,orders,1.0") == "content_change"
    assert restatements(connection) == []


def test_a_second_version_of_events_is_not_the_first(arrive):
    assert arrive("a.csv", "event,e1,A decision") == "first"
    assert arrive("b.csv", "event,e1,Another decision") == "content_change"


def test_a_refused_file_leaves_what_was_stored(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1")
    before = {name: rows for name, rows in dump(connection).items() if name not in ("source_file", "issue")}
    assert arrive("b.csv", "observation,e1,orders,2", "refused") == "rejected"
    assert {name: rows for name, rows in dump(connection).items() if name not in ("source_file", "issue")} == before
    told = connection.execute("SELECT severity, locator, message FROM core.issue").fetchall()
    assert told == [("rejected_file", "b.csv, row 3", "the structure is broken.")]


def test_a_file_that_was_loaded_is_left_alone(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1")
    before = dump(connection)
    assert arrive("a.csv", "observation,e1,orders,1") == "no_change"
    assert dump(connection) == before


def test_dates_that_first_appear_far_down_are_stored(arrive, connection):
    lines = [f"observation,e{number},orders," for number in range(1500)]
    arrive("a.csv", *lines, "observation,last,orders,3")
    assert current(connection, columns="value_low, edition")[0] == (3.0, "last")
    assert connection.execute("SELECT DISTINCT period_start FROM core.observation").fetchall() == [(date(2026, 1, 1),)]
