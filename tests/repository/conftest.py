"""The files that git keeps, read once."""

import subprocess
import tomllib
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tracked(root) -> list[Path]:
    """Every file in the repository that git keeps and that is there."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := root / name).is_file()]


@pytest.fixture(scope="session")
def texts(tracked) -> dict[Path, str]:
    """The text of those that are text."""
    found = {}
    for path in tracked:
        content = path.read_bytes()
        if b"\0" not in content:
            found[path] = content.decode("utf-8", errors="replace")
    return found


@pytest.fixture(scope="session")
def project(root) -> dict:
    """pyproject.toml."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def rooms(project) -> list[str]:
    """The packages that make up the tool."""
    return project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
