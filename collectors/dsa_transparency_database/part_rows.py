"""The rows of one part, as text: quickly where every line is one whole row, else carefully, row by row."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import polars as pl

from collectors.dsa_transparency_database.layout import COUNTED_BY, SCOPE, check_header, named, split_header
from collectors.dsa_transparency_database.mending import mended
from collectors.dsa_transparency_database.part import Part
from collectors.dsa_transparency_database.stretches import ROW_BEGIN, line_count, stretches
from collectors.dsa_transparency_database.unpacking import unpacked

SHAPE = dict.fromkeys(COUNTED_BY, pl.String)


def read_quickly(path: Path, part: Part, version: str) -> tuple[list[str], pl.DataFrame | None]:
    """Read a part's header and rows; None for the rows when a line may not be one whole row.

    Raises:
        FileRefusedError: damaged, no header of a dump, or a column is missing.
    """
    header, cut = _opened(path, part, version)
    frames: list[pl.DataFrame] = []
    for stretch in cut:
        frame = _lines(stretch, header)
        if frame is None:
            return header, None
        frames.append(frame)
    return header, pl.concat(frames, rechunk=False)


def read_carefully(path: Path, part: Part, version: str) -> tuple[list[str], pl.DataFrame]:
    """Read the same row by row: then one broken row never costs another.

    Raises:
        FileRefusedError: damaged, no header of a dump, or a column is missing.
    """
    header, cut = _opened(path, part, version)
    frames = [pl.DataFrame(mended(stretch, header), SHAPE, orient="row") for stretch in cut]
    return header, pl.concat(frames, rechunk=False)


def _opened(path: Path, part: Part, version: str) -> tuple[list[str], Iterator[bytes]]:
    cut = stretches(unpacked(path, part))
    header, rest = split_header(next(cut), part.name)
    check_header(header, part.name, version)
    return header, chain([rest], cut)


def _lines(stretch: bytes, header: Sequence[str]) -> pl.DataFrame | None:
    if not stretch:
        return pl.DataFrame(schema=SHAPE)
    names = named(header)
    scan = pl.scan_csv(stretch, has_header=False, schema=dict.fromkeys(names, pl.String))
    if SCOPE not in names:
        scan = scan.with_columns(pl.lit(None, pl.String).alias(SCOPE))
    try:
        frame = scan.select(COUNTED_BY).collect()
    except pl.exceptions.PolarsError:
        return None
    # Where a quote is left open, the lines up to the next one become one row.
    is_whole = frame.height == line_count(stretch) or frame.height == len(ROW_BEGIN.findall(stretch))
    return frame if is_whole else None
