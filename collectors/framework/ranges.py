"""Numbers that a publisher gives as a range, such as '10K-100K'."""

import re

COUNT = r"(?P<{0}>[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,3}}|[0-9]{{1,12}}(?:\.[0-9]{{1,3}})?)(?P<{0}_unit>[kmb]?)"
BETWEEN = re.compile(rf"{COUNT.format('low')} ?[-–] ?{COUNT.format('high')}", re.IGNORECASE)
AT_MOST = re.compile(rf"(?:≤|<=|<) ?{COUNT.format('high')}", re.IGNORECASE)
MORE_THAN = re.compile(rf"(?:>|≥|>=) ?{COUNT.format('low')}|{COUNT.format('from')} ?\+", re.IGNORECASE)
ALONE = re.compile(COUNT.format("low"), re.IGNORECASE)
UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "b": 1_000_000_000}


def read_range(text: str) -> tuple[float, float | None] | None:
    """Read '≤ 10k', '10k-100k', '> 10M', '1M+', '1,000-5,000', '1500' or '11K'; None for anything else.

    The second is None where no upper bound was published. A number that was rounded to a unit gives what it may have
    been rounded from, up or down: '11K' is 10,000 to 12,000.
    """
    if found := BETWEEN.fullmatch(text):
        low, high = _number(found, "low"), _number(found, "high")
        return (low, high) if low <= high else None
    if found := AT_MOST.fullmatch(text):
        return 0.0, _number(found, "high")
    if found := MORE_THAN.fullmatch(text):
        return _number(found, "low" if found["low"] else "from"), None
    found = ALONE.fullmatch(text)
    return _around(found) if found else None


def _around(found: re.Match[str]) -> tuple[float, float]:
    number = _number(found, "low")
    if not found["low_unit"]:
        return number, number
    decimals = len(found["low"].partition(".")[2])
    step = UNITS[found["low_unit"].lower()] / 10**decimals
    return max(0.0, number - step), number + step


def _number(found: re.Match[str], name: str) -> float:
    return float(found[name].replace(",", "")) * UNITS[found[f"{name}_unit"].lower()]
