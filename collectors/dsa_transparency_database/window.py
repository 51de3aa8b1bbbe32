"""A stretch of a file, read as if it were a file: an archive that stands unpacked in another one."""

import io
import os
from typing import IO


class Window(io.RawIOBase):
    """`size` bytes of `file` from `start`; the module zipfile would read up to an entry to get there."""

    def __init__(self, file: IO[bytes], start: int, size: int) -> None:
        super().__init__()
        self.file = file
        self.start = start
        self.size = size
        self.place = 0

    def readable(self) -> bool:
        """It is for reading only."""
        return True

    def seekable(self) -> bool:
        """Any place in it can be gone to."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, and return it."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self.place, os.SEEK_END: self.size}[whence]
        if base + offset < 0:
            message = "before the beginning"
            raise ValueError(message)
        self.place = base + offset
        return self.place

    def tell(self) -> int:
        """The place that is read next."""
        return self.place

    def read(self, size: int = -1) -> bytes:
        """Read up to the end of the stretch."""
        left = max(self.size - self.place, 0)
        self.file.seek(self.start + self.place)
        block = self.file.read(left if size is None or size < 0 else min(size, left))
        self.place += len(block)
        return block
