"""One run of one source: gather, land, load, record. And the rebuild: everything again from landing."""

import tempfile
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from collectors.framework.errors import CollectorError, FileRefusedError
from collectors.framework.fetching import from_publisher
from collectors.framework.gathering import Gathered, from_folder, shipped
from collectors.framework.issues import Issue, IssueKind
from collectors.framework.ledger import tell_unavailable
from collectors.framework.loading import Loaded, load_landed_into, not_loaded
from collectors.framework.parsed import Context
from collectors.framework.runs import Run, new_run_id, read_journal, record, summarise, write_to_journal
from collectors.framework.source import Limits, Source, collector_of, read_source
from collectors.framework.statements import run_on_table
from collectors.framework.stumbling import refusing
from collectors.framework.transport import Transport
from collectors.framework.visits import is_visits
from warehouse import Arrival, Home, Landed, Landing, writing
from warehouse.landing import sha256_of

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Collected:
    """A run with what each file came to.

    `left_aside` are files in the folder whose names are not this source's; `issues` is what was met before a file was
    landed: a publisher that did not answer, a file that could not be cleared of personal data.
    """

    run: Run
    files: list[Loaded]
    left_aside: list[Path]
    issues: list[Issue]


def collect(
    home: Home, name: str, context: Context, *, path: Path | None = None, transport: Transport | None = None
) -> Collected:
    """Collect one source through its door: `path` if given, else what ships with the project, else the publisher.

    Everything of the run is loaded in one transaction; what was landed by a run that was cut off is loaded too.

    Raises:
        UnknownSourceError: no such source.
        CollectorError: nothing to collect from, or fewer rows than the source's card asserts.
    """
    source = read_source(name)
    started_at = datetime.now(UTC)
    run_id = new_run_id(name, started_at)
    landing = Landing(home.landing)
    with tempfile.TemporaryDirectory() as folder:
        gathered = _gather(name, source, context, landing, run_id, Path(folder), path, transport)
        with writing(home) as connection:
            arrived = _land_all(landing, gathered, context, source.limits)
            loaded = load_landed_into(connection, _to_load(connection, landing, name, arrived), context)
            if gathered.files or not gathered.issues:
                # Where nothing came in because nobody answered, that is told, and not that rows are missing.
                _check_assertions(connection, name, source, gathered)
            tell_unavailable(connection, name, gathered.issues, run_id, started_at)
            run = summarise(run_id, name, started_at, loaded, gathered.issues)
            record(connection, run)
            write_to_journal(home.landing, run)
    return Collected(run, loaded, gathered.left_aside, gathered.issues)


def replay(connection: duckdb.DuckDBPyConnection, home: Home, context: Context) -> int:
    """Load every landed file into an empty warehouse, in the order of landing; returns the number of files.

    Raises:
        WarehouseError: a landed file's bytes are not those that were landed.
    """
    files = list(Landing(home.landing).checked())
    load_landed_into(connection, files, context)
    for run in read_journal(home.landing):
        record(connection, run)
    return len(files)


def _gather(
    name: str, source: Source, context: Context, landing: Landing, run_id: str, folder: Path,
    path: Path | None, transport: Transport | None,
) -> Gathered:  # fmt: skip
    if path is not None:
        return from_folder(name, path, run_id)
    if "shipped" in source.doors:
        return shipped(name, run_id)
    if "http" in source.doors:
        return from_publisher(name, source, context, landing, run_id, folder, transport)
    message = f"{name}: has no address to fetch from. {source.how_to_fetch_by_hand.en} Then add --from PATH."
    raise CollectorError(message)


def _land_all(landing: Landing, gathered: Gathered, context: Context, limits: Limits) -> list[Landed]:
    """Land each file; one that is too large or cannot be cleared of personal data is told, and not stored."""
    arrived: list[Landed] = []
    for file, arrival in gathered.files:
        try:
            _refuse_too_large(file, limits)
            landed = _land(landing, file, arrival, context)
        except FileRefusedError as error:
            place = f"{error.file_name}, {error.place}"
            gathered.issues.append(Issue(error.kind, "rejected_file", place, error.reason, error.remedy))
            continue
        arrived.append(landed)
        # Two runs of one moment write the same log of visits; that is ours, and no file of a publisher.
        if landed.file_name != file.name and not is_visits(file.name):
            gathered.issues.append(_known_by_another_name(file, landed))
    return arrived


