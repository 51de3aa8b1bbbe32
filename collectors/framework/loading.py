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

ChangeKind = Literal["first", "content_change", "restatement", "extractor_change", "no_change", "rejected"]


class Loaded(NamedTuple):
    """What loading one file came to."""

    landed: Landed
    change_kind: ChangeKind
    rows_count: int
    issues: list[Issue]


def load_landed_into(connection: duckdb.DuckDBPyConnection, files: Iterable[Landed], context: Context) -> list[Loaded]:
    """Load landed files in the order given, in the caller's transaction.

    A file that this parser loaded before is left alone. A refused file leaves an issue and nothing else.
    """
    return [_load(connection, landed, context) for landed in files]


def is_loaded(connection: duckdb.DuckDBPyConnection, landed: Landed) -> bool:
    """Whether the parser as it is now read this file before, at its present place in the order."""
    return _known(connection, landed) == (collector_of(landed.source).PARSER_VERSION, landed.order)


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
    if known == (version, landed.order):
        return Loaded(landed, "no_change", 0, [])
    before = {row[0] for row in run(connection, "file_editions", source_file_id=landed.source_file_id)}
    forget(connection, landed)
    try:
        parsed = parse(landed, context)
    except FileRefusedError as error:
        _supersede(connection, landed, sorted(before))
        return _reject(connection, landed, version, error)
    store_file(connection, landed, parsed, version, "first")
    store(connection, landed, parsed)
    editions = sorted(parsed.editions | before)
    _supersede(connection, landed, editions)
    is_ours = known is not None and known[0] != version
    kind: ChangeKind = "extractor_change" if is_ours else _change_kind(connection, landed, editions)
    run(connection, "update_change_kind", source_file_id=landed.source_file_id, change_kind=kind)
    settle(connection, landed, parsed.issues, editions, landed.retrieved_at)
    return Loaded(landed, kind, parsed.rows_count, parsed.issues)


def _known(connection: duckdb.DuckDBPyConnection, landed: Landed) -> tuple[int, int] | None:
    """The parser's version and the place in the order with which a file was read, if it was."""
    rows = run(connection, "known_version", source_file_id=landed.source_file_id)
    return (rows[0][0], rows[0][1]) if rows else None


def _reject(connection: duckdb.DuckDBPyConnection, landed: Landed, version: int, error: FileRefusedError) -> Loaded:
    issue = Issue(error.kind, "rejected_file", f"{error.file_name}, {error.place}", error.reason, error.remedy)
    store_file(connection, landed, Parsed(), version, "rejected")
    settle(connection, landed, [issue], [], landed.retrieved_at)
    return Loaded(landed, "rejected", 0, [issue])


def _supersede(connection: duckdb.DuckDBPyConnection, landed: Landed, editions: list[str]) -> None:
    newest = dict(run(connection, "newest_versions", source=landed.source, editions=editions))
    for table in TABLES.values():
        run_on_table(
            connection, "supersede", table, source=landed.source,
            editions=list(newest), newest=list(newest.values()),
        )  # fmt: skip
        if landed.door == "shipped":
            run_on_table(
                connection, "supersede_shipped", table, source=landed.source, file_name=landed.file_name,
                source_file_id=landed.source_file_id, landed_order=landed.order,
            )  # fmt: skip
    run(connection, "forget_restatements", source=landed.source, editions=editions)
    run(connection, "restatements", source=landed.source, editions=editions)


def _change_kind(connection: duckdb.DuckDBPyConnection, landed: Landed, editions: list[str]) -> ChangeKind:
    rows = run(connection, "change_kind", source=landed.source, source_file_id=landed.source_file_id, editions=editions)
    kind: ChangeKind = rows[0][0]
    return kind
