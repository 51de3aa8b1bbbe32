"""The catalogues: from an English sentence to the sentence in a language."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = ("nl", "en")
DEFAULT_LANGUAGE = "nl"
LOCALES = Path(__file__).parent / "locale"

Translator = Callable[[str], str]


def translator(language: str) -> Translator:
    """Return the function that says a msgid in 'nl' or 'en'.

    By convention the caller names it `_`, so that the test finds every sentence. A msgid that no catalogue knows is
    returned as it is: an English sentence on a Dutch page is a smaller defect than no page.
    """
    said = _catalogue(language if language in LANGUAGES else DEFAULT_LANGUAGE)
    return lambda msgid: said.get(msgid, msgid)


def mark(msgid: str) -> str:
    """Mark a sentence for translation where it is written down, to be translated where it is used."""
    return msgid


def catalogue_file(language: str) -> Path:
    """Return the path of the catalogue of a language."""
    return LOCALES / language / "LC_MESSAGES" / "naleving.po"


@cache
def _catalogue(language: str) -> dict[str, str]:
    with catalogue_file(language).open("rb") as file:
        messages = read_po(file, locale=language)
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}
