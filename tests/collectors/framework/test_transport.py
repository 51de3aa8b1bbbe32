"""Transport: allowed hosts only, patient with a publisher, resumed when broken off, never more than the limit."""

import ipaddress

import pytest
from werkzeug import Response

from collectors.framework import IssueKind, SourceUnavailableError
from collectors.framework.parsed import Remote
from collectors.framework.transport import Transport, is_public
from tests.collectors.framework.publisher import publisher

BODY = bytes(range(256)) * 40
TAG = '"v1"'


@pytest.fixture
def fetch(tmp_path, monkeypatch):
    """Fetch from loopback, which the transport itself would refuse; in blocks that are smaller than the body."""
    monkeypatch.setattr("collectors.framework.transport.CHUNK", 1000)

    def fetch(url, etag=None, **given):
        given = {"allowed_hosts": ["127.0.0.1", "localhost"], "file_megabytes": 1} | given
        transport = Transport(
            is_allowed_address=lambda host: ipaddress.ip_address(host).is_loopback if host[0].isdigit() else True,
            schemes=("http",), backoff_seconds=0, **given,
        )  # fmt: skip
        return transport.fetch(Remote(url, "report.csv"), tmp_path, etag)

    return fetch


def unavailable(fetch, url, reason, **given):
    with pytest.raises(SourceUnavailableError, match=reason) as caught:
        fetch(url, **given)
    return caught.value.kind


def test_a_file_comes_in_with_its_version(fetch, httpserver):
    httpserver.expect_request("/report.csv").respond_with_data(BODY, headers={"ETag": TAG})
    fetched = fetch(httpserver.url_for("/report.csv"))
    assert (fetched.path.name, fetched.path.read_bytes(), fetched.etag) == ("report.csv", BODY, TAG)
    ((request, _),) = httpserver.log
    assert request.headers["Accept-Encoding"] == "identity"
    assert "naleving" in request.headers["User-Agent"]


def test_a_file_that_has_not_changed_is_not_fetched(fetch, httpserver):
    httpserver.expect_request("/report.csv", headers={"If-None-Match": TAG}).respond_with_data(status=304)
    assert fetch(httpserver.url_for("/report.csv"), TAG).path is None


def test_a_file_that_has_changed_is(fetch, httpserver):
    httpserver.expect_request("/report.csv").respond_with_data(BODY, headers={"ETag": '"v2"'})
    fetched = fetch(httpserver.url_for("/report.csv"), TAG)
    assert (fetched.path.read_bytes(), fetched.etag) == (BODY, '"v2"')


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_publisher_is_asked_again(fetch, httpserver, status):
    headers = {"Retry-After": "0"} if status == 429 else {}
    httpserver.expect_ordered_request("/report.csv").respond_with_data(status=status, headers=headers)
    httpserver.expect_ordered_request("/report.csv").respond_with_data(BODY)
    assert fetch(httpserver.url_for("/report.csv")).path.read_bytes() == BODY


def test_a_publisher_that_stays_busy_is_left_after_five_times(fetch, httpserver):
    httpserver.expect_request("/report.csv").respond_with_data(status=503)
    assert unavailable(fetch, httpserver.url_for("/report.csv"), "answered 503") == IssueKind.SOURCE_UNAVAILABLE
    assert len(httpserver.log) == 5


def test_the_wait_that_a_publisher_asks_for_has_an_end(tmp_path):
    transport = Transport([], 1)
    with transport._session() as session:
        retries = session.get_adapter("https://voorbeeld.invalid").max_retries
    assert 60 <= retries.retry_after_max <= 600
    assert retries.respect_retry_after_header


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_file_that_is_not_there_is_asked_for_once(fetch, httpserver, status):
    httpserver.expect_request("/report.csv").respond_with_data(status=status)
    unavailable(fetch, httpserver.url_for("/report.csv"), f"answered {status}")
    assert len(httpserver.log) == 1


def test_nobody_answers(fetch):
    with publisher([(200, {}, b"")]) as (url, _):
        pass
    unavailable(fetch, url, "no usable answer")


def test_a_redirect_to_an_allowed_host_is_followed(fetch, httpserver):
    target = httpserver.url_for("/report.csv").replace("localhost", "127.0.0.1")
    httpserver.expect_request("/old.csv").respond_with_response(Response(status=302, headers={"Location": target}))
    httpserver.expect_request("/report.csv").respond_with_data(BODY)
    assert fetch(httpserver.url_for("/old.csv")).path.read_bytes() == BODY


@pytest.mark.parametrize(
    "target",
    [
        "http://elders.invalid/report.csv",
        "https://127.0.0.1/report.csv",
        "ftp://127.0.0.1/report.csv",
        "file:///etc/passwd",
        "http://127.0.0.1@elders.invalid/",
        "http://elders.invalid\\@127.0.0.1/",
        "http://127.0.0.1.elders.invalid/",
        "//elders.invalid/",
    ],
)
def test_a_redirect_to_another_host_is_refused(fetch, target):
    with publisher([(302, {"Location": target}, b"")]) as (url, asked):
        assert unavailable(fetch, url, "no allowed host") == IssueKind.HOST_REFUSED
    assert len(asked) == 1


def test_a_redirect_to_what_is_no_address(fetch):
    with publisher([(302, {"Location": "http://[/"}, b"")]) as (url, _):
        unavailable(fetch, url, "no usable answer")


