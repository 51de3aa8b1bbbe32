"""docs/coverage.md says what the norm and the cards say; every name in it is a source or an indicator that exists."""

import re
import runpy

import pytest
import yaml

from collectors.framework import source_names
from metrics import read_cards
from metrics.coverage import COLLECTED_BY, OF_CODE, OF_REPORTS, coverage, sources_of
from norms import read_norm

AXES = ("reported", "performing", "verified")


@pytest.fixture(scope="module")
def norm(root):
    return read_norm(root / "commitments.yaml")


@pytest.fixture(scope="module")
def document(root):
    return (root / "docs" / "coverage.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def plain(root):
    """The norm as plain YAML: the independent route."""
    return yaml.safe_load((root / "commitments.yaml").read_text(encoding="utf-8"))


def test_document_is_what_the_norm_gives(root, norm, document):
    written = runpy.run_path(str(root / "docs" / "write_coverage.py"))["document"](norm)
    assert document == written, "docs/coverage.md is behind the norm. Run `make docs`."


def test_every_measure_of_the_norm_stands_in_it_once(plain, document):
    for commitment in plain["commitments"]:
        for measure in commitment.get("measures", [commitment]):
            assert document.count(f"| `{measure['id']}` ") == 1, measure["id"]


def test_the_totals_are_those_of_the_file(plain, document):
    held = [measure for one in plain["commitments"] for measure in one.get("measures", [{}])]
    counts = [sum(any(e["axis"] == axis for e in one.get("expectations", ())) for one in held) for axis in AXES]
    expectations = sum(len(one.get("expectations", ())) for one in held)
    silent = sum(not one.get("expectations") for one in held)
    total = next(line for line in document.splitlines() if line.startswith("| **all**"))
    assert [int(number) for number in re.findall(r"\d+", total)] == [len(held), *counts, expectations, silent]
    assert expectations >= 150


def test_what_is_not_assessed_says_why(norm):
    for one in coverage(norm):
        assert one.assessed or one.open, one.id
        assert {each.axis for each in one.assessed} <= set(AXES)


def test_every_chapter_of_the_three_instruments_has_something_assessed(norm):
    assessed = {one.commitment.chapter for one in coverage(norm) if one.assessed}
    assert {chapter.id for chapter in norm.chapters} - assessed <= {"coc-i", "dsa-orders", "ttpa-templates"}


def test_every_source_is_a_collector(norm):
    named = {source for _, _, expectation in norm.expectations() for source in sources_of(expectation)}
    assert named <= set(source_names())
    assert set().union(*COLLECTED_BY.values(), OF_CODE, OF_REPORTS) <= set(source_names())


def test_what_a_card_reads_is_known_by_its_collector(root):
    """A name that no transparency report gives needs a line in metrics/coverage.py."""
    folder = root / "collectors" / "transparency_reports"
    texts = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.suffix in {".py", ".csv"})
    for card in read_cards().values():
        for source in card.sources:
            stem = re.sub(r"_(?:count|share|hours)$", "", source)
            known = source in COLLECTED_BY or source.startswith(("sli_", "sor_")) or stem in texts
            assert known, f"{card.id}: say in metrics/coverage.py which collector gives '{source}'."
