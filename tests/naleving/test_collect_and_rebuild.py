"""`collect`, `assess`, `rebuild`, `status`: on files of an invented platform and on the figures that ship."""

import json
import re
import shutil
import socket

import duckdb
import pytest

from collectors.framework import read_source, source_names
from naleving.errors import SettingsError
from naleving.settings import ROOT, read_settings
from naleving.starting import set_up
from warehouse import Home, publish

DUMP = {
    "observation": "SELECT * FROM core.observation ORDER BY ALL",
    "subscription": "SELECT * FROM core.subscription ORDER BY ALL",
    "report_part": "SELECT * FROM core.report_part ORDER BY ALL",
    "issue": "SELECT issue_id, source, kind, locator FROM core.issue ORDER BY ALL",
    "finding": "SELECT * FROM out.finding ORDER BY ALL",
    "ladder": "SELECT * FROM out.ladder ORDER BY ALL",
}


def dump(home):
    with duckdb.connect(str((home / "warehouse.duckdb").resolve()), read_only=True) as connection:
        return {name: connection.execute(query).fetchall() for name, query in DUMP.items()}


@pytest.fixture
def home(published_home, tmp_path):
    """A home of our own, with what the published one has."""
    shutil.copytree(published_home, tmp_path / "home", symlinks=True)
    return tmp_path / "home"


def test_collecting_what_is_there_changes_nothing(call, home):
    before = dump(home)
    result = call(home, "collect", "public_figures")
    assert result.exit_code == 0, result.output
    assert "0 new" in result.stdout
    assert dump(home) == before


@pytest.fixture
def half_way(call, home, tmp_path, monkeypatch):
    """A file of which the figures were loaded, in a home whose assessment then stopped."""
    text = (ROOT / "collectors/public_figures/data/figures.csv").read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if _is_facebook_recall(line))
    copy = tmp_path / "figures.csv"
    copy.write_text(text.replace(old, old.replace(",0.18,", ",0.48,")), encoding="utf-8")
    before = dump(home)
    with monkeypatch.context() as broken:
        broken.setattr("naleving.publishing.assess", _no_room)
        assert call(home, "collect", "public_figures", "--from", copy).exit_code
    assert dump(home) == before
    return copy


def test_what_an_assessment_that_stopped_left_is_assessed_by_the_next_collect(call, home, half_way):
    before = dump(home)
    result = call(home, "collect", "public_figures", "--from", half_way)
    assert "0 new" in result.stdout
    assert "Published" in result.stdout
    assert dump(home)["finding"] != before["finding"]
    assert "Published" not in call(home, "collect", "public_figures", "--from", half_way).stdout


@pytest.mark.usefixtures("half_way")
def test_what_an_assessment_that_stopped_left_is_assessed_by_the_next_start(home):
    before = dump(home)
    assert set_up(read_settings())
    assert dump(home)["finding"] != before["finding"]
    assert not set_up(read_settings())


def _no_room(*_given):
    raise OSError(28, "No space left on device")


def test_a_rebuild_gives_the_same(call, home):
    before = dump(home)
    (home / "master.duckdb").unlink()
    result = call(home, "rebuild")
    assert result.exit_code == 0, result.output
    assert dump(home) == before


def test_start_makes_a_warehouse_of_another_version_of_the_tool_anew(call, home):
    before = dump(home)
    with duckdb.connect(str(home / "master.duckdb")) as connection:
        connection.execute("ALTER TABLE core.run DROP COLUMN message")
    publish(Home(home))
    for verb in (("collect", "public_figures"), ("assess",), ("findings",)):
        told = call(home, *verb)
        assert told.exit_code == 1
        assert "naleving rebuild" in told.stderr
    assert set_up(read_settings())
    assert dump(home) == before
    assert not set_up(read_settings())


def test_a_changed_figure_changes_the_finding_and_is_told_as_a_restatement(call, home, tmp_path):
    text = (ROOT / "collectors/public_figures/data/figures.csv").read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if _is_facebook_recall(line))
    copy = tmp_path / "figures.csv"
    copy.write_text(text.replace(old, old.replace(",0.18,", ",0.48,")), encoding="utf-8")
    result = call(home, "collect", "public_figures", "--from", copy)
    assert result.exit_code == 0, result.output
    assert "restatement" in result.stdout
    findings = json.loads(call(home, "findings", "--format", "json").stdout)
    assert not [
        finding for finding in findings
        if finding["service"] == "facebook" and finding["indicator"] == "automated_recall_share"
        and finding["change"] != "resolved"
    ]  # fmt: skip
    with duckdb.connect(str((home / "warehouse.duckdb").resolve()), read_only=True) as connection:
        kept = connection.execute(
            "SELECT value_before, value_after FROM core.restatement WHERE service_id = 'facebook'"
        ).fetchall()
    assert kept == [("0.18", "0.48")]


def _is_facebook_recall(line):
    return line.startswith("facebook,8,automated_recall_share") and ",nl," in line and ",0.18," in line


def test_a_dry_run_changes_nothing(call, tmp_path):
    result = call(tmp_path, "collect", "public_figures", "--dry-run")
    assert result.exit_code == 0, result.output
    assert "rows" in result.stdout
    assert not (tmp_path / "master.duckdb").exists()
    assert not (tmp_path / "landing").exists()


