"""A value with its unit, the same way on every page and in every document."""

from decimal import ROUND_HALF_UP

from language.catalogues import mark, translator
from language.numbers import NO_BREAK, format_interval, format_number

# The unit as core.observation names it -> one, more.
UNITS = {
    "count": ("", ""),
    "persons": (mark("person"), mark("people")),
    "fte": (mark("FTE"), mark("FTE")),
    "recipients": (mark("user"), mark("users")),
    "hours": (mark("hour"), mark("hours")),
    "days": (mark("day"), mark("days")),
    "rows": (mark("row"), mark("rows")),
    "share": ("", ""),
    "ratio": ("", ""),
    "as published": ("", ""),  # a card of many figures names no unit of its own
    "eur": ("", ""),
    "text": ("", ""),
}


def unit_word(unit: str, language: str, value: float | None = None) -> str:
    """Return the word for a unit that fits a value ('' where the number says it all); unknown units as they are."""
    one, more = UNITS.get(unit, (unit, unit))
    msgid = one if value == 1 else more
    return translator(language)(msgid) if msgid else ""


def format_value(low: float | None, high: float | None, unit: str, language: str) -> str:
    """Write a value interval without its unit word, but with % or €; '' when there is no value.

    Args:
        low: the low end, None when open. Equal ends are a single value.
        high: the high end, None when open.
        unit: a unit of core.observation; a share is in [0, 1].
        language: 'nl' or 'en'.
    """
    if low is None and high is None:
        return ""
    if unit == "eur":
        return _euros(low, high, language)
    return format_interval(low, high, language, is_share=unit == "share")


def format_quantity(low: float | None, high: float | None, unit: str, language: str) -> str:
    """Write a value interval with its unit word: '45 personen', '12,5 uur', '93,5%'."""
    value = format_value(low, high, unit, language)
    noun = unit_word(unit, language, low if low == high else None)
    return f"{value}{NO_BREAK}{noun}" if value and noun else value


def _euros(low: float | None, high: float | None, language: str) -> str:
    euro = f"€{NO_BREAK}" if language == "nl" else "€"
    if low is not None and low == high:
        places = 0 if low == int(low) else 2
        text = format_number(abs(low), language, decimals=places, rounding=ROUND_HALF_UP)
        return f"\N{MINUS SIGN}{euro}{text}" if low < 0 else f"{euro}{text}"
    interval = format_interval(low, high, language)
    words, _, numbers = interval.rpartition(" ")
    return f"{words} {euro}{numbers}".lstrip()
