"""Names of countries and languages, from Babel's data."""

from babel import Locale

from language.catalogues import mark, translator
from language.numbers import LOCALES

EU = mark("the European Union")
EUROSTAT = {"EL": "GR", "UK": "GB"}  # Eurostat's codes that differ from ISO 3166


def country_name(code: str, language: str) -> str:
    """Return the name of a country by its Eurostat code; 'EU' is the Union, an unknown code stays as it is."""
    if code == "EU":
        return translator(language)(EU)
    territories = Locale.parse(LOCALES.get(language, "nl_NL")).territories
    return str(territories.get(EUROSTAT.get(code, code), code))


def language_name(code: str, language: str) -> str:
    """Return the name of a language by its two-letter code; an unknown code stays as it is."""
    return str(Locale.parse(LOCALES.get(language, "nl_NL")).languages.get(code, code))