def test_without_a_name_only_what_is_due_is_collected(call, home, monkeypatch):
    without_network(monkeypatch)
    before = dump(home)
    result = call(home, "collect")
    assert result.exit_code == 1
    assert "was not found" in result.stderr
    assert "transparency_reports: failed" in result.stdout
    assert "public_figures" not in result.stdout
    assert set(before["observation"]) <= set(dump(home)["observation"])
    told = [(source, kind) for _, source, kind, _ in dump(home)["issue"]]
    assert ("transparency_reports", "source_unavailable") in told


def test_everything_on_an_empty_home_without_network_ends_in_order(call, tmp_path, monkeypatch):
    without_network(monkeypatch)
    home = tmp_path / "home"
    result = call(home, "collect")
    assert result.exit_code == 1, result.output
    cards = {name: read_source(name) for name in source_names()}
    unavailable = {name for name, card in cards.items() if "http" in card.doors and not card.secrets}
    waiting = {name for name, card in cards.items() if card.secrets}
    shipped = {name for name, card in cards.items() if "shipped" in card.doors}
    assert len(unavailable) >= 8
    for name in unavailable:
        (line,) = [line for line in result.stdout.splitlines() if line.startswith(f"{name}: failed; 0 files")]
        assert not line.endswith(" 0 issues")
        assert re.search(rf"Needs attention: .*\b{name}\b", result.stderr)
    for name in waiting:
        assert f"{name}: left out" in result.stdout
    for name in shipped:
        assert f"{name}: done" in result.stdout
    told = {source for _, source, kind, _ in dump(home)["issue"] if kind == "source_unavailable"}
    assert told == unavailable


def without_network(monkeypatch):
    """No name is found, as on a machine without network."""

    def unknown(host, *_):
        raise socket.gaierror(f"{host} is unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)


def test_an_unknown_source_is_wrong_use(call, tmp_path):
    result = call(tmp_path, "collect", "nowhere")
    assert result.exit_code == 2
    assert "public_figures" in result.stderr


def test_from_needs_one_source(call, home, tmp_path):
    assert call(home, "collect", "--from", tmp_path).exit_code == 2


def test_a_path_that_is_not_there_asks_for_attention(call, home, tmp_path):
    result = call(home, "collect", "meta_ad_library_report", "--from", tmp_path / "absent.csv")
    assert result.exit_code == 1
    assert "absent.csv" in result.stderr


def test_a_refused_file_asks_for_attention_and_leaves_what_was_stored(call, home, tmp_path):
    before = dump(home)
    page = tmp_path / "FacebookAdLibraryReport_2023-03-15_NL_yesterday_advertisers.csv"
    page.write_text("<!DOCTYPE html><title>Log in</title>", encoding="utf-8")
    result = call(home, "collect", "meta_ad_library_report", "--from", page)
    assert result.exit_code == 1
    assert page.name in result.output
    assert dump(home)["observation"] == before["observation"]


def test_status_says_what_is_current(call, home):
    result = call(home, "status", "--json")
    states = {state["source"]: state["state"] for state in json.loads(result.stdout)}
    assert states["public_figures"] == "current"
    assert states["meta_ad_library_report"] == "never_collected"
    assert result.exit_code == 0


def test_status_names_the_reports_that_were_looked_for_and_not_found(call, tmp_path):
    home = tmp_path / "home"
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "page_snapchat.html").write_text(
        "<html><body><a href='/h2.zip'>DSA transparency report H2 2025</a></body></html>", encoding="utf-8"
    )
    assert call(home, "collect", "transparency_reports", "--from", folder).exit_code == 0
    result = call(home, "status", "--json")
    assert result.exit_code == 1
    assert "transparency_reports: 1 reports not found in the places we looked at" in result.stderr
    (source,) = [one for one in json.loads(result.stdout) if one["source"] == "transparency_reports"]
    mine = [one for one in source["overdue_reports"] if one["service_id"] == "snapchat"]
    # the page was saved today, long after the last of August; the report on H2 2025 is on it
    assert [(one["period_end"], one["due_on"], one["standing"]) for one in mine] == [
        ("2026-06-30", "2026-08-31", "not_found")
    ]
    (finding,) = json.loads(call(home, "findings", "--service", "snapchat", "--format", "json").stdout)
    assert finding["summary"]["en"].startswith(
        "The transparency report of Snapchat for the first half of 2026 was not found in the places we looked at"
    )
    explained = call(home, "explain", finding["id"], "--verify")
    assert explained.exit_code == 0, explained.output
    table = call(home, "status").stdout
    assert "snapchat" in table


def test_status_as_a_table(call, home, tmp_path):
    assert "public_figures" in call(home, "status").stdout
    assert "not collected yet" in call(tmp_path, "status").stdout


def test_assess_publishes(call, home):
    before = (home / "warehouse.duckdb").resolve()
    assert call(home, "assess").exit_code == 0
    assert (home / "warehouse.duckdb").resolve() != before


def test_the_key_of_the_pseudonyms_is_the_owners_only(home):
    assert (home / ".hash-key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("port", ["", "http", "0", "65536", "-1", "²"])
def test_a_port_that_is_none_is_refused(monkeypatch, port):
    monkeypatch.setenv("NALEVING_PORT", port)
    with pytest.raises(SettingsError, match="NALEVING_PORT"):
        read_settings()
