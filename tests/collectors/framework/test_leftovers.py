"""Nothing falls through: a row is used, told, or set aside by name; hostile text is text."""

import pytest

from collectors.framework import Parsed
from collectors.framework.leftovers import tell_leftovers
from collectors.framework.parsed import RawRow
from collectors.framework.rows import locator
from tests.collectors.framework.stored import current, open_issues


def told(parsed):
    tell_leftovers(parsed)
    return [(issue.locator, issue.excerpt) for issue in parsed.issues]


def kept(member="a.csv"):
    parsed = Parsed()
    parsed.keep_raw("lines", [RawRow(member, row, [f"cell {row}", "x"]) for row in (1, 2, 3, 4)])
    return parsed


def test_every_row_that_nobody_handled_is_told():
    assert told(kept()) == [(f"a.csv!R{row}", f"cell {row} | x") for row in (1, 2, 3, 4)]


def test_a_row_that_was_used_told_or_set_aside_is_not():
    parsed = kept()
    parsed.set_row_aside("a.csv", 1)
    parsed.tell("value_unreadable", "warning", locator("a.csv", 2, 7), "odd", "Look.")
    assert told(parsed)[1:] == [("a.csv!R3", "cell 3 | x"), ("a.csv!R4", "cell 4 | x")]


def test_a_row_of_another_member_does_not_count():
    parsed = kept()
    for row in (1, 2, 3, 4):
        parsed.set_row_aside("b.csv", row)
    assert len(told(parsed)) == 4


def test_empty_rows_are_nothing():
    parsed = Parsed()
    parsed.keep_raw("lines", [RawRow("a.csv", 1, []), RawRow("a.csv", 2, ["", "  "])])
    assert told(parsed) == []


@pytest.mark.parametrize("member", ["a!R9.csv", "a!R9C9.csv", "a\nb.csv", "map/a.csv", "=1+1!R3C1", "!R1"])
def test_a_members_name_may_hold_anything(member):
    parsed = kept(member)
    for row in (1, 2, 3):
        parsed.tell("value_unreadable", "warning", locator(member, row, 2), "odd", "Look.")
    assert told(parsed)[3:] == [(f"{member}!R4", "cell 4 | x")]


def test_a_leftover_row_stands_among_the_issues(arrive, connection):
    arrive("a.csv", "observation,e1,orders,1", "something,e1,new,5")
    assert open_issues(connection) == ["Nothing was read from this row."]


HOSTILE = [
    "'; DROP TABLE core.run; --", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "{table}", "$source", "\x1b[31m",
    "\u202egnp", "💥" * 300, "%s %(x)s", '""',
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_in_cells_is_stored_as_it_is(arrive, connection, text):
    cell = '"' + text.replace('"', '""') + '"'
    arrive("a.csv", f"answer,e1,policy,{cell}", f"unknown,e1,{cell}")
    assert current(connection, "answer", "text") == [(text,)]
    assert connection.execute("SELECT cells[4] FROM raw.voorbeeldbron__lines WHERE row_number = 2").fetchall() == [
        (text,)
    ]
    ((excerpt,),) = connection.execute("SELECT excerpt FROM core.issue").fetchall()
    assert excerpt == f"unknown | e1 | {text}"[:200]
    assert connection.execute("SELECT count(*) FROM core.run").fetchone() == (0,)


@pytest.mark.parametrize("name", ["'; DROP TABLE core.run; --.csv", "=1+1!R3C4.csv", "<b>.csv", "$source {table}.csv"])
def test_hostile_text_in_a_files_name(arrive, connection, name):
    assert arrive(name, "observation,e1,orders,1") == "first"
    assert current(connection, columns="locator") == [(f"{name}!R2C4",)]
    assert open_issues(connection) == []
