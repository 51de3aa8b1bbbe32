"""Putting the same kind of question page after page: waiting when asked to, stopping when there is no use."""

import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta

from collectors.framework.json_files import NotJsonError, read_json
from collectors.framework.parsed import Context
from collectors.framework.repository_answers import OK, Incomplete
from collectors.framework.saved_answers import Page, Part
from collectors.framework.tables import ENCODINGS, decoded
from collectors.framework.transport import LONGEST_WAIT_SECONDS, Answer, Question, Transport

TOO_MANY = 429
FORBIDDEN = (401, 403)
REDIRECTS = range(300, 400)
ATTEMPTS = 3
# What clients of these APIs found to be enough where the publisher does not say how long.
WAIT_SECONDS = 35


def today() -> date:
    """The day it is, in UTC."""
    return datetime.now(UTC).date()


def week_asked(context: Context) -> tuple[date, date]:
    """The first and last day to ask about: the seven whole days before today, or from `context.since` on."""
    yesterday = today() - timedelta(days=1)
    return (min(context.since, yesterday) if context.since else yesterday - timedelta(days=6)), yesterday


def put(transport: Transport, question: Question, part: Part = "list") -> Page:
    """Put one question; after 'too many requests' wait as long as was asked, and try twice more.

    Raises:
        SourceUnavailableError: no answer at all.
    """
    answer = transport.ask(question)
    for _ in range(ATTEMPTS - 1):
        if answer.status != TOO_MANY:
            break
        time.sleep(_wait(answer) * transport.backoff_seconds)
        answer = transport.ask(question)
    text, encoding = decoded(answer.body)
    read_as = "" if encoding == ENCODINGS[0] else encoding
    return Page(part=part, status=answer.status, body=_body(text), read_as=read_as)


def all_pages(ask: Callable[[int], Page], is_last: Callable[[list[Page]], Incomplete | bool], most: int) -> tuple[
    list[Page], Incomplete | None
]:  # fmt: skip
    """Ask for page 0, 1, … until the last one, an answer that is none, or `most` pages.

    `is_last` says of the good pages so far: False, there is more; True, that was all; or why the publisher gives no
    more. Returns the pages, and why they are not all (None: they are).
    """
    pages: list[Page] = []
    while len(pages) < most:
        pages.append(ask(len(pages)))
        why_not = standing(pages[-1])
        if why_not:
            return pages, why_not
        end = is_last(pages)
        if end:
            return pages, end if isinstance(end, Incomplete) else None
    return pages, Incomplete.MORE_PAGES


def standing(page: Page) -> Incomplete | None:
    """Why a page is no answer; None when it is one."""
    if page.status == OK:
        return None if isinstance(page.body, Mapping) else Incomplete.BLOCKED
    if page.status == TOO_MANY:
        return Incomplete.RATE_LIMITED
    if page.status in FORBIDDEN or page.status in REDIRECTS:
        return Incomplete.BLOCKED
    return Incomplete.REFUSED


def _wait(answer: Answer) -> int:
    asked = answer.headers.get("retry-after", "")
    return min(int(asked), LONGEST_WAIT_SECONDS) if asked.isascii() and asked.isdecimal() else WAIT_SECONDS


def _body(text: str) -> object:
    try:
        return read_json(text)
    except NotJsonError:
        return None
