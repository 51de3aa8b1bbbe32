"""Reads a landed report of the Code's Transparency Centre.

The shape of the JSON is known from a description, so what the description does not have is kept and told, not refused.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from collectors.code_reports.commitments import read_chapters
from collectors.code_reports.maps import Round, round_of, seen_reports
from collectors.code_reports.repeated_figures import add_figures
from collectors.code_reports.report import Report
from collectors.code_reports.report_name import ReportName, read_report_name
from collectors.code_reports.shape import read_report_json, text_of
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, Remote, read_source
from norms import Service
from warehouse import Landed

SOURCE = "code_reports"
PARSER_VERSION = 2
SUFFIXES = (".json",)
DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?", re.ASCII)
NAME_REMEDY = "Name the file after its address: /reports/tiktok/8/json becomes tiktok_8.json."


def discover(context: Context) -> Iterator[Remote]:
    """Give the reports whose address was seen, of services in the register."""
    for seen in seen_reports():
        if _service(seen.slug, context):
            name = ReportName(seen.slug, seen.number)
            yield Remote(name.url, name.file_name)


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a report."""
    return read_report_name(path.name) is not None


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one report: figures, answers, signed measures, and the record of what was read.

    Raises:
        FileRefusedError: no report by its name, of no known service or round, no JSON, or of somebody else.
    """
    name = _name(landed.file_name)
    service, its_round = _service_of(name, context), _round_of(name)
    top = read_report_json(landed.path.read_bytes(), landed.file_name)
    _refuse_somebody_else(top, name, service, context)
    limits = read_source(SOURCE).limits
    report = Report(name, service.id, its_round, limits.field_characters, Parsed())
    report.published_at = report.told.published_at = _published_at(top, report)
    _tell_standing(top, report)
    read_chapters(top, report)
    add_figures(report)
    whole = any(seen.is_map_whole for seen in seen_reports() if (seen.slug, seen.number) == name)
    report.told.add(report.part(is_map_whole=whole))
    report.told.add(report.part_of_words())
    return report.told


def _name(file_name: str) -> ReportName:
    name = read_report_name(file_name)
    if name is None:
        reason = "it does not say whose report it is, and which."
        raise FileRefusedError(file_name, "file name", reason, NAME_REMEDY, IssueKind.SERVICE_UNKNOWN)
    return name


def _service(slug: str, context: Context) -> Service | None:
    return context.services.by_name("code_reports", slug)


def _service_of(name: ReportName, context: Context) -> Service:
    service = _service(name.slug, context)
    if service is None:
        reason = f"'{name.slug}' is no service of the register."
        remedy = "If it is one, add it to services.yaml under code_reports."
        raise FileRefusedError(name.file_name, "file name", reason, remedy, IssueKind.SERVICE_UNKNOWN)
    return service


def _round_of(name: ReportName) -> Round:
    found = round_of(name.number)
    if found is None:
        reason = f"nobody described yet over which half-year report {name.number} is."
        remedy = "Read it on the report's page and add it to maps/rounds.csv."
        raise FileRefusedError(name.file_name, "file name", reason, remedy, IssueKind.PERIOD_UNREADABLE)
    return found


def _refuse_somebody_else(top: Mapping[str, object], name: ReportName, service: Service, context: Context) -> None:
    stated = text_of(top.get("name"))
    other = context.services.by_name("code_reports", stated) if stated else None
    # A service's report may bear the name of its group.
    if other is not None and other.id != service.id and "report_umbrella" not in other.kinds:
        reason = f"by its name it is of {service.name}, by its content of {other.name}."
        raise FileRefusedError(name.file_name, "name", reason, NAME_REMEDY, IssueKind.SERVICE_UNKNOWN)


def _published_at(top: Mapping[str, object], report: Report) -> date | None:
    text = text_of(top.get("publish_date")) or ""
    match = DAY.fullmatch(text)
    try:
        published = date.fromisoformat(match[1]) if match else None
    except ValueError:
        published = None
    if published is None:
        report.tell(
            IssueKind.PERIOD_UNREADABLE, "warning", report.place("publish_date"),
            "The day of publication could not be read; it was left empty.", "Look at the report's page.", text,
        )  # fmt: skip
    elif published <= report.round.end:
        reason = f"published on {published}, before the half-year of report {report.name.number} had ended."
        raise FileRefusedError(
            report.name.file_name, "publish_date", reason, NAME_REMEDY, IssueKind.PERIOD_UNREADABLE
        )  # fmt: skip
    return published


def _tell_standing(top: Mapping[str, object], report: Report) -> None:
    if report.round.is_inferred:
        report.tell(
            IssueKind.PERIOD_REPAIRED, "info", report.place("publish_date"),
            f"The half-year ({report.round.start} to {report.round.end}) was inferred from the day of publication.",
            "Read it on the report's page and write 'stated' in maps/rounds.csv.",
        )  # fmt: skip
    if top.get("published") in (False, "0", "false"):
        report.maturity = "provisional"
        report.leave(
            IssueKind.VALUE_INTERPRETED, report.place("published"),
            "The report says that it is not published yet; its figures count as provisional.", "Fetch it again later.",
        )  # fmt: skip
