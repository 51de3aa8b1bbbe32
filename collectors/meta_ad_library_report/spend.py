"""The amount in a cell: an interval, because Meta publishes small amounts as '≤100'."""

import re
from typing import NamedTuple

# Twelve digits are far above any real amount and still exact as a double.
AMOUNT = re.compile(r"(?P<at_most>≤\s?)?(?P<amount>[0-9]{1,12})")


class Spend(NamedTuple):
    """An amount in the currency of the column, from low to high; censored when only the upper bound is published."""

    low: float
    high: float
    is_censored: bool


def read_spend(text: str) -> Spend | None:
    """Read '6021' or '≤100'; None when the cell is empty or anything else.

    A thousands separator is not guessed at: '1.234' could be more than a thousand or little more than one.
    """
    found = AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    amount = float(found["amount"])
    is_censored = found["at_most"] is not None
    return Spend(0.0 if is_censored else amount, amount, is_censored)
