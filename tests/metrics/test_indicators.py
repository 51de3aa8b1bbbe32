"""Indicators of reports, each on a handful of rows that were counted by hand."""

import pytest

from metrics.computing import compute
from tests.metrics.builders import CURATED, H1, H2, correct, observe, read_part, rows, sign


@pytest.fixture
def computed(connection, services):
    def run(indicator):
        compute(connection, services, only=[indicator])
        return rows(connection, "SELECT * FROM out.indicator_value ORDER BY ALL")

    return run


def test_a_publishers_own_file_goes_before_a_curated_copy(connection, computed):
    observe(connection, 46, language="nl", file=CURATED)
    place = observe(connection, 45, language="nl")
    (value,) = computed("language_moderators_count")
    assert (value["value_low"], value["value_high"], value["language"], value["unit"]) == (45, 45, "nl", "count")
    assert [piece["locator"] for piece in value["evidence"]] == [place]


def test_superseded_and_blank_cells_do_not_count(connection, computed):
    observe(connection, 55, language="nl", superseded_by="a/b")
    observe(connection, None, language="nl")
    assert computed("language_moderators_count") == []


def test_moderators_per_million_users(connection, computed):
    observe(connection, 45, language="nl")
    observe(connection, 99, language="de")
    observe(connection, 8_200_000, indicator="amar_users", part="10", country="NL")
    observe(connection, 80_000_000, indicator="amar_users", part="10", country="DE")
    (value,) = computed("language_moderators_per_million_users")
    assert value["value_low"] == pytest.approx(5.487804878)
    assert (value["numerator"], value["denominator"], value["country"]) == (45, 8_200_000, "NL")
    assert [piece["role"] for piece in value["evidence"]] == ["numerator", "denominator"]


def test_per_million_of_a_range_of_users_is_a_range(connection, computed):
    observe(connection, 2, language="nl")
    observe(connection, 4_200_000, high=5_100_000, indicator="amar_users", part="10", country="NL")
    (value,) = computed("language_moderators_per_million_users")
    assert value["value_low"] == pytest.approx(2 / 5.1)
    assert value["value_high"] == pytest.approx(2 / 4.2)


def test_change_only_between_adjoining_periods(connection, computed):
    observe(connection, 160, language="nl", period_start="2024-01-01", period_end="2024-06-30")
    observe(connection, 55, language="nl")
    observe(connection, 45, language="nl", period_start=H1[0], period_end=H1[1])
    (value,) = computed("language_moderators_change_share")
    assert value["period_end"] == H1[1]
    assert value["value_low"] == pytest.approx(-10 / 55)


def test_complaints_reversed_counts_partial_reversals(connection, computed):
    for dimension, value in (("upheld", 60), ("partially_reversed", 10), ("reversed", 30), ("omitted", 500)):
        observe(connection, value, indicator="complaints", part="7", dimension=dimension)
    (value,) = computed("complaints_reversed_share")
    assert (value["value_low"], value["numerator"], value["denominator"]) == (0.4, 40, 100)
    assert len(value["evidence"]) == 3


def test_complaints_without_a_row_for_partial_reversals(connection, computed):
    observe(connection, 33_435, indicator="complaints", part="7", dimension="upheld")
    observe(connection, 481_071, indicator="complaints", part="7", dimension="reversed")
    (value,) = computed("complaints_reversed_share")
    assert value["value_low"] == pytest.approx(0.935, abs=0.0005)


def test_no_complaints_is_no_share(connection, computed):
    observe(connection, 0, indicator="complaints", part="7", dimension="upheld")
    observe(connection, 0, indicator="complaints", part="7", dimension="reversed")
    assert computed("complaints_reversed_share") == []


def test_the_row_total_goes_before_the_sum_of_categories(connection, computed):
    about = {"indicator": "orders_act_count", "part": "3", "country": "NL"}
    observe(connection, 75, category="TOTAL", **about)
    observe(connection, 70, category="STATEMENT_CATEGORY_VIOLENCE", **about)
    (value,) = computed("orders_act_count")
    assert (value["value_low"], len(value["evidence"])) == (75, 1)


def test_without_a_row_total_main_categories_are_summed(connection, computed):
    about = {"indicator": "orders_act_count", "part": "3", "country": "NL"}
    observe(connection, 10, category="STATEMENT_CATEGORY_CONSUMER_INFORMATION", **about)
    observe(connection, 7, category="STATEMENT_CATEGORY_NOT_SPECIFIED_ORDER", **about)
    observe(connection, 10, category="STATEMENT_CATEGORY_CONSUMER_INFORMATION/KEYWORD_OTHER", **about)
    (value,) = computed("orders_act_count")
    assert value["value_low"] == 17
    assert {piece["role"] for piece in value["evidence"]} == {"numerator"}


