"""Which published version an address asks for: the newest, or one that is still kept."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from warehouse import Reader, Snapshot, VersionGoneError

FIELD = "data"
DATA_VERSION = Path(__file__).parent / "queries" / "data_version.sql"
REMEMBERED = 16


class Shown(NamedTuple):
    """What a visitor sees.

    Attributes:
        snapshot: the version that the page is made from.
        identity: its id as it stands in an address; '' before the first assessment.
        age: 'newest', 'older' (asked for, and still kept) or 'gone' (asked for, and the newest is shown instead).
    """

    snapshot: Snapshot
    identity: str
    age: str


def choosing(reader: Reader) -> Callable[[str], Shown]:
    """Return the function from the id in an address ('' for none) to what is shown.

    The function raises NoWarehouseError where nothing is published.
    """

    @lru_cache(maxsize=REMEMBERED)
    def identity(version: str) -> str:
        rows = reader.at(version).rows(DATA_VERSION)
        return str(rows[0]["version_id"]) if rows else ""

    def choose(asked: str) -> Shown:
        newest = reader.newest()
        current = identity(newest.name)
        if asked in ("", current):
            return Shown(newest, current, "newest")
        for version in reversed(reader.versions()):
            try:
                if identity(version) == asked:
                    return Shown(reader.at(version), asked, "older")
            except VersionGoneError:
                continue
        return Shown(newest, current, "gone")

    return choose
