"""When a report is due: by law, or as earlier rounds came. Where nobody read the rule, no date is given."""

import calendar
import datetime as dt
from collections.abc import Iterator
from typing import Literal, NamedTuple

from norms.register import Service, ServiceRegister

DueKind = Literal["transparency_report", "code_report", "audit_report", "audit_implementation", "risk_assessment"]
# law: the law names the day. practice: earlier rounds came by then. yearly: the law asks for one a year, on a day that
# depends on what is not public. not_determined: the rule that fixes the day was not read.
Basis = Literal["law", "practice", "yearly", "not_determined"]

TEMPLATE_SINCE = dt.date(2025, 7, 1)
CODE_READ_SINCE = dt.date(2024, 7, 1)
MONTHS_UNTIL_OBLIGED = 4
YEARLY_KINDS: tuple[DueKind, ...] = ("audit_report", "audit_implementation", "risk_assessment")
VERY_LARGE = {"vlop", "vlose", "former_vlop"}


class Due(NamedTuple):
    """One report that a service owes over one period; `also` are umbrellas under which it may report instead."""

    service_id: str
    kind: DueKind
    period_start: dt.date
    period_end: dt.date
    due_on: dt.date | None
    basis: Basis
    rule: str
    also: tuple[str, ...] = ()


def due_reports(services: ServiceRegister, until: dt.date) -> Iterator[Due]:
    """Yield what is due over periods that end before a day, service by service."""
    for service in services.services:
        if service.designation and VERY_LARGE & set(service.kinds):
            yield from _transparency_reports(service, until)
            yield from _yearly_documents(service, until)
            if "code_signatory" in service.kinds:
                yield from _code_reports(service, services, until)


def _transparency_reports(service: Service, until: dt.date) -> Iterator[Due]:
    """Article 42(1): every six months, at most two months after the end (Annex II of Regulation 2024/2835).

    How a service reports over the half-years in which it was designated is in Article 2 of that Regulation, which was
    not read: those have no date here.
    """
    designated, obliged = _designated(service), _obliged(service)
    for start, end in _half_years(TEMPLATE_SINCE, until):
        if end < designated or _has_ended(service, end):
            continue
        basis: Basis = "law" if start >= obliged else "not_determined"
        due_on = _end_of_month(end, 2) if basis == "law" else None
        yield Due(service.id, "transparency_report", start, end, due_on, basis, "dsa-42.1")


def _code_reports(service: Service, services: ServiceRegister, until: dt.date) -> Iterator[Due]:
    """The Code: every six months for very large services; its rounds came by the end of March and of September."""
    umbrellas = tuple(
        other.id
        for other in services.services
        if "report_umbrella" in other.kinds and _group(other) and _group(other) == _group(service)
    )
    for start, end in _half_years(CODE_READ_SINCE, until):
        if start >= _designated(service) and not _has_ended(service, end):
            yield Due(service.id, "code_report", start, end, _end_of_month(end, 3), "practice", "coc", umbrellas)


def _yearly_documents(service: Service, until: dt.date) -> Iterator[Due]:
    """Articles 34, 37 and 42(4): one a year, public within three months of the audit; the day of that is not public."""
    for year in range(_obliged(service).year + 1, until.year + 1):
        start, end = dt.date(year, 1, 1), dt.date(year, 12, 31)
        if end < until and not _has_ended(service, end):
            for kind in YEARLY_KINDS:
                yield Due(service.id, kind, start, end, end, "yearly", "dsa-42.4")


def _half_years(first: dt.date, until: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    start = first
    while True:
        end = dt.date(start.year, 6, 30) if start.month == 1 else dt.date(start.year, 12, 31)
        if end >= until:
            return
        yield start, end
        start = end + dt.timedelta(days=1)


def _designated(service: Service) -> dt.date:
    return service.designation.date if service.designation else dt.date.max


def _obliged(service: Service) -> dt.date:
    """Four months after designation; only used to leave dates open, never shown as a date."""
    day = _designated(service)
    years, month = divmod(day.month - 1 + MONTHS_UNTIL_OBLIGED, 12)
    return dt.date(day.year + years, month + 1, min(day.day, calendar.monthrange(day.year + years, month + 1)[1]))


def _has_ended(service: Service, day: dt.date) -> bool:
    ended = service.designation.ended if service.designation else None
    return ended is not None and ended < day


def _end_of_month(day: dt.date, months: int) -> dt.date:
    years, month = divmod(day.month - 1 + months, 12)
    return dt.date(day.year + years, month + 1, calendar.monthrange(day.year + years, month + 1)[1])


def _group(service: Service) -> str | None:
    return service.provider.group if service.provider else None
