"""Pages of a version that has just come out are made before somebody asks: no reader pays for the first making."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from typing import NamedTuple

from flask import Flask
from flask.testing import FlaskClient

from dashboard.addresses import PAGES
from dashboard.asked import CALLBACK
from dashboard.days import BY_DAY
from dashboard.published import Published
from dashboard.settings import Settings
from language import LANGUAGES
from warehouse import Reader, WarehouseError, open_reader

LOOK_EVERY_SECONDS = 2.0
# Two thirds of the time are left to those who read.
REST_FOR_EACH_SECOND = 2.0
FINDINGS = 50
MOST_SECONDS_TO_GET_READY = 3.0
# A page of each kind: lists, a matrix, charts.
FIRST = ("/findings", "/", "/reports", "/method")

Question = tuple[str, str]


class Made(NamedTuple):
    """What pages were made for last: the published file, and the day, which some pages tell of."""

    version: str
    day: date


def get_ready(server: Flask) -> None:
    """Make a few pages before anybody is answered: the first ones of a process load half a second of libraries.

    On a machine that is too busy for that, those who ask are not kept waiting for all of them.
    """
    client = server.test_client(use_cookies=False)
    until = time.monotonic() + MOST_SECONDS_TO_GET_READY
    for address in FIRST:
        if time.monotonic() < until:
            _ask(client, address, LANGUAGES[0])


def start_warming(server: Flask, settings: Settings) -> Callable[[], None]:
    """Make every page of each new version in a thread beside the readers, and return what stops that.

    On a day that begins without a publication the pages that depend on the day are made again.

    Pages are asked for as a browser does, so all that keeps versions apart holds here too.
    """
    stopped = threading.Event()
    thread = threading.Thread(target=_watch, args=(server, settings, stopped), name="warming", daemon=True)
    thread.start()

    def stop() -> None:
        stopped.set()
        thread.join()

    return stop


def addresses(settings: Settings, published: Published) -> list[str]:
    """Return the addresses that are made, those of the menu first: pages, and the most serious findings."""
    norm = settings.norm
    return [
        *(pattern for pattern in PAGES if "<" not in pattern),
        *(f"/services/{one.id}" for one in settings.services.services),
        *(f"/goals/{one.id}" for one in norm.goals),
        *(f"/commitments/{one.id}" for one in norm.commitments),
        *(f"/findings/{row['finding_id']}" for row in published.rows("findings")[:FINDINGS]),
        *(f"/measures/{measure.id}" for one in norm.commitments for measure in one.measures),
    ]


def _watch(server: Flask, settings: Settings, stopped: threading.Event) -> None:
    reader = open_reader(settings.home)
    made = Made("", date.min)
    while not stopped.is_set():
        # Where nothing is published, or by another version of this tool, pages say so themselves.
        with suppress(WarehouseError):
            made = _follow(server, settings, reader, made, stopped)
        stopped.wait(LOOK_EVERY_SECONDS)
    reader.close()


def _follow(server: Flask, settings: Settings, reader: Reader, made: Made, stopped: threading.Event) -> Made:
    now = Made(reader.version(), settings.now().date())
    if now.version != made.version:
        found: Sequence[str] = addresses(settings, Published(reader.newest()))
    else:
        found = BY_DAY if now.day != made.day else ()
    questions = ((address, language) for language in LANGUAGES for address in found)
    _make(server, questions, lambda: reader.version() == now.version, stopped)
    return now


def _make(
    server: Flask, questions: Iterator[Question], is_newest: Callable[[], bool], stopped: threading.Event
) -> None:
    client = server.test_client(use_cookies=False)
    for address, language in questions:
        if not is_newest():
            return
        began = time.monotonic()
        _ask(client, address, language)
        if stopped.wait(REST_FOR_EACH_SECOND * (time.monotonic() - began)):
            return


def _ask(client: FlaskClient, address: str, language: str) -> None:
    headers = {"Accept-Language": language, "Accept-Encoding": "gzip"}
    client.get(address, headers=headers)
    body = {
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [
            {"id": "location", "property": "pathname", "value": address},
            {"id": "location", "property": "search", "value": ""},
        ],
        "changedPropIds": ["location.pathname", "location.search"],
    }
    client.post(CALLBACK, json=body, headers=headers)
