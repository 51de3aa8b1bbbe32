"""The goals of the strategy, counted by hand from the example's norm and warehouse."""

import pytest

from dashboard.errors import PageNotFoundError
from tests.dashboard.example_warehouse import MODERATORS, RECALL, RESOLVED, WITHDRAWN
from tests.dashboard.reading import classed, links, named, words


def test_every_goal_has_a_row_and_a_page(page, visit):
    goals = visit().norm.goals
    content = page("/goals").content
    for goal in goals:
        assert f"/goals/{goal.id}" in links(named(content, "Tbody"))
        assert words(named(page(f"/goals/{goal.id}").content, "H1")) == goal.title.nl


def test_a_goal_holds_its_own_findings_and_no_resolved_one(page, visit):
    serving = {one.id: one.goal for one in visit().norm.commitments}
    for goal in set(serving.values()):
        found = set(links(classed(page(f"/goals/{goal}").content, "finds")))
        expected = {RECALL: "dsa-42", MODERATORS: "dsa-42", WITHDRAWN: "coc-30"}
        assert {f"/findings/{one}" for one, commitment in expected.items() if serving[commitment] == goal} == found
        assert f"/findings/{RESOLVED}" not in found


def test_a_goal_counts_its_commitments(page, visit):
    norm = visit().norm
    rows = named(named(page("/goals").content, "Tbody"), "Tr")
    counted = {words(row.children[0]): words(row.children[1]) for row in rows}
    for goal in norm.goals:
        assert counted[goal.title.nl] == str(sum(one.goal == goal.id for one in norm.commitments))


def test_a_goal_shows_all_services_on_its_commitments(page, visit):
    goal = next(one.goal for one in visit().norm.commitments if one.id == "dsa-42")
    content = page(f"/goals/{goal}").content
    names = [words(row) for row in named(named(classed(content, "matrix"), "Tbody"), "Th")]
    assert set(names) >= {"Voorbeeldplatform", "Anderplatform"}
    assert "/commitments/dsa-42" in links(classed(content, "matrix"))


def test_an_unknown_goal_is_no_page(page):
    with pytest.raises(PageNotFoundError):
        page("/goals/none")
