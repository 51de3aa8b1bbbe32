"""From a file or archive to its tables, each row already without what may not be stored."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from collectors.framework.archives import members
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.redacting import UNREADABLE
from collectors.framework.rows import locator
from collectors.framework.source import read_source
from collectors.framework.tables import read_csv_rows
from collectors.meta_ad_library_report.columns import Columns, recognise_columns
from collectors.meta_ad_library_report.redaction import Redaction
from collectors.meta_ad_library_report.report_name import ReportName, is_read_me, read_report_name

SOURCE = "meta_ad_library_report"
SERVICE = "meta"


class Table(NamedTuple):
    """One table of a report; row n of the file stands at index n - 1, the header first."""

    member: str
    name: ReportName
    columns: Columns
    rows: list[list[str]]


class Aside(NamedTuple):
    """A member that is no table: the explanation that comes with each report, or something unknown."""

    member: str


def read_members(path: Path, redaction: Redaction, told: Parsed) -> Iterator[Table | Aside]:
    """Yield what a file or archive holds, in its order.

    Raises:
        FileRefusedError: no report by its name, a damaged archive, or a table whose header is not the report's.
    """
    if is_read_me(path.name):
        yield Aside(path.name)
        return
    whole = read_report_name(path.name)
    seen: set[str] = set()
    for member, data in members(path, read_source(SOURCE).limits):
        content: Table | Aside = Aside(member)
        if member.lower().endswith(".csv"):
            content = _read_table(member, data, whole, redaction, told)
        elif member == path.name:
            reason = "its name says that it is an archive, and it is none; a login page, perhaps."
            remedy = "Open the publisher's page in a browser and download the report again."
            raise FileRefusedError(member, "whole file", reason, remedy, IssueKind.NOT_A_TABLE)
        _check_once(content, seen)
        yield content


def _check_once(content: Table | Aside, seen: set[str]) -> None:
    edition = content.name.edition if isinstance(content, Table) else content.member
    if edition in seen or content.member in seen:
        reason = "the archive holds this table twice, so its rows would count double."
        raise FileRefusedError(content.member, "whole file", reason, "Fetch it again.", IssueKind.PART_DUPLICATE)
    seen.update({edition, content.member})


def _read_table(member: str, data: bytes, whole: ReportName, redaction: Redaction, told: Parsed) -> Table:
    name = read_report_name(member)
    if not name.is_of_the_same_report(whole):
        reason = "the archive is named for another country, day or window."
        raise FileRefusedError(member, "file name", reason, "Fetch the archive again.", IssueKind.PERIOD_UNREADABLE)
    if not name.table:
        reason = "it does not say which table it is."
        remedy = "Give it the name that it had in the archive, ending in _advertisers, _locations or a region."
        raise FileRefusedError(member, "file name", reason, remedy, IssueKind.PART_UNKNOWN)
    rows = _rows(member, data, name, told)
    columns = recognise_columns(rows[0], name, member)
    _tell_columns(member, rows[0], columns, name, told)
    return Table(member, name, columns, [rows[0], *(redaction.row(cells, columns) for cells in rows[1:])])


def _rows(member: str, data: bytes, name: ReportName, told: Parsed) -> list[list[str]]:
    scratch = Parsed()
    rows = read_csv_rows(data, member, scratch)
    for issue in scratch.issues:
        # A row that is no CSV is told where rows are read, like every row with too few cells; its text is not kept.
        if issue.kind != IssueKind.ROW_BROKEN:
            told.issues.append(replace(issue, edition=name.edition, service_id=SERVICE))
    broken = {issue.locator for issue in scratch.issues if issue.kind == IssueKind.ROW_BROKEN}
    return [[UNREADABLE] if locator(member, number) in broken else cells for number, cells in enumerate(rows, start=1)]


def _tell_columns(member: str, header: list[str], columns: Columns, name: ReportName, told: Parsed) -> None:
    for place in columns.unknown:
        told.tell(
            IssueKind.COLUMN_UNKNOWN, "warning", locator(member, 1, place + 1),
            "A column that is not in the column map; its cells are stored as pseudonyms only.",
            "See what it holds; if it holds no names, add it to columns.yaml.",
            excerpt=header[place], edition=name.edition, service_id=SERVICE,
        )  # fmt: skip
    for place in columns.respelled:
        told.tell(
            IssueKind.COLUMN_REPAIRED, "info", locator(member, 1, place + 1),
            "The header is spelled otherwise than Meta does; it was recognised all the same.",
            "Nothing, unless the file was edited: then fetch it again.",
            excerpt=header[place], edition=name.edition, service_id=SERVICE,
        )  # fmt: skip
