"""The formula of a finding with its numbers filled in, in both languages."""

from collections.abc import Iterator

from language import format_number, format_quantity, format_share, format_value, mark, translator
from metrics import card_of
from receipts.receipt import Receipt

BY = "\N{DIVISION SIGN}"
TIMES = "\N{MULTIPLICATION SIGN}"
AT_LEAST = mark("threshold: at least {expected}")
AT_MOST = mark("threshold: at most {expected}")
ALLOWED = mark("allowed difference: {tolerance}")
COUNTED = mark("{defects} of {checked} checked")
MARGIN = mark("margin of 95 per cent (Wilson): {interval}")
OUTSIDE = mark("compared with: {reference}")
NOT_FOUND = mark("no figure was found in the part that was read whole")
NOT_ANSWERED = mark("no answer was found in the answers that were read whole, or only a filler")


def calculation(receipt: Receipt, language: str) -> list[str]:
    """Return the steps from the published numbers to the threshold, one sentence each."""
    if receipt.status == "not_reported":
        return [translator(language)(NOT_ANSWERED if receipt.rule == "answered" else NOT_FOUND)]
    if receipt.rule in ("consistency", "reconciliation"):
        return [_value(receipt, language), *_second_figure(receipt, language)]
    steps = (_value(receipt, language), _reference(receipt, language), _threshold(receipt, language))
    return [step for step in steps if step]


def _value(receipt: Receipt, language: str) -> str:
    value = format_quantity(receipt.value_low, receipt.value_high, receipt.unit, language)
    if receipt.numerator is None or receipt.denominator is None:
        return value
    numerator, denominator = (format_number(one, language) for one in (receipt.numerator, receipt.denominator))
    if receipt.unit == "count":
        return translator(language)(COUNTED).format(defects=numerator, checked=denominator)
    if receipt.rule == "leakage":
        share = format_share(receipt.numerator / receipt.denominator, language)
        margin = translator(language)(MARGIN).format(interval=value)
        return f"{numerator} {BY} {denominator} = {share}; {margin}"
    per_million = f" {TIMES} {format_number(1_000_000, language)}" if receipt.unit == "persons" else ""
    return f"{numerator} {BY} {denominator}{per_million} = {value}"


def _second_figure(receipt: Receipt, language: str) -> Iterator[str]:
    other = receipt.expectation.needs.compared_with
    if receipt.reference is not None:
        shown = format_quantity(receipt.reference, receipt.reference, receipt.unit, language)
        yield translator(language)(OUTSIDE).format(reference=shown)
    if other:
        formula = card_of(other).formula
        yield formula.nl if language == "nl" else formula.en
    if receipt.expectation.threshold is not None:
        tolerance = format_share(receipt.expectation.threshold.value, language)
        yield translator(language)(ALLOWED).format(tolerance=tolerance)


def _reference(receipt: Receipt, language: str) -> str:
    if receipt.reference is None or receipt.reference == receipt.expected:
        return ""
    shown = format_quantity(receipt.reference, receipt.reference, receipt.unit, language)
    said = translator(language)(OUTSIDE).format(reference=shown)
    if not receipt.reference or receipt.value_low is None or receipt.value_low != receipt.value_high:
        return said
    ratio = format_number(receipt.value_low / receipt.reference, language)
    value, total = (format_value(one, one, receipt.unit, language) for one in (receipt.value_low, receipt.reference))
    return f"{said}; {value} {BY} {total} = {ratio}"


def _threshold(receipt: Receipt, language: str) -> str:
    threshold = receipt.expectation.threshold
    if receipt.expected is None or threshold is None:
        return ""
    expected = format_quantity(receipt.expected, receipt.expected, receipt.unit, language)
    template = AT_LEAST if threshold.direction == "min" else AT_MOST
    said = translator(language)(template).format(expected=expected)
    if receipt.reference is None or threshold.relative_to is None:
        return said
    share = 1 + threshold.value if threshold.relative_to == "previous" else threshold.value
    reference = format_value(receipt.reference, receipt.reference, receipt.unit, language)
    return f"{said} ({format_number(share, language)} {TIMES} {reference})"
