"""A reader of the crash test: `python crash_reader.py HOME`.

It reads until its input is closed, then prints how many reads and how many versions it saw. It ends with 1 at the first
read in which the invariant does not hold.
"""

import select
import sys
from pathlib import Path

from warehouse import open_reader

INVARIANT = Path(__file__).with_name("invariant.sql")
PAUSE_SECONDS = 0.03


def main(home):
    """Read, check, and tell."""
    reader = open_reader(home)
    reads, versions = 0, set()
    _tell("ready")
    while not select.select([sys.stdin], [], [], PAUSE_SECONDS)[0]:
        (found,) = reader.rows(INVARIANT)
        reads += 1
        versions.add(reader.version())
        if found["left_sum"] != found["right_sum"] or found["editions_with_two_versions_count"]:
            sys.exit(f"read {reads}, {reader.version()}: {found}")
    _tell(f"{reads} {len(versions)}")


def _tell(answer):
    sys.stdout.write(f"{answer}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
