"""The rebuild: everything again from landing gives the same, and the journal survives a crash."""

import pytest

from collectors.framework import collect, replay
from collectors.framework.runs import JOURNAL, read_journal
from tests.collectors.framework.stored import dump
from tests.collectors.framework.voorbeeldbron import CONTEXT, NAME, write
from warehouse import Home, Landing, WarehouseError, connect_in_memory
from warehouse.schema import connect


@pytest.fixture
def home(install, tmp_path):
    """A home after runs that restated, refused, repeated, came late and met issues that closed."""
    home = Home(tmp_path / "home")
    for name, *lines in (
        ("a.csv", "published,2026-04-01", "observation,e1,orders,1", "warning,e1,odd", "answer,e1,policy,Yes"),
        ("b.csv", "published,2026-05-01", "observation,e1,orders,2", "part,e1,9"),
        ("b.csv", "published,2026-05-01", "observation,e1,orders,2", "part,e1,9"),
        ("c.csv", "refused"),
        ("late.csv", "published,2026-03-01", "observation,e1,orders,0", "warning,e1,of no interest"),
        ("c.csv", "subscription,e2,coc-14,signed", "event,e2,A decision", "leftover,,x"),
        ("d.csv", "advertiser,e3,key,0,100", "location,e3,Utrecht,5", "observation,e1,orders,"),
    ):
        collect(home, NAME, CONTEXT, path=write(tmp_path, name, *lines))
    return home


def rebuilt(home):
    with connect_in_memory() as connection:
        count = replay(connection, home, CONTEXT)
        return count, dump(connection), connection.execute("SELECT * FROM core.run ORDER BY run_id").fetchall()


def test_a_rebuild_gives_the_same(home):
    with connect(home.master, read_only=True) as connection:
        before = dump(connection), connection.execute("SELECT * FROM core.run ORDER BY run_id").fetchall()
    count, *after = rebuilt(home)
    assert count == 6
    assert len(before[1]) == 7
    assert tuple(after) == before


def test_a_rebuild_refuses_bytes_that_nobody_landed(home):
    harmed = next(Landing(home.landing).all()).path
    harmed.write_bytes(harmed.read_bytes().replace(b"orders,1", b"orders,9"))
    with pytest.raises(WarehouseError, match=r"a\.csv: its bytes differ"):
        rebuilt(home)


def test_a_rebuild_of_nothing_is_nothing(install, tmp_path):
    with connect_in_memory() as connection:
        assert replay(connection, Home(tmp_path / "empty"), CONTEXT) == 0


@pytest.mark.parametrize("cut", [1, 2, 40, 100])
def test_a_last_line_that_was_cut_off_costs_that_run_only(home, tmp_path, cut):
    journal = home.landing / JOURNAL
    whole = read_journal(home.landing)
    journal.write_bytes(journal.read_bytes()[:-cut])
    # One byte less takes the line's end only: the run is whole.
    kept = whole if cut == 1 else whole[:-1]
    assert read_journal(home.landing) == kept
    later = collect(home, NAME, CONTEXT, path=write(tmp_path, "e.csv", "observation,e4,orders,1")).run
    assert read_journal(home.landing) == [*kept, later]
