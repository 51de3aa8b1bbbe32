"""The documents that go with the code: complete, numbered, and without dead links."""

import re
import tomllib
from datetime import date

import pytest
import yaml

ROOT_FILES = (
    "README.md",
    "LICENSE",
    "publiccode.yml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "CODE_OF_CONDUCT.md",
    "SECURITY.md",
)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


@pytest.mark.parametrize("name", ROOT_FILES)
def test_root_file_is_there(root, name):
    assert (root / name).read_text(encoding="utf-8").strip()


def test_readme_begins_with_the_two_commands(root):
    blocks = re.findall(r"```sh\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert [line.split("#")[0].strip() for line in blocks[0].strip().splitlines()] == ["make run", "make test"]


def test_licence_is_whole(root):
    text = (root / "LICENSE").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert [int(number) for number in re.findall(r"^(\d+)\. [A-Z]", text, re.MULTILINE)] == list(range(1, 16))
    assert text.rstrip().endswith(
        "All other changes or additions to this Appendix require the production of a new\nEUPL version."
    )


def test_publiccode_has_what_the_standard_asks(root, project):
    code = yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))
    asked = {"publiccodeYmlVersion", "name", "platforms", "developmentStatus", "softwareType", "description", "legal"}
    assert asked | {"maintenance", "localisation", "categories"} <= code.keys()
    assert code["legal"]["license"] == project["project"]["license"] == "EUPL-1.2"
    assert str(code["softwareVersion"]) == project["project"]["version"]
    assert code["maintenance"]["type"] in {"internal", "contract", "community", "none"}
    assert {"nl", "en"} <= set(code["localisation"]["availableLanguages"])
    for language in ("nl", "en"):
        told = code["description"][language]
        assert len(told["shortDescription"]) <= 150
        assert 150 <= len(told["longDescription"]) <= 10_000
        assert told["features"]


def test_changelog_tells_of_this_version(root):
    told = re.findall(r"^## (\S+)(?: - (\S+))?", (root / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert told[0][0] in {version, "Unreleased"}
    assert all(date.fromisoformat(day) for name, day in told if name != "Unreleased")


def test_decisions_are_numbered_and_whole(root):
    decisions = sorted((root / "docs" / "adr").glob("*.md"))
    numbers = [int(path.name[:4]) for path in decisions]
    # A number is taken when work begins, so one may be missing until that work is in; none stands twice.
    assert numbers == sorted(set(numbers))
    for path in decisions:
        headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert headings == ["Status", "Context", "Decision", "Consequences"], path.name


def test_links_lead_somewhere(texts, root):
    dead = [
        f"{path.relative_to(root)}: {target}"
        for path, text in texts.items()
        if path.suffix == ".md" and "tests" not in path.relative_to(root).parts
        for target in LINK.findall(text)
        if not (path.parent / target).exists()
    ]
    assert not dead
