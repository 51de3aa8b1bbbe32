"""events.csv: dated public facts about a service: designation, proceedings, fines, withdrawals, assessments."""

from collections.abc import Iterator

from collectors.framework import IssueKind
from collectors.framework.rows import Event
from collectors.public_figures.cells import Cells, RowProblemError
from collectors.public_figures.table import ReadRow
from collectors.public_figures.values import Interval, read_interval
from norms import ServiceRegister

COLUMNS = (
    "service_id", "event_date", "kind", "title_nl", "title_en", "legal_ref", "authority", "value", "unit", "scale",
    "source_url",
)  # fmt: skip


def event_reader(services: ServiceRegister) -> ReadRow:
    """Return what reads a row of events."""

    def read(cells: Cells) -> Iterator[Event]:
        service = cells.service(services)
        interval = _interval(cells)
        yield Event(
            edition=f"{service.id}/events",
            service_id=service.id,
            event_date=cells.day("event_date"),
            kind=cells.term("kind", "event"),
            title_nl=cells.words("title_nl"),
            title_en=cells.words("title_en"),
            locator=cells.place("kind"),
            source_url=cells.url("source_url"),
            legal_ref=cells.optional("legal_ref"),
            authority=cells.optional("authority"),
            value_low=interval.low if interval else None,
            value_high=interval.high if interval else None,
            unit=cells.term("unit") if interval else None,
        )

    return read


def _interval(cells: Cells) -> Interval | None:
    text = cells.text("value")
    scale = cells.term("scale")
    if not text:
        return None
    interval = read_interval(text, scale)
    if interval is None:
        reason = f"'{text}' is no number and no interval."
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, "value", reason, "Write digits, e.g. '120,000,000'.")
    return interval
