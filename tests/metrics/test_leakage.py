"""Ads of known actors after a service said that it carries none: invented ads, counted by hand.

The only real figures are published totals from Hungary: 181 ads, of which 19 were taken down (HDMO, February 2026).
"""

from datetime import date, timedelta
from math import sqrt

import pytest

from metrics.computing import compute
from metrics.figures import Interval
from metrics.judgement import Reason, Status
from metrics.rules import leakage
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import _insert, happen, land, rows
from tests.metrics.conftest import threshold

SERVICE = "voorbeeldkoepel"
STOP = date(2025, 10, 1)
FILES = {day: f"voorbeeldregister/{day:016x}" for day in range(1, 15)}


def answer_on(connection, *days):
    """Answers of the repository, landed at noon on days of March 2026."""
    for day in days:
        land(
            connection, FILES[day], file_name="ads.json", published_at=None, landed_order=day,
            retrieved_at=f"2026-03-{day:02} 12:00:00+00", door="http",
        )  # fmt: skip


def see(connection, ad_id, day, availability="shown", **given):
    """One ad as it stands in the answer of a day."""
    row = {
        "source": "voorbeeldregister",
        "service_id": SERVICE,
        "ad_id": str(ad_id),
        "kind": "commercial",
        "advertiser_key": "k",
        "payer_key": "",
        "organisation_id": "voorbeeldpartij",
        "organisation_kind": "party",
        "countries": ["NL"],
        "starts_on": date(2026, 3, 1),
        "currency": "",
        "reach_nl_low": 10,
        "reach_nl_high": 20,
        "targeting": [],
        "address_detail": "not_published",
        "availability": availability,
        "removal_reason": "",
        "filled_elements": ["a", "b", "d"],
        "edition": f"ads/{day}",
        "source_file_id": FILES[day],
        "locator": f"ads.json!R{ad_id}",
        "superseded_by": None,
    }
    _insert(connection, "core.ad", row | given)


def ask(connection, *actors):
    for actor in actors:
        row = {
            "source": "voorbeeldregister", "service_id": SERVICE, "asked_for": "actors", "asked_key": actor,
            "country": "NL", "rows_count": 0, "is_complete": False, "incomplete_reason": "empty_proves_nothing",
            "edition": f"answer/{actor}", "source_file_id": FILES[1], "locator": "ads.json",
        }  # fmt: skip
        _insert(connection, "core.repository_answer", row)


@pytest.fixture
def stopped(connection):
    happen(connection, "political_ads_stopped", service=SERVICE, day=STOP)
    return connection


@pytest.fixture
def values(connection, services):
    """Compute, and return the values of an indicator by (dimension, end of period)."""

    def values(indicator):
        compute(connection, services, only=[indicator])
        query = "SELECT * FROM out.indicator_value WHERE indicator_id = ? ORDER BY ALL"
        return {(one["dimension"], one["period_end"]): one for one in rows(connection, query, indicator)}

    return values


def _bound(hits, tries, sign):
    """A share p whose distance to the observed share is 1.96 of its own standard errors, found by halving."""
    observed = hits / tries
    inner, outer = observed, 1.0 if sign > 0 else 0.0
    for _ in range(200):
        middle = (inner + outer) / 2
        is_near = abs(observed - middle) <= 1.959963984540054 * sqrt(middle * (1 - middle) / tries)
        inner, outer = (middle, outer) if is_near else (inner, middle)
    return inner


@pytest.mark.parametrize(("hits", "tries"), [(162, 181), (19, 181), (1, 2), (0, 7), (7, 7), (1, 1000)])
def test_the_margin_is_wilsons(connection, services, hits, tries):
    compute(connection, services, only=[])
    found = rows(connection, "SELECT wilson_low(?, ?) AS low, wilson_high(?, ?) AS high", hits, tries, hits, tries)[0]
    assert found["low"] == pytest.approx(_bound(hits, tries, -1), abs=1e-9)
    assert found["high"] == pytest.approx(_bound(hits, tries, 1), abs=1e-9)


def test_the_published_totals_of_hungary(stopped, values):
    answer_on(stopped, 2)
    for number in range(181):
        see(stopped, number, 2, "removed" if number < 19 else "shown")
    ((_, leaked),) = values("known_actor_ads_leaked_share").items()
    ((_, detected),) = values("known_actor_ads_detected_share").items()
    assert (leaked["numerator"], leaked["denominator"], detected["numerator"]) == (162, 181, 19)
    assert round(leaked["numerator"] / leaked["denominator"], 3) == 0.895
    assert round(detected["numerator"] / detected["denominator"], 3) == 0.105
    assert leaked["value_low"] < 162 / 181 < leaked["value_high"]
    assert (round(leaked["value_low"], 3), round(leaked["value_high"], 3)) == (0.842, 0.932)
    assert leaked["value_low"] == pytest.approx(1 - detected["value_high"])


