"""Short names of what the norm and the indicators hold, as they stand in rows and captions."""

from language import translator
from metrics import UnknownIndicatorError, card_of
from norms import Commitment, Norm
from norms.vocabulary import Language


def reference(norm: Norm, commitment_id: str, language: Language) -> str:
    """Return 'Gedragscode, verbintenis 14', 'DSA, art. 42' or '(EU) 2024/2835'; an unknown id stays as it is."""
    commitment = commitment_of(norm, commitment_id)
    if commitment is None:
        return commitment_id
    _ = translator(language)
    number = commitment_id.removeprefix(f"{commitment.instrument}-")
    if "-" in number:
        return f"(EU) {number.replace('-', '/')}"
    short = norm.instrument(commitment.instrument).short.in_language(language)
    if commitment.instrument == "coc":
        return _("{instrument}, commitment {number}").format(instrument=short, number=number)
    return _("{instrument}, art. {number}").format(instrument=short, number=number)


def commitment_of(norm: Norm, commitment_id: str) -> Commitment | None:
    """Return a commitment, or None when the norm no longer holds it."""
    try:
        return norm.commitment(commitment_id)
    except KeyError:
        return None


def indicator_name(indicator_id: str, language: Language) -> str:
    """Return the title of an indicator's card; an id without a card stays as it is."""
    try:
        return card_of(indicator_id).title.in_language(language)
    except UnknownIndicatorError:
        return indicator_id
