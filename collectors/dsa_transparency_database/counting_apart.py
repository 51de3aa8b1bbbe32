"""The parts of a large dump, counted in two processes: threads of one process wait for each other.

Each process is given every second part by its standard input, and writes one line of JSON. Its input stays open as long
as whoever started it lives: when it closes, the process ends (see counting_process.py), so none is left behind.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

from collectors.dsa_transparency_database.part import Part, ReducedPart
from collectors.framework.errors import CollectorError, FileRefusedError
from collectors.framework.issues import IssueKind

PROCESSES = 2
MODULE = "collectors.dsa_transparency_database.counting_process"
# A core and a thread each; and room in memory, once taken, is kept for the next rows instead of being asked for again
# some thousand times for each part (glibc's settings, and those of polars' own allocator).
SETTINGS = (
    "POLARS_MAX_THREADS=1",
    "MALLOC_MMAP_THRESHOLD_=33554432",
    "MALLOC_TRIM_THRESHOLD_=1073741824",
    "_RJEM_MALLOC_CONF=dirty_decay_ms:-1",
)


def count_apart(path: Path, version: str, parts: Sequence[Part], folder: Path) -> tuple[list[ReducedPart], list[Path]]:
    """Count parts into files of groups in `folder`; returns what each part came to, in their order, and the files.

    Raises:
        FileRefusedError: a part is broken; of several the first one.
        CollectorError: a process was ended from outside, or met what is no fault of the dump.
    """
    shares = [range(start, len(parts), PROCESSES) for start in range(min(PROCESSES, len(parts)))]
    files = [folder / f"groups-{share.start}.parquet" for share in shares]
    with _started(len(shares)) as processes:
        for process, share, file in zip(processes, shares, files, strict=True):
            _order(process, path, version, [parts[place] for place in share], file)
        answers = [_answer(process, path.name) for process in processes]
    _refuse_first(answers, shares)
    reduced = {
        place: ReducedPart(*one)
        for share, answer in zip(shares, answers, strict=True)
        for place, one in zip(share, answer["parts"], strict=True)
    }
    return [reduced[place] for place in range(len(parts))], files


@contextmanager
def _started(number: int) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Start processes that wait for their share; none of them is left when this ends."""
    command = ["/usr/bin/env", *SETTINGS, sys.executable, "-P", "-m", MODULE]
    with ExitStack() as begun:
        yield [begun.enter_context(_process(command)) for _ in range(number)]


@contextmanager
def _process(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    # In a group of its own: what ends a run at the keyboard reaches this process, and by it the others.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0)  # noqa: S603
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _order(process: subprocess.Popen[bytes], path: Path, version: str, parts: Sequence[Part], file: Path) -> None:
    order = {"path": str(path), "version": version, "parts": parts, "groups": str(file)}
    line = cast("IO[bytes]", process.stdin)
    # One that ended already is told when it should answer.
    with suppress(BrokenPipeError):
        line.write(json.dumps(order).encode() + b"\n")
        line.flush()


def _answer(process: subprocess.Popen[bytes], file_name: str) -> dict[str, Any]:
    answer = cast("IO[bytes]", process.stdout).readline()
    if not answer.endswith(b"\n"):
        message = (
            f"{file_name}: a process that counted its parts ended early (status {process.wait()}); nothing of it was "
            "stored. Collect it again; if memory was short, while less else runs."
        )
        raise CollectorError(message)
    told: dict[str, Any] = json.loads(answer)
    return told


def _refuse_first(answers: Sequence[dict[str, Any]], shares: Sequence[range]) -> None:
    """Raise the refusal that stands first in the dump, whichever process was first to meet one."""
    refusals = [
        (share[len(answer["parts"])], answer["refused"])
        for share, answer in zip(shares, answers, strict=True)
        if "refused" in answer
    ]
    if refusals:
        _, (file_name, place, reason, remedy, kind) = min(refusals)
        raise FileRefusedError(file_name, place, reason, remedy, IssueKind(kind))
