"""How answers travel: compressed, kept by the browser where they cannot change, made once for a data version."""

import gzip
import json
import re

import pytest

from dashboard import create_app
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import publish_example, settings
from tests.dashboard.test_versions import publish_again

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


def _plain(answer):
    return gzip.decompress(answer.data) if answer.headers.get("Content-Encoding") == "gzip" else answer.data


@pytest.fixture
def own_app(tmp_path):
    publish_example(tmp_path)
    return create_app(settings(tmp_path))


def test_a_page_is_the_same_with_and_without_compression_and_the_second_time(own_app):
    client = own_app.server.test_client()
    for ask in (
        lambda headers: client.get("/findings?lang=en", headers=headers),
        lambda headers: filling(client, "/findings", "?lang=en", **headers),
    ):
        bare, packed, again, bare_again = (ask(headers) for headers in ({}, GZIP, GZIP, {}))
        assert "Content-Encoding" not in bare.headers
        assert packed.headers["Content-Encoding"] == "gzip"
        assert len(packed.data) < len(bare.data) / 2
        assert {_plain(one) for one in (bare, packed, again, bare_again)} == {bare.data}
        assert {one.status_code for one in (bare, packed, again, bare_again)} == {200}


def test_the_scripts_of_dash_travel_compressed_and_are_kept_for_a_year(client):
    (bundle,) = re.findall(
        r'src="(/_dash-component-suites/dash/dcc/dash_core_components\.v[^"]+)"', client.get("/").text
    )
    answer = client.get(bundle, headers=GZIP)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert b"dash_core_components" in _plain(answer)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/assets/20-base.css?m=1", "public, max-age=31536000, immutable"),
        ("/assets/20-base.css", "public, max-age=86400"),
    ],
)
def test_style_sheets_are_kept_for_a_year_where_their_address_has_a_fingerprint(client, address, kept):
    answer = client.get(address, headers=GZIP)
    assert answer.headers["Cache-Control"] == kept
    assert b"body" in _plain(answer)


def test_letters_are_not_compressed_again(client):
    answer = client.get("/assets/fonts/source-sans-3-latin-wght-normal.woff2", headers=GZIP, buffered=True)
    assert answer.data.startswith(b"wOF2")


def test_an_unchanged_page_is_not_sent_again(own_app):
    client = own_app.server.test_client(use_cookies=False)
    first = client.get("/findings?status=not_met")
    assert first.headers["Cache-Control"] == "private, no-cache"
    tag = {"If-None-Match": first.headers["ETag"]}
    assert client.get("/findings?status=not_met", headers=tag).status_code == 304
    assert client.get("/?lang=en", headers=tag).status_code == 200


def test_a_page_that_does_not_exist_says_so_the_second_time_too(own_app):
    client = own_app.server.test_client()
    assert [client.get("/nowhere", headers=GZIP).status_code for _ in range(3)] == [404, 404, 404]


def test_a_new_version_is_shown_at_once(own_app, tmp_path):
    client = own_app.server.test_client()
    assert "vindt 18%" in _plain(filling(client, "/findings", "?lang=nl")).decode()
    publish_again(tmp_path)
    assert "vindt 20%" in _plain(filling(client, "/findings", "?lang=nl")).decode()


def test_languages_do_not_mix(own_app):
    client = own_app.server.test_client(use_cookies=False)
    for language, word in (("nl", "Bevindingen"), ("en", "Findings"), ("nl", "Bevindingen")):
        assert word in filling(client, "/findings", "", **{"Accept-Language": language}).text


@pytest.mark.parametrize(
    "more", [{"inputs": []}, {"inputs": [{"id": "location", "property": "search", "value": "/"}] * 2}, {"state": [1]}]
)
def test_a_made_up_question_leaves_nothing_behind_for_others(own_app, more):
    client = own_app.server.test_client()
    filling(client, "/findings", "?lang=nl", changed=more)
    assert "Bevindingen" in json.dumps(filling(client, "/findings", "?lang=nl").json)


def test_the_first_page_fetches_the_drawing_script_at_ease(client):
    (ahead,) = re.findall(r'<link rel="prefetch" as="script" href="([^"]+)">', client.get("/").text)
    answer = client.get(ahead, headers=GZIP)
    assert answer.status_code == 200
    assert b"plotly.js v" in _plain(answer)[:200]
    assert client.get(ahead, headers=GZIP | {"If-None-Match": answer.headers["ETag"]}).status_code == 304
