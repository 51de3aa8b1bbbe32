"""The invented source, in place for one test."""

import pytest

from collectors.framework import source
from tests.collectors.framework import voorbeeldbron


@pytest.fixture
def install(tmp_path):
    """Put the invented source in place: `install(version=2, card={...}, redact=...)`; gone after the test."""
    folder = source.FOLDER

    def install(**given):
        return voorbeeldbron.install(tmp_path / "sources", **given)

    install()
    yield install
    voorbeeldbron.uninstall(folder)
