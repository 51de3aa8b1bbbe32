"""The Netherlands in view: a Dutch figure beside the other Member States or languages, and what a card forbids.

`why_not` is the one guard: pages and briefings ask it before they set figures side by side, and show what it answers.
`beside_europe` gives the comparison itself, or raises with that same answer.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import duckdb

from language import mark, translator
from metrics.cards import card_of, read_cards
from metrics.errors import IncomparableFiguresError
from metrics.figures import Interval
from metrics.statements import Row, rows_of, run

# Recipients say nothing about a share, a duration or another ratio.
DIVISIBLE_UNITS = frozenset({"count", "persons", "recipients", "fte", "eur", "as published"})


class Across(StrEnum):
    """What stands beside each other."""

    SERVICES = "services"
    PLACES = "places"  # Member States or languages of one service
    PER_MILLION_RECIPIENTS = "per_million_recipients"  # and each divided by the recipients of that service there


class Refusal(StrEnum):
    """Why a comparison is not made, or lacks a part."""

    EACH_ITS_OWN_WAY = "each_its_own_way"
    NOT_A_NUMBER_OF_THINGS = "not_a_number_of_things"
    CARD_GIVES_NO_RATE = "card_gives_no_rate"
    NOTHING_BY_PLACE = "nothing_by_place"
    NO_DUTCH_FIGURE = "no_dutch_figure"
    TOO_FEW_PLACES = "too_few_places"
    NO_RECIPIENTS = "no_recipients"
    NO_RECIPIENTS_BY_LANGUAGE = "no_recipients_by_language"


WORDS = {
    Refusal.EACH_ITS_OWN_WAY: mark("Each service measures this in its own way, so services are not compared."),
    Refusal.NOT_A_NUMBER_OF_THINGS: mark("A share or a duration is not divided by the number of recipients."),
    Refusal.CARD_GIVES_NO_RATE: mark("This figure says nothing per recipient, so it is not divided by their number."),
    Refusal.NOTHING_BY_PLACE: mark("The service gives this figure neither by Member State nor by language."),
    Refusal.NO_DUTCH_FIGURE: mark("There is no figure for the Netherlands or for Dutch; that is not zero."),
    Refusal.TOO_FEW_PLACES: mark("At most half of the Member States or languages have a figure: there is no median."),
    Refusal.NO_RECIPIENTS: mark("The service gives no number of recipients by Member State for this period."),
    Refusal.NO_RECIPIENTS_BY_LANGUAGE: mark("Recipients are counted by Member State, not by language."),
}


@dataclass(frozen=True)
class Place:
    """A Member State (Eurostat code) or language with its value, in the comparison's unit."""

    place: str
    value: Interval


@dataclass(frozen=True)
class Comparison:
    """A Dutch figure in its European place; a row of `out.comparison`.

    `value` and `median` are in `unit`, or per million recipients where `basis` says so; an unknown interval is no zero.
    `places_count` of 27 Member States or 24 languages have a figure; `lower_count` and `higher_count` of those lie
    wholly on one side of the Dutch one (None without it). `comparable` are the five Member States whose number of
    recipients of this service is nearest to the Dutch. `reasons` say what is lacking.
    """

    service_id: str
    indicator_id: str
    among: str
    basis: str
    period_start: date | None
    period_end: date
    dimension: str
    unit: str
    value: Interval
    median: Interval
    places_count: int
    lower_count: int | None
    higher_count: int | None
    comparable: tuple[Place, ...]
    reasons: tuple[Refusal, ...]


def why_not(indicator_id: str, across: Across) -> Refusal | None:
    """Return why an indicator's figures may not be set side by side so, or None where its card allows it.

    Raises:
        UnknownIndicatorError: no file gives the indicator.
    """
    card = card_of(indicator_id)
    if across == Across.SERVICES:
        return Refusal.EACH_ITS_OWN_WAY if card.comparability == "within_service" else None
    if across == Across.PER_MILLION_RECIPIENTS and not card.per_million_recipients:
        is_divisible = card.unit in DIVISIBLE_UNITS
        return Refusal.CARD_GIVES_NO_RATE if is_divisible else Refusal.NOT_A_NUMBER_OF_THINGS
    return None


def in_words(refusal: Refusal, language: str) -> str:
    """Return a refusal as a sentence for readers, in Dutch or English."""
    return translator(language)(WORDS[refusal])


def beside_europe(
    connection: duckdb.DuckDBPyConnection,
    service_id: str,
    indicator_id: str,
    *,
    per_million_recipients: bool = False,
    dimension: str = "",
    period_end: date | None = None,
) -> Comparison:
    """Return a Dutch figure of one service beside those of the other Member States or languages.

    Args:
        connection: on an assessed warehouse.
        service_id: of the register.
        indicator_id: as in `out.indicator_value`.
        per_million_recipients: each value divided by the recipients of that service in that Member State.
        dimension: of the indicator's value; '' for the whole service.
        period_end: last day of the period; None = the latest with a figure of any place.

    Raises:
        UnknownIndicatorError: no file gives the indicator.
        IncomparableFiguresError: the card forbids it, or the service gives the figure for no place.
    """
    across = Across.PER_MILLION_RECIPIENTS if per_million_recipients else Across.PLACES
    refusal = why_not(indicator_id, across)
    if refusal is not None:
        raise IncomparableFiguresError(f"{indicator_id}: {WORDS[refusal]}")
    found = rows_of(
        connection,
        "comparisons",
        service_id=service_id,
        indicator_id=indicator_id,
        basis="per_million_recipients" if per_million_recipients else "as_published",
        dimension=dimension,
        period_end=period_end,
    )
    if not found:
        lacking = Refusal.NO_RECIPIENTS if per_million_recipients else Refusal.NOTHING_BY_PLACE
        raise IncomparableFiguresError(f"{service_id}, {indicator_id}: {WORDS[lacking]}")
    return _comparison(found[0])


def keep_comparisons(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `out.comparison` anew from the indicator values; `metrics.computing.prepare` must have run."""
    cards = [card for card in read_cards().values() if card.per_million_recipients]
    run(connection, "forget_comparisons")
    run(
        connection,
        "keep_comparisons",
        per_million=[card.id for card in cards if not card.prefix],
        prefixes=[card.prefix for card in cards if card.prefix],
    )


def _comparison(row: Row) -> Comparison:
    told = dict(row)
    value = Interval(told.pop("value_low"), told.pop("value_high"))
    median = Interval(told.pop("median_low"), told.pop("median_high"))
    comparable = tuple(
        Place(one["place"], Interval(one["value_low"], one["value_high"])) for one in told.pop("comparable")
    )
    reasons = tuple(map(Refusal, told.pop("reasons")))
    return Comparison(**told, value=value, median=median, comparable=comparable, reasons=reasons)
