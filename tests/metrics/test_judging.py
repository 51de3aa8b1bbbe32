"""What each rule is given: the second figure, the peers, the date of publication, the figures of an SLI."""

from datetime import date

import pytest

from metrics import IncomparableFiguresError, UnknownIndicatorError
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import H1, advertise, observe, read_part, rows, spend_at
from tests.metrics.conftest import threshold

IN_H1 = {"period_start": H1[0], "period_end": H1[1]}


def test_spend_by_place_and_by_advertiser(connection, norm_of, services):
    expectation = {
        "id": "dsa-42.2.a/spend",
        "rule": "consistency",
        "needs": {"indicator": "advertiser_spend_eur", "compared_with": "location_spend_eur", "country": "NL"},
        "threshold": threshold(0, "max"),
        "applies_to": ["report_umbrella"],
        "from": "2023-01-01",
    }
    advertise(connection, 0, 100)
    advertise(connection, 1000, 1000)
    spend_at(connection, "Utrecht", 1200, 1300)
    spend_at(connection, "Zeeland", 0, 0, window="last_7_days")
    assess_what_is_asked(connection, norm_of(expectation), services, "run", "code")
    (one,) = rows(connection, "SELECT * FROM out.assessment")
    assert (one["status"], one["value_low"], one["value_high"], one["reference"]) == ("not_met", 1000, 1100, 1200)
    (finding,) = rows(connection, "SELECT * FROM out.finding")
    assert finding["finding_id"] == "voorbeeldkoepel.dsa-42.2.a.spend.NL.yesterday"


def test_peers_of_the_same_period(connection, norm_of, services):
    expectation = {
        "id": "dsa-42.2.a/peers",
        "rule": "peer_outlier",
        "needs": {"indicator": "notice_action_median_hours"},
        "threshold": threshold(5, "max", relative_to="peers"),
    }
    about = {"indicator": "notice_action_median_hours", "part": "4", "category": "TOTAL", "unit": "hours"}
    observe(connection, 500, **about)
    for number, hours in enumerate((10, 20, 30, 40, 50)):
        observe(connection, hours, service=f"andere-{number}", **about)
        observe(connection, 900, service=f"andere-{number}", **about, **IN_H1)
    assess_what_is_asked(connection, norm_of(expectation), services, "run", "code")
    (one,) = rows(connection, "SELECT * FROM out.assessment WHERE service_id = 'voorbeeldplatform'")
    assert (one["status"], one["reference"], one["expected"]) == ("not_met", 30, 150)
    assert len(one["evidence"]) == 6


def test_an_umbrella_and_a_service_that_is_not_asked_are_no_peers(connection, norm_of, services):
    expectation = {
        "id": "dsa-42.2.a/peers",
        "rule": "peer_outlier",
        "needs": {"indicator": "notice_action_median_hours"},
        "threshold": threshold(5, "max", relative_to="peers"),
        "applies_to": ["vlop"],
    }
    about = {"indicator": "notice_action_median_hours", "part": "4", "category": "TOTAL", "unit": "hours"}
    for service in ("voorbeeldkoepel", "voorbeeldmarkt", "voorbeeldzoeker"):
        observe(connection, 1, service=service, **about)
    observe(connection, 500, **about)
    for number, hours in enumerate((10, 20, 30, 40, 50)):
        observe(connection, hours, service=f"andere-{number}", **about)
    assess_what_is_asked(connection, norm_of(expectation), services, "run", "code")
    (one,) = rows(connection, "SELECT * FROM out.assessment WHERE service_id = 'voorbeeldplatform'")
    assert (one["reference"], len(one["evidence"])) == (30, 6)


def test_services_that_cannot_be_compared_are_refused(connection, norm_of, services):
    expectation = {
        "id": "dsa-42.2.a/peers",
        "rule": "peer_outlier",
        "needs": {"indicator": "automated_recall_share", "language": "nl"},
        "threshold": threshold(0.5, relative_to="peers"),
    }
    observe(
        connection, 0.2, indicator="automated_recall_share", part="8", language="nl", dimension="total", unit="share"
    )
    with pytest.raises(IncomparableFiguresError, match="cannot be compared"):
        assess_what_is_asked(connection, norm_of(expectation), services, "run", "code")


def test_an_indicator_that_nobody_made_is_refused(connection, norm_of, services):
    expectation = {
        "id": "dsa-42.2.a/unknown",
        "rule": "threshold",
        "needs": {"indicator": "no_such_indicator"},
        "threshold": threshold(1),
    }
    with pytest.raises(UnknownIndicatorError, match=r"metrics/indicators/no_such_indicator\.sql"):
        assess_what_is_asked(connection, norm_of(expectation), services, "run", "code")


def test_lateness(connection, assessed):
    read_part(connection, published_at=date(2026, 3, 12))
    expectation = {
        "id": "dsa-42.2.a/on-time",
        "rule": "on_time",
        "needs": {"indicator": "report_lateness_days"},
        "threshold": threshold(0, "max", kind="law"),
    }
    (one,) = assessed(expectation)
    assert (one["status"], one["value_low"], one["expected"], one["unit"]) == ("not_met", 12, 0, "days")


def test_a_prefix_of_slis_asks_for_any_of_them(connection, assessed):
    expectation = {
        "id": "coc-14.2/sli",
        "rule": "reported_for_country",
        "needs": {"indicator": "sli_14.2", "country": "NL"},
        "applies_to": ["code_signatory"],
    }
    observe(connection, 886_619, indicator="sli_14.2.ttp1.accounts", part="code", country="NL")
    observe(connection, 9_750_916, indicator="sli_14.2.ttp1.accounts", part="code", country="EU")
    (one,) = assessed(expectation)
    assert (one["status"], one["value_low"], one["indicator_id"]) == ("met", 886_619, "sli_14.2.ttp1.accounts")
