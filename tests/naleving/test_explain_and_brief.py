"""`explain` and `brief` on the figures that ship."""

import json
import shutil

import duckdb
import pytest

from naleving.findings import findings
from warehouse import open_reader


@pytest.fixture(scope="module")
def ids(published_home):
    return [finding["id"] for finding in findings(open_reader(published_home))]


def test_a_receipt_leads_to_the_cell(call, published_home):
    listed = json.loads(call(published_home, "findings", "--format", "json", "--service", "facebook").stdout)
    finding = next(one for one in listed if one["indicator"] == "automated_recall_share")
    result = call(published_home, "explain", finding["id"])
    assert result.exit_code == 0, result.output
    for item in finding["evidence"]:
        assert item["file"] in result.stdout
        assert item["sha256"] in result.stdout
        assert item["locator"].rsplit("!", 1)[1] in result.stdout.replace(" ", "") or "row" in result.stdout
    assert "0.18" in result.stdout
    assert "0.52" in result.stdout


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_finding_explains_itself(call, published_home, ids, lang):
    for finding in ids[:10]:
        result = call(published_home, "explain", finding, "--lang", lang)
        assert result.exit_code == 0, (finding, result.output)
        assert "{" not in result.stdout


def test_verify_reads_the_landed_file_again(call, published_home, ids):
    result = call(published_home, "explain", ids[0], "--verify")
    assert result.exit_code == 0, result.output


def test_verify_notices_a_landed_file_that_was_changed(call, published_home, ids, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published_home, home, symlinks=True)
    for landed in home.glob("landing/public_figures/*/*.csv"):
        landed.write_text(landed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    result = call(home, "explain", ids[0], "--verify")
    assert result.exit_code == 1
    assert "sha256" in result.stderr or "bytes" in result.stderr


def test_every_finding_is_verified_at_once(call, published_home):
    result = call(published_home, "explain", "--verify", "--all", "--lang", "nl")
    assert result.exit_code == 0, result.output
    assert "Elke bevinding komt uit zoals die is gepubliceerd" in result.stdout


def test_each_mismatch_is_named(call, published_home, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published_home, home, symlinks=True)
    for landed in home.glob("landing/public_figures/*/figures.csv"):
        landed.unlink()
    result = call(home, "explain", "--verify", "--all")
    assert result.exit_code == 1
    assert "facebook.dsa-42.2.c.recall-nl.nl\n" in result.stdout
    assert "finding: published deviates from the threshold, now no finding" in result.stdout
    assert "1 landed files are harmed. Restore those from a backup" in result.stderr
    assert "other code" not in result.stdout


def test_verifying_tells_that_findings_come_from_other_code(call, published_home, monkeypatch):
    monkeypatch.setattr("naleving.settings.code_version", lambda: "0.1.0+another")
    result = call(published_home, "explain", "--verify", "--all", "--lang", "nl")
    assert result.exit_code == 0, result.output
    assert "Deze bevindingen komen van andere code" in result.stdout


def test_a_mismatch_without_harm_asks_for_no_backup(call, published_home, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published_home, home, symlinks=True)
    with duckdb.connect(str((home / "warehouse.duckdb").resolve())) as connection:
        connection.execute("UPDATE out.finding SET summary_en = 'Another sentence.' WHERE rank = 1")
    result = call(home, "explain", "--verify", "--all")
    assert result.exit_code == 1
    assert "1 findings come out otherwise, 0 landed files are harmed. Run 'naleving assess'" in result.stderr


@pytest.mark.parametrize("wrong", [[], ["--all"], ["x.dsa-45.2.code-signed", "--all", "--verify"]])
def test_explain_asks_for_one_finding_or_for_all(call, published_home, wrong):
    result = call(published_home, "explain", *wrong)
    assert result.exit_code == 2
    assert "naleving findings" in result.stderr


def test_an_unknown_finding_is_told(call, published_home):
    result = call(published_home, "explain", "no.such.finding")
    assert result.exit_code in (1, 2)
    assert "no.such.finding" in result.stderr


def test_a_briefing_in_every_form(call, published_home, tmp_path):
    result = call(
        published_home, "brief", "--meeting", "Overleg", "--services", "tiktok,facebook", "--lang", "nl,en",
        "--out", tmp_path,
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".docx", ".odt", ".odt", ".pdf", ".pdf"]


@pytest.mark.parametrize(
    "wrong", [["--services", "nowhere"], ["--services", "tiktok", "--lang", "fr"], ["--services", ","]]
)
def test_wrong_use_of_brief_is_told(call, published_home, tmp_path, wrong):
    assert call(published_home, "brief", "--out", tmp_path, *wrong).exit_code == 2
    assert not list(tmp_path.iterdir())
