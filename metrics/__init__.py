"""From observations to findings: indicators (SQL with a card), rules, assessments, explanations, the ladder.

`assess` makes the schema `out` anew; `read_cards` gives the indicators' cards; `change_between` compares two figures
and refuses what cannot be compared; `why_not` tells what a card forbids, and `beside_europe` sets a Dutch figure beside
those of the other Member States or languages.
"""

from metrics.assess import assess, assess_one
from metrics.cards import Card, card_of, read_cards
from metrics.comparing import change_between
from metrics.errors import (
    CardError,
    IncomparableFiguresError,
    MetricsError,
    NoHistoryError,
    NoThresholdError,
    UnknownIndicatorError,
)
from metrics.explanations import reason
from metrics.history import remember
from metrics.netherlands import Across, Comparison, Place, Refusal, beside_europe, in_words, why_not
from metrics.sensitivity import Mark, Sensitivity, sensitivity
from metrics.since import Change, Since, changes_since
from metrics.what_if import Shifted, WhatIf, what_if

__all__ = [
    "Across",
    "Card",
    "CardError",
    "Change",
    "Comparison",
    "IncomparableFiguresError",
    "Mark",
    "MetricsError",
    "NoHistoryError",
    "NoThresholdError",
    "Place",
    "Refusal",
    "Sensitivity",
    "Shifted",
    "Since",
    "UnknownIndicatorError",
    "WhatIf",
    "assess",
    "assess_one",
    "beside_europe",
    "card_of",
    "change_between",
    "changes_since",
    "in_words",
    "read_cards",
    "reason",
    "remember",
    "sensitivity",
    "what_if",
    "why_not",
]
