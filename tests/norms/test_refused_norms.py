"""A wrong `commitments.yaml` is refused with its line and the reason."""

import pytest

from norms import NormError, read_norm
from tests.norms.examples import NORM, with_line, written

ONE_LINE = {
    "unknown goal": ("goal: botnets", "goal: trolls", "commitments.0.goal"),
    "word for a number": ("{value: 0.5,", "{value: half,", "threshold.value"),
    "unknown rule": ("rule: threshold", "rule: guess", "rule"),
    "unknown axis": ("axis: performing", "axis: feeling", "axis"),
    "English is missing": ("title: {nl: Tweede, en: Second}", "title: {nl: Tweede}", "title.en"),
    "Dutch is blank": ("title: {nl: Tweede, en: Second}", "title: {nl: '  ', en: Second}", "title.nl"),
    "no address": ("source: https://example.eu/code/14", "source: somewhere", "source"),
    "a country that YAML reads as false": ("country: NL}", "country: NO}", "needs.country"),
    "an edition that YAML reads as a number": ('editions: ["2022"]', "editions: [2022]", "editions.0"),
    "a day that is none": ("from: 2025-07-01", "from: 2025-13-01", "2025-13-01"),
    "a text for a day": ("from: 2025-07-01", "from: soon", "from"),
    "unknown placeholder": ('"{service} meldt {value}."', '"{platform} meldt."', "{platform}"),
    "unclosed placeholder": ('"{service} meldt {value}."', '"{service meldt."', "expected '}'"),
    "no audience": ("applies_to: [vlop]", "applies_to: []", "applies_to"),
    "a sha256 of its own": ("version: 1", "sha256: abc", "'sha256' is not for the file"),
    "no such edition": ('editions: ["2022"]', 'editions: ["2031"]', "no such edition"),
    "no such chapter": ("chapter: coc-iv", "chapter: coc-x", "no chapter 'coc-x'"),
    "no such instrument": ("{id: coc-iv, instrument: coc,", "{id: coc-iv, instrument: dsa,", "no instrument 'dsa'"),
    "a goal that the file lacks": ("goal: botnets", "goal: deepfakes", "no goal 'deepfakes'"),
    "no such reporting element": ('qre: ["14.1.1"]', 'qre: ["14.9.9"]', "no reporting element 'QRE 14.9.9'"),
    "an element of no measure": ("measure: coc-14.1,", "measure: coc-99.1,", "no measure 'coc-99.1'"),
    "an expectation of another measure": ("id: coc-14.1/share-nl", "id: coc-14.2/share-nl", "begins with 'coc-14.1/'"),
    "a measure twice": ("- id: coc-14.2", "- id: coc-14.1", "'coc-14.1' stands in the file twice"),
    "a urn twice": ("urn: urn:nl:naleving:coc:14.2", "urn: urn:nl:naleving:coc:14.1", "stands in the file twice"),
    "a measure of another commitment": ("- id: coc-14.2", "- id: coc-15.2", "begins with 'coc-14.'"),
    "a tab": ("    confidence: high", "\tconfidence: high", "no valid YAML"),
}


@pytest.mark.parametrize(("old", "new", "reason"), ONE_LINE.values(), ids=ONE_LINE)
def test_refused_with_line_and_reason(tmp_path, old, new, reason):
    text, line = with_line(NORM, old, new)
    with pytest.raises(NormError) as refused:
        read_norm(written(tmp_path, "commitments.yaml", text))
    assert refused.value.line == line
    assert any(reason in problem.reason for problem in refused.value.problems)
    assert f"commitments.yaml, line {line}: " in str(refused.value)


def _refusal(tmp_path, text):
    with pytest.raises(NormError) as refused:
        read_norm(written(tmp_path, "commitments.yaml", text))
    return refused.value


def test_missing_key_is_placed_at_its_node(tmp_path):
    text = NORM.replace("    goal: botnets\n", "")
    line = text.splitlines().index("  - id: coc-14") + 1
    refusal = _refusal(tmp_path, text)
    assert (refusal.line, refusal.reason) == (line, "commitments.0.goal: Field required.")


def test_unknown_key_is_placed_at_itself(tmp_path):
    text = NORM.replace("    goal: botnets\n", "    goal: botnets\n    gaol: botnets\n")
    refusal = _refusal(tmp_path, text)
    assert refusal.line == text.splitlines().index("    gaol: botnets") + 1


