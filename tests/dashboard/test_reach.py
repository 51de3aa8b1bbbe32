"""Cells of the matrix; every expected cell was read off LADDER in example_warehouse.py by hand."""

import pytest

from dashboard.reach import NOTHING, Reach, chapter_of, count_with_dutch_figure, gather


@pytest.fixture
def cells(visit):
    asked = visit()
    return gather(asked.published.rows("rungs"), asked.published.rows("findings"), chapter_of(asked.norm))


@pytest.mark.parametrize(
    ("service", "chapter", "expected"),
    [
        ("voorbeeldplatform", "coc-iv", Reach(2, "signed", 0)),
        ("voorbeeldplatform", "coc-vii", Reach(None, "withdrawn", 1)),
        ("voorbeeldplatform", "dsa-very-large", Reach(5, "mandatory", 1)),
        ("anderplatform", "coc-iv", Reach(0, "not_subscribed", 0)),
        ("anderplatform", "dsa-very-large", Reach(1, "mandatory", 1)),
        ("derdeplatform", "coc-vii", Reach(None, "unknown", 0)),
    ],
)
def test_a_cell_shows_its_highest_rung_or_its_most_telling_status(cells, service, chapter, expected):
    assert cells[service, chapter] == expected


def test_there_is_no_cell_without_a_row(cells):
    assert len(cells) == 6
    assert NOTHING.rung is None


def test_a_resolved_finding_does_not_flag(cells):
    assert cells["derdeplatform", "coc-vii"].findings_count == 0


def test_counting_dutch_figures(cells):
    assert count_with_dutch_figure(cells) == (4, 1, 0)


def test_withdrawn_tells_more_than_unknown():
    rows = [
        {"service_id": "s", "commitment_id": one, "rung": None, "statuses": [status]}
        for one, status in (("a", "unknown"), ("b", "withdrawn"), ("c", "not_applicable"))
    ]
    assert gather(rows, [], lambda _: "column")["s", "column"].status == "withdrawn"


def test_a_commitment_that_left_the_norm_has_no_cell():
    rows = [{"service_id": "s", "commitment_id": "gone", "rung": 4, "statuses": ["signed"]}]
    assert gather(rows, [], {}.get) == {}
