"""What the app is handed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from norms import Norm, ServiceRegister


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Settings:
    """What the app is handed; nothing in this room reads the environment.

    Attributes:
        home: the folder with the published warehouse.
        norm: what was promised or is required.
        services: who is watched.
        contact: whom to ask about accessibility or tell of a weakness, an e-mail or web address; '' when not given.
        security_text: the address of the organisation's own security.txt; '' when it has none elsewhere.
        debug: Dash's developer tools; never on a server.
        now: the clock, which decides whether a source is overdue.
    """

    home: Path
    norm: Norm
    services: ServiceRegister
    contact: str = ""
    security_text: str = ""
    debug: bool = False
    now: Callable[[], datetime] = _now
