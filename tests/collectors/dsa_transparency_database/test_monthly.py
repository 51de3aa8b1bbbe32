"""A month's counts by dsa-tdb, simple and complete, as CSV and as Parquet."""

import gzip
import io
import zipfile
from datetime import date

import polars as pl
import pytest

from collectors.framework import FileRefusedError, collect
from collectors.framework.source import Limits
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, DAY, SOURCE, archive, part, statement, write_dump
from tests.collectors.dsa_transparency_database.reading import days, dump, issues, read
from warehouse import Home
from warehouse.schema import connect

SIMPLE = {
    "automated_decision": "AUTOMATED_DECISION_FULLY", "automated_detection": "Yes",
    "category": "STATEMENT_CATEGORY_VIOLENCE", "CONTENT_TYPE_TEXT": True, "CONTENT_TYPE_IMAGE": False,
    "decision_account": None, "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT", "decision_monetary": None,
    "decision_provision": None, "DECISION_VISIBILITY_OTHER": True, "platform_name": "Voorbeeld Platform",
    "created_at": date(2026, 1, 5), "source_type": "SOURCE_VOLUNTARY", "count": 7,
}  # fmt: skip
COMPLETE = SIMPLE | {
    "territorial_scope": "EEA_no_IS", "content_language": "NL", "application_date": date(2026, 1, 2),
    "content_date": date(2025, 12, 31), "KEYWORD_OTHER": True, "KEYWORD_NUDITY": True,
    "STATEMENT_CATEGORY_SELF_HARM": True, "restriction_duration": None, "account_type": "ACCOUNT_TYPE_PRIVATE",
}  # fmt: skip


def table(rows, form):
    frame = pl.DataFrame(rows, infer_schema_length=None).with_columns(pl.col(pl.Date).cast(pl.Datetime("ms")))
    if form == "parquet":
        file = io.BytesIO()
        frame.write_parquet(file)
        return file.getvalue()
    text = frame.write_csv(datetime_format="%Y-%m-%d %H:%M:%S").encode()
    return gzip.compress(text) if form == "csv.gz" else text


def write(folder, *tables, version="complete", form="parquet", month="2026-01-01"):
    path = folder / f"aggregated-{version}-{month}-{form.removesuffix('.gz')}.zip"
    names = [f"aggregated.{form.removesuffix('.gz')}/part-{number:04}.{form}" for number in range(len(tables))]
    contents = [(name, table(rows, form)) for name, rows in zip(names, tables, strict=True)]
    path.write_bytes(archive([*contents, ("aggregated/_SUCCESS", b""), ("aggregated/.part.crc", b"crc")]))
    return path


@pytest.mark.parametrize("form", ["parquet", "csv", "csv.gz"])
def test_complete_counts(tmp_path, form):
    other = COMPLETE | {"territorial_scope": "BE_NL", "content_language": "EN", "automated_detection": "No", "count": 2}
    none = COMPLETE | {"territorial_scope": None, "content_language": None, "KEYWORD_NUDITY": False, "count": 1}
    parsed = read(write(tmp_path, [COMPLETE, other], [none, COMPLETE], form=form))
    found = {row.statements_count: row for row in days(parsed)}
    assert set(found) == {14, 2, 1}
    whole = found[14]
    assert (whole.service_id, whole.day, whole.version) == ("voorbeeldplatform", date(2026, 1, 5), "complete")
    assert (whole.keywords, whole.added_categories) == (
        ["KEYWORD_NUDITY", "KEYWORD_OTHER"], ["STATEMENT_CATEGORY_SELF_HARM"],
    )  # fmt: skip
    assert (whole.content_types, whole.decision_visibility) == (["CONTENT_TYPE_TEXT"], ["DECISION_VISIBILITY_OTHER"])
    scopes = [(row.is_nl_applicable, row.is_nl_specific, row.is_dutch) for row in (whole, found[2], found[1])]
    assert scopes == [(True, False, True), (True, True, False), (None, None, None)]
    # decided on 2 January, received on the 5th: three days; the content was there two days before
    assert (whole.disclosure_3_7_days_count, whole.disclosure_2_days_count, whole.disclosure_negative_count) == (
        14,
        0,
        0,
    )
    assert (whole.moderation_days_sum, whole.moderation_negative_count) == (28, 0)
    assert whole.disclosure_seconds_sum is None
    assert (found[2].automated_detection, whole.automated_detection) == (False, True)
    assert (dump(parsed).parts_count, dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (2, 4, 0)


def test_simple_counts_leave_unknown_what_they_do_not_have(tmp_path):
    parsed = read(write(tmp_path, [SIMPLE], version="simple", form="csv"))
    (row,) = days(parsed)
    assert (row.statements_count, row.keywords, row.decision_account) == (7, [], "")
    assert (row.is_nl_applicable, row.is_dutch, row.disclosure_0_days_count, row.moderation_days_sum) == (None,) * 4


@pytest.mark.parametrize(
    "spoilt", [{"count": None}, {"created_at": None}, {"platform_name": " "}, {"category": "free text"}, {"count": -1}]
)
def test_a_row_that_is_broken_is_rejected(tmp_path, spoilt):
    parsed = read(write(tmp_path, [COMPLETE, COMPLETE | spoilt]))
    assert [row.statements_count for row in days(parsed)] == [7]
    assert (dump(parsed).rows_count, dump(parsed).rejected_rows_count) == (2, 1)
    assert "row_broken" in [kind for kind, _ in issues(parsed)]


def test_a_day_in_two_months_is_added_up_and_a_dump_goes_before_it(tmp_path):
    home = Home(tmp_path / "home")
    for month, count in (("2025-12-01", 5), ("2026-01-01", 6)):
        collect(home, SOURCE, CONTEXT, path=write(tmp_path, [COMPLETE | {"count": count}], month=month))

    def counted():
        with connect(home.master, read_only=True) as connection:
            query = "SELECT version, sum(statements_count)::INTEGER FROM core.sor_statement GROUP BY ALL"
            return connection.execute(query).fetchall()

    assert counted() == [("complete", 11)]
    collect(home, SOURCE, CONTEXT, path=write_dump(tmp_path, part(statement(1, created_at=f"{DAY} 10:00:00"))))
    assert counted() == [("full", 1)]


def test_a_column_that_is_gone(tmp_path):
    with pytest.raises(FileRefusedError, match="without source_type, count"):
        read(write(tmp_path, [{name: cell for name, cell in COMPLETE.items() if name not in {"count", "source_type"}}]))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "no archive"),
        (b"<!DOCTYPE html><title>Log in</title>", "no archive"),
        (archive([("readme.txt", b"hello")]), "no table"),
        (archive([("a.parquet", b"PAR1 and then nothing")]), "cannot be read"),
        (archive([("a.csv.gz", b"no gzip")]), "damaged"),
    ],
)
def test_what_is_no_months_counts(tmp_path, content, reason):
    path = tmp_path / "aggregated-complete-2026-01-01-parquet.zip"
    path.write_bytes(content)
    with pytest.raises(FileRefusedError, match=reason):
        read(path)


def test_a_table_that_would_fill_the_disk(tmp_path, monkeypatch):
    path = tmp_path / "aggregated-complete-2026-01-01-csv.zip"
    path.write_bytes(archive([("a.csv.gz", gzip.compress(b"0" * 3_000_000))], zipfile.ZIP_STORED))
    monkeypatch.setattr(
        "collectors.dsa_transparency_database.collector.read_source",
        lambda _: type("Card", (), {"limits": Limits(unpacked_megabytes=1)}),
    )
    with pytest.raises(FileRefusedError, match="more than 1 MB"):
        read(path)
