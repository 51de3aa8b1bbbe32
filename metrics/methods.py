"""How expectations were judged at two runs, and where that differs."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import duckdb

from metrics.kept import Run
from metrics.statements import rows_of


class Method(NamedTuple):
    """What an expectation asked (a digest), and the versions of the rule and the indicators by which it was judged."""

    asked: frozenset[str]
    versions: frozenset[str]


class MethodChange(NamedTuple):
    """An expectation that is judged otherwise: `what` is added, removed, asked or computed.

    asked: the norm asks something else, such as another threshold; computed: a rule or indicator has another version.
    """

    expectation_id: str
    what: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def methods_at(connection: duckdb.DuckDBPyConnection, run: Run) -> dict[str, Method]:
    """Return how each expectation was judged at a run."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows_of(connection, "methods_at", run_number=run.run_number):
        found[row["expectation_id"]].append((row["asked"], row["method_version"]))
    return {name: Method(*map(frozenset, zip(*pairs, strict=True))) for name, pairs in found.items()}


def method_changes(before: dict[str, Method], after: dict[str, Method]) -> Iterator[MethodChange]:
    """Yield each expectation that is judged otherwise, in alphabetical order."""
    for name in sorted(before.keys() | after):
        then, now = before.get(name), after.get(name)
        what = _what(then, now)
        if what:
            versions = (tuple(sorted(one.versions)) if one else () for one in (then, now))
            yield MethodChange(name, what, *versions)


def _what(then: Method | None, now: Method | None) -> str:
    if then is None or now is None:
        return "added" if then is None else "removed"
    if then.asked != now.asked:
        return "asked"
    return "computed" if _numbers_differ(then, now) else ""


def _numbers_differ(then: Method, now: Method) -> bool:
    """Whether a version took the place of another; with other data, one of a family's indicators can come or go."""
    gone, come = then.versions - now.versions, now.versions - then.versions
    return bool({_names(one) for one in gone} & {_names(one) for one in come})


def _names(version: str) -> tuple[str, ...]:
    """Return the names in 'threshold 1, automated_recall_share 2', without their numbers."""
    return tuple(part.rsplit(" ", 1)[0] for part in version.split(", "))
