"""The shapes that rules and receipts share: an interval, a piece of evidence, a figure."""

from dataclasses import dataclass
from datetime import date
from math import isclose


@dataclass(frozen=True)
class Interval:
    """A value as published: both ends equal for a single number, None for an open end."""

    low: float | None
    high: float | None

    @classmethod
    def single(cls, value: float) -> "Interval":
        """Return the interval of one number."""
        return cls(value, value)

    @property
    def is_known(self) -> bool:
        """Whether at least one end is known."""
        return self.low is not None or self.high is not None

    @property
    def is_single(self) -> bool:
        """Whether it is one number."""
        return self.low is not None and self.low == self.high

    def times(self, factor: float) -> "Interval":
        """Return the interval multiplied; a negative factor turns its ends around."""
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(high, low) if factor < 0 else Interval(low, high)

    def over(self, other: "Interval") -> "Interval | None":
        """Return the interval of quotients; None where an end below zero, or a divisor of zero, leaves no order."""
        ends = [end for end in (self.low, self.high, other.low, other.high) if end is not None]
        if min(ends, default=0) < 0 or other.high == 0:
            return None
        low = None if self.low is None or other.high is None else self.low / other.high
        high = None if self.high is None or not other.low else self.high / other.low
        return Interval(low, high)

    def plus(self, term: float) -> "Interval":
        """Return the interval moved."""
        low, high = (None if end is None else end + term for end in (self.low, self.high))
        return Interval(low, high)

    def is_wholly_below(self, other: "Interval") -> bool:
        """Whether every value here lies under every value there, rounding errors aside."""
        return _lies_under(self.high, other.low)

    def is_wholly_above(self, other: "Interval") -> bool:
        """Whether every value here lies over every value there, rounding errors aside."""
        return _lies_under(other.high, self.low)

    def is_at_least(self, other: "Interval") -> bool:
        """Whether no value here lies under any value there."""
        return _reaches(self.low, other.high)

    def is_at_most(self, other: "Interval") -> bool:
        """Whether no value here lies over any value there."""
        return _reaches(other.low, self.high)


def _lies_under(left: float | None, right: float | None) -> bool:
    return left is not None and right is not None and left < right and not _equal(left, right)


def _reaches(left: float | None, right: float | None) -> bool:
    return left is not None and right is not None and (left > right or _equal(left, right))


def _equal(left: float, right: float) -> bool:
    # A share of a published figure, such as 0.5 x 0.76, is seldom exact in binary.
    return isclose(left, right, rel_tol=1e-9, abs_tol=1e-12)


@dataclass(frozen=True)
class Evidence:
    """One cell, row or part behind a figure. `role` is value, numerator, denominator, reference or part."""

    role: str
    source_file_id: str
    locator: str
    value_text: str | None


@dataclass(frozen=True)
class Figure:
    """A row of `out.indicator_value`; `unit` is that of both ends of the value."""

    service_id: str
    indicator_id: str
    country: str
    language: str
    period_start: date | None
    period_end: date
    dimension: str
    value: Interval
    numerator: float | None
    denominator: float | None
    unit: str
    maturity: str
    method_version: int
    evidence: tuple[Evidence, ...]
    errata: tuple[str, ...]
