"""The reports in a file: tables grouped by service, each group with its period and day of publication."""

from dataclasses import dataclass

from collectors.framework import Context, FileRefusedError, IssueKind
from collectors.framework.parsed import Parsed
from collectors.transparency_reports.maps import elements, texts
from collectors.transparency_reports.periods import (
    Period,
    Published,
    day_in_name,
    most_common,
    period_in_name,
    read_day,
    read_period,
    read_published,
)
from collectors.transparency_reports.services import service_of, service_texts
from collectors.transparency_reports.sheets import Sheet
from collectors.transparency_reports.wording import folded

REMEDIES = {
    "service": "Rename the file so that it holds the name that services.yaml gives the service, e.g. 'tiktok', "
    "and load it again with --from.",
    "period": "Rename the file so that it holds its period, e.g. 'H1 2026', and load it again with --from.",
}


@dataclass(frozen=True)
class Report:
    """The tables of one service in one file."""

    service_id: str
    period: Period
    published: Published | None
    sheets: list[Sheet]


def reports_of(sheets: list[Sheet], file_name: str, context: Context, told: Parsed) -> list[Report]:
    """Group tables by service.

    Raises:
        FileRefusedError: for no table can service and period be told.
    """
    grouped = _by_service(sheets, file_name, context, told)
    reports = []
    for service_id, own in grouped.items():
        period = _period(own, file_name)
        if period is None:
            told.tell(
                IssueKind.PERIOD_UNREADABLE, "rejected_file", own[0].member,
                "Nothing tells which period this is about.", REMEDIES["period"], service_id=service_id,
            )  # fmt: skip
        else:
            reports.append(Report(service_id, period, _published(own, file_name), own))
    if not reports:
        raise _refused(file_name, has_service=bool(grouped))
    return reports


def part_period(sheet: Sheet, report: Report) -> Period:
    """The period that most rows of a part give; the report's where they give none."""
    return most_common(read_period(text) for text in sheet.cells("period")) or report.period


def _by_service(sheets: list[Sheet], file_name: str, context: Context, told: Parsed) -> dict[str, list[Sheet]]:
    grouped: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        service_id = service_of(sheet, sheets, file_name, context.services)
        if service_id is None:
            told.tell(
                IssueKind.SERVICE_UNKNOWN, "rejected_file", sheet.member,
                "Nothing tells which service this table is about.", REMEDIES["service"],
                excerpt=", ".join(sorted(service_texts(sheet))),
            )  # fmt: skip
        else:
            grouped.setdefault(service_id, []).append(sheet)
    return grouped


def _period(sheets: list[Sheet], file_name: str) -> Period | None:
    first = next((sheet for sheet in sheets if sheet.part == "1"), None)
    stated = _stated_period(first) if first else None
    if stated:
        return stated
    counted = most_common(read_period(text) for sheet in sheets for text in sheet.cells("period"))
    names = (period_in_name(name) for name in (*(sheet.member for sheet in sheets), file_name))
    return counted or next((period for period in names if period), None)


def _stated_period(sheet: Sheet) -> Period | None:
    start, end = (read_day(_stated(sheet, element)) for element in ("period_start", "period_end"))
    return Period(start, end) if start and end and start <= end else None


def _stated(sheet: Sheet, element: str) -> str:
    pairs = zip(sheet.cells("indicator"), sheet.cells("value"), strict=True)
    return next((value for text, value in pairs if elements("1").get(folded(text)) == element), "")


def _published(sheets: list[Sheet], file_name: str) -> Published | None:
    for sheet in sheets:
        text = _stated(sheet, "publication_date") if sheet.part == "1" else ""
        if text and folded(text) not in texts("placeholder"):
            return read_published(text)
    days = [day_in_name(name) for name in (*(sheet.member for sheet in sheets), file_name)]
    day = next((day for day in days if day), None)
    return Published(day, None) if day else None


def _refused(file_name: str, *, has_service: bool) -> FileRefusedError:
    what, kind = ("period", IssueKind.PERIOD_UNREADABLE) if has_service else ("service", IssueKind.SERVICE_UNKNOWN)
    reason = f"neither part 1, nor the column, nor the file's name tells the {what}."
    return FileRefusedError(file_name, "whole file", reason, REMEDIES[what], kind)
