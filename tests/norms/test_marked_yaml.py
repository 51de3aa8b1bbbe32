"""The reader of YAML: the same values as PyYAML gives, and a line for each."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from norms.marked_yaml import UnreadableYamlError, read_marked_yaml

SCALARS = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(), st.dates())
DOCUMENTS = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12
)


@given(DOCUMENTS, st.booleans())
def test_values_are_those_of_pyyaml(document, is_flow):
    text = yaml.safe_dump(document, default_flow_style=is_flow)
    # Dumping the same object twice would write an alias, and those are refused.
    if "*id" not in text:
        assert read_marked_yaml(text).value == yaml.safe_load(text)


@given(st.text())
def test_any_text_is_read_or_refused(text):
    problem, marked = _read_or_refused(text)
    if marked is None:
        assert problem.reason
        assert problem.line is None or 1 <= problem.line <= len(text) + 1
    else:
        assert all(line >= 1 for line in marked.lines.values())


def _read_or_refused(text):
    try:
        return None, read_marked_yaml(text)
    except UnreadableYamlError as refused:
        return refused.problem, None


@given(st.lists(st.integers(min_value=0, max_value=3), min_size=1, max_size=20))
def test_line_of_each_item(blank_lines):
    text = "".join("\n" * blanks + f"- {number}\n" for number, blanks in enumerate(blank_lines))
    marked = read_marked_yaml(text)
    for number in range(len(blank_lines)):
        assert text.splitlines()[marked.line((number,)) - 1] == f"- {number}"


def test_line_of_what_is_not_there_is_that_of_the_nearest_place():
    marked = read_marked_yaml("a:\n  b:\n    - c: 1\n")
    assert marked.line(("a", "b", 0, "missing", "deeper")) == 3
    assert marked.line(("a", "elsewhere")) == 1
    assert marked.line(()) == 1


def test_empty_document():
    assert read_marked_yaml("# nothing\n").value is None
    assert read_marked_yaml("").line(("a",)) == 1
