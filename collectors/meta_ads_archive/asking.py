"""One question and all pages of its answer: waiting when the API asks for it, asking for less when it is too much."""

import json
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from collectors.framework.errors import SourceUnavailableError
from collectors.framework.issues import IssueKind
from collectors.framework.tables import ENCODINGS, decoded
from collectors.framework.transport import Answer, Question, Transport
from collectors.meta_ads_archive.maps import Complaint, read_maps

LIMIT = 500
MOST_PAGES = 2000
MOST_TRIES = 5
WAIT_SECONDS = 60
LONGEST_WAIT_SECONDS = 900
BUSY_PERCENT = 97
OK = 200
UNKNOWN = Complaint(
    means="an error that is not in fields.yaml", remedy="Look at developers.facebook.com what it means."
)
Page = dict[str, Any]


@dataclass
class Asking:
    """A question on its way: `limit` shrinks when a page is too much for the API."""

    transport: Transport
    url: str
    parameters: Mapping[str, str]
    limit: int = LIMIT

    def pages(self) -> list[Page]:
        """Return all pages of the answer.

        Raises:
            SourceUnavailableError: the API refused, stayed busy, or its pages have no end; nothing of it is kept.
        """
        pages = [self._page(None)]
        while after := cursor_after(pages[-1]):
            if len(pages) == MOST_PAGES or (len(pages) > 1 and after == cursor_after(pages[-2])):
                raise self._unavailable(f"its pages have no end; {len(pages)} were read", "Run it again later.")
            pages.append(self._page(after))
        if "paging" not in pages[-1]:
            # No word on what follows does not prove the end, so it is asked once more.
            pages[-1] = self._page(cursor_after(pages[-2]) if len(pages) > 1 else None)
        return pages

    def _page(self, after: str | None) -> Page:
        complaint = UNKNOWN
        for _ in range(MOST_TRIES):
            answer = self._ask(after)
            self._refuse_if_not_utf8(answer)
            body = _read(answer)
            if answer.status == OK and isinstance(body.get("data"), list):
                self._rest_if_busy(answer)
                return body
            complaint = self._complaint(answer, body)
            if self._asks_for_less(body):
                continue
            if not complaint.wait:
                break
            self._sleep(max(_minutes_to_wait(answer) * 60, WAIT_SECONDS), complaint)
        raise self._unavailable(complaint.means, complaint.remedy)

    def _ask(self, after: str | None) -> Answer:
        paging = {"limit": str(self.limit)} | ({"after": after} if after else {})
        return self.transport.ask(Question(self.url, parameters={**self.parameters, **paging}))

    def _asks_for_less(self, body: Page) -> bool:
        """Whether the page was too much; if so, the next is half of it. The message tells, its code does not."""
        is_too_much = read_maps().too_much_data in str(_error(body).get("message", "")).casefold()
        if is_too_much:
            self.limit = max(1, self.limit // 2)
        return is_too_much

    def _complaint(self, answer: Answer, body: Page) -> Complaint:
        """What an answer that is none means. Its own words are not repeated: they can hold the token."""
        code, subcode = (_error(body).get(name) for name in ("code", "error_subcode"))
        known = read_maps().errors.get(code) if isinstance(code, int) else None
        if known is None and answer.status >= 500:
            known = read_maps().errors[2]
        known = known or UNKNOWN
        numbers = [str(number) for number in (code, subcode) if isinstance(number, int)]
        told = f"{known.means} (HTTP {answer.status}{''.join(f', {number}' for number in numbers)})"
        return known.model_copy(update={"means": told})

    def _refuse_if_not_utf8(self, answer: Answer) -> None:
        """A name in another encoding would get another pseudonym, and be somebody else."""
        if answer.status == OK and decoded(answer.body)[1] != ENCODINGS[0]:
            raise self._unavailable("its bytes are not UTF-8", "Run it again later.", IssueKind.ENCODING)

    def _rest_if_busy(self, answer: Answer) -> None:
        if _busiest(answer) >= BUSY_PERCENT:
            self._sleep(max(_minutes_to_wait(answer) * 60, WAIT_SECONDS), read_maps().errors[613])

    def _sleep(self, seconds: float, complaint: Complaint) -> None:
        if seconds > LONGEST_WAIT_SECONDS:
            raise self._unavailable(f"{complaint.means}; it asks for {seconds / 60:.0f} minutes", complaint.remedy)
        time.sleep(seconds * self.transport.backoff_seconds)

    def _unavailable(
        self, reason: str, remedy: str, kind: IssueKind = IssueKind.SOURCE_UNAVAILABLE
    ) -> SourceUnavailableError:
        return SourceUnavailableError(f"{self.url}: {reason}. What was stored stays.", kind, remedy)


def cursor_after(page: Page) -> str | None:
    """Where the next page begins; None on the last. It is asked for by itself, as `paging.next` holds the token."""
    paging = page.get("paging")
    if not isinstance(paging, dict) or not isinstance(paging.get("next"), str):
        return None
    cursors = paging.get("cursors")
    after = cursors.get("after") if isinstance(cursors, dict) else None
    return str(after) if after else dict(parse_qsl(urlsplit(paging["next"]).query)).get("after")


def _read(answer: Answer) -> Page:
    try:
        body = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _error(body: Page) -> Page:
    error = body.get("error")
    return error if isinstance(error, dict) else {}


def _usages(answer: Answer) -> list[Page]:
    """What the header says of how much was asked lately, a part for each app; [] where it says nothing."""
    usage = _read(Answer(answer.status, {}, answer.headers.get("x-business-use-case-usage", "").encode()))
    return [part for parts in usage.values() if isinstance(parts, list) for part in parts if isinstance(part, dict)]


def _busiest(answer: Answer) -> float:
    names = ("call_count", "total_time", "total_cputime")
    counts = [part.get(name) for part in _usages(answer) for name in names]
    return max((count for count in counts if isinstance(count, int | float)), default=0)


def _minutes_to_wait(answer: Answer) -> float:
    minutes = [part.get("estimated_time_to_regain_access") for part in _usages(answer)]
    return max((one for one in minutes if isinstance(one, int | float)), default=0)
