"""The collector of documents under Articles 37 and 42(4): links on the services' own pages, or a list of these.

They tell that a document is public and where. What is in the document is for people to read and judge; of the document
itself only the fingerprint is noted, so that a change behind the same address shows.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from collectors.audit_reports.documents import Link, day_in
from collectors.audit_reports.pages import documents_on, form_of, links_on, name_to_land, read_document, service_pages
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, Remote, read_source
from collectors.framework.parsed import RawRow
from collectors.framework.rows import Document, locator
from collectors.framework.tables import read_csv_rows
from collectors.framework.visits import is_visits, read_visits
from collectors.framework.web_pages import read_page
from collectors.transparency_reports.pages import INDEX, PREFIX, is_page, page_named
from norms import ServiceRegister
from warehouse import Landed

SOURCE = "audit_reports"
PARSER_VERSION = 2
SUFFIXES = (".csv", ".html", ".htm", ".pdf", ".zip")
KEEPS_VISITS = True
COLUMNS = ("service", "link_text", "url")
NAME = re.compile(r"reports_list.*\.csv", re.IGNORECASE)
# The list is by provider here: Article 42(4) concerns the App Store only.
LISTED_AS = {"apple": "app-store"}
HOSTILE = re.compile(r"^[=+@\t\r-]|<[a-zA-Z/!?]|[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


class _Line(NamedTuple):
    file_name: str
    number: int
    service: str
    link: Link

    def place(self, column: str = "url") -> str:
        return locator(self.file_name, self.number, COLUMNS.index(column) + 1)

    @property
    def excerpt(self) -> str:
        return f"{self.service} | {self.link.text} | {self.link.url}"


def discover(context: Context) -> Iterator[Remote]:
    """Give the pages on which one service lists its documents."""
    for page in service_pages(context.services):
        yield Remote(page.url, page.file_name)


def follow(path: Path, remote: Remote, context: Context) -> Iterator[Remote]:
    """Give the documents that a fetched page leads to; the service is part of the name."""
    page = page_named(remote.file_name, context.services) if is_page(remote.file_name) else None
    if page:
        for link in documents_on(path, page, read_source(SOURCE).allowed_hosts):
            yield Remote(link.url, name_to_land(link, page))


def recognises(path: Path) -> bool:
    """Whether a file bears the name of such a list or page, is a document, or a log of visits."""
    is_page_of_ours = is_page(path.name) and path.name.startswith(PREFIX)
    return bool(NAME.search(path.name) or form_of(path.name)) or is_page_of_ours or is_visits(path.name)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read what landed: a list of links, a page, a document, or a log of visits.

    Raises:
        FileRefusedError: it is none of these, or its structure is broken.
    """
    if is_visits(landed.file_name):
        return read_visits(landed)
    if form_of(landed.file_name):
        return read_document(landed)
    return _read_page(landed, context) if is_page(landed.file_name) else _read_list(landed, context)


def _read_page(landed: Landed, context: Context) -> Parsed:
    """Read the documents that a service's page leads to: rows for core.document, one an address."""
    page = page_named(landed.file_name, context.services)
    if page is None or page.key == INDEX or len(page.services) != 1:
        reason = "the name tells no page of one service."
        remedy = "Name it page_<service>.html with the service's id in services.yaml."
        raise FileRefusedError(landed.file_name, "file name", reason, remedy, IssueKind.SERVICE_UNKNOWN)
    told = Parsed()
    links = links_on(read_page(landed.path.read_bytes(), landed.file_name, told), page)
    told.keep_raw("page_links", [RawRow(landed.file_name, number, [link.text, link.url]) for number, link in links])
    seen: dict[tuple[str, str], int] = {}
    for number, link in links:
        _read(told, _Line(landed.file_name, number, page.services[0].id, link), context.services, seen)
    told.rows[Document] = [
        row._replace(edition=f"{row.service_id}/documents/page")
        for row in told.rows[Document]
        if isinstance(row, Document)
    ]
    if not told.rows[Document]:
        told.tell(
            IssueKind.FEWER_ROWS_THAN_EXPECTED, "warning", landed.file_name,
            f"None of the {len(links)} links on the page leads to such a document; what was listed before stays.",
            "Open the page in a browser: it moved, is made by a script, or lists none. Then mend services.yaml.",
            service_id=page.services[0].id,
        )  # fmt: skip
    return told