def test_each_ad_counts_once_in_the_month_in_which_it_began(stopped, values):
    answer_on(stopped, 2, 3)
    for day in (2, 3):
        see(stopped, 1, day, superseded_by=None if day == 3 else FILES[3])
        see(stopped, 2, day, starts_on=date(2026, 2, 28))
    found = values("known_actor_ads_count")
    assert {key: value["value_low"] for key, value in found.items()} == {
        ("party", date(2026, 2, 28)): 1, ("party", date(2026, 3, 31)): 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given", "counts"),
    [
        ({}, True),
        ({"organisation_kind": None, "organisation_id": None}, False),
        ({"starts_on": STOP - timedelta(days=1)}, False),
        ({"starts_on": STOP}, True),
        ({"starts_on": None}, False),
        ({"reach_nl_low": 0, "reach_nl_high": 0}, False),
        ({"reach_nl_low": 0, "reach_nl_high": 3}, True),
        ({"reach_nl_low": None, "reach_nl_high": None, "countries": ["BE"]}, False),
        ({"reach_nl_low": None, "reach_nl_high": None}, True),
        ({"reach_nl_low": None, "reach_nl_high": None, "impressions_nl_low": 0, "impressions_nl_high": 0}, False),
        ({"service_id": "voorbeeldplatform"}, False),
        ({"kind": "political"}, True),
    ],
)
def test_which_ads_count(stopped, values, given, counts):
    answer_on(stopped, 2)
    see(stopped, 1, 2, **given)
    assert bool(values("known_actor_ads_count")) is counts


def test_public_bodies_are_a_set_of_their_own(stopped, values):
    answer_on(stopped, 2)
    see(stopped, 1, 2)
    see(stopped, 2, 2, organisation_kind="public_body", organisation_id="voorbeeldministerie")
    assert {dimension for dimension, _ in values("known_actor_ads_count")} == {"party", "public_body"}


def test_days_until_removal_lie_between_two_answers(stopped, values):
    answer_on(stopped, 3, 5, 9)
    # 1: shown on 3 and 5, gone on 9, so 4 to 8 days; 2: gone when first seen, 0 to 2; 3: 0 to 4; 4 was never removed
    see(stopped, 1, 3)
    see(stopped, 1, 5)
    see(stopped, 1, 9, "removed")
    see(stopped, 2, 3, "removed")
    see(stopped, 3, 5, "removed")
    see(stopped, 4, 9)
    ((_, days),) = values("known_actor_ads_removal_days").items()
    assert (days["value_low"], days["value_high"], days["denominator"], days["unit"]) == (0, 4, 3, "days")


def test_reach_of_what_was_removed_and_of_what_stayed(stopped, values):
    answer_on(stopped, 2)
    see(stopped, 1, 2, "removed")
    see(stopped, 2, 2, "removed", reach_nl_low=5, reach_nl_high=5)
    see(stopped, 3, 2)
    ((_, removed),) = values("known_actor_ads_removed_reach_count").items()
    ((_, leaked),) = values("known_actor_ads_leaked_reach_count").items()
    assert (removed["value_low"], removed["value_high"]) == (15, 25)
    assert (leaked["value_low"], leaked["value_high"]) == (10, 20)


def test_actors_are_counted_and_never_named(stopped, values):
    answer_on(stopped, 1, 2)
    ask(stopped, "voorbeeldpartij", "anderepartij", "derdepartij", "voorbeeldministerie")
    see(stopped, 1, 2)
    see(stopped, 2, 2)
    see(stopped, 3, 2, "removed", organisation_id="anderepartij")
    ((key, share),) = values("known_actors_leaked_share").items()
    assert (share["numerator"], share["denominator"], key[0]) == (1, 4, "")
    everything = str(rows(stopped, "SELECT * EXCLUDE (evidence) FROM out.indicator_value"))
    assert "partij" not in everything


def test_a_month_that_is_not_long_past_is_provisional(stopped, values):
    answer_on(stopped, 2)
    see(stopped, 1, 2)
    see(stopped, 2, 2, starts_on=date(2025, 12, 5))
    found = values("known_actor_ads_leaked_share")
    assert {end: value["maturity"] for (_, end), value in found.items()} == {
        date(2026, 3, 31): "provisional", date(2025, 12, 31): "final",
    }  # fmt: skip


