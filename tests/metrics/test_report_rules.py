"""The quality rules R01 to R24 and what they rest on: one part that is right, one cell that is not."""

import re

import pytest

from metrics.computing import compute
from tests.metrics.builders import CURATED, H1, observe, read_part, rows

TOTAL = {"category": "TOTAL"}
OTHER_COUNTRIES = re.findall("..", "ATBEBGCYCZDEDKEEELESFIFRHRHUIEITLTLULVMTPLPTROSESISK")


@pytest.fixture
def counted(connection, services):
    """Return a function that gives (defects, checks, evidence texts) of a rule."""

    def run(rule, dimension=None):
        indicator = rule if rule.startswith("report_") else f"report_rule_{rule}_count"
        compute(connection, services, only=[indicator])
        found = rows(connection, "SELECT * FROM out.indicator_value ORDER BY ALL")
        if dimension is not None:
            found = [value for value in found if value["dimension"] == dimension]
        assert len(found) == 1, found
        value = found[0]
        texts = [piece["value_text"] for piece in value["evidence"] if piece["role"] == "value"]
        return value["value_low"], value["denominator"], texts

    return run


def test_r01_counts_fractions(connection, counted):
    read_part(connection, "7")
    observe(connection, 72.45, indicator="complaints", part="7", dimension="omitted")
    observe(connection, 72, indicator="complaints", part="7", dimension="total")
    observe(connection, 72.45, indicator="complaints", part="7", dimension="median_hours", unit="hours")
    assert counted("r01") == (1, 2, ["72.45"])


@pytest.mark.parametrize(("total", "defects"), [(100, 0), (101, 1)])
def test_r03_and_the_ratio_of_categories(connection, counted, total, defects):
    read_part(connection, "4")
    about = {"indicator": "notices_count", "part": "4"}
    observe(connection, total, **TOTAL, **about)
    observe(connection, 60, category="STATEMENT_CATEGORY_VIOLENCE", **about)
    observe(connection, 40, category="STATEMENT_CATEGORY_SELF_HARM", **about)
    observe(connection, 40, category="STATEMENT_CATEGORY_SELF_HARM/KEYWORD_OTHER", **about)
    found, checked, texts = counted("r03")
    assert (found, checked, len(texts)) == (defects, 1, 3 * defects)
    assert counted("report_category_sum_ratio")[:2] == (100 / total, total)


