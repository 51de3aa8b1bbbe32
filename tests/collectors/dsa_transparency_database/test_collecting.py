"""The whole way: dumps through the path door into the warehouse, once, again, and made anew by the publisher."""

import zipfile

import pytest

from collectors.framework import collect
from collectors.framework.collecting import replay
from collectors.framework.rows import SorDay
from tests.collectors.dsa_transparency_database import dumps
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, NAME, SOURCE, part, statement, words, write_dump
from tests.collectors.dsa_transparency_database.reading import read
from warehouse import Home, connect_in_memory
from warehouse.landing import sha256_of
from warehouse.schema import connect

COUNTED = """
    SELECT dump_slug, version, platform_name, sum(statements_count)::INTEGER
    FROM core.sor_statement GROUP BY ALL ORDER BY ALL
"""
PLATFORM = f"sor-voorbeeld-platform-{dumps.DAY}-full.zip"
LIGHT = f"sor-global-{dumps.DAY}-light.zip"
TWO = [statement(1), statement(2), statement(3, platform_name="Andere.nl")]


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def bring(home, path):
    return collect(home, SOURCE, CONTEXT, path=path)


def rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_dump_is_landed_as_counts_under_its_own_name_and_fingerprint(home, tmp_path):
    path = write_dump(tmp_path / "in", part(*TWO))
    run = bring(home, tmp_path / "in")
    (landed,) = [file.landed for file in run.files]
    assert (landed.file_name, landed.sha256) == (NAME, sha256_of(path))
    assert landed.landed_sha256 == sha256_of(landed.path) != landed.sha256
    assert rows(home, COUNTED) == [("global", "full", "Andere.nl", 1), ("global", "full", "Voorbeeld Platform", 2)]
    assert dumps.SECRET.encode() not in b"".join(
        file.read_bytes() for file in home.landing.rglob("*") if file.is_file()
    )


def test_bringing_the_same_dump_twice_changes_nothing(home, tmp_path):
    path = write_dump(tmp_path, part(*TWO))
    bring(home, path)
    before = rows(home, "SELECT * FROM core.sor_day ORDER BY ALL")
    assert [file.change_kind for file in bring(home, path).files] == ["no_change"]
    assert rows(home, "SELECT * FROM core.sor_day ORDER BY ALL") == before


def test_a_rebuild_gives_the_same_without_the_dump(home, tmp_path):
    path = write_dump(tmp_path, part(*TWO))
    bring(home, path)
    path.unlink()
    with connect_in_memory() as connection:
        assert replay(connection, home, CONTEXT) == 1
        assert connection.execute(COUNTED).fetchall() == rows(home, COUNTED)


def test_a_day_that_was_made_anew_takes_the_place_of_the_first(home, tmp_path):
    bring(home, write_dump(tmp_path / "first", part(*TWO)))
    run = bring(home, write_dump(tmp_path / "second", part(*TWO[:2], statement(4), statement(5))))
    assert [file.change_kind for file in run.files] == ["restatement"]
    assert rows(home, COUNTED) == [("global", "full", "Voorbeeld Platform", 4)]
    assert rows(home, "SELECT figure, value_before, value_after FROM core.restatement ORDER BY ALL") == [
        ("statements · Andere.nl · 2026-01-05 · STATEMENT_CATEGORY_VIOLENCE", "1", None),
        ("statements · Voorbeeld Platform · 2026-01-05 · STATEMENT_CATEGORY_VIOLENCE", "2", "4"),
    ]


def test_a_day_that_was_made_anew_without_rows(home, tmp_path):
    bring(home, write_dump(tmp_path / "first", part(*TWO)))
    bring(home, write_dump(tmp_path / "second", part()))
    assert rows(home, COUNTED) == []
    assert rows(home, "SELECT rows_count FROM core.sor_dump WHERE superseded_by IS NULL") == [(0,)]


def test_a_statement_in_four_dumps_counts_once(home, tmp_path):
    folder = tmp_path / "in"
    write_dump(folder, part(*TWO))
    write_dump(folder, part(*TWO, columns=dumps.V2_LIGHT), name=LIGHT)
    write_dump(folder, part(*TWO[:2]), name=PLATFORM)
    write_dump(folder, part(*TWO[:2], columns=dumps.V2_LIGHT), name=PLATFORM.replace("full", "light"))
    bring(home, folder)
    assert rows(home, COUNTED) == [
        ("global", "full", "Andere.nl", 1), ("voorbeeld-platform", "full", "Voorbeeld Platform", 2),
    ]  # fmt: skip


