"""Questions to an API: allowed hosts, no redirects, a limit, and no secret in what is told."""

import json
import logging

import pytest

from collectors.framework import Context, IssueKind, Remote, SourceUnavailableError, collect
from collectors.framework.transport import Fetched, Question, Transport
from norms import ServiceRegister
from tests.collectors.framework.publisher import publisher
from tests.collectors.framework.stored import open_issues
from tests.collectors.framework.voorbeeldbron import CONTEXT, HEADER, NAME
from warehouse import Home
from warehouse.schema import connect

TOKEN = "a-token-that-nobody-may-see"
TRANSPORT = Transport(["127.0.0.1", "localhost"], 1, lambda _: True, ("http",), backoff_seconds=0)


def ask(url, **given):
    return TRANSPORT.ask(Question(url, **given))


def test_parameters_headers_and_body_reach_the_api(httpserver):
    httpserver.expect_request(
        "/ads", method="POST", query_string={"limit": "5"}, headers={"Authorization": TOKEN}, json={"term": "x"}
    ).respond_with_json({"data": []}, headers={"X-Rate": "7"})
    answer = ask(
        httpserver.url_for("/ads"), method="POST", parameters={"limit": "5"}, headers={"Authorization": TOKEN},
        json={"term": "x"},
    )  # fmt: skip
    assert (answer.status, json.loads(answer.body), answer.headers["x-rate"]) == (200, {"data": []}, "7")


def test_a_form_reaches_the_api(httpserver):
    httpserver.expect_request("/token", method="POST", data="client_key=k").respond_with_json({})
    assert ask(httpserver.url_for("/token"), method="POST", form={"client_key": "k"}).status == 200


@pytest.mark.parametrize("status", [302, 400, 429, 500])
def test_any_status_is_handed_over_once(httpserver, status):
    httpserver.expect_request("/ads").respond_with_data("no", status=status, headers={"Location": "/elsewhere"})
    answer = ask(httpserver.url_for("/ads"))
    assert (answer.status, answer.body, len(httpserver.log)) == (status, b"no", 1)


def test_an_answer_that_breaks_off_is_asked_for_again():
    with publisher([(200, {"Content-Length": "100"}, b"half"), (200, {}, b"whole")]) as (url, asked):
        assert ask(url).body == b"whole"
        assert len(asked) == 2


def test_no_answer_at_all_is_told_without_the_secret(caplog):
    caplog.set_level(logging.DEBUG)
    with publisher([(200, {"Content-Length": "100"}, b"half")]) as (url, asked):
        with pytest.raises(SourceUnavailableError) as caught:
            ask(url, parameters={"access_token": TOKEN})
        assert len(asked) == 3
    assert TOKEN not in str(caught.value)
    assert TOKEN not in caplog.text


def test_an_answer_over_the_limit_is_told_without_the_secret(httpserver):
    httpserver.expect_request("/ads").respond_with_data(b"x" * (1024 * 1024 + 1))
    with pytest.raises(SourceUnavailableError, match="larger than 1 MB") as caught:
        ask(httpserver.url_for("/ads"), parameters={"access_token": TOKEN})
    assert caught.value.kind == IssueKind.TOO_LARGE
    assert TOKEN not in str(caught.value)


def test_another_host_is_not_asked():
    with pytest.raises(SourceUnavailableError, match="no allowed host") as caught:
        ask("http://elsewhere.invalid/ads", headers={"Authorization": TOKEN})
    assert caught.value.kind == IssueKind.HOST_REFUSED


def test_nothing_that_is_printed_holds_a_secret():
    context = Context(ServiceRegister.model_construct(services=()), b"k" * 16, secrets={"TOKEN": TOKEN})
    question = Question("https://voorbeeld.invalid", parameters={"t": TOKEN}, headers={"t": TOKEN}, json={"t": TOKEN})
    assert TOKEN not in repr(context) + repr(question)


def test_a_secret_that_was_not_given_is_told_with_the_remedy():
    with pytest.raises(SourceUnavailableError, match="EXAMPLE_TOKEN") as caught:
        CONTEXT.secret("EXAMPLE_TOKEN")
    assert "docs/operations.md" in caught.value.remedy
    assert Context(CONTEXT.services, CONTEXT.hash_key, secrets={"A": "b"}).secret("A") == "b"


def _collected(tmp_path, install, **functions):
    install(card={"doors": ["http"], "allowed_hosts": ["127.0.0.1"]}, **functions)
    home = Home(tmp_path / "home")
    collected = collect(home, NAME, CONTEXT, transport=TRANSPORT)
    with connect(home.master, read_only=True) as connection:
        return collected, open_issues(connection)


def test_a_collector_that_asks_gives_one_file(tmp_path, install):
    def fetch(remote, context, transport, folder):
        assert (context, transport) == (CONTEXT, TRANSPORT)
        path = folder / remote.file_name
        path.write_text(f"{HEADER}\nobservation,e1,orders,1\n", encoding="utf-8")
        return Fetched(path, remote.url, None)

    remotes = [Remote("http://127.0.0.1/ads", "a.csv")]
    collected, issues = _collected(tmp_path, install, discover=lambda _: remotes, fetch=fetch)
    assert (collected.run.outcome, [one.rows_count for one in collected.files], issues) == ("done", [1], [])
    assert collected.files[0].landed.url == "http://127.0.0.1/ads"


def test_a_publisher_that_needs_a_secret_is_unavailable_with_the_remedy(tmp_path, install):
    collected, issues = _collected(tmp_path, install, discover=lambda context: [context.secret("EXAMPLE_TOKEN")])
    assert collected.run.outcome == "failed"
    assert [issue.kind for issue in collected.issues] == [IssueKind.SOURCE_UNAVAILABLE]
    assert "docs/operations.md" in collected.issues[0].remedy
    assert len(issues) == 1
