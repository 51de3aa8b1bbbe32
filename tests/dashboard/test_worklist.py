"""The work list in other orders and groups, and the same rows as a file; counted by hand from the example."""

import csv
import io

import pytest

from dashboard import create_app
from dashboard.exports import _harmless
from tests.dashboard.example_warehouse import MODERATORS, RECALL, RESOLVED, WITHDRAWN, settings
from tests.dashboard.reading import classed, links, named, words

VOORBEELD, ANDER, DERDE = "Voorbeeldplatform", "Anderplatform", "Derdeplatform"


def _shown(page, **query):
    found = [one.removeprefix("/findings/") for one in links(page("/findings", **query).content)]
    return [one for one in found if one in {RECALL, MODERATORS, WITHDRAWN, RESOLVED}]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("rank", [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ("service", [MODERATORS, RESOLVED, RECALL, WITHDRAWN]),
        ("commitment", [WITHDRAWN, RESOLVED, RECALL, MODERATORS]),
        ("period", [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ("nonsense", [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
    ],
)
def test_orders(page, sort, expected):
    assert _shown(page, sort=sort) == expected


@pytest.mark.parametrize(
    ("group", "headings", "expected"),
    [
        ("service", [VOORBEELD, ANDER, DERDE], [RECALL, WITHDRAWN, MODERATORS, RESOLVED]),
        ("status", ["Wijkt af van de drempel", "Niet gerapporteerd", "Ingetrokken", "Voldoet"],
         [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ("axis", ["Presteert", "Gerapporteerd"], [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
        ("goal", ["Platforms houden zich aan de regels", "Factcheckers werken mee"],
         [RECALL, MODERATORS, WITHDRAWN, RESOLVED]),
    ],
)  # fmt: skip
def test_groups_stand_in_the_order_of_their_first_finding(page, group, headings, expected):
    content = page("/findings", group=group).content
    assert [words(one) for one in named(content, "H2")] == headings
    assert _shown(page, group=group) == expected


def test_a_group_by_commitment_says_its_title(page):
    headings = [words(one) for one in named(page("/findings", group="commitment").content, "H2")]
    assert headings[0].startswith("DSA, art. 42: ")
    assert headings[1].startswith("Code desinformatie, verbintenis 30: ")


def test_an_unknown_group_is_no_group(page):
    assert not named(page("/findings", group="nonsense").content, "H2")


@pytest.fixture
def client(example_home):
    return create_app(settings(example_home)).server.test_client()


@pytest.mark.parametrize("query", ["", "?status=not_reported", "?sort=service", "?group=service", "?severity=low"])
def test_the_file_holds_exactly_the_rows_of_the_page(client, page, query):
    answer = client.get(f"/findings.csv{query}")
    assert answer.status_code == 200
    rows = list(csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig"))))
    asked = dict(part.split("=") for part in query.removeprefix("?").split("&") if part)
    assert [row["finding_id"] for row in rows] == _shown(page, **asked)


def test_the_file_says_what_it_holds(client):
    answer = client.get("/findings.csv?status=not_met&lang=en")
    (row,) = csv.DictReader(io.StringIO(answer.get_data().decode("utf-8-sig")))
    assert (row["value_low"], row["expected"], row["unit"]) == ("0.18", "0.26", "share")
    assert (row["period_start"], row["period_end"]) == ("2025-07-01", "2025-12-31")
    assert row["claim"] == "Voorbeeldplatform finds 18% of Dutch cases"
    assert row["data_version"] == "20261123T130500Z"
    assert row["list"] == "/findings?status=not_met&lang=en&data=20261123T130500Z"
    assert answer.headers["Content-Disposition"].endswith('filename="naleving-findings-20261123T130500Z.csv"')


def test_the_page_offers_the_file_of_its_own_choices(page):
    address = next(one for one in links(page("/findings", status="not_met", page="2").content) if ".csv" in one)
    assert address == "/findings.csv?status=not_met&lang=nl"


@pytest.mark.parametrize(
    ("value", "written"),
    [("=1+1", "'=1+1"), ("+31", "'+31"), ("-2", "'-2"), ("@x", "'@x"), ("\tx", "'\tx"), ("x=1", "x=1"), (-2.5, -2.5)],
)
def test_no_text_becomes_a_formula(value, written):
    assert _harmless(value) == written


def test_many_filters_fold_on_a_phone_and_say_how_many_are_chosen(page):
    (fold,) = classed(page("/findings", severity="high", status="not_met").content, "choose")
    assert words(named(fold, "Summary")) == "Filter (2 gekozen)"
    assert len(named(fold, "Select")) == 9
    assert not classed(page("/reports").content, "choose")
