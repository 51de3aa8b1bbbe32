"""The invented source, in place for one test, and a warehouse that its files arrive in."""

from datetime import UTC, datetime
from itertools import count

import pytest

from collectors.framework import load_landed_into, source
from tests.collectors.framework import voorbeeldbron
from warehouse import connect_in_memory

DAY = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture
def install(tmp_path):
    """Put the invented source in place: `install(version=2, card={...}, redact=...)`; gone after the test."""
    folder = source.FOLDER

    def install(**given):
        return voorbeeldbron.install(tmp_path / "sources", **given)

    install()
    yield install
    voorbeeldbron.uninstall(folder)


@pytest.fixture
def connection(install):
    """An empty warehouse."""
    with connect_in_memory() as connection:
        yield connection


@pytest.fixture
def arrive(connection, tmp_path):
    """Write a file and load it as the next to arrive, or load again one that arrived; returns its kind of change."""
    orders = {}
    numbers = count(1)

    def arrive(name, *lines, day=DAY):
        path = voorbeeldbron.write(tmp_path, name, *lines)
        content = path.read_bytes()
        if content not in orders:
            orders[content] = next(numbers)
        one = voorbeeldbron.landed(path, orders[content], retrieved_at=day, run_id=f"run-{orders[content]}")
        return load_landed_into(connection, [one], voorbeeldbron.CONTEXT)[0].change_kind

    return arrive