def _refuse_too_large(file: Path, limits: Limits) -> None:
    if file.stat().st_size > limits.file_megabytes * MEGABYTE:
        reason = f"larger than {limits.file_megabytes} MB."
        remedy = (
            "Load a smaller part of it; if it is what the publisher gives, raise limits.file_megabytes in source.yaml."
        )
        raise FileRefusedError(file.name, "whole file", reason, remedy, IssueKind.TOO_LARGE)


def _known_by_another_name(file: Path, landed: Landed) -> Issue:
    reason = f"Its bytes are those of {landed.file_name}, which came first and was read; this one was not read again."
    remedy = "If it should hold something else, such as another day or service, fetch it again."
    return Issue(IssueKind.PART_DUPLICATE, "warning", file.name, reason, remedy)


def _land(landing: Landing, file: Path, arrival: Arrival, context: Context) -> Landed:
    redact = getattr(collector_of(arrival.source), "redact", None)
    sha256 = sha256_of(file)
    if redact is None or landing.is_landed(sha256, arrival.source):
        return _newest(landing, landing.land(file, arrival, sha256=sha256), arrival)
    with tempfile.TemporaryDirectory() as folder:
        redacted = Path(folder) / file.name
        with refusing(file.name):
            told = redact(file, context, redacted) or ()
        return landing.land(file, arrival, redacted, sha256, [asdict(issue) for issue in told])


def _newest(landing: Landing, landed: Landed, arrival: Arrival) -> Landed:
    """What ships or is published now is what counts, also when the same bytes came before and others after them.

    So a wrong answer that comes a second time is told a second time. What a person brings again changes nothing.
    """
    if arrival.door == "path" or landed.run_id == arrival.run_id:
        return landed
    versions = [one for one in landing.all(landed.source) if _place_of(one) == _place_of(landed)]
    is_of_this_place = landed.door == arrival.door and landed.url == arrival.url
    return landing.land_again(landed, arrival) if is_of_this_place and versions[-1] != landed else landed


def _place_of(landed: Landed) -> tuple[str, str]:
    """Where versions of one file come from: an address, or a name among what ships."""
    return landed.door, landed.url or landed.file_name


def _to_load(connection: duckdb.DuckDBPyConnection, landing: Landing, name: str, arrived: list[Landed]) -> list[Landed]:
    """What came in now, and what an earlier run landed without loading it."""
    known = {landed.source_file_id for landed in arrived}
    left = [landed for landed in not_loaded(connection, name, landing.all(name)) if landed.source_file_id not in known]
    return sorted({one.source_file_id: one for one in [*left, *arrived]}.values(), key=lambda landed: landed.order)


def _check_assertions(connection: duckdb.DuckDBPyConnection, name: str, source: Source, gathered: Gathered) -> None:
    for table, minimum in source.assertions.min.items():
        found = _current_rows(connection, name, table)
        if found < minimum:
            message = (
                f"{name}: {found} rows in {table}, at least {minimum} expected. Nothing was changed. "
                "Look at the files that came in; if they are right, lower assertions.min in source.yaml."
            )
            raise CollectorError(message)
    for table, maximum in source.assertions.max.items():
        found = _current_rows(connection, name, table)
        if found > maximum:
            reason = f"{found} rows in {table}, at most {maximum} expected."
            remedy = "Look for rows that came in twice; if they are right, raise assertions.max in source.yaml."
            gathered.issues.append(Issue(IssueKind.MORE_ROWS_THAN_EXPECTED, "warning", table, reason, remedy))


def _current_rows(connection: duckdb.DuckDBPyConnection, name: str, table: str) -> int:
    rows = run_on_table(connection, "current_rows", table, source=name)
    count: int = rows[0][0]
    return count