def test_a_light_dump_counts_where_there_is_no_full_one(home, tmp_path):
    bring(home, write_dump(tmp_path, part(*TWO, columns=dumps.V2_LIGHT), name=LIGHT))
    bring(home, write_dump(tmp_path, part(*TWO[:2]), name=PLATFORM))
    assert rows(home, COUNTED) == [
        ("global", "light", "Andere.nl", 1), ("voorbeeld-platform", "full", "Voorbeeld Platform", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("0" * 40 + "  " + NAME, NAME),
        ("<html>", NAME + ".sha1"),
        ("0" * 40 + "  another.zip", NAME + ".sha1"),
        ("", NAME + ".sha1"),
    ],
)
def test_another_checksum_than_the_publishers(home, tmp_path, text, place):
    bring(home, write_dump(tmp_path / "first", part(*TWO)))
    path = write_dump(tmp_path / "second", part(*TWO, statement(4)))
    path.with_name(NAME + ".sha1").write_text(text, encoding="utf-8")
    run = bring(home, path)
    assert [(issue.kind.value, issue.locator) for issue in run.issues] == [("checksum_wrong", f"{place}, whole file")]
    assert len(rows(home, "SELECT * FROM core.sor_dump")) == 1
    dumps.write_checksum(path)
    assert not bring(home, path).issues
    assert rows(
        home, "SELECT count(*)::INTEGER FROM core.issue WHERE closed_run_id IS NULL AND kind = 'checksum_wrong'"
    ) == [(0,)]


def test_a_dump_without_a_checksum_is_read_and_told(home, tmp_path):
    run = bring(home, write_dump(tmp_path, part(*TWO[:2]), checksum=False))
    assert [issue.kind.value for issue in run.files[0].issues] == ["source_unavailable"]
    assert rows(home, "SELECT is_checked, length(sha1) FROM core.sor_dump") == [(False, 40)]


def test_a_broken_dump_leaves_what_was_stored(home, tmp_path):
    bring(home, write_dump(tmp_path / "first", part(*TWO)))
    before = rows(home, COUNTED)
    path = write_dump(tmp_path / "second", part(*TWO), b"")
    run = bring(home, path)
    assert [issue.kind.value for issue in run.issues] == ["empty_file"]
    assert rows(home, COUNTED) == before
    assert [path.name for path in home.landing.rglob("*.zip")] == [NAME]


def test_other_files_in_a_folder_are_left_aside(home, tmp_path):
    write_dump(tmp_path / "in", part(*TWO))
    other = tmp_path / "in" / "sor-global-2026-13-05-full.zip"
    other.write_bytes(b"PK")
    assert [file.name for file in bring(home, tmp_path / "in").left_aside] == [other.name]


def test_a_file_with_another_name_is_refused(home, tmp_path):
    path = write_dump(tmp_path, part(*TWO)).rename(tmp_path / "dump.zip")
    run = bring(home, path)
    assert [(issue.kind.value, issue.locator) for issue in run.issues] == [("period_unreadable", "dump.zip, file name")]


def test_hostile_names_stay_text(home, tmp_path):
    names = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'; DROP TABLE core.sor_day; --"]
    bring(home, write_dump(tmp_path, part(*(statement(n, platform_name=name) for n, name in enumerate(names)))))
    assert rows(home, "SELECT platform_name, service_id FROM core.sor_day ORDER BY service_id") == [
        (names[0], "cmd-c-calca0"), (names[2], "drop-table-coresor-day"), (names[1], "scriptalert1script"),
    ]  # fmt: skip


def test_keywords_can_be_asked_for_one_by_one(home, tmp_path):
    both = words("KEYWORD_PHISHING", "KEYWORD_NUDITY")
    one = statement(3, category_specification=words("KEYWORD_NUDITY"))
    bring(home, write_dump(tmp_path, part(statement(1, category_specification=both), statement(2), one)))
    query = (
        "SELECT sum(statements_count)::INTEGER FROM core.sor_statement WHERE list_contains(keywords, 'KEYWORD_NUDITY')"
    )
    assert rows(home, query) == [(2,)]


def test_every_column_of_the_cube_is_one_of_the_table(tmp_path):
    read(write_dump(tmp_path, part(statement(1))))
    with zipfile.ZipFile(tmp_path / "stored" / NAME) as stored:
        columns = stored.read("cube.csv").decode().splitlines()[0].split(",")
    assert set(columns) < set(SorDay._fields)
    assert set(SorDay._fields) - set(columns) == {
        "edition", "service_id", "dump_slug", "dump_day", "version", "locator",
    }  # fmt: skip


def test_of_a_month_of_dumps_without_a_statement_each_is_told(home, tmp_path):
    names = {f"sor-global-2026-01-{day:02}-full.zip" for day in range(1, 32)}
    for name in names:
        write_dump(tmp_path / "in", part(), name=name)
    run = bring(home, tmp_path / "in")
    told = [issue for file in run.files for issue in file.issues]
    assert {issue.locator for issue in told} == names
    assert {(issue.kind, issue.severity) for issue in told} == {("empty_file", "warning")}
    assert all("again later" in issue.remedy for issue in told)
    # a day without statements is on record as such, and no day is made of it
    assert rows(home, "SELECT count(*), sum(rows_count)::INTEGER FROM core.sor_dump") == [(31, 0)]
    assert rows(home, "SELECT count(*) FROM core.sor_day") == [(0,)]
    bring(home, write_dump(tmp_path / "later", part(*TWO), name="sor-global-2026-01-05-full.zip"))
    still = rows(home, "SELECT edition FROM core.issue WHERE kind = 'empty_file' AND closed_at IS NULL")
    assert len(still) == 30
    assert ("global/2026-01-05/full",) not in still
