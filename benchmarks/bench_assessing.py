"""Assessing the figures that ship with the project, against reading every one of them once.

Command: `.venv/bin/python benchmarks/bench_assessing.py` (or `make bench`).
"""

import tempfile
from pathlib import Path

from measuring import seconds, tell

from collectors.framework import Context, collect
from metrics.assess import assess
from norms import read_norm, read_services
from warehouse import Home, writing

READ = "SELECT * FROM core.figure"
ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure once and tell."""
    norm, services = read_norm(ROOT / "commitments.yaml"), read_services(ROOT / "services.yaml")
    context = Context(services=services, hash_key=b"0123456789abcdef")
    with tempfile.TemporaryDirectory() as folder:
        home = Home(Path(folder))
        collected = seconds(lambda: collect(home, "public_figures", context))
        with writing(home) as connection:
            floor = min(seconds(lambda: connection.execute(READ).fetchall()) for _ in range(3))
            assessed = seconds(lambda: assess(connection, norm, services, "bench", "bench"))
    measured = {"assess": assessed, "reading core.figure": floor, "collecting public_figures": collected}
    tell("assessing the figures that ship", measured, assessed / floor, "assess / reading core.figure")


if __name__ == "__main__":
    main()
