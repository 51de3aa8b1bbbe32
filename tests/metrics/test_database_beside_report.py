"""Invented dumps of half a year held against an invented report on the same half-year; every value counted by hand.

Sixteen statements, two a day on eight days: ten on violence, detected by machine, and six on the service's own
conditions, not detected so, with civic discourse as second category. The report gives twenty measures, and 2,000
recipients. A report on the Code gives what was removed for false information.
"""

import pytest

from metrics.computing import compute
from tests.collectors.dsa_transparency_database.dumps import SOURCE, words
from tests.metrics.builders import observe, rows
from tests.metrics.conftest import threshold
from tests.metrics.dumped import collected, dated

VIOLENCE, TERMS = "STATEMENT_CATEGORY_VIOLENCE", "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
ON_TERMS = {
    "category": TERMS, "category_addition": words(CIVIC), "automated_detection": "No",
    "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
}  # fmt: skip
# First and last day of a half-year make it whole; those of November and December make two whole months.
DAYS = ("07-01", "08-01", "09-01", "10-01", "11-01", "11-30", "12-01", "12-31")
RECONCILED = {"rule": "reconciliation", "axis": "verified", "differences": ["scope"]}
COUNT = RECONCILED | {
    "id": "dsa-42.2.a/count",
    "needs": {"indicator": "sor_half_year_count", "compared_with": "report_measures_count"},
    "threshold": threshold(0.1, "max"),
}
DETECTION = RECONCILED | {
    "id": "dsa-42.2.a/detection",
    "needs": {
        "indicator": "sor_half_year_automated_detection_share",
        "compared_with": "report_automated_detection_share",
    },
    "threshold": threshold(0.15, "max"),
}
REMOVED = {
    "id": "coc-14.1/database",
    "applies_to": ["code_signatory"],
    "needs": {
        "indicator": "sor_half_year_disinformation_count",
        "compared_with": "code_harmful_items_removed_count",
    },
    "threshold": threshold(0.25, "max"),
} | RECONCILED


@pytest.fixture
def connection(tmp_path):
    """Stands in for the empty warehouse: the dumps are in it."""
    told = {}
    for number, day in enumerate(f"2025-{day}" for day in DAYS):
        second = {} if day.startswith("2025-12") else ON_TERMS
        told[day] = [dated(2 * number, day), dated(2 * number + 1, day, cells=second)]
    with collected(tmp_path, told) as opened:
        yield opened


@pytest.fixture
def reported(connection):
    """What the report gives: five measures on illegal violence, fifteen on conditions, twelve of all automatic."""

    def report(measures=(5, 15)):
        counts = {"illegal_measures": (VIOLENCE, measures[0], 4), "tc_measures": (TERMS, measures[1], 8)}
        for name, (category, every, automated) in counts.items():
            observe(connection, every, part="5", indicator=f"{name}_count", category=category)
            observe(connection, automated, part="5", indicator=f"{name}_automated_count", category=category)
        observe(connection, 2_000, part="10", indicator="amar_users", country="EU")

    return report


@pytest.fixture
def value_of(connection, services):
    """Compute, and return what an indicator says of the half-year."""

    def value(indicator):
        compute(connection, services, only=[indicator])
        query = "SELECT * FROM out.indicator_value WHERE indicator_id = ? AND service_id = ?"
        (found,) = rows(connection, query, indicator, "voorbeeldplatform")
        assert found["value_low"] == found["value_high"]
        return found

    return value


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("sor_half_year_count", 16),
        ("sor_half_year_automated_detection_share", 10 / 16),
        ("sor_half_year_fully_automated_share", 10 / 16),
        ("report_measures_count", 20),
        ("report_automated_detection_share", 12 / 20),
        # violence 0.625 in the database and 0.25 in the report, conditions 0.375 and 0.75
        ("sor_report_category_distance_share", 0.375),
        ("sor_statements_per_thousand_users_count", 8),
        # November half and half, December violence only; between them 0.75 and 0.25:
        # half of (0.5 log2(0.5/0.75) + 0.5 log2(0.5/0.25)) and half of log2(1/0.75)
        ("sor_category_shift_share", 0.311278),
    ],
)
def test_counted_by_hand(reported, value_of, indicator, expected):
    reported()
    assert value_of(indicator)["value_low"] == pytest.approx(expected, abs=1e-6)


def test_both_figures_and_their_cells_are_shown(reported, assessed):
    reported()
    count, detection = assessed(COUNT, DETECTION)
    # 16 is a fifth under 20; 0.625 is a twenty-fourth over 0.6
    assert (count["status"], count["value_low"], count["reference"]) == ("not_met", 16, 20)
    assert (detection["status"], detection["value_low"], detection["reference"]) == ("met", 0.625, 0.6)
    assert {piece["source_file_id"].split("/")[0] for piece in count["evidence"]} == {SOURCE, "transparency_reports"}
    assert "other_scope" in count["confidence_reasons"]


@pytest.mark.parametrize(("measures", "status"), [((5, 12), "met"), ((5, 13), "not_met"), ((5, 10), "met")])
def test_a_tenth_either_way_is_within_it(reported, assessed, measures, status):
    """16 beside 17, 18 and 15: a seventeenth, a ninth, a fifteenth."""
    reported(measures)
    (count,) = assessed(COUNT)
    assert count["status"] == status


def test_without_a_report_nothing_is_decided(assessed):
    (count,) = assessed(COUNT)
    assert (count["status"], count["value_low"]) == ("insufficient_data", 16)
    assert "no_second_figure" in count["confidence_reasons"]


@pytest.mark.parametrize(
    ("misinformation", "elections", "told", "status"),
    [
        # six statements beside five and two: a seventh under it
        (5, 2, 7, "met"),
        # a quarter is within it, two sevenths are not
        (8, None, 8, "met"),
        (6, 3, 9, "not_met"),
        # what was removed because of elections is not what is asked for
        (None, 6, None, "insufficient_data"),
    ],
)
def test_beside_a_report_on_the_code(connection, assessed, misinformation, elections, told, status):
    for name, removed in (("misinformation", misinformation), ("civic_election", elections)):
        if removed is not None:
            given = {"part": "code", "indicator": f"sli_18.2.1.videos_removed_{name}"}
            observe(connection, removed, country="EU", **given)
            # one Member State and a number of views are another matter
            observe(connection, 999, country="NL", **given)
            observe(connection, 999, part="code", indicator=f"sli_18.2.1.views_removed_{name}", country="EU")
    (found,) = assessed(REMOVED)
    assert (found["status"], found["value_low"], found["reference"]) == (status, 6, told)