def test_r03_without_categories_is_no_check(connection, services):
    read_part(connection, "4")
    observe(connection, 100, indicator="notices_count", part="4", **TOTAL)
    compute(connection, services, only=["report_rule_r03_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_r04_compares_keywords_with_their_category(connection, counted):
    read_part(connection, "4")
    about = {"indicator": "notices_count", "part": "4"}
    for category, value in (("A", 10), ("A/KEYWORD_X", 4), ("A/KEYWORD_Y", 6), ("B", 10), ("B/KEYWORD_X", 9), ("C", 5)):
        observe(connection, value, category=f"STATEMENT_CATEGORY_{category}", **about)
    assert counted("r04") == (1, 2, ["10", "9"])


@pytest.mark.parametrize(("removed", "defects"), [(70, 0), (69, 1)])
def test_r05_sums_restrictions(connection, counted, removed, defects):
    read_part(connection, "6")
    observe(connection, 100, indicator="tc_measures_count", part="6", **TOTAL)
    observe(connection, 999, indicator="tc_measures_automated_count", part="6", **TOTAL)
    observe(connection, removed, indicator="tc_visibility_removal_count", part="6", **TOTAL)
    observe(connection, 30, indicator="tc_account_suspension_count", part="6", **TOTAL)
    assert counted("r05")[:2] == (defects, 1)


def test_r06_and_r07_on_automated_measures(connection, counted):
    read_part(connection, "5")
    read_part(connection, "6")
    observe(connection, 10, indicator="illegal_measures_count", part="5", **TOTAL)
    observe(connection, 11, indicator="illegal_measures_automated_count", part="5", **TOTAL)
    observe(connection, 2_735_275, indicator="tc_measures_count", part="6", **TOTAL)
    observe(connection, 0, indicator="tc_measures_automated_count", part="6", **TOTAL)
    assert counted("r06", "5") == (1, 1, ["10", "11"])
    assert counted("r06", "6")[0] == 0
    assert counted("r07", "5")[0] == 0
    assert counted("r07", "6") == (1, 1, ["2735275", "0"])


def test_r08_compares_items_with_notices(connection, counted):
    read_part(connection, "4")
    for indicator, value in (
        ("notices_count", 714_523),
        ("notice_items_count", 322_400),
        ("notices_tf_count", 194),
        ("notice_items_tf_count", 212),
    ):
        observe(connection, value, indicator=indicator, part="4", **TOTAL)
    assert counted("r08") == (1, 2, ["714523", "322400"])


def test_r11_knows_the_hours_of_a_half_year(connection, counted):
    read_part(connection, "4")
    observe(connection, 28_942, indicator="notice_action_median_hours", part="4", unit="hours", **TOTAL)
    observe(connection, 4416, indicator="notice_action_tf_median_hours", part="4", unit="hours", **TOTAL)
    assert counted("r11") == (1, 2, ["28942"])


def test_r14_sums_outcomes(connection, counted):
    read_part(connection, "7")
    for indicator, total in (("complaints", 100), ("disputes", 101)):
        for dimension, value in (("total", total), ("upheld", 60), ("partially_reversed", 10), ("reversed", 30)):
            observe(connection, value, indicator=indicator, part="7", dimension=dimension)
    observe(connection, 7, indicator="disputes", part="7", dimension="median_hours", unit="hours")
    assert counted("r14") == (1, 2, ["101", "10", "30", "60"])


def test_r15_and_r22_on_shares(connection, counted):
    read_part(connection, "7")
    read_part(connection, "8")
    observe(connection, 2, indicator="disputes", part="7", dimension="implemented_share", unit="share")
    observe(connection, 100, indicator="automated_recall_share", part="8", dimension="total", unit="share")
    observe(connection, 1, indicator="automated_accuracy_share", part="8", dimension="total", unit="share")
    assert counted("r15") == (1, 1, ["2"])
    assert counted("r22") == (1, 2, ["100"])


@pytest.mark.parametrize(("total", "defects"), [(302, 0), (302.4, 0), (30, 1)])
def test_r17_adds_internal_and_external(connection, counted, total, defects):
    read_part(connection, "9")
    observe(connection, 100, indicator="moderators_internal_count", unit="fte")
    observe(connection, 202, indicator="moderators_external_count", unit="fte")
    observe(connection, total, indicator="moderators_total_count", unit="fte")
    assert counted("r17")[:2] == (defects, 1)


def test_r17_needs_all_three_cells(connection, services):
    read_part(connection, "9")
    observe(connection, None, indicator="moderators_internal_count", unit="fte")
    observe(connection, 202, indicator="moderators_external_count", unit="fte")
    observe(connection, 30, indicator="moderators_total_count", unit="fte")
    compute(connection, services, only=["report_rule_r17_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_r18_counts_absent_and_blank_languages_and_zero_is_neither(connection, counted):
    read_part(connection, "9")
    observe(connection, 45, language="nl")
    observe(connection, 0, language="mt")
    observe(connection, None, language="ga")
    found, checked, texts = counted("r18")
    assert (found, checked) == (22, 24)
    assert "ga: not filled in" in texts
    assert "mt: not filled in" not in texts


def test_r19_compares_each_language_with_the_total(connection, counted):
    read_part(connection, "9")
    observe(connection, 1059, indicator="moderators_total_count", unit="fte")
    observe(connection, 1088, language="en", unit="persons")
    observe(connection, 12, language="nl", unit="persons")
    assert counted("r19") == (1, 2, ["1059", "1088"])


def test_r20_counts_member_states(connection, counted):
    read_part(connection, "10")
    for country in ("NL", "BE", "EU"):
        observe(connection, 9, indicator="amar_users", part="10", country=country, unit="recipients")
    assert counted("r20")[:2] == (25, 27)


def test_a_service_that_need_not_report_it_is_not_checked(connection, services):
    read_part(connection, "9", service="voorbeeldzoeker")
    compute(connection, services, only=["report_rule_r18_count", "report_rows_missing_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_a_curated_selection_never_shows_what_is_missing(connection, services):
    read_part(connection, "9", file=CURATED)
    observe(connection, 45, language="nl", file=CURATED)
    compute(connection, services, only=["report_rule_r18_count", "report_rows_missing_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_missing_rows_of_human_resources(connection, counted):
    read_part(connection, "9")
    observe(connection, 45, language="nl")
    observe(connection, 900, indicator="moderators_total_count", unit="fte")
    place = observe(connection, None, indicator="moderators_internal_count", unit="fte")
    # 24 languages and three totals are required; Dutch and the total are there.
    assert counted("report_rows_missing_count")[:2] == (25, 27)
    (value,) = rows(connection, "SELECT evidence FROM out.indicator_value")
    pieces = [(piece["role"], piece["locator"], piece["value_text"]) for piece in value["evidence"]]
    assert ("value", place, None) in pieces
    assert ("part", "9.csv", "moderators_external_count: no such row") in pieces
    assert pieces[0] == ("part", "9.csv", None)


@pytest.mark.parametrize(("least", "most", "deviation"), [(100, 100, 0), (104, 104, 0.04), (90, 110, 0)])
def test_sum_of_member_states(connection, services, least, most, deviation):
    read_part(connection, "10")
    about = {"indicator": "amar_users", "part": "10", "unit": "recipients"}
    for country in OTHER_COUNTRIES:
        observe(connection, 1, country=country, **about)
    observe(connection, least - 26, high=most - 26, country="NL", **about)
    observe(connection, 100, country="EU", **about)
    compute(connection, services, only=["report_amar_sum_deviation_share"])
    (value,) = rows(connection, "SELECT * FROM out.indicator_value")
    assert value["value_low"] == pytest.approx(deviation)


@pytest.mark.parametrize(("actions", "defects"), [(100, 0), (101, 1)])
def test_r09_compares_actions_with_items_by_ground(connection, counted, actions, defects):
    read_part(connection, "4")
    for indicator, value in (
        ("notice_items_count", 100),
        ("notice_actions_law_count", actions),
        ("notice_actions_tc_count", 100),
        ("notice_items_tf_count", 5),
        ("notice_actions_tc_tf_count", 5),
    ):
        observe(connection, value, indicator=indicator, part="4", **TOTAL)
    assert counted("r09") == (defects, 3, ["100", "101"] * defects)


def test_r10_compares_trusted_flaggers_with_everybody(connection, counted):
    read_part(connection, "4")
    for indicator, value in (
        ("notices_count", 0),
        ("notices_tf_count", 186),
        ("notice_items_count", 300),
        ("notice_items_tf_count", 282),
        ("notice_actions_tc_tf_count", 150),
    ):
        observe(connection, value, indicator=indicator, part="4", category="STATEMENT_CATEGORY_CYBER_VIOLENCE")
    assert counted("r10") == (1, 2, ["0", "186"])


@pytest.mark.parametrize(("notices", "hours", "defects"), [(1001, 0, 1), (1000, 0, 0), (1001, 0.1, 0)])
def test_r12_asks_about_a_median_of_zero(connection, counted, notices, hours, defects):
    read_part(connection, "4")
    observe(connection, notices, indicator="notices_count", part="4", **TOTAL)
    observe(connection, hours, indicator="notice_action_median_hours", part="4", unit="hours", **TOTAL)
    assert counted("r12")[:2] == (defects, 1)


@pytest.mark.parametrize(("notices", "flaggers", "defects"), [(1001, 0, 1), (1000, 0, 0), (1001, 1, 0)])
def test_r13_asks_about_no_trusted_flagger(connection, counted, notices, flaggers, defects):
    read_part(connection, "4")
    observe(connection, notices, indicator="notices_count", part="4", **TOTAL)
    observe(connection, flaggers, indicator="notices_tf_count", part="4", **TOTAL)
    assert counted("r13")[:2] == (defects, 1)


@pytest.mark.parametrize(
    ("share", "reversed_count", "partially", "defects"),
    [(0.02, 90, 10, 1), (0.02, 90, 9, 0), (0.1, 2000, 0, 0), (0, 100, 0, 1)],
)
def test_r16_asks_about_few_outcomes_implemented(connection, counted, share, reversed_count, partially, defects):
    read_part(connection, "7")
    about = {"indicator": "disputes", "part": "7"}
    observe(connection, share, dimension="implemented_share", unit="share", **about)
    observe(connection, reversed_count, dimension="reversed", **about)
    observe(connection, partially, dimension="partially_reversed", **about)
    assert counted("r16")[:2] == (defects, 1)


@pytest.mark.parametrize(
    ("place", "defects"), [({"language": "nl"}, 0), ({"country": "NL"}, 0), ({"country": "EU"}, 1), ({}, 1)]
)
def test_r23_wants_accuracy_by_language_and_takes_it_by_country(connection, counted, place, defects):
    read_part(connection, "8")
    observe(connection, 0.9, indicator="automated_recall_share", part="8", unit="share", **place)
    observe(connection, 7, indicator="measures_automated_count", part="8", language="nl")
    observe(connection, None, indicator="automated_accuracy_share", part="8", unit="share", language="nl")
    assert counted("r23")[:2] == (defects, 1)


def test_r23_judges_whole_parts_of_platforms_only(connection, services):
    read_part(connection, "8", is_complete=False)
    read_part(connection, "8", service="voorbeeldzoeker")
    for service in ("voorbeeldplatform", "voorbeeldzoeker"):
        observe(connection, 0.9, indicator="automated_recall_share", part="8", unit="share", service=service)
    compute(connection, services, only=["report_rule_r23_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_r24_counts_accuracies_of_exactly_one(connection, counted):
    read_part(connection, "8")
    for value, language in ((1, "nl"), (0.9999, "de"), (1, "fr")):
        observe(connection, value, indicator="automated_accuracy_share", part="8", unit="share", language=language)
    observe(connection, 1, indicator="measures_automated_count", part="8")
    assert counted("r24") == (2, 3, ["1", "1"])


def test_r02_tells_parts_that_were_not_found(connection, counted):
    for part in ("1", "2", "3", "4", "5", "6", "7", "8", "11"):
        read_part(connection, part)
    read_part(connection, "9", period=H1)
    assert counted("report_parts_missing_count") == (2, 11, ["part 9: not found", "part 10: not found"])


def test_r02_says_nothing_of_parts_where_single_tables_were_loaded(connection, services):
    for part in ("1", "2", "3", "4"):
        read_part(connection, part)
    compute(connection, services, only=["report_parts_missing_count"])
    assert rows(connection, "SELECT * FROM out.indicator_value") == []


def test_r02_asks_no_part_on_moderators_of_a_search_engine(connection, counted):
    for part in ("1", "2", "3", "4", "5", "6", "7", "8", "10"):
        read_part(connection, part, service="voorbeeldzoeker")
    assert counted("report_parts_missing_count") == (1, 10, ["part 11: not found"])
