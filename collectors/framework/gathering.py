"""The two doors: files from the publisher's address, or from a folder where a person put them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from collectors.framework.errors import CollectorError, SourceUnavailableError
from collectors.framework.issues import Issue
from collectors.framework.parsed import Context, Remote
from collectors.framework.source import Source, collector_of
from collectors.framework.transport import Fetched, Transport
from warehouse import Arrival, Landing

TABLES_AND_ARCHIVES = (".csv", ".zip", ".xlsx", ".tsv", ".txt")


@dataclass
class Gathered:
    """Files that came in, each with how it came, and what went wrong on the way."""

    files: list[tuple[Path, Arrival]] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    unchanged: int = 0
    left_aside: list[Path] = field(default_factory=list)


def from_folder(name: str, path: Path, run_id: str) -> Gathered:
    """Take one file, or every table and archive under a folder; of a source with `SUFFIXES`, the files that end so.

    Raises:
        CollectorError: the path is not there, or holds nothing that could be a table.
    """
    if not path.exists():
        message = f"{path}: not there. Name a file or folder that exists."
        raise CollectorError(message)
    suffixes: Sequence[str] = getattr(collector_of(name), "SUFFIXES", TABLES_AND_ARCHIVES)
    files = [path] if path.is_file() else sorted(_files_under(path, suffixes))
    if not files:
        wanted = " or ".join(suffixes) if suffixes is not TABLES_AND_ARCHIVES else ".csv, .xlsx or .zip"
        message = f"{path}: no {wanted} in it. Name the folder with the downloaded files."
        raise CollectorError(message)
    # In a folder a person keeps other things too; a file that is named on its own is taken at its word.
    is_ours = getattr(collector_of(name), "recognises", lambda _: True) if path.is_dir() else lambda _: True
    return Gathered(
        [(file, Arrival(name, run_id, "path")) for file in files if is_ours(file)],
        left_aside=[file for file in files if not is_ours(file)],
    )


def shipped(name: str, run_id: str) -> Gathered:
    """Take the figures that ship with the project."""
    return Gathered([(file, Arrival(name, run_id, "shipped")) for file in collector_of(name).shipped()])


def from_publisher(
    name: str, source: Source, context: Context, landing: Landing, run_id: str, folder: Path,
    transport: Transport | None = None,
) -> Gathered:  # fmt: skip
    """Fetch every file that the collector knows an address of; one that fails does not hold up the others."""
    transport = transport or Transport(source.allowed_hosts, source.limits.file_megabytes)
    etags = {landed.url: landed.etag for landed in landing.all(name) if landed.url}
    gathered = Gathered()
    for number, remote in enumerate(_discovered(name, source, context, gathered)):
        place = folder / str(number)
        place.mkdir(parents=True)
        try:
            fetched = _fetch(name, remote, context, transport, place, etags.get(remote.url))
        except SourceUnavailableError as error:
            gathered.issues.append(Issue(error.kind, "warning", remote.url, str(error), error.remedy))
            continue
        if fetched.path is None:
            gathered.unchanged += 1
        else:
            gathered.files.append((fetched.path, Arrival(name, run_id, "http", remote.url, fetched.etag)))
    return gathered


def _discovered(name: str, source: Source, context: Context, gathered: Gathered) -> Iterator[Remote]:
    """What there is to fetch; where the publisher does not even tell that, it is told."""
    try:
        yield from collector_of(name).discover(context)
    except SourceUnavailableError as error:
        gathered.issues.append(Issue(error.kind, "warning", source.human_url, str(error), error.remedy))


def _fetch(
    name: str, remote: Remote, context: Context, transport: Transport, place: Path, etag: str | None
) -> Fetched:  # fmt: skip
    """A file comes by the transport alone; where a question has to be put, the collector's `fetch` puts it."""
    fetch = getattr(collector_of(name), "fetch", None)
    return fetch(remote, context, transport, place) if fetch else transport.fetch(remote, place, etag)


def _files_under(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.suffix.lower() in suffixes:
            yield path
