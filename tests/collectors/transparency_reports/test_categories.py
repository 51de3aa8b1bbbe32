"""Parts 3 to 6: categories, keywords under them, member states, tables that repeat."""

import csv
from pathlib import Path

import pytest

from collectors.framework import IssueKind
from collectors.transparency_reports.maps import columns
from tests.collectors.transparency_reports.flattened import template_rows
from tests.collectors.transparency_reports.reading import (
    PERIOD,
    SERVICE,
    Row,
    issues,
    observations,
    parts,
    places,
    read_table,
)

SPEECH = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"
FRAUD = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"


def table(part: str, *rows: tuple[str, ...]) -> list[Row]:
    """Rows (category, description[, scope], figure …) under the template's header, the rest empty."""
    header = [column.header for column in columns(part).values()]
    return [header, *(_filled(header, ["All", SERVICE, PERIOD, *row]) for row in rows)]


def _filled(header: list[str], cells: list[str]) -> Row:
    return cells + [""] * (len(header) - len(cells))


def test_notices_by_category_with_every_column(tmp_path: Path) -> None:
    row = ("TOTAL", "", "10", "2", "30", "4", "5.5", "6", "7", "8", "9", "1")
    found = {one.indicator: one for one in observations(read_table(tmp_path, "4_notices.csv", table("4", row)))}
    assert {name: one.value_low for name, one in found.items()} == {
        "notices_count": 10, "notices_tf_count": 2, "notice_items_count": 30, "notice_items_tf_count": 4,
        "notice_action_median_hours": 5.5, "notice_action_tf_median_hours": 6, "notice_actions_law_count": 7,
        "notice_actions_law_tf_count": 8, "notice_actions_tc_count": 9, "notice_actions_tc_tf_count": 1,
    }  # fmt: skip
    assert {(one.category, one.country, one.part) for one in found.values()} == {("TOTAL", "", "4")}
    assert found["notice_action_median_hours"].unit == "hours"
    assert found["notice_items_count"].locator == "4_notices.csv!R2C8"


@pytest.mark.parametrize(("part", "name", "prefix"), [
    ("5", "5_own_initiative_illegal.csv", "illegal_"), ("6", "6_own_initiative_TC.csv", "tc_"),
])  # fmt: skip
def test_measures_have_fourteen_restrictions(tmp_path: Path, part: str, name: str, prefix: str) -> None:
    figures = [str(number) for number in range(1, 17)]
    found = observations(read_table(tmp_path, name, table(part, ("TOTAL", "", *figures))))
    assert [row.value_low for row in found] == list(range(1, 17))
    assert [row.indicator for row in found[:3]] == [
        f"{prefix}measures_count", f"{prefix}measures_automated_count", f"{prefix}visibility_removal_count",
    ]  # fmt: skip
    assert found[-1].indicator == f"{prefix}account_termination_count"
    assert len({row.indicator for row in found}) == 16


def test_part_5_and_6_are_told_apart_by_header_whatever_the_name(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "5_own_initiative_illegal.csv", table("6", ("TOTAL", "", "5")))
    assert [part.part for part in parts(parsed)] == ["6"]
    assert observations(parsed)[0].indicator == "tc_measures_count"
    assert len(issues(parsed, IssueKind.PART_UNKNOWN)) == 1


def test_orders_by_member_state(tmp_path: Path) -> None:
    rows = table("3", ("TOTAL", "", "TOTAL", "9", "", "", "", "4"), ("TOTAL", "", "NL", "2"), ("TOTAL", "", "GR", "1"))
    parsed = read_table(tmp_path, "3_member_states_order.csv", rows)
    acts = {row.country: row.value_low for row in observations(parsed) if row.indicator == "orders_act_count"}
    info = {row.country: row.value_low for row in observations(parsed) if row.indicator == "orders_info_count"}
    assert (acts, info) == ({"EU": 9, "NL": 2, "EL": 1}, {"EU": 4, "NL": None, "EL": None})
    assert places(parsed, IssueKind.CODE_REPAIRED) == ["R4C6"]


