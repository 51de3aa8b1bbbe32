"""From an address to a page, made once for each published version and language (and day, where it tells of days)."""

from collections.abc import Callable
from functools import lru_cache

from flask import request

from dashboard.addresses import page_at
from dashboard.components.frame import framed
from dashboard.days import day_of
from dashboard.errors import PageNotFoundError
from dashboard.pages import no_warehouse, not_found
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.tongue import language_of
from dashboard.versions import FIELD, Shown
from dashboard.visit import Answer, Page, Visit, fields_of
from norms.vocabulary import Language
from warehouse import NoWarehouseError, OtherTablesError, open_reader

# From the index page to its callback; what was sent is kept as bytes (keeping.py), which the garbage collector skips.
KEPT_PAGES = 16

Answering = Callable[[str, str], Answer]


def answering(settings: Settings, choose: Callable[[str], Shown]) -> Answering:
    """Return the function that answers an address (path, query string) for the visitor of the current request.

    Args:
        settings: what the app was handed.
        choose: from the data version in an address to what is shown (`versions.choosing`).
    """

    @lru_cache(maxsize=KEPT_PAGES)
    def kept(shown: Shown, _day: str, path: str, search: str, language: Language) -> Answer:
        published = Published(shown.snapshot)
        now = settings.now()
        return _answer(
            Visit(settings, published, language, path, fields_of(search), now, shown.identity, shown.age), _page
        )

    def answer(path: str, search: str) -> Answer:
        asked = search.removeprefix("?")
        query = fields_of(asked)
        language = language_of(query, request.cookies, request.accept_languages)
        try:
            shown = choose(query.get(FIELD, ""))
        except (NoWarehouseError, OtherTablesError) as reason:
            nothing = Published(open_reader(settings.home))
            make = no_warehouse.page if isinstance(reason, NoWarehouseError) else no_warehouse.of_another_version
            return _answer(Visit(settings, nothing, language, path, query, settings.now()), make)
        return kept(shown, day_of(path, settings.now()), path, asked, language)

    return answer


def _answer(visit: Visit, make: Callable[[Visit], Page]) -> Answer:
    page = make(visit)
    return Answer(visit.language, page, framed(visit, page))


def _page(visit: Visit) -> Page:
    try:
        return page_at(visit)
    except PageNotFoundError:
        return not_found.page(visit)
