"""Figures that a person read in the sources, held against what ships; written by hand."""

import pytest

from tests.collectors.public_figures.reading import H1_2026, H2_2025, figure, shipped_texts, value

CODE = "code_figures.csv"
DATABASE = "database_figures.csv"
H2_2024 = "2024-12-31"


@pytest.mark.parametrize(
    ("service", "surface", "dutch", "own_total"),
    [
        ("facebook", "", 0.18, 0.52),
        ("instagram", "", 0.38, 0.73),
        ("tiktok", "", 0.869, 0.938),
        ("x", "", 0.9912, 0.9865),
        ("amazon", "", 0.99, 0.99),
    ],
)
def test_recall_for_dutch_and_in_total(service, surface, dutch, own_total):
    scope = {"dimension": "total", "surface": surface}
    assert value(service, "automated_recall_share", H2_2025, language="nl", **scope) == dutch
    assert value(service, "automated_recall_share", H2_2025, language="", **scope) == own_total


def test_linkedins_total_is_of_no_single_system():
    # 3,499,487 measures by automated means at a precision of 0.98, of those and 507,941 others: both systems together.
    assert value("linkedin", "automated_recall_share", H2_2025, language="", dimension="total", surface="") == 0.87
    assert round(3_499_487 * 0.98 / (3_499_487 * 0.98 + 507_941), 2) == 0.87
    for system, recall in (("content", 0.34), ("accounts", 0.78)):
        assert value("linkedin", "automated_recall_share", H2_2025, language="nl", surface=system) == recall


@pytest.mark.parametrize(
    ("service", "surface", "accuracy", "precision", "recall"),
    [
        ("tiktok", "", 0.871, 0.931, 0.869),
        ("x", "", 0.9939, 1, 0.9912),
        ("facebook", "", 1, 0.92, 0.18),
        ("instagram", "", 1, 0.95, 0.38),
        ("linkedin", "content", 0.99, 0.96, 0.34),
        ("linkedin", "accounts", 0.99, 0.98, 0.78),
        ("amazon", "", 0.97, 0.84, 0.99),
        ("youtube", "Ads", 0.9731, 0.9466, 0.9998),
    ],
)
def test_automated_means_for_dutch(service, surface, accuracy, precision, recall):
    for kind, expected in (("accuracy", accuracy), ("precision", precision), ("recall", recall)):
        assert value(service, f"automated_{kind}_share", H2_2025, language="nl", surface=surface) == expected


@pytest.mark.parametrize(
    ("service", "before", "after"),
    [("tiktok", 55, 45), ("youtube", 136, 115), ("facebook", 131, 109), ("amazon", 60, 64), ("linkedin", 7, 7),
     ("booking", 1, 2)],
)  # fmt: skip
def test_dutch_capable_moderators_in_two_periods(service, before, after):
    assert value(service, "moderators_language_count", H2_2025, language="nl") == before
    assert value(service, "moderators_language_count", H1_2026, language="nl") == after


@pytest.mark.parametrize(
    ("service", "count"),
    [("instagram", 131), ("snapchat", 57), ("shein", 11), ("google-shopping", 10), ("google-play", 9),
     ("google-maps", 6), ("app-store", 8), ("pinterest", 1), ("zalando", 1)],
)  # fmt: skip
def test_dutch_capable_moderators_in_one_period(service, count):
    assert value(service, "moderators_language_count", H2_2025, language="nl") == count


def test_services_without_a_dutch_row_have_none():
    held = {
        (row["service_id"], row["period_end"])
        for row in shipped_texts("figures.csv")
        if row["indicator"] == "moderators_language_count"
    }
    absent = [("x", H2_2025), ("aliexpress", H2_2025), ("aliexpress", H1_2026), ("temu", H2_2025), ("temu", H1_2026)]
    assert held.isdisjoint(absent)
    assert len(held) == 21


