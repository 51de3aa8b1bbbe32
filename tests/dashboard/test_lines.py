"""A change of definition in a line: the line stops there, a dashed upright stands at the day, and words say so."""

from dashboard.components.lines import over_time
from tests.dashboard.test_charts import PERIODS, _row


def test_no_line_is_drawn_across_another_definition(visit):
    breaks = frozenset({PERIODS["H1 2026"][1]})
    drawing = over_time([_row("H2 2025", 55), _row("H1 2026", 45)], "l", visit(), breaks)
    assert drawing["data"][0]["y"] == [55, None, 45]
    (line,) = drawing["layout"]["shapes"]
    assert (line["type"], line["x0"], line["line"]["dash"]) == ("line", "2026-01-01", "dash")
    assert [note["text"] for note in drawing["layout"]["annotations"]] == ["anders geteld"]


def test_without_a_change_the_line_goes_on(visit):
    drawing = over_time([_row("H2 2025", 55), _row("H1 2026", 45)], "l", visit())
    assert drawing["data"][0]["y"] == [55, 45]
    assert drawing["layout"]["shapes"] == []
