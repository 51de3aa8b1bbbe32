"""The dashboard as `naleving serve` runs it, on five years of forty invented services: what do readers wait for?

Command: `.venv/bin/python benchmarks/bench_dashboard.py [HOME]` (or `make bench`; with `nice -n -10` before it on a
machine that others use). HOME is a folder that was filled before; without it one is made, which takes some two minutes.
Everything stays on loopback. Three servers follow each other, each with two workers:

- pages that somebody opened before: one visitor, fifty who look at each page for a second or so, fifty in a hurry;
- pages that nobody opened or made ahead, with filters chosen at random: one visitor, and fifty who take five seconds
  or so for each choice, as people do who fill in a form;
- a publication: fifty read at once while its pages are being made ahead.

At the end a browser comes.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filters import unmade
from first_paint import Loaded, loads
from flask import Flask
from generated_world import ROOT, fill, invented_services
from measuring import machine
from visitors import Measured, at_once, percentile

from dashboard import Settings, create_app, get_ready, start_warming
from dashboard.addresses import PAGES
from metrics import assess
from naleving.server import Server, check_port
from norms import read_norm
from warehouse import Home, open_reader, publish, writing

SERVICES = 40
USERS = 50
PAUSE = 1.0
TO_CHOOSE = 5.0
CHOICES = 8  # of each visitor
STATEMENTS = 35  # rows a service and day
SECONDS_TO_START = 60
MOST_SERIOUS = Path(__file__).parent / "most_serious_finding.sql"
PARTICULAR = (
    "/goals/deepfakes", "/goals/botnets", "/services/voorbeeldplatform-1", "/services/voorbeeldplatform-2",
    "/commitments/coc-14", "/commitments/dsa-42", "/measures/dsa-42.2.c", "/measures/coc-14.2",
    "/findings?severity=high", "/findings/{finding}",
)  # fmt: skip


def main() -> None:
    """Measure and tell, goals beside values."""
    given = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as folder:
        home = Home(given or Path(folder))
        if given is None:
            _make(home)
        _measure(home)


def _make(home: Home) -> None:
    services = fill(home, services=SERVICES, statement_groups=STATEMENTS)
    with writing(home) as connection:
        assess(connection, read_norm(ROOT / "commitments.yaml"), services, "bench", "bench")
    publish(home)


def _measure(home: Home) -> None:
    finding = open_reader(home.path).rows(MOST_SERIOUS)[0]["finding_id"]
    pages = [*(one for one in PAGES if "<" not in one), *(one.format(finding=finding) for one in PARTICULAR)]
    print(f"the dashboard on five years of {SERVICES} invented services\n  {machine()}")
    print(f"  {'milliseconds':58} {'goal':>5} {'page':>6} {'callback':>9}")
    with _serving(home) as port:
        _of_pages_made(port, pages)
    with _serving(home) as port:
        _of_pages_unmade(port)
    with _serving(home, "--warm") as port:
        at_once(port, _alike(pages), 2, 0)
        publish(home)
        beside = at_once(port, _alike(pages), USERS, PAUSE)
        _tell(f"{USERS} visitors right after a publication", beside, (50, None), (95, 150), (99, 400))
        browser = shutil.which("chromium") or sys.exit("No chromium here. Install Debian's package chromium.")
        _tell_browser(*loads(browser, f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port}/findings/{finding}"))
    print(f"  load at the end: {os.getloadavg()[0]:.1f}\n")


def _of_pages_made(port: int, pages: list[str]) -> None:
    first = at_once(port, _alike(pages), 1, 0)
    for _ in range(4):  # both workers have made every page
        at_once(port, _alike(pages), 2, 0)
    one = at_once(port, _alike(pages), 1, 0)
    many = at_once(port, _alike(pages), USERS, PAUSE)
    hurried = at_once(port, _alike(pages), USERS, 0)
    _tell("one visitor, pages opened before", one, (50, 40))
    _tell(f"{USERS} visitors, pages opened before", many, (95, 150), (99, 400))
    _tell(f"{USERS} who never pause, pages opened before", hurried, (95, None))
    _tell("one visitor, the first to open each page", first, (50, None), (95, None))
    _tell_each(first, 100)


def _of_pages_unmade(port: int) -> None:
    norm = read_norm(ROOT / "commitments.yaml")
    found = unmade(norm, invented_services(SERVICES), (USERS + 1) * CHOICES * 2, seed=1)
    alone, together = found[: CHOICES * 10], found[CHOICES * 10 :]
    one = at_once(port, [alone], 1, 0)
    _tell("one visitor, filters that nobody chose before", one, (50, 40), (95, None))
    shares = [together[number::USERS][:CHOICES] for number in range(USERS)]
    many = at_once(port, shares, USERS, TO_CHOOSE)
    _tell(f"{USERS} visitors, filters that nobody chose before", many, (50, None), (95, 150), (99, 400))
    _tell_each(one, 100)


def _alike(pages: list[str]) -> list[list[str]]:
    """Every visitor reads the same pages."""
    return [pages]


def _tell(name: str, measured: Measured, *parts: tuple[int, int | None]) -> None:
    for part, goal in parts:
        page, callback = (percentile(measured.all(kind), part) for kind in ("page", "callback"))
        print(f"  {f'{name}, p{part}':58} {goal or '':>5} {page:6.0f} {callback:9.0f}")
    if measured.wrong:
        print(f"    answers that were no page: {len(measured.wrong)} (goal 0) {sorted(set(measured.wrong))[:5]}")


def _tell_each(measured: Measured, above: float) -> None:
    """Tell which addresses took long, the slowest first."""
    slow = sorted(((max(taken), *name) for name, taken in measured.milliseconds.items() if max(taken) > above))[::-1]
    for milliseconds, kind, address in slow[:12]:
        print(f"    {milliseconds:5.0f} {kind:8} {address[:90]}")


def _tell_browser(first: Loaded, then: Loaded) -> None:
    print(f"  first contentful paint, cold: {first.paint:.0f} ms (goal 1500)")
    print(f"  compressed, first visit: {first.megabytes:.2f} MB (goal 2.5); a finding with charts after it: "
          f"{then.megabytes * 1000:.0f} KB (goal 300)")  # fmt: skip
    print(f"  requests to elsewhere: {len(first.elsewhere + then.elsewhere)} (goal 0)")


@contextmanager
def _serving(home: Home, *more: str) -> Iterator[int]:
    port = _free_port()
    command = [sys.executable, __file__, "--serve", str(home.path), str(port), *more]
    with subprocess.Popen(command, env=os.environ) as server:
        try:
            _wait_for(port)
            at_once(port, [["/about"]], 8, 0)  # the port is open before the workers are
            yield port
        finally:
            server.send_signal(signal.SIGTERM)


def _serve(home: Path, port: int, *more: str) -> None:
    norm = read_norm(ROOT / "commitments.yaml")
    settings = Settings(home=home, norm=norm, services=invented_services(SERVICES))
    check_port("127.0.0.1", port)

    def begin(app: Flask) -> Callable[[], None]:
        get_ready(app)
        return start_warming(app, settings) if "--warm" in more else lambda: None

    Server(lambda: create_app(settings).server, begin, "127.0.0.1", port).run()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    sys.exit(f"Nothing answers at port {port} after {SECONDS_TO_START} s.")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        _serve(Path(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:])
    else:
        main()
