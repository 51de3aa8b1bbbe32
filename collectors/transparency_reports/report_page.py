"""Reads a landed page: the links to reports on it, each with the service and half-year that it tells."""

from pathlib import Path
from urllib.parse import urlsplit

from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, read_source
from collectors.framework.parsed import RawRow
from collectors.framework.register_rows import ReportLink
from collectors.framework.rows import locator
from collectors.framework.web_pages import PageLink, links_of, read_page
from collectors.transparency_reports.pages import ReportPage, page_named
from collectors.transparency_reports.report_links import FoundReport, reports_on
from collectors.transparency_reports.services import SOURCE
from warehouse import Landed


def read_report_page(landed: Landed, context: Context) -> Parsed:
    """Read the links to reports on a page: rows for core.report_link, and all links as published.

    Raises:
        FileRefusedError: the name tells no page that is known, or it is no web page.
    """
    name, told = landed.file_name, Parsed()
    page = page_named(name, context.services)
    if page is None:
        reason = "the name tells no page on which reports are listed."
        remedy = "Name it page_commission.html, or page_<service>.html with the service's id in services.yaml."
        raise FileRefusedError(name, "file name", reason, remedy, IssueKind.SERVICE_UNKNOWN)
    links = list(links_of(read_page(landed.path.read_bytes(), name, told), page.url))
    told.keep_raw("links", [RawRow(name, link.number, [link.heading, link.text, link.url]) for link in links])
    told.set_aside.update((name, link.number) for link in links)
    reports = reports_on(page, links, context.services)
    for report in reports:
        told.add(_row(report, page, landed))
        _tell(report, page, name, told)
    if not reports:
        told.tell(
            IssueKind.PART_UNKNOWN, "warning", name,
            "No link to a report was found on this page; a script may draw them, or the page has moved.",
            "Look at the page in a browser; save it from there, or give services.yaml the new address.",
        )  # fmt: skip
    return told


def files_on(path: Path, page: ReportPage, context: Context) -> list[FoundReport]:
    """The files in the harmonised template that a page leads to, on hosts that may be fetched from.

    A page that cannot be read leads nowhere; that is told when it is loaded.
    """
    try:
        links: list[PageLink] = list(links_of(read_page(path.read_bytes(), page.file_name, Parsed()), page.url))
    except FileRefusedError:
        return []
    found = reports_on(page, links, context.services)
    return [report for report in found if report.is_for_us and _is_allowed(report.link.url)]


def _row(report: FoundReport, page: ReportPage, landed: Landed) -> ReportLink:
    start, end = report.period or (None, None)
    return ReportLink(
        edition=f"page/{page.key}", service_id=report.service_id, page_url=page.url, url=report.link.url,
        title=report.link.text, form=report.form, period_start=start, period_end=end, period_basis=report.basis,
        seen_on=landed.retrieved_at.date(), locator=locator(landed.file_name, report.link.number),
    )  # fmt: skip


def _tell(report: FoundReport, page: ReportPage, name: str, told: Parsed) -> None:
    place = locator(name, report.link.number)
    about = {"excerpt": f"{report.link.text} | {report.link.url}", "edition": f"page/{page.key}"}
    if report.period is None:
        told.tell(
            IssueKind.PERIOD_UNREADABLE, "info", place, "Nothing tells which half-year this report is about.",
            "Look at the report; the file itself tells its period when it is loaded.", **about,
            service_id=report.service_id,
        )  # fmt: skip
    elif report.is_for_us and not _is_allowed(report.link.url):
        told.tell(
            IssueKind.HOST_REFUSED, "warning", place,
            "The file lies at a host that is not in source.yaml; it was not fetched.",
            "Check the address; if it is the service's, add the host to source.yaml.", **about,
            service_id=report.service_id,
        )  # fmt: skip


def _is_allowed(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "https" and parts.hostname in read_source(SOURCE).allowed_hosts
