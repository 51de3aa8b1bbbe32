"""Loading landed files into raw and core: replace, supersede, tell restatements, settle issues."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import duckdb

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import Issue, IssueKind
from collectors.framework.ledger import settle
from collectors.framework.leftovers import tell_leftovers
from collectors.framework.parsed import Context, Parsed
from collectors.framework.rows import TABLES
from collectors.framework.source import collector_of
from collectors.framework.statements import run, run_on_table
from collectors.framework.storing import forget, store, store_file
from collectors.framework.stumbling import refusing
from warehouse import Landed

ChangeKind = Literal[
    "first", "content_change", "restatement", "extractor_change", "no_change", "rejected", "rejected_again"
]  # fmt: skip
REFUSED = ("rejected", "rejected_again")


class Loaded(NamedTuple):
    """What loading one file came to."""

    landed: Landed
    change_kind: ChangeKind
    rows_count: int
    issues: list[Issue]


def load_landed_into(connection: duckdb.DuckDBPyConnection, files: Iterable[Landed], context: Context) -> list[Loaded]:
    """Load landed files in the order given, in the caller's transaction.

    A file that this parser loaded before is left alone. A refused file leaves an issue and nothing else; one that comes
    again is told again, as whoever brings it may not know, and the ledger stays as it was.
    """
    return [_load(connection, landed, context) for landed in files]


def not_loaded(connection: duckdb.DuckDBPyConnection, source: str, files: Iterable[Landed]) -> Iterator[Landed]:
    """Those of a source's files that the parser as it is now did not read before, at their place in the order."""
    version: int = collector_of(source).PARSER_VERSION
    read = {row[0]: row[1:] for row in run(connection, "read_versions", source=source)}
    return (landed for landed in files if read.get(landed.source_file_id) != (version, landed.order))


def parse(landed: Landed, context: Context) -> Parsed:
    """Parse one landed file, and tell each row that nobody handled.

    Raises:
        FileRefusedError: the file's structure is broken.
    """
    with refusing(landed.file_name):
        parsed: Parsed = collector_of(landed.source).parse(landed, context)
        parsed.issues.extend(_met_before_storing(landed))
        tell_leftovers(parsed)
    return parsed


def _met_before_storing(landed: Landed) -> Iterator[Issue]:
    """What was met in the published bytes, of which the stored copy shows nothing, such as their encoding."""
    for fact in landed.told:
        yield Issue(**{**fact, "kind": IssueKind(fact["kind"])})  # type: ignore[arg-type]


def _load(connection: duckdb.DuckDBPyConnection, landed: Landed, context: Context) -> Loaded:
    version: int = collector_of(landed.source).PARSER_VERSION
    known = _known(connection, landed)
    is_as_read = known is not None and known[:2] == (version, landed.order)
    if known and is_as_read and not known.is_refused:
        return Loaded(landed, "no_change", 0, [])
    try:
        parsed = parse(landed, context)
    except FileRefusedError as error:
        issue = Issue(error.kind, "rejected_file", f"{error.file_name}, {error.place}", error.reason, error.remedy)
        if is_as_read:
            return Loaded(landed, "rejected_again", 0, [issue])
        return _reject(connection, landed, known, version, issue)
    before = _forget_before(connection, landed, known)
    store_file(connection, landed, parsed, version, "first")
    store(connection, landed, parsed)
    editions = sorted(parsed.editions | before)
    _supersede(connection, landed, editions)
    is_ours = known is not None and known.parser_version != version
    kind: ChangeKind = "extractor_change" if is_ours else _change_kind(connection, landed, editions)
    run(connection, "update_change_kind", source_file_id=landed.source_file_id, change_kind=kind)
    settle(connection, landed, parsed.issues, editions, landed.retrieved_at)
    return Loaded(landed, kind, parsed.rows_count, parsed.issues)


class _Known(NamedTuple):
    """With which parser and at which place in the order a file was read, and whether it was refused."""

    parser_version: int
    landed_order: int
    is_refused: bool


def _known(connection: duckdb.DuckDBPyConnection, landed: Landed) -> _Known | None:
    rows = run(connection, "known_version", source_file_id=landed.source_file_id)
    return _Known(*rows[0]) if rows else None


def _forget_before(connection: duckdb.DuckDBPyConnection, landed: Landed, known: _Known | None) -> set[str]:
    """Delete what an earlier reading of a file gave; returns the editions it gave rows of."""
    if known is None:
        return set()
    editions = {row[0] for row in run(connection, "file_editions", source_file_id=landed.source_file_id)}
    forget(connection, landed)
    return editions


def _reject(
    connection: duckdb.DuckDBPyConnection, landed: Landed, known: _Known | None, version: int, issue: Issue
) -> Loaded:
    _supersede(connection, landed, sorted(_forget_before(connection, landed, known)))
    store_file(connection, landed, Parsed(), version, "rejected")
    settle(connection, landed, [issue], [], landed.retrieved_at)
    return Loaded(landed, "rejected", 0, [issue])


def _supersede(connection: duckdb.DuckDBPyConnection, landed: Landed, editions: list[str]) -> None:
    newest = dict(
        run(
            connection, "newest_versions", source=landed.source, editions=editions,
            source_file_id=landed.source_file_id,
        )
    )  # fmt: skip
    run(connection, "forget_restatements", source=landed.source, editions=editions)
    if newest:
        _choose_among_versions(connection, landed.source, newest)
    if landed.door == "shipped":
        for table in TABLES.values():
            run_on_table(
                connection, "supersede_shipped", table, source=landed.source, file_name=landed.file_name,
                source_file_id=landed.source_file_id, landed_order=landed.order,
            )  # fmt: skip


def _choose_among_versions(connection: duckdb.DuckDBPyConnection, source: str, newest: dict[str, str]) -> None:
    editions = list(newest)
    for table in TABLES.values():
        run_on_table(
            connection, "supersede", table, source=source, editions=editions, newest=list(newest.values())
        )  # fmt: skip
    run(connection, "restatements", source=source, editions=editions)


def _change_kind(connection: duckdb.DuckDBPyConnection, landed: Landed, editions: list[str]) -> ChangeKind:
    rows = run(connection, "change_kind", source=landed.source, source_file_id=landed.source_file_id, editions=editions)
    kind: ChangeKind = rows[0][0]
    return kind
