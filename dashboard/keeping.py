"""Answers that were sent are kept as bytes: one data version, language and address (and day) give the same page."""

from collections.abc import Callable
from typing import NamedTuple

from flask import Flask, Response, g, request

from dashboard.asked import asked_by
from dashboard.days import day_of
from dashboard.sending import packed, send_packed
from dashboard.settings import Settings
from dashboard.shelf import Shelf
from dashboard.tongue import language_of
from dashboard.versions import FIELD, Shown
from dashboard.visit import fields_of
from norms.vocabulary import Language
from warehouse import NoWarehouseError, OtherTablesError

KEPT_BYTES = 64 * 2**20
LONGEST_SEARCH = 2000


class Key(NamedTuple):
    """All that an answer depends on.

    `kind` is 'index' (the document) or 'filling' (what the callback puts in it), `day` that of `days.day_of`.
    """

    kind: str
    shown: Shown
    day: str
    language: Language
    path: str
    search: str


class Kept(NamedTuple):
    """An answer as it was sent: its status, its type and its body, compressed."""

    status: int
    mimetype: str
    packed: bytes


def add_keeping(server: Flask, settings: Settings, choose: Callable[[str], Shown]) -> None:
    """Let pages of a data version be made and compressed once; call this last."""
    shelf: Shelf[Kept] = Shelf(KEPT_BYTES, lambda one: len(one.packed) + LONGEST_SEARCH)

    def again() -> Response | None:
        g.key = _key(settings, choose)
        found = shelf.found(g.key) if g.key else None
        g.again = found is not None
        return _response(found) if found else None

    def keep(response: Response) -> Response:
        key = g.get("key")
        if key is None or g.get("again") or not _is_page(key, response) or _key(settings, choose) != key:
            return response  # the last: another version came out while this one was made
        made = Kept(g.get("page_status", 200), str(response.mimetype), packed(response.get_data()))
        shelf.keep(key, made)
        return _response(made)

    def done(_error: BaseException | None) -> None:
        if g.get("key") and not g.get("again"):
            shelf.done(g.key)

    server.before_request(again)
    server.after_request(keep)
    server.teardown_request(done)


def _key(settings: Settings, choose: Callable[[str], Shown]) -> Key | None:
    """Return the key of what the current request asks for; None for what is no page."""
    asked = asked_by(request)
    if asked is None or len(asked.search) > LONGEST_SEARCH:
        return None
    kind, path, search = asked
    query = fields_of(search)
    try:
        shown = choose(query.get(FIELD, ""))
    except (NoWarehouseError, OtherTablesError):
        return None
    language = language_of(query, request.cookies, request.accept_languages)
    return Key(kind, shown, day_of(path, settings.now()), language, path, search)


def _is_page(key: Key, response: Response) -> bool:
    return response.status_code == 200 and (key.kind == "filling" or "page_status" in g)


def _response(one: Kept) -> Response:
    g.page_status = one.status
    response = Response(mimetype=one.mimetype)
    send_packed(response, one.packed)
    return response
