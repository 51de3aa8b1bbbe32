"""What every rule in plain Python shares: a hit, and the tables by category of a report."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tests.collectors.transparency_reports.category_parts import tables_of
from tests.collectors.transparency_reports.flattened import CategoryRow, Flattened

SEARCH_ENGINES = {"Bing", "Google Search"}
TOTALS = {"total number", "total"}


class Hit(NamedTuple):
    """Where a report deviates: part, the row or cell in words, what stands there and what the rule asks."""

    rule: str
    service: str
    part: int
    place: str
    observed: float | None
    expected: float | None


def tables(flattened: Flattened, service: str, parts: tuple[int, ...]) -> Iterator[tuple[int, str, list[CategoryRow]]]:
    """The tables by category: one a part and surface, in part 3 the rows of the Union's total."""
    for part in parts:
        by_surface: dict[str, list[CategoryRow]] = defaultdict(list)
        for row in flattened.categories(part, service):
            if row.scope in {"", "TOTAL"}:
                by_surface[row.surface].append(row)
        for surface, rows in by_surface.items():
            for number, table in enumerate(tables_of(rows), start=1):
                yield part, f"{surface} {number}", table


def whole(table: list[CategoryRow]) -> list[float | None]:
    """The figures of the row TOTAL."""
    return next((row.figures for row in table if row.code == "TOTAL"), [None] * 20)
