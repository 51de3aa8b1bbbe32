"""Recipients: the change from half-year to half-year, and the service's own statement; every value counted by hand."""

from datetime import date

import pytest

from metrics.computing import compute
from tests.metrics.builders import H1, H2, observe, rows


@pytest.fixture
def values(connection, services):
    """Return a function that computes an indicator and gives its values with their periods."""

    def run(indicator):
        compute(connection, services, only=[indicator])
        found = rows(connection, "SELECT * FROM out.indicator_value ORDER BY period_end")
        return [(one["value_low"], one["value_high"], one["period_start"], one["period_end"]) for one in found]

    return run


def _users(connection, low, high, period, indicator="amar_users"):
    observe(
        connection, low, high=high, part="10", indicator=indicator, country="EU", unit="recipients",
        period_start=period[0], period_end=period[1],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        ((100, 100), (130, 130), (0.3, 0.3)),
        ((100, 100), (70, 70), (0.3, 0.3)),
        # from 110 to 121 at least, from 100 to 130 at most
        ((100, 110), (121, 130), (0.1, 0.3)),
        # where the ranges meet there may be none; 120 is a fifth over 100
        ((100, 110), (110, 120), (0, 0.2)),
    ],
)
def test_a_change_is_a_range(connection, values, before, after, change):
    _users(connection, *before, H2)
    _users(connection, *after, H1)
    assert values("amar_change_share") == [(*map(pytest.approx, change), *H1)]


def test_a_statement_belongs_to_the_half_year_before_it_and_the_later_one_counts(connection, values):
    for day, users in ((date(2026, 2, 17), 45), (date(2026, 3, 1), 46)):
        _users(connection, users, users, (day, day), "amar_statement_users")
    assert values("amar_statement_users") == [(46, 46, *H2)]
