"""A file as it lands, and what comes of it."""

import csv
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from collectors.framework import Context, Parsed
from collectors.framework.rows import Observation
from collectors.public_figures.collector import DATA, parse
from norms import read_services
from warehouse import Landed

ROOT = Path(__file__).resolve().parents[3]
CONTEXT = Context(read_services(ROOT / "services.yaml"), b"k" * 32)
H2_2025 = "2025-12-31"
H1_2026 = "2026-06-30"


def landed(path: Path) -> Landed:
    return Landed(
        source="public_figures", file_name=path.name, door="path", url=None, etag=None, run_id="run",
        retrieved_at=datetime(2026, 11, 24, tzinfo=UTC), sha256="0" * 64, landed_sha256="0" * 64,
        bytes=path.stat().st_size, order=1, path=path,
    )  # fmt: skip


@cache
def shipped(name: str) -> Parsed:
    return parse(landed(DATA / name), CONTEXT)


@cache
def shipped_texts(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_texts(folder: Path, name: str, rows: list[dict[str, str]]) -> Parsed:
    """Write rows under the columns of a shipped file, and parse them."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(shipped_texts(name)[0]))
        writer.writeheader()
        writer.writerows(rows)
    return parse(landed(path), CONTEXT)


def changed(name: str, **values: str) -> dict[str, str]:
    """The first row of a shipped file with some cells changed."""
    return shipped_texts(name)[0] | values


def figure(service: str, indicator: str, until: str, *, name: str = "figures.csv", **scope: str) -> Observation:
    """The one shipped figure of this scope."""
    found = [
        row
        for row in shipped(name).rows[Observation]
        if (row.service_id, row.indicator, row.period_end.isoformat()) == (service, indicator, until)
        and all(getattr(row, key) == value for key, value in scope.items())
    ]
    assert len(found) == 1, found
    return found[0]


def value(service: str, indicator: str, until: str, *, name: str = "figures.csv", **scope: str) -> float:
    """The value of a figure that is a single number."""
    row = figure(service, indicator, until, name=name, **scope)
    assert row.value_low is not None
    assert row.value_low == row.value_high
    return row.value_low
