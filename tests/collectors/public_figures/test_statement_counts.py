"""statement_counts.csv: every shipped cell against the statistics it was taken from, and rows that are refused."""

import duckdb
import pandas as pd
import pytest

from collectors.framework.rows import Observation
from collectors.public_figures.statement_counts import COUNTS
from tests.collectors.public_figures.reading import CONTEXT, changed, read_texts, shipped, shipped_texts

NAME = "statement_counts.csv"
STATISTICS = "shantay 0.6.0 (PyPI), statistics to 2026-01-10"
ONE_VALUE = {
    "detection_yes": ("automated_detection", "Yes"),
    "detection_no": ("automated_detection", "No"),
    "decision_fully": ("automated_decision", "AUTOMATED_DECISION_FULLY"),
    "decision_partially": ("automated_decision", "AUTOMATED_DECISION_PARTIALLY"),
    "decision_not_automated": ("automated_decision", "AUTOMATED_DECISION_NOT_AUTOMATED"),
    "ground_illegal": ("decision_ground", "DECISION_GROUND_ILLEGAL_CONTENT"),
    "ground_incompatible": ("decision_ground", "DECISION_GROUND_INCOMPATIBLE_CONTENT"),
    "source_article_16": ("source_type", "SOURCE_ARTICLE_16"),
    "source_trusted_flagger": ("source_type", "SOURCE_TRUSTED_FLAGGER"),
    "source_other_notification": ("source_type", "SOURCE_TYPE_OTHER_NOTIFICATION"),
    "source_voluntary": ("source_type", "SOURCE_VOLUNTARY"),
    "scope_nl_specific": ("territorial_scope", "NL"),
    "language_nl": ("content_language", "NL"),
}


@pytest.fixture(scope="module")
def statistics(shared_data):
    """The statistics since 2025 by the service's id and the first day of the month, nothing summed yet."""
    path = shared_data / "sor/sor_real_aggregates_by_platform_day.parquet"
    found = duckdb.sql(f"SELECT * FROM '{path}' WHERE date >= DATE '2025-01-01'").df()
    names = {}
    for name in found["platform"].unique():
        service = CONTEXT.services.by_name("dsa_transparency_database", name)
        names[name] = service.id if service else None
    found["service"] = found["platform"].map(names)
    found["month"] = pd.to_datetime(found["date"]).dt.strftime("%Y-%m-01")
    found["entity"] = found["entity"].fillna("")
    found["variant"] = found["variant"].fillna("")
    return found[found["service"].notna()]


@pytest.fixture(scope="module")
def held():
    return [row for row in shipped_texts(NAME) if row["via"] == STATISTICS]


def _told(held, column):
    return {
        (row["service_id"], row["period_start"]): float(row[column]) for row in held if row[column] not in ("", "0")
    }


def _summed(frame):
    sums = frame.groupby(["service", "month"])["count"].sum()
    return {key: float(value) for key, value in sums.items() if value}


@pytest.mark.shared_data
def test_statements_and_days(statistics, held):
    rows = statistics[statistics["column"] == "rows"]
    assert _told(held, "statements") == _summed(rows)
    days = rows.groupby(["service", "month"])["date"].nunique()
    assert _told(held, "reporting_days") == {key: float(value) for key, value in days.items()}


@pytest.mark.shared_data
@pytest.mark.parametrize("column", ONE_VALUE)
def test_counts_of_one_value(statistics, held, column):
    name, value = ONE_VALUE[column]
    assert _told(held, column) == _summed(statistics[(statistics["column"] == name) & (statistics["variant"] == value)])


@pytest.mark.shared_data
def test_categories(statistics, held):
    rows = statistics[statistics["column"] == "category"]
    for column in COUNTS:
        if column.startswith("category_"):
            code = f"STATEMENT_{column.upper()}"
            assert _told(held, column) == _summed(rows[rows["variant"] == code]), column
    assert {f"category_{code.removeprefix('STATEMENT_CATEGORY_').lower()}" for code in rows["variant"]} <= set(COUNTS)


