"""Asking Microsoft's API, played on loopback."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from collectors.framework import Remote, read_source
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.microsoft_ad_library.collector import discover, fetch
from tests.collectors.framework.api import KEY, TRANSPORT, context
from tests.collectors.microsoft_ad_library.answers import LISTED, detail, page

ASKED = {"searchText": "D66", "countryCodes": "129", "startDate": "2026-11-17", "endDate": "2026-11-23"}


def answers(httpserver, folder):
    query = "&".join(f"{name}={value}" for name, value in ASKED.items())
    remote = Remote(f"{httpserver.url_for('/api/v1/Ads')}?{query}", "microsoft_1.json")
    return json.loads(fetch(remote, context(), TRANSPORT, folder).path.read_text(encoding="utf-8"))


def many(first, count):
    return [LISTED | {"AdId": number} for number in range(first, first + count)]


def test_all_pages_and_the_ads_one_by_one(httpserver, tmp_path):
    for skip, ads in ((0, many(1, 24)), (24, many(25, 1))):
        httpserver.expect_request(
            "/api/v1/Ads", query_string=ASKED | {"top": "24", "skip": str(skip)}
        ).respond_with_json(page(*ads, count=25))  # fmt: skip
    for number in range(1, 26):
        httpserver.expect_request(f"/api/v1/Ads({number})").respond_with_json(detail(LISTED | {"AdId": number}))
    found = answers(httpserver, tmp_path)
    assert found["why_not"] is None
    assert [each["part"] for each in found["pages"]] == ["list"] * 2 + ["detail"] * 25
    assert found["asked"] == {
        "what": "keyword", "key": keyed_hash(KEY, "D66"), "country": "NL", "start": "2026-11-17", "end": "2026-11-23",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("ads", "count", "why_not"),
    [
        (many(1, 24), 5_000, "result_cap"),
        (many(1, 24), None, "result_cap"),
        (many(1, 3), None, "end_unproven"),
        ([], 7, "end_unproven"),
        ([], 0, None),
    ],
)
def test_where_the_list_ends(httpserver, tmp_path, ads, count, why_not):
    httpserver.expect_request("/api/v1/Ads").respond_with_json(page(*ads, count=count))
    httpserver.expect_request("/api/v1/Ads(1)").respond_with_data("busy", status=429)
    found = answers(httpserver, tmp_path)
    assert found["why_not"] == why_not
    assert len([each for each in found["pages"] if each["part"] == "detail"]) == bool(ads)


def test_the_questions():
    remotes = list(discover(context()))
    asked = [parse_qs(urlsplit(remote.url).query)["searchText"][0] for remote in remotes]
    assert asked == party_names()
    assert "Partij van de Arbeid" in asked
    assert {urlsplit(each.url).hostname for each in remotes} == set(read_source("microsoft_ad_library").allowed_hosts)
