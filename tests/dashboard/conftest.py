"""The example warehouse, an app on it, and visits to it."""

import pytest

from dashboard import create_app
from dashboard.addresses import page_at
from dashboard.published import Published
from dashboard.visit import Visit
from tests.dashboard.example_warehouse import NOW, publish_example, settings
from warehouse import open_reader


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


@pytest.fixture(scope="session")
def visit(example_home):
    """Returns the function that makes a visit to an address."""

    def make(path="/", language="nl", **query):
        published = Published(open_reader(example_home))
        return Visit(settings(example_home), published, language, path, query, NOW)

    return make


@pytest.fixture(scope="session")
def page(visit):
    """Returns the function that makes the page at an address."""

    def make(path="/", language="nl", **query):
        return page_at(visit(path, language, **query))

    return make
