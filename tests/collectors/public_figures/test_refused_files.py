"""Files and rows that cannot be read: refused with place and remedy, and the rest loads."""

import pytest

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.leftovers import tell_leftovers
from collectors.framework.rows import Event, Observation, ReportPart, Subscription
from collectors.public_figures.collector import READERS, parse
from tests.collectors.public_figures.reading import CONTEXT, changed, landed, read_texts, shipped_texts

HEADER = ",".join(READERS["figures.csv"].columns)


def write(folder, name, text):
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return landed(path)


@pytest.mark.parametrize(
    ("name", "text", "kind", "told"),
    [
        ("other.csv", HEADER, IssueKind.TEMPLATE_UNKNOWN, "figures.csv"),
        ("figures.csv", HEADER + ",party\n", IssueKind.COLUMN_UNKNOWN, "'party'"),
        ("figures.csv", HEADER.replace(",value", "") + "\n", IssueKind.COLUMN_MISSING, "value"),
        ("figures.csv", HEADER.replace("service_id,part", "part,service_id"), IssueKind.TEMPLATE_UNKNOWN, "order"),
        ("figures.csv", HEADER + ",value\n", IssueKind.TEMPLATE_UNKNOWN, "twice"),
        ("figures.csv", "", IssueKind.EMPTY_FILE, "empty"),
        ("figures.csv", "<!DOCTYPE html><title>Log in</title>", IssueKind.NOT_A_TABLE, "doctype"),
        ("figures.csv", '[{"service": "x"}]', IssueKind.NOT_A_TABLE, "JSON"),
        ("figures.csv", b"service_id\x00,part", IssueKind.NOT_A_TABLE, "NUL"),
    ],
)
def test_a_file_that_is_none_of_ours(tmp_path, name, text, kind, told):
    with pytest.raises(FileRefusedError) as refused:
        parse(write(tmp_path, name, text), CONTEXT)
    assert refused.value.kind == kind
    assert refused.value.file_name == name
    assert refused.value.place
    assert told in str(refused.value)
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("cells", "kind", "column"),
    [
        ({"service_id": "voorbeeldplatform"}, IssueKind.SERVICE_UNKNOWN, 1),
        ({"service_id": ""}, IssueKind.VALUE_UNREADABLE, 1),
        ({"part": "12"}, IssueKind.CODE_UNKNOWN, 2),
        ({"indicator": "likes_count"}, IssueKind.CODE_UNKNOWN, 3),
        ({"period_start": "2025-02-30"}, IssueKind.VALUE_UNREADABLE, 4),
        ({"period_end": ""}, IssueKind.VALUE_UNREADABLE, 5),
        ({"period_end": "2024-01-01"}, IssueKind.VALUE_UNREADABLE, 5),
        ({"country": "GR"}, IssueKind.CODE_UNKNOWN, 6),
        ({"language": "Dutch"}, IssueKind.CODE_UNKNOWN, 7),
        ({"value": "veel"}, IssueKind.VALUE_UNREADABLE, 11),
        ({"value": "=HYPERLINK(1)"}, IssueKind.VALUE_UNREADABLE, 11),
        ({"unit": "hours"}, IssueKind.CODE_UNKNOWN, 12),
        ({"unit": "kilo"}, IssueKind.CODE_UNKNOWN, 12),
        ({"scale": "dozen"}, IssueKind.CODE_UNKNOWN, 13),
        ({"source_url": "http://example.org/report"}, IssueKind.VALUE_UNREADABLE, 15),
        ({"source_url": "javascript:alert(1)"}, IssueKind.VALUE_UNREADABLE, 15),
        ({"source_url": ""}, IssueKind.VALUE_UNREADABLE, 15),
        ({"via": "=cmd|' /C calc'!A0"}, IssueKind.HOSTILE_TEXT, 16),
        ({"via": "<script>alert(1)</script>"}, IssueKind.HOSTILE_TEXT, 16),
        ({"via": "a\u202eb"}, IssueKind.HOSTILE_TEXT, 16),
        ({"published_at": "28 Feb 2026"}, IssueKind.VALUE_UNREADABLE, 17),
    ],
)
def test_a_row_that_cannot_be_read_is_told_at_its_cell_and_the_rest_loads(tmp_path, cells, kind, column):
    good = shipped_texts("figures.csv")[1]
    parsed = read_texts(tmp_path, "figures.csv", [changed("figures.csv", **cells), good])
    (issue,) = parsed.issues
    assert (issue.kind, issue.severity, issue.locator) == (kind, "rejected_row", f"figures.csv!R2C{column}")
    assert issue.remedy
    assert issue.edition == ""
    (row,) = parsed.rows[Observation]
    assert row.locator == "figures.csv!R3C11"


