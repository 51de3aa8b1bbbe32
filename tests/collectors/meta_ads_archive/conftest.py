"""A register of invented organisations, a publisher on loopback, and a transport that reaches it."""

import pytest

from collectors.framework import organisations
from collectors.framework.transport import Transport
from collectors.meta_ads_archive import questions
from tests.collectors.meta_ads_archive.archive import REGISTER


@pytest.fixture(autouse=True)
def register(monkeypatch):
    """The organisations of the examples, instead of those of the product."""
    monkeypatch.setattr(organisations, "_read_register", lambda _: {"meta": REGISTER, "google": {}, "snap": {}})


@pytest.fixture
def transport():
    return Transport(["127.0.0.1", "localhost"], 1, lambda _: True, ("http",), backoff_seconds=0)


@pytest.fixture
def api(httpserver, monkeypatch):
    """The API's address on loopback."""
    monkeypatch.setattr(questions, "URL", httpserver.url_for("/v24.0/ads_archive"))
    return httpserver
