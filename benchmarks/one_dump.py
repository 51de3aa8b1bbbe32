"""One side of `bench_sor.py`, in a process of its own: `one_dump.py collect|unpack DUMP`.

`collect` imports what a collect imports and no more; `unpack` is the floor: unpacking the same parts on both cores.
"""

import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from collectors.dsa_transparency_database.archive import list_parts
from collectors.dsa_transparency_database.dump_name import read_dump_name
from collectors.framework import Context, collect
from collectors.framework.source import Limits
from norms import ServiceRegister
from warehouse import Home


def collect_it(dump: Path) -> None:
    """From the dump to rows in a warehouse."""
    context = Context(services=ServiceRegister(services=()), hash_key=b"0123456789abcdef")
    with tempfile.TemporaryDirectory() as folder:
        run = collect(Home(Path(folder)), "dsa_transparency_database", context, path=dump)
    assert not run.issues


def unpack(dump: Path) -> None:
    """Unpack every part, and do nothing with it."""
    from collectors.dsa_transparency_database.unpacking import unpacked  # noqa: PLC0415 - the collector's side has it apart

    name = read_dump_name(dump.name)
    assert name
    with ThreadPoolExecutor(2) as workers:
        list(workers.map(lambda part: [None for _ in unpacked(dump, part)], list_parts(dump, name, Limits())))


if __name__ == "__main__":
    {"collect": collect_it, "unpack": unpack}[sys.argv[1]](Path(sys.argv[2]))
