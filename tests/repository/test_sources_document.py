"""docs/sources.md says what the cards say, and each source has tests with an example."""

import runpy

import pytest
import yaml


@pytest.fixture(scope="module")
def writer(root) -> dict:
    """What docs/write_sources.py defines."""
    return runpy.run_path(str(root / "docs" / "write_sources.py"))


@pytest.fixture(scope="module")
def document(root) -> str:
    return (root / "docs" / "sources.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def cards(root) -> dict[str, dict]:
    """Each card as plain YAML."""
    paths = sorted((root / "collectors").glob("*/source.yaml"))
    return {path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths}


def test_document_is_what_the_cards_give(writer, document):
    assert document == writer["renewed"](document), "docs/sources.md is behind the cards. Run `make docs`."


def test_each_card_stands_in_the_document_whole(cards, document):
    assert len(cards) >= 3
    plain = document.replace("\\", "")
    for name, card in cards.items():
        section = plain.split(f"\n### {name}\n")[1].split("\n### ")[0]
        for field in ("title", "holds", "does_not_hold", "known_defects", "how_to_fetch_by_hand", "legal_basis"):
            assert " ".join(card[field]["en"].split()) in section, f"{name}: {field}"
        assert card["licence"] in section
        assert card["human_url"] in section


def test_handwritten_parts_stay(writer, document):
    marked = document.replace("# Sources\n", "# Sources\n\nBy hand.\n") + "\nBelow, by hand.\n"
    emptied = marked[: marked.index(writer["BEGIN"])] + writer["BEGIN"] + "old" + marked[marked.index(writer["END"]) :]
    assert writer["renewed"](emptied) == writer["renewed"](marked) == marked
    assert "## Not read yet" in document
    assert "## What a source may say" in document


def test_missing_marker_is_told(writer, document):
    with pytest.raises(ValueError, match=r"docs/sources\.md.*Put back"):
        writer["renewed"](document.replace(writer["END"], ""))


@pytest.mark.parametrize(
    ("duration", "words"),
    [("P1D", "every day"), ("P7D", "every week"), ("P6M", "every 6 months"), ("P1Y", "every year")],
)
def test_cadence_in_words(writer, duration, words):
    assert writer["in_words"](duration) == words


@pytest.mark.parametrize("duration", ["", "P", "P0D", "6M", "P1DT2H", "P1D\n"])
def test_other_cadence_is_told(writer, duration):
    with pytest.raises(ValueError, match="Write it as"):
        writer["in_words"](duration)


def test_marks_in_a_card_stay_text(writer):
    assert writer["_plain"]("a  *b*\n<c> | d") == r"a \*b\* \<c> \| d"


def test_each_source_has_tests_with_an_example(cards, root):
    without = [name for name in cards if not _has_tests_and_example(root / "tests" / "collectors" / name)]
    assert not without, f"No test_*.py, or no example file or builder, in tests/collectors/ of: {', '.join(without)}"


def _has_tests_and_example(folder) -> bool:
    names = {path.name for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    tests = {name for name in names if name.startswith("test_")}
    return bool(tests) and bool(names - tests - {"conftest.py", "__init__.py"})


@pytest.mark.parametrize(
    ("names", "enough"),
    [
        ([], False),
        (["test_a.py"], False),
        (["example.csv"], False),
        (["test_a.py", "conftest.py"], False),
        (["test_a.py", "reports.py"], True),
    ],
)
def test_a_folder_without_example_is_not_enough(tmp_path, names, enough):
    for name in names:
        (tmp_path / name).write_text("", encoding="utf-8")
    assert _has_tests_and_example(tmp_path) is enough
