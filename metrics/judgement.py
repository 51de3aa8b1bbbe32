"""What a rule gives back: a status out of a closed list, with what the value was held against."""

from dataclasses import dataclass, replace
from enum import StrEnum

from metrics.figures import Interval


class Status(StrEnum):
    """Every status an assessment can have."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_REPORTED = "not_reported"
    NOT_SUBSCRIBED = "not_subscribed"
    WITHDRAWN = "withdrawn"
    NOT_APPLICABLE = "not_applicable"
    NOT_OFFERED = "not_offered"
    INSUFFICIENT_DATA = "insufficient_data"
    UNKNOWN = "unknown"


ASKS_FOR_ATTENTION = frozenset({Status.NOT_MET, Status.NOT_REPORTED, Status.WITHDRAWN})
UNDECIDED = frozenset({Status.NOT_APPLICABLE, Status.NOT_OFFERED, Status.INSUFFICIENT_DATA, Status.UNKNOWN})


class Reason(StrEnum):
    """Why a status is what it is, or why one is less sure of it."""

    # why nothing could be judged
    NO_FIGURE = "no_figure"
    PART_NOT_READ = "part_not_read"
    GIVEN_BY_COUNTRY = "given_by_country"
    NO_OWN_TOTAL = "no_own_total"
    NO_PREVIOUS_PERIOD = "no_previous_period"
    PREVIOUS_IS_ZERO = "previous_is_zero"
    NO_SECOND_FIGURE = "no_second_figure"
    TOO_FEW_PEERS = "too_few_peers"
    PEERS_DO_NOT_VARY = "peers_do_not_vary"
    NONE_FOUND = "none_found"
    RANGE_HOLDS_THRESHOLD = "range_holds_threshold"
    TOO_LITTLE_TEXT = "too_little_text"
    SUBSCRIPTION_NOT_SEEN = "subscription_not_seen"
    SAYS_NOT_OFFERED = "says_not_offered"
    NOT_DESIGNATED_THEN = "not_designated_then"
    TURNOVER = "turnover"
    IDENTIFIERS_CHANGED = "identifiers_changed"
    # why one is less sure
    ORIGINAL_NOT_LANDED = "original_not_landed"
    PROVISIONAL = "provisional"
    RESTATED = "restated"
    KNOWN_CORRECTION = "known_correction"
    PUBLISHED_AS_RANGE = "published_as_range"
    PART_AGAINST_ALL = "part_against_all"
    NOT_READ_WHOLE = "not_read_whole"
    SELF_REPORTED = "self_reported"
    SOURCES_DIFFER = "sources_differ"
    WORDING_UNVERIFIED = "wording_unverified"
    OTHER_SCOPE = "other_scope"
    OTHER_DEFINITION = "other_definition"
    OTHER_TIMING = "other_timing"


@dataclass(frozen=True)
class Judgement:
    """A rule's answer.

    `expected` is the threshold in the unit of the value; `reference` is what it was derived from (own total, previous
    value, median of peers, second figure). `reason` says why nothing could be judged.

    `turns_at` are the thresholds around which the judgement turns, on the threshold's own axis (a share of the own
    total, say). With direction min it is met at the low end and below, not met above the high end; with max not met
    below the low end, met at the high end and above. Between the ends nothing is decided. None: no threshold counts.
    """

    status: Status
    expected: float | None = None
    reference: float | None = None
    reason: Reason | None = None
    turns_at: Interval | None = None

    def turning_at(self, thresholds: Interval | None) -> "Judgement":
        """Return the judgement with the thresholds around which it turns."""
        return replace(self, turns_at=thresholds)


def undecided(reason: Reason, reference: float | None = None) -> Judgement:
    """Return the judgement that there is too little to judge by."""
    return Judgement(Status.INSUFFICIENT_DATA, reference=reference, reason=reason)