def test_merged_categories_are_filled_where_a_scope_tells_the_rows_apart(tmp_path: Path) -> None:
    rows = table("3", (SPEECH, "", "TOTAL", "9"), ("", "", "NL", "2"))
    parsed = read_table(tmp_path, "3_member_state_orders.csv", rows)
    acts = [row for row in observations(parsed) if row.indicator == "orders_act_count"]
    assert [(row.category, row.country) for row in acts] == [(SPEECH, "EU"), (SPEECH, "NL")]


def test_several_member_states_in_one_row(tmp_path: Path) -> None:
    rows = table("3", ("TOTAL", "", "TOTAL", "9"), ("TOTAL", "", "DE, PL", "2"), ("TOTAL", "", "AT, [¡\xad], SE", "1"),
                 ("TOTAL", "", "Mars", "1"), ("TOTAL", "", "AT, […], SE"))  # fmt: skip
    parsed = read_table(tmp_path, "3_member_states_orders.csv", rows)
    assert {row.country for row in observations(parsed)} == {"EU"}
    assert places(parsed, IssueKind.CODE_UNKNOWN) == ["R3C6", "R5C6"]
    assert places(parsed, IssueKind.PLACEHOLDER) == ["R4C6"]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_keywords_stand_under_the_category_above_them(tmp_path: Path) -> None:
    rows = table(
        "4", ("TOTAL", "", "20"), (SPEECH, "", "12"), ("KEYWORD_HATE_SPEECH", "", "5"), ("KEYWORD_OTHER", "Spot", "4"),
        ("KEYWORD_OTHER", "Smaad", "3"), (FRAUD, "", "8"), ("KEYWORD_OTHER", "", "6"), ("KEYWORD_OTHER", "", "6"),
        ("KEYWORD_OTHER_LOTERIJ", "", "1"), ("KEYWORD_DEFAMATION", "", "2"),
    )  # fmt: skip
    parsed = read_table(tmp_path, "4_article_16_notices.csv", rows)
    found = [(row.category, row.value_low) for row in observations(parsed) if row.indicator == "notices_count"]
    assert found == [
        ("TOTAL", 20), (SPEECH, 12), (f"{SPEECH}/KEYWORD_HATE_SPEECH", 5), (f"{SPEECH}/KEYWORD_OTHER/Spot", 4),
        (f"{SPEECH}/KEYWORD_OTHER/Smaad", 3), (FRAUD, 8), (f"{FRAUD}/KEYWORD_OTHER", 6),
        (f"{FRAUD}/KEYWORD_OTHER/2", 6), (f"{FRAUD}/KEYWORD_OTHER_LOTERIJ", 1), (f"{SPEECH}/KEYWORD_DEFAMATION", 2),
    ]  # fmt: skip
    assert places(parsed, IssueKind.CODE_UNKNOWN) == ["R10C4"]


def test_codes_without_their_prefix_and_in_the_wrong_part(tmp_path: Path) -> None:
    rows = table("4", ("STATEMENT_CATEGORY_OTHER_VIOLATION_TC", "", "3"), ("NUDITY", "", "3"))
    parsed = read_table(tmp_path, "4_notices.csv", rows)
    assert {row.category for row in observations(parsed)} == {
        "STATEMENT_CATEGORY_OTHER_VIOLATION_TC",
        "STATEMENT_CATEGORY_OTHER_VIOLATION_TC/KEYWORD_NUDITY",
    }
    assert places(parsed, IssueKind.CODE_REPAIRED) == ["R3C4"]
    assert places(parsed, IssueKind.CODE_UNKNOWN) == ["R2C4", "R3C4"]


def test_keyword_without_category_is_told(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "4_notices.csv", table("4", ("KEYWORD_OTHER", "Iets", "3"), ("", "", "5")))
    assert observations(parsed) == []
    assert places(parsed, IssueKind.ROW_UNKNOWN) == ["R2C4", "R3C4"]


