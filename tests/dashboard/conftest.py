"""The example warehouse and an app on it."""

import pytest

from dashboard import create_app
from tests.dashboard.example_warehouse import publish_example, settings


@pytest.fixture(scope="session")
def example_home(tmp_path_factory):
    home = tmp_path_factory.mktemp("example")
    publish_example(home)
    return home


@pytest.fixture(scope="session")
def app(example_home):
    return create_app(settings(example_home))


@pytest.fixture
def client(app):
    return app.server.test_client()
