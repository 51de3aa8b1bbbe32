"""The cards of the indicators: what each says and does not say, at the head of its .sql file."""

import re
from functools import cache
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from metrics.errors import CardError, UnknownIndicatorError
from norms import Text
from norms.plain_yaml import read_yaml

FOLDER = Path(__file__).parent / "indicators"
FRONT_MATTER = re.compile(r"\A/\*\n(?P<card>.*?)\n\*/\n(?P<query>.+?);?\s*\Z", re.DOTALL)


class Card(BaseModel):
    """An indicator's card.

    `title_by_language` names the figure of one language: '{language}' in it is the language's name.
    `sources` are the observations (or tables) it is made of; `part` is the report part that should hold it. With
    `prefix` one query gives many indicators, whose ids begin so. `publishes` names the observation that the indicator
    passes on under a clearer name; an expectation may use either. `per_million_recipients` says that the figure of a
    country may be divided by the service's recipients there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    title: Text
    title_by_language: Text | None = None
    unit: str
    says: Text
    does_not_say: Text
    formula: Text
    comparability: Literal["within_service", "across_services"]
    per_million_recipients: bool = False
    sources: list[str]
    part: str | None = None
    prefix: str | None = None
    publishes: str | None = None
    method_version: int
    query: str


@cache
def read_cards() -> dict[str, Card]:
    """Return every card by its indicator's id, in alphabetical order.

    Raises:
        CardError: a file has no card, a wrong one, or one of another name.
    """
    return {card.id: card for card in map(_read_card, sorted(FOLDER.glob("*.sql")))}


def card_of(indicator_id: str) -> Card:
    """Return the card of an indicator, also of one that shares its file with others ('sli_31.1.2.…').

    Raises:
        UnknownIndicatorError: no file under metrics/indicators/ gives it.
    """
    cards = read_cards()
    if indicator_id in cards:
        return cards[indicator_id]
    for card in cards.values():
        if card.publishes == indicator_id or (card.prefix and indicator_id.startswith(card.prefix)):
            return card
    message = f"There is no indicator '{indicator_id}'. Add metrics/indicators/{indicator_id}.sql, or mend the name."
    raise UnknownIndicatorError(message)


def _read_card(path: Path) -> Card:
    found = FRONT_MATTER.match(path.read_text(encoding="utf-8"))
    if found is None:
        message = f"{path.name}: no card. Begin the file with a comment block that holds its card as YAML."
        raise CardError(message)
    try:
        card = Card.model_validate({**read_yaml(found["card"]), "query": found["query"]})
    except (ValidationError, yaml.YAMLError, TypeError) as error:
        message = f"{path.name}, card: {error} Mend the comment block at its head."
        raise CardError(message) from error
    if card.id != path.stem:
        message = f"{path.name}: the card says id '{card.id}'. File and id carry one name."
        raise CardError(message)
    return card
