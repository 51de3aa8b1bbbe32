"""Every page, in the states that look different."""

from tests.dashboard.example_warehouse import MODERATORS, RECALL, WITHDRAWN

PAGES = (
    "/",
    "/news?since=2025-01-01",
    "/goals",
    "/goals/dsa_and_code",
    "/services",
    "/services?chapter=coc-iv",
    "/services/voorbeeldplatform",
    "/services/derdeplatform",
    "/commitments/dsa-42",
    "/commitments/coc-14",
    "/measures/coc-14.2",
    "/measures/dsa-42.2.c",
    "/findings",
    "/findings?severity=low",
    f"/findings/{RECALL}",
    f"/findings/{MODERATORS}",
    f"/findings/{WITHDRAWN}",
    "/reports",
    "/reports?indicator=automated_recall_share",
    "/reports?indicator=amar_users",
    "/political-ads",
    "/subscriptions",
    "/subscriptions?edition=2022",
    "/sources",
    "/statements",
    "/statements?category=STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS",
    "/statements?place=specific&period=2026-05-01_2026-05-31&figure=sor_fully_automated_share",
    "/method",
    "/briefing",
    "/briefing?services=voorbeeldplatform&commitments=dsa-42",
    "/accessibility",
    "/about",
    "/coverage",
    "/what-if",
)


def spoken(path, language):
    """Return an address in a language."""
    return f"{path}{'&' if '?' in path else '?'}lang={language}"
