"""Statements of reasons a second time, in pandas on the published statistics: nothing of the collector or the SQL.

The indicators are computed from what ships; the statistics are the file that those counts were taken from.
"""

from math import log

import duckdb
import pytest

from metrics import assess
from norms import read_services
from tests.metrics.builders import rows

FIRST, LAST = "2025-07-01", "2026-01-10"
CATCH_ALL = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


@pytest.fixture(scope="module")
def values(published):
    """The values over 1 July 2025 to 10 January 2026 by indicator and service."""
    found = rows(
        published.connection,
        f"SELECT * FROM out.indicator_value WHERE starts_with(indicator_id, 'sor_') AND period_end = '{LAST}'",
    )
    return {(one["indicator_id"], one["service_id"]): one for one in found}


@pytest.fixture(scope="module")
def statistics(root, shared_data):
    """The statistics over the same days, with the id of the service."""
    path = shared_data / "sor/sor_real_aggregates_by_platform_day.parquet"
    query = f"SELECT * FROM '{path}' WHERE date BETWEEN DATE '{FIRST}' AND DATE '{LAST}'"
    found = duckdb.sql(query).df()
    services = read_services(root / "services.yaml")
    known = {name: services.by_name("dsa_transparency_database", name) for name in found["platform"].unique()}
    found["service"] = [known[name].id if known[name] else None for name in found["platform"]]
    found["entity"] = found["entity"].fillna("")
    found["variant"] = found["variant"].fillna("")
    return found[found["service"].notna()]


def _by_service(statistics, column, **wanted):
    """Statements by service of the rows of one column of the statistics."""
    part = statistics[statistics["column"] == column]
    for name, value in wanted.items():
        part = part[part[name].isin(value if isinstance(value, list) else [value])]
    return {service: float(count) for service, count in part.groupby("service")["count"].sum().items()}


def _told(values, indicator):
    return {service: one["value_low"] for (name, service), one in values.items() if name == indicator}


def _agree(told, expected):
    assert told
    assert told == pytest.approx({service: expected.get(service, 0.0) for service in told}, rel=1e-6, abs=1e-9)


SHARES = {
    "sor_automated_detection_share": ("automated_detection", {"variant": "Yes"}),
    "sor_fully_automated_share": ("automated_decision", {"variant": "AUTOMATED_DECISION_FULLY"}),
    "sor_illegal_ground_share": ("decision_ground", {"variant": "DECISION_GROUND_ILLEGAL_CONTENT"}),
    "sor_article_16_share": ("source_type", {"variant": "SOURCE_ARTICLE_16"}),
    "sor_trusted_flagger_share": ("source_type", {"variant": "SOURCE_TRUSTED_FLAGGER"}),
    "sor_catch_all_share": ("category", {"variant": CATCH_ALL}),
    "sor_keyword_share": ("category_specification", {"entity": "rows_with_elements"}),
    "sor_language_missing_share": ("content_language", {"variant": ""}),
    "sor_scope_missing_share": ("territorial_scope", {"variant": ""}),
    "sor_scope_whole_union_share": ("territorial_scope", {"variant": ["EU", "EEA", "EEA_no_IS"]}),
    "sor_received_before_applied_share": ("disclosure_delay", {"entity": "null_bc_negative"}),
    "sor_applied_before_content_share": ("moderation_delay", {"entity": "null_bc_negative"}),
}
COUNTS = {
    "sor_statements_count": ("rows", {}),
    "sor_civic_count": ("category", {"variant": CIVIC}),
    "sor_nl_specific_count": ("territorial_scope", {"variant": "NL"}),
    "sor_nl_applicable_count": ("territorial_scope", {"variant": ["NL", "EU", "EEA", "EEA_no_IS"]}),
    "sor_dutch_count": ("content_language", {"variant": "NL"}),
}


@pytest.mark.shared_data
@pytest.mark.parametrize("indicator", SHARES)
def test_shares(values, statistics, indicator):
    column, wanted = SHARES[indicator]
    part, whole = _by_service(statistics, column, **wanted), _by_service(statistics, "rows")
    _agree(_told(values, indicator), {service: part.get(service, 0) / whole[service] for service in whole})


@pytest.mark.shared_data
@pytest.mark.parametrize("indicator", COUNTS)
def test_counts(values, statistics, indicator):
    column, wanted = COUNTS[indicator]
    _agree(_told(values, indicator), _by_service(statistics, column, **wanted))


@pytest.mark.shared_data
def test_days_with_statements(values, statistics):
    there = statistics[statistics["column"] == "rows"].groupby("service")["date"].nunique()
    told = _told(values, "sor_reporting_days_share")
    # A service that began later is asked about the days since its first month only.
    whole = {
        service: one
        for service, one in told.items()
        if values["sor_reporting_days_share", service]["denominator"] == 194
    }
    assert len(whole) >= 25
    _agree(whole, {service: days / 194 for service, days in there.items()})


@pytest.mark.shared_data
@pytest.mark.parametrize("kind", ["disclosure", "moderation"])
def test_mean_delays(values, statistics, kind):
    part = statistics[(statistics["column"] == f"{kind}_delay") & (statistics["entity"] == "")]
    whole, negative = (
        _by_service(statistics, "rows"),
        _by_service(statistics, f"{kind}_delay", entity="null_bc_negative"),
    )
    expected = {}
    for service, group in part.groupby("service"):
        seconds = sum(int(count) * int(mean) for count, mean in zip(group["count"], group["mean"], strict=True))
        expected[service] = seconds / 86_400 / (whole[service] - negative.get(service, 0))
    told = _told(values, f"sor_{kind}_delay_days")
    assert told == pytest.approx({service: expected[service] for service in told}, rel=1e-4, abs=1e-3)


