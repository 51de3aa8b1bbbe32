"""One part of a dump, unpacked block by block and never whole in memory."""

from collections.abc import Iterator
from pathlib import Path

from isal import isal_zlib

from collectors.dsa_transparency_database.part import Part, refused

CHUNK = 8 * 1024  # packed; what it unpacks to is small enough that its room in memory is used again for the next
RAW_DEFLATE = -15


def unpacked(path: Path, part: Part) -> Iterator[bytes]:
    """Yield the bytes of one part of the dump at `path`.

    Raises:
        FileRefusedError: damaged, or another size than the archive says.
    """
    size, crc = 0, 0
    try:
        for block in _blocks(path, part):
            size += len(block)
            if size > part.unpacked_bytes:
                raise refused(path.name, part.name, "it unpacks to more than it says.")
            crc = isal_zlib.crc32(block, crc)
            yield block
    except isal_zlib.IsalError as error:  # type: ignore[misc]  # a class, whatever isal's types say
        raise refused(path.name, part.name, f"the archive is damaged ({error}).") from error
    if size != part.unpacked_bytes or crc != part.crc:
        raise refused(path.name, part.name, "the archive is damaged: it unpacks to something else than was packed.")


def _blocks(path: Path, part: Part) -> Iterator[bytes]:
    inflating = isal_zlib.decompressobj(RAW_DEFLATE) if part.is_deflated else None
    left = part.packed_bytes
    with path.open("rb") as file:
        file.seek(part.start)
        while left and (packed := file.read(min(CHUNK, left))):
            left -= len(packed)
            yield inflating.decompress(packed) if inflating else packed
