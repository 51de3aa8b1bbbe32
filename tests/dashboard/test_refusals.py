"""Errors outside the app are pages that help, in both languages; and whom to tell about a weakness."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dashboard import create_app
from tests.dashboard.asking import CALLBACK, filling
from tests.dashboard.example_warehouse import NOW, settings

SECURITY_TEXT = "/.well-known/security.txt"


@pytest.mark.parametrize(
    ("method", "address", "status", "dutch", "english"),
    [
        ("get", "/assets/none.css", 404, "Deze pagina bestaat niet", "This page does not exist"),
        ("post", "/data-version", 405, "Deze vraag kan niet worden beantwoord", "This question cannot"),
        ("post", "/findings.csv", 405, "Deze vraag kan niet worden beantwoord", "This question cannot"),
    ],
)
def test_a_refusal_is_a_page_with_a_way_on(client, method, address, status, dutch, english):
    for language, title in (("nl", dutch), ("en", english)):
        answer = getattr(client, method)(f"{address}?lang={language}")
        assert answer.status_code == status
        assert f'<html lang="{language}">' in answer.text
        assert title in answer.text
        assert '<a href="/">' in answer.text
        assert "Content-Security-Policy" in answer.headers


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"7",
        b"{}",
        b'{"output": "page.children"}',
        b'{"output": "other.children", "outputs": {"id": "other", "property": "children"}, "inputs": []}',
        b'{"output": "page.children", "outputs": [], "inputs": {}, "changedPropIds": 1}',
    ],
)
def test_a_callback_that_cannot_be_read_is_refused_with_a_way_on(client, body):
    answer = client.post(f"{CALLBACK}?lang=en", data=body, content_type="application/json")
    assert answer.status_code == 400
    assert "This question cannot be answered" in answer.text
    assert '<a href="/">' in answer.text


@pytest.mark.parametrize("more", [{"outputs": 3}, {"inputs": [{"id": "location"}]}, {"state": [1]}, {"inputs": "/"}])
def test_a_callback_with_a_part_that_is_not_known_is_refused(client, more):
    assert filling(client, "/findings", changed=more).status_code == 400


def test_a_callback_without_a_type_is_refused(client):
    assert client.post(CALLBACK, data=b"x", content_type="text/plain").status_code == 400


def test_what_breaks_is_told_without_its_insides(example_home, monkeypatch):
    app = create_app(settings(example_home))

    def broken(*_):
        raise RuntimeError("a secret of the machine")

    app.answering = broken
    answer = app.server.test_client().get("/findings?lang=en")
    assert answer.status_code == 500
    assert "log says what happened" in answer.text
    assert "secret" not in answer.text


def _security_text(home, **given):
    return create_app(replace(settings(home), **given)).server.test_client().get(SECURITY_TEXT)


@pytest.mark.parametrize(
    ("contact", "told"),
    [("meld@example.org", "mailto:meld@example.org"), ("https://example.org/meld", "https://example.org/meld")],
)
def test_security_text_names_the_contact_and_ends_within_a_year(example_home, contact, told):
    answer = _security_text(example_home, contact=contact)
    assert answer.mimetype == "text/plain"
    assert f"Contact: {told}\n" in answer.text
    (until,) = re.findall(r"^Expires: (\S+)$", answer.text, re.MULTILINE)
    ends = datetime.strptime(until, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert NOW < ends < NOW + timedelta(days=365)


def test_security_text_leads_to_the_organisations_own(example_home):
    answer = _security_text(example_home, security_text="https://example.org/.well-known/security.txt")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "https://example.org/.well-known/security.txt"


def test_without_a_contact_there_is_no_security_text(example_home):
    assert _security_text(example_home).status_code == 404