@pytest.mark.parametrize(
    ("service", "until", "dutch", "european"),
    [
        ("instagram", H2_2025, 12_079_975, 288_737_559),
        ("instagram", H1_2026, 12_365_882, 296_824_875),
        ("facebook", H1_2026, 10_111_532, 263_527_269),
        ("tiktok", H2_2025, 7_500_000, 178_300_000),
        ("tiktok", H1_2026, 8_200_000, 189_000_000),
        ("aliexpress", H1_2026, 11_822_047, 157_643_436),
        ("temu", H1_2026, 4_600_000, 124_100_000),
        ("linkedin", H1_2026, 5_400_000, 56_400_000),
        ("x", H2_2025, 5_303_445, 64_767_887),
        ("snapchat", H2_2025, 6_844_016, 97_153_476),
        ("wikipedia", H2_2025, 10_052_000, 155_663_000),
    ],
)
def test_users(service, until, dutch, european):
    assert value(service, "amar_users", until, country="NL") == dutch
    assert value(service, "amar_users", until, country="EU") == european


def test_booking_gives_an_interval_and_a_lower_bound():
    dutch = figure("booking", "amar_users", H1_2026, country="NL")
    assert (dutch.value_low, dutch.value_high, dutch.value_text) == (4_200_000, 5_100_000, "4.2 - 5.1")
    european = figure("booking", "amar_users", H1_2026, country="EU")
    assert (european.value_low, european.value_high, european.value_text) == (45_000_000, None, "> 45")


@pytest.mark.parametrize(
    ("service", "surface", "until", "share"),
    [("shein", "", H2_2025, 0.935), ("linkedin", "", H2_2025, 0.71), ("amazon", "", H2_2025, 0.67),
     ("tiktok", "", H2_2025, 0.46), ("instagram", "", H2_2025, 0.40), ("facebook", "", H2_2025, 0.30),
     ("snapchat", "", H2_2025, 0.118), ("youtube", "Core", H2_2025, 0.29), ("google-shopping", "Core", H2_2025, 0.90),
     ("booking", "", H2_2025, 0.24), ("booking", "", H1_2026, 0.32)],
)  # fmt: skip
def test_share_of_complaints_reversed_can_be_worked_out(service, surface, until, share):
    parts = {
        row["dimension"]: float(row["value"].replace(",", "") or 0)
        for row in shipped_texts("figures.csv")
        if (row["service_id"], row["indicator"], row["surface"], row["period_end"])
        == (service, "complaints", surface, until)
    }
    changed = parts["reversed"] + parts.get("partially_reversed", 0)
    assert changed / (changed + parts["upheld"]) == pytest.approx(share, abs=0.006)


def test_sheins_complaints():
    counts = [value("shein", "complaints", H2_2025, dimension=name) for name in ("upheld", "reversed", "total")]
    assert counts == [33_435, 481_071, 514_510]
    share = counts[1] / (counts[0] + counts[1])
    assert share == pytest.approx(0.935, abs=0.0005)


@pytest.mark.parametrize(
    ("service", "act", "items", "info"),
    [("snapchat", 0, 0, 1048), ("tiktok", 75, 273, 250), ("x", 0, 0, 68), ("aliexpress", 15, 21, 15),
     ("temu", 11, 16, 0), ("shein", 9, 11, 0), ("linkedin", 0, 0, 2)],
)  # fmt: skip
def test_orders_of_dutch_authorities(service, act, items, info):
    for indicator, expected in (
        ("orders_act_count", act),
        ("orders_act_items_count", items),
        ("orders_info_count", info),
    ):
        assert value(service, indicator, H2_2025, country="NL", category="TOTAL") == expected


@pytest.mark.parametrize(
    ("service", "sums"), [("amazon", (17, 47, 6)), ("app-store", (3, 12, 0)), ("booking", (0, 0, 4))]
)
def test_dutch_orders_by_category_where_no_total_is_filed(service, sums):
    for indicator, expected in zip(
        ("orders_act_count", "orders_act_items_count", "orders_info_count"), sums, strict=True
    ):
        rows = [
            row
            for row in shipped_texts("figures.csv")
            if (row["service_id"], row["indicator"], row["country"]) == (service, indicator, "NL")
        ]
        assert sum(int(row["value"]) for row in rows) == expected
        assert "TOTAL" not in {row["category"] for row in rows}


