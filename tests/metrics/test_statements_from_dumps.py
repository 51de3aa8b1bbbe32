"""Statements of reasons from invented dumps, through the collector to the indicators; every value counted by hand.

Ten statements of Voorbeeldplatform on 5 and 7 January 2026; on 6 January only another platform sent one.
"""

import pytest

from metrics.cards import read_cards
from metrics.computing import compute
from tests.collectors.dsa_transparency_database.dumps import EEA, EU, SERVICES, SOURCE, words
from tests.metrics.builders import rows
from tests.metrics.dumped import collected, dated

CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
TERMS = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
SCOPE = "STATEMENT_CATEGORY_SCOPE_OF_PLATFORM_SERVICE"
BY_HAND = "AUTOMATED_DECISION_NOT_AUTOMATED"
ILLEGAL = {"decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT", "source_type": "SOURCE_ARTICLE_16"}
WITHOUT_ICELAND = words(*(country for country in EEA if country != "IS"))

# The day of receipt; days from decision to receipt; days from content to decision; what differs from the usual:
# violence, detected and decided by machine, own conditions, own initiative, the whole EEA, no language.
FIFTH, SEVENTH = "2026-01-05", "2026-01-07"
STATEMENTS = [
    (FIFTH, 0, 0, {"automated_detection": "No", "automated_decision": BY_HAND, "territorial_scope": words("NL"),
                   "content_language": "NL"}),
    (FIFTH, 0, 3, {"territorial_scope": words("DE", "NL"), "content_language": "NL"}),
    (FIFTH, 1, 0, {"category": CIVIC, "automated_detection": "No", "territorial_scope": words(*EU),
                   "content_language": "DE"}),
    (FIFTH, 2, 0, {"category": TERMS, "automated_decision": "AUTOMATED_DECISION_PARTIALLY"}),
    (FIFTH, 5, 1, {"category": TERMS, "territorial_scope": words("DE"),
                   "category_specification": words("KEYWORD_DISINFORMATION")}),
    (SEVENTH, 10, -2, {"category_addition": words(CIVIC), "automated_detection": "No", "automated_decision": BY_HAND,
                       "territorial_scope": WITHOUT_ICELAND, "content_language": "NL"}),
    (SEVENTH, 20, 4, {"category": SCOPE, "territorial_scope": ""} | ILLEGAL),
    (SEVENTH, 31, 0, {"source_type": "SOURCE_TRUSTED_FLAGGER", "content_type": words("CONTENT_TYPE_SYNTHETIC_MEDIA")}),
    (SEVENTH, 100, 0, {"automated_detection": "No", "automated_decision": BY_HAND,
                       "category_specification": words("KEYWORD_OTHER"), "content_type": words("CONTENT_TYPE_OTHER")}),
    (SEVENTH, -1, 0, {"decision_visibility": ""} | ILLEGAL),
]  # fmt: skip


@pytest.fixture(scope="module")
def values(tmp_path_factory):
    told = {FIFTH: [], "2026-01-06": [dated(90, "2026-01-06", 0, 0, {"platform_name": "Andere.nl"})], SEVENTH: []}
    for number, (day, *about) in enumerate(STATEMENTS):
        told[day].append(dated(number, day, *about))
    with collected(tmp_path_factory.mktemp("dumps"), told) as connection:
        compute(connection, SERVICES, only=[name for name in read_cards() if name.startswith("sor_")])
        query = "SELECT * FROM out.indicator_value WHERE service_id = 'voorbeeldplatform'"
        return {one["indicator_id"]: one for one in rows(connection, query)}


@pytest.mark.parametrize(
    ("indicator", "low", "high"),
    [
        ("sor_statements_count", 10, 10),
        ("sor_reporting_days_share", 2 / 3, 2 / 3),
        ("sor_longest_gap_days", 1, 1),
        # 0 + 0 + 1 + 2 + 5 + 10 + 20 + 31 + 100 days, without the one that was received before it was decided
        ("sor_disclosure_delay_days", 169 / 9, 169 / 9),
        # in order: before, 0, 0, 1 and then the fifth
        ("sor_disclosure_median_days", 2, 2),
        ("sor_disclosure_p95_days", 91, 180),
        ("sor_disclosure_over_30_days_share", 0.2, 0.2),
        # a hundred days, told by its class
        ("sor_disclosure_longest_days", 91, 180),
        ("sor_received_before_applied_share", 0.1, 0.1),
        ("sor_moderation_delay_days", 8 / 9, 8 / 9),
        ("sor_applied_before_content_share", 0.1, 0.1),
        # three by hand, of which two on the day of the content and one before it
        ("sor_manual_same_day_share", 0.2, 0.3),
        ("sor_automated_detection_share", 0.6, 0.6),
        ("sor_fully_automated_share", 0.6, 0.6),
        ("sor_detection_automation_gap_share", 0.1, 0.1),
        ("sor_undetected_fully_automated_count", 1, 1),
        ("sor_categories_used_count", 4, 4),
        ("sor_largest_category_share", 0.6, 0.6),
        ("sor_catch_all_share", 0.3, 0.3),
        # shares 0.6, 0.2, 0.1 and 0.1: 0.30650 + 0.32189 + 2 x 0.23026, divided by 1.38629
        ("sor_category_entropy_share", 0.78548, 0.78548),
        ("sor_civic_count", 1, 1),
        # by category, by added category, by keyword
        ("sor_disinformation_count", 3, 3),
        ("sor_keyword_share", 0.2, 0.2),
        ("sor_illegal_ground_share", 0.2, 0.2),
        ("sor_article_16_share", 0.2, 0.2),
        ("sor_trusted_flagger_share", 0.1, 0.1),
        ("sor_largest_source_share", 0.7, 0.7),
        ("sor_synthetic_media_share", 0.1, 0.1),
        ("sor_content_other_share", 0.1, 0.1),
        # NL alone and DE with NL; besides these the EU, the EEA without Iceland, and the EEA four times
        ("sor_nl_specific_count", 2, 2),
        ("sor_nl_applicable_count", 8, 8),
        ("sor_scope_whole_union_share", 0.6, 0.6),
        ("sor_scope_missing_share", 0.1, 0.1),
        ("sor_dutch_count", 3, 3),
        ("sor_language_missing_share", 0.6, 0.6),
        # the last one names none
        ("sor_without_decision_share", 0.1, 0.1),
    ],
)
def test_counted_by_hand(values, indicator, low, high):
    found = values[indicator]
    assert (found["value_low"], found["value_high"]) == pytest.approx((low, high), abs=1e-5)
    assert (str(found["period_start"]), str(found["period_end"])) == (FIFTH, SEVENTH)
    assert {piece["source_file_id"].split("/")[0] for piece in found["evidence"]} == {SOURCE}


def test_what_asks_for_more_than_two_days_is_not_told(values):
    """A thousand partly automated decisions, whole months, whole half-years, weeks before."""
    absent = {
        "sor_detection_partial_gap_count", "sor_category_shift_share", "sor_half_year_count",
        "sor_statements_per_thousand_users_count", "sor_volume_outlier_days_count",
    }  # fmt: skip
    assert absent.isdisjoint(values)
