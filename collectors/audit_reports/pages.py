"""The services' own pages as lists of links, and the documents that these lead to."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

from collectors.audit_reports.documents import Link
from collectors.framework import FileRefusedError, IssueKind, Parsed
from collectors.framework.register_rows import DocumentFile
from collectors.framework.web_pages import links_of, read_page
from collectors.transparency_reports.pages import INDEX, ReportPage, report_pages
from norms import ServiceRegister
from warehouse import Landed

# How a file of each form begins: a login page under a document's name is no document.
FORMS = {".pdf": b"%PDF-", ".zip": b"PK\x03\x04"}
LONGEST_NAME = 120
ADVICE = "Open the address in a browser, save the document itself and load it with --from."


def service_pages(services: ServiceRegister) -> Iterator[ReportPage]:
    """Yield the pages on which one service lists its documents; one of several services does not tell whose each is."""
    for page in report_pages(services):
        if page.key != INDEX and len(page.services) == 1:
            yield page


def links_on(page: BeautifulSoup, source: ReportPage) -> list[tuple[int, Link]]:
    """The links of a page with their number; a heading stands in for words such as 'Download'."""
    return [(link.number, Link(_text(link.text, link.heading), link.url)) for link in links_of(page, source.url)]


def documents_on(path: Path, source: ReportPage, hosts: list[str]) -> Iterator[Link]:
    """The documents that a fetched page leads to, on hosts that may be fetched from; none of a page that is none."""
    try:
        page = read_page(path.read_bytes(), source.file_name, Parsed())
    except FileRefusedError:
        return
    for _, link in links_on(page, source):
        is_document = link.kind is not None and not (link.is_law or link.is_cover)
        if is_document and link.is_whole and form_of(link.url) and urlsplit(link.url).hostname in hosts:
            yield link


def name_to_land(link: Link, page: ReportPage) -> str:
    """The name under which a document is landed: the service's, then the publisher's own."""
    name = PurePosixPath(unquote(urlsplit(link.url).path)).name
    return f"{page.key}_{name[-LONGEST_NAME:]}"


def form_of(name: str) -> str | None:
    """'.pdf' or '.zip' by the end of a name or address; None for another."""
    suffix = PurePosixPath(unquote(urlsplit(name).path)).suffix.lower()
    return suffix if suffix in FORMS else None


def read_document(landed: Landed) -> Parsed:
    """Note a document's fingerprint; what is in it is for people to read.

    Raises:
        FileRefusedError: it is no file of the form that its name tells.
    """
    form = form_of(landed.file_name) or ""
    with landed.path.open("rb") as file:
        start = file.read(1024)
    if not form or FORMS[form] not in start:
        reason = f"it is no {form.removeprefix('.') or 'document'}: it begins with {start[:20]!r}."
        raise FileRefusedError(landed.file_name, "first bytes", reason, ADVICE, IssueKind.NOT_A_TABLE)
    told = Parsed()
    told.add(
        DocumentFile(
            edition=f"file/{landed.url or landed.file_name}", url=landed.url, file_name=landed.file_name,
            form=form.removeprefix("."), sha256=landed.sha256, received_on=landed.retrieved_at.date(),
            locator=landed.file_name,
        )
    )  # fmt: skip
    return told


def _text(words: str, heading: str) -> str:
    """A link that says only 'Download' or a year is named by the heading above it."""
    return words if Link(words, "").kind else f"{heading} {words}".strip() if Link(heading, "").kind else words
