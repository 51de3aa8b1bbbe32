"""The findings as a work list: narrowed, ordered and grouped by what stands in the address."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.naming import commitment_of, reference
from dashboard.visit import Visit
from language import word
from warehouse.readers import Row


def _goal(row: Row, visit: Visit) -> str:
    commitment = commitment_of(visit.norm, row["commitment_id"])
    return commitment.goal if commitment else ""


FIELDS: dict[str, Callable[[Row, Visit], str]] = {
    "service": lambda row, _visit: str(row["service_id"]),
    "status": lambda row, _visit: str(row["status"]),
    "severity": lambda row, _visit: str(row["severity"]),
    "axis": lambda row, _visit: str(row["axis"]),
    "change": lambda row, _visit: str(row["change"]),
    "goal": _goal,
    "commitment": lambda row, _visit: str(row["commitment_id"]),
}
SORTS: dict[str, Callable[[Row, Visit], Any]] = {
    "rank": lambda row, _visit: row["rank"],
    "service": lambda row, visit: (visit.service_name(row["service_id"]).casefold(), row["rank"]),
    "commitment": lambda row, visit: (_place_in_norm(row, visit), row["rank"]),
    "period": lambda row, _visit: (date.max - row["period_end"], row["rank"]),
}
GROUPS = ("service", "commitment", "goal", "status", "change", "axis")


@dataclass(frozen=True)
class Group:
    """Findings under one heading; the heading is '' where the list is not grouped."""

    heading: str
    findings: Sequence[Row]


def listed(visit: Visit) -> list[Row]:
    """Return the findings that fit every field of the address, in its order; grouped findings stand together."""
    rows = fitting(visit.published.rows("findings"), visit)
    by = SORTS.get(visit.query.get("sort", ""), SORTS["rank"])
    ordered = sorted(rows, key=lambda row: by(row, visit))
    group = _group_of(visit)
    if group is None:
        return ordered
    first: dict[str, int] = {}
    for number, row in enumerate(ordered):
        first.setdefault(group(row, visit), number)
    return sorted(ordered, key=lambda row: first[group(row, visit)])


def fitting(findings: list[Row], visit: Visit) -> list[Row]:
    """Return the findings that have the value of each field that the address names."""
    asked = {field: value for field in FIELDS if (value := visit.query.get(field))}
    return [row for row in findings if all(FIELDS[field](row, visit) == value for field, value in asked.items())]


def grouped(findings: Sequence[Row], visit: Visit) -> list[Group]:
    """Return consecutive findings of one group under its heading."""
    group = _group_of(visit)
    if group is None:
        return [Group("", findings)]
    inside = groupby(findings, key=lambda row: group(row, visit))
    return [Group(_heading(key, visit), list(rows)) for key, rows in inside]


def _group_of(visit: Visit) -> Callable[[Row, Visit], str] | None:
    asked = visit.query.get("group", "")
    return FIELDS[asked] if asked in GROUPS else None


def _heading(key: str, visit: Visit) -> str:
    asked = visit.query["group"]
    if asked == "service":
        return visit.service_name(key)
    if asked == "goal":
        return visit.norm.goal(key).title.in_language(visit.language)
    if asked == "commitment":
        commitment = commitment_of(visit.norm, key)
        title = commitment.title.in_language(visit.language) if commitment else ""
        return ": ".join(filter(None, (reference(visit.norm, key, visit.language), title)))
    said = word(asked, key, visit.language)
    return f"{said[:1].upper()}{said[1:]}"


def _place_in_norm(row: Row, visit: Visit) -> int:
    order = [commitment.id for commitment in visit.norm.commitments]
    return order.index(row["commitment_id"]) if row["commitment_id"] in order else len(order)
