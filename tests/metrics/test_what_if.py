"""What other thresholds would do, on the figures that ship; shares are worked out by hand from the reports."""

import duckdb
import pytest

from metrics import MetricsError, what_if
from norms import read_norm, read_services
from tests.metrics.builders import rows
from warehouse import open_reader

RECALL = "dsa-42.2.c/recall-nl"
RULES = {"threshold", "deterioration", "consistency", "peer_outlier", "format_validity", "on_time"}
# Recall for Dutch as a share of the recall of all languages: 0.18 / 0.52 and 0.34 / 0.87; Instagram's is 0.38 / 0.73.
FACEBOOK, LINKEDIN, INSTAGRAM = 0.346, 0.391, 0.521


@pytest.fixture(scope="module")
def norm(root):
    return read_norm(root / "commitments.yaml")


@pytest.fixture(scope="module")
def connection(published_home):
    """A reader's connection: whatever would write on it, fails."""
    return open_reader(published_home).connection()


@pytest.fixture(scope="module")
def asked(connection, norm, root):
    services = read_services(root / "services.yaml")
    return lambda thresholds: what_if(connection, norm, services, thresholds)


def services_of(shifted):
    return {one.service_id for one in shifted}


def test_the_connection_cannot_write(connection):
    with pytest.raises(duckdb.InvalidInputException, match="read-only"):
        connection.execute("DELETE FROM out.finding")


def test_a_lower_threshold_lets_findings_go(asked):
    found = asked({RECALL: (FACEBOOK + LINKEDIN) / 2})
    assert not found.appear
    assert services_of(found.vanish) == {"linkedin"}
    (linkedin,) = found.vanish
    assert linkedin.finding_id == "linkedin.dsa-42.2.c.recall-nl.nl.content"
    assert (linkedin.status_before, linkedin.status_after) == ("not_met", "met")
    assert (linkedin.value.low, linkedin.expected_before) == (0.34, pytest.approx(0.435))
    assert linkedin.expected_after == pytest.approx(0.87 * (FACEBOOK + LINKEDIN) / 2)
    assert found.count_before - found.count_after == 1


def test_a_higher_threshold_lets_findings_appear(asked):
    found = asked({RECALL: INSTAGRAM + 0.01})
    assert not found.vanish
    assert "instagram" in services_of(found.appear)
    assert {one.status_after for one in found.appear} == {"not_met"}
    assert not services_of(found.appear) & {"facebook", "linkedin"}


def test_the_threshold_as_it_is_changes_nothing(asked, norm, connection):
    limits = {one.id: one.threshold.value for _, _, one in norm.expectations() if one.threshold and one.rule in RULES}
    found = asked(limits)
    assert (found.appear, found.vanish) == ((), ())
    told = rows(
        connection,
        "SELECT count(*) AS number FROM out.finding JOIN out.assessment USING (assessment_id)"
        " WHERE change <> 'resolved' AND list_contains(?, expectation_id)",
        list(limits),
    )
    assert found.count_before == found.count_after == told[0]["number"]


def test_several_at_once_are_the_sum_of_each(asked):
    others = {RECALL: INSTAGRAM + 0.01, "dsa-42.2.a/moderators-nl-change": -0.5}
    both, alone = asked(others), [asked({name: value}) for name, value in others.items()]
    assert services_of(both.vanish) == set.union(*(services_of(one.vanish) for one in alone))
    assert len(both.appear) == sum(len(one.appear) for one in alone)


@pytest.mark.parametrize(
    ("thresholds", "words"),
    [({"dsa-1.1/none": 1.0}, "dsa-1.1/none"), ({"dsa-42.2.a/moderators-nl": 1.0}, "no expectation with a threshold"),
     ({RECALL: float("nan")}, "Give a number")],
)  # fmt: skip
def test_what_has_no_threshold_is_told(asked, thresholds, words):
    with pytest.raises(MetricsError, match=words):
        asked(thresholds)
