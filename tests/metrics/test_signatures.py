"""The Code: who signed, who left, and when."""

from datetime import date

import pytest

from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import observe, rows, sign

COMMITMENT = {
    "id": "coc-14.1/subscribed",
    "axis": "reported",
    "rule": "subscribed",
    "needs": {},
    "applies_to": ["code_signatory"],
    "from": "2022-06-16",
    "claim": {"nl": "{service} verliet de verbintenis ({period}).", "en": "{service} left ({period})."},
    "question": {"nl": "Waarom?", "en": "Why?"},
}
WHOLE = COMMITMENT | {"id": "dsa-42.2.a/code-signed", "needs": {"measure": "coc"}, "applies_to": ["vlop", "vlose"]}
LEFT = date(2025, 1, 22)


@pytest.fixture
def assessed(connection, norm_of, services):
    def run(*expectations):
        observe(connection, 1, period_end=date(2026, 6, 30))  # the data reaches to here
        assess_what_is_asked(connection, norm_of(*expectations), services, "run", "code")
        return rows(connection, "SELECT * FROM out.assessment ORDER BY service_id, expectation_id, period_end")

    return run


def states(assessments):
    return [(one["status"], one["period_start"], one["period_end"]) for one in assessments]


def test_signed_and_then_left(connection, assessed):
    sign(connection, "coc-14.1", valid_to=date(2025, 1, 21))
    sign(connection, "coc-14", "withdrawn", since=LEFT)
    found = assessed(COMMITMENT)
    assert states(found) == [
        ("met", date(2022, 6, 16), date(2025, 1, 21)),
        ("withdrawn", LEFT, date(2026, 6, 30)),
    ]
    assert (found[0]["value_low"], found[0]["numerator"], found[0]["denominator"]) == (0.5, 1, 2)
    assert found[1]["value_low"] == 0
    assert [piece["value_text"] for piece in found[1]["evidence"]] == ["withdrawn 2025-01-22"]
    (finding,) = rows(connection, "SELECT * FROM out.finding")
    assert finding["finding_id"] == "voorbeeldplatform.coc-14.1.subscribed"
    assert finding["change"] == "persists"
    assert finding["summary_nl"] == "Voorbeeldplatform verliet de verbintenis (22 januari 2025)."


def test_a_recent_withdrawal_is_new(connection, assessed):
    sign(connection, "coc-14")
    sign(connection, "coc-14", "withdrawn", since=date(2026, 3, 1))
    assessed(COMMITMENT)
    assert rows(connection, "SELECT change FROM out.finding") == [{"change": "new"}]


def test_a_commitment_signed_as_a_whole_holds_all_its_measures(connection, assessed):
    sign(connection, "coc-14", since=None)
    (one,) = assessed(COMMITMENT)
    assert (one["status"], one["value_low"], one["period_start"]) == ("met", 1, None)


def test_what_is_said_later_of_one_measure_counts(connection, assessed):
    sign(connection, "coc-14", "withdrawn", since=LEFT)
    sign(connection, "coc-14.2", "reserved", since=date(2025, 7, 1))
    assert [one["status"] for one in assessed(COMMITMENT)] == ["withdrawn", "met"]


def test_declined_measures(connection, assessed):
    sign(connection, "coc-14.1", "declined")
    sign(connection, "coc-14.2", "declined")
    assert [one["status"] for one in assessed(COMMITMENT)] == ["not_subscribed"]
    assert rows(connection, "SELECT * FROM out.finding") == []


def test_what_was_not_seen_is_unknown(connection, assessed):
    sign(connection, "coc-13")
    (one,) = assessed(COMMITMENT)
    assert (one["status"], one["value_low"]) == ("unknown", None)
    assert one["confidence_reasons"] == ["subscription_not_seen"]


def test_a_status_that_ran_out_is_unknown(connection, assessed):
    sign(connection, "coc-14", valid_to=date(2024, 12, 31))
    assert [one["status"] for one in assessed(COMMITMENT)] == ["met", "unknown"]


def test_leaving_the_code_is_one_finding(connection, assessed):
    sign(connection, "coc")
    sign(connection, "coc-14.1")
    sign(connection, "coc", "withdrawn", since=date(2023, 5, 26))
    found = [one for one in assessed(COMMITMENT, WHOLE) if one["service_id"] == "voorbeeldplatform"]
    assert states(found)[1] == ("withdrawn", date(2023, 5, 26), date(2026, 6, 30))
    assert [one["status"] for one in found] == ["met", "withdrawn", "met", "withdrawn"]
    (finding,) = rows(connection, "SELECT * FROM out.finding")
    assert finding["finding_id"] == "voorbeeldplatform.dsa-42.2.a.code-signed"


def test_the_code_as_a_whole(connection, assessed):
    sign(connection, "coc-13")
    found = {one["service_id"]: one["status"] for one in assessed(WHOLE)}
    assert found == {"voorbeeldplatform": "met", "voorbeeldzoeker": "not_subscribed"}


def test_before_designation_the_search_engine_was_not_bound(connection, assessed):
    sign(connection, "coc", service="voorbeeldzoeker", valid_to=date(2025, 12, 31))
    found = [one for one in assessed(WHOLE) if one["service_id"] == "voorbeeldzoeker"]
    assert [one["status"] for one in found] == ["not_applicable", "not_subscribed"]
