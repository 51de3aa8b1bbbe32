"""The services' own pages, the documents behind them, and a change behind the same address."""

import csv
from html import escape
from pathlib import Path

import pytest
from werkzeug import Response

from collectors.audit_reports import pages
from collectors.audit_reports.collector import discover, follow, recognises
from collectors.framework import Context, FileRefusedError, Remote, collect, read_source
from collectors.framework.transport import Transport
from norms import ServiceRegister, read_services
from tests.collectors.audit_reports.lists import AUDIT, HEADER, documents, parsed, told_of, write
from warehouse import Home
from warehouse.schema import connect

ROOT = Path(__file__).resolve().parents[3]
SITE = "https://voorbeeldplatform.example"
PDF = b"%PDF-1.7\n1 0 obj\n%%EOF"


def register(url=f"{SITE}/reports"):
    one = {"kinds": ["vlop"], "links": {"reports": {"url": url, "verified": True}}}
    names = {"transparency_reports": ["Voorbeeldplatform"]}
    return ServiceRegister.model_validate(
        {"version": 1, "services": [{"id": "voorbeeldplatform", "name": "Voorbeeldplatform", "names": names} | one]}
    )


CONTEXT = Context(register(), b"k" * 32)
LINKS = [
    ("", "Transparency report", f"{SITE}/t.zip"),
    ("Audit report 2025", "Download", f"{SITE}/4f2a.pdf"),
    ("", "Risk Assessment Report 2025", "/r.pdf"),
    ("", "Risk assessment, cover letter", f"{SITE}/c.pdf"),
]


def as_page(links):
    parts = [
        f"{f'<h2>{escape(heading)}</h2>' if heading else ''}<a href='{escape(url)}'>{escape(words)}</a>"
        for heading, words, url in links
    ]
    return f"<html><body>{''.join(parts)}</body></html>".encode()


def rows(home, query):
    with connect(home.master, read_only=True) as connection:
        return connection.execute(query).fetchall()


def test_a_page_gives_documents_also_under_a_heading(tmp_path):
    told = parsed(write(tmp_path, as_page(LINKS), "page_voorbeeldplatform.html"), CONTEXT)
    assert [(row.kind, row.title, row.url) for row in documents(told)] == [
        ("audit_report", "Audit report 2025 Download", f"{SITE}/4f2a.pdf"),
        ("risk_assessment", "Risk Assessment Report 2025", f"{SITE}/r.pdf"),
    ]
    assert told_of(told) == [("row_explanation", "info", "R4C3")]


@pytest.mark.shared_data
def test_a_real_list_as_a_page_gives_the_same_documents(shared_data, tmp_path):
    with (shared_data / "transparency_reports" / "ota_reports_list_links.csv").open(encoding="utf-8") as file:
        links = [("", row["link_text"], row["url"]) for row in csv.DictReader(file) if row["service"] == "Zalando"]
    context = Context(read_services(ROOT / "services.yaml"), b"k" * 32)
    told = parsed(write(tmp_path, as_page(links), "page_zalando.html"), context)
    # counted by eye in the list: two audit reports, two implementation reports, three risk assessments
    assert sorted(row.kind for row in documents(told)) == (
        ["audit_implementation"] * 2 + ["audit_report"] * 2 + ["risk_assessment"] * 3
    )


def test_a_page_and_a_list_stand_beside_each_other(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, "audit_reports", CONTEXT, path=write(tmp_path, [HEADER, AUDIT]))
    collect(home, "audit_reports", CONTEXT, path=write(tmp_path, as_page(LINKS), "page_voorbeeldplatform.html"))
    assert rows(home, "SELECT count(*)::INTEGER FROM core.document WHERE superseded_by IS NULL") == [(3,)]


