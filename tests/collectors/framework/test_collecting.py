"""Collecting, whole: the three doors, all or nothing, and personal data that never lands."""

from contextlib import closing

import pytest

from collectors.framework import CollectorError, FileRefusedError, IssueKind, Remote, SourceUnavailableError, collect
from collectors.framework.runs import read_journal
from collectors.framework.transport import Transport
from tests.collectors.framework.stored import current, dump, open_issues
from tests.collectors.framework.voorbeeldbron import CONTEXT, NAME, write
from warehouse import Home, Landing
from warehouse.schema import connect

ONE = "observation,e1,orders,1"
TWO = "observation,e1,orders,2"


@pytest.fixture
def home(install, tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def take(home):
    """Collect through a door; without a path, the source's own."""

    def take(path=None, **given):
        return collect(home, NAME, CONTEXT, path=path, **given)

    return take


def master(home, look, *arguments, **named):
    with closing(connect(home.master, read_only=True)) as connection:
        return look(connection, *arguments, **named)


def runs(home):
    return master(home, lambda connection: connection.execute(
        "SELECT outcome, files_count, new_files_count, rows_count, issues_count FROM core.run ORDER BY started_at"
    ).fetchall())  # fmt: skip


def landed_names(home):
    return [landed.file_name for landed in Landing(home.landing).all()]


def test_a_file_through_the_path_door(home, take, tmp_path):
    collected = take(write(tmp_path, "a.csv", ONE, "warning,e1,odd"))
    assert [one.change_kind for one in collected.files] == ["first"]
    assert master(home, current) == [("orders", 1.0)]
    assert runs(home) == [("done", 1, 1, 1, 1)]
    assert [(landed.door, landed.url) for landed in Landing(home.landing).all()] == [("path", None)]


def test_a_folder_gives_its_tables_in_order_and_passes_the_rest_over(home, take, tmp_path):
    folder = tmp_path / "map"
    for name in ("b.csv", "a.CSV", "deep/c.txt", ".hidden.csv", ".git/d.csv", "readme.md", "e.csv.landed.json"):
        write((folder / name).parent, (folder / name).name, f"observation,{name},orders,1")
    take(folder)
    assert landed_names(home) == ["a.CSV", "b.csv", "c.txt"]


def test_a_folder_passes_over_what_the_source_does_not_recognise(home, take, install, tmp_path):
    install(recognises=lambda path: path.name.startswith("ours"))
    write(tmp_path / "map", "ours.csv", ONE)
    other = write(tmp_path / "map", "other.csv", TWO)
    assert take(tmp_path / "map").left_aside == [other]
    assert landed_names(home) == ["ours.csv"]
    take(other)
    assert landed_names(home) == ["ours.csv", "other.csv"]


@pytest.mark.parametrize("name", ["absent", "empty"])
def test_a_path_with_nothing_in_it_is_told_and_nothing_is_made(home, take, tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(CollectorError, match=name):
        take(tmp_path / name)
    assert not home.path.exists()


def test_without_a_path_a_source_without_an_address_says_what_to_do(take):
    with pytest.raises(CollectorError, match=r"An example\. Then add --from PATH"):
        take()


def test_what_ships_comes_through_its_own_door(home, take, install, tmp_path):
    files = [write(tmp_path, "a.csv", ONE), write(tmp_path, "b.csv", "observation,e2,notices,5")]
    install(card={"doors": ["shipped", "path"]}, shipped=lambda: files)
    take()
    assert master(home, current) == [("notices", 5.0), ("orders", 1.0)]
    assert {landed.door for landed in Landing(home.landing).all()} == {"shipped"}


def test_what_ships_is_a_whole(home, take, install, tmp_path):
    path = write(tmp_path, "a.csv", ONE, "observation,e2,notices,5")
    install(card={"doors": ["shipped", "path"]}, shipped=lambda: [path])
    take()
    write(tmp_path, "a.csv", TWO)
    take()
    assert master(home, current) == [("orders", 2.0)]


def test_the_publishers_door_fetches_what_changed_and_tells_what_did_not_answer(home, take, install, httpserver):
    httpserver.expect_request("/a.csv", headers={"If-None-Match": '"v1"'}).respond_with_data(status=304)
    httpserver.expect_request("/a.csv").respond_with_data(f"k,e,n,l\n{ONE}\n", headers={"ETag": '"v1"'})
    httpserver.expect_oneshot_request("/b.csv").respond_with_data(status=404)
    httpserver.expect_request("/b.csv").respond_with_data("k,e,n,l\nobservation,e2,notices,5\n")
    install(card={"doors": ["http"]}, discover=lambda _: [
        Remote(httpserver.url_for(name), name.strip("/")) for name in ("/a.csv", "/b.csv")
    ])  # fmt: skip
    transport = Transport(["localhost"], 1, is_allowed_address=lambda _: True, schemes=("http",))
    first = take(transport=transport)
    assert [issue.kind for issue in first.issues] == [IssueKind.SOURCE_UNAVAILABLE]
    assert first.run.outcome == "attention"
    assert len(master(home, open_issues)) == 1
    second = take(transport=transport)
    assert second.run.outcome == "done"
    assert master(home, current) == [("notices", 5.0), ("orders", 1.0)]
    assert master(home, open_issues) == []
    assert landed_names(home) == ["a.csv", "b.csv"]
    assert next(Landing(home.landing).all()).url == httpserver.url_for("/a.csv")


def test_a_publisher_that_gives_nothing_at_all_is_a_failed_run(home, take, install):
    class Silent(Transport):
        def fetch(self, remote, folder, etag=None):
            raise SourceUnavailableError("no answer")

    install(card={"doors": ["http"]}, discover=lambda _: [Remote("https://voorbeeld.invalid/a.csv", "a.csv")])
    assert take(transport=Silent([], 1)).run.outcome == "failed"
    assert runs(home) == [("failed", 0, 0, 0, 1)]


def test_twice_changes_nothing(home, take, tmp_path):
    folder = tmp_path / "map"
    write(folder, "a.csv", ONE, "warning,e1,odd", "leftover,e1,x")
    write(folder, "b.csv", "published,2026-01-01", TWO)
    take(folder)
    before = master(home, dump)
    assert [one.change_kind for one in take(folder).files] == ["no_change"] * 2
    assert master(home, dump) == before
    assert runs(home) == [("done", 2, 2, 2, 2), ("done", 2, 0, 0, 0)]


def test_a_refused_file_that_is_brought_again_is_told_again(home, take, tmp_path):
    refused = write(tmp_path / "refused", "a.csv", "refused")
    (first,) = take(refused).files
    take(write(tmp_path / "good", "a.csv", ONE))
    before = master(home, dump)
    again = take(refused)
    assert [(one.change_kind, one.issues) for one in again.files] == [("rejected_again", first.issues)]
    assert "broken" in first.issues[0].message
    assert (again.run.outcome, again.run.new_files_count, again.run.issues_count) == ("failed", 0, 1)
    assert master(home, dump) == before
    assert master(home, open_issues) == []
    assert master(home, current) == [("orders", 1.0)]


def test_a_refused_file_that_can_be_read_by_now_is_loaded(home, take, install, tmp_path):
    def refuse(landed, context):
        raise FileRefusedError(landed.file_name, "row 2", "an unknown service.", "Add it.", IssueKind.SERVICE_UNKNOWN)

    path = write(tmp_path, "a.csv", ONE)
    install(parse=refuse)
    assert take(path).run.outcome == "failed"
    install()
    assert [one.change_kind for one in take(path).files] == ["first"]
    assert master(home, current) == [("orders", 1.0)]
    assert master(home, open_issues) == []


def test_fewer_rows_than_the_card_asks_for_change_nothing(home, take, install, tmp_path):
    take(write(tmp_path, "a.csv", ONE, "observation,e1,notices,5"))
    before, ran = master(home, dump), runs(home)
    install(card={"assertions": {"min": {"core.observation": 2}}})
    with pytest.raises(CollectorError, match=r"1 rows in core\.observation, at least 2 expected\. Nothing was changed"):
        take(write(tmp_path, "a.csv", TWO))
    assert master(home, dump) == before
    assert runs(home) == ran
    assert len(read_journal(home.landing)) == 1
    take(write(tmp_path, "b.csv", "observation,e1,orders,3", "observation,e1,notices,4"))
    assert master(home, current) == [("notices", 4.0), ("orders", 3.0)]


def test_more_rows_than_the_card_expects_are_told(home, take, install, tmp_path):
    install(card={"assertions": {"max": {"core.observation": 1}}})
    take(write(tmp_path, "a.csv", ONE, "observation,e1,notices,5"))
    assert master(home, open_issues) == ["2 rows in core.observation, at most 1 expected."]
    take(write(tmp_path, "b.csv", TWO))
    assert master(home, open_issues) == []


def test_a_run_that_is_cut_off_leaves_its_files_to_the_next(home, take, install, tmp_path):
    def cut_off(landed, context):
        raise KeyboardInterrupt

    take(write(tmp_path, "a.csv", ONE))
    before = master(home, dump)
    install(parse=cut_off)
    with pytest.raises(KeyboardInterrupt):
        take(write(tmp_path, "b.csv", TWO))
    assert master(home, dump) == before
    assert landed_names(home) == ["a.csv", "b.csv"]
    install()
    collected = take(write(tmp_path, "c.csv", "observation,e2,notices,5"))
    assert [one.landed.file_name for one in collected.files] == ["b.csv", "c.csv"]
    assert master(home, current) == [("notices", 5.0), ("orders", 2.0)]


def clear(path, context, target):
    """Leave out the third column of each line, or refuse."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if "unknown" in path.name:
        raise FileRefusedError(path.name, "header", "its columns are unknown.", "Look.", IssueKind.TEMPLATE_UNKNOWN)
    target.write_text("\n".join(_without_name(line) for line in lines), encoding="utf-8")


def _without_name(line):
    cells = line.split(",")
    return ",".join([*cells[:2], "***", *cells[3:]])


def _holds(folder, text):
    return [path for path in folder.rglob("*") if path.is_file() and text.encode() in path.read_bytes()]


def test_what_names_a_person_is_left_out_before_landing(home, take, install, tmp_path):
    install(redact=clear)
    path = write(tmp_path, "a.csv", "advertiser,e1,Wilhelmina Verzonnen,100")
    take(path)
    (landed,) = Landing(home.landing).all()
    assert landed.sha256 != landed.landed_sha256
    assert master(home, current, "advertiser_day", "advertiser_key") == [("***",)]
    assert not _holds(home.path, "Wilhelmina")
    assert [one.change_kind for one in take(path).files] == ["no_change"]


def test_a_file_that_cannot_be_cleared_is_told_and_not_stored(home, take, install, tmp_path):
    install(redact=clear)
    write(tmp_path / "map", "unknown.csv", "advertiser,e1,Wilhelmina Verzonnen,100")
    write(tmp_path / "map", "a.csv", "advertiser,e1,x,100")
    collected = take(tmp_path / "map")
    assert collected.run.outcome == "attention"
    assert [issue.severity for issue in collected.issues] == ["rejected_file"]
    assert landed_names(home) == ["a.csv"]
    assert master(home, open_issues) == ["its columns are unknown."]
    assert not _holds(home.path, "Wilhelmina")