def test_share_of_automated_measures(connection, computed):
    about = {"part": "6", "category": "TOTAL"}
    observe(connection, 200, indicator="tc_measures_count", **about)
    observe(connection, 150, indicator="tc_measures_automated_count", **about)
    (value,) = computed("tc_measures_automated_share")
    assert (value["value_low"], value["numerator"], value["denominator"]) == (0.75, 150, 200)


def test_recall_keeps_the_surface_as_dimension(connection, computed):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share"}
    observe(connection, 0.34, language="nl", dimension="total", surface="content", **about)
    observe(connection, 0.87, dimension="total", **about)
    observe(connection, 0.99, dimension="own_initiative", **about)
    found = {
        (value["language"], value["dimension"]): value["value_low"] for value in computed("automated_recall_share")
    }
    assert found == {("nl", "content"): 0.34, ("", ""): 0.87}


@pytest.mark.parametrize(
    ("period", "published_at", "days"),
    [
        (("2025-07-01", "2025-12-31"), "2026-02-28", 0),
        (("2025-07-01", "2025-12-31"), "2026-03-12", 12),
        (("2027-07-01", "2027-12-31"), "2028-02-29", 0),  # a leap year
        (("2026-01-01", "2026-06-30"), "2026-08-28", -3),
    ],
)
def test_lateness(connection, computed, period, published_at, days):
    read_part(connection, "9", period=period, published_at=published_at)
    read_part(connection, "10", period=period, published_at="2029-01-01", superseded_by="a/b")
    (value,) = computed("report_lateness_days")
    assert value["value_low"] == days


def test_a_restated_version_alone_says_nothing_of_lateness(connection, computed):
    read_part(connection, "9", published_at="2026-07-10")
    observe(connection, 45, language="nl", maturity="restated")
    assert computed("report_lateness_days") == []


def test_restatements_show_both_values(connection, computed):
    read_part(connection, "6")
    connection.execute(
        "INSERT INTO core.restatement VALUES ('transparency_reports', 'voorbeeldplatform', ?, 'measures',"
        " '150', '402', 'a/before', 'a/after', '6.csv!R2C6', '6.csv!R2C6')",
        [f"voorbeeldplatform/{H2[0]}_{H2[1]}/6"],
    )
    (value,) = computed("report_restatements_count")
    assert (value["value_low"], value["dimension"]) == (1, "6")
    assert [piece["value_text"] for piece in value["evidence"]] == ["402", "150"]


def test_sli_figures_keep_their_own_name(connection, computed):
    observe(connection, 5422, indicator="sli_31.1.2.videos_removed_policy_guidelines", part="code", country="NL")
    observe(connection, 13, indicator="sli_31.1.2.videos_removed_fact_check_assessment", part="code", country="NL")
    assert {value["indicator_id"] for value in computed("code_sli")} == {
        "sli_31.1.2.videos_removed_policy_guidelines",
        "sli_31.1.2.videos_removed_fact_check_assessment",
    }
    (value,) = computed("fact_check_removals_recomputed_share")
    assert value["value_low"] == pytest.approx(0.0024, abs=0.00005)


def test_a_correction_goes_with_the_figures_it_concerns(connection, computed):
    observe(connection, 45, language="nl")
    correct(connection, "moderators_language_count", locator="errata.csv!R2C3")
    correct(connection, "amar_users")
    correct(connection, "moderators_language_count", service="", locator="errata.csv!R3C3")
    correct(connection, period_start="2024-01-01", period_end="2024-06-30")
    correct(connection, period_start="2025-01-01", period_end="2025-12-31", locator="errata.csv!R5C3")
    (value,) = computed("language_moderators_count")
    assert value["errata"] == [f"{CURATED}#errata.csv!R{row}C3" for row in (2, 3, 5)]


def test_signed_and_withdrawn(connection, computed):
    sign(connection, "coc-14.1")
    sign(connection, "coc-14.2")
    sign(connection, "coc-15", "reserved")
    sign(connection, "coc-30", "withdrawn", since="2025-01-22")
    (signed,) = computed("commitments_signed_count")
    (left,) = computed("measures_withdrawn_count")
    assert (signed["value_low"], signed["dimension"], left["value_low"]) == (2, "2022", 1)
