"""What every benchmark tells: the machine, and how much work a step was.

Work is counted in seconds of processor time over all threads: on a machine that others use too, the clock says little.
"""

import os
import platform
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path


def machine() -> str:
    """Cores, kind of machine and the versions that count."""
    cores = len(os.sched_getaffinity(0))
    load = os.getloadavg()[0]
    return (
        f"{cores} cores ({platform.machine()}), load {load:.1f}, Python {platform.python_version()}, "
        f"DuckDB {version('duckdb')}"
    )


def seconds(step: Callable[[], object]) -> float:
    """Run a step once; the processor time it took, over all threads."""
    started = time.process_time()
    step()
    return time.process_time() - started


def peak_megabytes() -> float:
    """The most memory that this process has held, by Linux' /proc: getrusage counts what its parent held as well."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return float(next(line for line in lines if line.startswith("VmHWM:")).split()[1]) / 1024


def family_megabytes(process_id: int) -> tuple[float, float]:
    """What a process and all that it started hold now: by each for itself, and with shared pages counted once.

    By Linux' /proc; of a process that ended meanwhile nothing.
    """
    alone, shared_once = 0, 0
    for number in _family(process_id):
        with suppress(OSError):
            rollup = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii")
            told = dict(line.split()[:2] for line in rollup.splitlines()[1:])
            alone += int(told["Rss:"])
            shared_once += int(told["Pss:"])
    return alone / 1024, shared_once / 1024


def _family(process_id: int) -> Iterator[int]:
    yield process_id
    with suppress(OSError):
        for thread in Path(f"/proc/{process_id}/task").iterdir():
            for child in (thread / "children").read_text(encoding="ascii").split():
                yield from _family(int(child))


def tell(title: str, measured: dict[str, float], ratio: float, meaning: str) -> None:
    """Print the outcome: the machine, the seconds of each step, the ratio."""
    print(f"{title}\n  {machine()}")
    for name, value in measured.items():
        print(f"  {name}: {value:.2f} CPU s")
    print(f"  ratio: {ratio:.1f} ({meaning}); peak {peak_megabytes():.0f} MB\n")
