"""The table of one service-level indicator: a row a country, a column a figure, headers in the signatory's words."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from collectors.code_reports.answers import add_answer
from collectors.code_reports.cells import read_figure
from collectors.code_reports.maps import REVIEWED, Header, folded, headers_of, is_placeholder, places
from collectors.code_reports.report import PART, Report
from collectors.code_reports.shape import members_of
from collectors.code_reports.unknown_keys import keep_unknown
from collectors.framework import IssueKind
from collectors.framework.parsed import RawRow
from collectors.framework.rows import Observation, locator

CODE = re.compile(r"(?:SLI\s*)?([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{1,2})", re.ASCII | re.IGNORECASE)
TTP = re.compile(r"\bTTP\s*(?:No\.?|number|#)?\s*([0-9]{1,2})\b", re.ASCII | re.IGNORECASE)
COUNTRY_HEADERS = {"country", "member_state", "country_member_state", "member_state_country", "countries",
                   "member_states", "eu_member_state"}  # fmt: skip


class _Table(NamedTuple):
    """A table with its place; row n of it stands at index n - 1, the header first."""

    member: str
    rows: list[list[str]]
    headers: dict[int, Header]


def read_sli(item: Mapping[str, object], place: str, report: Report) -> None:
    """Read the table and the text beside it."""
    match = CODE.fullmatch(report.words(item.get("code"), place))
    if match is None:
        report.keep(place, item)
        reason = "An indicator without a code such as 14.2.1; it was kept as published."
        report.leave_figure(IssueKind.CODE_UNKNOWN, place, reason, excerpt=str(item.get("code")))
        return
    technique = TTP.search(report.words(item.get("name"), place))
    element = f"SLI {match[1]}" + (f" TTP {technique[1]}" if technique else "")
    # The figures of a technique stand in one table over SLI 14.2.1 to 14.2.4, so they are named after the technique.
    sli = f"{match[1].rpartition('.')[0]}.ttp{technique[1]}" if technique else match[1]
    keep_unknown("sli", item, report.place(element), report)
    add_answer(element, item.get("sig_value"), report)
    _read_table(item, element, sli, report)


def _read_table(item: Mapping[str, object], element: str, sli: str, report: Report) -> None:
    member = report.place(element)
    if report.is_repeated("sli", element):
        report.leave_figure(IssueKind.PART_DUPLICATE, member, f"{element} comes more than once; each table was read.")
        member = _numbered(member, report)
    rows = _rows(item.get("table_value"), member, report)
    if not rows:
        reason = f"{element} has no table; a figure may stand in its text."
        report.leave_figure(IssueKind.PART_UNKNOWN, member, reason, severity="info")
        return
    report.told.keep_raw("tables", [RawRow(member, number, cells) for number, cells in enumerate(rows, start=1)])
    report.told.set_row_aside(member, 1)
    report.rows_count += len(rows) - 1
    if folded(rows[0][0] if rows[0] else "") not in COUNTRY_HEADERS:
        _set_aside(member, rows, report)
        report.leave_figure(
            IssueKind.TEMPLATE_UNKNOWN, locator(member, 1, 1), "The first column holds no countries; no cell was read.",
            excerpt=" | ".join(rows[0]),
        )  # fmt: skip
        return
    _read_rows(_Table(member, rows, _headers(rows[0], sli, member, report)), report)


def _numbered(member: str, report: Report) -> str:
    number = 2
    while report.is_repeated("member", f"{member} ({number})"):
        number += 1
    return f"{member} ({number})"


def _rows(value: object, member: str, report: Report) -> list[list[str]]:
    problem = report.shape_problem(member)
    rows: list[list[str]] = []
    for number, row in enumerate(members_of(value, problem), start=1):
        if not isinstance(row, list | Mapping):
            problem(f"row {number} is no list")
            rows.append([])
            continue
        cells = members_of(row, problem)
        rows.append([report.words(cell, locator(member, number, at)) for at, cell in enumerate(cells, start=1)])
    return rows if any(any(cells) for cells in rows) else []


def _headers(header: Sequence[str], sli: str, member: str, report: Report) -> dict[int, Header]:
    known = headers_of(report.name.slug, report.name.number, sli)
    names = [folded(text) for text in header]
    found: dict[int, Header] = {}
    for at, name in enumerate(names[1:], start=1):
        place = locator(member, 1, at + 1)
        mapped = known.get(name)
        if mapped is None or names.count(name) > 1:
            why = "is not in the map" if mapped is None else "stands there twice"
            reason = f"The header {why}; its cells were kept as published."
            remedy = "Read on the report's page what it counts, and add it to maps/headers.csv."
            report.leave_figure(IssueKind.COLUMN_UNKNOWN, place, reason, remedy, header[at])
            continue
        found[at] = mapped
        if mapped.basis != REVIEWED:
            report.leave_figure(
                IssueKind.VALUE_INTERPRETED, place,
                "The header was recognised by a transcription of the PDF; nobody compared it with this file yet.",
                "Compare a cell with the report's page; if it agrees, write 'reviewed' in maps/headers.csv.",
                header[at],
            )  # fmt: skip
    return found


def _read_rows(table: _Table, report: Report) -> None:
    width = len(table.rows[0])
    known = places()
    for number, cells in enumerate(table.rows[1:], start=2):
        place = locator(table.member, number)
        country = known.get(folded(cells[0])) if cells else None
        report.told.set_row_aside(table.member, number)
        if not any(cells):
            continue
        if country is None:
            report.leave_figure(
                IssueKind.ROW_UNKNOWN, place, "No country, and no total that says of what; the row was not read.",
                "If it is a country or the total of the EU or EEA, add its name to maps/places.csv.",
                " | ".join(cells), "rejected_row",
            )  # fmt: skip
        elif len(cells) != width:
            reason = f"The row has {len(cells)} cells where the header has {width}; it was not read."
            report.leave_figure(IssueKind.ROW_BROKEN, place, reason, excerpt=" | ".join(cells), severity="rejected_row")
        else:
            for at, header in table.headers.items():
                _read_cell(cells[at], header, country, locator(table.member, number, at + 1), report)


def _read_cell(cell: str, header: Header, country: str, place: str, report: Report) -> None:
    if not cell or is_placeholder(cell):
        if cell:
            reason = "A mark without a figure; nobody can tell whether it means none or not known."
            report.leave_figure(IssueKind.PLACEHOLDER, place, reason, "Ask the service what it means.", cell, "info")
        report.figures.append(_observation(header, country, place, report)._replace(is_blank=True))
        return
    figure = read_figure(cell, header.unit, header.scale)
    if figure is None:
        reason = f"No number in {header.unit} could be read, or it can be read in two ways."
        report.leave_figure(IssueKind.VALUE_UNREADABLE, place, reason, excerpt=cell, severity="rejected_row")
        return
    if figure.rule:
        report.tell(
            IssueKind.VALUE_INTERPRETED, "info", place, f"Read by a rule: {figure.rule}.",
            "Compare with the report's page.", cell,
        )  # fmt: skip
    report.figures.append(
        _observation(header, country, place, report)._replace(
            value_low=figure.low, value_high=figure.high, value_text=cell
        )
    )


def _observation(header: Header, country: str, place: str, report: Report) -> Observation:
    return Observation(
        edition=report.edition, service_id=report.service_id, part=PART, indicator=header.indicator,
        period_start=report.round.start, period_end=report.round.end, locator=place, unit=header.unit, country=country,
        maturity=report.maturity, published_at=report.published_at, source_url=report.name.url,
    )  # fmt: skip


def _set_aside(member: str, rows: Sequence[Sequence[str]], report: Report) -> None:
    for number in range(2, len(rows) + 1):
        report.told.set_row_aside(member, number)
