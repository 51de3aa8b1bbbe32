"""Archives, read without trusting what they say about themselves."""

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import Limits

MEGABYTE = 1024 * 1024
CHUNK = 256 * 1024
IGNORED = ("__MACOSX/", ".DS_Store", "Thumbs.db")
NESTED = (".zip", ".gz", ".tar", ".7z", ".rar", ".bz2", ".xz")
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06")
WORKBOOK = "[Content_Types].xml"
# What zipfile raises on bytes that were changed; a name that is no UTF-8 is a ValueError.
DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, IndexError, NotImplementedError, OSError, RuntimeError, ValueError,
)  # fmt: skip
ADVICE = "Fetch the file again; if it stays so, unpack it by hand and load the tables with --from."


# From a table that is read as it is unpacked to the part of it that is kept.
Reduce = Callable[[BinaryIO], bytes]


class _Counted(io.RawIOBase):
    """A stream that is refused once it gave more than it may."""

    def __init__(self, stream: BinaryIO, file_name: str, place: str, most: int) -> None:
        self._stream, self._file_name, self._place, self._left = stream, file_name, place, most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        block = self._stream.read(len(buffer))
        self._left -= len(block)
        if self._left < 0:
            raise _refused(self._file_name, self._place, "unpacks to more than it may.", IssueKind.TOO_LARGE)
        buffer[: len(block)] = block
        return len(block)


def no_reduction(_name: str) -> Reduce | None:
    """Every file is taken whole."""
    return None


def members(
    path: Path, limits: Limits, reduction: Callable[[str], Reduce | None] = no_reduction
) -> Iterator[tuple[str, bytes]]:
    """Yield the files in a ZIP as (name, bytes); a file that is no ZIP, or a workbook, comes as it is.

    `reduction` gives, for the name of a file of which a part is enough, what takes that part while it is unpacked.

    Raises:
        FileRefusedError: truncated, encrypted, nested, too many, too large, or a name that leaves the folder.
    """
    if path.stat().st_size > limits.file_megabytes * MEGABYTE:
        raise _refused(path.name, "whole file", f"larger than {limits.file_megabytes} MB.", IssueKind.TOO_LARGE)
    if not _begins_as_zip(path):
        yield path.name, _whole_or_part(path, limits, reduction(path.name))
        return
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if WORKBOOK in names:
                _check_sizes(path.name, archive.infolist(), limits)
                yield path.name, path.read_bytes()
                return
            yield from _each(path.name, archive, limits, reduction)
    except DAMAGED as error:
        reason = f"the archive is damaged, cut off or encrypted ({error})."
        raise _refused(path.name, "whole file", reason) from error


def _whole_or_part(path: Path, limits: Limits, reduce: Reduce | None) -> bytes:
    if reduce is None:
        return path.read_bytes()
    with path.open("rb") as stream:
        return _part(stream, path.name, path.name, limits, reduce)


def _part(stream: BinaryIO, file_name: str, place: str, limits: Limits, reduce: Reduce) -> bytes:
    counted = _Counted(stream, file_name, place, limits.streamed_megabytes * MEGABYTE)
    return reduce(io.BufferedReader(counted, CHUNK))


def _each(
    file_name: str, archive: zipfile.ZipFile, limits: Limits, reduction: Callable[[str], Reduce | None]
) -> Iterator[tuple[str, bytes]]:
    wanted = [entry for entry in archive.infolist() if not entry.is_dir() and not _is_ignored(entry.filename)]
    reduced = {entry.filename: reduce for entry in wanted if (reduce := reduction(entry.filename))}
    _check_sizes(file_name, [entry for entry in wanted if entry.filename not in reduced], limits)
    _check_ratio(file_name, wanted, limits)
    budget = limits.unpacked_megabytes * MEGABYTE
    for entry in wanted:
        _check_name(file_name, entry.filename)
        if entry.filename in reduced:
            with archive.open(entry) as stream:
                data = _part(stream, file_name, entry.filename, limits, reduced[entry.filename])  # type: ignore[arg-type]
        else:
            data = _read(file_name, archive, entry, budget)
        budget -= len(data)
        _check_workbook(file_name, data, limits)
        yield entry.filename, data


def _check_sizes(file_name: str, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.archive_entries:
        raise _refused(file_name, "whole file", f"more than {limits.archive_entries} files inside.")
    if unpacked > limits.unpacked_megabytes * MEGABYTE:
        raise _refused(file_name, "whole file", f"would unpack to more than {limits.unpacked_megabytes} MB.")
    _check_ratio(file_name, entries, limits)


def _check_ratio(file_name: str, entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    # A small file of blanks compresses well; only a large one can hurt.
    if unpacked > MEGABYTE and unpacked > limits.archive_ratio * max(packed, 1):
        raise _refused(file_name, "whole file", f"would unpack to more than {limits.archive_ratio} times its size.")


def _check_workbook(file_name: str, data: bytes, limits: Limits) -> None:
    """A workbook in the archive is an archive itself; one that is damaged is for its reader to refuse."""
    if not data.startswith(ZIP_STARTS):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as inner:
            if WORKBOOK in inner.namelist():
                _check_sizes(file_name, inner.infolist(), limits)
    except DAMAGED:
        return


def _check_name(file_name: str, name: str) -> None:
    parts = PurePosixPath(name.replace("\\", "/"))
    leaves = parts.is_absolute() or not parts.parts or ".." in parts.parts or ":" in parts.parts[0]
    if leaves or not name.isprintable():
        raise _refused(file_name, ascii(name), "a name that leaves the folder.")
    if parts.suffix.lower() in NESTED:
        raise _refused(file_name, name, "an archive inside the archive.")


def _read(file_name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: int) -> bytes:
    blocks: list[bytes] = []
    size = 0
    with archive.open(entry) as member:
        while block := member.read(CHUNK):
            size += len(block)
            if size > budget:
                raise _refused(file_name, entry.filename, "unpacks to more than it says.")
            blocks.append(block)
    return b"".join(blocks)


def _begins_as_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in ZIP_STARTS


def _is_ignored(name: str) -> bool:
    return name.startswith(IGNORED[0]) or PurePosixPath(name).name in IGNORED


def _refused(file_name: str, place: str, reason: str, kind: IssueKind = IssueKind.ARCHIVE_REFUSED) -> FileRefusedError:
    return FileRefusedError(file_name, place, reason, ADVICE, kind)
