"""A known correction goes with each figure that it touches, wherever that figure is shown, and with no other.

Google Play filled in the field on automated detection the wrong way round; the words come from the file that ships.
"""

import csv
import json
import shutil
from datetime import UTC, datetime

import pytest

from briefings import Assignment
from briefings.content import read_content
from briefings.markdown import to_source
from dashboard.addresses import page_at
from dashboard.published import Published
from dashboard.settings import Settings as DashboardSettings
from dashboard.visit import Visit
from naleving.findings import findings
from naleving.settings import DEFAULT_PORT, Settings
from receipts import receipt, render
from tests.dashboard.reading import links, words
from warehouse import Home, open_reader

INVERTED = {"google-play.dsa-17.1.automation-coherent", "google-play.dsa-24.5.report-detection"}
# A correction is a doubt about a figure, and the order of findings follows from doubts among other things.
FOLLOWS_FROM_DOUBT = {"errata", "confidence", "rank"}


@pytest.fixture(scope="module")
def shipped(root):
    """The rows of the file with known corrections."""
    with (root / "collectors/public_figures/data/errata.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def inverted(shipped):
    """The one row about Google Play's field."""
    (row,) = [one for one in shipped if (one["service_id"], one["indicator"]) == ("google-play", "sor_detection_count")]
    return row


@pytest.fixture(scope="module")
def reader(published_home):
    return open_reader(published_home)


@pytest.fixture(scope="module")
def found(reader):
    return {one["id"]: one for one in findings(reader)}


def texts(finding, language="en"):
    return [one["text"][language] for one in finding["errata"]]


def test_findings_as_json_carry_it(found, inverted):
    for finding_id in INVERTED:
        (told,) = found[finding_id]["errata"]
        assert told == {
            "text": {"nl": inverted["text_nl"], "en": inverted["text_en"]},
            "published_at": inverted["published_at"],
            "source_url": inverted["source_url"],
        }


def test_it_is_at_no_other_finding(found, inverted):
    carrying = {finding_id for finding_id, one in found.items() if inverted["text_en"] in texts(one)}
    assert carrying == INVERTED


def test_a_finding_without_a_known_correction_has_an_empty_list(found):
    assert found["x.dsa-45.2.code-signed"]["errata"] == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_receipt_of_every_finding_tells_what_json_tells(reader, found, published_home, language):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    corrected = [one for one in found.values() if one["errata"]]
    assert len(corrected) > len(INVERTED)
    for finding in corrected:
        told = receipt(reader.connection(), settings.norm, settings.services, finding["id"])
        assert sorted(one.text.in_language(language) for one in told.corrections) == sorted(texts(finding, language))
        assert all(one in render(told, language) for one in texts(finding, language))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_a_finding_tells_it(reader, published_home, inverted, language):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    handed = DashboardSettings(published_home, settings.norm, settings.services)
    address = f"/findings/{min(INVERTED)}"
    visit = Visit(handed, Published(reader), language, address, {}, datetime(2026, 11, 25, tzinfo=UTC))
    shown = list(page_at(visit).content)
    assert inverted[f"text_{language}"] in words(shown)
    assert inverted["source_url"] in links(shown)


@pytest.mark.parametrize(("language", "word"), [("nl", "Bekende correctie"), ("en", "Known correction")])
def test_a_briefing_tells_it_where_the_finding_is_told(reader, published_home, inverted, language, word):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    content = read_content(reader, settings.services, Assignment(["google-play", "x"], language))
    told = to_source(content, settings.norm).markdown.replace("\\", "")
    footnote = f"{word}: {inverted[f'text_{language}']} <{inverted['source_url']}>"
    marks = [line.split(":")[0] for line in told.splitlines() if line.endswith(footnote)]
    assert len(marks) == len(INVERTED)
    service = told[told.index("# Google Play") : told.index("\n# X\n")]
    assert all(mark in service for mark in marks)


def test_a_briefing_tells_it_at_a_figure_in_the_table(reader, published_home, shipped):
    settings = Settings(Home(published_home), DEFAULT_PORT)
    content = read_content(reader, settings.services, Assignment(["facebook"], "en"))
    told = to_source(content, settings.norm).markdown.replace("\\", "")
    (row,) = [one for one in shipped if (one["service_id"], one["indicator"]) == ("facebook", "automated_recall_share")]
    marks = [
        line.split(":")[0] for line in told.splitlines() if line.endswith(f"{row['text_en']} <{row['source_url']}>")
    ]
    assert any(line.startswith("|") and mark in line for line in told.splitlines() for mark in marks)


def test_without_it_exactly_the_findings_that_carried_it_are_told_otherwise(call, published_home, root, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(published_home, home, symlinks=True)
    before = _told(call, home)
    lines = (root / "collectors/public_figures/data/errata.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    fewer = tmp_path / "errata.csv"
    fewer.write_text("".join(one for one in lines if "google-play,sor_detection_count" not in one), encoding="utf-8")
    assert call(home, "collect", "public_figures", "--from", fewer).exit_code == 0
    after = _told(call, home)
    assert before.keys() == after.keys()
    differing = {name for name in before if _without(before[name], "rank") != _without(after[name], "rank")}
    assert differing == INVERTED
    for name in INVERTED:
        assert after[name]["errata"] == []
        assert _without(before[name], *FOLLOWS_FROM_DOUBT) == _without(after[name], *FOLLOWS_FROM_DOUBT)


def _told(call, home):
    result = call(home, "findings", "--format", "json")
    return {one["id"]: one for one in json.loads(result.stdout)}


def _without(finding, *names):
    return {name: value for name, value in finding.items() if name not in names}
