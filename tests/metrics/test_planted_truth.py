"""A world of invented platforms with known shortcomings and near misses: the first are found, the second are not."""

import sys
from datetime import date

import pytest

from metrics.assessments import RULE_VERSIONS
from norms import Service, ServiceRegister
from norms.register import Designation
from tests.metrics.asked import assess_what_is_asked
from tests.metrics.builders import rows
from tests.metrics.planted_cases import CASES, NEAR, SHORT
from tests.metrics.planting import EXPECTATIONS, expectations, plant
from warehouse import connect_in_memory

NEIGHBOURS = [f"voorbeeldbuur-{number}" for number in range(1, 7)]
NAMES = {f"voorbeeldplatform-{number}": case for number, case in enumerate(CASES, start=1)}


def invented(name):
    designation = Designation(date=date(2023, 4, 25), verified=False)
    return Service(id=name, name=name.capitalize(), kinds=("vlop", "code_signatory"), designation=designation)


@pytest.fixture
def found(norm_of):
    """The findings of the world, as pairs of platform and expectation."""
    services = ServiceRegister(services=tuple(map(invented, (*NAMES, *NEIGHBOURS))))
    with connect_in_memory() as connection:
        for name, case in NAMES.items():
            plant(connection, case, name, NEIGHBOURS)
        assess_what_is_asked(connection, norm_of(*expectations()), services, "run", "code")
        told = rows(
            connection,
            "SELECT service_id, expectation_id FROM out.finding JOIN out.assessment USING (assessment_id)"
            " WHERE change <> 'resolved'",
        )
    return {(one["service_id"], one["expectation_id"].split("/")[1]) for one in told}


def test_every_shortcoming_is_found_and_no_near_miss_is(found, capsys):
    shortcomings = {(name, case.expectation) for name, case in NAMES.items() if case.kind == SHORT}
    near_misses = [name for name, case in NAMES.items() if case.kind == NEAR]
    flagged = {service for service, _ in found - shortcomings}
    with capsys.disabled():
        sys.stdout.write(
            f"\nplanted truth: {len(shortcomings & found)} of {len(shortcomings)} shortcomings found, "
            f"{len(flagged & set(near_misses))} of {len(near_misses)} near misses flagged\n"
        )
    assert [(name, NAMES[name]) for name, _ in sorted(shortcomings - found)] == []
    assert [(name, about, NAMES.get(name)) for name, about in sorted(found - shortcomings)] == []


def test_every_rule_is_planted():
    assert {told["rule"] for told in EXPECTATIONS.values()} == set(RULE_VERSIONS)


def test_there_are_sixty_of_each_and_both_for_every_expectation():
    for kind in (SHORT, NEAR):
        chosen = [case for case in CASES if case.kind == kind]
        assert len(chosen) >= 60
        assert {case.expectation for case in chosen} == set(EXPECTATIONS)
