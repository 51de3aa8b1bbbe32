"""Indicators on the reports on July to December 2025, against the copy they were filled from, in plain Python."""

from collections import defaultdict

import pytest

from norms import read_services
from tests.collectors.transparency_reports.flattened import is_category, read_flattened
from tests.metrics.builders import rows

pytestmark = pytest.mark.shared_data
INTERNAL_COMPLAINTS = "Number of complaints submitted to the internal-complaints mechanism"
MODERATORS = "Number of total moderators with sufficient linguistic expertise"
# Where a report has two tables in one part, or sums of its own, no single total follows from the copy.
TWO_TABLES = {"Bing"}


@pytest.fixture(scope="module")
def copied(shared_data):
    return read_flattened(shared_data)


@pytest.fixture(scope="module")
def shown(root, filled, copied):
    """Return a function that gives an indicator's values by the service's name in the copy and the dimension."""
    services = read_services(root / "services.yaml")
    names = {services.by_name("transparency_reports", name).id: name for name in copied.services}

    def look(indicator, **given):
        chosen = "".join(f" AND {column} = ?" for column in given)
        found = rows(
            filled, f"SELECT * FROM out.indicator_value WHERE indicator_id = ?{chosen}", indicator, *given.values()
        )
        return {(names[one["service_id"]], one["dimension"]): one for one in found}

    return look


def _totals(copied, part, column):
    """The row TOTAL by service and surface or, where a report has none, the sum of its categories."""
    found = {}
    for name in copied.services:
        by_surface = defaultdict(list)
        for row in copied.categories(part, name):
            if is_category(row.code) and row.figures[column] is not None:
                by_surface["" if row.surface == "All" else row.surface].append(row)
        for surface, cells in by_surface.items():
            whole = [row.figures[column] for row in cells if row.code == "TOTAL"]
            found[name, surface] = whole[0] if whole else sum(row.figures[column] for row in cells)
    return {key: value for key, value in found.items() if key[0] not in TWO_TABLES}


@pytest.mark.parametrize(
    ("indicator", "part", "column"),
    [
        ("notices_count", 4, 0),
        ("notices_tf_count", 4, 1),
        ("notice_items_count", 4, 2),
        ("illegal_measures_count", 5, 0),
        ("tc_measures_count", 6, 0),
    ],
)
def test_totals_by_category(copied, shown, indicator, part, column):
    expected = _totals(copied, part, column)
    found = {key: one["value_low"] for key, one in shown(indicator).items() if key[0] not in TWO_TABLES}
    assert len(expected) >= 10
    assert found == expected


@pytest.mark.parametrize(
    ("indicator", "part"), [("illegal_measures_automated_share", 5), ("tc_measures_automated_share", 6)]
)
def test_share_of_measures_that_was_automated(copied, shown, indicator, part):
    measures, automated = _totals(copied, part, 0), _totals(copied, part, 1)
    expected = {key: automated[key] / measures[key] for key in automated if measures.get(key)}
    found = {key: one["value_low"] for key, one in shown(indicator).items() if key[0] not in TWO_TABLES}
    assert len(expected) >= 8
    assert found == pytest.approx(expected)


# As whoever read the reports noted them.
@pytest.mark.parametrize(
    ("name", "hours"),
    [
        ("YouTube", 0), ("Amazon", 0), ("TikTok", 5.83), ("Pinterest", 9.95), ("AliExpress", 14), ("Facebook", 14.8),
        ("Temu", 21.85), ("Instagram", 48.18), ("Snapchat", 72), ("App Store", 101), ("Booking.com", 211.85),
        ("LinkedIn", 416), ("Wikipedia", 528), ("Zalando", 28_942),
    ],
)  # fmt: skip
def test_median_time_to_act_on_a_notice(shown, name, hours):
    found = shown("notice_action_median_hours")
    assert [one["value_low"] for (service, _), one in found.items() if service == name] == [hours]


def _complaints(copied):
    found = defaultdict(dict)
    for name in copied.services:
        for row in copied.indicators(7, name):
            if row.indicator.startswith(INTERNAL_COMPLAINTS):
                found[name, "" if row.surface == "All" else row.surface].setdefault(row.scope, row.value)
    return found


def test_complaints_and_how_many_were_reversed(copied, shown):
    counts = {key: one["value_low"] for key, one in shown("complaints_count").items()}
    shares = {key: one["value_low"] for key, one in shown("complaints_reversed_share").items()}
    expected_counts, expected_shares = {}, {}
    for key, by_scope in _complaints(copied).items():
        if "Total number" in by_scope:
            expected_counts[key] = by_scope["Total number"]
        changed = by_scope.get("Decisions reversed", 0) + by_scope.get("Decisions partially reversed", 0)
        decided = changed + by_scope.get("Decisions upheld", 0)
        if decided and {"Decisions upheld", "Decisions reversed"} <= by_scope.keys():
            expected_shares[key] = changed / decided
    assert counts == expected_counts
    assert shares == pytest.approx(expected_shares)
    assert len(expected_shares) >= 15


def test_moderators_in_total(copied, shown):
    expected = {
        name: row.value
        for name in copied.services
        for row in copied.indicators(9, name)
        if row.indicator == MODERATORS and row.scope.lower() in {"total number", "total"}
    }
    found = {name: one["value_low"] for (name, _), one in shown("moderators_total_fte").items()}
    assert found == expected
    assert len(expected) >= 15


# By hand: people with Dutch over millions of recipients; Meta's one pool for two services is left out.
@pytest.mark.parametrize(
    ("name", "people", "millions"),
    [("TikTok", 55, 7.5), ("LinkedIn", 7, 5.3), ("App Store", 8, 9), ("Booking.com", 1, 4.8)],
)
def test_moderators_per_million_recipients(shown, name, people, millions):
    found = shown("language_moderators_per_million_users")
    assert found[name, ""]["value_low"] == pytest.approx(people / millions)
    assert ("Facebook", "") not in found


# The ratios of the reference list: categories that do not make up their total.
@pytest.mark.parametrize(
    ("name", "dimension", "total", "categories"),
    [("TikTok", "4", 714_523, 624_339), ("TikTok", "6", 258_691_522, 230_574_497), ("Pinterest", "4", 7_618, 7_626)],
)
def test_ratio_of_categories_to_their_total(shown, name, dimension, total, categories):
    found = shown("report_category_sum_ratio")
    one = next(one for (service, place), one in found.items() if service == name and place.startswith(dimension))
    assert (one["denominator"], one["value_low"]) == (total, pytest.approx(categories / total))


def test_no_part_of_the_filled_reports_is_missing(shown):
    found = shown("report_parts_missing_count")
    assert {one["value_low"] for one in found.values()} == {0}
    asked = {name: one["denominator"] for (name, _), one in found.items()}
    assert (asked["TikTok"], asked["Bing"], asked["Google Search"]) == (11, 10, 10)
    assert "Multi-Services" not in asked


# Twenty-four languages and three totals are asked for; X gives nine languages and the three totals.
def test_rows_of_moderators_that_are_missing(shown):
    found = shown("report_rows_missing_count", dimension="9")
    assert found["X", "9"]["value_low"] == 15
    assert found["LinkedIn", "9"]["value_low"] == 0
    assert found["Pornhub", "9"]["value_low"] == 27
