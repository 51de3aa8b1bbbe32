"""One row of a shipped file: its cells by name, read as what they have to be, or refused with column and remedy."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NoReturn
from urllib.parse import urlsplit

from collectors.framework.issues import IssueKind
from collectors.framework.rows import locator
from collectors.public_figures.vocabulary import FILE, terms
from norms import Service, ServiceRegister

# What a spreadsheet or a browser would run, and characters that a reader does not see.
HOSTILE = re.compile(
    r"^[=+@\t\r-]|<[a-zA-Z/!?]|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)


class RowProblemError(Exception):
    """A cell that cannot be read: its row is told and left out, the others load."""

    def __init__(self, kind: IssueKind, column: str, reason: str, remedy: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.column = column
        self.reason = reason
        self.remedy = remedy


@dataclass(frozen=True)
class Cells:
    """A row as text; `number` counts from 1, the header being row 1."""

    file_name: str
    number: int
    values: Mapping[str, str]

    def place(self, column: str) -> str:
        """Where a cell stands: '<file>!R<row>C<column>'."""
        return locator(self.file_name, self.number, list(self.values).index(column) + 1)

    def text(self, column: str) -> str:
        """Return the trimmed text, '' when the cell is empty."""
        text = self.values[column].strip()
        if HOSTILE.search(text):
            reason = "the text could be run as a formula or markup, or holds invisible characters."
            raise RowProblemError(IssueKind.HOSTILE_TEXT, column, reason, "Type the text anew, as plain words.")
        return text

    def words(self, column: str) -> str:
        """Return a text that has to be there."""
        return self.text(column) or self._refuse(column, "the cell is empty.", "Fill it in.")

    def optional(self, column: str) -> str | None:
        """Return a text, None when the cell is empty."""
        return self.text(column) or None

    def day(self, column: str) -> date:
        """Return a date written as YYYY-MM-DD."""
        return self.optional_day(column) or self._refuse(column, "the date is missing.", "Fill in YYYY-MM-DD.")

    def optional_day(self, column: str) -> date | None:
        """Return a date, None when the cell is empty."""
        text = self.text(column)
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            return self._refuse(column, f"'{text}' is no date.", "Write it as YYYY-MM-DD.")

    def count(self, column: str) -> int:
        """Return a whole number, zero or more."""
        text = self.text(column)
        if not re.fullmatch(r"[0-9]{1,9}", text, re.ASCII):
            return self._refuse(column, f"'{text}' is no whole number.", "Write digits only.")
        return int(text)

    def url(self, column: str) -> str:
        """Return the https address of a source."""
        text = self.words(column)
        parts = urlsplit(text)
        if parts.scheme != "https" or "." not in parts.netloc or re.search(r"\s", text):
            return self._refuse(column, f"'{text}' is no https address.", "Give the page where the figure stands.")
        return text

    def term(self, column: str, name: str | None = None) -> str:
        """Return a term of the closed list named `name` (by default: the column's name)."""
        text = self.text(column)
        known = terms(name or column)
        if text not in known:
            remedy = f"Choose a term of the list '{name or column}' in {FILE.name}, or add it there."
            raise RowProblemError(IssueKind.CODE_UNKNOWN, column, f"'{text}' is not in the closed list.", remedy)
        return text

    def service(self, services: ServiceRegister) -> Service:
        """Return the service of this row."""
        service_id = self.words("service_id")
        try:
            return services.service(service_id)
        except KeyError:
            reason = f"services.yaml holds no service '{service_id}'."
            remedy = "Add the service to services.yaml, or mend the id."
            raise RowProblemError(IssueKind.SERVICE_UNKNOWN, "service_id", reason, remedy) from None

    def period(self) -> tuple[date, date]:
        """Return the first and last day of the period."""
        start, end = self.day("period_start"), self.day("period_end")
        if end < start:
            return self._refuse("period_end", "the period ends before it begins.", "Mend the dates.")
        return start, end

    def _refuse(self, column: str, reason: str, remedy: str) -> NoReturn:
        raise RowProblemError(IssueKind.VALUE_UNREADABLE, column, reason, remedy)