def _read_list(landed: Landed, context: Context) -> Parsed:
    """Read the documents of a list of links: rows for core.document, one an address.

    Raises:
        FileRefusedError: it is no table, or a column is missing.
    """
    told = Parsed(published_at=day_in(landed.file_name))
    header, *rows = read_csv_rows(landed.path.read_bytes(), landed.file_name, told)
    places = _places(told, header, landed.file_name)
    raw = [RawRow(landed.file_name, number, cells) for number, cells in enumerate([header, *rows], start=1) if cells]
    told.keep_raw("links", raw)
    told.set_row_aside(landed.file_name, 1)
    seen: dict[tuple[str, str], int] = {}
    for number, cells in enumerate(rows, start=2):
        if len(cells) == len(header):
            service, text, url = (cells[place].strip() for place in places)
            _read(told, _Line(landed.file_name, number, service, Link(text, url)), context.services, seen)
        elif any(cell.strip() for cell in cells):
            _refuse_width(told, landed.file_name, number, cells, len(header))
    return told


def _places(told: Parsed, header: Sequence[str], file_name: str) -> list[int]:
    names = [name.strip().lower() for name in header]
    missing = [name for name in COLUMNS if names.count(name) != 1]
    if missing:
        reason = f"not there, or there twice: {', '.join(missing)}."
        remedy = f"Give the columns {','.join(COLUMNS)}, each once."
        raise FileRefusedError(file_name, "row 1", reason, remedy, IssueKind.COLUMN_MISSING)
    for column, name in enumerate(names, start=1):
        if name not in COLUMNS:
            told.tell(
                IssueKind.COLUMN_UNKNOWN, "warning", locator(file_name, 1, column),
                "A column that is not known; it was not read.", f"Only {', '.join(COLUMNS)} are read.", excerpt=name,
            )  # fmt: skip
    return [names.index(name) for name in COLUMNS]


def _refuse_width(told: Parsed, file_name: str, number: int, cells: Sequence[str], width: int) -> None:
    told.tell(
        IssueKind.ROW_BROKEN, "rejected_row", locator(file_name, number),
        f"The row has {len(cells)} cells where the header has {width}; it was left out.",
        "Quote the cells that hold a comma.", excerpt=" | ".join(cells),
    )  # fmt: skip


def _read(told: Parsed, line: _Line, services: ServiceRegister, seen: dict[tuple[str, str], int]) -> None:
    link = line.link
    if link.kind is None or link.is_law:
        told.set_row_aside(line.file_name, line.number)
    elif link.is_cover:
        _tell(told, line, IssueKind.ROW_EXPLANATION, "info", "A cover letter is none of these documents.")
    elif HOSTILE.search(link.title) or HOSTILE.search(link.text):
        problem = "The words could be run as a formula or markup, or hold invisible characters."
        _tell(told, line, IssueKind.HOSTILE_TEXT, "rejected_row", problem, column="link_text")
    elif not link.is_whole:
        problem = "The address is cut off or is no https address."
        _tell(told, line, IssueKind.VALUE_UNREADABLE, "rejected_row", problem)
    else:
        _add(told, line, link.kind, services, seen)


def _add(told: Parsed, line: _Line, kind: str, services: ServiceRegister, seen: dict[tuple[str, str], int]) -> None:
    service_id = _service_id(line.service, services)
    if service_id is None:
        problem = f"services.yaml gives no service the name '{line.service}' in transparency reports."
        _tell(told, line, IssueKind.SERVICE_UNKNOWN, "rejected_row", problem, column="service")
        return
    first = seen.setdefault((service_id, line.link.url), line.number)
    if first != line.number:
        _tell(told, line, IssueKind.ROW_DUPLICATE, "info", f"This address stands in row {first} already.")
        return
    told.add(
        Document(
            edition=f"{service_id}/documents",
            service_id=service_id,
            kind=kind,
            title=line.link.title,
            url=line.link.url,
            locator=line.place(),
            published_at=line.link.day,
        )
    )


def _service_id(name: str, services: ServiceRegister) -> str | None:
    if name.lower() in LISTED_AS:
        return LISTED_AS[name.lower()]
    found = services.by_name("transparency_reports", name)
    return found.id if found else next((one.id for one in services.services if one.id == name), None)


def _tell(told: Parsed, line: _Line, kind: IssueKind, severity: str, problem: str, *, column: str = "url") -> None:
    told.tell(
        kind, severity, line.place(column), f"{problem} The row was left out.",
        "Look the document up on the service's own page, and mend the row if it should count.", excerpt=line.excerpt,
    )  # fmt: skip
