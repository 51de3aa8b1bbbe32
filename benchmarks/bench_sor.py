"""A daily dump of statements of reasons, from file to rows in the warehouse, against a plain script that only counts.

Command: `.venv/bin/python benchmarks/bench_sor.py [rows]` (or `make bench`). The dump is invented, in the publisher's
form; generator and script stand beside the project (`../shared/bench`), and without them this tells so and stops. Each
side runs in a process of its own, in turn. What the collector does more: checksum and fingerprint, a check of every
row, sets of keywords, delays in bins, landing, loading. The floor is unpacking the same parts on both cores.
"""

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measuring import machine

from collectors.dsa_transparency_database.archive import Part, list_parts
from collectors.dsa_transparency_database.dump_name import read_dump_name
from collectors.dsa_transparency_database.unpacking import unpacked
from collectors.framework import Context, collect
from collectors.framework.source import Limits
from norms import ServiceRegister
from warehouse import Home

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "bench"
ROWS, TURNS = 500_000, 3
DAY = "2026-01-05"


class Spent(NamedTuple):
    """What one process took: seconds by the clock, of processor time, and its most memory."""

    clock: float
    processor: float
    megabytes: float


def main() -> None:
    """Measure in turn and tell the ratio of the medians."""
    if not SHARED.is_dir():
        print("bench_sor: generator and plain script are not here (../shared/bench); nothing was measured.")
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as folder:
        make = [SHARED / "make_sor.py", "--rows", rows, "--date", DAY, "--version", "full", "--out", folder]
        _run(*make)
        dump = Path(folder) / f"sor-global-{DAY}-full.zip"
        sides = [(SHARED / "baseline_sor.py", dump, "agg"), (__file__, "collect", dump), (__file__, "unpack", dump)]
        turns = [tuple(_run(*side) for side in sides) for _ in range(TURNS)]
    _tell(rows, turns)


def _tell(rows: int, turns: list[tuple[Spent, ...]]) -> None:
    plain, collector, floor = zip(*turns, strict=True)
    print(f"{rows:,} statements of reasons, from file to rows in the warehouse\n  {machine()}")
    for name, side in {"plain script": plain, "collector": collector, "unpacking alone": floor}.items():
        clock, processor = median(one.clock for one in side), median(one.processor for one in side)
        print(f"  {name}: {clock:.2f} s, {processor:.2f} CPU s, peak {max(one.megabytes for one in side):.0f} MB")
    for unit in ("clock", "processor"):
        ratio = median(getattr(ours, unit) / getattr(theirs, unit) for theirs, ours, _ in turns)
        above = median(getattr(ours, unit) / getattr(least, unit) for _, ours, least in turns)
        print(f"  ratio by the {unit}: {ratio:.2f} (collector / plain script); {above:.1f} times unpacking alone")
    print("  memory: parts are unpacked to memory besides, two at a time, some 105 MB each\n")


def _run(*command: object) -> Spent:
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *map(str, command)], stdout=subprocess.DEVNULL, cwd=ROOT)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return Spent(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _collect(dump: Path) -> None:
    context = Context(services=ServiceRegister(services=()), hash_key=b"0123456789abcdef")
    with tempfile.TemporaryDirectory() as folder:
        run = collect(Home(Path(folder)), "dsa_transparency_database", context, path=dump)
    assert not run.issues


def _unpack(dump: Path) -> None:
    name = read_dump_name(dump.name)
    assert name

    def unpack_one(part: Part) -> None:
        for _ in unpacked(dump, part):
            pass

    with ThreadPoolExecutor(2) as workers:
        list(workers.map(unpack_one, list_parts(dump, name, Limits())))


if __name__ == "__main__":
    if len(sys.argv) > 2:
        {"collect": _collect, "unpack": _unpack}[sys.argv[1]](Path(sys.argv[2]))
    else:
        main()
