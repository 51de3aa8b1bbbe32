"""From the shipped files to the figures that count, and what a changed copy does."""

import shutil

import pytest

from collectors.framework.collecting import collect
from collectors.public_figures.collector import DATA
from tests.collectors.public_figures.reading import CONTEXT
from warehouse import Home, writing

DUTCH_RECALL = """
    SELECT value_low, source_file_id, locator FROM core.figure
    WHERE service_id = 'facebook' AND indicator = 'automated_recall_share' AND language = 'nl'
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("home"))
    collect(home, "public_figures", CONTEXT)
    return home


def query(home, sql):
    with writing(home) as connection:
        return connection.execute(sql).fetchall()


def test_the_figures_count_and_no_issue_is_open(home):
    assert query(home, "SELECT count(*) FROM core.issue WHERE closed_at IS NULL") == [(0,)]
    assert query(home, "SELECT count(*) FROM core.observation WHERE is_blank") == [(4,)]
    ((blank, whole),) = query(
        home, "SELECT (SELECT count(*) FROM core.observation), (SELECT count(*) FROM core.figure)"
    )
    assert blank - whole == 4
    ((value, _, locator),) = query(home, DUTCH_RECALL)
    assert value == 0.18
    assert locator.startswith("figures.csv!R")
    assert locator.endswith("C11")


def test_loading_again_changes_nothing(home):
    again = collect(home, "public_figures", CONTEXT)
    assert {file.change_kind for file in again.files} == {"no_change"}


def test_a_changed_figure_in_a_copy_is_a_restatement_and_both_values_stay(home, tmp_path):
    changed = Home(tmp_path / "home")
    shutil.copytree(home.path, changed.path, symlinks=True)
    copy = tmp_path / "copy"
    copy.mkdir()
    text = (DATA / "figures.csv").read_text(encoding="utf-8")
    before = "automated_recall_share,2025-07-01,2025-12-31,,nl,,,total,0.18,"
    assert text.count(before) == 1
    (copy / "figures.csv").write_text(text.replace(before, before.replace("0.18", "0.45")), encoding="utf-8")
    (loaded,) = collect(changed, "public_figures", CONTEXT, path=copy).files
    assert loaded.change_kind == "restatement"
    assert query(changed, DUTCH_RECALL)[0][0] == 0.45
    told = query(changed, "SELECT service_id, value_before, value_after FROM core.restatement")
    assert [row[0] for row in told] == ["facebook"]
    assert "0.18" in told[0][1]
    assert "0.45" in told[0][2]
    assert query(changed, "SELECT count(*) FROM core.report_part WHERE superseded_by IS NOT NULL") == [(0,)]
