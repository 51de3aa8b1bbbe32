"""One replayed publisher at a time, with a home of its own, for all faults; and the document of what came of them."""

import csv
import socket
import time
from collections.abc import Callable

import pytest

from collectors.framework import transport as transport_module
from tests.publishers.document import write_document
from tests.publishers.replaying import adapter_to, names_of, replaying
from tests.publishers.samples import publishers, put_in_place
from tests.publishers.trying import Trial

OUTCOMES = pytest.StashKey[dict]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make docs` gives the document to write; without it the tests compare with the one that is there."""
    parser.addoption("--write-faults", default=None, help="write what came of each fault to this document")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[OUTCOMES] = {}


def pytest_sessionfinish(session: pytest.Session) -> None:
    target = session.config.getoption("--write-faults", default=None)
    if target:
        write_document(target, session.config.stash[OUTCOMES])


@pytest.fixture(scope="session")
def outcomes(request):
    """What came of each (fault, source), as the document tells it."""
    return request.config.stash[OUTCOMES]


@pytest.fixture(scope="module")
def patched(tmp_path_factory):
    """Loopback for every host, invented registers, no waiting, and a small limit on one field."""
    with pytest.MonkeyPatch.context() as monkeypatch, replaying() as (port, replay):
        monkeypatch.setattr(transport_module, "HTTPAdapter", adapter_to(port))
        monkeypatch.setattr(socket, "getaddrinfo", names_of(replay, socket.getaddrinfo))
        slept = []
        monkeypatch.setattr(time, "sleep", slept.append)
        put_in_place(monkeypatch, tmp_path_factory.mktemp("maps"))
        before = csv.field_size_limit(1_000_000)
        yield monkeypatch, replay, slept
        csv.field_size_limit(before)


@pytest.fixture(scope="module")
def trial_of(patched, tmp_path_factory) -> Callable[[str], Trial]:
    """A source with a home in which its good edition was loaded, made once."""
    made: dict[str, Trial] = {}
    every = publishers()

    def trial_of(source: str) -> Trial:
        if source not in made:
            made[source] = Trial(every[source], tmp_path_factory.mktemp(source), *patched)
        return made[source]

    return trial_of
