"""What must hold whatever the figures are: a change changes what it should and nothing else.

Worlds of three invented platforms over two half-years, with the recall for Dutch and for all, and moderators for Dutch.
"""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from metrics.assessments import as_row, assess_all
from metrics.computing import compute
from metrics.facts import read_facts
from metrics.findings import findings
from norms import Service, ServiceRegister
from norms.register import Designation
from tests.metrics.builders import H1, H2, correct, observe, sign
from tests.metrics.conftest import threshold
from warehouse import connect_in_memory

NAMES = ("voorbeeldplatform-1", "voorbeeldplatform-2", "voorbeeldplatform-3")
PERIODS = {"h2": H2, "h1": H1}
KINDS = {
    "dutch": {
        "indicator": "automated_recall_share",
        "part": "8",
        "unit": "share",
        "dimension": "total",
        "language": "nl",
    },
    "total": {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"},
    "people": {"indicator": "moderators_language_count", "part": "9", "unit": "persons", "language": "nl"},
}
PLACES = [(name, period, kind) for name in NAMES for period in PERIODS for kind in KINDS]
RECALL = {
    "id": "dsa-42.2.a/recall",
    "rule": "threshold",
    "needs": {"indicator": "automated_recall_share", "language": "nl"},
    "threshold": threshold(0.5, relative_to="own_total"),
}
MOST = RECALL | {"id": "dsa-42.2.a/recall-most", "threshold": threshold(0.6, "max")}
FEWER = {
    "id": "dsa-42.2.a/fewer",
    "rule": "deterioration",
    "needs": {"indicator": "language_moderators_count", "language": "nl"},
    "threshold": threshold(-0.1, relative_to="previous"),
}
SIGNED = {
    "id": "coc-14.1/signed",
    "rule": "subscribed",
    "needs": {},
    "applies_to": ["code_signatory"],
    "from": "2022-06-16",
}
INDICATORS = {"automated_recall_share", "language_moderators_count"}

VALUES = st.one_of(st.none(), st.integers(0, 100).map(lambda value: value / 100))
WORLDS = st.fixed_dictionaries(dict.fromkeys(PLACES, VALUES))
# An example takes a tenth of a second, and a fixture of a module holds nothing of an example.
FEW = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def connection():
    with connect_in_memory() as opened:
        yield opened


@pytest.fixture
def outcome(connection, norm_of):
    """Return a function from a world (and more) to the rows of its assessments by id, and the ids of its findings."""
    designation = Designation(date=date(2023, 4, 25), verified=False)
    services = ServiceRegister(
        services=tuple(
            Service(id=name, name=name, kinds=("vlop", "code_signatory"), designation=designation) for name in NAMES
        )
    )
    norms = {}

    def run(world, *expectations, also=lambda: None, order=PLACES):
        key = repr(expectations)
        norms[key] = norms.get(key) or norm_of(*expectations)
        for table in ("observation", "subscription", "erratum"):
            connection.execute(f"DELETE FROM core.{table}")
        for place in order:
            _observe(connection, place, world[place])
        also()
        compute(connection, services, only=INDICATORS)
        assessments = list(assess_all(norms[key], services, read_facts(connection)))
        told = {one.assessment.series_id for one in findings(assessments) if one.change != "resolved"}
        return {one.assessment_id: as_row(one, "run") for one in assessments}, told

    return run


def _observe(connection, place, value):
    name, period, kind = place
    start, end = PERIODS[period]
    count = None if value is None else round(100 * value)
    observe(
        connection, count if kind == "people" else value, service=name, period_start=start, period_end=end,
        locator=f"table.csv!R{PLACES.index(place) + 2}C7", **KINDS[kind],
    )  # fmt: skip


def differing(one, other):
    return {name for name in one.keys() | other if one.get(name) != other.get(name)}


def deviating(rows):
    return {name for name, row in rows.items() if row["status"] == "not_met"}


@FEW
@given(world=WORLDS, limits=st.lists(st.floats(0, 1.5), min_size=2, max_size=4, unique=True))
def test_a_stricter_threshold_never_takes_a_deviation_away(outcome, world, limits):
    for expectation, direction, strictest_last in (
        (RECALL, "min", sorted(limits)),
        (MOST, "max", sorted(limits)[::-1]),
    ):
        relative_to = expectation["threshold"].get("relative_to")
        before = set()
        for value in strictest_last:
            rows, _ = outcome(world, expectation | {"threshold": threshold(value, direction, relative_to)})
            assert before <= deviating(rows)
            before = deviating(rows)


@settings(FEW, max_examples=4)
@given(world=WORLDS, limits=st.tuples(VALUES, VALUES).filter(all))
def test_a_threshold_changes_what_lies_between_the_old_and_the_new_and_back_restores(outcome, world, limits):
    def assess(limit):
        return outcome(world, RECALL, MOST | {"threshold": threshold(limit, "max")}, FEWER)

    (first, told), (later, told_then) = map(assess, limits)
    assert {first[one]["expectation_id"] for one in differing(first, later)} <= {MOST["id"]}
    turned = {one for one in first if first[one]["status"] != later[one]["status"]}
    between = {
        (name, PERIODS[period][1])
        for name, period, kind in PLACES
        if kind == "dutch" and _is_between(world[name, period, kind], *limits)
    }
    assert {(first[one]["service_id"], first[one]["period_end"]) for one in turned} == between
    # Of each service the latest figure makes the finding.
    latest = {name: _latest(world, name) for name in NAMES}
    assert {one.split(".")[0] for one in told ^ told_then} == {
        name for name, value in latest.items() if _is_between(value, *limits)
    }
    assert assess(limits[0]) == (first, told)


def _is_between(value, *limits):
    return value is not None and len({value > limit for limit in limits}) == 2


def _latest(world, name):
    values = [world[name, period, "dutch"] for period in ("h1", "h2")]
    return next((value for value in values if value is not None), None)


@FEW
@given(world=WORLDS, order=st.permutations(PLACES))
def test_the_order_of_loading_does_not_matter(outcome, world, order):
    expectations = (RECALL, MOST, FEWER)
    assert outcome(world, *expectations) == outcome(world, *expectations, order=order)


@FEW
@given(world=WORLDS, place=st.sampled_from(PLACES), value=VALUES)
def test_one_figure_changes_what_rests_on_it_and_back_restores(outcome, world, place, value):
    expectations = (RECALL, MOST, FEWER)
    name, period, kind = place
    first, told = outcome(world, *expectations)
    changed, told_then = outcome(world | {place: value}, *expectations)
    about = {"dutch": ("recall", "recall-most"), "total": ("recall",), "people": ("fewer",)}[kind]
    for assessment_id in differing(first, changed):
        row = first.get(assessment_id) or changed[assessment_id]
        assert row["service_id"] == name
        assert row["expectation_id"].split("/")[1] in about
        # A half-year is also what the next one is held against; without any figure there is no half-year to speak of.
        may = {PERIODS[period][1], H1[1]} if kind == "people" else {PERIODS[period][1]}
        assert row["period_end"] in may or row["confidence_reasons"][:1] == ["no_figure"]
    assert {one.split(".")[0] for one in told ^ told_then} <= {name}
    assert outcome(world, *expectations) == (first, told)


@FEW
@given(world=WORLDS, name=st.sampled_from(NAMES), period=st.sampled_from(sorted(PERIODS)))
def test_an_erratum_touches_its_figures_and_no_status(outcome, connection, world, name, period):
    start, end = PERIODS[period]

    def correcting():
        correct(connection, "automated_recall_share", service=name, period_start=start, period_end=end)

    first, told = outcome(world, RECALL, MOST, FEWER)
    corrected, told_then = outcome(world, RECALL, MOST, FEWER, also=correcting)
    touched = {
        assessment_id for assessment_id, row in first.items()
        if row["service_id"] == name and row["period_end"] == end and row["indicator_id"] == "automated_recall_share"
        and row["evidence"]
    }  # fmt: skip
    assert differing(first, corrected) == touched
    assert {row["status"] for row in corrected.values() if row["errata"]} <= {row["status"] for row in first.values()}
    assert all(first[one]["status"] == corrected[one]["status"] for one in touched)
    assert told == told_then


@FEW
@given(
    world=WORLDS, name=st.sampled_from(NAMES), status=st.sampled_from(["signed", "withdrawn", "declined", "reserved"])
)
def test_a_subscription_touches_that_commitment_of_that_service(outcome, connection, world, name, status):
    def signing():
        sign(connection, "coc-14", status, service=name)

    first, told = outcome(world, RECALL, FEWER, SIGNED)
    signed, told_then = outcome(world, RECALL, FEWER, SIGNED, also=signing)
    for assessment_id in differing(first, signed):
        row = signed.get(assessment_id) or first[assessment_id]
        assert (row["service_id"], row["expectation_id"]) == (name, SIGNED["id"])
    assert (told ^ told_then) == ({f"{name}.coc-14.1.signed"} if status == "withdrawn" else set())
