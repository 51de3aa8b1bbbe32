"""A daily dump of statements of reasons, from file to rows in the warehouse, against a plain script that only counts.

Command: `.venv/bin/python benchmarks/bench_sor.py [rows] [--shantay PROGRAM] [--spark] [--csv]` (or `make bench`). The
dump is invented, in the publisher's form; generator and script stand beside the project (`../shared/bench`); without
them this tells so and stops. Each side runs in a process of its own, in turn. What the collector does more: checksum
and fingerprint, a check of every row, sets of keywords, delays in bins, landing, loading. The floor is unpacking the
same parts on both cores.

`--shantay` also lets shantay 0.6.0 summarise the dump and holds its counts against the cube's, in all keys that both
have; `--spark` counts the same rows on Spark and holds the cubes against each other, byte for byte; `--csv` first holds
the counts of 200,000 rows, with the generator's odd lines in them, against those of Python's csv.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

import duckdb
from counts_by_csv import count_by_csv, count_by_cube
from measuring import family_megabytes, machine

from collectors.dsa_transparency_database.archive import list_parts
from collectors.dsa_transparency_database.dump_name import read_dump_name
from collectors.dsa_transparency_database.part_rows import read_carefully
from collectors.dsa_transparency_database.reduced_copy import CUBE
from collectors.dsa_transparency_database.reduction import reduce_dump
from collectors.framework.source import Limits

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "bench"
SIDE = Path(__file__).with_name("one_dump.py")
ROWS, TURNS = 500_000, 3
ROWS_BY_CSV = 200_000
DAY = "2026-01-05"


class Spent(NamedTuple):
    """What a process and those that it started took: seconds by the clock, of processor time, and the most memory.

    `megabytes` counts a page that processes share once, `apart` as often as they do.
    """

    clock: float
    processor: float
    megabytes: float
    apart: float


def main() -> None:
    """Measure in turn and tell the ratio of the medians."""
    if not SHARED.is_dir():
        print("bench_sor: generator and plain script are not here (../shared/bench); nothing was measured.")
        return
    given = _given()
    if given.csv:
        with tempfile.TemporaryDirectory() as folder:
            _tell_csv(_make(folder, ROWS_BY_CSV, "--dirty"))
    with tempfile.TemporaryDirectory() as folder:
        dump = _make(folder, given.rows)
        sides = [(SHARED / "baseline_sor.py", dump, "agg"), (SIDE, "collect", dump), (SIDE, "unpack", dump)]
        turns = [tuple(_run(*side) for side in sides) for _ in range(TURNS)]
        _tell(given.rows, turns)
        if given.shantay:
            _tell_shantay(given.shantay, dump, turns)
        else:
            print("  shantay was left out: name the program with --shantay\n")
        if given.spark:
            _tell_spark(dump)


def _given() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("rows", nargs="?", type=int, default=ROWS)
    parser.add_argument("--shantay", type=Path)
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--csv", action="store_true")
    return parser.parse_args()


def _make(folder: str, rows: int, *more: str) -> Path:
    _run(SHARED / "make_sor.py", "--rows", rows, "--date", DAY, "--version", "full", "--out", folder, *more)
    return Path(folder) / f"sor-global-{DAY}-full.zip"


def _tell_csv(dump: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        cube = _cube(dump, Path(folder))
        theirs, ours = count_by_csv(dump), count_by_cube(cube)
    rows = sum(count for (_, kind, _), count in theirs.items() if kind == "rows")
    assert rows == ROWS_BY_CSV, rows
    assert theirs == ours, sorted((theirs - ours) + (ours - theirs))
    print(f"{rows:,} rows with odd lines in them: {len(theirs):,} counts equal those of Python's csv\n")


def _tell_shantay(program: Path, dump: Path, turns: list[tuple[Spent, ...]]) -> None:
    archive = dump.parent / "archive"
    day = archive / DAY[:4] / DAY[5:7]
    day.mkdir(parents=True)
    for file in (dump, dump.with_name(dump.name + ".sha1")):
        (day / file.name).symlink_to(file)
    places = ["--archive", archive, "--staging", dump.parent / "staging"]
    spent = _run_program(program, *places, "--first", DAY, "--last", DAY, "--offline", "summarize")
    ours = [turn[1] for turn in turns]
    for unit in ("clock", "processor"):
        ratio = getattr(spent, unit) / median(getattr(one, unit) for one in ours)
        print(f"  shantay by the {unit}: {getattr(spent, unit):.1f} s, {ratio:.1f} times the collector")
    with tempfile.TemporaryDirectory() as folder:
        theirs = _rows("counts_by_shantay", archive / "db.parquet")
        same = _rows("counts_by_cube", _cube(dump, Path(folder)))
    assert theirs == same
    print(f"  {len(theirs):,} counts that both give are equal\n")


def _tell_spark(dump: Path) -> None:
    name = read_dump_name(dump.name)
    assert name
    parquet = dump.parent / "parquet" / name.stem
    parquet.mkdir(parents=True)
    for number, part in enumerate(list_parts(dump, name, Limits())):
        _, rows = read_carefully(dump, part, name.version)
        rows.write_parquet(parquet / f"{number}.parquet")
    counts = dump.parent / "counts"
    spent = _run("-m", "collectors.dsa_transparency_database.on_spark", parquet.parent, counts)
    with zipfile.ZipFile(counts / dump.name) as stored, tempfile.TemporaryDirectory() as folder:
        assert stored.read(CUBE) == _cube(dump, Path(folder)).read_bytes()
    print(f"  Spark, its start included: {spent.clock:.1f} s; its cube is that of DuckDB, byte for byte\n")


def _cube(dump: Path, folder: Path) -> Path:
    name = read_dump_name(dump.name)
    assert name
    reduce_dump(dump, name, Limits(), folder / CUBE)
    return folder / CUBE


def _rows(query: str, file: Path) -> list[tuple[object, ...]]:
    text = (Path(__file__).parent / f"{query}.sql").read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        return connection.execute(text.replace("{file}", str(file))).fetchall()


def _tell(rows: int, turns: list[tuple[Spent, ...]]) -> None:
    plain, collector, floor = zip(*turns, strict=True)
    print(f"{rows:,} statements of reasons, from file to rows in the warehouse\n  {machine()}")
    for name, side in {"plain script": plain, "collector": collector, "unpacking alone": floor}.items():
        clock, processor = median(one.clock for one in side), median(one.processor for one in side)
        print(f"  {name}: {clock:.2f} s, {processor:.2f} CPU s, peak {_peak(side)}")
    for unit in ("clock", "processor"):
        ratio = median(getattr(ours, unit) / getattr(theirs, unit) for theirs, ours, _ in turns)
        above = median(getattr(ours, unit) / getattr(least, unit) for _, ours, least in turns)
        print(f"  ratio by the {unit}: {ratio:.2f} (collector / plain script); {above:.1f} times unpacking alone")
    print("  nothing is unpacked to a file or to /dev/shm by the collector\n")


def _peak(side: tuple[Spent, ...]) -> str:
    most, apart = max(one.megabytes for one in side), max(one.apart for one in side)
    return f"{most:.0f} MB over all processes ({apart:.0f} with what they share counted for each)"


def _run(*command: object) -> Spent:
    return _run_program(sys.executable, *command)


def _run_program(*command: object) -> Spent:
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, cwd=ROOT)
    held = [family_megabytes(process.pid)]
    while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
        held.append(family_megabytes(process.pid))
        time.sleep(0.1)
    _, status, usage = ended
    assert status == 0, command
    apart, shared_once = (max(amounts) for amounts in zip(*held, strict=True))
    clock = time.perf_counter() - started
    return Spent(clock, usage.ru_utime + usage.ru_stime, shared_once, apart)


if __name__ == "__main__":
    main()
