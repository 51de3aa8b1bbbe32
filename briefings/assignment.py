"""What is asked for: which services, in which language, for which meeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Assignment:
    """`since` leaves out findings on periods that end before that day; `meeting` is the title of the document."""

    service_ids: Sequence[str]
    language: str
    meeting: str = ""
    since: date | None = None
