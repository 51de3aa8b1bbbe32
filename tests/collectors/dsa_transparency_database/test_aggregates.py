"""The publisher's own counts of a day."""

import csv
import io

import pytest

from collectors.framework import FileRefusedError
from tests.collectors.dsa_transparency_database.reading import days, dump, issues, read

NAME = "aggregates-2026-01-05.csv"
HEADER = [
    "automated_decision", "automated_detection", "category", "content_type_single", "decision_account",
    "decision_ground", "decision_monetary", "decision_provision", "decision_visibility_single", "received_date",
    "source_type", "platform_name", "total",
]  # fmt: skip
ROW = {
    "automated_decision": "AUTOMATED_DECISION_FULLY", "automated_detection": "Yes",
    "category": "STATEMENT_CATEGORY_VIOLENCE", "content_type_single": "CONTENT_TYPE_TEXT__CONTENT_TYPE_IMAGE",
    "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT", "decision_visibility_single": "DECISION_VISIBILITY_OTHER",
    "received_date": "2026-01-05", "source_type": "SOURCE_VOLUNTARY", "platform_name": "Voorbeeld Platform",
    "total": "1234",
}  # fmt: skip


def write(folder, *rows, header=HEADER):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, header, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path = folder / NAME
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def test_counts_of_a_day(tmp_path):
    other = ROW | {"platform_name": "Andere.nl", "total": "1", "automated_detection": "No", "content_type_single": ""}
    parsed = read(write(tmp_path, ROW, other))
    first, second = days(parsed)
    assert (first.service_id, first.statements_count, first.automated_detection) == ("voorbeeldplatform", 1234, True)
    assert first.content_types == ["CONTENT_TYPE_IMAGE", "CONTENT_TYPE_TEXT"]
    assert first.decision_visibility == ["DECISION_VISIBILITY_OTHER"]
    assert (first.is_nl_applicable, first.is_dutch, first.disclosure_seconds_sum) == (None, None, None)
    assert (second.service_id, second.content_types) == ("anderenl", [])
    assert dump(parsed)[1:7] == ("global", first.day, "aggregates", 1, 2, 0)
    assert issues(parsed) == [("service_unknown", NAME)]


@pytest.mark.parametrize(
    "spoilt", [{"total": "many"}, {"total": ""}, {"received_date": "today"}, {"platform_name": " "}]
)
def test_a_row_that_is_broken_is_rejected(tmp_path, spoilt):
    parsed = read(write(tmp_path, ROW, ROW | spoilt))
    assert [row.statements_count for row in days(parsed)] == [1234]
    assert (dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (2, 1)
    assert issues(parsed) == [("row_broken", f"{NAME}!R3")]


def test_a_column_that_is_gone(tmp_path):
    with pytest.raises(FileRefusedError, match="without received_date, total"):
        read(write(tmp_path, ROW, header=[name for name in HEADER if name not in {"received_date", "total"}]))


def test_a_page_instead_of_counts(tmp_path):
    path = tmp_path / NAME
    path.write_text("<!DOCTYPE html><title>Log in</title>", encoding="utf-8")
    with pytest.raises(FileRefusedError):
        read(path)
