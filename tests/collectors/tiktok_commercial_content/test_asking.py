"""Asking TikTok's API, played on loopback: pages, details, the token, and a publisher that stops."""

import json
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from collectors.framework import Remote, SourceUnavailableError, collect, read_source
from collectors.framework.asking import today
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.tiktok_commercial_content.collector import discover, fetch
from tests.collectors.framework.api import KEY, TRANSPORT, context
from tests.collectors.tiktok_commercial_content.answers import PERSON, REMOVED, detail, page
from warehouse import Home

SECRETS = {"TIKTOK_CLIENT_KEY": "a-key-nobody-may-see", "TIKTOK_CLIENT_SECRET": "a-secret-nobody-may-see"}
TOKEN = "clt.a-token-nobody-may-see"
QUERY = "/v2/research/adlib/ad/query/"
ASKED = "country_code=NL&min=2026-11-17&max=2026-11-23"


@pytest.fixture
def api(httpserver):
    form = f"client_key={SECRETS['TIKTOK_CLIENT_KEY']}&client_secret={SECRETS['TIKTOK_CLIENT_SECRET']}"
    httpserver.expect_request(
        "/v2/oauth/token/", method="POST", data=f"{form}&grant_type=client_credentials"
    ).respond_with_json({"access_token": TOKEN, "expires_in": 7200})
    httpserver.expect_request("/v2/research/adlib/ad/detail/").respond_with_json(detail(PERSON))
    return httpserver


def answers(api, folder, asked=ASKED):
    remote = Remote(f"{api.url_for(QUERY)}?{asked}", "tiktok_1.json")
    path = fetch(remote, context(**SECRETS), TRANSPORT, folder).path
    text = path.read_text(encoding="utf-8")
    assert not [secret for secret in (TOKEN, *SECRETS.values()) if secret in text]
    return json.loads(text)


def bodies(api, path=QUERY):
    return [json.loads(request.data) for request, _ in api.log if request.path == path]


def test_all_pages_and_the_ads_one_by_one(api, tmp_path):
    headers = {"Authorization": f"Bearer {TOKEN}"}
    first = page(PERSON, has_more=True, search_id="next")
    api.expect_oneshot_request(QUERY, headers=headers).respond_with_json(first)
    api.expect_oneshot_request(QUERY, headers=headers).respond_with_json(page(REMOVED))
    found = answers(api, tmp_path)
    assert found["asked"] == {
        "what": "country", "key": "", "country": "NL", "start": "2026-11-17", "end": "2026-11-23",
    }  # fmt: skip
    assert (found["why_not"], found["asked_on"]) == (None, today().isoformat())
    assert [each["part"] for each in found["pages"]] == ["list", "list", "detail", "detail"]
    one, other = bodies(api)
    assert one["filters"] == {
        "ad_published_date_range": {"min": "20261117", "max": "20261123"}, "country_code": "NL",
    }  # fmt: skip
    assert ("search_id" in one, other["search_id"], one["max_count"]) == (False, "next", 50)
    assert [body["ad_id"] for body in bodies(api, "/v2/research/adlib/ad/detail/")] == [7301, 7302]


def test_a_party_is_asked_for_by_name_and_kept_as_a_hash(api, tmp_path):
    api.expect_request(QUERY).respond_with_json(page())
    found = answers(api, tmp_path, f"{ASKED}&search_term=Partij+van+de+Arbeid")
    assert found["asked"]["key"] == keyed_hash(KEY, "Partij van de Arbeid")
    (body,) = bodies(api)
    assert (body["search_term"], body["search_type"]) == ("Partij van de Arbeid", "exact_phrase")


def test_pages_without_end_are_cut_off(api, tmp_path):
    api.expect_request(QUERY).respond_with_json(page(PERSON, has_more=True))
    found = answers(api, tmp_path)
    assert found["why_not"] == "more_pages"
    assert len([each for each in found["pages"] if each["part"] == "list"]) == 20


@pytest.mark.parametrize(
    ("status", "data", "why_not", "times"),
    [
        (429, "{}", "rate_limited", 3),
        (401, "{}", "blocked", 1),
        (302, "", "blocked", 1),
        (500, "oops", "refused", 1),
        (200, "<html>Log in</html>", "blocked", 1),
        (200, "[]", "blocked", 1),
    ],
)
def test_a_publisher_that_stops_is_no_end(api, tmp_path, status, data, why_not, times):
    api.expect_request(QUERY).respond_with_data(data, status=status, headers={"Retry-After": "1"})
    found = answers(api, tmp_path)
    assert (found["why_not"], found["pages"][-1]["status"], len(bodies_asked(api))) == (why_not, status, times)


def bodies_asked(api):
    return [request for request, _ in api.log if request.path == QUERY]


def test_without_secrets_or_token_it_is_told_with_the_remedy(httpserver, tmp_path):
    remote = Remote(f"{httpserver.url_for(QUERY)}?{ASKED}", "tiktok_1.json")
    with pytest.raises(SourceUnavailableError, match="TIKTOK_CLIENT_KEY"):
        fetch(remote, context(), TRANSPORT, tmp_path)
    httpserver.expect_request("/v2/oauth/token/").respond_with_json({"error": "invalid_client"})
    with pytest.raises(SourceUnavailableError, match="no token") as caught:
        fetch(remote, context(**SECRETS), TRANSPORT, tmp_path)
    assert "research.adlib.basic" in caught.value.remedy
    assert not [secret for secret in SECRETS.values() if secret in str(caught.value)]


def test_the_questions():
    remotes = list(discover(context(since=date(2026, 1, 1))))
    asked = [parse_qs(urlsplit(remote.url).query) for remote in remotes]
    assert [each.get("search_term", [""])[0] for each in asked] == ["", *party_names()]
    assert {each["min"][0] for each in asked} == {"2026-01-01"}
    assert len({remote.file_name for remote in remotes}) == len(remotes)
    assert {urlsplit(remote.url).hostname for remote in remotes} == set(
        read_source("tiktok_commercial_content").allowed_hosts
    )


def test_a_run_without_secrets_stores_nothing_and_says_why(tmp_path):
    collected = collect(Home(tmp_path / "home"), "tiktok_commercial_content", context(), transport=TRANSPORT)
    assert not collected.files
    assert {issue.kind.value for issue in collected.issues} == {"source_unavailable"}
