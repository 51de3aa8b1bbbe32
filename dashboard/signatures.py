"""What each service signed of the Code, by edition, and what differs from one edition to the next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from norms import Commitment, Norm
from warehouse.readers import Row

WHOLE = "coc"
# Where the measures of a commitment differ, the status that tells a supervisor most stands for the commitment.
MOST_TELLING = ("withdrawn", "reserved", "signed", "declined", "unknown")
# What is not known says nothing about a change, except that a service can only leave what it had signed, or sign it
# with a reservation.
SAYS_NOTHING = "unknown"
HELD = ("signed", "reserved")
TOLD_WHATEVER_WAS_BEFORE = ("withdrawn", "reserved")


@dataclass(frozen=True)
class Signature:
    """A cell of the matrix: the status that stands for it, and how many measures have which status."""

    status: str
    counts: Mapping[str, int]

    @property
    def is_mixed(self) -> bool:
        """Whether the measures of the commitment differ."""
        return len(self.counts) > 1


NOT_SEEN = Signature("unknown", {})


@dataclass(frozen=True)
class Difference:
    """What one service changed from one edition to the next, for measures with the same words and source.

    Attributes:
        service_id: the service.
        before: the status under the edition before; 'unknown' where none was seen.
        after: the status under the edition after, or since `since`.
        measures: measures of the Code, or the Code as a whole ('coc').
        since: the day from which it holds, where the source names one.
        note: the words of the collector; '' for none.
        seen_in: where it was read.
        source_url: the page.
    """

    service_id: str
    before: str
    after: str
    measures: tuple[str, ...]
    since: date | None
    note: str
    seen_in: str
    source_url: str


def code_editions(norm: Norm) -> list[str]:
    """Return the editions of the Code, oldest first."""
    editions = sorted(norm.instrument(WHOLE).editions, key=lambda edition: edition.from_)
    return [edition.id for edition in editions]


def commitments_of(norm: Norm, edition: str) -> list[Commitment]:
    """Return the commitments of one edition of the Code, in the order of the norm."""
    return [one for one in norm.commitments if one.instrument == WHOLE and edition in one.editions]


def signatures(rows: Sequence[Row], norm: Norm, edition: str) -> dict[tuple[str, str], Signature]:
    """Return the cell of each service and commitment under one edition.

    Args:
        rows: rows of `signatures.sql`.
        norm: for the commitments.
        edition: '2022' or '2025'.
    """
    left = _who_left(rows, norm, edition)
    mine = [row for row in rows if row["code_edition"] == edition]
    counts: dict[tuple[str, str], Counter[str]] = {}
    for row in mine:
        if row["measure_id"] != WHOLE:
            key = (row["service_id"], commitment_id(row["measure_id"]))
            counts.setdefault(key, Counter())[row["status"]] += 1
    present = {row["service_id"] for row in mine} | left
    return {
        (service_id, one.id): _signature(counts.get((service_id, one.id)), is_left=service_id in left)
        for service_id in present
        for one in commitments_of(norm, edition)
    }


def differences(rows: Sequence[Row], norm: Norm) -> list[Difference]:
    """Return what services left, reserved, dropped or took up between editions, and what was not seen again."""
    status = {(row["service_id"], row["measure_id"], row["code_edition"]): row["status"] for row in rows}
    earlier = {after: before for before, after in pairwise(code_editions(norm))}
    groups: dict[tuple[object, ...], list[str]] = {}
    for row in rows:
        before = status.get((row["service_id"], row["measure_id"], earlier.get(row["code_edition"], "")), SAYS_NOTHING)
        if _is_difference(before, row["status"]):
            words = (row["valid_from"], row["note"] or "", row["seen_in"] or "", row["source_url"] or "")
            groups.setdefault((row["service_id"], before, row["status"], *words), []).append(row["measure_id"])
    found = [_difference(key, measures) for key, measures in groups.items()]
    return sorted(found, key=lambda one: (MOST_TELLING.index(one.after), one.service_id, one.measures))


def commitment_id(measure_id: str) -> str:
    """Return 'coc-14' for 'coc-14.2'; a commitment stays as it is."""
    return measure_id.split(".", maxsplit=1)[0]


def _who_left(rows: Sequence[Row], norm: Norm, edition: str) -> set[str]:
    """Services that left the Code as a whole under this edition or an earlier one, and did not come back."""
    known = code_editions(norm)
    until = known[: known.index(edition) + 1]
    latest = {
        row["service_id"]: row["status"]
        for number in until
        for row in rows
        if row["measure_id"] == WHOLE and row["code_edition"] == number
    }
    return {service_id for service_id, status in latest.items() if status == "withdrawn"}


def _signature(counts: Counter[str] | None, *, is_left: bool) -> Signature:
    if is_left:
        return Signature("withdrawn", {})
    if counts is None:
        return NOT_SEEN
    return Signature(next(status for status in MOST_TELLING if status in counts), counts)


def _is_difference(before: str, after: str) -> bool:
    """Whether something changed; what was held and then recorded as not seen is told, and stays 'unknown'."""
    if after in TOLD_WHATEVER_WAS_BEFORE:
        return before != after
    if after == SAYS_NOTHING:
        return before in HELD
    return before not in (SAYS_NOTHING, after)


def _difference(key: tuple[object, ...], measures: Sequence[str]) -> Difference:
    service_id, before, after, since, note, seen_in, source_url = key
    day = since if isinstance(since, date) else None
    return Difference(
        str(service_id), str(before), str(after), tuple(measures), day, str(note), str(seen_in), str(source_url)
    )
