"""Files of which nothing is loaded, each told with its place and remedy."""

import pytest

from collectors.framework import FileRefusedError, IssueKind, collect
from collectors.snap_political_ads.collector import redact
from tests.collectors.snap_political_ads.libraries import (
    CONTEXT,
    FILE,
    HEADER,
    LISTED,
    PERSON,
    as_csv,
    changed,
    kinds,
    parsed,
    places,
    redacted,
    write,
    write_zip,
)
from warehouse import Home
from warehouse.schema import connect

WITHOUT_ID = [row[1:] for row in (HEADER, PERSON)]
TABLE = as_csv([HEADER, PERSON])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><title>Log in</title>", IssueKind.NOT_A_TABLE),
        (b'{"error": "gone"}', IssueKind.NOT_A_TABLE),
        (b"", IssueKind.EMPTY_FILE),
        (b"a\x00b", IssueKind.NOT_A_TABLE),
        (as_csv(WITHOUT_ID), IssueKind.COLUMN_MISSING),
        (as_csv([[*HEADER, "ADID"], [*PERSON, "ad1"]]), IssueKind.TEMPLATE_UNKNOWN),
        (as_csv([PERSON, LISTED]), IssueKind.COLUMN_MISSING),
        (as_csv([HEADER, PERSON, ["x"], ["y"]]), IssueKind.VALUE_UNREADABLE),
        (as_csv([HEADER, PERSON, *(changed(PERSON, Spend="?") for _ in range(2))]), IssueKind.VALUE_UNREADABLE),
    ],
)
def test_a_table_that_is_none(tmp_path, data, kind):
    path = tmp_path / FILE
    path.write_bytes(data)
    with pytest.raises(FileRefusedError) as refused:
        parsed(path)
    assert refused.value.kind == kind
    assert "Verzonnen" not in str(refused.value)


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({"inner.zip": b"PK"}, IssueKind.ARCHIVE_REFUSED),
        ({"../PoliticalAds.csv": TABLE}, IssueKind.ARCHIVE_REFUSED),
        ({"/PoliticalAds.csv": TABLE}, IssueKind.ARCHIVE_REFUSED),
        ({"PoliticalAds.csv": b"ADID\n" + b"0" * 3_000_000}, IssueKind.ARCHIVE_REFUSED),
        ({"PoliticalAds.csv": TABLE, "copy.csv": TABLE}, IssueKind.PART_DUPLICATE),
        ({"readme.txt": b"what the columns mean"}, IssueKind.EMPTY_FILE),
    ],
)
def test_an_archive_that_is_none(tmp_path, members, kind):
    with pytest.raises(FileRefusedError) as refused:
        parsed(write_zip(tmp_path, members))
    assert refused.value.kind == kind


def test_an_archive_that_was_cut_off(tmp_path):
    path = write_zip(tmp_path, {"PoliticalAds.csv": TABLE})
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(FileRefusedError, match="damaged"):
        redact(path, CONTEXT, tmp_path / "copy.zip")


def test_a_page_under_the_name_of_an_archive(tmp_path):
    path = tmp_path / "PoliticalAds.zip"
    path.write_text("<!DOCTYPE html><title>Log in</title>", encoding="utf-8")
    with pytest.raises(FileRefusedError, match="it is none"):
        parsed(path)


def test_a_day_that_does_not_exist(tmp_path):
    with pytest.raises(FileRefusedError, match="2024-02-30"):
        parsed(write(tmp_path, [HEADER, PERSON], "PoliticalAds_2024_asof_2024-02-30.csv"))


def test_another_name_is_taken_at_its_word(tmp_path):
    assert kinds(parsed(write(tmp_path, [HEADER, PERSON], "ads.csv"))) == ["period_repaired"]


def test_a_broken_encoding_is_told_and_read(tmp_path):
    path = tmp_path / FILE
    path.write_bytes(as_csv([HEADER, changed(PERSON, OrganizationName="Café")]).decode().encode("cp1252"))
    assert kinds(parsed(path)) == ["encoding"]


def test_an_unknown_column_is_hashed_and_told(tmp_path):
    path = write(tmp_path, [[*HEADER, "Contact"], [*LISTED, "Wilhelmina Verzonnen"]])
    copy = redacted(path, tmp_path / "stored")
    assert "Wilhelmina" not in copy.read_text(encoding="utf-8")
    assert kinds(parsed(copy)) == ["column_unknown"]
    assert places(parsed(copy), "column_unknown") == ["R1C19"]


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'); DROP TABLE core.ad;--"])
def test_hostile_names_are_not_stored(tmp_path, name):
    path = write(tmp_path, [HEADER, changed(PERSON, PayingAdvertiserName=name)])
    assert name not in redacted(path, tmp_path / "stored").read_text(encoding="utf-8")


def test_a_refused_file_leaves_what_was_stored(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, [HEADER, PERSON]))
    collected = collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, WITHOUT_ID))
    assert [issue.kind for issue in collected.issues] == [IssueKind.COLUMN_MISSING]
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM core.ad WHERE superseded_by IS NULL").fetchall() == [(1,)]
