"""Member states and languages in the scope of a row, with the codes and names that services write instead."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from collectors.transparency_reports.maps import countries, languages
from collectors.transparency_reports.wording import folded

# Codes of member states whose letters are no language that a template asks for: they tell that a column lists states.
STATES_ONLY = {"at", "be", "cy", "lu"}
PREFIX = re.compile(r"^total( number)?\s*[:-]\s*", re.IGNORECASE)
SEVERAL = re.compile(r"[,;/&]|\band\b")
LEFT_OPEN = re.compile(r"\[.*\]|…|\.\.\.")


class Place(NamedTuple):
    """A code, and whether it was written in another way than the template asks."""

    code: str
    is_repaired: bool


def country_of(text: str) -> Place | None:
    """The member state, or 'EU' for the total; None when it is neither."""
    code = countries().get(folded(text))
    published = text.strip()
    return Place(code, published not in {code, "TOTAL"}) if code else None


def language_of(text: str) -> Place | None:
    """The language; None when it is none."""
    published = text.strip()
    code = languages().get(folded(PREFIX.sub("", published)))
    return Place(code, published != code) if code else None


def lists_states(scopes: Iterable[str]) -> bool:
    """Whether the codes among these scopes are member states where the template asks for languages."""
    return any(folded(scope) in STATES_ONLY for scope in scopes)


def is_left_open(text: str) -> bool:
    """Whether it is the template's 'AT, […], SE' or '[...]', which a service has to expand."""
    return bool(LEFT_OPEN.search(text))


def names_several(text: str) -> bool:
    """Whether one scope names several places."""
    parts = [part for part in SEVERAL.split(folded(text)) if part.strip()]
    return len(parts) > 1 and any(part.strip() in countries() or part.strip() in languages() for part in parts)
