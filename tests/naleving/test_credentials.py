"""Secrets: from the environment or from the owner's own file, never from anywhere else, and told to nobody."""

import os

import pytest

from collectors.framework import Remote, source
from naleving.credentials import read_credentials
from naleving.errors import SettingsError
from tests.collectors.framework import voorbeeldbron
from warehouse import Home

NAME = "EXAMPLE_TOKEN"
TOKEN = "a-token-that-nobody-may-see"


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.delenv("NALEVING_SECRETS", raising=False)
    monkeypatch.delenv(f"NALEVING_{NAME}", raising=False)
    return Home(tmp_path)


@pytest.fixture
def needy(tmp_path):
    """The invented source, in place of all others, which asks for a token."""
    folder = source.FOLDER
    card = {"doors": ["http", "path"], "secrets": [NAME], "allowed_hosts": ["voorbeeld.invalid"]}
    voorbeeldbron.install(tmp_path / "sources", card=card, discover=lambda context: [Remote(context.secret(NAME), "a")])
    yield
    voorbeeldbron.uninstall(folder)


def write(path, text, mode=0o600):
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)


def test_nothing_is_given(home):
    assert read_credentials(home, [NAME]) == {}


def test_from_the_file(home):
    write(home.path / ".secrets", f"# the ministry's own\n\n{NAME} = '{TOKEN}'\nOTHER=not asked for\nEMPTY=\n")
    assert read_credentials(home, [NAME, "EMPTY"]) == {NAME: TOKEN}


def test_the_environment_goes_before_the_file(home, monkeypatch):
    write(home.path / ".secrets", f"{NAME}=old")
    monkeypatch.setenv(f"NALEVING_{NAME}", TOKEN)
    assert read_credentials(home, [NAME]) == {NAME: TOKEN}


def test_a_file_elsewhere(home, monkeypatch, tmp_path):
    write(tmp_path / "mine", f"{NAME}={TOKEN}")
    monkeypatch.setenv("NALEVING_SECRETS", str(tmp_path / "mine"))
    assert read_credentials(home, [NAME]) == {NAME: TOKEN}


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o620, 0o601, 0o666])
def test_a_file_that_others_can_reach_is_refused(home, mode):
    write(home.path / ".secrets", f"{NAME}={TOKEN}", mode)
    with pytest.raises(SettingsError, match="chmod 600") as caught:
        read_credentials(home, [NAME])
    assert TOKEN not in str(caught.value)


def test_a_file_of_somebody_else_is_refused(home, monkeypatch):
    write(home.path / ".secrets", f"{NAME}={TOKEN}")
    monkeypatch.setattr("naleving.credentials.os.getuid", lambda: os.geteuid() + 1)
    with pytest.raises(SettingsError, match="chown"):
        read_credentials(home, [NAME])


def test_a_line_that_is_none_is_told_without_its_text(home):
    write(home.path / ".secrets", f"{NAME}=x\n{TOKEN}\n")
    with pytest.raises(SettingsError, match="line 2") as caught:
        read_credentials(home, [NAME])
    assert TOKEN not in str(caught.value)


def test_without_names_no_file_is_opened(home):
    write(home.path / ".secrets", "no line of the form", 0o644)
    assert read_credentials(home, []) == {}


def test_a_source_without_its_secret_is_left_out_and_holds_up_nothing(call, needy, home):
    result = call(home.path, "collect")
    assert result.exit_code == 0
    assert f"left out, as {NAME} was not given" in result.stdout


def test_a_source_that_is_named_fails_with_the_remedy(call, needy, home):
    result = call(home.path, "collect", voorbeeldbron.NAME)
    assert result.exit_code == 1
    assert "docs/operations.md" in result.stderr
    assert NAME in result.stderr


def test_a_file_that_is_refused_is_told_for_the_source_that_needs_it(call, needy, home):
    write(home.path / ".secrets", f"{NAME}={TOKEN}", 0o644)
    result = call(home.path, "collect")
    assert result.exit_code == 1
    assert "chmod 600" in result.stderr
    assert TOKEN not in result.output


def test_the_schedule_names_who_waits_for_a_secret(call, needy, home):
    assert f"# Without its secret, so not in here: {voorbeeldbron.NAME}" in call(home.path, "schedule").stdout
    write(home.path / ".secrets", f"{NAME}={TOKEN}")
    assert f"collect {voorbeeldbron.NAME}" in call(home.path, "schedule").stdout
