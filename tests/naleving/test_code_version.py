"""Which code ran: the digest follows what a figure goes through, and nothing else."""

import subprocess
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pytest

from naleving.code_version import ROOMS, ROOT, code_version, digest_of
from naleving.settings import read_settings

QUERY = "metrics/indicators/voorbeeld_count.sql"


@pytest.fixture
def checkout(tmp_path):
    for name, text in {QUERY: "SELECT 1;\n", "norms/reading.py": "X = 1\n", "dashboard/app.py": "X = 1\n"}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_version_says_which_sources_there_are():
    told, digest = code_version().split("+")
    assert (told, len(digest), int(digest, 16) >= 0) == (version("naleving"), 12, True)
    assert read_settings().code_version == code_version()


@pytest.mark.parametrize("name", [QUERY, "norms/reading.py"])
def test_a_changed_source_is_other_code(checkout, name):
    before = digest_of(checkout)
    path = checkout / name
    written = path.read_bytes()
    path.write_bytes(written + b"\n")
    assert digest_of(checkout) != before
    path.write_bytes(written)
    assert digest_of(checkout) == before


def test_a_renamed_source_is_other_code(checkout):
    before = digest_of(checkout)
    (checkout / QUERY).rename(checkout / "metrics/indicators/another_count.sql")
    assert digest_of(checkout) != before


@pytest.mark.parametrize("name", ["dashboard/app.py", "metrics/__pycache__/x.cpython-311.pyc", "metrics/notes.md"])
def test_what_changes_no_figure_is_the_same_code(checkout, name):
    before = digest_of(checkout)
    path = checkout / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("other", encoding="utf-8")
    assert digest_of(checkout) == before


def test_figures_that_ship_are_no_code(checkout):
    before = digest_of(checkout)
    figures = checkout / "collectors/voorbeeldbron/figures.csv"
    figures.parent.mkdir(parents=True)
    figures.write_text("figure\n1\n", encoding="utf-8")
    assert digest_of(checkout, leaving_out={figures}) == before
    assert digest_of(checkout) != before


def test_the_digest_is_that_of_names_and_contents():
    listed = subprocess.run(["git", "ls-files", *ROOMS], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in listed.stdout.split() if Path(name).suffix in {".py", ".sql", ".csv", ".yaml"}]
    if not names:
        pytest.skip("no git here to list the sources by another route")
    names += _not_yet_in_git()
    there = sorted({name for name in names if (ROOT / name).exists()}, key=Path)
    told = b"".join(f"{name}\n".encode() + sha256((ROOT / name).read_bytes()).digest() for name in there)
    assert digest_of(ROOT) == sha256(told).hexdigest()[:12]


def _not_yet_in_git() -> list[str]:
    command = ["git", "ls-files", "--others", "--exclude-standard", *ROOMS]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
