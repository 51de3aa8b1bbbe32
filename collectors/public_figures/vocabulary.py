"""The closed lists that a row may draw from: `vocabulary.csv` beside this module."""

import csv
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "vocabulary.csv"


@cache
def terms(name: str) -> frozenset[str]:
    """The terms of one list: 'indicator', 'part', 'unit', 'dimension', 'status', 'event', 'maturity' and so on."""
    return frozenset(row["term"] for row in _rows() if row["list"] == name)


@cache
def units_of(indicator: str) -> frozenset[str]:
    """The units in which an indicator can be given."""
    units = (row["units"] for row in _rows() if row["list"] == "indicator" and row["term"] == indicator)
    return frozenset(unit for cell in units for unit in cell.split("|"))


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
