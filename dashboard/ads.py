"""Political ads by platform: who says that it shows none, what was measured of that, and which reports are drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from dashboard.visit import Visit
from warehouse.readers import Row

POLITICAL = "political_ads"
STOPPED = "political_ads_stopped"
NONE = "political_ads_none"
FIRST_WINDOW = "yesterday"
# Longer without a report than this, in days, is a gap.
STEPS = {"yesterday": 1, "last_7_days": 7, "last_30_days": 30, "last_90_days": 90}


@dataclass(frozen=True)
class Word:
    """A platform's own word that it shows no political ads: a claim to test.

    Attributes:
        service_id: the service.
        day: when it says it stopped, or the day on which it was seen to say that it never had them.
        source_url: where that was read.
        has_stopped: whether it had them before.
    """

    service_id: str
    day: date
    source_url: str
    has_stopped: bool


class Series(NamedTuple):
    """Reports of one service over one kind of window in one year."""

    service_id: str
    window: str
    year: int


def words_given(statements: Sequence[Row]) -> list[Word]:
    """Return who says that it shows no political ads in the EU: those that stopped first, the latest first."""
    stopped, never = (
        [
            Word(row["service_id"], row["event_date"], row["source_url"], has_stopped=kind == STOPPED)
            for row in statements
            if row["kind"] == kind
        ]
        for kind in (STOPPED, NONE)
    )
    known = {one.service_id for one in stopped}
    return [*stopped, *(one for one in never if one.service_id not in known)]


def short_name(service_id: str, visit: Visit) -> str:
    """Return a name without what stands between brackets: 'Meta (Facebook, Instagram)' is Meta here."""
    return visit.service_name(service_id).split(" (")[0]


def series_of(reports: Sequence[Row]) -> list[Series]:
    """Return what can be drawn: daily reports first, of each the newest year first."""
    known = {Series(row["service_id"], row["report_window"], row["report_date"].year) for row in reports}
    return sorted(known, key=lambda one: (one.window != FIRST_WINDOW, -one.year, one.service_id, one.window))


def drawn(reports: Sequence[Row], series: Series) -> list[Row]:
    """Return the reports of a series, oldest first."""
    mine = [row for row in reports if (row["service_id"], row["report_window"]) == (series.service_id, series.window)]
    return [row for row in mine if row["report_date"].year == series.year]


def runs(rows: Sequence[Row]) -> list[list[Row]]:
    """Return reports in unbroken runs: between two runs there is at least one report missing."""
    parts: list[list[Row]] = [[row] for row in rows[:1]]
    for before, after in pairwise(rows):
        step = timedelta(days=STEPS.get(after["report_window"], 1))
        if after["report_date"] - before["report_date"] > step:
            parts.append([])
        parts[-1].append(after)
    return parts
