"""A dump reduced and read in one go, without a warehouse."""

from datetime import UTC, datetime

from collectors.dsa_transparency_database.collector import parse, redact
from collectors.framework.rows import SorDay, SorDump
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE
from warehouse import Landed
from warehouse.landing import sha256_of


def read(path):
    """What a published file comes to."""
    stored = path.with_name("stored") / path.name
    stored.parent.mkdir(exist_ok=True)
    redact(path, CONTEXT, stored)
    return parse(landed(stored, sha256_of(path)), CONTEXT)


def landed(path, sha256=None):
    """A stored file as landing hands it over."""
    digest = sha256 or sha256_of(path)
    return Landed(
        source=SOURCE, file_name=path.name, door="path", url=None, retrieved_at=datetime(2026, 1, 8, tzinfo=UTC),
        sha256=digest, landed_sha256=sha256_of(path), bytes=path.stat().st_size, etag=None, run_id="run", order=1,
        path=path,
    )  # fmt: skip


def days(parsed):
    """The rows for core.sor_day."""
    return parsed.rows[SorDay]


def dump(parsed):
    """The one row for core.sor_dump."""
    (row,) = parsed.rows[SorDump]
    return row


def issues(parsed):
    """What was told, by kind and place."""
    return [(issue.kind.value, issue.locator) for issue in parsed.issues]
