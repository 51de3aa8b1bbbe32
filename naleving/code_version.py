"""Which code ran: the version of the tool, and a digest of the sources that a figure goes through."""

from collections.abc import Collection, Iterator
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from collectors.framework import shipped_files

ROOT = Path(__file__).resolve().parents[1]
# From a landed file to an assessment. Pages, briefings and words change no figure.
ROOMS = ("norms", "warehouse", "collectors", "metrics")
KINDS = frozenset({".py", ".sql", ".csv", ".yaml"})
DIGEST_LENGTH = 12


def code_version() -> str:
    """Return the version with a digest, as in '0.1.0+1f4c0a9b27de': another digest is other code, if only in a comment.

    The figures that ship are no code: they are landed, and each landed file has a digest of its own.
    """
    return f"{version('naleving')}+{digest_of(ROOT, leaving_out=frozenset(shipped_files()))}"


def digest_of(root: Path, leaving_out: Collection[Path] = ()) -> str:
    """Return a digest of the sources under a folder that holds the rooms: of their names and their bytes."""
    digest = sha256()
    for path in sorted(set(_sources(root)).difference(leaving_out)):
        digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
        # The digest of a file has one length, so that no file can end in the name of the next one.
        digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:DIGEST_LENGTH]


def _sources(root: Path) -> Iterator[Path]:
    for room in ROOMS:
        yield from (path for path in (root / room).rglob("*") if path.suffix in KINDS)
