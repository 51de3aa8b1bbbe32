"""Pages of a new version are made before somebody asks, by a thread that ends when it is told to."""

import time
from dataclasses import replace
from datetime import timedelta

import duckdb
import pytest

from dashboard import close_app, create_app, get_ready, start_warming
from dashboard.closing import READER
from dashboard.published import Published
from dashboard.versions import DATA_VERSION
from dashboard.warming import addresses
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import NOW, RECALL, publish_example, settings
from tests.dashboard.test_versions import publish_again
from warehouse import open_reader

PATIENCE_SECONDS = 60


@pytest.fixture
def few(monkeypatch):
    """Let one page stand for all, and no rest between them."""
    monkeypatch.setattr("dashboard.warming.addresses", lambda *_: ["/findings"])
    monkeypatch.setattr("dashboard.warming.REST_FOR_EACH_SECOND", 0)
    monkeypatch.setattr("dashboard.warming.LOOK_EVERY_SECONDS", 0.05)


@pytest.fixture
def queries(monkeypatch):
    """The queries that were run, in order."""
    asked = []
    rows = Published.rows
    monkeypatch.setattr(Published, "rows", lambda self, query, **more: asked.append(query) or rows(self, query, **more))
    return asked


@pytest.fixture
def warmed(tmp_path):
    """Returns the app of a home, warmed until the test ends."""
    stops = []

    def begin():
        app = create_app(settings(tmp_path))
        stops.append(start_warming(app.server, settings(tmp_path)))
        return app.server.test_client(use_cookies=False)

    yield begin
    for stop in stops:
        stop()


def _quiet(queries, more_than):
    """Wait until more queries ran than that, and none for a second."""
    until = time.monotonic() + PATIENCE_SECONDS
    seen = -1
    while time.monotonic() < until and not (seen == len(queries) > more_than):
        seen = len(queries)
        time.sleep(1)
    return len(queries)


def test_a_reader_finds_pages_made_in_both_languages_and_again_after_a_publication(tmp_path, few, queries, warmed):
    publish_example(tmp_path)
    client = warmed()
    made = _quiet(queries, 0)
    for language in ("nl", "en"):
        headers = {"Accept-Language": language}
        assert client.get("/findings", headers=headers).status_code == 200
        assert "18%" in filling(client, "/findings", **headers).text
    assert len(queries) == made > 0
    publish_again(tmp_path)
    again = _quiet(queries, made)
    assert "20%" in filling(client, "/findings", **{"Accept-Language": "nl"}).text
    assert len(queries) == again > made


def test_warming_waits_for_a_first_version(tmp_path, few, queries, warmed):
    client = warmed()
    assert client.get("/").status_code == 503
    publish_example(tmp_path)
    assert _quiet(queries, 0) > 0


def test_every_kind_of_page_is_made(example_home):
    made = addresses(settings(example_home), Published(open_reader(example_home)))
    assert {"/", "/method", "/services/voorbeeldplatform", "/goals/botnets", "/commitments/dsa-42"} <= set(made)
    assert {f"/findings/{RECALL}", "/measures/dsa-42.2.c"} <= set(made)
    assert not [one for one in made if "<" in one]


def test_a_new_day_makes_the_pages_again_that_depend_on_it(tmp_path, few, queries, monkeypatch):
    monkeypatch.setattr("dashboard.warming.BY_DAY", ("/news",))
    publish_example(tmp_path)
    moment = NOW
    given = replace(settings(tmp_path), now=lambda: moment)
    app = create_app(given)
    stop = start_warming(app.server, given)
    made = _quiet(queries, 0)
    assert "findings_since" not in queries
    moment = NOW + timedelta(days=1)
    again = _quiet(queries, made)
    stop()
    assert queries.count("findings_since") == 2  # once in each language
    filling(app.server.test_client(), "/news", **{"Accept-Language": "nl"})
    assert len(queries) == again


def test_getting_ready_makes_pages_before_anybody_asks(tmp_path, queries):
    publish_example(tmp_path)
    server = create_app(settings(tmp_path)).server
    get_ready(server)
    made = len(queries)
    assert "18%" in filling(server.test_client(), "/findings", **{"Accept-Language": "nl"}).text
    assert len(queries) == made > 0


def test_a_closed_app_has_given_its_files_back(tmp_path):
    publish_example(tmp_path)
    server = create_app(settings(tmp_path)).server
    get_ready(server)
    reader = server.extensions[READER]
    snapshot = reader.newest()
    close_app(server)
    with pytest.raises(duckdb.ConnectionException):
        snapshot.connection()
    assert reader.newest().rows(DATA_VERSION)
    reader.close()
