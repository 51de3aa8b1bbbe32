"""Reads a landed report of the Code's Transparency Centre, and asks for the ones that may have come since.

The shape of the JSON is known from a description, so what the description does not have is kept and told, not refused.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from collectors.code_reports.commitments import read_chapters
from collectors.code_reports.maps import Round, numbers_to_try, round_of, round_published_on, seen_reports
from collectors.code_reports.repeated_figures import add_figures
from collectors.code_reports.report import Report
from collectors.code_reports.report_name import ReportName, read_report_name
from collectors.code_reports.shape import read_report_json, text_of
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, Remote, read_source
from collectors.framework.visits import is_visits, read_visits
from norms import Service
from warehouse import Landed

SOURCE = "code_reports"
PARSER_VERSION = 3
SUFFIXES = (".json", ".csv")
KEEPS_VISITS = True
DAY = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[T ].*)?", re.ASCII)
NAME_REMEDY = "Name the file after its address: /reports/tiktok/8/json becomes tiktok_8.json."


def discover(context: Context) -> Iterator[Remote]:
    """Give the reports whose address was seen, of services in the register; then those that may be there too.

    For each name that was seen: the rounds that are known, and the next numbers. One that answers 404 is not there yet.
    """
    ours = [ReportName(seen.slug, seen.number) for seen in seen_reports() if _service(seen.slug, context)]
    for name in ours:
        yield Remote(name.url, name.file_name)
    for slug in dict.fromkeys(name.slug for name in ours):
        for number in numbers_to_try():
            name = ReportName(slug, number)
            if name not in ours:
                yield Remote(name.url, name.file_name, may_be_absent=True)


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a report, or of a log of visits."""
    return read_report_name(path.name) is not None or is_visits(path.name)


def parse(landed: Landed, context: Context) -> Parsed:
    """Read one report: figures, answers, signed measures, and the record of what was read; or a log of visits.

    Raises:
        FileRefusedError: no report by its name, of no known service or round, no JSON, or of somebody else.
    """
    return read_visits(landed) if is_visits(landed.file_name) else _read_report(landed, context)


def _read_report(landed: Landed, context: Context) -> Parsed:
    name = _name(landed.file_name)
    service = _service_of(name, context)
    top = read_report_json(landed.path.read_bytes(), landed.file_name)
    _refuse_somebody_else(top, name, service, context)
    its_round = _round_of(name, top)
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


def _round_of(name: ReportName, top: Mapping[str, object]) -> Round:
    """The round as described; of a number that nobody described yet, the half-year that its publication points to."""
    published = _day(top)
    found = round_of(name.number) or (round_published_on(published) if published else None)
    if found is None:
        reason = f"nothing tells over which half-year report {name.number} is."
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


def _day(top: Mapping[str, object]) -> date | None:
    match = DAY.fullmatch(text_of(top.get("publish_date")) or "")
    try:
        return date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None


def _published_at(top: Mapping[str, object], report: Report) -> date | None:
    text = text_of(top.get("publish_date")) or ""
    published = _day(top)
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
