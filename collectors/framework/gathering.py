"""What came in at a door, and the doors that need no network: a folder, and what ships with the project."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from collectors.framework.errors import CollectorError
from collectors.framework.issues import Issue
from collectors.framework.source import collector_of, read_source, source_names
from warehouse import Arrival

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


def shipped_files() -> list[Path]:
    """Return every file of figures that ships with the project, of whatever source."""
    sources = (name for name in source_names() if "shipped" in read_source(name).doors)
    return [path for name in sources for path in collector_of(name).shipped()]


def _files_under(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    for path in folder.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.suffix.lower() in suffixes:
            yield path
