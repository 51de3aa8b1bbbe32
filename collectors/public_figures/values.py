"""Numbers and intervals as sources write them: '8,200,000', '124.1M', '4.2 - 5.1', '> 45', '≤100'."""

import re
from decimal import Decimal
from typing import NamedTuple

NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,18}(?:\.[0-9]{1,18})?"
SINGLE = re.compile(rf"({NUMBER})(M?)", re.ASCII)
RANGE = re.compile(rf"({NUMBER}) ?[-–] ?({NUMBER})", re.ASCII)
BOUND = re.compile(rf"(>|≥|<|≤) ?({NUMBER})", re.ASCII)

MILLION = Decimal(1_000_000)
SCALES = {"": Decimal(1), "percent": Decimal("0.01"), "million": MILLION}


class Interval(NamedTuple):
    """What a figure can be, in its unit; `high` is None where the source gives a lower bound only."""

    low: float
    high: float | None


def read_interval(text: str, scale: str) -> Interval | None:
    """Read a figure as published, or return None when it is no number.

    Args:
        text: the cell, e.g. '4.2 - 5.1'. A comma groups thousands, a point begins decimals.
        scale: what the source counts in: '', 'percent' or 'million'.
    """
    factor = SCALES[scale]
    if single := SINGLE.fullmatch(text):
        value = _decimal(single[1]) * (MILLION if single[2] else 1) * factor
        return Interval(float(value), float(value))
    if bound := BOUND.fullmatch(text):
        value = _decimal(bound[2]) * factor
        return Interval(float(value), None) if bound[1] in ">≥" else Interval(0.0, float(value))
    if between := RANGE.fullmatch(text):
        low, high = (_decimal(number) * factor for number in between.groups())
        return Interval(float(low), float(high)) if low <= high else None
    return None


def _decimal(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
