"""What is asked of the API: the ads shown in the Netherlands that match the name of a listed party."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlencode, urlsplit

from collectors.framework import Context, Remote
from collectors.framework.answered_ads import Body
from collectors.framework.asking import all_pages, put, standing, today, week_asked
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.repository_answers import Incomplete
from collectors.framework.saved_answers import Page, Question, SavedAnswers
from collectors.framework.transport import Question as Put
from collectors.framework.transport import Transport

URL = "https://adlibrary.api.bingads.microsoft.com/api/v1/Ads"
NETHERLANDS = "129"
ADS_A_PAGE = 24
RESULT_CAP = 1000
MOST_PAGES = RESULT_CAP // ADS_A_PAGE + 1
MOST_DETAILS = 50


def questions(context: Context) -> Iterator[Remote]:
    """One question a party, over the last week; the address says which."""
    start, end = week_asked(context)
    for number, term in enumerate(party_names()):
        parameters = {"searchText": term, "countryCodes": NETHERLANDS, "startDate": start, "endDate": end}
        yield Remote(f"{URL}?{urlencode(parameters)}", f"microsoft_NL_{start}_{end}_{number:02}.json")


def answers(remote: Remote, context: Context, transport: Transport) -> SavedAnswers:
    """Put one question, page after page, and ask for the first ads one by one.

    Raises:
        SourceUnavailableError: no answer at all.
    """
    endpoint = remote.url.partition("?")[0]
    asked = {name: values[0] for name, values in parse_qs(urlsplit(remote.url).query).items()}

    def ask(number: int) -> Page:
        place = {"top": str(ADS_A_PAGE), "skip": str(number * ADS_A_PAGE)}
        return put(transport, Put(endpoint, parameters=asked | place))

    pages, why_not = all_pages(ask, _end, MOST_PAGES)
    pages += _details(pages, endpoint, transport)
    question = Question(
        what="keyword", key=keyed_hash(context.hash_key, asked["searchText"]), country="NL",
        start=date.fromisoformat(asked["startDate"]), end=date.fromisoformat(asked["endDate"]),
    )  # fmt: skip
    return SavedAnswers(asked=question, asked_on=today(), why_not=why_not, pages=pages)


def ads_in(body: Body) -> list[object] | None:
    """The ads of a page; None when it is no page."""
    ads = body.get("value")
    return ads if isinstance(ads, list) else None


def ad_in(body: Body) -> object:
    """The ad of its own page."""
    return body


def id_of(ad: Body) -> str:
    """The id of an ad; '' without one."""
    ad_id = ad.get("AdId")
    return ad_id if isinstance(ad_id, str) else ""


def _end(pages: list[Page]) -> Incomplete | bool:
    """Whether that was all: as many ads as the library counts; it gives a thousand at most."""
    body = pages[-1].body if isinstance(pages[-1].body, dict) else {}
    count, came = body.get("@odata.count"), sum(len(_ads(page)) for page in pages)
    total = int(count) if isinstance(count, str) and count.isdecimal() else None
    if total is not None and came >= total:
        return True
    if came >= RESULT_CAP:
        return Incomplete.RESULT_CAP
    return Incomplete.END_UNPROVEN if len(_ads(pages[-1])) < ADS_A_PAGE else False


def _details(pages: list[Page], endpoint: str, transport: Transport) -> list[Page]:
    ids = [id_of(ad) for page in pages for ad in _ads(page) if isinstance(ad, dict)]
    found = []
    for ad_id in list(dict.fromkeys(filter(str.isdecimal, ids)))[:MOST_DETAILS]:
        found.append(put(transport, Put(f"{endpoint}({ad_id})"), "detail"))
        if standing(found[-1]):
            break
    return found


def _ads(page: Page) -> list[object]:
    return (ads_in(page.body) or []) if isinstance(page.body, dict) else []
