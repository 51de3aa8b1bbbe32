"""What tests of ad APIs share: an invented context, landed files, and a transport to loopback."""

from datetime import UTC, datetime

from collectors.framework import Context
from collectors.framework.transport import Transport
from norms import ServiceRegister
from warehouse import Landed
from warehouse.landing import sha256_of

KEY = b"a key that only the tests have.."
RETRIEVED = datetime(2026, 11, 24, 9, tzinfo=UTC)
TRANSPORT = Transport(["127.0.0.1", "localhost"], 5, lambda _: True, ("http",), backoff_seconds=0)


def context(since=None, **secrets):
    services = ServiceRegister.model_construct(version=1, services=())
    return Context(services, KEY, since, secrets)


def landed(path, source, door="path"):
    digest = sha256_of(path)
    return Landed(
        source=source, file_name=path.name, door=door, url=None, retrieved_at=RETRIEVED, sha256=digest,
        landed_sha256=digest, bytes=path.stat().st_size, etag=None, run_id="run", order=1, path=path,
    )  # fmt: skip
