"""`naleving findings --since`: history under a home, through a new norm, a rebuild and a new published version."""

import csv
import io
import json
import shutil
from datetime import date

import pytest

from metrics import changes_since
from naleving.publishing import assess_and_publish, rebuild_and_publish
from naleving.settings import DEFAULT_PORT, Settings
from warehouse import Home, history_files, open_reader
from warehouse.schema import connect

# Half of 0.52 is 0.26 and Facebook's recall for Dutch is 0.18: at a third of the total it is no finding.
RECALL = "facebook.dsa-42.2.c.recall-nl.nl"


@pytest.fixture(scope="module")
def home(published_home, tmp_path_factory):
    """A home that was assessed by a norm with a lower threshold first, and by the norm as it is after that."""
    folder = tmp_path_factory.mktemp("since") / "home"
    shutil.copytree(published_home, folder, symlinks=True)
    shutil.rmtree(folder / "history")
    settings = Settings(Home(folder), DEFAULT_PORT)
    vars(settings)["norm"] = lenient(settings.norm)
    assess_and_publish(settings)
    assess_and_publish(Settings(Home(folder), DEFAULT_PORT))
    return folder


def lenient(norm):
    told = norm.model_dump(by_alias=True)
    for commitment in told["commitments"]:
        for measure in commitment["measures"]:
            for expectation in measure["expectations"]:
                if expectation["id"].endswith("/recall-nl"):
                    expectation["threshold"]["value"] = 1 / 3
    return type(norm).model_validate(told | {"sha256": "0" * 64})


def test_json_tells_what_changed_and_why(call, home):
    result = call(home, "findings", "--since", "2020-01-01", "--format", "json", "--service", "facebook")
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["reaches_back"] is False
    assert (told["before"]["run_number"], told["after"]["run_number"]) == (1, 2)
    news = [one for one in told["changes"] if one["kind"] == "new"]
    assert [(one["finding"], one["cause"]) for one in news] == [(RECALL, "method")]
    assert (news[0]["before"]["status"], news[0]["after"]["status"]) == ("met", "not_met")
    assert {(one["expectation_id"], one["what"]) for one in told["methods"]} == {("dsa-42.2.c/recall-nl", "asked")}


@pytest.mark.parametrize(
    ("lang", "words"),
    [("nl", ("nieuw", "onze methode is veranderd", "van voor 2020-01-01")), ("en", ("new", "our method changed"))],
)
def test_the_table_says_it_in_words(call, home, lang, words):
    result = call(home, "findings", "--since", "2020-01-01", "--lang", lang)
    assert result.exit_code == 0, result.output
    told = " ".join(result.stdout.replace("│", " ").split())
    for one in words:
        assert one in told


def test_csv_has_a_row_a_change(call, home):
    result = call(home, "findings", "--since", "2020-01-01", "--format", "csv")
    found = {row["finding"]: row for row in csv.DictReader(io.StringIO(result.stdout))}
    assert (found[RECALL]["kind"], found[RECALL]["status_before"], found[RECALL]["value_after"]) == (
        "new", "met", "0.18",
    )  # fmt: skip
    assert found["x.dsa-45.2.code-signed"]["period_after"] == ""


def test_a_rebuild_keeps_history(home):
    settings = Settings(Home(home), DEFAULT_PORT)
    before = [path.read_bytes() for path in history_files(home / "history")]
    rebuild_and_publish(settings)
    assert [path.read_bytes() for path in history_files(home / "history")] == before
    found = changes_since(open_reader(home).connection(), date(2020, 1, 1))
    assert RECALL in {one.finding_id for one in found.of_kind("new")}


def test_without_a_kept_assessment_the_reader_is_told(call, tmp_path, published_home):
    folder = tmp_path / "home"
    shutil.copytree(published_home, folder, symlinks=True)
    link = Home(folder).link.resolve()
    with connect(link) as connection:
        connection.execute("DELETE FROM out.assessing_run")
    result = call(folder, "findings", "--since", "2026-11-01")
    assert result.exit_code == 1
    assert "naleving assess" in result.stderr
