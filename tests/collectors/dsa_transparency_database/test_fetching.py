"""The publisher on loopback: redirects, days that are not there yet, checksums, days made anew."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from werkzeug import Response

from collectors.dsa_transparency_database import addresses
from collectors.dsa_transparency_database.aggregates import COLUMNS as AGGREGATES
from collectors.framework import collect
from collectors.framework.transport import Transport
from tests.collectors.dsa_transparency_database.announced import NEWS, page
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE, part, statement, write_dump
from warehouse import Home
from warehouse.schema import connect

YESTERDAY_BUT_ONE = (datetime.now(UTC) - timedelta(days=2)).date()
NAME = f"sor-voorbeeld-platform-{YESTERDAY_BUT_ONE}-full.zip"


def files_of(run):
    """What came in beside the page of announcements."""
    return [file for file in run.files if file.landed.file_name != "announcements.html"]


@pytest.fixture
def publisher(httpserver, monkeypatch, tmp_path):  # noqa: C901 - what it answers stands together
    """The publisher's addresses, led on to a storage; `put(path)` places a dump there, `collect()` fetches."""
    monkeypatch.setattr(addresses, "SITE", httpserver.url_for("").rstrip("/"))
    # a run may stand on both sides of midnight
    context = replace(CONTEXT, since=YESTERDAY_BUT_ONE)

    def answer_the_rest():
        httpserver.expect_request("/page/announcements").respond_with_data(page(NEWS), content_type="text/html")
        counts = httpserver.expect_request(re.compile("/explore-data/download/aggregates-.*"))
        counts.respond_with_data("", status=404)

    class Publisher:
        home = Home(tmp_path / "home")
        answer_others = staticmethod(answer_the_rest)

        def put(self, path, etag='"1"'):
            for name in (path.name, path.name + ".sha1"):
                self.answer(name, path.with_name(name).read_bytes(), etag)

        def answer(self, name, body, etag='"1"'):
            if name.endswith(".zip"):
                httpserver.clear_all_handlers()
                answer_the_rest()
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

    answer_the_rest()
    return Publisher()


def test_a_dump_and_its_checksum_are_fetched_over_a_redirect(publisher, tmp_path):
    publisher.put(write_dump(tmp_path / "in", part(statement(1), statement(2)), name=NAME))
    run = publisher.collect()
    assert not run.issues
    assert [file.landed.file_name for file in files_of(run)] == [NAME + ".sha1", NAME]
    assert publisher.rows("SELECT rows_count, is_checked FROM core.sor_dump") == [(2, True)]
    # The checksum is asked for whole each time, so that a dump that comes later is never taken in unchecked.
    again = [(file.landed.file_name, file.change_kind) for file in files_of(publisher.collect())]
    assert again == [(NAME + ".sha1", "no_change")]


def test_a_checksum_that_is_wrong(publisher, tmp_path):
    path = write_dump(tmp_path / "in", part(statement(1)), name=NAME)
    path.with_name(NAME + ".sha1").write_text("0" * 40 + "  " + NAME, encoding="utf-8")
    publisher.put(path)
    run = publisher.collect()
    assert [issue.kind.value for issue in run.issues] == ["checksum_wrong"]
    assert publisher.rows("SELECT * FROM core.sor_dump") == []
    publisher.put(write_dump(tmp_path / "again", part(statement(1)), name=NAME), etag='"2"')
    assert not publisher.collect().issues
    assert publisher.rows("SELECT DISTINCT kind FROM core.issue WHERE closed_run_id IS NULL") == [("template_unknown",)]


def test_a_day_that_is_not_there_yet_comes_the_next_time(publisher, tmp_path, httpserver):
    httpserver.expect_request(f"/explore-data/download/{NAME}").respond_with_data("", status=404)
    httpserver.expect_request(f"/explore-data/download/{NAME}.sha1").respond_with_data("", status=404)
    run = publisher.collect()
    assert not files_of(run)
    assert not run.issues
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


def test_a_busy_publisher_is_asked_again(publisher, tmp_path, httpserver):
    """200 questions a minute are answered, the next one with 429."""
    path = write_dump(tmp_path / "in", part(statement(1)), name=NAME)
    publisher.put(path)
    httpserver.clear_all_handlers()
    for name in (NAME + ".sha1", NAME):
        address = f"/explore-data/download/{name}"
        busy = httpserver.expect_oneshot_request(address)
        busy.respond_with_data("", status=429, headers={"Retry-After": "0"})
        httpserver.expect_request(address).respond_with_data(path.with_name(name).read_bytes())
    publisher.answer_others()
    assert not publisher.collect().issues
    assert publisher.rows("SELECT rows_count, is_checked FROM core.sor_dump") == [(1, True)]


def test_counts_of_all_platforms_come_along(publisher, httpserver):
    header = ",".join(AGGREGATES)
    row = ",".join({"received_date": str(YESTERDAY_BUT_ONE), "platform_name": "Andere", "total": "5"}.get(name, "")
                   for name in AGGREGATES)  # fmt: skip
    httpserver.clear_all_handlers()
    counts = httpserver.expect_request(f"/explore-data/download/aggregates-{YESTERDAY_BUT_ONE}.csv")
    counts.respond_with_data(f"{header}\n{row}\n")
    publisher.answer_others()
    for name in (NAME, NAME + ".sha1"):
        httpserver.expect_request(f"/explore-data/download/{name}").respond_with_data("", status=404)
    publisher.collect()
    assert publisher.rows("SELECT platform_name, version, statements_count FROM core.sor_statement") == [
        ("Andere", "aggregates", 5)
    ]


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
    assert not files_of(run)
