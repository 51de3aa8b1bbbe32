"""Each way in which services depart from the template, on files of a service that does not exist."""

from pathlib import Path

import pytest

from collectors.framework import IssueKind
from tests.collectors.transparency_reports.reading import (
    ACCURACY,
    COMPLAINTS,
    INTERNAL,
    MEASURES,
    MODERATORS,
    PERIOD,
    RECALL,
    SERVICE,
    automated,
    complaints,
    csv_bytes,
    issues,
    moderators,
    observations,
    parts,
    places,
    read_bytes,
    read_table,
    recipients,
)


def test_header_of_a_key_column_is_read_by_its_place(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"))
    rows[0][0] = "`"
    rows[0][2] = "Periode"
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [row.value_low for row in observations(parsed)] == [7]
    assert places(parsed, IssueKind.COLUMN_REPAIRED) == ["R1C1", "R1C3"]
    assert issues(parsed, IssueKind.COLUMN_REPAIRED)[0].excerpt == "`"


def test_moved_columns_are_found_by_their_header(tmp_path: Path) -> None:
    order = [6, 5, 7, 4, 3, 2, 1, 0]
    rows = [[row[index] for index in order] for row in moderators(("nl", "7"), ("de", "9"))]
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    found = {row.language: (row.value_low, row.locator) for row in observations(parsed)}
    assert found == {"nl": (7, "9_human_resources.csv!R2C1"), "de": (9, "9_human_resources.csv!R3C1")}
    assert parsed.issues == []


def test_unknown_column_is_told_with_its_text(tmp_path: Path) -> None:
    rows = [[*row, extra] for row, extra in zip(moderators(("nl", "7")), ("Aantal voltijds", "5.5"), strict=True)]
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    (issue,) = issues(parsed, IssueKind.COLUMN_UNKNOWN)
    assert (issue.locator.split("!")[1], issue.excerpt) == ("R1C9", "Aantal voltijds")
    assert [row.value_low for row in observations(parsed)] == [7]


def test_trailing_empty_columns_are_set_aside(tmp_path: Path) -> None:
    rows = [[*row, "", "", ""] for row in moderators(("nl", "7"))]
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert places(parsed, IssueKind.COLUMN_REPAIRED) == ["R1C9"]
    assert [row.value_low for row in observations(parsed)] == [7]


def test_short_rows_are_padded_and_a_missing_value_is_no_zero(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"), ("de", ""))
    parsed = read_table(tmp_path, "9_human_resources.csv", [rows[0], rows[1][:7], rows[2][:6]])
    assert [(row.language, row.value_low, row.is_blank) for row in observations(parsed)] == [
        ("nl", 7, False), ("de", None, True),
    ]  # fmt: skip
    assert places(parsed, IssueKind.ROW_REPAIRED) == ["R2"]


def test_merged_cells_are_filled_from_above(tmp_path: Path) -> None:
    rows = moderators(("bg", "3"), ("nl", "7"), ("de", ""))
    rows[2][:5] = rows[3][:5] = [""] * 5
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [(row.indicator, row.language, row.value_low) for row in observations(parsed)] == [
        ("moderators_language_count", "bg", 3),
        ("moderators_language_count", "nl", 7),
        ("moderators_language_count", "de", None),
    ]
    (issue,) = issues(parsed, IssueKind.ROW_REPAIRED)
    assert "3-4" in issue.message


def test_period_that_does_not_exist(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"), ("de", "9"))
    rows[2][2] = "2026-01-01/2026-06-31"
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert places(parsed, IssueKind.PERIOD_REPAIRED) == ["R3C3"]
    assert {str(row.period_end) for row in observations(parsed)} == {"2026-06-30"}
    assert [part.is_complete for part in parts(parsed)] == [True]


def test_row_about_another_period_keeps_it_and_absence_proves_nothing(tmp_path: Path) -> None:
    rows = recipients(("TOTAL", "10"), ("NL", "4"), ("DE", "6"))
    rows[3][2] = "2026-02-01/2026-07-31"
    parsed = read_table(tmp_path, "10_AMAR.csv", rows)
    assert [str(row.period_end) for row in observations(parsed)] == ["2026-06-30", "2026-06-30", "2026-07-31"]
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R4C3"]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_recipients_in_millions_without_a_unit(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("TOTAL", "> 45"), ("NL", "4.2 - 5.1"), ("GR", "1.8")))
    assert [(row.country, row.value_low, row.value_high) for row in observations(parsed)] == [
        ("EU", 45_000_000, None), ("NL", 4_200_000, 5_100_000), ("EL", 1_800_000, 1_800_000),
    ]  # fmt: skip
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R2C7", "R3C7", "R4C7"]
    assert places(parsed, IssueKind.CODE_REPAIRED) == ["R4C6"]


def test_small_whole_numbers_of_recipients_stay_small(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("TOTAL", "300"), ("NL", "12")))
    assert [row.value_low for row in observations(parsed)] == [300, 12]
    assert parsed.issues == []


def test_recipients_with_a_letter_for_millions(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("TOTAL ", "124.1M"), ("NL", "4.6M")))
    assert [(row.country, row.value_low, row.value_text) for row in observations(parsed)] == [
        ("EU", 124_100_000, "124.1M"), ("NL", 4_600_000, "4.6M"),
    ]  # fmt: skip
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R2C7", "R3C7"]


def test_dot_between_thousands(tmp_path: Path) -> None:
    rows = moderators(("Total number", "1.430"), ("en", "1.123"), ("nl", "57"))
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [row.value_low for row in observations(parsed)] == [1430, 1123, 57]
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R2C7", "R3C7"]


def test_percentages_are_parts_of_one_and_impossible_ones_stay(tmp_path: Path) -> None:
    rows = automated((ACCURACY, "Total number", "93.5%"), (RECALL, "Total number", "0.935"), (RECALL, "nl", "100"))
    parsed = read_table(tmp_path, "8_automated_means.csv", rows)
    assert [(row.unit, row.value_low, row.value_text) for row in observations(parsed)] == [
        ("share", 0.935, "93.5%"), ("share", 0.935, "0.935"), ("share", 100, "100"),
    ]  # fmt: skip
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R2C7"]


def test_languages_in_other_words(tmp_path: Path) -> None:
    rows = moderators(("Dutch", "1"), ("DE", "2"), ("Total number: fr", "3"), ("iw", "4"), ("Agnostic", "5"))
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [(row.language, row.dimension) for row in observations(parsed)] == [
        ("nl", ""), ("de", ""), ("fr", ""), ("he", ""), ("", "language_agnostic"),
    ]  # fmt: skip
    assert places(parsed, IssueKind.CODE_REPAIRED) == [f"R{row}C6" for row in range(2, 7)]
    assert {row.indicator for row in observations(parsed)} == {"moderators_language_count"}


def test_totals_and_languages_are_other_quantities(tmp_path: Path) -> None:
    rows = moderators(("Total number", "12.5"), ("nl", "3"))
    rows[1][4] = INTERNAL
    rows.append([*rows[2][:4], MODERATORS, "Total number", "14", ""])
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [(row.indicator, row.unit, row.language, row.value_low) for row in observations(parsed)] == [
        ("moderators_internal_count", "fte", "", 12.5),
        ("moderators_language_count", "persons", "nl", 3),
        ("moderators_total_count", "fte", "", 14),
    ]


def test_member_states_in_place_of_languages(tmp_path: Path) -> None:
    rows = automated(*((MEASURES, scope, "5") for scope in ("BE", "NL", "DE")), (RECALL, "NL", "0.5"))
    parsed = read_table(tmp_path, "8_automated_means.csv", rows)
    assert [(row.indicator, row.country, row.language) for row in observations(parsed)] == [
        ("measures_automated_count", "BE", ""),
        ("measures_automated_count", "NL", ""),
        ("measures_automated_count", "DE", ""),
        ("automated_recall_share", "", "nl"),
    ]
    assert places(parsed, IssueKind.CODE_UNKNOWN) == ["R2C6"]


def test_moderation_systems_have_rows_of_their_own(tmp_path: Path) -> None:
    content, accounts = (
        "System 1 - Automated content moderation system",
        "System 2 - Automated account moderation system",
    )
    rows = [
        *automated((RECALL, "nl", "0.34"), section=content),
        *automated((RECALL, "nl", "0.78"), section=accounts)[1:],
    ]
    rows += automated((RECALL, "nl", "0.5"), section="Beeldherkenning")[1:]
    parsed = read_table(tmp_path, "8_automated_means.csv", rows)
    found = [(row.surface, row.value_low) for row in observations(parsed)]
    assert found == [("content", 0.34), ("accounts", 0.78), ("Beeldherkenning", 0.5)]
    assert places(parsed, IssueKind.CODE_UNKNOWN) == ["R4C4"]


def test_rows_without_a_name_of_their_system_are_numbered(tmp_path: Path) -> None:
    rows = automated((RECALL, "nl", "0.3"), (RECALL, "nl", "0.8"), (RECALL, "nl", "0.3"), (RECALL, "de", "0.4"))
    parsed = read_table(tmp_path, "8_automated_means.csv", rows)
    assert [(row.language, row.surface, row.value_low) for row in observations(parsed)] == [
        ("nl", "set 1", 0.3), ("nl", "set 2", 0.8), ("nl", "set 3", 0.3), ("de", "", 0.4),
    ]  # fmt: skip
    assert [part.is_complete for part in parts(parsed)] == [True]


def test_rows_that_contradict_each_other_are_not_the_services_figure(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("NL", "4000"), ("NL", "5000"), ("DE", "6000")))
    assert [(row.country, row.surface) for row in observations(parsed)] == [
        ("NL", "set 1"), ("NL", "set 2"), ("DE", ""),
    ]  # fmt: skip
    assert [(issue.severity, issue.locator.split("!")[1]) for issue in issues(parsed, IssueKind.ROW_DUPLICATE)] == [
        ("warning", "R3")
    ]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_empty_copies_of_rows_are_left_out(tmp_path: Path) -> None:
    rows = moderators(("nl", ""), ("nl", "7"), *[("nl", "")] * 156, ("de", "9"), ("de", "9"))
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [(row.language, row.value_low) for row in observations(parsed)] == [("nl", 7), ("de", 9)]
    (issue,) = issues(parsed, IssueKind.ROW_DUPLICATE)
    assert issue.message.startswith("158 rows")
    assert "2, 4-159, 161" in issue.message


