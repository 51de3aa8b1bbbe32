"""The whole way through both doors, and the source's own maps."""

import csv
import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from collectors.code_reports import maps
from collectors.code_reports.collector import discover
from collectors.framework import CollectorError, Context, collect, read_source
from collectors.framework.transport import Transport
from norms import read_services
from tests.collectors.code_reports.reports import CONTEXT, FILE_NAME, report
from tests.collectors.framework.publisher import publisher
from warehouse import Home
from warehouse.schema import connect

SOURCE = "code_reports"
ROOT = Path(__file__).resolve().parents[3]
CURRENT = "SELECT count(*), count(*) FILTER (superseded_by IS NULL) FROM core.observation"


def rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def write(folder, content, name=FILE_NAME):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(content), encoding="utf-8")


@pytest.mark.usefixtures("maps_in_place")
def test_twice_changes_nothing_and_a_changed_report_supersedes(tmp_path):
    home, folder = Home(tmp_path / "home"), tmp_path / "reports"
    write(folder, report())
    for _ in range(2):
        collect(home, SOURCE, CONTEXT, path=folder)
        assert rows(home, CURRENT) == [(12, 12)]
    changed = json.loads(json.dumps(report()).replace("1,234", "1,235"))
    write(folder, changed)
    assert [one.change_kind for one in collect(home, SOURCE, CONTEXT, path=folder).files] == ["restatement"]
    assert rows(home, CURRENT) == [(24, 12)]
    assert rows(home, "SELECT value_before, value_after FROM core.restatement") == [("1234.0", "1235.0")]
    assert rows(home, "SELECT count(*) FROM core.subscription WHERE superseded_by IS NULL") == [(2,)]
    assert rows(home, "SELECT part, is_complete FROM core.report_part WHERE superseded_by IS NULL ORDER BY part") == [
        ("code", True),
        ("code_words", True),
    ]


@pytest.mark.usefixtures("maps_in_place")
def test_a_refused_file_leaves_what_was_stored(tmp_path):
    home, folder = Home(tmp_path / "home"), tmp_path / "reports"
    write(folder, report())
    collect(home, SOURCE, CONTEXT, path=folder)
    (folder / FILE_NAME).write_text("<html>Log in</html>", encoding="utf-8")
    assert [one.change_kind for one in collect(home, SOURCE, CONTEXT, path=folder).files] == ["rejected"]
    assert rows(home, CURRENT) == [(12, 12)]


@pytest.mark.usefixtures("maps_in_place")
def test_hostile_words_can_be_stored(tmp_path):
    home, folder = Home(tmp_path / "home"), tmp_path / "reports"
    one = report(**{"\ud800\x00key": "\x00"})
    one["chapters"][0]["commitments"][0]["measures"][1]["qres"][0]["sig_value"] = "a\ud800\x00'; DROP TABLE core.answer"
    write(folder, one)
    collect(home, SOURCE, CONTEXT, path=folder)
    assert rows(home, "SELECT text FROM core.answer WHERE element = 'QRE 14.2.1'") == [("a'; DROP TABLE core.answer",)]


@pytest.mark.usefixtures("maps_in_place")
def test_other_files_in_the_folder_are_left_aside_or_not_looked_at(tmp_path):
    folder = tmp_path / "reports"
    write(folder, report())
    write(folder, {}, "package.json")
    (folder / "table.csv").write_text("a,b\n", encoding="utf-8")
    run = collect(Home(tmp_path / "home"), SOURCE, CONTEXT, path=folder)
    assert [one.landed.file_name for one in run.files] == [FILE_NAME]
    assert [path.name for path in run.left_aside] == ["package.json", "table.csv"]


def test_json_is_not_taken_for_a_table_by_another_source(tmp_path):
    write(tmp_path / "reports", {})
    with pytest.raises(CollectorError, match=r"no \.csv or \.zip or \.xlsx"):
        collect(Home(tmp_path / "home"), "transparency_reports", CONTEXT, path=tmp_path / "reports")
    (tmp_path / "empty").mkdir()
    with pytest.raises(CollectorError, match=r"no \.json or \.csv in it"):
        collect(Home(tmp_path / "home"), SOURCE, CONTEXT, path=tmp_path / "empty")


@pytest.mark.usefixtures("maps_in_place")
def test_the_publishers_door(tmp_path, monkeypatch):
    home = Home(tmp_path / "home")
    transport = Transport(["127.0.0.1"], 20, lambda _: True, ("http",), 0.01)
    body = json.dumps(report()).encode()
    # Two that were seen, then numbers 9 to 11, which are not there yet: no issue, and a visit each.
    with publisher([(200, {"ETag": '"one"'}, body), (404, {}, b"")]) as (address, asked):
        monkeypatch.setattr("collectors.code_reports.report_name.ADDRESS", address + "?{slug}&{number}")
        run = collect(home, SOURCE, CONTEXT, transport=transport)
    assert len(asked) == 5
    log = f"visits_{run.run.run_id}.csv"
    assert [(one.landed.file_name, one.rows_count) for one in run.files] == [(FILE_NAME, 18), (log, 5)]
    assert rows(home, "SELECT answer, count(*) FROM core.visit GROUP BY answer ORDER BY answer") == [
        ("fetched", 1), ("not_there", 4),
    ]  # fmt: skip
    assert ["404" in issue.message for issue in run.issues] == [True]


