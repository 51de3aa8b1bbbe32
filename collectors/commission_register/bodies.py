"""The lists of trusted flaggers and of bodies that settle disputes: tables of organisations, under a heading each."""

from collections.abc import Mapping
from functools import cache

from babel import Locale
from bs4 import BeautifulSoup

from collectors.commission_register.dates import day_in
from collectors.commission_register.maps import folded, headers
from collectors.commission_register.pages import RegisterPage
from collectors.framework import FileRefusedError, IssueKind, Parsed
from collectors.framework.country_codes import MEMBER_STATES
from collectors.framework.parsed import RawRow
from collectors.framework.register_rows import RecognisedBody
from collectors.framework.rows import locator
from collectors.framework.web_pages import PageTable, tables_of
from language.names import EUROSTAT

ADVICE = "Compare with the Commission's page; if its tables have other columns now, add these to maps/bodies.csv."
DAYS = ("recognised_on", "valid_until")


def read_bodies(page: BeautifulSoup, source: RegisterPage, name: str, told: Parsed) -> None:
    """Add a row for each organisation; every row is kept as published.

    Raises:
        FileRefusedError: no table on the page has a column with the organisation's name.
    """
    tables = [table for table in tables_of(page) if table.rows and "name" in _fields(table).values()]
    if not tables:
        reason = "no table on it has a column with the name of an organisation."
        raise FileRefusedError(name, "whole page", reason, ADVICE, IssueKind.TEMPLATE_UNKNOWN)
    for table in tables:
        _read_table(table, source, name, told)


def _fields(table: PageTable) -> dict[int, str]:
    """The field of each column that is known; of two columns of one field the first."""
    found: dict[int, str] = {}
    for place, text in enumerate(table.rows[0]):
        field = headers().get(folded(text))
        if field is not None and (not field or field not in found.values()):
            found[place] = field
    return found


def _read_table(table: PageTable, source: RegisterPage, name: str, told: Parsed) -> None:
    member = f"{name}/table {table.number}"
    fields = _fields(table)
    told.keep_raw("bodies", [RawRow(member, number, _kept(row, fields)) for number, row in enumerate(table.rows, 1)])
    told.set_row_aside(member, 1)
    for place, text in enumerate(table.rows[0]):
        if place not in fields and text:
            told.tell(
                IssueKind.COLUMN_UNKNOWN, "warning", locator(member, 1, place + 1),
                "A column that is not known; it was not read and not kept.", ADVICE, excerpt=text, edition=source.kind,
            )  # fmt: skip
    for number, row in enumerate(table.rows[1:], start=2):
        if len(row) != len(table.rows[0]):
            told.tell(
                IssueKind.ROW_BROKEN, "rejected_row", locator(member, number),
                f"The row has {len(row)} cells where the header has {len(table.rows[0])}; it was left out.", ADVICE,
                edition=source.kind,
            )  # fmt: skip
            continue
        values = {field: row[place] for place, field in fields.items() if field}
        if values["name"]:
            told.add(_body(values, table.heading, source, locator(member, number)))
            _tell_days(values, locator(member, number), source, told)


def _kept(row: list[str], fields: Mapping[int, str]) -> list[str]:
    """The cells of columns that are read; the others may reach a person."""
    return [text if fields.get(place) else "" for place, text in enumerate(row)]


def _body(values: Mapping[str, str], heading: str, source: RegisterPage, place: str) -> RecognisedBody:
    told = (values.get("country", ""), values.get("authority", ""), heading)
    return RecognisedBody(
        edition=source.kind,
        kind=source.kind,
        name=values["name"],
        locator=place,
        country=next((code for text in told if (code := _country(text))), ""),
        authority=values.get("authority", ""),
        areas=values.get("areas", ""),
        languages=values.get("languages", ""),
        website=values.get("website", ""),
        standing=values.get("standing", ""),
        recognised_on=day_in(values.get("recognised_on", "")),
        valid_until=day_in(values.get("valid_until", "")),
    )


def _tell_days(values: Mapping[str, str], place: str, source: RegisterPage, told: Parsed) -> None:
    for field in DAYS:
        text = values.get(field, "")
        if text and day_in(text) is None:
            told.tell(
                IssueKind.PERIOD_UNREADABLE, "warning", place, "A day cannot be read, or there are several.",
                "Read it on the Commission's page.", excerpt=text, edition=source.kind,
            )  # fmt: skip


def _country(text: str) -> str:
    """Eurostat's code of the one Member State that a text names by its name or code; '' for none or several."""
    words = f" {' '.join(text.replace('(', ' ').replace(')', ' ').split()).casefold()} "
    found = {code for name, code in _names().items() if f" {name} " in words}
    return found.pop() if len(found) == 1 else ""


@cache
def _names() -> dict[str, str]:
    territories = Locale("en").territories
    names = {territories[EUROSTAT.get(code, code)].casefold(): code for code in MEMBER_STATES}
    return names | {"czech republic": "CZ", "the netherlands": "NL"}