def test_redirects_that_go_round_end(fetch, httpserver):
    httpserver.expect_request("/report.csv").respond_with_response(
        Response(status=302, headers={"Location": httpserver.url_for("/report.csv")})
    )
    unavailable(fetch, httpserver.url_for("/report.csv"), "more than 5 redirects")
    assert len(httpserver.log) == 6


def test_an_allowed_name_at_a_private_address_is_refused(tmp_path, httpserver):
    httpserver.expect_request("/report.csv").respond_with_data(BODY)
    transport = Transport(["localhost", "127.0.0.1"], 1, schemes=("http",))
    with pytest.raises(SourceUnavailableError, match="no allowed host"):
        transport.fetch(Remote(httpserver.url_for("/report.csv"), "report.csv"), tmp_path)
    assert httpserver.log == []


@pytest.mark.parametrize(
    ("addresses", "public"),
    [
        (["93.184.216.34"], True),
        (["93.184.216.34", "10.0.0.1"], False),
        (["127.0.0.1"], False),
        (["169.254.169.254"], False),
        (["::1"], False),
        (["::ffff:10.0.0.1"], False),
        (["fd00::1"], False),
        (["2a00:1450:4001:800::200e"], True),
        (["224.0.0.1"], False),
    ],
)
def test_which_addresses_are_public(monkeypatch, addresses, public):
    answer = [(0, 0, 0, "", (address, 0)) for address in addresses]
    monkeypatch.setattr("collectors.framework.transport.socket.getaddrinfo", lambda *_: answer)
    assert is_public("voorbeeld.invalid") is public


def test_a_name_that_leads_nowhere_is_told_as_such(monkeypatch, tmp_path):
    def unknown(*_):
        raise OSError("no such name")

    monkeypatch.setattr("collectors.framework.transport.socket.getaddrinfo", unknown)
    transport = Transport(["voorbeeld.invalid"], 1)
    with pytest.raises(SourceUnavailableError, match=r"voorbeeld\.invalid was not found") as told:
        transport.fetch(Remote("https://voorbeeld.invalid/a.csv", "a.csv"), tmp_path)
    assert told.value.kind == IssueKind.SOURCE_UNAVAILABLE


def broken_off(sent, tag=TAG):
    return (200, {"Content-Length": str(len(BODY)), **({"ETag": tag} if tag else {})}, BODY[:sent])


def rest(start, tag=TAG):
    span = f"bytes {start}-{len(BODY) - 1}/{len(BODY)}"
    return (206, {"ETag": tag, "Content-Range": span}, BODY[start:])


def test_a_body_that_breaks_off_is_resumed(fetch):
    with publisher([broken_off(4000), rest(4000)]) as (url, asked):
        assert fetch(url).path.read_bytes() == BODY
    assert [(one.get("Range"), one.get("If-Range")) for one in asked] == [(None, None), ("bytes=4000-", TAG)]


def test_a_file_that_changed_meanwhile_is_fetched_from_the_start(fetch):
    newer = (200, {"ETag": '"v2"'}, BODY[::-1])
    with publisher([broken_off(4000), newer]) as (url, _):
        fetched = fetch(url)
    assert (fetched.path.read_bytes(), fetched.etag) == (BODY[::-1], '"v2"')


@pytest.mark.parametrize("wrong", [rest(4000, '"v2"'), rest(3000)])
def test_a_rest_that_is_not_of_this_version_or_place_is_not_pasted_on(fetch, wrong):
    with publisher([broken_off(4000), wrong, (200, {"ETag": '"v2"'}, BODY)]) as (url, asked):
        assert fetch(url).path.read_bytes() == BODY
    assert "Range" not in asked[2]


@pytest.mark.parametrize("tag", [None, 'W/"v1"'])
def test_without_a_strong_version_all_of_it_is_fetched_again(fetch, tag):
    with publisher([broken_off(4000, tag), (200, {}, BODY)]) as (url, asked):
        assert fetch(url).path.read_bytes() == BODY
    assert "Range" not in asked[1]


def test_a_connection_that_breaks_off_again_and_again(fetch):
    with publisher([broken_off(10)]) as (url, asked):
        unavailable(fetch, url, "broke off 5 times")
    assert len(asked) == 5


def test_a_rest_that_nobody_asked_for_is_refused(fetch):
    with publisher([rest(4000)]) as (url, _):
        unavailable(fetch, url, "broke off 5 times")


@pytest.mark.parametrize("headers", [{}, {"Content-Length": "2000000"}])
def test_a_file_over_the_limit_is_refused(fetch, headers):
    with publisher([(200, headers, bytes(1024 * 1024 + 1))]) as (url, _):
        assert unavailable(fetch, url, "larger than 1 MB") == IssueKind.TOO_LARGE


def test_a_length_that_is_no_number_says_nothing(fetch):
    with publisher([(200, {"Content-Length": "many"}, BODY)]) as (url, _):
        assert fetch(url).path.read_bytes() == BODY


@pytest.mark.parametrize("url", ["http://elders.invalid/a.csv", "https://127.0.0.1/", "nothing", "http://127.0.0.1:x/"])
def test_an_address_of_another_host_is_never_asked(fetch, url):
    assert unavailable(fetch, url, "no allowed host") == IssueKind.HOST_REFUSED
