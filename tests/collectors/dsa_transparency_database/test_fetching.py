"""The publisher on loopback: redirects, days that are not there yet, checksums, days made anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from werkzeug import Response

from collectors.dsa_transparency_database import addresses
from collectors.framework import collect
from collectors.framework.transport import Transport
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE, part, statement, write_dump
from warehouse import Home
from warehouse.schema import connect

YESTERDAY_BUT_ONE = (datetime.now(UTC) - timedelta(days=2)).date()
NAME = f"sor-voorbeeld-platform-{YESTERDAY_BUT_ONE}-full.zip"


@pytest.fixture
def publisher(httpserver, monkeypatch, tmp_path):
    """The publisher's addresses, led on to a storage; `put(path)` places a dump there, `collect()` fetches."""
    monkeypatch.setattr(addresses, "FOLDER", httpserver.url_for("/explore-data/download"))
    # a run may stand on both sides of midnight
    context = replace(CONTEXT, since=YESTERDAY_BUT_ONE)

    class Publisher:
        home = Home(tmp_path / "home")

        def put(self, path, etag='"1"'):
            for name in (path.name, path.name + ".sha1"):
                self.answer(name, path.with_name(name).read_bytes(), etag)

        def answer(self, name, body, etag='"1"'):
            httpserver.clear_all_handlers() if name.endswith(".zip") else None
            where = httpserver.url_for(f"/storage/{name}")
            httpserver.expect_request(f"/explore-data/download/{name}").respond_with_data(
                "", status=302, headers={"Location": where}
            )

            def storage(request):
                if request.headers.get("If-None-Match") == etag:
                    return Response(status=304)
                return Response(body, headers={"ETag": etag})

            httpserver.expect_request(f"/storage/{name}").respond_with_handler(storage)

        def collect(self):
            transport = Transport([httpserver.host], 10, lambda _: True, ("http",), 0.01)
            return collect(self.home, SOURCE, context, transport=transport)

        def rows(self, query):
            with connect(self.home.master, read_only=True) as connection:
                return connection.execute(query).fetchall()

    return Publisher()


def test_a_dump_and_its_checksum_are_fetched_over_a_redirect(publisher, tmp_path):
    publisher.put(write_dump(tmp_path / "in", part(statement(1), statement(2)), name=NAME))
    run = publisher.collect()
    assert not run.issues
    assert [file.landed.file_name for file in run.files] == [NAME + ".sha1", NAME]
    assert publisher.rows("SELECT rows_count, is_checked FROM core.sor_dump") == [(2, True)]
    assert [file.change_kind for file in publisher.collect().files] == []


def test_a_checksum_that_is_wrong(publisher, tmp_path):
    path = write_dump(tmp_path / "in", part(statement(1)), name=NAME)
    path.with_name(NAME + ".sha1").write_text("0" * 40 + "  " + NAME, encoding="utf-8")
    publisher.put(path)
    run = publisher.collect()
    assert [issue.kind.value for issue in run.issues] == ["checksum_wrong"]
    assert publisher.rows("SELECT * FROM core.sor_dump") == []
    publisher.put(write_dump(tmp_path / "again", part(statement(1)), name=NAME), etag='"2"')
    assert not publisher.collect().issues
    assert publisher.rows("SELECT count(*)::INTEGER FROM core.issue WHERE closed_run_id IS NULL") == [(0,)]


def test_a_day_that_is_not_there_yet_comes_the_next_time(publisher, tmp_path, httpserver):
    httpserver.expect_request(f"/explore-data/download/{NAME}").respond_with_data("", status=404)
    httpserver.expect_request(f"/explore-data/download/{NAME}.sha1").respond_with_data("", status=404)
    run = publisher.collect()
    assert not run.files
    assert {issue.kind.value for issue in run.issues} == {"source_unavailable"}
    publisher.put(write_dump(tmp_path / "in", part(statement(1)), name=NAME))
    assert not publisher.collect().issues
    assert publisher.rows("SELECT rows_count FROM core.sor_dump") == [(1,)]


def test_a_day_made_anew_is_fetched_again(publisher, tmp_path):
    publisher.put(write_dump(tmp_path / "first", part(statement(1)), name=NAME))
    publisher.collect()
    publisher.put(write_dump(tmp_path / "second", part(statement(1), statement(2)), name=NAME), etag='"2"')
    run = publisher.collect()
    assert [file.change_kind for file in run.files if file.landed.file_name == NAME] == ["restatement"]
    assert publisher.rows("SELECT sum(statements_count)::INTEGER FROM core.sor_statement") == [(2,)]


def test_a_redirect_to_another_host_is_refused_and_named(publisher, httpserver):
    for name in (NAME, NAME + ".sha1"):
        httpserver.expect_request(f"/explore-data/download/{name}").respond_with_data(
            "", status=302, headers={"Location": f"http://elsewhere.invalid/{name}"}
        )
    run = publisher.collect()
    assert {issue.kind.value for issue in run.issues} == {"host_refused"}
    assert all("elsewhere.invalid" in issue.message for issue in run.issues)


def test_a_login_page_instead_of_a_dump(publisher, tmp_path):
    path = write_dump(tmp_path / "in", part(statement(1)), name=NAME)
    path.write_bytes(b"<!DOCTYPE html><title>Log in</title>")
    path.with_name(NAME + ".sha1").write_bytes(b"<!DOCTYPE html><title>Log in</title>")
    publisher.put(path)
    run = publisher.collect()
    assert {issue.kind.value for issue in run.issues} == {"checksum_wrong"}
    assert not run.files
