"""A goal on which nothing was measured says so, and gives what the norm has ready (read from it by hand)."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.components.unmeasured import asked, is_unmeasured, questions_of_the_norm
from norms import read_norm
from tests.dashboard.reading import classed, links, words

ROOT = Path(__file__).parents[2]
DEEPFAKES = {
    "nl": ["Welke regels gelden op uw dienst voor deepfakes", "Hoe toetst u of uw automatische opsporing"],
    "en": ["Which rules apply on your service to deepfakes", "How do you test whether your automated detection"],
}


@pytest.fixture
def real(visit):
    """Returns a visit with the norm that ships."""

    def make(language="nl"):
        made = visit("/", language)
        return replace(made, settings=replace(made.settings, norm=read_norm(ROOT / "commitments.yaml")))

    return make


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_norm_has_questions_ready(real, language):
    here = real(language)
    (goal,) = [one for one in here.norm.goals if one.id == "deepfakes"]
    told = questions_of_the_norm(goal, here)
    rows = words(classed(told, "qs"))
    assert [rows.count(question) for question in DEEPFAKES[language]] == [1, 1]
    assert links(told) == ["/measures/coc-15.1", "/measures/coc-15.2"]


def test_it_says_that_nothing_was_measured_and_where_the_answer_belongs(real):
    here = real()
    (goal,) = [one for one in here.norm.goals if one.id == "deepfakes"]
    told = words(asked(goal, here))
    assert "Dat betekent niet dat alles in orde is." in told
    assert "Code desinformatie 15" in told
    assert "QRE 15.2.1" in told


def test_a_signature_is_no_measurement():
    assert is_unmeasured([None, 0, 1])
    assert not is_unmeasured([None, 2])


def test_a_goal_with_findings_keeps_its_own_page(page):
    assert "Nog niets gemeten" not in words(page("/goals/dsa_and_code").content)
