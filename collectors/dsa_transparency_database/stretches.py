"""A part cut into stretches of whole rows, so that little of it is in memory at a time.

A row begins where a line begins with a uuid and a comma. Whatever quotes and line ends a row left open, the next one is
not lost by it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import numpy as np

ROW_BEGIN = re.compile(rb"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12},", re.MULTILINE)
LEAST = 4 * 1024 * 1024  # half and double of it were slower
LINE_END = ord("\n")


def stretches(blocks: Iterator[bytes]) -> Iterator[bytes]:
    """Yield the bytes of a part again, cut where a row begins; the first stretch begins with the header."""
    held: list[bytes] = []
    size = 0
    for block in blocks:
        size += len(block)
        cut = _last_row_begin(block) if size > LEAST else 0
        if cut:
            yield b"".join([*held, block[:cut]])
            held, size = [block[cut:]], len(block) - cut
        else:
            held.append(block)
    yield b"".join(held)


def line_count(stretch: bytes) -> int:
    """How many lines a stretch has; the last one of a part has no end."""
    # Three times as fast as bytes.count, which looks at one byte after another.
    line_ends = np.count_nonzero(np.frombuffer(stretch, np.uint8) == LINE_END)
    return int(line_ends) + (not stretch.endswith(b"\n"))


def records(stretch: bytes) -> Iterator[bytes]:
    """Yield the rows in a stretch without header, line ends within them and all."""
    begins = [found.start() for found in ROW_BEGIN.finditer(stretch)]
    for begin, end in pairwise([0, *(place for place in begins if place), len(stretch)]):
        yield stretch[begin:end]


def _last_row_begin(block: bytes) -> int:
    """Where the last row in a block begins; 0 when none is seen to."""
    line_end = block.rfind(b"\n")
    while line_end >= 0 and not ROW_BEGIN.match(block, line_end + 1):
        line_end = block.rfind(b"\n", 0, line_end)
    return line_end + 1
