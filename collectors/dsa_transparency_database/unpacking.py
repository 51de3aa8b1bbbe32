"""One part of a dump, unpacked into a file that is used for the next part again."""

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from isal import isal_zlib

from collectors.dsa_transparency_database.archive import Part, refused

CHUNK = 64 * 1024
RAW_DEFLATE = -15


def unpack(path: Path, part: Part, target: IO[bytes]) -> None:
    """Write one part over what `target` holds.

    Raises:
        FileRefusedError: damaged, or another size than the archive says.
    """
    target.seek(0)
    size, crc = 0, 0
    try:
        for block in _blocks(path, part):
            size += len(block)
            if size > part.unpacked_bytes:
                raise refused(path.name, part.name, "it unpacks to more than it says.")
            crc = isal_zlib.crc32(block, crc)
            target.write(block)
    except isal_zlib.IsalError as error:  # type: ignore[misc]  # a class, whatever isal's types say
        raise refused(path.name, part.name, f"the archive is damaged ({error}).") from error
    if size != part.unpacked_bytes or crc != part.crc:
        raise refused(path.name, part.name, "the archive is damaged: it unpacks to something else than was packed.")
    # The room that the file takes already is used again: a new one for each part costs a third more.
    target.truncate()
    target.flush()


def _blocks(path: Path, part: Part) -> Iterator[bytes]:
    inflating = isal_zlib.decompressobj(RAW_DEFLATE) if part.is_deflated else None
    left = part.packed_bytes
    with path.open("rb") as file:
        file.seek(part.start)
        while left and (packed := file.read(min(CHUNK, left))):
            left -= len(packed)
            yield inflating.decompress(packed) if inflating else packed
