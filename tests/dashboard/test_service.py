"""What a service owed and signed, from rows written by hand."""

from datetime import date

import pytest

from dashboard.components.due_reports import due_reports
from dashboard.components.signed import signed_through_time
from tests.dashboard.reading import links, named, words

H2 = {"period_start": date(2025, 7, 1), "period_end": date(2025, 12, 31)}
NOTHING_SEEN = {"published_on": None, "first_seen_on": None, "last_looked_on": None, "is_read": False}
REPORT = {"kind": "transparency_report", "due_on": date(2026, 2, 28), "basis": "law", **H2, **NOTHING_SEEN}


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        ({"published_on": date(2026, 2, 28)}, "verschenen op 28 feb 2026"),
        ({"published_on": date(2026, 3, 3)}, "verschenen op 3 mrt 2026, 3 dagen na de termijn"),
        ({"first_seen_on": date(2026, 3, 3)}, "gezien op 3 mrt 2026; het stond er toen"),
        ({"is_read": True, "last_looked_on": date(2026, 3, 3)}, "ingelezen; de dag van verschijnen is niet bekend"),
        ({"last_looked_on": date(2026, 3, 3)}, "niet aangetroffen waar wij keken, laatst op 3 mrt 2026"),
        ({}, "wij keken nog niet"),
    ],
)
def test_a_report_says_what_was_seen_of_it(visit, seen, told):
    row = words(named(named(due_reports([REPORT | seen], visit()), "Tbody"), "Tr"))
    assert row == f"transparantierapport (DSA) H2 2025 28 feb 2026 termijn in de wet {told}"


def test_a_term_that_nobody_determined_makes_nothing_late(visit):
    undetermined = REPORT | {"due_on": None, "basis": "not_determined", "published_on": date(2026, 9, 1)}
    told = words(due_reports([undetermined], visit()))
    assert "niet vastgesteld" in told
    assert "na de termijn" not in told


def test_no_report_was_due(visit):
    assert "hoefde er op deze dag nog geen rapport te zijn" in words(due_reports([], visit()))


def test_what_was_signed_by_edition(visit):
    asked = visit()
    rows = [row for row in asked.published.rows("signatures") if row["service_id"] == "voorbeeldplatform"]
    shown = signed_through_time(rows, asked)
    table = [words(row) for row in named(named(shown, "Tbody"), "Tr")]
    assert table == ["Editie 2022 2 0 0 0 1", "Editie 2025 0 1 1 0 1"]
    assert "/subscriptions" in links(shown)


def test_what_was_not_seen_is_no_zero(visit):
    assert "is niet gezien" in words(signed_through_time([], visit()))


def test_findings_of_a_service_stand_by_axis(page):
    heads = [words(one) for one in named(page("/services/voorbeeldplatform").content, "H3")]
    assert heads[:2] == ["Gerapporteerd (1)", "Presteert (1)"]
