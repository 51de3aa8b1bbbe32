"""Tables that are not what a table should be: what is read stays right, what is not read is told."""

import json

import pytest

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from tests.collectors.code_reports.reports import (
    commitment,
    figures,
    issues,
    kinds,
    measure,
    observations,
    part,
    read,
    report,
    sli,
    with_table,
)

pytestmark = pytest.mark.usefixtures("maps_in_place")

HEADER = ["Country", "Accounts removed"]
GOOD = {("accounts_removed", "NL"): (5, 5, "5")}


def place(parsed: Parsed, kind: IssueKind) -> list[str]:
    return [issue.locator.split("!")[-1] for issue in issues(parsed, kind)]


def test_an_unmapped_header_is_told_and_its_cells_are_kept(tmp_path):
    parsed = read(tmp_path, with_table([*HEADER, "Something else"], ["NL", "5", "77"], ["Malta", "0", "88"]))
    assert figures(parsed) == GOOD | {("accounts_removed", "MT"): (0, 0, "0")}
    assert place(parsed, IssueKind.COLUMN_UNKNOWN) == ["R1C3"]
    assert [list(row.cells) for row in parsed.raw["tables"]][1] == ["NL", "5", "77"]
    assert kinds(parsed) == {IssueKind.COLUMN_UNKNOWN}
    assert not part(parsed).is_complete


def test_a_header_that_stands_twice_is_not_read(tmp_path):
    parsed = read(tmp_path, with_table([*HEADER, "accounts removed"], ["NL", "5", "6"]))
    assert (figures(parsed), place(parsed, IssueKind.COLUMN_UNKNOWN)) == ({}, ["R1C2", "R1C3"])


@pytest.mark.parametrize("label", ["Total", "Global", "Other", "United Kingdom", "", "Netherlands and Belgium"])
def test_a_row_that_does_not_say_of_what_is_not_read(tmp_path, label):
    parsed = read(tmp_path, with_table(HEADER, ["NL", "5"], [label, "9"]))
    assert (figures(parsed), place(parsed, IssueKind.ROW_UNKNOWN)) == (GOOD, ["R3"])
    assert not part(parsed).is_complete


@pytest.mark.parametrize(
    ("label", "country"),
    [("The Netherlands", "NL"), ("NL", "NL"), ("GR", "EL"), ("EU total", "EU"), ("Total (EU)", "EU"), ("EEA", "EEA"),
     ("<b>Iceland</b>", "IS"), (" czech  republic ", "CZ"), ("Liechtenstein", "LI"), ("Norway", "NO")],
)  # fmt: skip
def test_countries_and_totals_as_signatories_name_them(tmp_path, label, country):
    parsed = read(tmp_path, with_table(HEADER, [label, "5"]))
    assert (figures(parsed), parsed.issues) == ({("accounts_removed", country): (5, 5, "5")}, [])
    assert part(parsed).is_complete


@pytest.mark.parametrize("cell", ["-", "–", "N/A", "n/a", "TBD"])
def test_a_mark_is_no_zero_and_no_proof_of_silence(tmp_path, cell):
    parsed = read(tmp_path, with_table(HEADER, ["NL", cell]))
    (row,) = observations(parsed)
    assert (row.is_blank, row.value_low, row.value_high) == (True, None, None)
    assert place(parsed, IssueKind.PLACEHOLDER) == ["R2C2"]
    assert not part(parsed).is_complete


@pytest.mark.parametrize("cell", ["", None, "  "])
def test_an_empty_cell_is_blank(tmp_path, cell):
    parsed = read(tmp_path, with_table(HEADER, ["NL", cell], ["BE", "1"]))
    assert [(row.country, row.is_blank) for row in observations(parsed)] == [("NL", True), ("BE", False)]
    assert part(parsed).is_complete


@pytest.mark.parametrize("cell", ["1.234", "many", "5%", True, ["5"], {"value": 5}, "<b>five</b>"])
def test_a_cell_that_is_no_number_is_told(tmp_path, cell):
    parsed = read(tmp_path, with_table(HEADER, ["NL", cell]))
    assert [row for row in observations(parsed) if not row.is_blank] == []
    assert "R2C2" in place(parsed, IssueKind.VALUE_UNREADABLE)
    assert not part(parsed).is_complete


