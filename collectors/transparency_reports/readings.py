"""Numbers as services write them, read by rules; each rule that is not the template's own is named in the result."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from collectors.transparency_reports.maps import texts
from collectors.transparency_reports.wording import folded

Notation = Literal["dot", "comma", ""]
LONGEST = 60
WHOLE_UNITS = {"count", "persons", "recipients"}

PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?|-?\.[0-9]+")
COMMA_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}(,[0-9]{3})+(\.[0-9]+)?")
DOT_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?")
BLANK_GROUPS = re.compile(r"-?[1-9][0-9]{0,2}([ '][0-9]{3})+([.,][0-9]+)?")
ONE_COMMA_GROUP = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
ONE_DOT_GROUP = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
SCIENTIFIC = re.compile(r"[0-9]+([.,][0-9]+)?e\+?[0-9]{1,2}")
SURELY_COMMA = re.compile(r"-?(0|[1-9][0-9]*),([0-9]{1,2}|[0-9]{4,})|-?0,[0-9]+|-?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}")
SURELY_DOT = re.compile(r"-?(0|[1-9][0-9]*)\.([0-9]{1,2}|[0-9]{4,})|-?0\.[0-9]+|-?[1-9][0-9]{0,2}(,[0-9]{3}){2,}")

RANGE = re.compile(r"(?P<low>[^-–—]*[^-–—\s])\s*(?:-|–|—|\bto\b)\s*(?P<high>[^-–—]+)")
BOUND = re.compile(
    r"(?P<sign>>=?|<=?|≥|≤|~|≈|over|more than|at least|less than|at most|up to|about|circa|approx\.?)\s*(?P<rest>.+)"
)
ABOVE = {">", ">=", "≥", "over", "more than", "at least"}
BELOW = {"<", "<=", "≤", "less than", "at most", "up to"}
WORDED = re.compile(r"(?P<number>.*[0-9])\s*(?P<word>[a-z%]+)\.?")
TIMES = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "million": 1e6, "millions": 1e6,
    "bn": 1e9, "billion": 1e9,
}  # fmt: skip
HOURS = {
    "h": 1.0, "hr": 1.0, "hrs": 1.0, "hour": 1.0, "hours": 1.0, "d": 24.0, "day": 24.0, "days": 24.0,
    "min": 1 / 60, "mins": 1 / 60, "minute": 1 / 60, "minutes": 1 / 60,
}  # fmt: skip
OWN_WORDS = {"fte": {"fte", "ftes"}, "recipients": {"users", "recipients"}, "persons": {"persons", "people"}}


class _Form(NamedTuple):
    """A way to write a number: what is dropped before it is read, and the rule's name where that is told."""

    pattern: re.Pattern[str]
    dropped: str = ""
    rule: str = ""
    untold_units: frozenset[str] = frozenset()


FORMS = (
    _Form(PLAIN),
    # Where only whole numbers fit, a comma before three digits can be nothing else.
    _Form(COMMA_GROUPS, ",", "a comma between thousands", frozenset({*WHOLE_UNITS, "fte"})),
    _Form(DOT_GROUPS, ".", "dots between thousands"),
    _Form(BLANK_GROUPS, " '", "blanks or apostrophes between thousands"),
    _Form(DECIMAL_COMMA, "", "a decimal comma"),
    _Form(SCIENTIFIC, "", "a rounded number in powers of ten"),
)


class Reading(NamedTuple):
    """A figure as an interval; an end that is not known is None. `rule` is '' where nothing had to be interpreted."""

    low: float | None
    high: float | None
    rule: str = ""


class _Read(NamedTuple):
    value: float
    rule: str = ""


def is_blank(text: str) -> bool:
    """Whether a cell says nothing: empty, or a dash or 'N/A' in place of a figure."""
    return not text.strip() or folded(text) in texts("blank")


def read_figure(text: str, unit: str, notation: Notation = "", scale: float = 1.0) -> Reading | None:
    """Read a figure that is not blank; None when it is no figure.

    Shares come as parts of one, times as hours. `notation` says what the dot and comma of this file stand for, where
    that is known; `scale` is what a bare number is counted in.
    """
    cell = folded(text).replace("−", "-")
    if len(cell) > LONGEST:
        return None
    return _interval(cell, unit, notation, scale) or _bound(cell, unit, notation, scale) or _point(
        cell, unit, notation, scale
    )  # fmt: skip


