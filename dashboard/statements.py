"""Statements of reasons as an address asks for them: which service, category, place and period, and their counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.errors import PageNotFoundError
from dashboard.visit import Visit
from language.statements import STATEMENT_CATEGORY
from warehouse.readers import Row

# What is counted: the field in the address, its quantity by month, its column by day, its indicator.
PLACES = {
    "": ("statements", "statements_count", "sor_statements_count"),
    "applicable": ("scope_nl_applicable", "nl_applicable_count", "sor_nl_applicable_count"),
    "specific": ("scope_nl_specific", "nl_specific_count", "sor_nl_specific_count"),
}
MOST_DAYS = 31


@dataclass(frozen=True)
class Asked:
    """What the address asks for.

    Attributes:
        service_id: of `services`.
        services: rows of `statement_services.sql`.
        category: STATEMENT_CATEGORY_*, '' for all.
        place: a key of PLACES.
        first: the first day of the period.
        last: its last day.
    """

    service_id: str
    services: Sequence[Row]
    category: str
    place: str
    first: date
    last: date

    @property
    def known(self) -> Row:
        """The row of the service in `statement_services.sql`."""
        return next(row for row in self.services if row["service_id"] == self.service_id)


@dataclass(frozen=True)
class Counts:
    """Counts over time, oldest first: rows with period_start, period_end, first_day and counted.

    Attributes:
        rows: the counts.
        by: 'day' or 'month'.
        lacks: whether the category cannot be told apart by place, since no dump was read.
    """

    rows: Sequence[Row]
    by: str
    lacks: bool = False


def asked(visit: Visit) -> Asked | None:
    """Return what the address asks for; None when no statement was counted.

    Raises:
        PageNotFoundError: no such service, category, place or period.
    """
    services = visit.published.rows("statement_services")
    if not services:
        return None
    service_id = visit.query.get("service") or services[0]["service_id"]
    known = next((row for row in services if row["service_id"] == service_id), None)
    category, place = visit.query.get("category", ""), visit.query.get("place", "")
    if known is None or place not in PLACES or category not in {"", *STATEMENT_CATEGORY}:
        raise PageNotFoundError(visit.path)
    first, last = _span(visit.query.get("period", ""), known)
    return Asked(service_id, services, category, place, first, last)


def periods(known: Row, read: Sequence[Row]) -> list[tuple[date, date]]:
    """Return the periods to choose from, newest first: half-years, and the months of which days were read.

    Args:
        known: a row of `statement_services.sql`.
        read: rows of `statement_day_months.sql`.
    """
    halves = {(_half_start(day), _half_end(day)) for day in _months(known["first_day"], known["last_day"])}
    months = {(row["month_start"], _month_end(row["month_start"])) for row in read}
    return [*sorted(halves, reverse=True), *sorted(months, reverse=True)]


def counts(one: Asked, visit: Visit) -> Counts:
    """Return the counts that the address asks for: by day where its period is a month of which days were read."""
    quantity, column, _indicator = PLACES[one.place]
    scope = {"service_id": one.service_id, "category": one.category, "first": one.first, "last": one.last}
    if (one.last - one.first).days < MOST_DAYS or (one.category and one.place):
        days = [row | {"counted": row[column]} for row in visit.published.rows("statement_days", **scope)]
        known = [row for row in days if row["counted"] is not None]
        if known and (one.last - one.first).days < MOST_DAYS:
            return Counts(known, "day")
        if one.category and one.place:
            return Counts(_by_month(known), "month", lacks=not known)
    named = "category" if one.category else quantity
    return Counts(visit.published.rows("statement_months", quantity=named, **scope), "month")


def _by_month(days: Sequence[Row]) -> list[Row]:
    months = sorted({row["period_start"].replace(day=1) for row in days})
    inside = [[row for row in days if row["period_start"].replace(day=1) == month] for month in months]
    return [
        {
            "period_start": month,
            "first_day": rows[0]["period_start"],
            "period_end": rows[-1]["period_end"],
            "counted": sum(row["counted"] for row in rows),
        }
        for month, rows in zip(months, inside, strict=True)
    ]


def _span(period: str, known: Row) -> tuple[date, date]:
    if not period:
        return known["first_day"].replace(day=1), known["last_day"]
    try:
        first, last = (date.fromisoformat(day) for day in period.split("_"))
    except ValueError:
        raise PageNotFoundError(period) from None
    return first, last


def _months(first: date, last: date) -> list[date]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [
        date(first.year + (first.month - 1 + number) // 12, (first.month - 1 + number) % 12 + 1, 1)
        for number in range(count)
    ]


def _month_end(day: date) -> date:
    following = _months(day, date(day.year + 1, day.month, 1))[1]
    return date.fromordinal(following.toordinal() - 1)


def _half_start(day: date) -> date:
    return date(day.year, 1 if day.month < 7 else 7, 1)


def _half_end(day: date) -> date:
    return date(day.year, 6, 30) if day.month < 7 else date(day.year, 12, 31)