@pytest.mark.shared_data
def test_spread_over_categories(values, statistics):
    part = statistics[statistics["column"] == "category"].groupby(["service", "variant"])["count"].sum()
    largest, used, entropy = {}, {}, {}
    for service in part.index.get_level_values(0).unique():
        counts = [float(count) for count in part[service] if count]
        shares = [count / sum(counts) for count in counts]
        largest[service], used[service] = max(shares), float(len(counts))
        entropy[service] = -sum(share * log(share) for share in shares) / log(len(shares)) if len(shares) > 1 else 0.0
    _agree(_told(values, "sor_largest_category_share"), largest)
    _agree(_told(values, "sor_categories_used_count"), used)
    assert _told(values, "sor_category_entropy_share") == pytest.approx(entropy, abs=1e-8)


@pytest.mark.shared_data
def test_automation_fields(values, statistics):
    yes, no = (_by_service(statistics, "automated_detection", variant=answer) for answer in ("Yes", "No"))
    fully = _by_service(statistics, "automated_decision", variant="AUTOMATED_DECISION_FULLY")
    partly = _by_service(statistics, "automated_decision", variant="AUTOMATED_DECISION_PARTIALLY")
    whole = _by_service(statistics, "rows")
    gap = {one: abs(yes.get(one, 0) - fully.get(one, 0) - partly.get(one, 0)) / whole[one] for one in whole}
    _agree(_told(values, "sor_detection_automation_gap_share"), gap)
    apart = {one: abs(yes.get(one, 0) - partly[one]) for one in partly if partly[one] >= 1000}
    assert _told(values, "sor_detection_partial_gap_count") == apart
    for one in whole:
        both = values["sor_undetected_fully_automated_count", one]
        assert both["value_low"] == max(0, fully.get(one, 0) + no.get(one, 0) - whole[one])
        assert both["value_high"] == min(fully.get(one, 0), no.get(one, 0))


# What others measured on the same statistics, to the digits they gave.
@pytest.mark.parametrize(
    ("indicator", "service", "value", "give"),
    [
        ("sor_disclosure_delay_days", "tiktok", 28.3, 0.05),
        ("sor_disclosure_delay_days", "x", 31.6, 0.05),
        ("sor_disclosure_delay_days", "youtube", 2.0, 0.05),
        ("sor_moderation_delay_days", "x", 0, 0),
        ("sor_moderation_delay_days", "pinterest", 749, 0.5),
        ("sor_catch_all_share", "pinterest", 0.73, 0.005),
        ("sor_catch_all_share", "tiktok", 0.68, 0.005),
        ("sor_catch_all_share", "facebook", 0.10, 0.005),
        ("sor_undetected_fully_automated_count", "x", 13_020, 0),
        ("sor_detection_partial_gap_count", "facebook", 0, 0),
        ("sor_detection_partial_gap_count", "instagram", 0, 0),
        ("sor_illegal_ground_share", "x", 1, 0),
        ("sor_keyword_share", "temu", 1, 0.0001),
        ("sor_civic_count", "facebook", 78, 0),
    ],
)
def test_values_measured_elsewhere(values, indicator, service, value, give):
    assert values[indicator, service]["value_low"] == pytest.approx(value, abs=give, rel=0)


@pytest.mark.parametrize(("service", "there"), [("x", 142), ("tiktok", 158), ("pinterest", 178), ("facebook", 192)])
def test_days_measured_elsewhere(values, service, there):
    one = values["sor_reporting_days_share", service]
    assert (one["numerator"], one["denominator"]) == (there, 194)


def test_an_erratum_touches_the_figures_of_its_field_and_no_others(values):
    touched = {name for (name, service), one in values.items() if service == "google-play" and one["errata"]}
    assert touched == {
        "sor_automated_detection_share",
        "sor_detection_automation_gap_share",
        "sor_undetected_fully_automated_count",
    }
    flagged = {name for (name, service), one in values.items() if service == "facebook" and one["errata"]}
    assert flagged == {"sor_largest_source_share", "sor_trusted_flagger_share"}


def test_without_that_erratum_only_those_findings_change(published):
    told = "SELECT * FROM out.assessment ORDER BY assessment_id"
    before = {one["assessment_id"]: one for one in rows(published.connection, told)}
    where = "service_id = 'google-play' AND indicator = 'sor_detection_count'"
    published.connection.execute(f"UPDATE core.erratum SET superseded_by = 'newer' WHERE {where}")
    assess(published.connection, published.norm, published.services, "run-1", "code-1")
    after = {one["assessment_id"]: one for one in rows(published.connection, told)}
    published.connection.execute(f"UPDATE core.erratum SET superseded_by = NULL WHERE {where}")
    changed = {name for name in before if before[name] != after[name]}
    assert before.keys() == after.keys()
    assert changed
    assert {before[name]["service_id"] for name in changed} == {"google-play"}
    assert {before[name]["expectation_id"] for name in changed} <= {
        "dsa-17.1/automation-coherent",
        "dsa-17.1/fields-apart",
        "dsa-24.5/report-detection",
    }
    assert all(before[name]["errata"] and not after[name]["errata"] for name in changed)