def test_every_problem_is_named_in_the_order_of_the_lines(tmp_path):
    text = NORM.replace("severity: low", "severity: grave").replace("axis: performing", "axis: feeling")
    refusal = _refusal(tmp_path, text)
    wrong = ("            axis: feeling", "            severity: grave")
    assert [problem.line for problem in refusal.problems] == [text.splitlines().index(line) + 1 for line in wrong]
    assert len(str(refusal).splitlines()) == 2


def test_commitment_of_another_instrument(tmp_path):
    text = NORM.replace("  - id: coc-14\n", "  - id: dsa-14\n")
    refusal = _refusal(tmp_path, text)
    assert refusal.line == text.splitlines().index("  - id: dsa-14") + 1
    assert refusal.reason == "the id does not begin with 'coc-'."


def test_list_with_a_wrong_item_is_one_problem(tmp_path):
    text, line = with_line(NORM, "applies_to: [vlop]", "applies_to: [everybody]")
    assert [problem.line for problem in _refusal(tmp_path, text).problems] == [line]


def test_measure_may_not_be_silent(tmp_path):
    refusal = _refusal(tmp_path, NORM.replace("        not_assessable: {nl: Geen cijfer., en: No figure.}\n", ""))
    assert "without expectations says why" in refusal.reason


def test_measure_is_judged_or_not_assessable_but_not_both(tmp_path):
    both = "        confidence: medium\n        not_assessable: {nl: Toch niet., en: After all not.}\n"
    refusal = _refusal(tmp_path, NORM.replace("        confidence: medium\n", both))
    assert "has no not_assessable" in refusal.reason


def test_what_is_left_open_needs_an_expectation(tmp_path):
    silent = "        not_assessable: {nl: Geen cijfer., en: No figure.}\n"
    refusal = _refusal(tmp_path, NORM.replace(silent, silent + "        leaves_open: {nl: Alles., en: All.}\n"))
    assert "has no leaves_open" in refusal.reason


def test_commitment_without_measures_says_why(tmp_path):
    start = NORM.index("    measures:\n")
    end = NORM.index("reporting_elements:")
    refusal = _refusal(tmp_path, NORM[:start] + NORM[end:])
    assert "says in not_assessable why" in refusal.reason


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("            threshold: {value: 0.5,", "            # {value: 0.5,", "threshold needs a threshold"),
        ("needs: {indicator: some_share, country: NL}", "needs: {country: NL}", "needs an indicator"),
        ("rule: threshold", "rule: answered", "needs an element and the part"),
        ("rule: threshold", "rule: consistency", "needs compared_with"),
    ],
)
def test_rule_gets_what_it_needs(tmp_path, old, new, reason):
    text, _ = with_line(NORM, old, new)
    assert reason in _refusal(tmp_path, text).reason


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "does not hold a mapping"),
        ("- version: 1\n", 1, "does not hold a mapping"),
        ("version: 1\nversion: 2\n", 2, "'version' stands here twice"),
        ("version: 1\n1: one\n", 2, "a key is no text"),
        ("version: 1\n? [a, b]\n: pair\n", 2, "a key is no text"),
        ("goals: &g []\nchapters: *g\n", 1, "an alias (*) points here"),
        ("version: 1\nx: !!python/name:os.system y\n", 2, "no valid YAML"),
        ("version: 1\n<<: {a: b}\n", 2, "no valid YAML"),
        ("version: 'open\n", 2, "no valid YAML"),
        ("version: \x07\n", None, "no valid YAML"),
    ],
)
def test_not_the_yaml_that_is_asked(tmp_path, text, line, reason):
    refusal = _refusal(tmp_path, text)
    assert refusal.line == line
    assert reason in refusal.reason


def test_not_utf_8(tmp_path):
    path = tmp_path / "commitments.yaml"
    path.write_bytes(b"version: 1\n# caf\xe9\n")
    with pytest.raises(NormError, match=r"commitments.yaml, line 2: is not UTF-8"):
        read_norm(path)


def test_absent_file(tmp_path):
    with pytest.raises(NormError, match=r"^commitments.yaml: cannot be read"):
        read_norm(tmp_path / "commitments.yaml")
