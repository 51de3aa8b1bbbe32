"""Short names of what the norm and the indicators hold, as they stand in rows and captions."""

from collections.abc import Mapping
from typing import Any

from language import country_name, language_name, translator
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


def indicator_name(norm: Norm, indicator_id: str, language: Language) -> str:
    """Return the title of an indicator: of its SLI in the norm, or else of its card; others stay as they are.

    An SLI's indicator is called 'sli_<number>.<field>', where the number has two or three parts.
    """
    if indicator_id.startswith("sli_"):
        return _sli_name(norm, indicator_id, language)
    try:
        return card_of(indicator_id).title.in_language(language)
    except UnknownIndicatorError:
        return indicator_id


def figure_name(norm: Norm, figure: Mapping[str, Any], language: Language) -> str:
    """Return the name of one figure (with `indicator_id`, `country` and `language`), with what it is about.

    'Moderators with a command of Dutch', or 'Average monthly users, Netherlands'.
    """
    indicator_id = figure["indicator_id"]
    name = indicator_name(norm, indicator_id, language)
    if figure["language"]:
        tongue = language_name(figure["language"], language)
        by_language = _title_by_language(indicator_id, language)
        return by_language.format(language=tongue) if by_language else f"{name}, {tongue}"
    country = country_name(figure["country"], language) if figure["country"] not in ("", "EU") else ""
    return ", ".join(filter(None, (name, country)))


def _title_by_language(indicator_id: str, language: Language) -> str:
    try:
        titled = card_of(indicator_id).title_by_language
    except UnknownIndicatorError:
        return ""
    return titled.in_language(language) if titled else ""


def indicator_unit(indicator_id: str | None) -> str:
    """Return the unit of an indicator's card; 'ratio' where there is none."""
    try:
        return card_of(indicator_id).unit if indicator_id else "ratio"
    except UnknownIndicatorError:
        return "ratio"


def subject(norm: Norm, finding: Mapping[str, Any], language: Language) -> str:
    """Return what a finding is about in a few words: the figure and its language or country, or the commitment."""
    if finding["indicator_id"] and finding["rule"] != "subscribed":
        return figure_name(norm, finding, language)
    commitment = commitment_of(norm, finding["commitment_id"])
    return commitment.title.in_language(language) if commitment else str(finding["commitment_id"])


def _sli_name(norm: Norm, indicator_id: str, language: Language) -> str:
    parts = indicator_id.removeprefix("sli_").split(".")
    for length in (3, 2):
        element = f"SLI {'.'.join(parts[:length])}"
        try:
            title = norm.reporting_element(element).title.in_language(language)
        except KeyError:
            continue
        field = " ".join(parts[length:]).replace("_", " ")
        return f"{element}, {title}{f' ({field})' if field else ''}"
    return indicator_id
