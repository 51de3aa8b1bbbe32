"""The app as a web server: addresses, languages, headers, downloads, and what is said when something is not there."""

import json
import re
from contextlib import closing

import duckdb
import pytest

from dashboard import create_app
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import RECALL, publish_example, settings
from warehouse import Home, publish

ADDRESSES = ("/", "/news", "/goals", "/goals/botnets",
             "/services", "/services/voorbeeldplatform", "/commitments/dsa-42", "/findings", f"/findings/{RECALL}",
             "/political-ads", "/sources", "/statements", "/method", "/what-if", "/briefing", "/accessibility",
             "/about")  # fmt: skip
SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_answers_with_its_language_and_title(client, address):
    dutch, english = client.get(f"{address}?lang=nl"), client.get(f"{address}?lang=en")
    assert (dutch.status_code, english.status_code) == (200, 200)
    assert '<html lang="nl">' in dutch.text
    assert '<html lang="en">' in english.text
    assert all(re.search(r"<title>.+ · Naleving</title>", page.text) for page in (dutch, english))


def test_titles_differ(client):
    titles = {re.search("<title>(.*)</title>", client.get(address).text)[1] for address in ADDRESSES}
    assert len(titles) == len(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_is_filled_by_the_callback(client, address):
    answer = filling(client, address, "?lang=en")
    assert answer.status_code == 200
    told = json.dumps(answer.json["response"]["page"]["children"])
    assert '"Main"' in told or '["main", {' in told  # the second where nothing on the page moves
    assert "To the content" in told


@pytest.mark.parametrize(
    ("headers", "address", "language"),
    [
        ({}, "/", "nl"),
        ({"Accept-Language": "en-GB,en;q=0.9,nl;q=0.5"}, "/", "en"),
        ({"Accept-Language": "fr"}, "/", "nl"),
        ({"Accept-Language": "en", "Cookie": "lang=nl"}, "/", "nl"),
        ({"Accept-Language": "nl", "Cookie": "lang=nl"}, "/?lang=en", "en"),
        ({"Cookie": "lang=xx"}, "/?lang=yy", "nl"),
    ],
)
def test_address_then_cookie_then_browser(app, headers, address, language):
    page = app.server.test_client(use_cookies=False).get(address, headers=headers)
    assert f'<html lang="{language}">' in page.text


def test_a_chosen_language_is_remembered(client):
    client.get("/?lang=en")
    assert '<html lang="en">' in client.get("/findings").text
    cookie = client.get("/?lang=nl").headers["Set-Cookie"]
    assert cookie.startswith("lang=nl;")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


@pytest.mark.parametrize("address", ["/nowhere", "/findings/none", "/services/nobody", "/services?chapter=none"])
def test_an_unknown_address_is_404_and_offers_ways_on(client, address):
    path, _, search = address.partition("?")
    assert client.get(address).status_code == 404
    told = json.dumps(filling(client, path, f"?{search}").json)
    assert "Deze pagina bestaat niet" in told
    assert '"/findings"' in told


def test_without_a_warehouse_the_page_says_what_to_run(tmp_path):
    client = create_app(settings(tmp_path)).server.test_client()
    assert client.get("/").status_code == 503
    told = json.dumps(filling(client, "/").json)
    assert "Er zijn nog geen cijfers gepubliceerd" in told
    assert "naleving start" in told


def test_a_warehouse_of_another_version_of_the_tool_says_what_to_run(tmp_path):
    publish_example(tmp_path)
    with closing(duckdb.connect(tmp_path / "master.duckdb")) as connection:
        connection.execute("ALTER TABLE out.finding DROP COLUMN change")
    publish(Home(tmp_path))
    client = create_app(settings(tmp_path)).server.test_client()
    for address in ("/", "/findings", "/services/voorbeeldplatform?lang=nl"):
        assert client.get(address).status_code == 503
        assert "naleving rebuild" in json.dumps(filling(client, address).json)
    assert "De cijfers moeten opnieuw worden gemaakt" in json.dumps(filling(client, "/").json)
    assert client.get("/data-version").json == {"newest": ""}
    assert client.get("/briefing.odt?services=voorbeeldplatform").status_code == 503
    assert client.get("/health").status_code == 200


def test_a_version_published_later_is_shown_without_a_restart(tmp_path):
    client = create_app(settings(tmp_path)).server.test_client()
    assert client.get("/").status_code == 503
    publish_example(tmp_path)
    assert client.get("/").status_code == 200
    assert "Voorbeeldplatform" in json.dumps(filling(client, "/").json)


def test_health(client):
    assert client.get("/health").status_code == 200


@pytest.mark.parametrize("address", ["/", "/nowhere", "/health", "/assets/10-tokens.css", "/_dash-layout"])
def test_security_headers_on_every_response(client, address):
    headers = client.get(address, buffered=True).headers
    assert {name: headers[name] for name in SECURITY} == SECURITY
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "'unsafe-eval'" not in policy
    assert "http" not in policy


def test_hsts_behind_tls_only(client):
    assert "Strict-Transport-Security" not in client.get("/").headers
    assert "max-age=31536000" in client.get("/", base_url="https://localhost").headers["Strict-Transport-Security"]


def test_nothing_is_loaded_from_elsewhere(client):
    loaded = re.findall(r'<(?:script|link)[^>]+(?:src|href)="([^"]+)"', client.get("/").text)
    assert len(loaded) > 10
    assert not [address for address in loaded if not address.startswith("/")]


@pytest.mark.parametrize(("file_format", "begins"), [("odt", b"PK"), ("docx", b"PK"), ("pdf", b"%PDF")])
def test_a_briefing_comes_as_a_file(client, file_format, begins):
    answer = client.get(f"/briefing.{file_format}?services=voorbeeldplatform&lang=en")
    assert answer.data.startswith(begins)
    name = f"naleving-voorbeeldplatform-20261123T130500Z-en.{file_format}"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    "name", ["briefing.odt", "briefing.odt?services=nobody", "briefing.exe?services=voorbeeldplatform"]
)
def test_no_other_file_is_handed_out(client, name):
    answer = client.get(f"/{name}")
    assert answer.status_code == 404
    assert "Deze briefing bestaat niet" in answer.text


