"""Dutch and English: the words of the tool, and numbers and dates as each language writes them.

Every sentence that a person reads is a msgid in `locale/<language>/LC_MESSAGES/naleving.po`; the catalogues are read as
they are, without a compile step. A test fails on a string that is missing, fuzzy or no longer used.
"""

from language.catalogues import DEFAULT_LANGUAGE, LANGUAGES, Translator, mark, translator
from language.dates import format_date, format_day, format_moment, format_period
from language.names import country_name, language_name
from language.numbers import (
    format_change,
    format_compact,
    format_count,
    format_difference,
    format_interval,
    format_number,
    format_share,
)
from language.quantities import format_quantity, format_value, unit_word
from language.vocabulary import dimension_words, word

__all__ = [
    "DEFAULT_LANGUAGE",
    "LANGUAGES",
    "Translator",
    "country_name",
    "dimension_words",
    "format_change",
    "format_compact",
    "format_count",
    "format_date",
    "format_day",
    "format_difference",
    "format_interval",
    "format_moment",
    "format_number",
    "format_period",
    "format_quantity",
    "format_share",
    "format_value",
    "language_name",
    "mark",
    "translator",
    "unit_word",
    "word",
]