def notation_of(cells: Iterable[str]) -> Notation:
    """What dots and commas stand for in a file, judged by the cells that can be read one way only."""
    comma = dot = False
    for cell in cells:
        text = cell.strip()
        comma = comma or bool(SURELY_COMMA.fullmatch(text))
        dot = dot or bool(SURELY_DOT.fullmatch(text))
    return "" if comma == dot else "comma" if comma else "dot"


def _interval(cell: str, unit: str, notation: Notation, scale: float) -> Reading | None:
    match = RANGE.fullmatch(cell)
    if not match:
        return None
    low = _number(match["low"], unit, notation, scale)
    high = _number(match["high"], unit, notation, scale)
    if low is None or high is None or low.value > high.value:
        return None
    return Reading(low.value, high.value, _joined("a range", high.rule))


def _bound(cell: str, unit: str, notation: Notation, scale: float) -> Reading | None:
    match = BOUND.fullmatch(cell)
    read = _number(match["rest"], unit, notation, scale) if match else None
    if match is None or read is None:
        return None
    if match["sign"] in ABOVE:
        return Reading(read.value, None, _joined("a lower bound", read.rule))
    if match["sign"] in BELOW:
        return Reading(0.0, read.value, _joined("an upper bound", read.rule))
    return Reading(read.value, read.value, _joined("an approximation", read.rule))


def _point(cell: str, unit: str, notation: Notation, scale: float) -> Reading | None:
    read = _number(cell, unit, notation, scale)
    return Reading(read.value, read.value, read.rule) if read else None


def _number(cell: str, unit: str, notation: Notation, scale: float) -> _Read | None:
    cell = cell.strip()
    match = WORDED.fullmatch(cell)
    if match and not SCIENTIFIC.fullmatch(cell):
        return _worded(match["number"], match["word"], unit, notation)
    read = _bare(cell, unit, notation)
    if read is None or scale == 1.0:
        return read
    return _Read(round(read.value * scale, 6), _joined(f"counted in units of {scale:,.0f}", read.rule))


def _worded(number: str, word: str, unit: str, notation: Notation) -> _Read | None:
    if word == "%" and unit == "share":
        return _times(number, "", notation, 0.01, "a percentage")
    if word in TIMES and unit in {*WHOLE_UNITS, "fte"}:
        # '124.125M' has a decimal point: groups of three stand in whole numbers only.
        return _times(number, "", notation, TIMES[word], f"'{word}' as times {TIMES[word]:,.0f}")
    if word in HOURS and unit == "hours":
        return _times(number, unit, notation, HOURS[word], f"'{word}' as {HOURS[word]:.4g} hours")
    if word in OWN_WORDS.get(unit, ()):
        return _times(number, unit, notation, 1.0, f"a number with the word '{word}'")
    return None


def _times(number: str, unit: str, notation: Notation, factor: float, rule: str) -> _Read | None:
    read = _bare(number.strip(), unit, notation)
    return _Read(round(read.value * factor, 10), _joined(rule, read.rule)) if read else None


def _bare(cell: str, unit: str, notation: Notation) -> _Read | None:
    """A number without word or sign; the order of the forms is that of their certainty."""
    if ONE_DOT_GROUP.fullmatch(cell) and _dot_groups(unit, notation):
        return _Read(float(cell.replace(".", "")), "a dot between thousands")
    if ONE_COMMA_GROUP.fullmatch(cell) and _is_decimal_comma(unit, notation):
        return _Read(float(cell.replace(",", ".")), "a decimal comma")
    for form in FORMS:
        if form.pattern.fullmatch(cell):
            plain = cell.translate(str.maketrans("", "", form.dropped)).replace(",", ".")
            is_told = form.rule and unit not in form.untold_units
            return _Read(float(plain), form.rule if is_told else "")
    return None


def _dot_groups(unit: str, notation: Notation) -> bool:
    """Whether '1.430' is 1430: always where only whole numbers fit, else by what the file does elsewhere."""
    if unit in WHOLE_UNITS:
        return True
    return notation != "dot" if unit == "fte" else notation == "comma" and unit == "hours"


def _is_decimal_comma(unit: str, notation: Notation) -> bool:
    """Whether '1,430' is 1.43: always for a share, else by what the file does elsewhere."""
    return unit == "share" or (notation == "comma" and unit not in WHOLE_UNITS)


def _joined(*rules: str) -> str:
    return ", ".join(rule for rule in rules if rule)
