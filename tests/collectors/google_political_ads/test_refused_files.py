"""Files of which nothing is loaded, each told with its place and remedy."""

import zipfile

import pytest

from collectors.framework import FileRefusedError, IssueKind, collect
from collectors.google_political_ads.collector import redact
from tests.collectors.google_political_ads.bundles import (
    BUNDLE,
    CONTEXT,
    PERSON,
    STATS,
    STATS_HEADER,
    as_csv,
    kinds,
    parsed,
    write,
    write_zip,
)
from warehouse import Home
from warehouse.schema import connect

WITHOUT_ID = [row[1:] for row in (STATS_HEADER, PERSON)]
TWICE = [[*row, row[1]] for row in (STATS_HEADER, PERSON)]
UNREAD = [STATS_HEADER, PERSON, ["x"], ["y"], ["z"]]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><title>Log in</title>", IssueKind.NOT_A_TABLE),
        (b'{"error": "quota"}', IssueKind.NOT_A_TABLE),
        (b"", IssueKind.EMPTY_FILE),
        (b"a\x00b", IssueKind.NOT_A_TABLE),
        (as_csv(WITHOUT_ID), IssueKind.COLUMN_MISSING),
        (as_csv(TWICE), IssueKind.TEMPLATE_UNKNOWN),
        (as_csv([PERSON]), IssueKind.COLUMN_MISSING),
        (as_csv(UNREAD), IssueKind.VALUE_UNREADABLE),
    ],
)
def test_a_table_that_is_none(tmp_path, data, kind):
    path = tmp_path / STATS
    path.write_bytes(data)
    with pytest.raises(FileRefusedError) as refused:
        parsed(path)
    assert refused.value.kind == kind
    assert refused.value.remedy
    assert "Verzonnen" not in str(refused.value)


def test_most_ids_are_none(tmp_path):
    rows = [STATS_HEADER, PERSON, *(["nobody", *PERSON[1:]] for _ in range(3))]
    with pytest.raises(FileRefusedError, match="1 of 4 rows"):
        parsed(write(tmp_path, rows))


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"inner.zip": b"PK"}, IssueKind.ARCHIVE_REFUSED),
        ({f"../{STATS}": as_csv([STATS_HEADER, PERSON])}, IssueKind.ARCHIVE_REFUSED),
        ({f"/{STATS}": as_csv([STATS_HEADER, PERSON])}, IssueKind.ARCHIVE_REFUSED),
        ({STATS: b"Advertiser_ID\n" + b"0" * 3_000_000}, IssueKind.ARCHIVE_REFUSED),
        ({f"a/{STATS}": as_csv([STATS_HEADER, PERSON]), STATS: as_csv([STATS_HEADER])}, IssueKind.PART_DUPLICATE),
        ({"README.txt": b"what the columns mean"}, IssueKind.EMPTY_FILE),
    ],
)
def test_a_bundle_that_is_none(tmp_path, members, kind):
    with pytest.raises(FileRefusedError) as refused:
        parsed(write_zip(tmp_path, members))
    assert refused.value.kind == kind


def test_a_bundle_that_was_cut_off(tmp_path):
    path = write_zip(tmp_path, {STATS: as_csv([STATS_HEADER, PERSON])})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(FileRefusedError, match="damaged"):
        redact(path, CONTEXT, tmp_path / "copy.zip")
    assert not zipfile.is_zipfile(path)


def test_a_page_under_the_name_of_the_bundle(tmp_path):
    path = tmp_path / BUNDLE
    path.write_text("<!DOCTYPE html><title>Log in</title>", encoding="utf-8")
    with pytest.raises(FileRefusedError, match="no archive"):
        parsed(path)


def test_a_day_that_does_not_exist(tmp_path):
    with pytest.raises(FileRefusedError, match="2025-02-30"):
        parsed(write(tmp_path, [STATS_HEADER, PERSON], STATS.replace(".csv", "_2025-02-30.csv")))


def test_a_broken_encoding_is_told_and_read(tmp_path):
    path = tmp_path / STATS
    path.write_bytes(as_csv([STATS_HEADER, ["AR90000000000000000001", "Café", *PERSON[2:]]]).decode().encode("cp1252"))
    told = parsed(path)
    assert kinds(told) == ["encoding"]
    assert len(told.rows) == 1


def test_a_refused_file_leaves_what_was_stored_and_no_text_of_it(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, "google_political_ads", CONTEXT, path=write(tmp_path, [STATS_HEADER, PERSON]))
    collected = collect(home, "google_political_ads", CONTEXT, path=write(tmp_path, WITHOUT_ID))
    assert [issue.kind for issue in collected.issues] == [IssueKind.COLUMN_MISSING]
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM core.ad_spend WHERE superseded_by IS NULL").fetchall() == [(1,)]
    assert len(list(home.landing.rglob(STATS))) == 1