def test_a_number_that_is_no_text_is_read_as_published(tmp_path):
    parsed = read(tmp_path, with_table(HEADER, ["NL", 5], ["BE", 12345678901234]))
    assert figures(parsed)[("accounts_removed", "BE")] == (12345678901234, 12345678901234, "12345678901234")


def test_a_reading_by_a_rule_is_told_and_counts(tmp_path):
    parsed = read(tmp_path, with_table(HEADER, ["NL", "1 234"]))
    assert figures(parsed) == {("accounts_removed", "NL"): (1234, 1234, "1 234")}
    assert place(parsed, IssueKind.VALUE_INTERPRETED) == ["R2C2"]
    assert part(parsed).is_complete


@pytest.mark.parametrize("row", [["BE"], ["BE", "5", "6"]])
def test_a_row_with_another_number_of_cells_is_not_read(tmp_path, row):
    parsed = read(tmp_path, with_table(HEADER, ["NL", "5"], row))
    assert (figures(parsed), place(parsed, IssueKind.ROW_BROKEN)) == (GOOD, ["R3"])


def test_a_row_that_is_no_list_is_told_and_the_others_keep_their_place(tmp_path):
    parsed = read(tmp_path, with_table(HEADER, "text", ["NL", "5"]))
    assert figures(parsed) == GOOD
    assert observations(parsed)[0].locator.endswith("!R3C2")
    assert not part(parsed).is_complete


def test_a_table_by_something_else_than_country_is_kept(tmp_path):
    parsed = read(tmp_path, with_table(["Network", "Accounts removed"], ["A", "5"], ["B", "6"]))
    assert (figures(parsed), place(parsed, IssueKind.TEMPLATE_UNKNOWN)) == ({}, ["R1C1"])
    assert len(parsed.raw["tables"]) == 3


@pytest.mark.parametrize("value", [None, "", "[]", "[[]]", "not JSON", '[["Country"', 7, "null", '"\\"\\""'])
def test_an_indicator_without_a_table_proves_no_absence(tmp_path, value):
    whole = sli("18.2.1", [HEADER, ["NL", "5"]])
    parsed = read(tmp_path, report(commitment("14", measure("14.2", whole, sli() | {"table_value": value}))))
    assert figures(parsed) == GOOD
    assert IssueKind.PART_UNKNOWN in kinds(parsed)
    assert not part(parsed).is_complete


def test_the_same_figure_twice_counts_once(tmp_path):
    parsed = read(tmp_path, with_table(HEADER, ["NL", "5"], ["Netherlands", "5"]))
    assert (figures(parsed), len(observations(parsed))) == (GOOD, 1)
    assert [issue.severity for issue in issues(parsed, IssueKind.ROW_DUPLICATE)] == ["info"]
    assert part(parsed).is_complete


def test_figures_that_contradict_each_other_are_not_read(tmp_path):
    parsed = read(tmp_path, with_table(HEADER, ["NL", "5"], ["BE", "1"], ["Netherlands", "6"]))
    assert figures(parsed) == {("accounts_removed", "BE"): (1, 1, "1")}
    assert place(parsed, IssueKind.ROW_DUPLICATE) == ["R2C2", "R4C2"]
    assert not part(parsed).is_complete


def test_duplicate_measures_and_indicators_are_told_and_contradictions_not_read(tmp_path):
    first, second, third = (sli(table=[HEADER, ["NL", "5"], ["BE", number]]) for number in ("1", "2", "1"))
    parsed = read(tmp_path, report(commitment("14", *(measure("14.2", one) for one in (first, second, third)))))
    assert figures(parsed) == GOOD
    assert not part(parsed).is_complete
    told = {issue.locator.split("/", 1)[1] for issue in issues(parsed, IssueKind.PART_DUPLICATE)}
    assert told == {"measure 14.2", "SLI 14.2.1"}
    assert {row.member for row in parsed.raw["tables"]} == {
        f"voorbeeldplatform_5.json/SLI 14.2.1{end}" for end in ("", " (2)", " (3)")
    }


@pytest.mark.parametrize("code", [None, "14", "x", ["14.2.1"]])
def test_an_indicator_without_a_code_is_kept_and_told(tmp_path, code):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli() | {"code": code}))))
    assert observations(parsed) == []
    assert IssueKind.CODE_UNKNOWN in kinds(parsed)
    assert json.loads(parsed.raw["fields"][0].cells[1])["table_value"] == sli()["table_value"]
    assert not part(parsed).is_complete