def test_footnotes_and_blank_rows_among_the_figures(tmp_path: Path) -> None:
    rows = [*recipients(("TOTAL", "10"), ("NL", "4")), [""] * 7, ["* afgerond op 100"] + [""] * 6, ["Methodology"]]
    parsed = read_table(tmp_path, "10_AMAR.csv", rows)
    assert places(parsed, IssueKind.ROW_EXPLANATION) == ["R5C1", "R6C1"]
    assert issues(parsed, IssueKind.ROW_EXPLANATION)[0].excerpt == "* afgerond op 100"
    assert [part.is_complete for part in parts(parsed)] == [True]


def test_rows_of_the_template_that_were_left_open(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("TOTAL", "10"), ("[...]", ""), ("AT, […], SE", "4")))
    assert [(issue.severity, issue.locator.split("!")[1]) for issue in issues(parsed, IssueKind.PLACEHOLDER)] == [
        ("info", "R3C6"), ("rejected_row", "R4C6"),
    ]  # fmt: skip
    assert [row.country for row in observations(parsed)] == ["EU"]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_unquoted_thousands_do_not_become_another_number(tmp_path: Path) -> None:
    data = csv_bytes(recipients(("TOTAL", "10"), ("NL", "5")))
    cut = data.replace(b"NL,5", b"NL,8,200,000")
    parsed = read_bytes(tmp_path, "10_AMAR.csv", cut)
    assert [row.country for row in observations(parsed)] == ["EU"]
    assert places(parsed, IssueKind.ROW_BROKEN) == ["R3C8"]
    cut = csv_bytes(moderators(("nl", "7"))).replace(b"nl,7,", b"nl,1,123")
    parsed = read_bytes(tmp_path, "9_human_resources.csv", cut)
    assert observations(parsed) == []
    assert places(parsed, IssueKind.ROW_BROKEN) == ["R2C8"]


