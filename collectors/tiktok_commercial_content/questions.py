"""What is asked of the API: all ads shown in the Netherlands, and those that name a listed party."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit

from collectors.framework import Context, Remote, SourceUnavailableError
from collectors.framework.answered_ads import Body
from collectors.framework.asking import all_pages, put, standing, today, week_asked
from collectors.framework.organisations import party_names
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.repository_answers import OK
from collectors.framework.saved_answers import Page, Question, SavedAnswers
from collectors.framework.transport import Question as Put
from collectors.framework.transport import Transport

URL = "https://open.tiktokapis.com/v2/research/adlib/ad/query/"
SECRETS = ("TIKTOK_CLIENT_KEY", "TIKTOK_CLIENT_SECRET")
COUNTRY = "NL"
ADS_A_PAGE = 50
# How often may be asked is not documented: a thousand ads, and fifty of them one by one, keep far below any guess.
MOST_PAGES = 20
MOST_DETAILS = 50
LIST_FIELDS = (
    "ad.id,ad.first_shown_date,ad.last_shown_date,ad.status,ad.status_statement,ad.videos,ad.image_urls,ad.reach,"
    "advertiser.business_id,advertiser.business_name,advertiser.paid_for_by"
)
DETAIL_FIELDS = f"{LIST_FIELDS},ad.title,ad.external_url,ad.rejection_info,ad_group.targeting_info"


def questions(context: Context) -> Iterator[Remote]:
    """One question for the country and one a party, each over the last week; the address says which."""
    start, end = week_asked(context)
    for number, term in enumerate(["", *party_names()]):
        parameters = {"country_code": COUNTRY, "min": start, "max": end} | ({"search_term": term} if term else {})
        yield Remote(f"{URL}?{urlencode(parameters)}", f"tiktok_{COUNTRY}_{start}_{end}_{number:02}.json")


def answers(remote: Remote, context: Context, transport: Transport) -> SavedAnswers:
    """Put one question, page after page, and ask for the first ads one by one; the token stays here.

    Raises:
        SourceUnavailableError: no secret, no token, or no answer at all.
    """
    endpoint, asked = remote.url.partition("?")[0], parse_qs(urlsplit(remote.url).query)
    start, end = (date.fromisoformat(asked[bound][0]) for bound in ("min", "max"))
    country, term = asked["country_code"][0], asked.get("search_term", [""])[0]
    headers = {"Authorization": f"Bearer {_token(endpoint, context, transport)}"}
    body = {
        "filters": {
            "ad_published_date_range": {"min": f"{start:%Y%m%d}", "max": f"{end:%Y%m%d}"},
            "country_code": country,
        },
        "max_count": ADS_A_PAGE,
    } | ({"search_term": term, "search_type": "exact_phrase"} if term else {})
    search_id = ""

    def ask(_number: int) -> Page:
        nonlocal search_id
        page_body = body | ({"search_id": search_id} if search_id else {})
        page = put(transport, Put(endpoint, "POST", {"fields": LIST_FIELDS}, headers, json=page_body))
        search_id = str(_data(page.body).get("search_id") or "")
        return page

    pages, why_not = all_pages(ask, lambda found: _data(found[-1].body).get("has_more") is not True, MOST_PAGES)
    pages += _details(pages, urljoin(endpoint, "../detail/"), headers, transport)
    question = Question(
        what="keyword" if term else "country", key=keyed_hash(context.hash_key, term) if term else "",
        country=country, start=start, end=end,
    )  # fmt: skip
    return SavedAnswers(asked=question, asked_on=today(), why_not=why_not, pages=pages)


def ads_in(body: Body) -> list[object] | None:
    """The ads of a page; None when it is no page."""
    ads = _data(body).get("ads")
    return ads if isinstance(ads, list) else None


def ad_in(body: Body) -> object:
    """The ad of its own page."""
    return body.get("data")


def id_of(ad: Body) -> str:
    """The id of an ad; '' without one."""
    inner = ad.get("ad")
    ad_id = inner.get("id") if isinstance(inner, dict) else None
    return ad_id if isinstance(ad_id, str) else ""


def _details(pages: list[Page], endpoint: str, headers: dict[str, str], transport: Transport) -> list[Page]:
    ids = [id_of(ad) for page in pages for ad in _ads(page.body) if isinstance(ad, dict)]
    found = []
    for ad_id in list(dict.fromkeys(filter(str.isdecimal, ids)))[:MOST_DETAILS]:
        asked = Put(endpoint, "POST", {"fields": DETAIL_FIELDS}, headers, json={"ad_id": int(ad_id)})
        found.append(put(transport, asked, "detail"))
        if standing(found[-1]):
            break
    return found


def _token(endpoint: str, context: Context, transport: Transport) -> str:
    key, secret = (context.secret(name) for name in SECRETS)
    form = {"client_key": key, "client_secret": secret, "grant_type": "client_credentials"}
    page = put(transport, Put(urljoin(endpoint, "/v2/oauth/token/"), "POST", form=form))
    token = page.body.get("access_token") if isinstance(page.body, dict) else None
    if page.status != OK or not isinstance(token, str):
        message = f"TikTok gave no token (status {page.status})."
        remedy = f"See whether {' and '.join(SECRETS)} are right, and whether TikTok still grants research.adlib.basic."
        raise SourceUnavailableError(message, remedy=remedy)
    return token


def _ads(body: object) -> list[object]:
    return (ads_in(body) or []) if isinstance(body, dict) else []


def _data(body: object) -> Body:
    data = body.get("data") if isinstance(body, dict) else None
    return data if isinstance(data, dict) else {}