def test_addresses_that_were_seen_of_services_in_the_register():
    remotes = list(discover(Context(read_services(ROOT / "services.yaml"), b"key")))
    hosts = {urlsplit(remote.url).hostname for remote in remotes}
    assert hosts <= set(read_source(SOURCE).allowed_hosts)
    assert "https://disinfocode.eu/reports/whatsapp/8/json" in {remote.url for remote in remotes}
    # 27 were seen; of adobe, ebiquity, malditaes (2), newsguard and the index no service is in the register.
    seen = [remote for remote in remotes if not remote.may_be_absent]
    assert (len(maps.seen_reports()), len(seen)) == (27, 21)


def test_the_next_reports_are_asked_for_of_every_name_and_no_more():
    remotes = list(discover(Context(read_services(ROOT / "services.yaml"), b"key")))
    assert len({remote.url for remote in remotes}) == len(remotes) < 100
    of_tiktok = [(remote.file_name, remote.may_be_absent) for remote in remotes if "/tiktok/" in remote.url]
    assert of_tiktok == [
        ("tiktok_5.json", False), ("tiktok_6.json", False),
        ("tiktok_8.json", True), ("tiktok_9.json", True), ("tiktok_10.json", True), ("tiktok_11.json", True),
    ]  # fmt: skip


@pytest.mark.usefixtures("maps_in_place")
@pytest.mark.parametrize(
    ("day", "period"),
    [
        ("2026-09-28", ("2026-01-01", "2026-06-30")),
        ("2027-03-30 10:00:00", ("2026-07-01", "2026-12-31")),
    ],
)
def test_the_half_year_of_a_new_number_follows_from_its_publication(tmp_path, day, period):
    content = report() | {"publish_date": day}
    write(tmp_path / "reports", content, "voorbeeldplatform_9.json")
    home = Home(tmp_path / "home")
    collect(home, SOURCE, CONTEXT, path=tmp_path / "reports")
    found = rows(home, "SELECT DISTINCT period_start::VARCHAR, period_end::VARCHAR FROM core.report_part")
    assert found == [period]
    assert ("period_repaired", "info") in rows(home, "SELECT kind, severity FROM core.issue")


@pytest.mark.usefixtures("maps_in_place")
@pytest.mark.parametrize("day", ["2026-12-24", "2025-03-25", "soon", None])
def test_a_new_number_without_a_day_that_tells_is_refused_and_kept(tmp_path, day):
    write(tmp_path / "reports", report() | {"publish_date": day}, "voorbeeldplatform_9.json")
    (loaded,) = collect(Home(tmp_path / "home"), SOURCE, CONTEXT, path=tmp_path / "reports").files
    assert loaded.change_kind == "rejected"
    assert loaded.landed.path.exists()
    assert "maps/rounds.csv" in loaded.issues[0].remedy


def test_the_shipped_maps_are_whole():
    assert not [seen for seen in maps.seen_reports() if seen.is_map_whole]
    assert all(maps.round_of(seen.number) for seen in maps.seen_reports())
    places = maps.places()
    assert {places["greece"], places["gr"], places["el"]} == {"EL"}
    assert len(set(places.values())) == 27 + 3 + 2
    header = maps.headers_of("tiktok", "5", "31.1.1")["fact_checked_videos"]
    assert header == ("sli_31.1.1.fact_checked_videos", "count", "", "transcription")
    assert maps.headers_of("tiktok", "6", "31.1.1") == {}


def test_headers_from_the_transcription_lead_to_the_names_of_the_public_figures():
    path = ROOT / "collectors/public_figures/data/code_figures.csv"
    with path.open(encoding="utf-8", newline="") as file:
        public = {row["indicator"]: row["unit"] for row in csv.DictReader(file) if row["period_end"] == "2024-12-31"}
    with (maps.FOLDER / "headers.csv").open(encoding="utf-8", newline="") as file:
        mapped = list(csv.DictReader(file))
    assert {row["indicator"]: row["unit"] for row in mapped} == public
    assert {(row["signatory"], row["report"], row["scale"], row["basis"]) for row in mapped} == {
        ("tiktok", "5", "", "transcription")
    }
    for row in mapped:
        assert row["indicator"] == f"sli_{row['sli']}.{maps.folded(row['header'])}"
