"""What the dashboard draws of statements of reasons is what ships: held against the file, read with plain csv."""

import csv

import pytest

from tests.metrics.builders import rows
from tests.metrics.published import load_published

CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"


@pytest.fixture(scope="module")
def published(root, tmp_path_factory):
    return load_published(root, tmp_path_factory.mktemp("landing"))


@pytest.fixture(scope="module")
def shipped(root):
    """The rows of the file that ships, each by service and period."""
    path = root / "collectors/public_figures/data/statement_counts.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {(one["service_id"], one["period_start"], one["period_end"]): one for one in csv.DictReader(file)}


def _counted(published, quantity, category=""):
    found = rows(
        published.connection,
        "SELECT * FROM out.statement_month WHERE quantity = ? AND category = ?",
        quantity,
        category,
    )
    return {(one["service_id"], str(one["first_day"]), str(one["last_day"])): one["counted"] for one in found}


def test_every_month_that_ships_has_its_total(published, shipped):
    assert _counted(published, "statements") == {key: float(one["statements"]) for key, one in shipped.items()}


@pytest.mark.parametrize(
    ("quantity", "column"), [("scope_nl_specific", "scope_nl_specific"), ("language_nl", "language_nl")]
)
def test_dutch_counts(published, shipped, quantity, column):
    assert _counted(published, quantity) == {key: float(one[quantity]) for key, one in shipped.items() if one[quantity]}


def test_a_category_and_the_cell_it_was_read_from(published, shipped):
    column = "category_negative_effects_on_civic_discourse_or_elections"
    expected = {key: float(one[column]) for key, one in shipped.items() if one[column]}
    assert _counted(published, "category", CIVIC) == expected
    found = rows(
        published.connection,
        "SELECT locator, is_from_dumps FROM out.statement_month"
        " WHERE service_id = 'facebook' AND month_start = '2026-03-01' AND category = ?",
        CIVIC,
    )
    assert [(one["locator"], one["is_from_dumps"]) for one in found] == [("statement_counts.csv!R103C13", False)]


def test_no_day_is_made_of_a_months_count(published):
    assert rows(published.connection, "SELECT * FROM out.statement_day") == []