def test_a_number_under_no_header_rejects_its_row(tmp_path: Path) -> None:
    rows = [
        [*row, extra] for row, extra in zip(moderators(("nl", "7"), ("de", "9")), ("", "12", "zie noot"), strict=True)
    ]
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [row.language for row in observations(parsed)] == ["de"]
    assert places(parsed, IssueKind.ROW_BROKEN) == ["R2C9"]
    assert places(parsed, IssueKind.COLUMN_UNKNOWN) == ["R3C9"]


def test_unreadable_value_is_no_blank(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "9_human_resources.csv", moderators(("nl", "several"), ("de", "N/A"), ("fr", "0")))
    assert [(row.language, row.value_low, row.is_blank) for row in observations(parsed)] == [
        ("de", None, True), ("fr", 0, False),
    ]  # fmt: skip
    (issue,) = issues(parsed, IssueKind.VALUE_UNREADABLE)
    assert (issue.severity, issue.locator.split("!")[1]) == ("rejected_row", "R2C7")
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R3C7"]
    assert [part.is_complete for part in parts(parsed)] == [False]


@pytest.mark.parametrize(
    ("scope", "kind"),
    [("Atlantis", IssueKind.CODE_UNKNOWN), ("NL, DE", IssueKind.CODE_UNKNOWN), ("UK", IssueKind.CODE_UNKNOWN)],
)
def test_unknown_scopes_are_told_with_their_row(tmp_path: Path, scope: str, kind: IssueKind) -> None:
    parsed = read_table(tmp_path, "10_AMAR.csv", recipients(("TOTAL", "10"), (scope, "4")))
    assert places(parsed, kind) == ["R3C6"]
    assert [row.country for row in observations(parsed)] == ["EU"]
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_unknown_indicator_is_told_with_its_row(tmp_path: Path) -> None:
    parsed = read_table(
        tmp_path, "7_appeals.csv", complaints((COMPLAINTS, "Total number", "5"), ("Wensen", "Total", "3"))
    )
    assert [(row.indicator, row.dimension) for row in observations(parsed)] == [("complaints", "total")]
    (issue,) = issues(parsed, IssueKind.ROW_UNKNOWN)
    assert (issue.locator.split("!")[1], "Wensen" in issue.excerpt) == ("R3C5", True)


def test_impossible_values_stay_as_published(tmp_path: Path) -> None:
    rows = complaints((COMPLAINTS, "Median time", "28942"), (COMPLAINTS, "Decision omitted", "72.45"))
    parsed = read_table(tmp_path, "7_appeals.csv", rows)
    assert [(row.unit, row.value_low) for row in observations(parsed)] == [("hours", 28_942), ("count", 72.45)]
    assert parsed.issues == []


def test_bytes_that_are_not_utf_8(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"))
    rows[1][7] = "the provider’s own"
    data = "\r\n".join(",".join(row) for row in rows).encode("gb18030")
    parsed = read_bytes(tmp_path, "9_human_resources.csv", data)
    assert [row.value_low for row in observations(parsed)] == [7]
    assert len(issues(parsed, IssueKind.ENCODING)) == 1


def test_service_and_period_are_those_of_the_columns(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "9_human_resources.csv", moderators(("nl", "7"), service=f" {SERVICE.upper()} "))
    (part,) = parts(parsed)
    assert part.edition == f"voorbeeldplatform/{PERIOD.replace('/', '_')}/9"
