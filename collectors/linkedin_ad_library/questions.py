"""What is asked of the API: the ads that match the name of a listed party, in every country."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

from collectors.framework import Context, Remote
from collectors.framework.answered_ads import Body
from collectors.framework.asking import all_pages, put, today
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.repository_answers import Incomplete
from collectors.framework.saved_answers import Page, Question, SavedAnswers
from collectors.framework.transport import Question as Put
from collectors.framework.transport import Transport
from collectors.linkedin_ad_library.ads import ad_id

URL = "https://api.linkedin.com/rest/adLibrary"
SECRET = "LINKEDIN_AD_LIBRARY_TOKEN"  # noqa: S105 - the name of the secret
API_VERSION = "202601"
ADS_A_PAGE = 25
MOST_PAGES = 40


def questions(_context: Context) -> Iterator[Remote]:
    """One question a party. Filters on country and period are left out: clients report that they are refused."""
    for number, term in enumerate(party_names()):
        yield Remote(f"{URL}?{urlencode({'q': 'criteria', 'keyword': term})}", f"linkedin_{today()}_{number:02}.json")


def answers(remote: Remote, context: Context, transport: Transport) -> SavedAnswers:
    """Put one question, page after page.

    Raises:
        SourceUnavailableError: no secret, or no answer at all.
    """
    endpoint = remote.url.partition("?")[0]
    asked = {name: values[0] for name, values in parse_qs(urlsplit(remote.url).query).items()}
    headers = {
        "Authorization": f"Bearer {context.secret(SECRET)}",
        "LinkedIn-Version": API_VERSION,
        "X-Restli-Protocol-Version": "2.0.0",
    }

    def ask(number: int) -> Page:
        place = {"start": str(number * ADS_A_PAGE), "count": str(ADS_A_PAGE)}
        return put(transport, Put(endpoint, parameters=asked | place, headers=headers))

    pages, why_not = all_pages(ask, _end, MOST_PAGES)
    question = Question(what="keyword", key=keyed_hash(context.hash_key, asked["keyword"]))
    return SavedAnswers(asked=question, asked_on=today(), why_not=why_not, pages=pages)


def ads_in(body: Body) -> list[object] | None:
    """The ads of a page; None when it is no page."""
    ads = body.get("elements")
    return ads if isinstance(ads, list) else None


def ad_in(_body: Body) -> object:
    """Ads have no page of their own in this API."""
    return None


def id_of(ad: Body) -> str:
    """The id of an ad; '' without one."""
    return ad_id(ad)


def _end(pages: list[Page]) -> Incomplete | bool:
    """Whether that was all: as many ads as the library counts; an empty page before that proves nothing."""
    body = pages[-1].body if isinstance(pages[-1].body, dict) else {}
    paging = body.get("paging")
    total = paging.get("total") if isinstance(paging, dict) else None
    if isinstance(total, str) and total.isdecimal() and sum(len(_ads(page)) for page in pages) >= int(total):
        return True
    return False if _ads(pages[-1]) else Incomplete.END_UNPROVEN


def _ads(page: Page) -> list[object]:
    return (ads_in(page.body) or []) if isinstance(page.body, dict) else []
