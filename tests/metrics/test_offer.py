"""A service says that it carries no political ads: a claim that a figure tests, and that a silence does not prove."""

import csv
from datetime import date

import pytest

from metrics.facts import Evidence, Period, Stop
from metrics.figures import Figure, Interval
from metrics.judgement import Judgement, Reason, Status
from metrics.offer import in_view_of_offer
from metrics.verdict import Target, Verdict
from norms import read_norm, read_services

AFTER = date(2025, 6, 30)
LATER = Period(date(2026, 1, 1), date(2026, 6, 30))
HALFWAY = Period(date(2025, 7, 1), date(2025, 12, 31))
BEFORE = date(2024, 12, 31)
FIGURE = Figure("tiktok", "x", "NL", "", None, AFTER, "", Interval(3, 3), None, None, "count", "final", 1, (), ())

WORD = Evidence("reference", "public_figures/b", "events.csv!R2C3", "2025-03-25")
STOPS = {
    "tiktok": Stop(date(2025, 3, 25), has_stopped=False, evidence=WORD),
    "linkedin": Stop(date(2025, 3, 25), has_stopped=False, evidence=WORD),
    "snapchat": Stop(date(2025, 10, 6), has_stopped=True, evidence=WORD),
}


@pytest.fixture(scope="module")
def target_of(root):
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")

    def make(expectation_id, service_id="tiktok"):
        measure_id = expectation_id.split("/")[0]
        expectation = norm.expectation(expectation_id)
        return Target(
            norm.commitment_of(measure_id), norm.measure(measure_id), expectation, services.service(service_id)
        )

    return make


@pytest.mark.parametrize(
    ("expectation_id", "service", "day", "status", "expected"),
    [
        ("coc-6.2/sli-6.2.1-nl", "tiktok", AFTER, Status.NOT_REPORTED, "not_offered"),
        ("coc-6.2/sli-6.2.1-nl", "linkedin", AFTER, Status.INSUFFICIENT_DATA, "not_offered"),
        ("coc-7.1/sli-7.1.1-nl", "tiktok", AFTER, Status.UNKNOWN, "not_offered"),
        ("coc-6.2/sli-6.2.1-nl", "tiktok", BEFORE, Status.NOT_REPORTED, "not_reported"),
        ("coc-6.2/sli-6.2.1-nl", "facebook", AFTER, Status.NOT_REPORTED, "not_reported"),
        ("coc-6.2/sli-6.2.1-nl", "tiktok", AFTER, Status.WITHDRAWN, "withdrawn"),
        ("coc-6.2/qre-6.2.1", "tiktok", AFTER, Status.NOT_REPORTED, "not_reported"),
        ("coc-6.1/subscribed", "tiktok", AFTER, Status.UNKNOWN, "unknown"),
        ("coc-14.2/sli-14.2.1-nl", "tiktok", AFTER, Status.NOT_REPORTED, "not_reported"),
    ],
)
def test_a_silence_of_a_service_that_says_it_carries_none(target_of, expectation_id, service, day, status, expected):
    verdict = Verdict(target_of(expectation_id, service), Period(None, day), Judgement(status))
    found = in_view_of_offer(verdict, STOPS).judgement
    assert found.status == expected
    assert (found.reason == Reason.SAYS_NOT_OFFERED) == (expected == "not_offered")


def test_a_figure_that_is_found_tests_the_claim(target_of):
    verdict = Verdict(
        target_of("coc-6.2/sli-6.2.1-nl"), Period(None, AFTER), Judgement(Status.MET), figure=FIGURE, value=FIGURE.value
    )
    assert in_view_of_offer(verdict, STOPS) == verdict


@pytest.mark.parametrize(
    ("service", "period", "expected"),
    [
        ("tiktok", HALFWAY, "not_offered"),
        ("snapchat", LATER, "not_offered"),
        # it stopped halfway: of the first half there is something to report
        ("snapchat", HALFWAY, "not_reported"),
        ("youtube", LATER, "not_reported"),
    ],
)
def test_whoever_stopped_has_the_time_before_to_report_on(target_of, service, period, expected):
    verdict = Verdict(target_of("coc-6.2/sli-6.2.1-nl", service), period, Judgement(Status.NOT_REPORTED))
    assert in_view_of_offer(verdict, STOPS).judgement.status == expected


def test_who_says_so_is_kept_in_one_place(root):
    """As events with a source, for the rule that tests the claim and for the silence that it explains alike."""
    assert "political_ads" not in (root / "services.yaml").read_text(encoding="utf-8")
    with (root / "collectors/public_figures/data/events.csv").open(encoding="utf-8", newline="") as file:
        told = {row["service_id"]: row["kind"] for row in csv.DictReader(file) if "political_ads" in row["kind"]}
    assert told == {
        "google": "political_ads_stopped", "meta": "political_ads_stopped",
        "linkedin": "political_ads_none", "tiktok": "political_ads_none",
    }  # fmt: skip
