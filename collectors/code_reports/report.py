"""One report while it is read: who and when, and what was met on the way."""

import json
from dataclasses import dataclass, field
from datetime import date

from collectors.code_reports.maps import Round
from collectors.code_reports.plain_text import plain_text, printable
from collectors.code_reports.report_name import ReportName
from collectors.code_reports.shape import Problem, text_of
from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed, RawRow
from collectors.framework.rows import Observation, ReportPart, Subscription

PART = "code"
WORDS = "code_words"
LOOK = "Look at the report's page; if it is right, tell whoever keeps this tool."


@dataclass
class Report:
    """A report of one service over one half-year.

    `is_whole` becomes false at anything that may hold a figure and was not read: then nobody may say of a figure that
    it was not reported. `words_are_whole` is the same for answers in words.
    """

    name: ReportName
    service_id: str
    round: Round
    field_characters: int
    told: Parsed
    published_at: date | None = None
    maturity: str = "final"
    is_whole: bool = True
    words_are_whole: bool = True
    rows_count: int = 0
    answers_count: int = 0
    figures: list[Observation] = field(default_factory=list)
    seen: set[tuple[str, ...]] = field(default_factory=set)
    kept: int = 0

    @property
    def edition(self) -> str:
        """The snapshot that a newer file of the same report takes the place of."""
        return f"{self.service_id}/{self.round.start}_{self.round.end}/{PART}"

    def place(self, *parts: str) -> str:
        """A place in the file, readable: 'tiktok_5.json/SLI 14.2.1'."""
        return "/".join((self.name.file_name, *parts))

    def tell(self, kind: IssueKind, severity: str, place: str, message: str, remedy: str, excerpt: str = "") -> None:
        """Report something met."""
        self.told.tell(
            kind, severity, printable(place), printable(message), remedy, excerpt=printable(excerpt),
            edition=self.edition, service_id=self.service_id,
        )  # fmt: skip

    def leave(
        self, kind: IssueKind, place: str, message: str, remedy: str = LOOK, excerpt: str = "",
        severity: str = "warning",
    ) -> None:  # fmt: skip
        """Report something that was not read and may hold a figure or an answer."""
        self.words_are_whole = False
        self.leave_figure(kind, place, message, remedy, excerpt, severity)

    def leave_figure(
        self, kind: IssueKind, place: str, message: str, remedy: str = LOOK, excerpt: str = "",
        severity: str = "warning",
    ) -> None:  # fmt: skip
        """Report something of a table that was not read: it may hold a figure, and no answer in words."""
        self.is_whole = False
        self.tell(kind, severity, place, message, remedy, excerpt)

    def shape_problem(self, place: str) -> Problem:
        """What is called with a sentence when a list has an unexpected shape."""
        return lambda reason: self.leave(IssueKind.TEMPLATE_UNKNOWN, place, f"Unexpected shape: {reason}.")

    def is_repeated(self, kind: str, code: str) -> bool:
        """Whether this code came before; remembers it."""
        key = (kind, code)
        is_repeated = key in self.seen
        self.seen.add(key)
        return is_repeated

    def words(self, value: object, place: str) -> str:
        """A field's text without markup; what is no text, or too long, is told and gives ''."""
        text = text_of(value)
        if text is None:
            self.leave(IssueKind.VALUE_UNREADABLE, place, f"A text was expected, not {type(value).__name__}.")
            return ""
        if len(text) > self.field_characters:
            reason = f"The text is longer than {self.field_characters} characters; it was left out."
            self.leave(IssueKind.TOO_LARGE, place, reason, severity="rejected_row")
            return ""
        plain = plain_text(text)
        if plain.is_hostile and not plain.text:
            reason = "Nothing is left of the text without scripts and control characters."
            self.leave(IssueKind.HOSTILE_TEXT, place, reason, severity="rejected_row", excerpt=text)
        elif plain.is_hostile:
            self.tell(
                IssueKind.HOSTILE_TEXT, "warning", place, "Scripts or control characters were left out of the text.",
                "Compare the text with the report's page.", excerpt=plain.text,
            )  # fmt: skip
        return plain.text

    def keep(self, place: str, value: object) -> None:
        """Keep a field as published, which no rule reads yet."""
        self.kept += 1
        text = json.dumps(value, ensure_ascii=True)[: self.field_characters]
        member = self.place("fields")
        self.told.keep_raw("fields", [RawRow(member, self.kept, [printable(place), text])])
        self.told.set_row_aside(member, self.kept)

    def add_subscription(self, measure_id: str, place: str) -> None:
        """Add a measure that the service listed as signed."""
        self.told.add(
            Subscription(
                edition=self.edition, service_id=self.service_id, measure_id=measure_id,
                code_edition=self.round.code_edition, status="signed", locator=place,
                # Listed in a report on a half-year: it held then; later withdrawals must be able to come after it.
                valid_from=self.round.start, seen_in=f"Report {self.name.number} of {self.name.slug}",
                note="As listed in the report; such a list can be filled in beforehand.",
                source_url=self.name.url, published_at=self.published_at,
            )
        )  # fmt: skip

    def part(self, *, is_map_whole: bool) -> ReportPart:
        """The record of what was read; whole only when a person reviewed the maps and nothing was left."""
        return ReportPart(
            edition=self.edition, service_id=self.service_id, part=PART, period_start=self.round.start,
            period_end=self.round.end, locator=self.name.file_name, rows_count=self.rows_count,
            is_complete=self.is_whole and is_map_whole and self.rows_count > 0, published_at=self.published_at,
        )  # fmt: skip

    def part_of_words(self) -> ReportPart:
        """The record of the answers that were read.

        Whole when at least one answer to a request was found, so that the key is known, and nothing was left.
        """
        return ReportPart(
            edition=f"{self.edition}_words", service_id=self.service_id, part=WORDS, period_start=self.round.start,
            period_end=self.round.end, locator=self.name.file_name, rows_count=self.answers_count,
            is_complete=self.words_are_whole and self.answers_count > 0, published_at=self.published_at,
        )  # fmt: skip