@pytest.mark.shared_data
def test_keywords_scope_and_language(statistics, held):
    words = statistics[statistics["column"] == "category_specification"]
    assert _told(held, "keyword_any") == _summed(words[words["entity"] == "rows_with_elements"])
    scope = statistics[statistics["column"] == "territorial_scope"]
    assert _told(held, "scope_whole_union") == _summed(scope[scope["variant"].isin(["EU", "EEA", "EEA_no_IS"])])
    assert _told(held, "scope_empty") == _summed(scope[scope["variant"] == ""])
    language = statistics[statistics["column"] == "content_language"]
    assert _told(held, "language_empty") == _summed(language[language["variant"] == ""])


@pytest.mark.shared_data
@pytest.mark.parametrize("kind", ["disclosure", "moderation"])
def test_delays(statistics, held, kind):
    rows = statistics[statistics["column"] == f"{kind}_delay"]
    assert _told(held, f"{kind}_negative") == _summed(rows[rows["entity"] == "null_bc_negative"])
    counted = rows[(rows["entity"] == "") & (rows["variant"] == "")].copy()
    counted["days"] = counted["count"].astype("float64") * counted["mean"].astype("float64") / 86_400
    sums = counted.groupby(["service", "month"])["days"].sum()
    told = _told(held, f"{kind}_days_sum")
    assert told == pytest.approx({key: value for key, value in sums.items() if key in told}, rel=1e-9, abs=0.001)
    assert not [value for key, value in sums.items() if key not in told and value >= 0.001]


def test_the_two_copies_agree_where_they_overlap():
    """Facebook's December 2025 by another route: Commission aggregates as github.com/krMaynard read them."""
    (row,) = [
        one for one in shipped_texts(NAME) if (one["service_id"], one["period_start"]) == ("facebook", "2025-12-01")
    ]
    assert row["category_scams_and_fraud"] == "34007715"
    assert row["category_other_violation_tc"] == "2832695"
    assert row["category_negative_effects_on_civic_discourse_or_elections"] == "8"


def test_facebooks_civic_category_in_spring_2026():
    column = "category_negative_effects_on_civic_discourse_or_elections"
    told = [
        int(row[column])
        for row in shipped_texts(NAME)
        if row["service_id"] == "facebook" and row["period_start"] >= "2026-02-01"
    ]
    assert told == [39, 341_049, 942_449, 960_004]


def test_an_empty_cell_is_no_figure_and_a_zero_is_one(tmp_path):
    row = changed(NAME, detection_yes="", detection_no="0")
    found = read_texts(tmp_path, NAME, [row]).rows[Observation]
    told = {one.dimension: one.value_low for one in found if one.indicator == "sor_detection_count"}
    assert told == {"no": 0.0}


def test_a_figure_stands_at_its_own_column():
    (one,) = [
        row for row in shipped(NAME).rows[Observation]
        if (row.service_id, row.indicator, str(row.period_end)) == ("x", "sor_reporting_days", "2026-01-10")
    ]  # fmt: skip
    assert one.locator.endswith("C5")
    assert one.value_low == 10


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"statements": "12,5"}, "is no count"),
        ({"statements": "-3"}, "could be run as a formula"),
        ({"statements": "1.2345"}, "is no count"),
        ({"statements": "\uff12"}, "is no count"),
        ({"period_end": "2025-02-28"}, "one month"),
        ({"period_start": "2025-01-02"}, "one month"),
        ({"service_id": "nobody"}, "holds no service"),
        ({"source_url": "http://example.org"}, "no https address"),
    ],
)
def test_a_row_that_cannot_be_read_is_left_out_whole(tmp_path, cells, reason):
    good = changed(NAME, service_id="x")
    read = read_texts(tmp_path, NAME, [changed(NAME, **cells), good])
    (issue,) = read.issues
    assert reason in issue.message
    assert {row.service_id for row in read.rows[Observation]} == {"x"}


def test_a_month_stands_once(tmp_path):
    read = read_texts(tmp_path, NAME, [changed(NAME), changed(NAME)])
    (issue,) = read.issues
    assert "stands in row 2 already" in issue.message
