"""What changed in the findings since a day, and whether that is in the figures or in our method.

Two assessments that were kept are set side by side.

| kind     | then      | now                                                                      |
|----------|-----------|--------------------------------------------------------------------------|
| new      | no finding | a finding                                                               |
| persists | a finding | a finding, no further from the threshold                                 |
| worsened | a finding | a finding, more than five percent further away, or no longer reported    |
| resolved | a finding | the figure is on the right side of the threshold                         |
| lapsed   | a finding | none, without being resolved: not judged any more, or told elsewhere     |

What persists has no cause. The others have one of these, told from the assessment of one and the same period then and
now where there is one:

| cause   | what was published | what is asked, and how it is computed                    |
|---------|--------------------|----------------------------------------------------------|
| figures | differs            | the same                                                 |
| method  | the same           | differs                                                  |
| both    | differs            | differs                                                  |
| tool    | the same           | the same: what we read or register came out otherwise    |
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb

from language.dates import AMSTERDAM
from metrics.errors import NoHistoryError
from metrics.judgement import UNDECIDED, Status
from metrics.kept import Kept, Run, Series, kept_runs, told_series
from metrics.methods import Method, MethodChange, method_changes, methods_at
from metrics.worsening import is_worse

KINDS = ("new", "worsened", "resolved", "lapsed", "persists")
CAUSES = {(False, True): "figures", (True, False): "method", (False, False): "both", (True, True): "tool"}


@dataclass(frozen=True)
class Change:
    """One finding then and now: the finding, or where there was none the latest assessment of its series, if any."""

    finding_id: str
    kind: str
    cause: str
    before: Kept | None
    after: Kept | None


@dataclass(frozen=True)
class Since:
    """What changed between two runs; `reaches_back` is false where history begins on or after the day asked for."""

    before: Run
    after: Run
    reaches_back: bool
    changes: tuple[Change, ...]
    methods: tuple[MethodChange, ...]

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """Return the changes of one kind."""
        return tuple(change for change in self.changes if change.kind == kind)

    def about(self, service_id: str | None = None, status: str | None = None) -> "Since":
        """Return only what is about a service, or has a status now (or, where nothing is left, had it); None = any."""
        chosen = (
            change
            for change in self.changes
            if (known := change.after or change.before)
            and service_id in (None, known.service_id)
            and status in (None, known.status)
        )
        return replace(self, changes=tuple(chosen))

    @property
    def has_other_code(self) -> bool:
        """Whether the tool has another version."""
        return self.before.code_version != self.after.code_version

    @property
    def has_other_norm(self) -> bool:
        """Whether the norm's file differs, if only in a word."""
        return self.before.norm_sha256 != self.after.norm_sha256


def changes_since(connection: duckdb.DuckDBPyConnection, day: date) -> Since:
    """Return what changed in the findings since a day began in Amsterdam; the last state from before it is the base.

    Args:
        connection: on a published warehouse; reading is enough.
        day: that of a meeting, say. Where history begins later, its first run is the base.

    Raises:
        NoHistoryError: no assessment was kept yet.
    """
    runs = kept_runs(connection)
    if not runs:
        message = "No assessment was kept yet, so there is nothing to compare with. Run 'naleving assess' first."
        raise NoHistoryError(message)
    earlier = [run for run in runs if run.assessed_at.astimezone(AMSTERDAM).date() < day]
    return changes_between(connection, earlier[-1] if earlier else runs[0], runs[-1], reaches_back=bool(earlier))


def changes_between(
    connection: duckdb.DuckDBPyConnection, before: Run, after: Run, *, reaches_back: bool = True
) -> Since:
    """Return what changed in the findings between two runs of `kept_runs`."""
    then, now = methods_at(connection, before), methods_at(connection, after)
    found = [_change(name, one, then, now) for name, one in told_series(connection, before, after).items()]
    ordered = sorted(found, key=lambda change: (KINDS.index(change.kind), change.finding_id))
    return Since(before, after, reaches_back, tuple(ordered), tuple(method_changes(then, now)))


def _change(series_id: str, series: Series, then: Mapping[str, Method], now: Mapping[str, Method]) -> Change:
    before, after = _told(series.before), _told(series.after)
    if before and after:
        return _of_standing(series_id, before, after, series)
    if after:
        latest, same = _latest(series.before), _same_period(after, series.before)
        cause = _cause(same, after, is_alike=_is_alike(after, latest, then))
        return Change(series_id, "new", cause if after.expectation_id in then else "method", latest, after)
    return _of_ended(series_id, before or series.before[-1], series, now)


def _of_standing(series_id: str, before: Kept, after: Kept, series: Series) -> Change:
    if not is_worse(after.outcome, before.outcome):
        return Change(series_id, "persists", "", before, after)
    same = _same_period(after, series.before)
    if same and same.outcome != after.outcome:
        return Change(series_id, "worsened", _cause_in(same, after), before, after)
    return Change(series_id, "worsened", _cause(None, after, is_alike=before.method == after.method), before, after)


def _of_ended(series_id: str, before: Kept, series: Series, now: Mapping[str, Method]) -> Change:
    latest, same = _latest(series.after), _same_period(before, series.after)
    kind = "resolved" if latest and latest.status == Status.MET else "lapsed"
    cause = _cause(same, before, is_alike=_is_alike(before, latest, now))
    return Change(series_id, kind, cause if before.expectation_id in now else "method", before, latest)


def _cause(other: Kept | None, one: Kept, *, is_alike: bool) -> str:
    """Tell the cause from one period at both runs; where its status is the same, another period made the difference."""
    if other is None or other.status == one.status:
        return CAUSES[(False, is_alike)]
    return _cause_in(other, one)


def _cause_in(other: Kept, one: Kept) -> str:
    return CAUSES[(other.rests_on_the_same(one), other.method == one.method)]


def _is_alike(one: Kept, other: Kept | None, methods: Mapping[str, Method]) -> bool:
    if other is not None:
        return one.method == other.method
    found = methods.get(one.expectation_id)
    return found is not None and one.asked in found.asked and one.method_version in found.versions


def _told(periods: Sequence[Kept]) -> Kept | None:
    return next((one for one in periods if one.is_finding), None)


def _latest(periods: Sequence[Kept]) -> Kept | None:
    """Return the latest that could be judged, or else the latest of all."""
    decided = [one for one in periods if one.status not in UNDECIDED]
    return next(reversed(decided or periods), None)


def _same_period(one: Kept, others: Sequence[Kept]) -> Kept | None:
    return next((other for other in others if other.period_end == one.period_end), None)
