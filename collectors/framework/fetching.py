"""One run at a publisher's addresses: what the collector names, and what the fetched pages lead on to."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

from collectors.framework.errors import FileRefusedError, NotThereError, SourceUnavailableError
from collectors.framework.gathering import Gathered
from collectors.framework.issues import Issue
from collectors.framework.parsed import Context, Remote
from collectors.framework.source import Source, collector_of
from collectors.framework.stumbling import refusing
from collectors.framework.transport import Fetched, Transport
from collectors.framework.visits import Answer, Asked, write_visits
from warehouse import Arrival, Landed, Landing
from warehouse.landing import sha256_of

# A page with more links to files than this is no list of reports.
MOST_FOLLOWED = 300

Fetch = Callable[[Remote, Context, Transport, Path], Fetched]
Follow = Callable[[Path, Remote, Context], Iterable[Remote]]


def from_publisher(
    name: str, source: Source, context: Context, landing: Landing, run_id: str, folder: Path,
    transport: Transport | None = None,
) -> Gathered:  # fmt: skip
    """Fetch every file that the collector knows an address of, and what its pages lead on to.

    One that fails does not hold up the others. A collector with `KEEPS_VISITS` gets a log of what was asked.
    """
    collector = collector_of(name)
    known = {landed.url: landed for landed in landing.all(name) if landed.url}
    transport = transport or Transport(source.allowed_hosts, source.limits.file_megabytes)
    fetching = _Run(name, run_id, folder, context, transport, known)
    for remote in _discovered(name, source, context, fetching.gathered):
        page = fetching.ask(remote)
        for found in _led_to(collector, page, remote, context) if page else ():
            fetching.ask(found)
    # Where nobody answered, nothing was looked at.
    has_answers = any(visit.answer != "unavailable" for visit in fetching.visits)
    if getattr(collector, "KEEPS_VISITS", False) and has_answers:
        log = write_visits(folder, run_id, fetching.visits)
        fetching.gathered.files.append((log, Arrival(name, run_id, "http")))
    return fetching.gathered


def _led_to(collector: ModuleType, page: Path, remote: Remote, context: Context) -> list[Remote]:
    """The files that a fetched page leads on to; one that cannot be read leads nowhere, as its loading will tell."""
    follow: Follow | None = getattr(collector, "follow", None)
    try:
        with refusing(remote.file_name):
            return list(follow(page, remote, context))[:MOST_FOLLOWED] if follow else []
    except FileRefusedError:
        return []


def _discovered(name: str, source: Source, context: Context, gathered: Gathered) -> Iterator[Remote]:
    """What there is to fetch; where the publisher does not even tell that, it is told."""
    try:
        yield from collector_of(name).discover(context)
    except SourceUnavailableError as error:
        gathered.issues.append(Issue(error.kind, "warning", source.human_url, str(error), error.remedy))


def _answered(fetch: Fetch, remote: Remote, context: Context, transport: Transport, place: Path) -> Fetched:
    """Put a question; an answer over which the collector trips is as good as none."""
    try:
        with refusing(remote.url):
            return fetch(remote, context, transport, place)
    except FileRefusedError as error:
        raise SourceUnavailableError(f"{remote.url}: {error.reason}", error.kind, error.remedy) from error


@dataclass
class _Run:
    name: str
    run_id: str
    folder: Path
    context: Context
    transport: Transport
    known: dict[str, Landed]
    gathered: Gathered = field(default_factory=Gathered)
    visits: list[Asked] = field(default_factory=list)
    asked: set[Remote] = field(default_factory=set)

    def ask(self, remote: Remote) -> Path | None:
        """Ask for one address, once a run; returns the file as it is now, None when it could not be had."""
        if remote in self.asked:
            return None
        self.asked.add(remote)
        place = self.folder / str(len(self.asked))
        place.mkdir(parents=True)
        try:
            return self._keep(remote, self._fetch(remote, place))
        except SourceUnavailableError as error:
            self._tell(remote, error)
            return None

    def _fetch(self, remote: Remote, place: Path) -> Fetched:
        """A file comes by the transport alone; where a question has to be put, the collector's `fetch` puts it."""
        fetch: Fetch | None = getattr(collector_of(self.name), "fetch", None)
        if fetch:
            return _answered(fetch, remote, self.context, self.transport, place)
        landed = None if remote.is_always_sent else self.known.get(remote.url)
        return self.transport.fetch(remote, place, landed.etag if landed else None)

    def _keep(self, remote: Remote, fetched: Fetched) -> Path | None:
        if fetched.path is None:
            self.gathered.unchanged += 1
            self._note(remote, "unchanged")
            landed = self.known.get(remote.url)
            return landed.path if landed else None
        self.gathered.files.append((fetched.path, Arrival(self.name, self.run_id, "http", remote.url, fetched.etag)))
        self._note(remote, "fetched", sha256_of(fetched.path))
        return fetched.path

    def _tell(self, remote: Remote, error: SourceUnavailableError) -> None:
        is_not_there = isinstance(error, NotThereError)
        self._note(remote, "not_there" if is_not_there else "unavailable")
        if not (is_not_there and remote.may_be_absent):
            self.gathered.issues.append(Issue(error.kind, "warning", remote.url, str(error), error.remedy))

    def _note(self, remote: Remote, answer: Answer, sha256: str = "") -> None:
        self.visits.append(Asked(datetime.now(UTC), remote.url, answer, sha256))
