"""Numbers by locale: a true minus, and an interval that never looks narrower than it is."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.numbers import format_decimal

from language.catalogues import translator

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
MINUS = "\N{MINUS SIGN}"
EN_DASH = "\N{EN DASH}"
REMEMBERED = 2**14
NO_BREAK = "\N{NO-BREAK SPACE}"


def format_number(value: float, language: str, decimals: int | None = None, rounding: str = ROUND_HALF_UP) -> str:
    """Write a number: '1.234,5' in Dutch, '1,234.5' in English.

    Without `decimals` whole numbers stay whole, and others get two decimals below 10 and one above, without
    trailing zeros.
    """
    exact = Decimal(str(value))
    places = _fitting_places(exact) if decimals is None else decimals
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=rounding)
    if decimals is None:
        rounded = _without_trailing_zeros(rounded)
    return _written(rounded, language)


def format_count(value: float, language: str) -> str:
    """Write a whole number with its thousands apart: '1.234.567'."""
    return format_number(value, language, decimals=0)


def format_compact(value: float, language: str) -> str:
    """Write a large number short: '8,2 mln' or '8.2 million'; below a million it is written in full."""
    if abs(value) < 1_000_000:
        return format_number(value, language)
    _ = translator(language)
    word = _("million")
    return f"{format_number(value / 1_000_000, language, decimals=1)}{NO_BREAK}{word}"


def format_share(share: float, language: str, rounding: str = ROUND_HALF_UP) -> str:
    """Write a share in [0, 1] as a percentage: 0.935 becomes '93,5%'.

    One decimal, more for a share so small or so near to 1 that one decimal would turn it into 0% or 100%.
    """
    percent = Decimal(str(share)) * 100
    rounded = percent.quantize(Decimal(1).scaleb(-_share_places(percent)), rounding=rounding)
    return f"{_written(_without_trailing_zeros(rounded), language)}%"


def format_interval(low: float | None, high: float | None, language: str, *, is_share: bool = False) -> str:
    """Write an interval rounded outward: the low end down, the high end up. An open end is a word, never a midpoint."""
    if low is not None and low == high:
        return _end(low, language, ROUND_HALF_UP, is_share=is_share)
    lowest = None if low is None else _end(low, language, ROUND_FLOOR, is_share=is_share)
    highest = None if high is None else _end(high, language, ROUND_CEILING, is_share=is_share)
    _ = translator(language)
    if lowest is None and highest is None:
        return ""
    if lowest is None:
        return _("at most {value}").format(value=highest)
    if highest is None:
        return _("at least {value}").format(value=lowest)
    if is_share:
        return f"{lowest.removesuffix('%')}{EN_DASH}{highest}"
    return f"{lowest}{EN_DASH}{highest}"


def format_change(share: float, language: str) -> str:
    """Write a relative change with its sign and in whole percents: '−18%', '+9%'."""
    whole = format_number(share * 100, language, decimals=0)
    return f"+{whole}%" if share > 0 and whole != "0" else f"{whole}%"


def format_difference(before: float, now: float, unit: str, language: str) -> str:
    """Write what became of a figure: a share in points of percent ('−3 procentpunt'), any other in percents of before.

    '' where there is nothing to compare with. A share of a share would read as the share itself.
    """
    _ = translator(language)
    if unit == "share":
        points = format_number((now - before) * 100, language, decimals=1).removesuffix(",0").removesuffix(".0")
        points = "0" if points == f"{MINUS}0" else points
        words = _("percentage points")
        signed = f"+{points}" if now > before and points != "0" else points
        return f"{signed}{NO_BREAK}{words}"
    return format_change((now - before) / before, language) if before else ""


def _end(value: float, language: str, rounding: str, *, is_share: bool) -> str:
    if is_share:
        return format_share(value, language, rounding)
    return format_number(value, language, rounding=rounding)


def _fitting_places(value: Decimal) -> int:
    if value == value.to_integral_value():
        return 0
    if abs(value) >= 10:
        return 1
    return 2 if abs(value) >= Decimal("0.1") else min(6, -value.adjusted() + 1)


def _share_places(percent: Decimal) -> int:
    distance = min(abs(percent), abs(100 - abs(percent)))
    if distance == 0 or distance >= 1:
        return 1
    return min(6, -distance.adjusted() + 1)


def _without_trailing_zeros(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _written(value: Decimal, language: str) -> str:
    text = _spelled(str(abs(value)), language)
    return f"{MINUS}{text}" if value < 0 else text


@lru_cache(maxsize=REMEMBERED)
def _spelled(exact: str, language: str) -> str:
    """A page has hundreds of numbers and babel takes a tenth of a millisecond for each; as text 1.0 and 1.00 differ."""
    value = Decimal(exact)
    places = max(0, -int(value.as_tuple().exponent))
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=LOCALES.get(language, "nl_NL")))
