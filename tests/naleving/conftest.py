"""A command line to call, with a home of its own."""

import pytest
from typer.testing import CliRunner

from naleving.cli import app


@pytest.fixture
def call(monkeypatch):
    """Call `naleving` with arguments on a home; returns the result with exit_code, stdout and stderr."""

    def call(home, *arguments, port="8050"):
        monkeypatch.setenv("NALEVING_HOME", str(home))
        monkeypatch.setenv("NALEVING_PORT", port)
        return CliRunner().invoke(app, [str(argument) for argument in arguments])

    return call
