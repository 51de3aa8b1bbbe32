"""Who may act: by the table, and never by hand for one expectation."""

import pytest

from norms import competence, read_norm, read_services, who_may_act
from norms.competence import GROUNDS


@pytest.fixture(scope="module")
def norm(root):
    return read_norm(root / "commitments.yaml")


@pytest.fixture(scope="module")
def services(root):
    return read_services(root / "services.yaml")


# Worked out from the notes on supervision: service, what it is and where it sits.
@pytest.mark.parametrize(
    ("measure_id", "service_id", "authorities"),
    [
        ("coc-14.2", "tiktok", ("commission", "task_force")),
        ("coc-14.2", "twitch", ("task_force",)),
        ("dsa-42.2.a", "snapchat", ("commission",)),
        ("dsa-40.12", "x", ("commission",)),
        ("dsa-40.4", "x", ("commission", "dsc_of_establishment")),
        ("dsa-40.4", "booking", ("commission", "acm")),
        ("dsa-16.6", "facebook", ("commission", "dsc_of_establishment")),
        ("dsa-16.6", "snapchat", ("commission", "acm")),
        ("dsa-2024-2835.1", "aliexpress", ("commission", "acm")),
        ("dsa-15.1.a", "stripchat", ("dsc_of_establishment",)),
        ("dsa-26.3", "snapchat", ("commission", "acm", "ap")),
        ("dsa-26.3", "tiktok", ("commission", "dsc_of_establishment")),
        ("dsa-45.2", "x", ("commission", "task_force")),
        ("ttpa-11.1", "meta", ("dsc_of_establishment", "cvdm")),
        ("ttpa-11.1", "snapchat", ("acm", "cvdm")),
        ("ttpa-13.very-large", "youtube", ("commission", "cvdm")),
    ],
)
def test_who_may_act(services, measure_id, service_id, authorities):
    assert competence(measure_id, services.service(service_id)).authorities == authorities


def test_a_dutch_service_that_is_not_very_large_answers_to_the_acm_alone(services):
    dutch = [one for one in services.of_kinds(["nl_established"]) if not {"vlop", "vlose"} & set(one.kinds)]
    assert dutch
    assert {competence("dsa-15.1", one).authorities for one in dutch} == {("acm",)}


def test_every_measure_and_commitment_has_an_answer_for_every_service(norm, services):
    for commitment in norm.commitments:
        for service in services.services:
            found = who_may_act(commitment, service)
            assert found, (commitment.id, service.id)
            assert len(found) == len(set(found))
            assert not {"acm", "dsc_of_establishment"} <= set(found), (commitment.id, service.id)


def test_the_code_is_never_for_a_dutch_authority(norm, services):
    for commitment in norm.commitments:
        if commitment.instrument == "coc":
            named = {one for service in services.services for one in who_may_act(commitment, service)}
            assert named <= {"commission", "task_force"}


def test_an_unseen_ground_says_so_and_every_ground_is_used(norm, services):
    x = services.service("x")
    assert not competence("ttpa-11.1", x).is_verified
    assert competence("dsa-42.1", x).is_verified
    ids = [m.id for one in norm.commitments for m in one.measures] + [one.id for one in norm.commitments]
    used = {competence(identity, x).ground.en for identity in ids}
    assert used == {ground.text.en for ground in GROUNDS}


def test_the_norm_names_nobody_by_hand(root):
    assert "competent:" not in (root / "commitments.yaml").read_text(encoding="utf-8")
