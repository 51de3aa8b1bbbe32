"""Assessing five years of forty invented services in thirty countries from scratch, against half of them.

Command: `.venv/bin/python benchmarks/bench_assessing_years.py` (or `make bench`); a number behind it gives each service
so many rows of counted statements of reasons a day. Each side fills a home and runs in a process of its own, so that
its peak of memory is its own. The ratios say whether work grows with the data: 2 is linear. Keeping the first history
counts apart.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from generated_world import ROOT, fill, invented_services
from measuring import machine, peak_megabytes, seconds

from metrics import assess, remember
from norms import read_norm
from warehouse import Home, writing

HALF_YEARS, SERVICES = 10, 40


def main(statement_groups: int) -> None:
    """Measure the whole, half the years and half the services once and tell."""
    print(f"assessing five years of {SERVICES} services, {statement_groups} rows of statements a day\n  {machine()}")
    whole = _measured(HALF_YEARS, SERVICES, statement_groups)
    half_the_years = _measured(HALF_YEARS // 2, SERVICES, statement_groups)
    half_the_services = _measured(HALF_YEARS, SERVICES // 2, statement_groups)
    by_years, by_services = whole / half_the_years, whole / half_the_services
    print(f"  ratio: {by_years:.2f} (all / half the years), {by_services:.2f} (all / half the services)\n")


def _measured(half_years: int, services: int, statement_groups: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        fill(Home(Path(folder)), half_years=half_years, services=services, statement_groups=statement_groups)
        command = [sys.executable, __file__, folder, str(services)]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    told, processor = ran.stdout.rsplit(maxsplit=1)
    print(f"  {half_years / 2:g} years of {services}: {told}", flush=True)
    return float(processor)


def assess_once(home: Home, services: int) -> None:
    """Assess a filled home; print the clock, the memory and, last, the processor time."""
    norm = read_norm(ROOT / "commitments.yaml")
    with writing(home) as connection:
        (observations,) = connection.execute("SELECT count(*) FROM core.observation").fetchone()
        started = time.perf_counter()
        processor = seconds(lambda: assess(connection, norm, invented_services(services), "bench", "bench"))
        clock = time.perf_counter() - started
        (assessments,) = connection.execute("SELECT count(*) FROM out.assessment").fetchone()
        remembered = seconds(lambda: remember(connection, norm, home.history))
    counts = f"{observations:,} observations, {assessments:,} assessments"
    spent = f"{clock:.1f} s by the clock, {processor:.1f} CPU s (history {remembered:.1f} more)"
    print(f"{counts}: {spent}, peak {peak_megabytes():.0f} MB", processor)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        assess_once(Home(Path(sys.argv[1])), int(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
