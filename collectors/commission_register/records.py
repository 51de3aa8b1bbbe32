"""Records on a page, whatever their markup: rows of label and value, definition lists, or a table with a header."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bs4 import BeautifulSoup, Tag

from collectors.commission_register.maps import folded, labels
from collectors.framework.web_pages import words_of

# The Commission's library names columns by their width of twelve: four for the label, eight for the value.
LABEL = re.compile(r"^ecl-col(-[a-z]+)?-[1-5]$")
VALUE = re.compile(r"^ecl-col(-[a-z]+)?-([6-9]|1[01])$")
FIRST_FIELD = "service"


class Pair(NamedTuple):
    """A label with its value, and its place among the pairs of the page from 1."""

    number: int
    label: str
    value: Tag

    @property
    def field(self) -> str | None:
        """The field that the label names; None when it is not in the map."""
        return labels().get(folded(self.label))

    @property
    def text(self) -> str:
        """The value's words on one line."""
        return words_of(self.value)


def records_of(page: BeautifulSoup) -> list[list[Pair]]:
    """Group the pairs of a page: a record begins where the field of the service's name comes again."""
    records: list[list[Pair]] = []
    for pair in _pairs(page):
        if pair.field == FIRST_FIELD or not records:
            records.append([])
        records[-1].append(pair)
    return [record for record in records if any(pair.field == FIRST_FIELD for pair in record)]


def _pairs(page: BeautifulSoup) -> Iterator[Pair]:
    found: list[tuple[str, Tag]] = []
    for tag in page.find_all(["div", "dl", "table"]):
        if tag.name == "dl":
            found += _of_list(tag)
        elif tag.name == "table":
            found += _of_table(tag)
        elif "ecl-row" in _classes(tag):
            found += _of_row(tag)
    for number, (label, value) in enumerate(found, start=1):
        yield Pair(number, label, value)


def _of_row(row: Tag) -> list[tuple[str, Tag]]:
    columns = [child for child in row.find_all(recursive=False) if isinstance(child, Tag)]
    if len(columns) != 2 or not (_has(columns[0], LABEL) and _has(columns[1], VALUE)):
        return []
    return [(words_of(columns[0]), columns[1])]


def _of_list(tag: Tag) -> list[tuple[str, Tag]]:
    terms = tag.find_all("dt", recursive=False)
    values = [term.find_next_sibling("dd") for term in terms]
    return [(words_of(term), value) for term, value in zip(terms, values, strict=True) if isinstance(value, Tag)]


def _of_table(table: Tag) -> list[tuple[str, Tag]]:
    """A table with a header gives a pair a cell; one of two columns without a header gives a pair a row."""
    rows = [row.find_all(["td", "th"]) for row in table.find_all("tr")]
    if not rows:
        return []
    names = [words_of(cell) for cell in rows[0]]
    if any(labels().get(folded(name)) == FIRST_FIELD for name in names) and len(names) > 2:
        return [pair for row in rows[1:] if len(row) == len(names) for pair in zip(names, row, strict=True)]
    return [(words_of(row[0]), row[1]) for row in rows if len(row) == 2]


def _has(tag: Tag, pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(name) for name in _classes(tag))


def _classes(tag: Tag) -> list[str]:
    found = tag.get("class")
    return [str(name) for name in found] if isinstance(found, list) else []