def test_template_text_in_place_of_a_description(tmp_path: Path) -> None:
    rows = table("4", (SPEECH, "", "3"), ("KEYWORD_OTHER", 'Text to detail the "Other" keyword.', "3"))
    parsed = read_table(tmp_path, "4_notices.csv", rows)
    assert {row.category for row in observations(parsed)} == {SPEECH, f"{SPEECH}/KEYWORD_OTHER"}
    assert places(parsed, IssueKind.PLACEHOLDER) == ["R3C5"]


def test_second_table_with_a_total_of_its_own(tmp_path: Path) -> None:
    rows = table("6", ("TOTAL", "", "5"), (SPEECH, "", "5"), ("TOTAL", "", "8"), (FRAUD, "", "8"))
    parsed = read_table(tmp_path, "6_own_initiative_TC.csv", rows)
    found = [(row.category, row.surface) for row in observations(parsed) if row.indicator == "tc_measures_count"]
    assert found == [("TOTAL", "set 1"), (SPEECH, "set 1"), ("TOTAL", "set 2"), (FRAUD, "set 2")]
    assert places(parsed, IssueKind.ROW_DUPLICATE) == ["R4"]


def test_contradicting_rows_of_one_category(tmp_path: Path) -> None:
    rows = table("6", ("TOTAL", "", "5"), (SPEECH, "", "5"), (SPEECH, "", "4"), ("TOTAL", "", "5"))
    parsed = read_table(tmp_path, "6_own_initiative_TC.csv", rows)
    found = [(row.category, row.surface) for row in observations(parsed) if row.indicator == "tc_measures_count"]
    assert found == [("TOTAL", ""), (SPEECH, "set 1"), (SPEECH, "set 2")]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_a_figure_cut_in_two_by_its_comma(tmp_path: Path) -> None:
    rows = table("4", ("TOTAL", "", "20"), (SPEECH, "", "1"))
    rows[2][6:6] = ["234"]
    parsed = read_table(tmp_path, "4_notices.csv", rows)
    assert {row.category for row in observations(parsed)} == {"TOTAL"}
    assert places(parsed, IssueKind.ROW_BROKEN) == ["R3C7"]


def test_a_column_of_figures_is_never_guessed(tmp_path: Path) -> None:
    rows = table("4", ("TOTAL", "", "20", "3"))
    rows[0][6] = "Aantal meldingen van betrouwbare flaggers"
    parsed = read_table(tmp_path, "4_notices.csv", rows)
    assert "notices_tf_count" not in {row.indicator for row in observations(parsed)}
    assert places(parsed, IssueKind.COLUMN_UNKNOWN) == ["R1C7"]
    assert issues(parsed, IssueKind.COLUMN_MISSING)[0].excerpt == "Number of notices received from Trusted flaggers"
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_a_column_that_is_not_there_is_surely_not_there(tmp_path: Path) -> None:
    rows = [row[:6] + row[7:] for row in table("4", ("TOTAL", "", "20", "3"))]
    parsed = read_table(tmp_path, "4_notices.csv", rows)
    assert len(issues(parsed, IssueKind.COLUMN_MISSING)) == 1
    assert [part.is_complete for part in parts(parsed)] == [True]


@pytest.mark.shared_data
@pytest.mark.parametrize("part", range(1, 12))
def test_the_map_holds_each_column_of_the_official_template(shared_data: Path, part: int) -> None:
    header = [" ".join(cell.split()) for cell in template_rows(shared_data, part)[0]]
    own = [cell for cell in header if not cell.lower().startswith("contextual information")]
    assert [column.header for column in columns(str(part)).values()] == own
    assert [header[column.position - 1] for column in columns(str(part)).values()] == own


@pytest.mark.shared_data
@pytest.mark.parametrize("part", [3, 4, 5, 6])
def test_the_official_template_itself_holds_no_figure(shared_data: Path, tmp_path: Path, part: int) -> None:
    rows = template_rows(shared_data, part)
    for row in rows[1:]:
        row[1] = SERVICE
        row[2] = PERIOD
    with (tmp_path / f"part_{part}.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    parsed = read_table(tmp_path, f"part_{part}.csv", rows)
    assert all(row.is_blank for row in observations(parsed))
    assert [one.is_complete for one in parts(parsed)] == [True]
