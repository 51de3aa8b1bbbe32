"""A fresh machine: the make targets, and requirements that are pinned and hashed."""

import re
import shutil
import subprocess

import pytest

TARGETS = ("setup", "run", "test", "check", "bench", "lock", "clean")
REQUIREMENTS = ("requirements-setup.txt", "requirements.txt", "requirements-dev.txt")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)", re.MULTILINE)


@pytest.fixture
def clone(tmp_path, root):
    """The files that `make` looks at, without an environment."""
    for name in ("Makefile", "pyproject.toml", *REQUIREMENTS):
        shutil.copy2(root / name, tmp_path)
    return tmp_path


def _make(folder, *arguments):
    return subprocess.run(
        ["make", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={"PATH": "/usr/bin:/bin"},
    )


def _pins(text):
    return set(PIN.findall(text))


def _normal(requirement):
    return re.split(r"[\s<>=!~\[;]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


def test_help_is_the_default_and_names_every_target(clone):
    told = _make(clone).stdout
    assert not [target for target in TARGETS if not re.search(rf"^{target}\t\S", told, re.MULTILINE)]


def test_run_needs_no_development_tools(clone):
    steps = _make(clone, "--dry-run", "run").stdout
    assert steps.rstrip().endswith("naleving start")
    assert "requirements-dev" not in steps


def test_the_libraries_are_translated_when_they_are_installed(clone):
    assert "--compile-bytecode" in _make(clone, "--dry-run", "setup").stdout


def test_a_second_start_has_nothing_to_install(clone):
    (clone / ".venv").mkdir()
    for stamp in (".tools", ".run"):
        (clone / ".venv" / stamp).touch()
    assert _make(clone, "--dry-run", "run").stdout.split() == [".venv/bin/naleving", "start"]


def test_a_machine_without_python_is_told_what_to_do(clone):
    failed = _make(clone, "setup", "PYTHON=python-that-is-not-there")
    assert failed.returncode != 0
    assert "needs Python 3.11 or newer" in failed.stderr
    assert "apt-get install python3" in failed.stderr


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_and_hashed(root, name):
    text = re.sub(r"\\\n", " ", (root / name).read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    assert lines
    assert not [line[:60] for line in lines if not PIN.match(line) or "--hash=sha256:" not in line]


def test_the_locks_agree(root):
    setup, run, dev = (_pins((root / name).read_text(encoding="utf-8")) for name in REQUIREMENTS)
    assert run <= dev
    tools = dict(setup)
    assert not [name for name, version in dev if name in tools and tools[name] != version]


def test_every_direct_dependency_is_locked(root, project):
    run, dev = ({name for name, _ in _pins((root / lock).read_text(encoding="utf-8"))} for lock in REQUIREMENTS[1:])
    asked = project["project"]
    assert {_normal(name) for name in asked["dependencies"]} <= run
    assert {_normal(name) for name in asked["optional-dependencies"]["dev"]} <= dev


def test_ci_runs_the_tests(root):
    script = root / ".ci" / "run"
    assert script.stat().st_mode & 0o100
    assert script.read_text(encoding="utf-8").rstrip().endswith("make test")
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
