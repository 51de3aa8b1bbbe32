"""Numbers as signatories write them: '9,750,916', '79.5%', '1 234', '€4,401.49', '> 800'.

A number that can be read in two ways, such as '1.234' in a column of counts, is not read: a wrong number is worse than
one that a person still has to look at.
"""

import re
from decimal import Decimal
from typing import NamedTuple

CELL = re.compile(
    r"(?P<bound>[<>≤≥])? ?(?P<before>€|EUR)? ?(?P<number>[0-9](?:[0-9.,' ]{0,30}[0-9])?) ?(?P<after>%|€|EUR)?", re.ASCII
)
PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,12})?", re.ASCII)
COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,12})?", re.ASCII)
POINTS = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){2,4}|(?:\.[0-9]{3}){1,4}(?=,))(?:,[0-9]{1,12})?", re.ASCII)
SPACES = re.compile(r"[1-9][0-9]{0,2}(?:[ '][0-9]{3}){1,4}(?:\.[0-9]{1,2})?", re.ASCII)
DECIMAL_COMMA = re.compile(r"[0-9]{1,15},[0-9]{1,2}|0,[0-9]{3,12}", re.ASCII)
TWO_WAYS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}", re.ASCII)
SPACE = re.compile("[\u00a0\u2007\u2009\u202f ]+")
HUNDREDTH = Decimal("0.01")


class Figure(NamedTuple):
    """What a cell can be, in its unit; `high` None is a lower bound only. `rule` tells a reading that is not plain."""

    low: float
    high: float | None
    rule: str = ""


class _Number(NamedTuple):
    value: Decimal
    rule: str = ""


def read_figure(cell: str, unit: str, scale: str) -> Figure | None:
    """Read a cell, or return None when it is no number of this unit or can be read in two ways.

    Args:
        cell: the text, trimmed.
        unit: 'count', 'share', 'eur' and so on; '%' is read for a share only, a currency for euro only.
        scale: what a bare number in a column of shares is: 'percent', 'ratio' or '' (not told, so it is not read).
    """
    match = CELL.fullmatch(SPACE.sub(" ", cell))
    if match is None or not _signs_fit(match, unit):
        return None
    number = _number(match["number"], unit)
    factor = _factor(match["after"], unit, scale)
    if number is None or factor is None:
        return None
    value = number.value * factor
    if (unit == "share" and value > 1) or (unit == "count" and value != value.to_integral_value()):
        return None
    return _bounded(match["bound"], float(value), number.rule)


def _signs_fit(match: re.Match[str], unit: str) -> bool:
    signs = {sign for sign in (match["before"], match["after"]) if sign}
    allowed = {"share": {"%"}, "eur": {"€", "EUR"}}.get(unit, set())
    return signs <= allowed and len(signs) <= 1


def _factor(sign: str | None, unit: str, scale: str) -> Decimal | None:
    if unit != "share":
        return Decimal(1)
    if sign == "%" or scale == "percent":
        return HUNDREDTH
    return Decimal(1) if scale == "ratio" else None


def _number(text: str, unit: str) -> _Number | None:
    if PLAIN.fullmatch(text):
        return None if unit != "share" and TWO_WAYS.fullmatch(text) else _Number(Decimal(text))
    if COMMAS.fullmatch(text):
        return None if unit == "share" else _Number(Decimal(text.replace(",", "")))
    if POINTS.fullmatch(text):
        digits = text.replace(".", "").replace(",", ".")
        return _Number(Decimal(digits), "points were read as separators of thousands")
    if SPACES.fullmatch(text):
        digits = text.replace(" ", "").replace("'", "")
        return _Number(Decimal(digits), "spaces or apostrophes were read as separators of thousands")
    if DECIMAL_COMMA.fullmatch(text) and unit != "count":
        return _Number(Decimal(text.replace(",", ".")), "the comma was read as a decimal sign")
    return None


def _bounded(bound: str | None, value: float, rule: str) -> Figure:
    if bound is None:
        return Figure(value, value, rule)
    told = "; ".join(part for part in (rule, f"'{bound}' was read as a bound") if part)
    return Figure(value, None, told) if bound in ">≥" else Figure(0.0, value, told)
