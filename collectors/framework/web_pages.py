"""Web pages as publishers give them: links and tables as text, each at its place, whatever the markup around it.

Nothing of a page is run or fetched: an HTML parser knows no entities of the page's own making and no network.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag, UnicodeDammit

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed

ADVICE = "Open the publisher's page in a browser, save it as HTML and load it with --from."
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption", "button")
UNSEEN = ("script", "style", "template", "noscript", "iframe", "object", "svg")
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
MOST_CELLS = 200_000


class PageLink(NamedTuple):
    """A link: its place among the links of the page from 1, its words, its address, the heading above it."""

    number: int
    text: str
    url: str
    heading: str


class PageTable(NamedTuple):
    """A table: its place among the tables from 1, the heading above it, its rows of text, the header first."""

    number: int
    heading: str
    rows: list[list[str]]


def read_page(data: bytes, file_name: str, told: Parsed) -> BeautifulSoup:
    """Read the bytes of a page; an encoding that is not UTF-8 is told.

    Raises:
        FileRefusedError: empty, no web page, broken off, or a page that asks for a password.
    """
    if not data.strip():
        raise FileRefusedError(file_name, "whole file", "the file is empty.", ADVICE, IssueKind.EMPTY_FILE)
    text = _decoded(data, file_name, told)
    if "\x00" in text or not text.lstrip().startswith("<") or "<html" not in text[:20_000].lower():
        raise FileRefusedError(file_name, "line 1", "it is no web page.", ADVICE, IssueKind.NOT_A_TABLE)
    if "</html" not in text[-20_000:].lower():
        reason = "the page breaks off: its end is missing."
        raise FileRefusedError(file_name, "last line", reason, ADVICE, IssueKind.NOT_A_TABLE)
    page = BeautifulSoup(text, "lxml")
    if page.find("input", type="password"):
        reason = "it is a page that asks for a password."
        raise FileRefusedError(file_name, "whole file", reason, ADVICE, IssueKind.NOT_A_TABLE)
    for tag in page.find_all(UNSEEN):
        tag.extract()
    return page


def links_of(page: BeautifulSoup, base: str) -> Iterator[PageLink]:
    """Yield the links of a page that lead to a web address, in order."""
    heading = ""
    number = 0
    for tag in page.find_all([*HEADINGS, "a"]):
        if tag.name != "a":
            heading = words_of(tag)
            continue
        number += 1
        address = _address(base, str(tag.get("href") or ""))
        if address:
            yield PageLink(number, words_of(tag) or INVISIBLE.sub("", str(tag.get("title") or "")), address, heading)


def tables_of(page: BeautifulSoup) -> Iterator[PageTable]:
    """Yield the tables of a page; a cell that spans several rows or columns stands in each of them.

    A table inside a table stands on its own, and its text is left out of the outer one.
    """
    for number, table in enumerate(page.find_all("table"), start=1):
        heading = table.find("caption") or table.find_previous(["h1", "h2", "h3", "h4", "h5", "h6", "summary"])
        yield PageTable(number, words_of(heading) if heading else "", _grid(table))


def words_of(tag: Tag) -> str:
    """The visible text of a tag on one line, without control characters."""
    return " ".join(INVISIBLE.sub("", tag.get_text(" ")).split())


def _decoded(data: bytes, file_name: str, told: Parsed) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        found = UnicodeDammit(data, is_html=True)
        told.tell(
            IssueKind.ENCODING, "warning", file_name,
            f"The bytes are not UTF-8 from byte {error.start} on; read as {found.original_encoding or 'latin-1'}.",
            "Compare names in this page with the publisher's page.",
        )  # fmt: skip
        return found.unicode_markup or data.decode("latin-1")


def _address(base: str, href: str) -> str:
    if not href.strip():
        return ""
    try:
        address = urljoin(base, href.strip())
    except ValueError:
        return ""
    is_web = address.startswith(("https://", "http://"))
    return address if is_web and not re.search(r"[\s<>\"\\]", address) else ""


def _grid(table: Tag) -> list[list[str]]:
    rows: list[list[str]] = []
    hanging: dict[int, tuple[int, str]] = {}
    count = 0
    for row in table.find_all("tr"):
        if row.find_parent("table") is not table:
            continue
        cells: list[str] = []
        for cell in row.find_all(["td", "th"]):
            if cell.find_parent("tr") is not row:
                continue
            _fill(cells, hanging)
            count += _put(cells, cell, hanging)
            if count > MOST_CELLS:
                return rows
        _fill(cells, hanging)
        rows.append(cells)
    return rows


def _fill(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Write the cells of rows above that reach down to here."""
    while len(cells) in hanging:
        place = len(cells)
        left, text = hanging.pop(place)
        cells.append(text)
        if left > 1:
            hanging[place] = (left - 1, text)


def _put(cells: list[str], cell: Tag, hanging: dict[int, tuple[int, str]]) -> int:
    text = words_of(cell)
    width, height = _span(cell, "colspan", 50), _span(cell, "rowspan", 1000)
    for _ in range(width):
        if height > 1:
            hanging[len(cells)] = (height - 1, text)
        cells.append(text)
    return width


def _span(cell: Tag, name: str, most: int) -> int:
    stated = str(cell.get(name) or "1")
    return max(1, min(most, int(stated))) if stated.isdecimal() and stated.isascii() and len(stated) < 6 else 1
