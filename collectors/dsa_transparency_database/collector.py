"""The collector of the DSA Transparency Database.

A dump holds free text and identities of those who notified, by the million. It is counted before landing (`redact`),
and what is stored and read (`parse`) is the count. See docs/adr/0009-counts-are-landed-not-dumps.md. What reads
other files of this source is imported where it is needed: it takes a good part of a second.
"""

import shutil
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from collectors.dsa_transparency_database.addresses import addresses
from collectors.dsa_transparency_database.aggregates import add_aggregates
from collectors.dsa_transparency_database.checksum import check, published_sha1, read_checksum, sha1_of
from collectors.dsa_transparency_database.cube_rows import add_dump
from collectors.dsa_transparency_database.dump_name import (
    ANNOUNCEMENTS,
    CHECKSUM_SUFFIX,
    DumpName,
    read_aggregates_name,
    read_dump_name,
    read_monthly_name,
)
from collectors.dsa_transparency_database.reduced_copy import is_reduced_copy, read_reduced_copy, write_reduced_copy
from collectors.dsa_transparency_database.reduction import reduce_dump
from collectors.dsa_transparency_database.statistics import SUFFIX, add_statistics
from collectors.framework import Context, FileRefusedError, IssueKind, Parsed, Remote, read_source
from collectors.framework.source import Limits
from norms import ServiceRegister
from warehouse import Landed

SOURCE = "dsa_transparency_database"
PARSER_VERSION = 1
SUFFIXES = (".zip", ".csv", ".parquet", ".html")


def discover(context: Context) -> Iterator[Remote]:
    """Yield the dumps that should be there by now, each after its checksum; one that is not there yet answers 404."""
    return addresses(context, datetime.now(UTC).date())


def recognises(path: Path) -> bool:
    """Whether a file bears the name of a dump or of the publisher's daily counts."""
    names = (read_dump_name(path.name), read_aggregates_name(path.name), read_monthly_name(path.name))
    return any(names) or path.name == ANNOUNCEMENTS


def redact(path: Path, context: Context, target: Path) -> None:  # noqa: ARG001 - the services are looked up by parse
    """Write to `target` what is stored of a file: of a dump its counts, of the other files all.

    Raises:
        FileRefusedError: another checksum than the publisher's, a damaged archive, a missing column.
    """
    limits = read_source(SOURCE).limits
    if is_reduced_copy(path) and (name := read_dump_name(path.name) or read_monthly_name(path.name)):
        _refuse_other_counts(path, name)
        shutil.copyfile(path, target)
    elif name := read_dump_name(path.name):
        _redact_dump(path, name, limits, target)
    elif read_monthly_name(path.name):
        from collectors.dsa_transparency_database.monthly import reduce_month  # noqa: PLC0415 - reads with polars

        with _scratch_cube() as cube:
            parts = reduce_month(path, limits, cube)
            told = published_sha1(path)
            check(path.name, found := sha1_of(path), told)
            write_reduced_copy(target, cube, parts, found, is_checked=told is not None)
    else:
        _refuse_unknown(path)
        if _is_checksum(path):
            read_checksum(path)
        shutil.copyfile(path, target)


def _redact_dump(path: Path, name: DumpName, limits: Limits, target: Path) -> None:
    told = published_sha1(path)
    with _scratch_cube() as cube, ThreadPoolExecutor(1) as beside:
        sha1 = beside.submit(sha1_of, path)
        try:
            parts = reduce_dump(path, name, limits, cube)
        finally:
            # Of a dump that came over badly this says more than what is broken in it.
            check(path.name, sha1.result(), told)
        write_reduced_copy(target, cube, parts, sha1.result(), is_checked=told is not None)


@contextmanager
def _scratch_cube() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "cube.csv"


def parse(landed: Landed, context: Context) -> Parsed:
    """Read the counts of one file: rows for core.sor_dump and core.sor_day; a checksum of its own gives none.

    Raises:
        FileRefusedError: no file of this source by its name, or its structure is broken.
    """
    parsed = Parsed()
    limits = read_source(SOURCE).limits
    if name := read_dump_name(landed.file_name) or read_monthly_name(landed.file_name):
        add_dump(read_reduced_copy(landed.path, limits), name, context.services, parsed)
    elif name := read_aggregates_name(landed.file_name):
        add_aggregates(landed.path, name, context.services, parsed)
    elif landed.file_name == ANNOUNCEMENTS:
        from collectors.dsa_transparency_database.announcements import add_announcements  # noqa: PLC0415 - a web page

        add_announcements(landed.path, context.services, parsed)
    elif landed.path.suffix == SUFFIX:
        add_statistics(landed.path, context.services, parsed)
    else:
        _refuse_unknown(landed.path)
    return parsed


def _refuse_unknown(path: Path) -> None:
    is_known = (_is_checksum(path), read_aggregates_name(path.name), path.name == ANNOUNCEMENTS, path.suffix == SUFFIX)
    if not any(is_known):
        reason = "it is not named as a file of this source."
        remedy = "Give it the name that the publisher gave it, such as sor-global-2026-01-05-full.zip."
        raise FileRefusedError(path.name, "file name", reason, remedy, IssueKind.PERIOD_UNREADABLE)


def _refuse_other_counts(path: Path, name: DumpName) -> None:
    """Counts that were made elsewhere, on Spark: looked at before they are stored."""
    try:
        add_dump(read_reduced_copy(path, read_source(SOURCE).limits), name, ServiceRegister(services=()), Parsed())
    except (KeyError, TypeError, ValueError) as error:
        reason = f"the counts in it cannot be read ({error})."
        remedy = "Make them again with collectors.dsa_transparency_database.on_spark."
        raise FileRefusedError(path.name, "whole file", reason, remedy, IssueKind.TEMPLATE_UNKNOWN) from error


def _is_checksum(path: Path) -> bool:
    of = path.name.removesuffix(CHECKSUM_SUFFIX)
    return path.name.endswith(CHECKSUM_SUFFIX) and any((read_dump_name(of), read_monthly_name(of)))
