"""The H2 2025 figures of 25 services as a third party copied them, with their names in place of their numbers."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

PERIOD = "2025-07-01/2025-12-31"
TEMPLATE_FOLDER = Path("transparency_reports/template")
FIGURES_FILE = Path("transparency_reports/krMaynard/vlop-dsa.json")
Figures = list[int | float | None]


class CategoryRow(NamedTuple):
    """A row of parts 3 to 6: `scope` is '' except in part 3, `surface` 'All' except in part 6."""

    surface: str
    parent: str
    code: str
    scope: str
    figures: Figures


class IndicatorRow(NamedTuple):
    """A row of parts 7 to 10."""

    surface: str
    section: str
    indicator: str
    scope: str
    value: int | float


@dataclass(frozen=True)
class Flattened:
    """The copy as it was read; services are named as in the copy."""

    copy: dict[str, Any]
    parents: dict[str, str]

    @property
    def services(self) -> list[str]:
        return self.copy["services"]

    def provider(self, service: str) -> str:
        return self.copy["service_platforms"][self.services.index(service)]

    def categories(self, part: int, service: str) -> list[CategoryRow]:
        """Rows of parts 3 to 6 in the order of the copy; a keyword belongs to the category that stands above it."""
        rows: list[CategoryRow] = []
        above: dict[str, str] = {}
        for cells in self._of(part, service):
            code = self.copy["categories"][cells[0]]
            surface = self.copy["surfaces"][cells[-1]] if part == 6 else "All"
            scope = self.copy["scopes"][cells[1]] if part == 3 else ""
            figures = cells[2:] if part == 3 else cells[1:-1] if part == 6 else cells[1:]
            parent = "" if is_category(code) else self.parents.get(code) or above.get(surface, "")
            above[surface] = parent or code
            rows.append(CategoryRow(surface, parent, code, scope, figures))
        return rows

    def indicators(self, part: int, service: str) -> list[IndicatorRow]:
        """Rows of parts 7 to 10 in the order of the copy."""
        return [self._indicator(part, cells) for cells in self._of(part, service)]

    def texts(self, service: str) -> list[tuple[str, str]]:
        """Rows of part 11: (indicator, text)."""
        return [(self.copy["indicators"][cells[0]], cells[1]) for cells in self._of(11, service)]

    def _indicator(self, part: int, cells: list[Any]) -> IndicatorRow:
        if part == 10:
            return IndicatorRow("All", "AMAR", "", self.copy["scopes"][cells[0]], cells[1])
        surface = self.copy["surfaces"][cells[4]] if part < 9 else "All"
        return IndicatorRow(
            surface, self.copy["sections"][cells[0]], self.copy["indicators"][cells[1]],
            self.copy["scopes"][cells[2]], cells[3],
        )  # fmt: skip

    def _of(self, part: int, service: str) -> Iterator[list[Any]]:
        number = self.services.index(service)
        return (row[1:] for row in self.copy[f"t{part}"] if row[0] == number)


def read_flattened(shared_data: Path) -> Flattened:
    """Read the copy beside the project, and the template's list of categories to know orphaned keywords by."""
    text = (shared_data / FIGURES_FILE).read_text(encoding="utf-8")
    return Flattened(json.loads(text), _template_parents(shared_data))


def template_rows(shared_data: Path, part: int) -> list[list[str]]:
    """The official template's rows of a part, header included."""
    (path,) = (shared_data / TEMPLATE_FOLDER).glob(f"*CSV_Part_{part}_*.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def is_category(code: str) -> bool:
    """Whether a code stands for a category of its own, not for a keyword under one."""
    return code == "TOTAL" or code.startswith("STATEMENT_CATEGORY_")


def _template_parents(shared_data: Path) -> dict[str, str]:
    parents: dict[str, str] = {}
    above = ""
    for row in template_rows(shared_data, 2)[1:]:
        if is_category(row[2]):
            above = row[2]
        elif row[2] != "KEYWORD_OTHER":
            parents[row[2]] = above
    return parents