def test_a_briefing_that_cannot_be_made_says_what_to_do(client, monkeypatch):
    def broken(*_):
        raise RuntimeError("pandoc is not there")

    monkeypatch.setattr("dashboard.downloads.make_briefing", broken)
    answer = client.get("/briefing.odt?services=voorbeeldplatform&lang=nl")
    assert answer.status_code == 500
    assert "Dit kon niet worden gemaakt" in answer.text
    assert "pandoc" not in answer.text


def test_two_apps_in_one_process_do_not_share(tmp_path, client):
    other = create_app(settings(tmp_path)).server.test_client()
    assert other.get("/").status_code == 503
    assert client.get("/").status_code == 200


def test_a_page_is_made_once_for_a_version(example_home, monkeypatch):
    asked = []
    app = create_app(settings(example_home))
    from dashboard.published import Published  # noqa: PLC0415 - to count its queries

    rows = Published.rows
    monkeypatch.setattr(Published, "rows", lambda self, query, **more: asked.append(query) or rows(self, query, **more))
    client = app.server.test_client()
    client.get("/findings?lang=nl")
    first = len(asked)
    assert first > 0
    client.get("/findings?lang=nl")
    assert len(asked) == first
    client.get("/findings?lang=en")
    assert len(asked) == 2 * first


def test_the_first_request_of_a_worker_may_be_for_a_script(client, example_home):
    scripts = re.findall(r'(/_dash-component-suites[^"]+)', client.get("/about").text)
    fresh = create_app(settings(example_home))
    assert {"dash", "plotly"} <= set(fresh.registered_paths)
    assert all(fresh.server.test_client().get(address).status_code == 200 for address in scripts)
