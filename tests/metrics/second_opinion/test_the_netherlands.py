"""Dutch figures of the reports on July to December 2025, and their European medians, from the copy and `statistics`."""

from statistics import median

import pytest

from metrics import beside_europe
from metrics.netherlands import keep_comparisons
from tests.collectors.transparency_reports.flattened import read_flattened

pytestmark = pytest.mark.shared_data
ORDERS_ACT, ITEMS, ORDERS_INFO = 0, 1, 2


@pytest.fixture(scope="module")
def copied(shared_data):
    return read_flattened(shared_data)


@pytest.fixture(scope="module")
def compared(filled):
    """Return a function that gives a Dutch figure beside those of the other Member States."""
    keep_comparisons(filled)

    def look(service, indicator, **asked):
        return beside_europe(filled, service, indicator, **asked)

    return look


# Read in the reports by whoever wrote the notes: orders to act, items in those, orders for information. App Store and
# Booking give them under a keyword only, without a category or a total, and are not added up.
@pytest.mark.parametrize(
    ("service", "figures"),
    [
        ("snapchat", (0, 0, 1048)),
        ("tiktok", (75, 273, 250)),
        ("x", (0, 0, 68)),
        ("aliexpress", (15, 21, 15)),
        ("temu", (11, 16, 0)),
        ("shein", (9, 11, 0)),
        ("linkedin", (0, 0, 2)),
    ],
)
def test_orders_from_dutch_authorities(compared, service, figures):
    names = ("orders_act_count", "orders_act_items_count", "orders_info_count")
    assert tuple(compared(service, name).value.low for name in names) == figures


@pytest.mark.parametrize(
    ("service", "millions"),
    [
        ("instagram", 12.08), ("aliexpress", 11.85), ("bing", 10.46), ("facebook", 10.10), ("wikipedia", 10.05),
        ("app-store", 9.0), ("tiktok", 7.5), ("snapchat", 6.84), ("shein", 6.49), ("amazon", 6.39), ("linkedin", 5.3),
        ("x", 5.30), ("booking", 4.8), ("temu", 4.8), ("pinterest", 4.56), ("pornhub", 2.74), ("zalando", 2.67),
        ("xnxx", 1.41), ("xvideos", 1.08),
    ],
)  # fmt: skip
def test_dutch_recipients(compared, service, millions):
    assert compared(service, "amar_users").value.low / 1_000_000 == pytest.approx(millions, abs=0.0051)


@pytest.mark.parametrize(
    ("service", "people"),
    [
        ("youtube", 136), ("facebook", 131), ("instagram", 131), ("amazon", 60), ("snapchat", 57), ("tiktok", 55),
        ("shein", 11), ("google-shopping", 10), ("google-play", 9), ("google-maps", 6), ("app-store", 8),
        ("linkedin", 7), ("booking", 1), ("pinterest", 1), ("zalando", 1),
    ],
)  # fmt: skip
def test_moderators_with_dutch(compared, service, people):
    assert compared(service, "language_moderators_count").value.low == people


@pytest.mark.parametrize("service", ["x", "aliexpress", "temu", "wikipedia", "xvideos", "xnxx"])
def test_no_dutch_row_is_no_zero(compared, service):
    found = compared(service, "language_moderators_count")
    assert not found.value.is_known
    assert "no_dutch_figure" in found.reasons


def _users(copied, name):
    rows = copied.indicators(10, name)
    return {row.scope: row.value for row in rows if len(row.scope) == 2}


def _orders(copied, name, column):
    rows = copied.categories(3, name)
    return {row.scope: row.figures[column] for row in rows if row.code == "TOTAL" and len(row.scope) == 2}


@pytest.mark.parametrize("name", ["TikTok", "Snapchat", "X", "LinkedIn"])
def test_median_of_orders_for_information_per_million_recipients(copied, compared, name):
    users, orders = _users(copied, name), _orders(copied, name, ORDERS_INFO)
    rates = [orders[country] / users[country] * 1e6 for country in orders if orders[country] is not None]
    found = compared(name.lower(), "orders_info_count", per_million_recipients=True)
    assert found.places_count == len(rates)
    assert found.value.low == pytest.approx(orders["NL"] / users["NL"] * 1e6)
    assert found.median.low == pytest.approx(median(rates))


@pytest.mark.parametrize("name", ["TikTok", "Facebook", "Instagram", "Snapchat"])
def test_median_of_recipients(copied, compared, name):
    users = _users(copied, name)
    found = compared(name.lower(), "amar_users")
    assert (len(users), found.places_count) == (27, 27)
    assert found.median.low == median(users.values())
    nearest = sorted(users, key=lambda country: max(users[country] / users["NL"], users["NL"] / users[country]))
    assert [one.place for one in found.comparable] == [
        {"GR": "EL"}.get(country, country) for country in nearest if country != "NL"
    ][:5]


# By hand from the table of TikTok's part 8: no Member State has a lower precision than the Netherlands.
def test_tiktoks_precision_for_the_netherlands_is_the_lowest(compared):
    found = compared("tiktok", "automated_precision_share")
    assert (found.value.low, found.places_count, found.lower_count) == (0.931, 27, 0)


@pytest.mark.parametrize(
    ("service", "dutch"), [("facebook", (1, 0.92, 0.18)), ("instagram", (1, 0.95, 0.38)), ("x", (0.9939, 1, 0.9912))]
)
def test_accuracy_precision_and_recall_for_dutch(compared, service, dutch):
    names = ("automated_accuracy_share", "automated_precision_share", "automated_recall_share")
    assert tuple(compared(service, name).value.low for name in names) == dutch


def test_recall_for_dutch_beside_the_other_languages(copied, compared):
    shares = [
        row.value
        for row in copied.indicators(8, "Facebook")
        if row.indicator.endswith("Recall") and len(row.scope) == 2
    ]
    found = compared("facebook", "automated_recall_share")
    assert (found.places_count, found.median.low) == (len(shares), pytest.approx(median(shares)))
