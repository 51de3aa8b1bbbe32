"""What an answer of an ad repository is worth: a number of rows alone never says that there are no other ads."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from collectors.framework.rows import RepositoryAnswer
from warehouse import Landed

OK = 200


class Incomplete(StrEnum):
    """Why an ad that is not in an answer may be in the repository all the same. Of several, the first that holds."""

    BLOCKED = "blocked"  # a login, consent or captcha page, or an error that says so
    RATE_LIMITED = "rate_limited"  # too many requests, with whatever status
    REFUSED = "refused"  # any other error of the publisher
    MORE_PAGES = "more_pages"  # the publisher has more pages, and asking stopped before the last
    RESULT_CAP = "result_cap"  # as many rows as the publisher ever gives to one question
    ROWS_UNREAD = "rows_unread"  # rows came that could not be read
    END_UNPROVEN = "end_unproven"  # the last page does not say that it is the last
    EMPTY_PROVES_NOTHING = "empty_proves_nothing"  # no rows, where a soft block looks the same


class Asked(NamedTuple):
    """A question: everything, country, actors, keyword or not_stated; never with a person's name in it.

    `key` is a keyed hash of a keyword or the id of a set of actors; `country` is Eurostat's code.
    """

    what: str
    key: str = ""
    country: str = ""
    start: date | None = None
    end: date | None = None


def answered(
    service_id: str, asked: Asked, *, rows_count: int, http_status: int | None, why_not: Incomplete | None, place: str
) -> RepositoryAnswer:
    """The row for core; `why_not` is None when the answer holds every ad that was asked for.

    Its edition is its own, so that an answer does not supersede the ads of an earlier one by itself.
    """
    return RepositoryAnswer(
        edition=f"{service_id}/answer/{_in_words(asked)}",
        service_id=service_id,
        asked_for=asked.what,
        asked_key=asked.key,
        country=asked.country,
        period_start=asked.start,
        period_end=asked.end,
        http_status=http_status,
        rows_count=rows_count,
        is_complete=why_not is None,
        incomplete_reason=why_not.value if why_not else "",
        locator=place,
    )


def edition_of(service_id: str, asked: Asked, why_not: Incomplete | None, landed: Landed) -> str:
    """The snapshot of the ads: a complete answer replaces the one before it to the same question, any other none."""
    question = f"{service_id}/{_in_words(asked)}"
    return question if why_not is None else f"{question}/partial/{landed.sha256[:16]}"


def status_of_file(landed: Landed) -> int | None:
    """The status with which a whole file came: the transport lets no other pass. None through the path door."""
    return OK if landed.door == "http" else None


def _in_words(asked: Asked) -> str:
    period = f"{asked.start or ''}_{asked.end or ''}".strip("_")
    return "/".join(filter(None, (asked.what, asked.key, asked.country, period)))
