"""A copy that others kept of the reports over everything since the start, with invented advertisers."""

from datetime import datetime

import polars as pl
import pytest

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.rows import AdvertiserDay
from collectors.meta_ad_library_report.collector import recognises
from tests.collectors.meta_ad_library_report.reports import NONE, kinds, parsed, redacted, stored

NAME = "nl_lifelong_cumulative_2024-01_2024-02.parquet"
DAYS = (datetime(2024, 1, 31), datetime(2024, 2, 1))  # noqa: DTZ001 - the file has no zone
PERSON = ("9000000001", "Wilhelmina Verzonnen", "Wilhelmina Verzonnen")
CITIZEN = ("9000000002", None, NONE)
ROWS = [(*PERSON, DAYS[0], 250.0), (*CITIZEN, DAYS[0], 101.0), (*PERSON, DAYS[1], 240.0)]
COLUMNS = ("page_id", "page_name", "disclaimer", "date", "amount_spent_eur")


def write(folder, rows=ROWS, columns=COLUMNS, name=NAME):
    pl.DataFrame(rows, list(columns), orient="row", infer_schema_length=None).write_parquet(folder / name)
    return folder / name


def test_each_row_is_a_key_on_a_day(tmp_path):
    path = write(tmp_path)
    assert recognises(path)
    found = parsed(path)
    rows = found.rows[AdvertiserDay]
    assert [(row.report_date.isoformat(), row.spend_low_eur, row.spend_high_eur) for row in rows] == [
        ("2024-01-31", 250, 250), ("2024-01-31", 101, 101), ("2024-02-01", 240, 240),
    ]  # fmt: skip
    assert {(row.country, row.report_window, row.currency) for row in rows} == {("NL", "lifelong_over_100", "EUR")}
    assert [row.has_disclaimer for row in rows] == [True, False, True]
    assert (rows[0].advertiser_key, rows[0].disclaimer_key) == (rows[2].advertiser_key, rows[2].disclaimer_key)
    assert rows[0].advertiser_key != rows[1].advertiser_key
    assert len(found.editions) == 2
    assert [row.locator for row in rows] == [f"{NAME}!R{number}" for number in (1, 2, 3)]
    assert kinds(found) == ["fewer_rows_than_expected"]


def test_the_stored_copy_has_no_names_and_gives_the_same(tmp_path):
    path = write(tmp_path)
    copy = redacted(path, tmp_path / "once")
    assert b"Wilhelmina" not in copy.read_bytes()
    assert not pl.read_parquet(copy)["page_name"].str.contains("Verzonnen").any()
    assert stored(path).rows == parsed(path).rows
    assert redacted(copy, tmp_path / "twice").read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(
    "broken",
    [
        ("x", "n", "d", DAYS[0], 150.0), (*PERSON[:2], "", DAYS[0], 150.0), (*PERSON, None, 150.0),
        (*PERSON, DAYS[0], 100.0), (*PERSON, DAYS[0], None), (*PERSON, DAYS[0], float("nan")),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_is_told_and_left_out(tmp_path, broken):
    found = parsed(write(tmp_path, [*ROWS, broken]))
    assert len(found.rows[AdvertiserDay]) == 3
    (issue,) = [issue for issue in found.issues if issue.severity == "rejected_row"]
    assert (issue.kind, issue.locator) == (IssueKind.ROW_BROKEN, f"{NAME}!R4")
    assert issue.remedy


@pytest.mark.parametrize(
    ("rows", "columns", "kind"),
    [
        ([("1", "n", DAYS[0], 150.0)], ("page_id", "page_name", "date", "amount_spent_eur"), IssueKind.COLUMN_MISSING),
        ([(*PERSON, DAYS[0], 150.0, "Jan")], (*COLUMNS, "contact"), IssueKind.COLUMN_UNKNOWN),
        ([(*PERSON, "soon", 150.0)], COLUMNS, IssueKind.TEMPLATE_UNKNOWN),
        ([(*PERSON, DAYS[0], 5.0)], COLUMNS, IssueKind.VALUE_UNREADABLE),
        ([], COLUMNS, IssueKind.EMPTY_FILE),
    ],
)
def test_another_table_is_refused(tmp_path, rows, columns, kind):
    with pytest.raises(FileRefusedError) as refused:
        parsed(write(tmp_path, rows, columns))
    assert refused.value.kind == kind
    assert refused.value.file_name == NAME
    assert refused.value.remedy


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE html><html></html>", b"PAR1" + b"x" * 40 + b"PAR1"])
def test_what_is_no_parquet_is_refused(tmp_path, data):
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(FileRefusedError) as refused:
        parsed(tmp_path / NAME)
    assert refused.value.kind == IssueKind.NOT_A_TABLE
