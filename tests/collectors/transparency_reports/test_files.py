"""Whole reports and single parts: archives, workbooks, which service and period, versions, answers."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from collectors.framework import IssueKind
from collectors.transparency_reports.maps import columns
from tests.collectors.transparency_reports.reading import (
    COMPLAINTS,
    OTHER_SERVICE,
    PERIOD,
    RECALL,
    SERVICE,
    Row,
    answers,
    automated,
    complaints,
    identification,
    issues,
    moderators,
    observations,
    parts,
    places,
    read,
    read_table,
    read_zip,
    recipients,
)

EDITION = f"voorbeeldplatform/{PERIOD.replace('/', '_')}"
SUMMARY = "Summary of the content moderation engaged in at the providers’ own initiative"
SAFEGUARDS = "Safeguards applied to the use of automated means"


def without(rows: list[Row], *columns: int) -> list[Row]:
    """The rows with some columns emptied below the header."""
    return [rows[0], *([("" if index in columns else cell) for index, cell in enumerate(row)] for row in rows[1:])]


def qualitative(*rows: tuple[str, str]) -> list[Row]:
    header = ["Applicability", "Service", "Reporting period", "Indicator", "Value"]
    return [header, *(["All", SERVICE, PERIOD, *row] for row in rows)]


def workbook(path: Path, sheets: dict[str, list[Row]]) -> Path:
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([int(cell) if cell.isdigit() else cell or None for cell in row])
    book.save(path)
    return path


def test_zip_of_csvs(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "rapport/01_ID.csv": identification(),
        "rapport/9_human resources.csv": without(moderators(("nl", "7")), 1, 2),
        "rapport/10_AMAR.csv": recipients(("NL", "4000")),
        "rapport/leesmij.pdf": [["%PDF"]],
        "__MACOSX/rapport/._9.csv": [["x"]],
    })  # fmt: skip
    assert {part.edition for part in parts(parsed)} == {f"{EDITION}/{part}" for part in (1, 9, 10)}
    assert {str(part.published_at) for part in parts(parsed)} == {"2026-08-28"}
    assert [row.locator for row in observations(parsed)] == [
        "rapport/9_human resources.csv!R2C7", "rapport/10_AMAR.csv!R2C7",
    ]  # fmt: skip
    assert [issue.locator for issue in issues(parsed, IssueKind.PART_UNKNOWN)] == ["rapport/leesmij.pdf"]
    assert set(parsed.raw) == {"part_1", "part_9", "part_10"}
    assert [row.cells[6] for row in parsed.raw["part_9"]] == ["Value", "7"]


def test_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path / "rapport.xlsx", {
        "1_report_identification": identification(), "9_human_resources": moderators(("nl", "7"), ("de", "")),
        "toelichting": [["Dit is een toelichting", "", ""]],
    })  # fmt: skip
    parsed = read(path)
    assert [(row.language, row.value_low, row.locator) for row in observations(parsed)] == [
        ("nl", 7, "9_human_resources!R2C7"), ("de", None, "9_human_resources!R3C7"),
    ]  # fmt: skip
    assert {part.part for part in parts(parsed)} == {"1", "9"}
    assert [issue.locator for issue in issues(parsed, IssueKind.PART_UNKNOWN)] == ["toelichting"]


def test_workbook_inside_a_zip(tmp_path: Path) -> None:
    path = tmp_path / "rapport.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(workbook(tmp_path / "b.xlsx", {"9_human_resources": moderators(("nl", "7"))}), "b.xlsx")
    assert [row.locator for row in observations(read(path))] == ["b.xlsx/9_human_resources!R2C7"]


def test_title_above_the_header(tmp_path: Path) -> None:
    rows = [["Transparantierapport"], [], *moderators(("nl", "7"))]
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [row.locator for row in observations(parsed)] == ["9_human_resources.csv!R4C7"]


def test_header_that_comes_again(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"), ("de", "9"))
    parsed = read_table(tmp_path, "9_human_resources.csv", [*rows[:2], rows[0], rows[2]])
    assert [row.value_low for row in observations(parsed)] == [7, 9]
    assert parsed.issues == []


@pytest.mark.parametrize("name", ["8_automated_means.csv", "lijst.csv", "Part_8_x.csv"])
def test_parts_with_one_header_are_told_apart_by_their_rows(tmp_path: Path, name: str) -> None:
    parsed = read_table(tmp_path, name, moderators(("nl", "7")))
    assert [part.part for part in parts(parsed)] == ["9"]
    told = issues(parsed, IssueKind.PART_UNKNOWN)
    assert len(told) == (0 if name == "lijst.csv" else 1)


def test_empty_part_is_told_by_its_name(tmp_path: Path) -> None:
    rows = without(complaints((COMPLAINTS, "Total number", "")), 3, 4)
    parsed = read_zip(tmp_path, {"1_report_identification.csv": identification(), "7_appeals.csv": [rows[0]]})
    assert {(part.part, part.rows_count, part.is_complete) for part in parts(parsed)} == {
        ("1", 5, True), ("7", 0, True),
    }  # fmt: skip


def test_surface_in_the_name_of_a_file(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "8_automated_means.csv": automated((RECALL, "nl", "0.5")),
        "8_automated_means_Ads.csv": automated((RECALL, "nl", "0.9")),
        "9_human_resources.csv": moderators(("nl", "7")),
    })  # fmt: skip
    assert [(row.part, row.surface, row.edition) for row in observations(parsed)] == [
        ("8", "Core", f"{EDITION}/8"), ("8", "Ads", f"{EDITION}/8.ads"), ("9", "", f"{EDITION}/9"),
    ]  # fmt: skip


def test_newer_version_of_a_part_counts(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "9_human_resources.csv": moderators(("nl", "7")), "9_human_resources_version2.csv": moderators(("nl", "8")),
    })  # fmt: skip
    assert [(row.value_low, row.maturity) for row in observations(parsed)] == [(8, "restated")]
    assert [(issue.severity, issue.locator) for issue in issues(parsed, IssueKind.PART_DUPLICATE)] == [
        ("info", "9_human_resources.csv")
    ]


@pytest.mark.parametrize(("second", "severity"), [("8", "rejected_file"), ("7", "info")])
def test_part_that_comes_twice(tmp_path: Path, second: str, severity: str) -> None:
    tables = {"9_human_resources.csv": moderators(("nl", "7")), "9b human resources.csv": moderators(("nl", second))}
    parsed = read_zip(tmp_path, tables)
    assert [row.value_low for row in observations(parsed)] == [7]
    assert [(issue.severity, issue.locator) for issue in issues(parsed, IssueKind.PART_DUPLICATE)] == [
        (severity, "9b human resources.csv")
    ]


def test_several_services_in_one_archive(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "een/9_human_resources.csv": moderators(("nl", "7")),
        "voorbeeldwinkel/9_human_resources.csv": moderators(("nl", "3"), service=""),
    })  # fmt: skip
    assert {(row.service_id, row.value_low) for row in observations(parsed)} == {
        ("voorbeeldplatform", 7), ("voorbeeldwinkel", 3),
    }  # fmt: skip


def test_part_1_tells_service_and_period_of_the_parts_beside_it(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "1_report_identification.csv": identification("2026/8/28[Updated 2026/09/30]"),
        "9_human_resources.csv": moderators(("nl", "7"), service="", period="YYYY-MM-DD/YYYY-MM-DD"),
    })  # fmt: skip
    (row,) = observations(parsed)
    assert (row.edition, row.maturity, str(row.published_at)) == (f"{EDITION}/9", "restated", "2026-08-28")
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R3C4"]


@pytest.mark.parametrize("name", ["Voorbeeldplatform_January_June_2026 - 9.csv", "[Voorbeeld] H1 2026 - 9.csv"])
def test_file_name_tells_service_and_period(tmp_path: Path, name: str) -> None:
    parsed = read_table(tmp_path, name, moderators(("nl", "7"), service="", period=""))
    assert [part.edition for part in parts(parsed)] == [f"{EDITION}/9"]


def test_rows_of_another_service_are_left_out(tmp_path: Path) -> None:
    rows = moderators(("nl", "7"), ("de", "9"), ("fr", "1"))
    rows[2][1] = OTHER_SERVICE
    rows[3][1] = "Voorbeldplatform"
    parsed = read_table(tmp_path, "9_human_resources.csv", rows)
    assert [row.language for row in observations(parsed)] == ["nl", "fr"]
    assert [(issue.severity, issue.locator.split("!")[1]) for issue in issues(parsed, IssueKind.SERVICE_UNKNOWN)] == [
        ("rejected_row", "R3"), ("info", "R4"),
    ]  # fmt: skip
    assert [part.is_complete for part in parts(parsed)] == [False]


def test_part_about_another_period_than_its_report(tmp_path: Path) -> None:
    parsed = read_zip(tmp_path, {
        "1_report_identification.csv": identification(),
        "10_AMAR.csv": recipients(("NL", "4000"), period="2026-02-01/2026-07-31"),
    })  # fmt: skip
    assert [part.edition for part in parts(parsed)][1] == "voorbeeldplatform/2026-02-01_2026-07-31/10"
    assert [part.is_complete for part in parts(parsed)] == [True, True]
    assert len(issues(parsed, IssueKind.VALUE_INTERPRETED)) == 1


def test_answers(tmp_path: Path) -> None:
    parsed = read_table(tmp_path, "11_qualitative.csv", qualitative(
        (SUMMARY, "Wij kijken mee."), (SAFEGUARDS, "Free text"),
        ("Overige informatie", "<script>alert(1)</script>\x07"), (SUMMARY, "Nog eens."),
    ))  # fmt: skip
    assert [(row.element, row.text, row.is_placeholder) for row in answers(parsed)] == [
        ("own_initiative_summary", "Wij kijken mee.", False),
        ("automated_means_safeguards", "Free text", True),
        ("overige_informatie", "<script>alert(1)</script>", False),
    ]
    assert places(parsed, IssueKind.PLACEHOLDER) == ["R3C5"]
    assert places(parsed, IssueKind.ROW_UNKNOWN) == ["R4C4"]
    assert places(parsed, IssueKind.HOSTILE_TEXT) == ["R4C5"]
    assert places(parsed, IssueKind.ROW_DUPLICATE) == ["R5C4"]


def test_identification_left_as_the_template_has_it(tmp_path: Path) -> None:
    rows = identification("YYYY-MM-DD", "YYYY-MM-DD", "YYYY-MM-DD")
    parsed = read_zip(tmp_path, {"1_report_identification.csv": rows, "9_human_resources.csv": moderators(("nl", "7"))})
    assert {part.edition for part in parts(parsed)} == {f"{EDITION}/1", f"{EDITION}/9"}
    assert {part.published_at for part in parts(parsed)} == {None}
    assert places(parsed, IssueKind.PLACEHOLDER) == ["R3C4", "R5C4", "R6C4"]


def test_dates_in_other_words(tmp_path: Path) -> None:
    rows = identification("28/08/2026", "2026-01-01", "eind juni")
    parsed = read_zip(tmp_path, {"1_report_identification.csv": rows, "9_human_resources.csv": moderators(("nl", "7"))})
    assert {str(part.published_at) for part in parts(parsed)} == {"2026-08-28"}
    assert places(parsed, IssueKind.VALUE_INTERPRETED) == ["R3C4"]
    assert places(parsed, IssueKind.VALUE_UNREADABLE) == ["R6C4"]


def test_list_of_categories_is_kept_as_published(tmp_path: Path) -> None:
    headers = columns("2").values()
    rows = [[column.header for column in headers], ["TOTAL", "All the entries", "TOTAL"]]
    parsed = read_zip(tmp_path, {"2_categories_names.csv": rows, "9_human_resources.csv": moderators(("nl", "7"))})
    assert {part.part: part.rows_count for part in parts(parsed)} == {"2": 1, "9": 1}
    assert len(parsed.raw["part_2"]) == 2
    assert parsed.issues == []
