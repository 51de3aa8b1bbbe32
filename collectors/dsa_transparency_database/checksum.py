"""The checksum that the publisher gives beside each dump."""

import hashlib
import re
from pathlib import Path

from collectors.dsa_transparency_database.dump_name import CHECKSUM_SUFFIX
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind

CHUNK = 1024 * 1024
LINE = re.compile(r"(?P<sha1>[0-9a-f]{40})(?:\s+\*?(?P<name>\S+))?\s*")
LONGEST = 1000


def check(file_name: str, found_sha1: str, told_sha1: str | None) -> None:
    """Hold a dump's checksum against the one that came with it, if one came.

    Raises:
        FileRefusedError: it is another one.
    """
    if told_sha1 not in {found_sha1, None}:
        reason = f"its sha1 is {found_sha1}, and the publisher says {told_sha1}."
        remedy = "Fetch the file and its .sha1 again; the publisher may have made both anew in between."
        raise FileRefusedError(file_name, "whole file", reason, remedy, IssueKind.CHECKSUM_WRONG)


def published_sha1(path: Path) -> str | None:
    """Return what the .sha1 that came with a dump says; None when none came.

    A person puts the two files side by side. Of what is fetched, each file lies in a folder of its own, and these lie
    side by side.

    Raises:
        FileRefusedError: the .sha1 is none, or of another file.
    """
    name = path.name + CHECKSUM_SUFFIX
    places = [path.with_name(name)]
    if path.parent.name.isdecimal():
        places.extend(sorted(path.parent.parent.glob(f"*/{name}")))
    beside = next((place for place in places if place.is_file()), None)
    return read_checksum(beside) if beside else None


def sha1_of(path: Path) -> str:
    """The sha1 of a file, read in blocks."""
    digest = hashlib.sha1(usedforsecurity=False)
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


def read_checksum(path: Path) -> str:
    """Return the sha1 in a checksum's file.

    Raises:
        FileRefusedError: it is none, or of another file.
    """
    with path.open("rb") as file:
        match = LINE.fullmatch(file.read(LONGEST).decode("utf-8", "replace"))
    if match is None or match["name"] not in {None, path.name.removesuffix(CHECKSUM_SUFFIX)}:
        reason = "no checksum of this dump; a page of the site, perhaps."
        raise FileRefusedError(path.name, "whole file", reason, "Fetch it again.", IssueKind.CHECKSUM_WRONG)
    return match["sha1"]