@pytest.mark.parametrize(
    ("service", "hours"),
    [("youtube", 0), ("amazon", 0), ("tiktok", 5.83), ("pinterest", 9.95), ("aliexpress", 14), ("facebook", 14.8),
     ("temu", 21.85), ("instagram", 48.18), ("snapchat", 72), ("app-store", 101), ("booking", 211.85),
     ("linkedin", 416), ("wikipedia", 528), ("zalando", 28_942)],
)  # fmt: skip
def test_median_hours_to_act_on_notices(service, hours):
    assert value(service, "notice_action_median_hours", H2_2025) == hours


def test_a_blank_cell_is_a_row_without_a_value():
    blank = figure("youtube", "moderators_total_count", H1_2026)
    assert (blank.is_blank, blank.value_low, blank.value_high, blank.value_text) == (True, None, None, None)
    assert value("google-maps", "moderators_total_count", H2_2025) == 3027


def test_amazons_restated_measures():
    row = figure("amazon", "tc_measures_count", H2_2025)
    assert (row.value_low, row.maturity) == (402_704_488, "restated")


def test_what_tiktok_published_under_the_code_for_the_netherlands():
    dutch = {"name": CODE, "country": "NL"}
    for indicator, expected in (
        ("sli_14.2.ttp1.number_of_fake_accounts_removed", 886_619),
        ("sli_14.2.ttp1.number_of_followers_of_fake_accounts", 1_575_641),
        ("sli_14.2.ttp2.fake_likes_removed", 23_557_961),
        ("sli_14.2.ttp3.fake_followers_removed", 17_070_055),
        ("sli_18.2.1.videos_removed_misinformation", 5_422),
        ("sli_1.1.2.euro_value_of_ads_demonetised", 4_401.49),
        ("sli_24.1.1.appeal_success_rate_misinformation", 0.795),
        ("sli_31.1.1.fact_checked_videos", 52),
    ):
        assert value("tiktok", indicator, H2_2024, **dutch) == expected
    european = value("tiktok", "sli_14.2.ttp1.number_of_fake_accounts_removed", H2_2024, name=CODE, country="EU")
    assert european == 9_750_916


def test_tiktoks_share_of_removals_after_a_fact_check_does_not_match_its_counts():
    dutch = {"name": CODE, "country": "NL"}
    removed = value("tiktok", "sli_31.1.2.videos_removed_fact_check_assessment", H2_2024, **dutch)
    policy = value("tiktok", "sli_31.1.2.videos_removed_policy_guidelines", H2_2024, **dutch)
    reported = value("tiktok", "sli_31.1.3.fact_check_removals_percent_of_total", H2_2024, **dutch)
    assert (removed, policy, reported) == (13, 5_422, 0.001)
    assert removed / policy == pytest.approx(0.0024, abs=0.00005)


def test_the_transparency_database():
    total = {"name": DATABASE, "country": "", "category": "TOTAL"}
    assert value("x", "sor_statements_count", "2026-01-10", **total) == 232_343
    assert value("bol", "sor_statements_count", "2026-01-10", **total) == 46_254
    assert value("x", "sor_reporting_days", "2026-01-10", name=DATABASE) == 142
    assert value("tiktok", "sor_disclosure_delay_days", "2026-01-10", name=DATABASE, dimension="mean") == 28.3
    assert value("pinterest", "sor_keyword_share", "2026-01-10", name=DATABASE) == 0.817


def test_spend_in_a_report_of_meta_is_an_interval():
    row = figure("meta", "ad_report_spend_eur", "2023-03-15", name=DATABASE)
    assert (row.value_low, row.value_high, row.unit) == (160_764, 195_064, "eur")
    rows = {"name": DATABASE, "dimension": "yesterday"}
    assert value("meta", "ad_report_rows_count", "2023-03-08", **rows) == 498
    assert value("meta", "ad_report_rows_without_disclaimer_count", "2023-03-08", **rows) == 105
