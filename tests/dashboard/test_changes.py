"""Two assessments side by side, from changes written by hand."""

from datetime import UTC, date, datetime

from dashboard.components.changes import change_table, method_table
from metrics import Change, Since
from metrics.kept import Kept, Run
from metrics.methods import MethodChange
from tests.dashboard.reading import links, named, words

BEFORE = Run(1, "r1", datetime(2026, 6, 17, 7, tzinfo=UTC), "0.1.0", "aa")
AFTER = Run(2, "r2", datetime(2026, 11, 23, 13, 5, tzinfo=UTC), "0.1.0", "bb")


def kept(status, value, summary=None):
    return Kept(
        "voorbeeldplatform.one", "voorbeeldplatform", "dsa-42.2.c/one", "", "nl", date(2025, 7, 1), date(2025, 12, 31),
        status, value, value, 0.26, None, "share", "high", "high", "threshold 1", "a", "f", "c",
        summary is not None, summary, summary,
    )  # fmt: skip


def since(*changes, methods=()):
    return Since(BEFORE, AFTER, reaches_back=True, changes=changes, methods=methods)


def test_a_change_says_what_why_then_and_now(visit):
    worse = Change(
        "voorbeeldplatform.one", "worsened", "figures", kept("not_met", 0.2, "Een"), kept("not_met", 0.18, "Een")
    )
    told = change_table(since(worse), visit())
    row = named(named(told, "Tbody"), "Tr")[0]
    assert words(row) == (
        "Een verslechterd de cijfers zijn veranderd wijkt af van de drempel · 20% · H2 2025 "
        "wijkt af van de drempel · 18% · H2 2025"
    )
    assert links(row) == ["/findings/voorbeeldplatform.one"]
    assert "17 jun 2026, 09:00" in words(told)


def test_what_persists_is_left_out_and_what_lapsed_has_no_page(visit):
    same = Change("voorbeeldplatform.two", "persists", "", kept("not_met", 0.2, "Twee"), kept("not_met", 0.2, "Twee"))
    gone = Change("voorbeeldplatform.one", "lapsed", "method", kept("not_met", 0.2, "Een"), None)
    told = change_table(since(same, gone), visit())
    assert "Twee" not in words(told)
    assert "Een" in words(told)
    assert not links(told)


def test_nothing_changed(visit):
    assert "verschilt geen enkele bevinding" in words(change_table(since(), visit()))


def test_changes_in_method_stand_apart(visit):
    change = MethodChange("dsa-42.2.c/one", "computed", ("threshold 1",), ("threshold 2",))
    told = words(method_table(since(methods=(change,)), visit()))
    assert "Veranderingen in methode (1)" in told
    assert "dsa-42.2.c/one" in told
    assert "threshold 2" in told
    assert "voor elke verwachting gelijk gebleven" in words(method_table(since(), visit()))
