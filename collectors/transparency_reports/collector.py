"""Reads what landed: a report (a ZIP of CSVs, a workbook, one part), a page that lists reports, a log of visits."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from collectors.framework import Context, FileRefusedError, IssueKind, Remote, read_source
from collectors.framework.gathering import TABLES_AND_ARCHIVES
from collectors.framework.parsed import Parsed, RawRow
from collectors.framework.rows import ReportPart
from collectors.framework.visits import is_visits, read_visits
from collectors.transparency_reports.answers import read_answers, read_category_list
from collectors.transparency_reports.category_parts import read_category_part
from collectors.transparency_reports.headers import columns_of
from collectors.transparency_reports.indicator_parts import read_indicator_part
from collectors.transparency_reports.lines import Lines
from collectors.transparency_reports.maps import CATEGORY_PARTS, INDICATOR_PARTS, Column, addresses
from collectors.transparency_reports.pages import PREFIX, is_page, page_named, report_pages
from collectors.transparency_reports.pages import SUFFIXES as PAGES
from collectors.transparency_reports.part import Part
from collectors.transparency_reports.periods import Period
from collectors.transparency_reports.report_page import files_on, read_report_page
from collectors.transparency_reports.reports import Report, part_period, reports_of
from collectors.transparency_reports.services import SOURCE, tell_foreign_rows
from collectors.transparency_reports.sheets import Sheet, sheets_of
from collectors.transparency_reports.versions import newest_versions
from warehouse import Landed

PARSER_VERSION = 1
SUFFIXES = (*TABLES_AND_ARCHIVES, *PAGES)
KEEPS_VISITS = True
WITH_BASE_SURFACE = ("6", "7", "8")
BASE_SURFACE = "Core"


def discover(context: Context) -> Iterator[Remote]:
    """Give the reports whose file has an address of its own, then the pages where reports are listed."""
    for file_name, url in addresses():
        yield Remote(url, file_name)
    for page in report_pages(context.services):
        yield Remote(page.url, page.file_name)


def follow(path: Path, remote: Remote, context: Context) -> Iterator[Remote]:
    """Give the files in the harmonised template that a fetched page leads to."""
    page = page_named(remote.file_name, context.services) if is_page(remote.file_name) else None
    known = {url for _, url in addresses()}
    for report in files_on(path, page, context) if page else ():
        if report.link.url not in known:
            yield Remote(report.link.url, report.file_name)


def recognises(path: Path) -> bool:
    """Whether a file can be of this source; of web pages only those that are named as such a page."""
    return not is_page(path.name) or path.name.lower().startswith(PREFIX)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read a landed file: a report, a page that lists reports, or a log of visits.

    Raises:
        FileRefusedError: it is none of these, or its structure is broken.
    """
    if is_visits(landed.file_name):
        return read_visits(landed)
    if is_page(landed.file_name):
        return read_report_page(landed, context)
    return _read_report(landed, context)


def _read_report(landed: Landed, context: Context) -> Parsed:
    """Read every table of the template in a landed file.

    Returns:
        Observations (parts 3 to 10), answers (parts 1 and 11), one report part a table, the rows as published
        and what was met on the way.

    Raises:
        FileRefusedError: nothing in it is a table of the template, or nothing tells its service or period.
    """
    told = Parsed()
    sheets = sheets_of(landed, read_source(SOURCE), told)
    for report in reports_of(sheets, landed.file_name, context, told):
        told.published_at = told.published_at or (report.published.day if report.published else None)
        read = (_read_sheet(sheet, report, context, told) for sheet in newest_versions(report.sheets, told))
        for part in _one_a_part(part for part in read if part is not None):
            told.add(part)
    if not told.rows:
        raise FileRefusedError(
            landed.file_name, "whole file", told.issues[-1].message, told.issues[-1].remedy, IssueKind.TEMPLATE_UNKNOWN
        )  # fmt: skip
    return told


def _one_a_part(parts: Iterable[ReportPart]) -> list[ReportPart]:
    """One record a part, though it may come in several files: '6_own_initiative_TC.csv' and '…_Ads.csv'."""
    merged: dict[tuple[str, Period], ReportPart] = {}
    for part in parts:
        key = (part.part, Period(part.period_start, part.period_end))
        first = merged.get(key)
        merged[key] = part if first is None else first._replace(
            rows_count=first.rows_count + part.rows_count, is_complete=first.is_complete and part.is_complete
        )  # fmt: skip
    return list(merged.values())


def _read_sheet(sheet: Sheet, report: Report, context: Context, told: Parsed) -> ReportPart | None:
    before = len(told.issues)
    part = _part(sheet, report, told)
    try:
        return _read_part(part, context)
    except FileRefusedError as error:
        told.tell(error.kind, "rejected_file", f"{error.file_name}, {error.place}", error.reason, error.remedy)
        return None
    finally:
        # An issue closes when a later file of its edition is clean, so each must name the edition.
        told.issues[before:] = [
            replace(issue, edition=part.edition, service_id=part.service_id) for issue in told.issues[before:]
        ]


def _read_part(part: Part, context: Context) -> ReportPart:
    sheet, told = part.sheet, part.told
    columns, are_all_known = columns_of(sheet, told)
    _keep_raw(sheet, told)
    lines = Lines(sheet, columns, told, tell_foreign_rows(sheet, part.service_id, context.services, told))
    rows_count = _read(part, columns, lines)
    return ReportPart(
        edition=part.edition, service_id=part.service_id, part=sheet.part, period_start=part.period.start,
        period_end=part.period.end, locator=sheet.member, rows_count=rows_count,
        is_complete=are_all_known and part.is_sure and not lines.rejected, published_at=part.published_at,
    )  # fmt: skip


def _part(sheet: Sheet, report: Report, told: Parsed) -> Part:
    published = report.published
    is_restated = sheet.version > 1 or bool(published and published.updated)
    part = Part(
        sheet=sheet, service_id=report.service_id, period=part_period(sheet, report),
        surface=sheet.surface or _base_surface(sheet, report), published_at=published.day if published else None,
        maturity="restated" if is_restated else "final", told=told,
    )  # fmt: skip
    if part.period != report.period:
        part.tell(
            IssueKind.VALUE_INTERPRETED, "warning", sheet.member,
            f"The rows are about {part.period}, the report about {report.period}; they were read as they stand.",
            "Compare with the publisher's page which of the two is meant.",
        )  # fmt: skip
    return part


def _base_surface(sheet: Sheet, report: Report) -> str:
    """'Core' for a file beside another one on advertisements or another surface."""
    has_siblings = any(other.part == sheet.part and other.surface for other in report.sheets)
    return BASE_SURFACE if sheet.part in WITH_BASE_SURFACE and has_siblings else ""


def _read(part: Part, columns: dict[int, Column], lines: Lines) -> int:
    if part.sheet.part in CATEGORY_PARTS:
        return read_category_part(part, columns, lines)
    if part.sheet.part in INDICATOR_PARTS:
        return read_indicator_part(part, lines)
    return read_category_list(lines) if part.sheet.part == "2" else read_answers(part, lines)


def _keep_raw(sheet: Sheet, told: Parsed) -> None:
    rows = (RawRow(sheet.member, number, cells) for number, cells in enumerate(sheet.rows, start=1))
    told.keep_raw(f"part_{sheet.part}", rows)
    # The header, and a title above it, are the table's frame.
    told.set_aside.update((sheet.member, number) for number in range(1, sheet.header_row + 1))
