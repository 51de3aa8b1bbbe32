"""The project's own `commitments.yaml`.

The totals are as published: 44 commitments and 128 measures (disinfocode.eu), 43 in the 2025 edition (IRIS Merlin).
The numbers per commitment were compared once with the project's reference list; they notice a measure that gets lost.
"""

import re
from collections import Counter

import pytest
import yaml

from norms import read_norm

ARTICLES = {
    "dsa": (
        *(9, 10, 11, 12, 14, 15, 16, 17, 20, 21, 22, 23, 24, 25, 26, 27, 28, 34, 35, 36, 37, 38, 39, 40, 42, 45),
        "2024-2835",
    ),
    "ttpa": (7, 8, 9, 10, 11, 12, 13, 14, 15, 16, "2025-1410", "2026-818"),
}
# How many measures each commitment of the Code has, from the first on; 38, 39, 42, 43 and 44 have none.
MEASURES_OF_THE_CODE = (
    *(6, 4, 3, 2, 1, 5, 4, 2, 2, 2, 4, 3, 3, 3, 2, 2, 3, 3, 2, 2, 3, 7),
    *(2, 1, 2, 3, 4, 4, 3, 4, 4, 3, 1, 5, 6, 3, 6, 0, 0, 6, 3, 0, 0, 0),
)
NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
TOO_STRONG = re.compile(
    r"overtre|overtrad|schend|violat|infring|\bfaalt?\b|\bfails?\b|liegt|\blies\b|breach", re.IGNORECASE
)
FORMAT_RULES = {1, *range(3, 21), 22, 23, 24}


@pytest.fixture(scope="module")
def norm(root):
    return read_norm(root / "commitments.yaml")


@pytest.fixture(scope="module")
def plain(root):
    return yaml.safe_load((root / "commitments.yaml").read_text(encoding="utf-8"))


def _of(norm, instrument):
    return [commitment for commitment in norm.commitments if commitment.instrument == instrument]


def test_the_code_has_10_chapters_44_commitments_128_measures(norm):
    code = _of(norm, "coc")
    assert (len(MEASURES_OF_THE_CODE), sum(MEASURES_OF_THE_CODE)) == (44, 128)
    assert [one.id for one in code] == [f"coc-{number}" for number in range(1, 45)]
    assert tuple(len(one.measures) for one in code) == MEASURES_OF_THE_CODE
    assert tuple(chapter.numeral for chapter in norm.chapters if chapter.instrument == "coc") == NUMERALS


def test_the_2025_edition_has_43_commitments_and_as_many_measures(norm):
    in_force = [one for one in _of(norm, "coc") if "2025" in one.editions]
    assert (len(in_force), sum(len(one.measures) for one in in_force)) == (43, 128)
    assert len([one for one in _of(norm, "coc") if "2022" in one.editions]) == 44
    stated = {edition.id: edition for edition in norm.instrument("coc").editions}
    assert {one: (stated[one].commitments_count, stated[one].measures_count) for one in stated} == {
        "2022": (44, 128),
        "2025": (43, 128),
    }


@pytest.mark.parametrize("instrument", ARTICLES)
def test_the_provisions_that_carry_transparency(norm, instrument):
    assert [one.id for one in _of(norm, instrument)] == [f"{instrument}-{number}" for number in ARTICLES[instrument]]


def test_the_seven_goals_are_all_served(norm):
    assert len(norm.goals) == 7
    assert {one.goal for one in norm.commitments} == {goal.id for goal in norm.goals}


def test_every_signed_commitment_can_be_judged_as_signed(norm):
    with_measures = [one for one in _of(norm, "coc") if one.measures]
    for commitment in with_measures:
        rules = [expectation.rule for expectation in commitment.measures[0].expectations]
        assert rules.count("subscribed") == 1, commitment.id


def test_every_question_in_words_to_a_platform_is_expected_to_be_answered(norm):
    """Other signatories than platforms: raters of sources, civil society, researchers, fact-checkers."""
    of_others = {"coc-12", "coc-22.4", "coc-22.5", "coc-22.6", "coc-29", "coc-33"}
    for measure in (measure for one in _of(norm, "coc") for measure in one.measures):
        elements = {expectation.needs.element for expectation in measure.expectations}
        own = {f"QRE {qre}" for qre in measure.reports.qre if qre.startswith(measure.id.removeprefix("coc-") + ".")}
        if own and not any(measure.id == one or measure.id.startswith(f"{one}.") for one in of_others):
            assert own & elements, measure.id


