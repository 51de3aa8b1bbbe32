"""Asking LinkedIn's API, played on loopback."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from collectors.framework import Remote, SourceUnavailableError, read_source
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.linkedin_ad_library.collector import discover, fetch
from tests.collectors.framework.api import KEY, TRANSPORT, context
from tests.collectors.linkedin_ad_library.answers import SHOWN, page

TOKEN = "a-token-nobody-may-see"


def answers(httpserver, folder):
    remote = Remote(f"{httpserver.url_for('/rest/adLibrary')}?q=criteria&keyword=D66", "linkedin_1.json")
    path = fetch(remote, context(LINKEDIN_AD_LIBRARY_TOKEN=TOKEN), TRANSPORT, folder).path
    text = path.read_text(encoding="utf-8")
    assert TOKEN not in text
    return json.loads(text)


def many(first, count):
    return [SHOWN | {"adUrl": f"https://www.linkedin.com/ad-library/detail/{n}"} for n in range(first, first + count)]


def test_all_pages(httpserver, tmp_path):
    for start, ads in ((0, many(1, 25)), (25, many(26, 2))):
        httpserver.expect_request(
            "/rest/adLibrary",
            query_string={"q": "criteria", "keyword": "D66", "start": str(start), "count": "25"},
            headers={"Authorization": f"Bearer {TOKEN}", "X-Restli-Protocol-Version": "2.0.0"},
        ).respond_with_json(page(*ads, total=27, start=start))
    found = answers(httpserver, tmp_path)
    assert (found["why_not"], len(found["pages"])) == (None, 2)
    assert found["asked"] == {
        "what": "keyword", "key": keyed_hash(KEY, "D66"), "country": "", "start": None, "end": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("ads", "total", "why_not"),
    [([], 7, "end_unproven"), ([], 0, None), ([], None, "end_unproven"), (many(1, 25), 5_000, "more_pages")],
)
def test_where_the_list_ends(httpserver, tmp_path, ads, total, why_not):
    httpserver.expect_request("/rest/adLibrary").respond_with_json(page(*ads, total=total))
    assert answers(httpserver, tmp_path)["why_not"] == why_not


def test_too_many_requests_without_a_word_how_long_to_wait(httpserver, tmp_path):
    httpserver.expect_oneshot_request("/rest/adLibrary").respond_with_data("", status=429)
    httpserver.expect_request("/rest/adLibrary").respond_with_json(page(total=0))
    found = answers(httpserver, tmp_path)
    assert (found["why_not"], found["pages"][0]["status"], len(httpserver.log)) == (None, 200, 2)


def test_without_a_token_it_is_told(httpserver, tmp_path):
    remote = Remote(f"{httpserver.url_for('/rest/adLibrary')}?q=criteria&keyword=D66", "linkedin_1.json")
    with pytest.raises(SourceUnavailableError, match="LINKEDIN_AD_LIBRARY_TOKEN"):
        fetch(remote, context(), TRANSPORT, tmp_path)


def test_the_questions():
    remotes = list(discover(context()))
    assert [parse_qs(urlsplit(remote.url).query)["keyword"][0] for remote in remotes] == party_names()
    assert {urlsplit(each.url).hostname for each in remotes} == set(read_source("linkedin_ad_library").allowed_hosts)
