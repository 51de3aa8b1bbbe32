"""Addresses that nobody made ahead: filters chosen at random out of what the pages offer, no address twice."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from urllib.parse import urlencode

from dashboard.compared import FIGURES
from dashboard.statements import PLACES
from dashboard.worklist import GROUPS, SORTS
from language.statements import STATEMENT_CATEGORY
from language.vocabulary import AXIS, SERVICE_KIND, SEVERITY
from norms import Norm, ServiceRegister

Choices = Mapping[str, Sequence[str]]
FIRST_DAY = date(2026, 1, 1)
YEARS = ("2026", "2027", "2028", "2029", "2030")


def unmade(norm: Norm, services: ServiceRegister, count: int, seed: int) -> list[str]:
    """Return so many different addresses with filters."""
    chance = random.Random(seed)
    pages = list(_pages(norm, services).items())
    measures = [measure.id for one in norm.commitments for measure in one.measures]
    found: dict[str, None] = {}
    while len(found) < count:
        path, choices = chance.choice(pages)
        path = path.format(measure=chance.choice(measures))
        picked = {field: chance.choice(["", *values]) for field, values in choices.items()}
        query = {field: value for field, value in picked.items() if value}
        found[f"{path}?{urlencode(query)}"] = None
    return list(found)


def _pages(norm: Norm, services: ServiceRegister) -> dict[str, Choices]:
    every_service = [one.id for one in services.services]
    commitments = [one.id for one in norm.commitments]
    days = [(FIRST_DAY + timedelta(days=days)).isoformat() for days in range(300)]
    return {
        "/": {"since": days},
        "/news": {"since": days},
        "/findings": {
            "service": every_service, "commitment": commitments, "goal": [one.id for one in norm.goals],
            "axis": list(AXIS), "severity": list(SEVERITY), "sort": list(SORTS), "group": list(GROUPS),
        },
        "/services": {"chapter": sorted({one.chapter for one in norm.commitments}), "kind": list(SERVICE_KIND)},
        "/reports": {"indicator": [one.indicator_id for one in FIGURES]},
        "/statements": {"service": every_service, "category": list(STATEMENT_CATEGORY), "place": list(PLACES)},
        "/briefing": {"service": every_service, "commitments": commitments, "since": days},
        "/measures/{measure}": {"year": YEARS, "service": every_service},
    }  # fmt: skip
