"""What all collectors share.

A source is a folder beside this one:

- `source.yaml` (model: `source.Source`): title, publisher, urls, licence, cadence, allowed hosts, limits, assertions,
  how a person fetches the file by hand;
- `collector.py` with:
    - `PARSER_VERSION: int`, raised when the same file would give other rows;
    - `parse(landed: Landed, context: Context) -> Parsed`, which reads one landed file (never the network);
    - `discover(context: Context) -> Iterable[Remote]` where the publisher has addresses to fetch from (optional);
    - `fetch(remote: Remote, context: Context, transport: Transport, folder: Path) -> Fetched` where there is an
      API instead of a file (optional): it asks with `transport.ask`, and writes what was answered, without any secret,
      as one file into `folder`;
    - `follow(page: Path, remote: Remote, context: Context) -> Iterable[Remote]` where a fetched page leads on to files
      (optional); it is given each fetched file, and what it gives is not followed further;
    - `KEEPS_VISITS: bool` where it counts on which day an address was asked in vain (optional): each run lands a log of
      its visits, see `visits.py`;
    - `recognises(path: Path) -> bool` where a file's name tells whether it is of this source (optional): other files in
      a folder are left aside;
    - `SUFFIXES: tuple[str, ...]` where files are no tables or archives, such as '.json' (optional): the endings of what
      is taken from a folder;
    - `shipped() -> Iterable[Path]` where figures ship with the project (optional);
    - `redact(path: Path, context: Context, target: Path) -> None` where a published file holds personal data
      (optional): it writes to `target` what may be stored, with every row and column in its place;
- column maps and other data as CSV or YAML.

`parse` adds rows (`rows.py`) and reports what it met (`issues.py`) to a `Parsed`; it raises `FileRefusedError` when the
structure is broken, so that nothing of the file is loaded and what was stored stays. Landing, loading, supersession,
restatements, issues that close themselves and the record of the run are done by `collecting.py` and `loading.py`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collectors.framework.collecting import Collected, collect, replay
    from collectors.framework.errors import CollectorError, FileRefusedError, SourceUnavailableError
    from collectors.framework.gathering import shipped_files
    from collectors.framework.issues import Issue, IssueKind
    from collectors.framework.loading import load_landed_into
    from collectors.framework.parsed import Context, Parsed, Remote
    from collectors.framework.source import Source, read_source, source_names

# Where each name stands. It is imported when somebody asks for it: a process that only counts rows needs the errors,
# and not half a second of what fetches and loads.
_PLACES = {
    "Collected": "collecting",
    "CollectorError": "errors",
    "Context": "parsed",
    "FileRefusedError": "errors",
    "Issue": "issues",
    "IssueKind": "issues",
    "Parsed": "parsed",
    "Remote": "parsed",
    "Source": "source",
    "SourceUnavailableError": "errors",
    "collect": "collecting",
    "load_landed_into": "loading",
    "read_source": "source",
    "replay": "collecting",
    "shipped_files": "gathering",
    "source_names": "source",
}

__all__ = [
    "Collected",
    "CollectorError",
    "Context",
    "FileRefusedError",
    "Issue",
    "IssueKind",
    "Parsed",
    "Remote",
    "Source",
    "SourceUnavailableError",
    "collect",
    "load_landed_into",
    "read_source",
    "replay",
    "shipped_files",
    "source_names",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
