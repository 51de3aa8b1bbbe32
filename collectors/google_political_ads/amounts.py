"""Amounts and counts in a row, and which currency is taken."""

import re
from typing import NamedTuple

from collectors.framework.headed_tables import Line
from collectors.google_political_ads.maps import read_maps

# Twelve digits are far above any real amount and still exact as a double.
WHOLE = re.compile(r"[0-9]{1,12}")
SPEND = re.compile(r"Spend_(?P<currency>[A-Z]{3})", re.IGNORECASE)
RANGE = re.compile(r"Spend_Range_Min_(?P<currency>[A-Z]{3})", re.IGNORECASE)


class Amount(NamedTuple):
    """An amount of money from low to high; high None: no upper bound was published."""

    low: float
    high: float | None
    currency: str


def read_count(text: str) -> int | None:
    """Read a whole number; None for anything else."""
    return int(text) if WHOLE.fullmatch(text) else None


def read_spend(line: Line) -> Amount | None:
    """The amount of a row, in euro or else the first currency that is not 0; None when a cell is no whole number."""
    amounts = {
        found["currency"].upper(): read_count(line.text(column))
        for column in line.table.header.places
        if (found := SPEND.fullmatch(column))
    }
    if not amounts or None in amounts.values():
        return None
    currency = _taken({name: amount or 0 for name, amount in amounts.items()})
    amount = float(amounts[currency] or 0)
    return Amount(amount, amount, currency)


def read_spend_range(line: Line) -> Amount | None:
    """The range of an ad's spend, chosen as in `read_spend`; None when none can be read."""
    ranges = {}
    for column in line.table.header.places:
        if found := RANGE.fullmatch(column):
            low = read_count(line.text(column))
            top = line.text(column.replace("_Min_", "_Max_").replace("_min_", "_max_"))
            high = read_count(top)
            if low is None or (high is None and top):
                return None
            ranges[found["currency"].upper()] = (low, high)
    if not ranges:
        return None
    # A range that begins at 0 is known by its end.
    currency = _taken({name: high if high is not None else low for name, (low, high) in ranges.items()})
    low, high = ranges[currency]
    return Amount(float(low), None if high is None else float(high), currency)


def _taken(amounts: dict[str, int]) -> str:
    euro = read_maps().currency
    if amounts.get(euro):
        return euro
    spent = [currency for currency, amount in amounts.items() if amount]
    return [*spent, *(currency for currency in amounts if currency == euro), *amounts][0]
