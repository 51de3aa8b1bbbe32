"""What is new since a day: reports that came out and public facts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.visit import Visit
from metrics import NoHistoryError, Since, changes_since
from warehouse.readers import Row

FIELD = "since"
DAYS_BACK = 183
MOST_EVENTS = 500


@dataclass(frozen=True)
class News:
    """One thing that is new.

    Attributes:
        day: when it came out; for a report without a date of its own, the last day of its term.
        kind: 'event' or 'report'.
        rows: rows of `events.sql` of one kind, or one row of `news_reports.sql`.
    """

    day: date
    kind: str
    rows: tuple[Row, ...]


def since_of(visit: Visit) -> date:
    """Return the day of the address, or else half a year ago; a day that is none is passed over."""
    asked = visit.query.get(FIELD, "")
    try:
        return min(date.fromisoformat(asked), visit.today)
    except ValueError:
        return visit.today - timedelta(days=DAYS_BACK)


def news_since(since: date, visit: Visit) -> list[News]:
    """Return all that is new since a day (that day included), newest first."""
    events = visit.published.rows("events", service_id="", most=MOST_EVENTS)
    reports = visit.published.rows("news_reports", since=since)
    news = [
        *_together([row for row in events if row["event_date"] >= since]),
        *(News(row["day"], "report", (row,)) for row in reports),
    ]
    return sorted(news, key=lambda one: one.day, reverse=True)


def _together(events: Sequence[Row]) -> list[News]:
    """Facts of one kind on one day are one item, such as three services that are designated together."""
    groups: dict[tuple[date, str], list[Row]] = {}
    for row in events:
        groups.setdefault((row["event_date"], row["kind"]), []).append(row)
    return [News(day, "event", tuple(rows)) for (day, _kind), rows in groups.items()]


def findings_since(since: date, visit: Visit) -> list[Row]:
    """Return the findings that began or worsened on figures that came out since a day, most serious first."""
    return visit.published.rows("findings_since", since=since)


def assessments_since(since: date, visit: Visit) -> Since | None:
    """Return what we say otherwise than just before a day; None where no assessment from before it was kept."""
    try:
        found = changes_since(visit.published.connection(), since)
    except NoHistoryError:
        return None
    return found if found.reaches_back else None
