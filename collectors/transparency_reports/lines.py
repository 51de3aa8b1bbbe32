"""The rows of a table as they are meant: padded, keys filled from above, remarks and repetitions set apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.rows import locator
from collectors.transparency_reports.maps import Column
from collectors.transparency_reports.sheets import Sheet
from collectors.transparency_reports.wording import folded

# Written once at the head of a block by some services, for the rows below it too.
FILLED_ROLES = ("section", "indicator", "category")
# A row with none of these filled in is a remark.
KEY_ROLES = {"indicator", "scope", "category", "value", "figure"}
THOUSANDS = re.compile(r"[0-9]{3}")
BEFORE_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}")
DIGITS = re.compile(r"[0-9][0-9.,]*")
REMEDY = "Read the row in the publisher's file."


@dataclass
class Line:
    """One row: its number from 1, its texts by role, its figures by column (index from 0)."""

    number: int
    texts: dict[str, str]
    figures: dict[int, str]
    places: dict[str, int]

    @property
    def has_figure(self) -> bool:
        """Whether any figure is filled in."""
        return any(cell.strip() for cell in self.figures.values())


@dataclass
class Lines:
    """The rows of a sheet; `foreign` are left out, `rejected` counts all rows that could not be used."""

    sheet: Sheet
    columns: dict[int, Column]
    told: Parsed
    foreign: set[int] = field(default_factory=set)
    rejected: int = 0
    _above: dict[str, str] = field(default_factory=dict)
    _short: list[int] = field(default_factory=list)
    _filled: list[int] = field(default_factory=list)

    def __iter__(self) -> Iterator[Line]:
        """Yield the rows that may hold figures or answers; tell what was repaired or set apart."""
        first = self.sheet.header_row + 1
        for number, cells in enumerate(self.sheet.rows[first - 1 :], start=first):
            line = self._line(number, cells)
            if line is not None:
                yield line
        self._tell_repairs()

    def set_aside(self, number: int) -> None:
        """Say that a row holds nothing to read."""
        self.told.set_aside.add((self.sheet.member, number))

    def tell_copies(self, numbers: Sequence[int]) -> None:
        """Tell rows that say nothing that another row does not say."""
        self.told.set_aside.update((self.sheet.member, number) for number in numbers)
        if numbers:
            self.told.tell(
                IssueKind.ROW_DUPLICATE, "info", locator(self.sheet.member, numbers[0]),
                f"{len(numbers)} rows repeat another row, or its key without a figure; they were left out: "
                f"{spans(numbers)}.",
                "Nothing.", excerpt=" | ".join(cell.strip() for cell in self.sheet.rows[numbers[0] - 1]),
            )  # fmt: skip

    def reject(self, line_number: int, kind: IssueKind, reason: str, remedy: str, column: int | None = None) -> None:
        """Leave a row out, with its text."""
        self.rejected += 1
        self.told.tell(
            kind, "rejected_row", locator(self.sheet.member, line_number, column), reason, remedy,
            excerpt=" | ".join(cell.strip() for cell in self.sheet.rows[line_number - 1]),
        )  # fmt: skip

    def _line(self, number: int, cells: Sequence[str]) -> Line | None:
        if not any(cell.strip() for cell in cells):
            # A row that was no CSV stands empty and was told before.
            self.rejected += not cells and self._was_told(number)
            return None
        if number in self.foreign or self._is_header(cells):
            self.rejected += number in self.foreign
            self.set_aside(number)
            return None
        if self._is_remark(number, cells) or self._is_shifted(number, cells):
            return None
        return self._filled_from_above(number, self._read(number, cells))

    def _was_told(self, number: int) -> bool:
        place = locator(self.sheet.member, number)
        return any(issue.locator == place and issue.severity == "rejected_row" for issue in self.told.issues)

    def _is_header(self, cells: Sequence[str]) -> bool:
        return [folded(cell) for cell in cells if cell.strip()] == [
            folded(cell) for cell in self.sheet.header if cell.strip()
        ]

    def _is_remark(self, number: int, cells: Sequence[str]) -> bool:
        filled = [index for index, cell in enumerate(cells) if cell.strip()]
        if any(self.columns[index].role in KEY_ROLES for index in filled if index in self.columns):
            return False
        self.told.tell(
            IssueKind.ROW_EXPLANATION, "info", locator(self.sheet.member, number, filled[0] + 1),
            "A remark among the rows; no figure was read from it.", "Read it beside the figures of this part.",
            excerpt=" | ".join(cells[index].strip() for index in filled),
        )  # fmt: skip
        return True

    def _is_shifted(self, number: int, cells: Sequence[str]) -> bool:
        """Whether a thousands comma without quotes has moved cells to the right, so that no figure can be trusted."""
        for index, cell in enumerate(cells):
            text = cell.strip()
            if not text:
                continue
            if self._is_second_half(index, cells):
                reason = "A comma between thousands without quotes seems to have cut a figure in two."
                self.reject(number, IssueKind.ROW_BROKEN, reason, REMEDY, index + 1)
                return True
            if self._has_header(index):
                continue
            if DIGITS.fullmatch(text):
                self.reject(number, IssueKind.ROW_BROKEN, "A number stands under no header.", REMEDY, index + 1)
                return True
            self.told.tell(
                IssueKind.COLUMN_UNKNOWN, "info", locator(self.sheet.member, number, index + 1),
                "A text stands under no header; it was set aside.", "Read it beside the figures of this row.",
                excerpt=text,
            )  # fmt: skip
        return False

    def _is_second_half(self, index: int, cells: Sequence[str]) -> bool:
        before = self.columns.get(index - 1)
        # Two figures side by side are a cut one only where the row is longer than the header.
        if before is None or before.role not in {"figure", "value"}:
            return False
        if index in self.columns and len(cells) <= len(self.sheet.header):
            return False
        return bool(THOUSANDS.fullmatch(cells[index].strip()) and BEFORE_THOUSANDS.fullmatch(cells[index - 1].strip()))

    def _has_header(self, index: int) -> bool:
        return index < len(self.sheet.header) and bool(self.sheet.header[index].strip())

    def _read(self, number: int, cells: Sequence[str]) -> Line:
        if len(cells) < len(self.sheet.header):
            self._short.append(number)
        line = Line(number, {}, {}, {})
        for index, column in self.columns.items():
            text = cells[index] if index < len(cells) else ""
            if column.role == "figure":
                line.figures[index] = text
            else:
                line.texts[column.role] = text.strip()
                line.places[column.role] = index + 1
        return line

    def _filled_from_above(self, number: int, line: Line) -> Line:
        for role in FILLED_ROLES:
            if line.texts.get(role):
                self._above[role] = line.texts[role]
            elif line.texts.get(role) == "" and line.texts.get("scope") and self._above.get(role):
                line.texts[role] = self._above[role]
                if number not in self._filled[-1:]:
                    self._filled.append(number)
        return line

    def _tell_repairs(self) -> None:
        for numbers, what in (
            (self._short, "fewer cells than the header; what is missing was read as empty"),
            (self._filled, "empty keys; they were filled from the row above"),
        ):
            if numbers:
                self.told.tell(
                    IssueKind.ROW_REPAIRED, "info", locator(self.sheet.member, numbers[0]),
                    f"{len(numbers)} rows have {what}: {spans(numbers)}.",
                    "Nothing; compare one row with the publisher's file.",
                )  # fmt: skip


def spans(numbers: Sequence[int]) -> str:
    """Row numbers as spans: [2, 3, 4, 7] becomes '2-4, 7'."""
    found: list[list[int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
