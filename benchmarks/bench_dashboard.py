"""The dashboard as `naleving serve` runs it, on five years of forty invented services: what do readers wait for?

Command: `.venv/bin/python benchmarks/bench_dashboard.py [HOME]` (or `make bench`). HOME is a folder that
`generated_world.py` filled before; without it one is made, which takes some two minutes. Everything stays on loopback:
one visitor reads every address, then fifty do at once with a second or so to look at each page, then a browser comes.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from first_paint import Loaded, loads
from generated_world import ROOT, fill, invented_services
from measuring import machine
from visitors import Measured, at_once, percentile

from dashboard import Settings, create_app
from dashboard.addresses import PAGES
from metrics import assess
from naleving.server import Server, check_port
from norms import read_norm
from warehouse import Home, open_reader, publish, writing

SERVICES = 40
USERS = 50
PAUSE = 1.0
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
    services = fill(home, services=SERVICES)
    with writing(home) as connection:
        assess(connection, read_norm(ROOT / "commitments.yaml"), services, "bench", "bench")
    publish(home)


def _measure(home: Home) -> None:
    finding = open_reader(home.path).rows(MOST_SERIOUS)[0]["finding_id"]
    port = _free_port()
    command = [sys.executable, __file__, "--serve", str(home.path), str(port)]
    with subprocess.Popen(command, env=os.environ) as server:
        try:
            _wait_for(port)
            addresses = [
                *(one for one in PAGES if "<" not in one),
                *(one.format(finding=finding) for one in PARTICULAR),
            ]
            first = at_once(port, addresses, 1, 0)
            for _ in range(4):  # both workers have made every page
                at_once(port, addresses, 2, 0)
            one = at_once(port, addresses, 1, 0)
            many = at_once(port, addresses, USERS, PAUSE)
            hurried = at_once(port, addresses, USERS, 0)
            browser = shutil.which("chromium") or sys.exit("No chromium here. Install Debian's package chromium.")
            visits = loads(browser, f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{port}/findings/{finding}")
        finally:
            server.send_signal(signal.SIGTERM)
    _tell(first, one, many, hurried)
    _tell_browser(*visits)


def _tell(first: Measured, one: Measured, many: Measured, hurried: Measured) -> None:
    print(f"the dashboard on five years of {SERVICES} invented services\n  {machine()}")
    print(f"  {'milliseconds':44} {'goal':>7} {'page':>7} {'callback':>9}")
    lines = (
        ("one visitor, p50", "40", one, 50),
        (f"{USERS} visitors at once, p95", "150", many, 95),
        (f"{USERS} visitors at once, p99", "400", many, 99),
        (f"{USERS} visitors who never pause, p95", "", hurried, 95),
        ("made for the first time, p50", "", first, 50),
        ("made for the first time, p95", "", first, 95),
    )
    for name, goal, measured, part in lines:
        page, callback = (percentile(measured.all(kind), part) for kind in ("page", "callback"))
        print(f"  {name:44} {goal:>7} {page:7.0f} {callback:9.0f}")
    for (kind, address), taken in sorted(many.milliseconds.items()):
        alone, made = (percentile(by.milliseconds[kind, address], 50) for by in (one, first))
        told = (
            f"one {alone:5.0f}  p95 {percentile(taken, 95):5.0f}  p99 {percentile(taken, 99):5.0f}  first {made:5.0f}"
        )
        print(f"    {kind:9} {address[:48]:48} {told}")
    wrong = [*first.wrong, *one.wrong, *many.wrong, *hurried.wrong]
    print(f"  answers that were no page: {len(wrong)} (goal 0) {sorted(set(wrong))[:5]}")


def _tell_browser(first: Loaded, then: Loaded) -> None:
    print(f"  first contentful paint, cold: {first.paint:.0f} ms (goal 1500)")
    print(f"  compressed, first visit: {first.megabytes:.2f} MB (goal 2.5); a finding with charts after it: "
          f"{then.megabytes * 1000:.0f} KB (goal 300)")  # fmt: skip
    print(f"  requests to elsewhere: {len(first.elsewhere + then.elsewhere)} (goal 0)\n")


def _serve(home: Path, port: int) -> None:
    norm = read_norm(ROOT / "commitments.yaml")
    settings = Settings(home=home, norm=norm, services=invented_services(SERVICES))
    check_port("127.0.0.1", port)
    # Nothing is made ahead here: what a first making takes is measured too.
    Server(lambda: create_app(settings).server, lambda _app: lambda: None, "127.0.0.1", port).run()


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
        _serve(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
