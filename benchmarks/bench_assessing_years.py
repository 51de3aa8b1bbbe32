"""Assessing five years of forty invented services in thirty countries from scratch, against half as many years.

Command: `.venv/bin/python benchmarks/bench_assessing_years.py` (or `make bench`). Each side fills a home and runs in a
process of its own, so that its peak of memory is its own. The ratio says whether work grows with the data: 2 is linear.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated_world import ROOT, fill, invented_services
from measuring import machine, peak_megabytes, seconds

from metrics import assess
from norms import read_norm
from warehouse import Home, writing

HALF, WHOLE = 5, 10  # half-years
SERVICES = 40


def main() -> None:
    """Measure half and whole once and tell."""
    print(f"assessing five years of {SERVICES} services from scratch\n  {machine()}")
    half, whole = (_measured(half_years) for half_years in (HALF, WHOLE))
    print(f"  ratio: {whole / half:.2f} (five years / two and a half)\n")


def _measured(half_years: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        fill(Home(Path(folder)), half_years=half_years)
        ran = subprocess.run(
            [sys.executable, __file__, folder], capture_output=True, text=True, check=True, env=os.environ
        )
    told, processor = ran.stdout.rsplit(maxsplit=1)
    print(f"  {half_years / 2:g} years: {told}")
    return float(processor)


def assess_once(home: Home) -> None:
    """Assess a filled home; print the clock, the memory and, last, the processor time."""
    norm = read_norm(ROOT / "commitments.yaml")
    with writing(home) as connection:
        (observations,) = connection.execute("SELECT count(*) FROM core.observation").fetchone()
        started = time.perf_counter()
        processor = seconds(lambda: assess(connection, norm, invented_services(SERVICES), "bench", "bench"))
        clock = time.perf_counter() - started
        (assessments,) = connection.execute("SELECT count(*) FROM out.assessment").fetchone()
    counts = f"{observations:,} observations, {assessments:,} assessments"
    print(f"{counts}: {clock:.1f} s by the clock, {processor:.1f} CPU s, peak {peak_megabytes():.0f} MB", processor)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        assess_once(Home(Path(sys.argv[1])))
    else:
        main()