def test_the_evidence_is_every_answer_that_decides_and_the_services_own_word(stopped, values):
    answer_on(stopped, 2, 3, 4)
    for day, availability in ((2, "shown"), (3, "shown"), (4, "removed")):
        see(stopped, 1, day, availability)
    ((_, share),) = values("known_actor_ads_leaked_share").items()
    assert [(one["role"], one["source_file_id"]) for one in share["evidence"]] == [
        ("part", FILES[2]), ("part", FILES[3]), ("part", FILES[4]), ("reference", "public_figures/bbbbbbbbbbbbbbbb"),
    ]  # fmt: skip


def test_of_removed_ads_content_and_names_are_not_asked(connection, values):
    answer_on(connection, 2)
    see(connection, 1, 2)
    see(connection, 2, 2, "removed", filled_elements=["d"])
    compute_of = values("repository_element_filled_share")
    found = {letter: (value["numerator"], value["denominator"]) for (letter, _), value in compute_of.items()}
    assert (found["39(2)(a)"], found["39(2)(b)"], found["39(2)(d)"]) == ((1, 1), (1, 1), (2, 2))


@pytest.mark.parametrize(
    ("leaked", "says_none", "status", "reason"),
    [
        (Interval(0.842, 0.932), True, Status.NOT_MET, None),
        (Interval(0.150, 0.850), True, Status.NOT_MET, None),
        (Interval(0, 0.490), True, Status.INSUFFICIENT_DATA, Reason.RANGE_HOLDS_THRESHOLD),
        (Interval(0, 0.019), True, Status.MET, None),
        (Interval(0.842, 0.932), False, Status.NOT_MET, None),
        (None, True, Status.NOT_OFFERED, Reason.NONE_FOUND),
        (None, False, Status.INSUFFICIENT_DATA, Reason.NO_FIGURE),
        (Interval(None, None), True, Status.NOT_OFFERED, Reason.NONE_FOUND),
    ],
)
def test_the_rule(leaked, says_none, status, reason):
    found = leakage.judge(leaked, 0.05, says_none=says_none)
    assert (found.status, found.reason) == (status, reason)


EXPECTATION = {
    "id": "dsa-42.2.a/leakage",
    "rule": "leakage",
    "axis": "verified",
    "needs": {"indicator": "known_actor_ads_leaked_share", "country": "NL", "dimension": "party"},
    "threshold": threshold(0.05, "max"),
    "applies_to": ["report_umbrella"],
    "from": "2025-10-01",
    "claim": {
        "nl": "{service}: {numerator} van {denominator}, {value}.",
        "en": "{service}: {numerator} of {denominator}.",
    },
}


def judged(connection, norm_of, services):
    assess_what_is_asked(connection, norm_of(EXPECTATION), services, "run", "code")
    return rows(connection, "SELECT * FROM out.assessment"), rows(connection, "SELECT * FROM out.finding")


def test_ads_that_were_found_nevertheless_are_a_finding(stopped, norm_of, services):
    answer_on(stopped, 2)
    for number in range(4):
        see(stopped, number, 2, "removed" if number < 2 else "shown")
    ((one,), (finding,)) = judged(stopped, norm_of, services)
    assert (one["status"], one["numerator"], one["denominator"], one["expected"]) == ("not_met", 2, 4, 0.05)
    assert finding["summary_en"] == "Voorbeeldkoepel: 2 of 4."
    assert finding["finding_id"] == "voorbeeldkoepel.dsa-42.2.a.leakage.NL.party"


def test_without_ads_there_is_only_the_services_own_word(stopped, norm_of, services):
    ((one,), findings) = judged(stopped, norm_of, services)
    assert (one["status"], one["value_low"], findings) == ("not_offered", None, [])
    assert [piece["role"] for piece in one["evidence"]] == ["reference"]


def test_without_that_word_nothing_is_said(connection, norm_of, services):
    answer_on(connection, 2)
    see(connection, 1, 2)
    (assessments, findings) = judged(connection, norm_of, services)
    assert findings == []
    assert {one["status"] for one in assessments} <= {"insufficient_data"}


def test_ads_of_public_bodies_alone_are_no_finding_about_parties(stopped, norm_of, services):
    answer_on(stopped, 2)
    see(stopped, 1, 2, organisation_kind="public_body")
    ((one,), findings) = judged(stopped, norm_of, services)
    assert (one["status"], findings) == ("not_offered", [])
