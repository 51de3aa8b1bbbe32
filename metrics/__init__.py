"""From observations to findings: indicators (SQL with a card), rules, assessments, explanations, the ladder.

`assess` makes the schema `out` anew; `read_cards` gives the indicators' cards; `change_between` compares two figures
and refuses what cannot be compared.
"""

from metrics.assess import assess, assess_one
from metrics.cards import Card, card_of, read_cards
from metrics.comparing import change_between
from metrics.errors import CardError, IncomparableFiguresError, MetricsError, NoHistoryError, UnknownIndicatorError
from metrics.explanations import reason
from metrics.history import remember
from metrics.since import Change, Since, changes_since

__all__ = [
    "Card",
    "CardError",
    "Change",
    "IncomparableFiguresError",
    "MetricsError",
    "NoHistoryError",
    "Since",
    "UnknownIndicatorError",
    "assess",
    "assess_one",
    "card_of",
    "change_between",
    "changes_since",
    "read_cards",
    "reason",
    "remember",
]
