"""What is landed of a dump: an archive of the dump's own name with its cube, its parts and its checksum."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from collectors.dsa_transparency_database.part import ReducedPart
from collectors.framework.archives import DAMAGED, members
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import Limits

CUBE, PARTS, FACTS = "cube.csv", "parts.csv", "dump.json"
# A fixed date, so that the same dump always gives the same stored bytes.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


class ReducedCopy(NamedTuple):
    """The stored form of a dump."""

    sha1: str
    is_checked: bool
    parts: list[ReducedPart]
    cube: list[dict[str, str]]


def write_reduced_copy(target: Path, cube: Path, parts: Sequence[ReducedPart], sha1: str, *, is_checked: bool) -> None:
    """Write the archive that is landed in the place of a dump."""
    with zipfile.ZipFile(target, "w") as archive:
        _add(archive, FACTS, json.dumps({"sha1": sha1, "is_checked": is_checked}).encode())
        written = io.StringIO(newline="")
        csv.writer(written, lineterminator="\n").writerows([ReducedPart._fields, *parts])
        _add(archive, PARTS, written.getvalue().encode())
        _add(archive, CUBE, cube.read_bytes())


def is_reduced_copy(path: Path) -> bool:
    """Whether a file is no published dump but the counts of one already."""
    if not zipfile.is_zipfile(path):
        return False
    with suppress(*DAMAGED), zipfile.ZipFile(path) as archive:
        return {CUBE, PARTS, FACTS} <= set(archive.namelist())
    return False


def read_reduced_copy(path: Path, limits: Limits) -> ReducedCopy:
    """Read what was landed of a dump.

    Raises:
        FileRefusedError: the archive is not one that this collector wrote.
    """
    found = dict(members(path, limits))
    if not found.keys() >= {CUBE, PARTS, FACTS}:
        reason = "no counts of a dump are in it."
        remedy = "Collect the published dump again with --from."
        raise FileRefusedError(path.name, "whole file", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    facts = json.loads(found[FACTS])
    parts = [
        ReducedPart(row["name"], int(row["rows_count"]), int(row["rejected_rows_count"]), row["is_mended"] == "True",
                    row["unknown_columns"])
        for row in _rows(found[PARTS])
    ]  # fmt: skip
    return ReducedCopy(facts["sha1"], facts["is_checked"], parts, list(_rows(found[CUBE])))


def _rows(data: bytes) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO(data.decode("utf-8"), newline=""))


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, TIMESTAMP), data, zipfile.ZIP_DEFLATED)