def test_an_unknown_service_names_the_register(tmp_path):
    parsed = read_texts(tmp_path, "figures.csv", [changed("figures.csv", service_id="voorbeeldplatform")])
    (issue,) = parsed.issues
    assert "voorbeeldplatform" in issue.message
    assert "services.yaml" in issue.remedy


def test_a_row_with_too_many_cells(tmp_path):
    good = ",".join(shipped_texts("figures.csv")[0].values())
    parsed = parse(write(tmp_path, "figures.csv", f"{HEADER}\n{good},extra\n{good}\n"), CONTEXT)
    (issue,) = parsed.issues
    assert (issue.kind, issue.locator) == (IssueKind.ROW_BROKEN, "figures.csv!R2")
    assert len(parsed.rows[Observation]) == 1


def test_a_row_that_is_no_csv_leaves_the_rows_after_it_in_their_place(tmp_path):
    good = ",".join(shipped_texts("figures.csv")[0].values())
    parsed = parse(write(tmp_path, "figures.csv", f'{HEADER}\n"facebook",3,"a"b\n{good}\n'), CONTEXT)
    assert [issue.kind for issue in parsed.issues] == [IssueKind.ROW_BROKEN]
    assert [row.locator for row in parsed.rows[Observation]] == ["figures.csv!R3C11"]


def test_empty_lines_are_no_rows(tmp_path):
    good = ",".join(shipped_texts("figures.csv")[0].values())
    parsed = parse(write(tmp_path, "figures.csv", f"{HEADER}\n\n{',' * 16}\n{good}\n"), CONTEXT)
    tell_leftovers(parsed)
    assert (len(parsed.rows[Observation]), parsed.issues) == (1, [])


def test_a_figure_that_stands_twice(tmp_path):
    parsed = read_texts(tmp_path, "figures.csv", [changed("figures.csv"), changed("figures.csv", value="7")])
    (issue,) = parsed.issues
    assert (issue.kind, issue.locator) == (IssueKind.ROW_DUPLICATE, "figures.csv!R3C11")
    assert "row 2" in issue.message
    assert len(parsed.rows[Observation]) == 1


@pytest.mark.parametrize(
    ("name", "cells", "kind"),
    [
        ("readings.csv", {"rows_count": "nine"}, IssueKind.VALUE_UNREADABLE),
        ("readings.csv", {"is_complete": "perhaps"}, IssueKind.CODE_UNKNOWN),
        ("readings.csv", {"source_url": "report.zip"}, IssueKind.VALUE_UNREADABLE),
        ("subscriptions.csv", {"measure_id": "dsa-42"}, IssueKind.CODE_UNKNOWN),
        ("subscriptions.csv", {"status": "left"}, IssueKind.CODE_UNKNOWN),
        ("subscriptions.csv", {"code_edition": "2018"}, IssueKind.CODE_UNKNOWN),
        ("events.csv", {"kind": "rumour"}, IssueKind.CODE_UNKNOWN),
        ("events.csv", {"title_nl": ""}, IssueKind.VALUE_UNREADABLE),
        ("events.csv", {"value": "a lot"}, IssueKind.VALUE_UNREADABLE),
        ("events.csv", {"value": "5", "unit": ""}, IssueKind.CODE_UNKNOWN),
        ("errata.csv", {"indicator": "likes_count"}, IssueKind.CODE_UNKNOWN),
        ("errata.csv", {"text_en": "<b>wrong</b>"}, IssueKind.HOSTILE_TEXT),
    ],
)
def test_rows_of_the_other_files(tmp_path, name, cells, kind):
    parsed = read_texts(tmp_path, name, [changed(name, **cells)])
    assert [issue.kind for issue in parsed.issues] == [kind]
    assert parsed.rows_count == 0


def test_a_fine_is_an_amount_and_a_designation_has_none(tmp_path):
    fine = changed("events.csv", value="120,000,000", unit="eur", kind="fine")
    (with_amount, without) = read_texts(tmp_path, "events.csv", [fine, changed("events.csv")]).rows[Event]
    assert (with_amount.value_low, with_amount.value_high, with_amount.unit) == (120e6, 120e6, "eur")
    assert (without.value_low, without.value_high, without.unit) == (None, None, None)


def test_a_part_read_in_passing_is_not_complete(tmp_path):
    rows = [changed("readings.csv", is_complete="yes"), changed("readings.csv", is_complete="no")]
    assert [row.is_complete for row in read_texts(tmp_path, "readings.csv", rows).rows[ReportPart]] == [True, False]


def test_a_subscription_to_the_whole_code(tmp_path):
    row = changed("subscriptions.csv", measure_id="coc", status="withdrawn", valid_from="2023-05-26")
    (read,) = read_texts(tmp_path, "subscriptions.csv", [row]).rows[Subscription]
    assert (read.measure_id, read.status, str(read.valid_from)) == ("coc", "withdrawn", "2023-05-26")
