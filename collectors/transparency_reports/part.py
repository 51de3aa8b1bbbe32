"""One part of one report: what its rows have in common, and how a cell becomes an observation."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import Observation, locator
from collectors.transparency_reports.lines import Line, Lines
from collectors.transparency_reports.maps import texts
from collectors.transparency_reports.periods import Period, read_period
from collectors.transparency_reports.readings import Notation, Reading, is_blank, read_figure
from collectors.transparency_reports.sheets import Sheet
from collectors.transparency_reports.wording import folded, slug


def joined(*surfaces: str) -> str:
    """One surface out of several: 'Ads / set 2'."""
    return " / ".join(surface for surface in surfaces if surface)


class Key(NamedTuple):
    """What a figure is about."""

    indicator: str
    unit: str
    period: Period
    country: str = ""
    language: str = ""
    category: str = ""
    surface: str = ""
    dimension: str = ""


@dataclass
class Part:
    """One table of a report. `is_sure` turns False when a row may belong elsewhere, so that absence proves nothing."""

    sheet: Sheet
    service_id: str
    period: Period
    surface: str
    published_at: date | None
    maturity: str
    told: Parsed
    is_sure: bool = True

    @property
    def edition(self) -> str:
        """'<service>/<start>_<end>/<part>', with '.<surface>' for a file on one surface."""
        ending = f".{slug(self.sheet.surface)}" if self.sheet.surface else ""
        return f"{self.service_id}/{self.period}/{self.sheet.part}{ending}"

    def place(self, row: int, column: int | None = None) -> str:
        """The locator of a row or cell of this part."""
        return locator(self.sheet.member, row, column)

    def tell(self, kind: IssueKind, severity: str, place: str, message: str, remedy: str, excerpt: str = "") -> None:
        """Report something met in this part."""
        self.told.tell(kind, severity, place, message, remedy, excerpt=excerpt)

    def period_of(self, line: Line) -> Period:
        """The period of a row: its own where that is a period, else that of the part."""
        text = line.texts.get("period", "")
        if not text or folded(text) in texts("placeholder"):
            return self.period
        own = read_period(text)
        if own == self.period:
            return own
        place = self.place(line.number, line.places["period"])
        if own is None:
            self.tell(
                IssueKind.PERIOD_REPAIRED, "warning", place,
                f"This is no period; the row was read as {self.period}, like the rows around it.",
                "Nothing; the service may want to mend its file.", text,
            )  # fmt: skip
            return self.period
        self.is_sure = False
        self.tell(
            IssueKind.VALUE_INTERPRETED, "warning", place,
            f"The row is about another period than the rest of the part ({self.period}); it was read as it stands.",
            "Compare with the publisher's page which of the two is meant.", text,
        )  # fmt: skip
        return own


@dataclass(frozen=True)
class Cells:
    """How the figures of one part are read: what dots and commas stand for, and what bare numbers are counted in."""

    part: Part
    lines: Lines
    notation: Notation = ""
    scale: float = 1.0

    def add(self, line: Line, column: int, text: str, key: Key) -> None:
        """Add the observation of a cell (column from 1); an unreadable one is told and left out."""
        place = self.part.place(line.number, column)
        if is_blank(text):
            self._add_blank(place, text, key)
            return
        reading = read_figure(text, key.unit, self.notation, self.scale)
        if reading is None:
            self.lines.reject(
                line.number, IssueKind.VALUE_UNREADABLE, f"'{text.strip()[:60]}' is no figure in {key.unit}.",
                "Read the cell in the publisher's file; if services write figures so, add the rule to readings.py.",
                column,
            )  # fmt: skip
            return
        if reading.rule:
            self._tell_interpreted(place, text, key, reading)
        self._store(place, text, key, reading)

    def _add_blank(self, place: str, text: str, key: Key) -> None:
        if text.strip():
            self.part.tell(
                IssueKind.VALUE_INTERPRETED, "info", place, "This was read as an empty cell, not as zero.",
                "Nothing; the template asks for an empty cell where a figure does not apply.", text.strip(),
            )  # fmt: skip
        self._store(place, text, key, Reading(None, None), is_blank_cell=True)

    def _tell_interpreted(self, place: str, text: str, key: Key, reading: Reading) -> None:
        ends = " to ".join("unknown" if end is None else f"{end:,.10g}" for end in (reading.low, reading.high))
        value = f"{reading.low:,.10g}" if reading.low == reading.high else ends
        self.part.tell(
            IssueKind.VALUE_INTERPRETED, "info", place, f"Read as {value} {key.unit}: {reading.rule}.",
            "Compare with the publisher's page if this figure matters.", text.strip(),
        )  # fmt: skip

    def _store(self, place: str, text: str, key: Key, reading: Reading, *, is_blank_cell: bool = False) -> None:
        part = self.part
        part.told.add(
            Observation(
                edition=part.edition, service_id=part.service_id, part=part.sheet.part, indicator=key.indicator,
                period_start=key.period.start, period_end=key.period.end, locator=place, unit=key.unit,
                country=key.country, language=key.language, category=key.category, surface=key.surface,
                dimension=key.dimension,
                value_low=reading.low, value_high=reading.high, value_text=text.strip() or None,
                is_blank=is_blank_cell, maturity=part.maturity, published_at=part.published_at,
            )
        )  # fmt: skip
