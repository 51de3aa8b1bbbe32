"""The checklist: a mark decides what counts as a fact, and nobody's general knowledge does."""

import csv
from dataclasses import replace

import pytest

from collectors.framework import FileRefusedError
from collectors.framework.rows import Observation
from collectors.repository_functions.collector import SHIPPED, parse, recognises, shipped
from naleving.settings import ROOT
from norms import read_services
from tests.collectors.framework.api import context, landed
from tests.collectors.repository_functions.checklists import HEADER, row, write


class Service:
    id = "voorbeeldplatform"


class Services:
    services = (Service(),)


def parsed(path, services=None):
    return parse(landed(path, "repository_functions"), replace(context(), services=services or Services()))


def worth(told):
    return [
        (one.value_low, one.value_high, one.is_blank, one.maturity, one.value_text) for one in told.rows[Observation]
    ]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({}, (1, 1, False, "final", "present [V]")),
        ({"status": "absent"}, (0, 0, False, "final", "absent [V]")),
        ({"mark": "S"}, (0, 1, False, "provisional", "present [S]")),
        ({"mark": "S", "status": "absent"}, (0, 1, False, "provisional", "absent [S]")),
        ({"mark": "G", "status": "not_established"}, (None, None, True, "provisional", "not_established [G]")),
        (
            {"mark": "S", "status": "absent", "confirmed_by": "BZK", "confirmed_on": "2026-12-01"},
            (0, 0, False, "final", "absent [confirmed]"),
        ),
    ],
)
def test_what_a_tick_is_worth(tmp_path, cells, expected):
    told = parsed(write(tmp_path, row(**cells)))
    assert worth(told) == [expected]
    (tick,) = told.rows[Observation]
    assert (tick.surface, tick.source_url, tick.locator) == (
        "api", "https://voorbeeld.invalid/docs", "functions.csv!R2C3",
    )  # fmt: skip
    assert not told.issues


@pytest.mark.parametrize(
    ("cells", "word"),
    [
        ({"mark": "G"}, "general knowledge"),
        ({"mark": "X"}, "mark"),
        ({"function": "beauty"}, "function"),
        ({"status": "maybe"}, "status"),
        ({"source_url": ""}, "source_url"),
        ({"read_on": "soon"}, "read_on"),
        ({"confirmed_by": "BZK"}, "belong together"),
        ({"service_id": "elders"}, "no service"),
    ],
)
def test_a_row_that_is_wrong_is_told_and_left_out(tmp_path, cells, word):
    told = parsed(write(tmp_path, row(**cells), row(function="field_payer")))
    assert [issue.locator for issue in told.issues] == ["functions.csv!R2"]
    assert word in told.issues[0].message
    assert len(told.rows[Observation]) == 1


def test_the_same_function_twice_and_a_short_row_are_told(tmp_path):
    told = parsed(write(tmp_path, row(), row(status="absent"), ["x"]))
    assert [issue.kind.value for issue in told.issues] == ["row_duplicate", "row_broken"]
    assert worth(told) == [(1, 1, False, "final", "present [V]")]


def test_other_columns_are_refused(tmp_path):
    with pytest.raises(FileRefusedError, match="Begin with a copy"):
        parsed(write(tmp_path, row()[1:], header=HEADER[1:]))


def test_what_ships_is_whole():
    """Counted with plain csv: every row gives a tick, and only V is certain."""
    with SHIPPED.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    told = parsed(SHIPPED, read_services(ROOT / "services.yaml"))
    assert (list(shipped()), told.issues) == ([SHIPPED], [])
    ticks = told.rows[Observation]
    assert len(ticks) == len(lines) == len({(line["service_id"], line["function"]) for line in lines})
    for line, tick in zip(lines, ticks, strict=True):
        assert (tick.value_low == tick.value_high and not tick.is_blank) == (line["mark"] == "V")
        assert tick.is_blank == (line["mark"] == "G") == (line["status"] == "not_established")


def test_which_files_are_of_this_source(tmp_path):
    assert recognises(tmp_path / "functions.csv")
    assert not recognises(tmp_path / "figures.csv")
