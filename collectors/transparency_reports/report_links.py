"""Which links on a page lead to a transparency report, of which service and over which half-year."""

import re
from collections.abc import Iterable
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from collectors.framework.web_pages import PageLink
from collectors.transparency_reports.pages import ReportPage
from collectors.transparency_reports.periods import MONTHS, Period, period_in_name
from collectors.transparency_reports.services import service_in_words, words_in
from norms import ServiceRegister

REPORT = re.compile(r"transparency reports?\b|\bdsa reports?\b")
# Reports under other laws, and other documents that stand on the same pages.
OTHER = re.compile(
    r"\b(audit|assurance|risk|sra|sram|terroris[tm]|tco|csam|india|texas|hate|explanatory|guidelines|archive|"
    r"implementation|researchers?|cover)\b"
)
FORMS = {".zip": "zip", ".xlsx": "xlsx", ".csv": "csv", ".pdf": "pdf"}
FILES = ("zip", "xlsx", "csv")
SHORT_MONTHS = {name[:3]: name for name in MONTHS} | {"sept": "september"}
MONTH_AND_YEAR = re.compile(rf"\b({'|'.join(MONTHS)}) (20\d\d)\b|\b(20\d\d) (0[1-9]|1[0-2]) (?:[0-3]\d)\b")
LONGEST_NAME = 120
TEMPLATE_SINCE = date(2025, 7, 1)
# A report is due two months after its half-year; what appears in the three months from then on is about that half-year.
SPRING, AUTUMN = range(2, 5), range(8, 11)


class FoundReport(NamedTuple):
    """A link to a report; without a period where neither words nor address tell one."""

    link: PageLink
    service_id: str
    form: str
    period: Period | None
    basis: str

    @property
    def is_for_us(self) -> bool:
        """Whether it is a file in the harmonised template that can be read."""
        return self.form in FILES and self.period is not None and self.period.start >= TEMPLATE_SINCE

    @property
    def file_name(self) -> str:
        """The name to land under: the service, then the publisher's own name."""
        return f"{self.service_id}_{_name(self.link.url)}"


def reports_on(page: ReportPage, links: Iterable[PageLink], register: ServiceRegister) -> list[FoundReport]:
    """Find the reports among the links of a page, in order.

    On a page of one service, a link counts as that service's. Where some name it, as beside reports on other products
    of the publisher, only those count.
    """
    found = [link for link in links if _is_report(link)]
    named = {link.number: service_in_words(_words(link), register) for link in found}
    known = {service.id for service in page.services}
    only = page.services[0].id if len(page.services) == 1 else None
    speaks_by_name = only in named.values()
    reports = []
    for link in found:
        service_id = named[link.number] if (named[link.number] or speaks_by_name) else only
        if service_id in known:
            period, basis = period_of(link)
            reports.append(FoundReport(link, service_id, _form(link.url), period, basis))
    return reports


def period_of(link: PageLink) -> tuple[Period | None, str]:
    """The half-year that words, address or heading name, else the one that the month of publication points to."""
    texts = (link.text, _path(link.url), link.heading)
    for text in texts:
        if named := period_in_name(_whole_months(text)):
            return named, "named"
    for text in texts:
        if inferred := _before(_whole_months(text)):
            return inferred, "month_of_publication"
    return None, "unknown"


def _is_report(link: PageLink) -> bool:
    words = _words(link)
    if OTHER.search(words):
        return False
    is_file = _form(link.url) in FILES
    return bool(REPORT.search(words)) or (is_file and "transparency" in f"{words} {words_in(link.heading)}")


def _words(link: PageLink) -> str:
    return words_in(f"{link.text} {_path(link.url)}")


def _before(words: str) -> Period | None:
    """The half-year that ended before the one month that a text names, from the first harmonised reports on."""
    months = {_month(*match) for match in MONTH_AND_YEAR.findall(words_in(words))}
    if len(months) != 1:
        return None
    year, month = months.pop()
    if month in SPRING:
        period = Period(date(year - 1, 7, 1), date(year - 1, 12, 31))
    elif month in AUTUMN:
        period = Period(date(year, 1, 1), date(year, 6, 30))
    else:
        return None
    return period if period.start >= TEMPLATE_SINCE else None


def _month(name: str, year: str, other_year: str, number: str) -> tuple[int, int]:
    return (int(year), MONTHS[name]) if name else (int(other_year), int(number))


def _whole_months(text: str) -> str:
    return " ".join(SHORT_MONTHS.get(word, word) for word in words_in(text).split())


def _form(url: str) -> str:
    return FORMS.get(PurePosixPath(_path(url)).suffix.lower(), "page")


def _name(url: str) -> str:
    return PurePosixPath(_path(url)).name[-LONGEST_NAME:] or "report"


def _path(url: str) -> str:
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""