def test_an_answer_is_looked_for_where_its_measure_is_reported(norm):
    for _, measure, expectation in norm.expectations():
        if expectation.rule == "answered" and measure.id.startswith("coc-"):
            assert expectation.needs.element.removeprefix("QRE ") in measure.reports.qre, expectation.id
            assert expectation.needs.part == "code_words", expectation.id


def test_every_threshold_names_its_source(norm):
    for _, _, expectation in norm.expectations():
        assert expectation.threshold is not None, expectation.id


def test_law_and_code_count_enough_expectations(norm):
    counted = Counter(commitment.instrument for commitment, _, _ in norm.expectations())
    assert counted["dsa"] + counted["ttpa"] >= 25
    assert counted["coc"] >= 120
    assert counted.total() >= 150


def test_a_judgement_of_the_ministry_says_so(norm):
    for _, _, expectation in norm.expectations():
        source = expectation.threshold.source
        if source.kind == "ministry":
            assert re.search(r"ministerie|Eigen oordeel|tellen hetzelfde", source.ref.nl), expectation.id


def test_checked_format_rules_are_expected_of_every_report(norm):
    indicators = {expectation.needs.indicator for _, _, expectation in norm.expectations()}
    assert {f"report_rule_r{number:02d}_count" for number in FORMAT_RULES} <= indicators
    assert {"report_rows_missing_count", "report_amar_sum_deviation_share", "report_lateness_days"} <= indicators


@pytest.mark.parametrize(
    ("expectation_id", "audience", "needs"),
    [
        ("dsa-42.2.a/moderators-nl", ("vlop",), {"language": "nl", "part": "9"}),
        ("dsa-42.2.c/recall-nl", ("vlop",), {"language": "nl", "indicator": "automated_recall_share"}),
        ("dsa-42.3/amar-nl", ("vlop", "vlose"), {"country": "NL", "part": "10"}),
        ("dsa-15.1.a/orders-nl-act", ("vlop", "vlose"), {"country": "NL", "part": "3"}),
        ("dsa-45.2/code-signed", ("vlop", "vlose"), {"measure": "coc"}),
    ],
)
def test_what_is_looked_up_for_the_netherlands(norm, expectation_id, audience, needs):
    expectation = norm.expectation(expectation_id)
    assert expectation.applies_to == audience
    assert needs.items() <= expectation.needs.model_dump().items()


def test_recall_is_held_against_half_of_the_services_own_total(norm):
    threshold = norm.expectation("dsa-42.2.c/recall-nl").threshold
    assert (threshold.value, threshold.direction, threshold.relative_to) == (0.5, "min", "own_total")
    assert threshold.source.kind == "ministry"


def test_what_is_not_certain_stays_visible(norm):
    uncertain = [one for one in norm.reporting_elements if one.confidence != "high"]
    assert uncertain
    for _, measure, expectation in norm.expectations():
        rests_on_element = expectation.rule in {"reported_for_country", "reported", "answered"}
        if not rests_on_element or not measure.id.startswith("coc-"):
            continue
        element = norm.reporting_element(expectation.threshold.source.ref.nl.split(":")[0])
        says_so = "nog te controleren" in expectation.threshold.source.ref.nl
        assert says_so == (element.confidence != "high"), expectation.id


def test_all_reporting_elements_are_there(norm):
    counted = Counter(element.id.split()[0] for element in norm.reporting_elements)
    assert counted == {"QRE": 110, "SLI": 43}


def test_every_sli_says_what_it_counts_and_where(norm):
    for element in norm.reporting_elements:
        if element.id.startswith("SLI"):
            assert element.granularity, element.id
            assert element.fields, element.id
        else:
            assert not element.fields, element.id


def _texts(node, place=""):
    if isinstance(node, dict):
        if set(node) == {"nl", "en"}:
            yield place, node["nl"], node["en"]
        else:
            for key, value in node.items():
                yield from _texts(value, f"{place}.{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _texts(value, f"{place}.{number}")


def test_wording_leaves_the_judgement_to_the_authority(plain):
    texts = list(_texts(plain))
    assert len(texts) > 500
    assert not [place for place, nl, en in texts if TOO_STRONG.search(nl) or TOO_STRONG.search(en)]


def test_both_languages_fill_in_the_same(plain):
    for place, nl, en in _texts(plain):
        assert sorted(re.findall(r"\{\w+\}", nl)) == sorted(re.findall(r"\{\w+\}", en)), place


def test_a_claim_names_the_service(norm):
    for _, _, expectation in norm.expectations():
        assert "{service}" in expectation.claim.nl, expectation.id


def test_lines_stay_readable(root):
    lines = (root / "commitments.yaml").read_text(encoding="utf-8").splitlines()
    assert not [number for number, line in enumerate(lines, start=1) if len(line) > 160]
