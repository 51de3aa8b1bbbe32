"""What is asked for: which services, on what, in which language, for which meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Assignment:
    """What a briefing is about.

    Attributes:
        service_ids: the services, in the order of the document.
        language: 'nl' or 'en'.
        meeting: the title of the document; '' = the services.
        since: findings on periods that end before that day are left out.
        commitment_ids: only findings on these commitments and articles; none = the whole norm.
    """

    service_ids: Sequence[str]
    language: str
    meeting: str = ""
    since: date | None = None
    commitment_ids: Sequence[str] = ()
