"""The writer that the crash test kills: `python crash_writer.py HOME SOURCES`.

Imports take a second, so it stays alive and forks: for each seed on its input it starts a child that collects and
publishes without end, tells the child's number, waits for its death and tells the signal that ended it. No DuckDB is
opened before a fork.
"""

import os
import random
import signal
import sys
import traceback
from itertools import count
from pathlib import Path

from collectors.framework import collect
from tests.collectors.framework import voorbeeldbron
from warehouse import Home, publish

EDITIONS = 6
ROWS = 12


def main(home, sources):
    """Serve one child a line, until the input ends."""
    voorbeeldbron.install(sources)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _collect_without_end(home, line.strip())
        _tell(child)
        _, status = os.waitpid(child, 0)
        _tell(signal.Signals(os.WTERMSIG(status)).name if os.WIFSIGNALED(status) else "ended by itself")


def _tell(answer):
    sys.stdout.write(f"{answer}\n")
    sys.stdout.flush()


def _collect_without_end(home, seed):
    try:
        chosen = random.Random(seed)
        for number in count():
            path = voorbeeldbron.write(home.path / "incoming", f"{seed}-{number}.csv", *lines(chosen))
            collect(home, voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=path)
            publish(home)
    finally:
        # A child must not go on with its parent's loop, whatever happened.
        traceback.print_exc()
        os._exit(1)


def lines(chosen):
    """One edition whose figures stand in two tables with the same sum, in other rows and another order."""
    edition = f"e{chosen.randrange(EDITIONS)}"
    values = [chosen.randrange(1, 1000) for _ in range(chosen.randrange(1, ROWS))]
    halves = [part for value in reversed(values) for part in (value - value // 2, value // 2)]
    return [
        *(f"observation,{edition},figure-{number},{value}" for number, value in enumerate(values)),
        *(f"location,{edition},place-{number},{value}" for number, value in enumerate(halves)),
    ]


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])), Path(sys.argv[2]))
