"""Landing: files byte for byte as published, each with a sidecar that says where it came from.

Layout: `landing/<source>/<sha256>/<file name>` with `<file name>.landed.json` beside it. The sidecar is written last,
so a file without one is a landing that was cut off and does not count.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from warehouse.errors import WarehouseError

SIDECAR = ".landed.json"
CHUNK = 1024 * 1024


@dataclass(frozen=True)
class Arrival:
    """How a file reached us: `door` is 'http', 'path' or 'shipped'."""

    source: str
    run_id: str
    door: str
    url: str | None = None
    etag: str | None = None


@dataclass(frozen=True)
class Landed:
    """One landed file.

    `sha256` is that of the file as published. Where personal data had to be left out before storing, the stored bytes
    differ and `landed_sha256` is theirs; `told` then is what was met in the published bytes and no longer shows in the
    stored ones. `order` counts up over all sources; a rebuild replays files in that order.
    """

    source: str
    file_name: str
    door: str
    url: str | None
    retrieved_at: datetime
    sha256: str
    landed_sha256: str
    bytes: int
    etag: str | None
    run_id: str
    order: int
    path: Path
    told: tuple[Mapping[str, str | None], ...] = ()

    @property
    def source_file_id(self) -> str:
        """The key used in core and out."""
        return f"{self.source}/{self.sha256[:16]}"


@dataclass(frozen=True)
class Landing:
    """The landing folder of one home."""

    folder: Path

    def land(
        self, path: Path, arrival: Arrival, redacted: Path | None = None, sha256: str | None = None,
        told: Sequence[Mapping[str, str | None]] = (),
    ) -> Landed:  # fmt: skip
        """Copy a file into landing; a file that is there already is returned as it was landed first.

        `redacted` is what is stored in place of a file that holds personal data, `told` what was met in making it;
        `sha256` is the file's, where the caller has read it for that already.

        Raises:
            WarehouseError: the name is that of a sidecar.
        """
        if path.name.endswith(SIDECAR):
            message = (
                f"{path.name}: names that end in {SIDECAR} are landing's own. Rename the file and collect it again."
            )
            raise WarehouseError(message)
        digest = sha256 or sha256_of(path)
        target = self.folder / arrival.source / digest / path.name
        known = self._known(target.parent)
        if known:
            return known
        target.parent.mkdir(parents=True, exist_ok=True)
        _copy_durably(redacted or path, target)
        landed = Landed(
            source=arrival.source,
            file_name=path.name,
            door=arrival.door,
            url=arrival.url,
            etag=arrival.etag,
            run_id=arrival.run_id,
            retrieved_at=datetime.now(UTC),
            sha256=digest,
            landed_sha256=sha256_of(target),
            bytes=path.stat().st_size,
            order=self._next_order(),
            path=target,
            told=tuple(told),
        )
        _write_durably(sidecar_of(target), _to_json(landed))
        return landed

    def land_again(self, landed: Landed, arrival: Arrival) -> Landed:
        """Say that bytes known from before are the newest again; they take the last place in the order."""
        renewed = replace(landed, run_id=arrival.run_id, retrieved_at=datetime.now(UTC), order=self._next_order())
        _write_durably(sidecar_of(landed.path), _to_json(renewed))
        return renewed

    def all(self, source: str | None = None) -> Iterator[Landed]:
        """Every landed file, in the order of landing."""
        pattern = f"{source or '*'}/*/*{SIDECAR}"
        yield from sorted((_from_json(path) for path in self.folder.glob(pattern)), key=lambda landed: landed.order)

    def checked(self) -> Iterator[Landed]:
        """Every landed file, in the order of landing, its bytes held against its fingerprint.

        Raises:
            WarehouseError: a file's bytes are not those that were landed.
        """
        return map(_unharmed, self.all())

    def find(self, source_file_id: str) -> Landed:
        """Return one landed file and check that its bytes are still those that were landed."""
        source, _, prefix = source_file_id.partition("/")
        for sidecar in sorted(self.folder.glob(f"{source}/{prefix}*/*{SIDECAR}")):
            return _unharmed(_from_json(sidecar))
        message = f"{source_file_id}: not in {self.folder}. Restore landing from a backup, or collect it again."
        raise WarehouseError(message)

    def is_landed(self, sha256: str, source: str) -> bool:
        """Whether the bytes with this fingerprint were landed before."""
        return self._known(self.folder / source / sha256) is not None

    def _known(self, folder: Path) -> Landed | None:
        sidecars = sorted(folder.glob(f"*{SIDECAR}"))
        return _from_json(sidecars[0]) if sidecars else None

    def _next_order(self) -> int:
        return 1 + max((landed.order for landed in self.all()), default=0)


def sidecar_of(path: Path) -> Path:
    """Where the facts about a landed file stand."""
    return path.with_name(path.name + SIDECAR)


def sha256_of(path: Path) -> str:
    """The file's fingerprint, read in blocks so that size does not matter."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(CHUNK):
            digest.update(block)
    return digest.hexdigest()


def _unharmed(landed: Landed) -> Landed:
    if not landed.path.exists() or sha256_of(landed.path) != landed.landed_sha256:
        message = f"{landed.path}: its bytes differ from what was landed. Restore it from a backup."
        raise WarehouseError(message)
    return landed


def _copy_durably(origin: Path, target: Path) -> None:
    partial = target.with_name(target.name + ".partial")
    with origin.open("rb") as read, partial.open("wb") as write:
        shutil.copyfileobj(read, write, CHUNK)
        write.flush()
        os.fsync(write.fileno())
    partial.replace(target)


def _write_durably(path: Path, text: str) -> None:
    partial = path.with_name(path.name + ".partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _to_json(landed: Landed) -> str:
    facts = asdict(replace(landed, path=Path(landed.file_name)))
    return json.dumps(facts | {"retrieved_at": landed.retrieved_at.isoformat(), "path": landed.file_name}, indent=2)


def _from_json(sidecar: Path) -> Landed:
    facts = json.loads(sidecar.read_text(encoding="utf-8"))
    facts["retrieved_at"] = datetime.fromisoformat(facts["retrieved_at"])
    facts["path"] = sidecar.parent / facts["file_name"]
    facts["told"] = tuple(facts.get("told", ()))
    return Landed(**facts)
