"""Which page answers at which address."""

from collections.abc import Callable

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule

from dashboard.errors import PageNotFoundError
from dashboard.pages import (
    about,
    accessibility,
    briefing,
    commitment,
    coverage,
    finding,
    findings,
    goals,
    measure,
    method,
    news,
    overview,
    political_ads,
    reports,
    service,
    services,
    sources,
    statements,
    subscriptions,
    what_if,
)
from dashboard.visit import Page, Visit

PAGES: dict[str, Callable[..., Page]] = {
    "/": overview.page,
    "/news": news.page,
    "/goals": goals.page,
    "/goals/<goal_id>": goals.goal_page,
    "/services": services.page,
    "/services/<service_id>": service.page,
    "/commitments/<commitment_id>": commitment.page,
    "/measures/<measure_id>": measure.page,
    "/findings": findings.page,
    "/findings/<path:finding_id>": finding.page,
    "/political-ads": political_ads.page,
    "/reports": reports.page,
    "/statements": statements.page,
    "/subscriptions": subscriptions.page,
    "/method": method.page,
    "/what-if": what_if.page,
    "/sources": sources.page,
    "/briefing": briefing.page,
    "/coverage": coverage.page,
    "/accessibility": accessibility.page,
    "/about": about.page,
}
ADDRESSES = Map([Rule(pattern, endpoint=pattern) for pattern in PAGES], strict_slashes=False)


def page_at(visit: Visit) -> Page:
    """Make the page for a visit.

    Raises:
        PageNotFoundError: no page has this address, or the page knows nothing by this name.
    """
    try:
        pattern, names = ADDRESSES.bind("").match(visit.path)
    except HTTPException:
        raise PageNotFoundError(visit.path) from None
    return PAGES[pattern](visit, **names)
