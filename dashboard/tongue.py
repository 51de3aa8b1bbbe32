"""Which language a visitor gets: the address first, then the cookie, then what the browser asks for."""

from collections.abc import Mapping

from werkzeug.datastructures import LanguageAccept

from language import DEFAULT_LANGUAGE, LANGUAGES
from norms.vocabulary import Language

FIELD = "lang"
COOKIE = "lang"
COOKIE_DAYS = 365


def language_of(query: Mapping[str, str], cookies: Mapping[str, str], accepted: LanguageAccept) -> Language:
    """Return 'nl' or 'en' for a request."""
    wishes = (query.get(FIELD), cookies.get(COOKIE), accepted.best_match(LANGUAGES))
    said = next((wish for wish in wishes if wish in LANGUAGES), DEFAULT_LANGUAGE)
    return "en" if said == "en" else "nl"


def other_language(language: Language) -> Language:
    """Return the language that the switch in the header offers."""
    return "nl" if language == "en" else "en"
