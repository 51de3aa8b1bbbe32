"""Another threshold on each rule that has one: what is planted goes where the figure turns, and comes back there.

The invented platforms are those of the planted truth; where each figure turns is counted by hand from its case.
"""

import pytest

from metrics import sensitivity, what_if
from metrics.what_if import RULES_WITHOUT_THRESHOLD
from norms import ServiceRegister
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.planted_cases import SHORT, Case
from tests.metrics.planting import EXPECTATIONS, MEASURES, expectations, plant
from tests.metrics.test_planted_truth import NEIGHBOURS, invented
from warehouse import connect_in_memory

# The case, where it turns, and thresholds on the side where it is met and on the side where it deviates.
TURNS = {
    "accuracy": ((0.5,), 0.5, 0.49, 0.51),
    "recall": ((0.2, 0.5), 0.4, 0.39, 0.41),
    "fewer": ((100, 80), -0.2, -0.21, -0.19),
    "agree": ((0.2, 1000, 10_000), 1.0, 1.01, 0.99),
    "apart": ((0.9, (0.1, 0.1, 0.2, 0.3, 0.3)), 4.5, 4.51, 4.49),
    "posts": ((101, 40, 60), 1, 1, 0),
    "on-time": (("2026-03-14",), 14, 14, 13),
    "reused": ((300, 300), 1.0, 1.0, 0.99),
    "recipients": ((110, 100), 0.1, 0.11, 0.09),
    "gone": (("lifelong", "abc", "a"), 2, 2, 1),
    "lowered": (({"a": (100, 50)},), 1, 1, 0),
    "leaked": ((1, 0), 0.2065, 0.21 + 0.8, 0.2),  # one of one: Wilson's margin begins at 1 / (1 + 1.96^2)
}


def test_each_rule_with_a_threshold_is_tried():
    tried = {EXPECTATIONS[name]["rule"] for name in TURNS}
    assert tried == {told["rule"] for told in EXPECTATIONS.values() if "threshold" in told} - RULES_WITHOUT_THRESHOLD


@pytest.mark.parametrize("name", TURNS)
def test_a_finding_goes_and_stays_with_the_threshold(name, norm_of):
    given, turns_at, met_at, deviates_at = TURNS[name]
    service = "voorbeeldplatform-1"
    services = ServiceRegister(services=tuple(map(invented, (service, *NEIGHBOURS))))
    norm = norm_of(*expectations())
    expectation = f"{MEASURES.get(name, 'dsa-42.2.a')}/{name}"
    with connect_in_memory() as connection:
        plant(connection, Case(name, SHORT, "", given), service, NEIGHBOURS)
        assess_what_is_asked(connection, norm, services, "run", "code")
        marks = sensitivity(connection, norm, services, expectation, service).own
        looser = what_if(connection, norm, services, {expectation: met_at})
        stricter = what_if(connection, norm, services, {expectation: deviates_at})
    assert [mark.turns_at.low for mark in marks] == [pytest.approx(turns_at, abs=1e-3)]
    assert service in {one.service_id for one in looser.vanish}
    assert not looser.appear
    assert service not in {one.service_id for one in stricter.vanish}
