"""Figures by hand: four eyes before one counts, and everything that can be filled in wrongly."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from collectors.framework import collect
from collectors.framework.register_rows import ManualFigure
from collectors.framework.rows import Observation
from collectors.manual_figures.collector import parse, recognises
from collectors.manual_figures.figures import COLUMNS
from metrics.computing import compute
from tests.collectors.manual_figures.forms import CONFIRMED, CONTEXT, ROW, SERVICES, write
from warehouse import Home, Landing
from warehouse.landing import Arrival
from warehouse.schema import connect

SOURCE = "manual_figures"


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


def rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def load(home, tmp_path, *figures, **given):
    return collect(home, SOURCE, CONTEXT, path=write(tmp_path / "in", *figures, **given))


def values(home, tmp_path):
    """What the indicator gives."""
    with connect(home.master) as connection:
        compute(connection, SERVICES, only=["amar_users"])
        return connection.execute("SELECT country, value_low, value_high FROM out.indicator_value").fetchall()


OPEN = "SELECT kind, severity FROM core.issue WHERE closed_run_id IS NULL"


def test_unconfirmed_is_stored_and_shown_and_counts_nowhere(home, tmp_path):
    run = load(home, tmp_path, ROW)
    assert run.run.outcome == "done"
    assert rows(home, "SELECT standing, author, confirmed_by, value_low FROM core.manual_figure") == [
        ("unconfirmed", "ab", "", 8_200_000)
    ]
    assert rows(home, "SELECT * FROM core.observation") == []
    assert rows(home, OPEN) == [("unconfirmed", "warning")]
    assert values(home, tmp_path) == []


def test_a_second_person_makes_it_count_and_closes_the_issue(home, tmp_path):
    load(home, tmp_path, ROW)
    load(home, tmp_path, CONFIRMED)
    assert rows(home, OPEN) == []
    assert rows(home, "SELECT standing FROM core.manual_figure WHERE superseded_by IS NULL") == [("confirmed",)]
    assert rows(home, "SELECT value_low, source_url, via FROM core.observation") == [
        (8_200_000, ROW["source_url"], "typed over by ab, confirmed by CD12 on 2026-11-03")
    ]
    assert values(home, tmp_path) == [("NL", 8_200_000, 8_200_000)]


def test_a_changed_figure_has_to_be_confirmed_anew_or_stands_as_restated(home, tmp_path):
    load(home, tmp_path, CONFIRMED)
    (loaded,) = load(home, tmp_path, CONFIRMED | {"value": "8,300,000"}).files
    assert loaded.change_kind == "restatement"
    assert values(home, tmp_path) == [("NL", 8_300_000, 8_300_000)]
    assert rows(home, "SELECT count(*)::INTEGER FROM core.observation") == [(2,)]


def test_a_row_that_was_taken_out_no_longer_counts(home, tmp_path):
    load(home, tmp_path, CONFIRMED, CONFIRMED | {"country": "BE"})
    load(home, tmp_path, CONFIRMED | {"country": "BE"})
    assert values(home, tmp_path) == [("BE", 8_200_000, 8_200_000)]


def test_two_teams_keep_their_own_form(home, tmp_path):
    load(home, tmp_path, CONFIRMED)
    load(home, tmp_path, CONFIRMED | {"country": "BE"}, name="manual_figures_brussels.csv")
    assert [country for country, *_ in sorted(values(home, tmp_path))] == ["BE", "NL"]


def told(folder, *figures, **given):
    path = write(folder, *figures, **given)
    return parse(Landing(folder / "landing").land(path, Arrival(SOURCE, "run", "path")), CONTEXT)


@pytest.mark.parametrize(
    ("wrong", "column", "kind"),
    [
        ({"confirmed_by": "ab"}, "confirmed_by", "unconfirmed"),
        ({"confirmed_by": "A.B"}, "confirmed_by", "unconfirmed"),
        ({"confirmed_by": ""}, "confirmed_by", "value_unreadable"),
        ({"confirmed_on": ""}, "confirmed_by", "value_unreadable"),
        ({"confirmed_on": "2026-11-01"}, "confirmed_on", "value_unreadable"),
        ({"confirmed_on": "2999-01-01"}, "confirmed_on", "value_unreadable"),
        ({"added_on": "2999-01-01"}, "added_on", "value_unreadable"),
        ({"author": "Anna de Boer"}, "author", "value_unreadable"),
        ({"author": "a.boer@minbzk.example"}, "author", "value_unreadable"),
        ({"author": ""}, "author", "value_unreadable"),
        ({"source_url": ""}, "source_url", "value_unreadable"),
        ({"source_url": "http://voorbeeldplatform.example"}, "source_url", "value_unreadable"),
        ({"place": ""}, "place", "value_unreadable"),
        ({"value": "about 8 million"}, "value", "value_unreadable"),
        ({"value": ""}, "value", "value_unreadable"),
        ({"value": "=1+1"}, "value", "hostile_text"),
        ({"indicator": "no_such"}, "indicator", "code_unknown"),
        ({"unit": "eur"}, "unit", "code_unknown"),
        ({"country": "XX"}, "country", "code_unknown"),
        ({"service_id": "onbekend"}, "service_id", "service_unknown"),
        ({"period_end": "2025-01-01"}, "period_end", "value_unreadable"),
        ({"period_start": "1 January"}, "period_start", "value_unreadable"),
    ],
)
def test_a_row_filled_in_wrongly_is_told_and_the_next_one_counts(tmp_path, wrong, column, kind):
    parsed = told(tmp_path, CONFIRMED | wrong, CONFIRMED | {"country": "BE"})
    place = f"manual_figures.csv!R2C{COLUMNS.index(column) + 1}"
    assert [(issue.kind.value, issue.severity, issue.locator) for issue in parsed.issues] == [
        (kind, "rejected_row", place)
    ]
    assert [row.country for row in parsed.rows[Observation]] == ["BE"]
    assert [row.country for row in parsed.rows[ManualFigure]] == ["BE"]


def test_the_same_figure_twice_is_told(tmp_path):
    parsed = told(tmp_path, CONFIRMED, CONFIRMED | {"value": "9"})
    assert [issue.kind.value for issue in parsed.issues] == ["row_duplicate"]
    assert [row.value_low for row in parsed.rows[Observation]] == [8_200_000]


def test_semicolons_of_a_dutch_spreadsheet_are_read(tmp_path):
    parsed = told(tmp_path, CONFIRMED, separator=";")
    assert len(parsed.rows[Observation]) == 1


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("figures.csv", "", "template_unknown"),
        ("manual_figures_'; DROP.csv", "", "template_unknown"),
        ("manual_figures.csv", "", "empty_file"),
        ("manual_figures.csv", "<!DOCTYPE html><html></html>", "not_a_table"),
        ("manual_figures.csv", "service_id,value\nx,1\n", "column_missing"),
        ("manual_figures.csv", ",".join(reversed(COLUMNS)) + "\n", "template_unknown"),
        ("manual_figures.csv", ",".join((*COLUMNS, "remark")) + "\n", "column_unknown"),
    ],
)
def test_what_is_no_form_is_refused_and_what_was_stored_stays(home, tmp_path, name, text, kind):
    load(home, tmp_path, CONFIRMED)
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    run = collect(home, SOURCE, CONTEXT, path=path)
    assert run.run.outcome == "failed"
    assert [issue.kind.value for file in run.files for issue in file.issues] == [kind]
    assert values(home, tmp_path) == [("NL", 8_200_000, 8_200_000)]


@settings(max_examples=40)
@given(
    st.dictionaries(
        st.sampled_from(COLUMNS), st.text(st.characters(exclude_characters="\x00"), max_size=20), max_size=5
    )
)
def test_nothing_counts_that_two_people_did_not_confirm(tmp_path_factory, wrong):
    parsed = told(tmp_path_factory.mktemp("any"), ROW | wrong)
    for row in parsed.rows[Observation]:
        assert (wrong["confirmed_by"], wrong["confirmed_on"]) != ("", "")
        assert row.via
    assert len(parsed.rows[Observation]) + len(parsed.issues) >= 1


def test_the_template_is_the_form(root):
    text = (root / "collectors" / "manual_figures" / "template.csv").read_text(encoding="utf-8")
    assert text.strip().split(",") == list(COLUMNS)
    guide = (root / "docs" / "manual-figures.md").read_text(encoding="utf-8")
    assert all(guide.count(f"`{column}`") >= 2 for column in COLUMNS)


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [("manual_figures.csv", True), ("manual_figures_eu-team.csv", True), ("manual_figures.xlsx", False)],
)
def test_forms_are_known_by_their_name(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
