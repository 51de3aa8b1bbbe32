"""Which indicators an expectation names."""

from metrics.cards import card_of
from norms import Needs


def indicator_asked(needs: Needs) -> str:
    """Return the indicator that an expectation names, also where it names the published figure behind it.

    Raises:
        UnknownIndicatorError: nothing gives it.
    """
    name = needs.indicator or ""
    card = card_of(name)
    return card.id if card.publishes == name else name


def indicators_asked(needs: Needs) -> set[str]:
    """Return the ids of the cards behind what an expectation names."""
    return {card_of(name).id for name in (needs.indicator, needs.compared_with) if name}


def indicators_read(needs: Needs) -> set[str]:
    """Return the names under which the values stand that an expectation needs."""
    return {name for name in (needs.indicator and indicator_asked(needs), needs.compared_with) if name}
