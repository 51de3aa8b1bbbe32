"""One figure of all services over a period and the one before; where there is none, what kind of absence that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from dashboard.compared import DESIGNATED, Compared, Input, kinds_asked
from dashboard.published import Published
from dashboard.visit import Visit
from norms import Service
from warehouse.readers import Row

LISTED = DESIGNATED | {"former_vlop"}


class Span(NamedTuple):
    """A reporting period."""

    start: date
    end: date


@dataclass(frozen=True)
class Standing:
    """A row of the comparison.

    Attributes:
        service_id: the service.
        dimension: the system that the figure is about; '' for the service as a whole.
        now: a row of `report_values.sql`, None where there is no figure.
        before: the same for the period before.
        silence: '' beside a figure, else blank, no_row, not_read, not_calculated or not_applicable.
        silence_before: the same for the period before.
        cells: rows of `report_cells.sql`.
        cells_before: the same for the period before.
        finding: the id of the most serious standing finding about the figure or its absence; '' for none.
    """

    service_id: str
    dimension: str
    now: Row | None
    before: Row | None
    silence: str
    silence_before: str
    cells: Sequence[Row]
    cells_before: Sequence[Row]
    finding: str


@dataclass(frozen=True)
class _Read:
    """What was read over one period: the values, and for each input its rows (True: blank) and parts (True: whole)."""

    span: Span
    values: Mapping[tuple[str, str], Row]
    cells: Sequence[Row]
    rows: Sequence[Mapping[str, bool]]
    parts: Sequence[Mapping[str, bool]]

    def cells_of(self, key: tuple[str, str]) -> list[Row]:
        """The cells behind one figure."""
        return [row for row in self.cells if (row["service_id"], row["dimension"]) == key]

    def saw(self, service_id: str) -> bool:
        """Whether any part of the service was read."""
        return any(service_id in part for part in self.parts)


def spans(figure: Compared, published: Published) -> list[Span]:
    """Return the periods over which any service has the figure, newest first."""
    rows = published.rows("report_periods", **_scope(figure))
    return [Span(row["period_start"], row["period_end"]) for row in rows]


def standings(figure: Compared, now: Span, before: Span | None, visit: Visit) -> list[Standing]:
    """Return a row for each service that is asked for the figure or gives it, in the order of names."""
    read = _read(figure, now, visit.published)
    read_before = _read(figure, before, visit.published) if before else None
    keys = set(read.values) | (set(read_before.values) if read_before else set())
    with_figure = {service_id for service_id, _dimension in keys}
    keys |= {(one.id, "") for one in _listed(read, visit) if one.id not in with_figure}
    found = [row for row in visit.published.rows("findings") if _is_about(row, figure, (now, before))]
    ordered = sorted(keys, key=lambda key: (visit.service_name(key[0]).casefold(), key[1]))
    return [_standing(key, read, read_before, found, figure, visit) for key in ordered]


def _standing(
    key: tuple[str, str],
    read: _Read,
    read_before: _Read | None,
    findings: Sequence[Row],
    figure: Compared,
    visit: Visit,
) -> Standing:
    service_id, dimension = key
    mine = [row for row in findings if row["service_id"] == service_id and row["dimension"] in ("", dimension)]
    return Standing(
        service_id,
        dimension,
        read.values.get(key),
        read_before.values.get(key) if read_before else None,
        _silence(key, read, read_before, figure, visit),
        _silence(key, read_before, read, figure, visit) if read_before else "",
        read.cells_of(key),
        read_before.cells_of(key) if read_before else [],
        str(mine[0]["finding_id"]) if mine else "",
    )


def _scope(figure: Compared) -> dict[str, str]:
    return {"indicator_id": figure.indicator_id, "country": figure.country, "language": figure.language}


def _read(figure: Compared, span: Span, published: Published) -> _Read:
    when = {"period_start": span.start, "period_end": span.end}
    values = {
        (row["service_id"], row["dimension"]): row
        for row in published.rows("report_values", **_scope(figure), **when)
        if row["value_low"] is not None or row["value_high"] is not None
    }
    rows = [_rows_of(one, when, published) for one in figure.inputs]
    parts = [_parts_of(one, when, published) for one in figure.inputs]
    cells = published.rows("report_cells", **_scope(figure), **when)
    return _Read(span, values, cells, rows, parts)


def _rows_of(one: Input, when: Mapping[str, date], published: Published) -> dict[str, bool]:
    scope = {"indicator": one.observation, "country": one.country, "language": one.language}
    return {row["service_id"]: row["is_blank"] for row in published.rows("report_inputs", **scope, **when)}


def _parts_of(one: Input, when: Mapping[str, date], published: Published) -> dict[str, bool]:
    rows = published.rows("report_parts_read", part=one.part, **when)
    return {row["service_id"]: row["is_complete"] for row in rows}


def _listed(read: _Read, visit: Visit) -> list[Service]:
    seen = {service_id for part in read.parts for service_id in part}
    return [one for one in visit.services.services if one.id in seen or LISTED & set(one.kinds)]


def _is_about(finding: Row, figure: Compared, shown: Sequence[Span | None]) -> bool:
    ends = {one.end for one in shown if one}
    is_standing = finding["change"] != "resolved" and finding["period_end"] in ends
    return bool(is_standing and finding["indicator_id"] == figure.indicator_id)


def _silence(key: tuple[str, str], read: _Read, other: _Read | None, figure: Compared, visit: Visit) -> str:
    if key in read.values:
        return ""
    service_id, dimension = key
    service = visit.service(service_id)
    kinds = kinds_asked(visit.norm, figure.indicator_id)
    if service and not read.saw(service_id) and not _is_asked(service, read.span, kinds, other):
        return "not_applicable"
    states = [
        _state(service_id, rows, parts, is_one_system=bool(dimension))
        for rows, parts in zip(read.rows, read.parts, strict=True)
    ]
    return next(state for state in ("blank", "no_row", "not_read", "not_calculated") if state in states)


def _state(service_id: str, rows: Mapping[str, bool], parts: Mapping[str, bool], *, is_one_system: bool) -> str:
    if service_id in rows and not is_one_system:
        return "blank" if rows[service_id] else "not_calculated"
    return "no_row" if parts.get(service_id) else "not_read"


def _is_asked(service: Service, span: Span, kinds: frozenset[str], other: _Read | None) -> bool:
    """Whether a figure is to be expected: of this kind of service, or of one that gave it in the other period."""
    if not kinds & set(service.kinds):
        return bool(other and other.saw(service.id))
    designation = service.designation
    if designation is None:
        return True
    return designation.date <= span.end and (designation.ended is None or designation.ended > span.start)
