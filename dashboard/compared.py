"""The figures of transparency reports that are shown side by side, and for which services each is asked."""

from dataclasses import dataclass

from norms import Norm

DESIGNATED = frozenset({"vlop", "vlose"})


@dataclass(frozen=True)
class Input:
    """An observation that a figure is made of: its report part, name, country and language."""

    part: str
    observation: str
    country: str
    language: str


@dataclass(frozen=True)
class Compared:
    """A figure that can be chosen.

    Attributes:
        indicator_id: its card.
        country: the country that it is about; '' where the report does not give it by country.
        language: the language that it is about.
        inputs: what it is made of; where one of these is absent, so is the figure.
    """

    indicator_id: str
    country: str
    language: str
    inputs: tuple[Input, ...]


MODERATORS = Input("9", "moderators_language_count", "", "nl")
RECIPIENTS = Input("10", "amar_users", "NL", "")


def _of_one(part: str, name: str, country: str = "", language: str = "", observation: str = "") -> Compared:
    return Compared(name, country, language, (Input(part, observation or name, country, language),))


FIGURES = (
    Compared("language_moderators_count", "", "nl", (MODERATORS,)),
    Compared("language_moderators_per_million_users", "NL", "nl", (MODERATORS, RECIPIENTS)),
    _of_one("8", "automated_accuracy_share", language="nl"),
    _of_one("8", "automated_precision_share", language="nl"),
    _of_one("8", "automated_recall_share", language="nl"),
    _of_one("7", "complaints_count", observation="complaints"),
    _of_one("7", "complaints_reversed_share", observation="complaints"),
    _of_one("7", "disputes_count", observation="disputes"),
    _of_one("4", "notices_count"),
    _of_one("4", "notices_tf_count"),
    _of_one("4", "notice_action_median_hours"),
    _of_one("3", "orders_act_count", country="NL"),
    _of_one("3", "orders_act_items_count", country="NL"),
    _of_one("3", "orders_info_count", country="NL"),
    Compared("amar_users", "NL", "", (RECIPIENTS,)),
)


def kinds_asked(norm: Norm, indicator_id: str) -> frozenset[str]:
    """Return the kinds of service of which the norm expects a figure; where it is silent, the designated ones."""
    asked = {
        kind
        for _commitment, _measure, expectation in norm.expectations()
        if expectation.needs.indicator == indicator_id
        for kind in expectation.applies_to
    }
    return frozenset(asked) or DESIGNATED