def test_only_documents_on_allowed_hosts_are_fetched(tmp_path, monkeypatch):
    page = write(tmp_path, as_page(LINKS), "page_voorbeeldplatform.html")
    remote = Remote(f"{SITE}/reports", page.name)
    assert list(follow(page, remote, CONTEXT)) == []
    card = read_source("audit_reports").model_copy(update={"allowed_hosts": ["voorbeeldplatform.example"]})
    monkeypatch.setattr("collectors.audit_reports.collector.read_source", lambda _: card)
    assert [(found.url, found.file_name) for found in follow(page, remote, CONTEXT)] == [
        (f"{SITE}/4f2a.pdf", "voorbeeldplatform_4f2a.pdf"), (f"{SITE}/r.pdf", "voorbeeldplatform_r.pdf"),
    ]  # fmt: skip
    assert list(follow(write(tmp_path, b"{}", "page_voorbeeldplatform.html"), remote, CONTEXT)) == []
    assert list(follow(page, Remote(f"{SITE}/4f2a.pdf", "voorbeeldplatform_4f2a.pdf"), CONTEXT)) == []


def test_another_document_behind_the_same_address_shows(tmp_path, httpserver, monkeypatch):
    monkeypatch.setattr(pages, "report_pages", lambda services: iter(()))
    address = httpserver.url_for("/audit.pdf")
    monkeypatch.setattr(
        "collectors.audit_reports.collector.discover", lambda _: [Remote(address, "voorbeeldplatform_audit.pdf")]
    )
    home = Home(tmp_path / "home")
    served = {}

    def answer(request):
        is_known = request.headers.get("If-None-Match") == served["etag"]
        return Response(status=304) if is_known else Response(served["body"], headers={"ETag": served["etag"]})

    httpserver.expect_request("/audit.pdf").respond_with_handler(answer)

    def run(body, etag):
        served.update(body=body, etag=etag)
        transport = Transport([httpserver.host], 1, lambda _: True, ("http",), 0.01)
        done = collect(home, "audit_reports", CONTEXT, transport=transport)
        return [one.change_kind for one in done.files if one.landed.file_name.endswith(".pdf")]

    monkeypatch.setattr(
        "collectors.framework.collecting._check_assertions", lambda *_: None
    )  # no list in this test, so no document is named
    assert run(PDF, '"1"') == ["first"]
    assert run(PDF, '"1"') == []
    assert run(PDF, '"2"') == ["no_change"]
    assert run(PDF + b"\n% corrected", '"3"') == ["content_change"]
    found = rows(home, "SELECT url, superseded_by IS NULL FROM core.document_file")
    assert [url for url, _ in found] == [address, address]
    assert sorted(is_current for _, is_current in found) == [False, True]
    assert run(b"<html>Log in</html>", '"4"') == ["rejected"]
    assert rows(home, "SELECT count(*)::INTEGER FROM core.document_file WHERE superseded_by IS NULL") == [(1,)]


@pytest.mark.parametrize("data", [b"", b"<!DOCTYPE html><html></html>", b"PK\x03\x04", b"{}"])
def test_what_is_no_document_is_refused(tmp_path, data):
    with pytest.raises(FileRefusedError, match=r"audit\.pdf.*--from"):
        parsed(write(tmp_path, data, "audit.pdf"), CONTEXT)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("page_onbekend.html", as_page(LINKS), "service_unknown"),
        ("page_commission.html", as_page(LINKS), "service_unknown"),
        ("page_voorbeeldplatform.html", b"a,b\n", "not_a_table"),
        ("page_voorbeeldplatform.html", as_page(LINKS)[:80], "not_a_table"),
    ],
)
def test_a_page_that_is_none_is_refused(tmp_path, name, data, kind):
    with pytest.raises(FileRefusedError) as refused:
        parsed(write(tmp_path, data, name), CONTEXT)
    assert refused.value.kind.value == kind


def test_pages_of_one_service_each_on_an_allowed_host():
    context = Context(read_services(ROOT / "services.yaml"), b"k" * 32)
    remotes = list(discover(context))
    assert len(remotes) == len(list(pages.service_pages(context.services))) >= 15
    hosts = {remote.url.split("/")[2] for remote in remotes}
    assert hosts <= set(read_source("audit_reports").allowed_hosts)
    assert not [remote for remote in remotes if "transparency.meta.com" in remote.url]


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("page_tiktok.html", True), ("index.html", False), ("audit.pdf", True), ("visits_x.csv", True),
        ("notes.txt", False),
    ],
)  # fmt: skip
def test_files_are_known_by_their_name(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
