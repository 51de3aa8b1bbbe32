"""Which questions are put: all ads of the register's pages that reached the Netherlands, ten pages at a time."""

import json
from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from collectors.framework.organisations import read_organisations
from collectors.framework.parsed import Remote

URL = "https://graph.facebook.com/v24.0/ads_archive"
TOKEN = "META_ADS_ARCHIVE_TOKEN"  # noqa: S105 - the secret's name
PAGES_A_QUESTION = 10
COUNTRY = "NL"
# Meta stopped political ads in the EU on this day; what known actors run since then is what is looked for.
STOPPED_ON = date(2025, 10, 6)


def questions(since: date | None) -> Iterator[Remote]:
    """Give each question as an address without token; ads count that ran on `since` (the stop by default) or later."""
    pages = sorted(read_organisations("meta"))
    for start in range(0, len(pages), PAGES_A_QUESTION):
        number, group = start // PAGES_A_QUESTION + 1, pages[start : start + PAGES_A_QUESTION]
        parameters = {
            "ad_reached_countries": json.dumps([COUNTRY]),
            "ad_type": "ALL",
            "ad_active_status": "ALL",
            "ad_delivery_date_min": (since or STOPPED_ON).isoformat(),
            "search_page_ids": ",".join(group),
            # Masked, a removed ad bears Meta's notice; what it said is not stored anyway.
            "unmask_removed_content": "false",
        }
        yield Remote(f"{URL}?{urlencode(parameters)}", f"ads_archive_{number}.json")


def parameters_of(url: str) -> tuple[str, dict[str, str]]:
    """Split a question's address into the API's address and its parameters."""
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query="")), dict(parse_qsl(parts.query))
