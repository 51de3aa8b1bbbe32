"""The briefing that an address asks for."""

from datetime import date

from briefings import Assignment
from dashboard.visit import Visit

SERVICES, COMMITMENTS, SINCE, MEETING = "services", "commitments", "since", "meeting"
LONGEST_TITLE = 200


def assignment_of(visit: Visit) -> Assignment | None:
    """Return what the address asks for; None without a service. What the norm does not know is left out."""
    known = {service.id for service in visit.services.services}
    chosen = [one for one in visit.several(SERVICES) if one in known]
    if not chosen:
        return None
    commitments = {commitment.id for commitment in visit.norm.commitments}
    return Assignment(
        service_ids=chosen,
        language=visit.language,
        meeting=visit.query.get(MEETING, "")[:LONGEST_TITLE],
        since=_day(visit.query.get(SINCE, "")),
        commitment_ids=[one for one in visit.several(COMMITMENTS) if one in commitments],
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
