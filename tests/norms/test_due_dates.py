"""When reports are due: dates by hand from the law's words, and no date where the rule was not read."""

from datetime import date

import pytest

from norms import ServiceRegister
from norms.due_dates import due_reports

UNTIL = date(2026, 11, 25)


def due_of(kind, *, kinds=("vlop",), designated="2023-04-25", ended=None, group=None, until=UNTIL):
    designation = {"date": date.fromisoformat(designated), "verified": True}
    if ended:
        designation["ended"] = date.fromisoformat(ended)
    service = {"id": "voorbeeldplatform", "name": "Voorbeeldplatform", "kinds": list(kinds), "designation": designation}
    umbrella = {"id": "voorbeeldkoepel", "name": "Voorbeeldkoepel", "kinds": ["report_umbrella"]}
    if group:
        provider = {"provider": {"name": "Voorbeeld B.V.", "group": group, "verified": True}}
        service |= provider
        umbrella |= provider
    register = ServiceRegister.model_validate({"version": 1, "services": [service, umbrella]})
    return [one for one in due_reports(register, until) if one.kind == kind]


def dates(found):
    return [(str(one.period_start), str(one.due_on) if one.due_on else None, one.basis) for one in found]


def test_transparency_reports_two_months_after_each_half_year():
    assert dates(due_of("transparency_report", until=date(2028, 7, 1))) == [
        ("2025-07-01", "2026-02-28", "law"),
        ("2026-01-01", "2026-08-31", "law"),
        ("2026-07-01", "2027-02-28", "law"),
        ("2027-01-01", "2027-08-31", "law"),
        ("2027-07-01", "2028-02-29", "law"),  # a leap year
        ("2028-01-01", "2028-08-31", "law"),
    ]


def test_no_date_for_the_half_years_around_a_designation():
    # designated in January 2026: obligations from the end of May, so the first whole half-year is the second of 2026
    assert dates(due_of("transparency_report", designated="2026-01-26", until=date(2027, 1, 1))) == [
        ("2026-01-01", None, "not_determined"),
        ("2026-07-01", "2027-02-28", "law"),
    ]
    assert dates(due_of("transparency_report", designated="2026-08-31", until=date(2027, 7, 1))) == [
        ("2026-07-01", None, "not_determined"),
        ("2027-01-01", "2027-08-31", "law"),
    ]


def test_nothing_is_due_after_a_designation_ended():
    assert due_of("transparency_report", kinds=("former_vlop",), ended="2025-05-27") == []
    ended = due_of("transparency_report", kinds=("former_vlop",), ended="2026-03-01")
    assert [str(one.period_start) for one in ended] == ["2025-07-01"]


@pytest.mark.parametrize("kinds", [("nl_established",), ("report_umbrella",), ("code_signatory",)])
def test_who_is_not_very_large_owes_none_of_these(kinds):
    assert due_of("transparency_report", kinds=kinds) == []
    assert due_of("code_report", kinds=kinds) == []


def test_code_reports_as_earlier_rounds_came_also_under_the_group():
    found = due_of("code_report", kinds=("vlop", "code_signatory"), group="Voorbeeld")
    assert dates(found) == [
        ("2024-07-01", "2025-03-31", "practice"),
        ("2025-01-01", "2025-09-30", "practice"),
        ("2025-07-01", "2026-03-31", "practice"),
        ("2026-01-01", "2026-09-30", "practice"),
    ]
    assert {one.also for one in found} == {("voorbeeldkoepel",)}
    assert {one.also for one in due_of("code_report", kinds=("vlop", "code_signatory"))} == {()}


def test_yearly_documents_have_the_year_and_no_day_by_law():
    assert dates(due_of("audit_report")) == [
        ("2024-01-01", "2024-12-31", "yearly"),
        ("2025-01-01", "2025-12-31", "yearly"),
    ]
    assert len(due_of("risk_assessment")) == len(due_of("audit_implementation")) == 2
    assert due_of("audit_report", designated="2026-08-31") == []


def test_obligations_begin_on_a_day_that_exists():
    # four months after 31 October is the end of February
    assert dates(due_of("transparency_report", designated="2025-10-31", until=date(2026, 12, 31)))[1][2] == (
        "not_determined"
    )
