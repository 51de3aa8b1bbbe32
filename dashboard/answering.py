"""From an address to a page, made once for each published version, day and language."""

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import parse_qsl

from flask import request

from dashboard.addresses import page_at
from dashboard.components.frame import framed
from dashboard.errors import PageNotFoundError
from dashboard.pages import no_warehouse, not_found
from dashboard.published import Published
from dashboard.settings import Settings
from dashboard.tongue import language_of
from dashboard.visit import Answer, Page, Visit
from norms.vocabulary import Language
from warehouse import NoWarehouseError, open_reader

KEPT_PAGES = 256

Answering = Callable[[str, str], Answer]


def answering(settings: Settings) -> Answering:
    """Return the function that answers an address (path, query string) for the visitor of the current request."""
    published = Published(open_reader(settings.home))

    @lru_cache(maxsize=KEPT_PAGES)
    def kept(_version: str, _day: str, path: str, search: str, language: Language) -> Answer:
        visit = Visit(settings, published, language, path, dict(parse_qsl(search)), settings.now())
        return _answer(visit, _page(visit))

    def answer(path: str, search: str) -> Answer:
        asked = search.removeprefix("?")
        language = language_of(dict(parse_qsl(asked)), request.cookies, request.accept_languages)
        try:
            version = published.version()
        except NoWarehouseError:
            visit = Visit(settings, published, language, path, dict(parse_qsl(asked)), settings.now())
            return _answer(visit, no_warehouse.page(visit))
        return kept(version, settings.now().date().isoformat(), path, asked, language)

    return answer


def _answer(visit: Visit, page: Page) -> Answer:
    return Answer(visit.language, page, framed(visit, page))


def _page(visit: Visit) -> Page:
    try:
        return page_at(visit)
    except PageNotFoundError:
        return not_found.page(visit)
