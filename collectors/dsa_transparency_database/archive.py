"""A dump's archive: an outer ZIP with inner ZIPs, each with CSV parts. All is looked at before anything is unpacked."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from collectors.dsa_transparency_database.dump_name import DumpName
from collectors.dsa_transparency_database.part import Part, refused
from collectors.dsa_transparency_database.window import Window
from collectors.framework.archives import DAMAGED
from collectors.framework.issues import IssueKind
from collectors.framework.source import Limits

MEGABYTE = 1024 * 1024
LOCAL_HEADER = 30
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
ENCRYPTED = 1


def list_parts(path: Path, name: DumpName, limits: Limits) -> list[Part]:
    """Return the parts of a dump in its order, none of them read yet.

    Raises:
        FileRefusedError: no ZIP, damaged, a name that is not a dump's, too many or too large parts.
    """
    _check_begin(path)
    try:
        with path.open("rb") as file:
            parts = list(_parts(file, name, limits))
    except DAMAGED as error:
        reason = f"the archive is damaged, cut off or encrypted ({error})."
        raise refused(path.name, "whole file", reason) from error
    if not parts:
        raise refused(path.name, "whole file", "no part of a dump is in it.", IssueKind.EMPTY_FILE)
    return parts


def _check_begin(path: Path) -> None:
    with path.open("rb") as file:
        begin = file.read(2)
    if not begin:
        raise refused(path.name, "whole file", "it is empty.", IssueKind.EMPTY_FILE)
    if begin != b"PK":
        raise refused(path.name, "whole file", "no archive; a page of the site, perhaps.", IssueKind.NOT_A_TABLE)


def _parts(file: IO[bytes], name: DumpName, limits: Limits) -> Iterator[Part]:
    with zipfile.ZipFile(file) as outer:
        for archive in _entries(outer, name.file_name, limits):
            if not name.is_inner_archive(archive.filename):
                raise refused(name.file_name, ascii(archive.filename), "no name of an archive in this dump.")
            if archive.compress_type != zipfile.ZIP_STORED:
                reason = "it is packed twice, which the publisher does not do."
                raise refused(name.file_name, archive.filename, reason)
            window = Window(file, _start(file, archive.header_offset), archive.file_size)
            with zipfile.ZipFile(window) as inner:
                for entry in _entries(inner, name.file_name, limits):
                    _check_part(entry, archive.filename, name, limits)
                    start = _start(file, window.start + entry.header_offset)
                    is_deflated = entry.compress_type == zipfile.ZIP_DEFLATED
                    yield Part(entry.filename, start, entry.compress_size, entry.file_size, is_deflated, entry.CRC)


def _entries(archive: zipfile.ZipFile, file_name: str, limits: Limits) -> list[zipfile.ZipInfo]:
    names = archive.namelist()
    if len(names) > limits.archive_entries:
        raise refused(file_name, "whole file", f"more than {limits.archive_entries} files inside.")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        reason = "it stands in the archive twice, so its rows would count double."
        raise refused(file_name, ascii(twice[0]), reason, IssueKind.PART_DUPLICATE)
    return sorted(archive.infolist(), key=lambda entry: entry.filename)


def _check_part(entry: zipfile.ZipInfo, archive: str, name: DumpName, limits: Limits) -> None:
    place = ascii(entry.filename)
    if not name.is_part(entry.filename, archive):
        raise refused(name.file_name, place, "no name of a part of this dump.")
    if entry.compress_type not in METHODS or entry.flag_bits & ENCRYPTED:
        raise refused(name.file_name, place, "it is encrypted, or packed in a way that a dump is not.")
    if entry.file_size > limits.unpacked_megabytes * MEGABYTE:
        raise refused(name.file_name, place, f"would unpack to more than {limits.unpacked_megabytes} MB.")
    # A part of header and blanks compresses well; only a large one can hurt.
    if entry.file_size > MEGABYTE and entry.file_size > limits.archive_ratio * max(entry.compress_size, 1):
        reason = f"would unpack to more than {limits.archive_ratio} times its size."
        raise refused(name.file_name, place, reason)


def _start(file: IO[bytes], header: int) -> int:
    """Where an entry's bytes begin: behind its own header, which ends in a name and an extra field."""
    file.seek(header)
    fixed = file.read(LOCAL_HEADER)
    lengths = int.from_bytes(fixed[26:28], "little") + int.from_bytes(fixed[28:30], "little")
    return header + LOCAL_HEADER + lengths
