"""Visitors on loopback: each reads pages as a browser asks for them, a bounded number, and stops by itself."""

import http.client
import json
import random
import threading
import time
from dataclasses import dataclass, field
from statistics import quantiles
from urllib.parse import urlsplit

SECONDS_TO_WAIT = 30
KEPT_OPEN = 1.3  # gunicorn closes a connection after two seconds without a question
CALLBACK = "/_dash-update-component"


@dataclass
class Measured:
    """What was seen: milliseconds by (kind of request, address), and answers that were not as they should be."""

    milliseconds: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, kind: str, address: str, taken: float, status: int) -> None:
        """Write down one answer."""
        with self.lock:
            self.milliseconds.setdefault((kind, address), []).append(taken * 1000)
            if status != 200:
                self.wrong.append(f"{status} for {kind} {address}")

    def all(self, kind: str) -> list[float]:
        """Milliseconds of all answers of a kind: 'page' or 'callback'."""
        return [one for (of, _), several in self.milliseconds.items() if of == kind for one in several]


def percentile(values: list[float], part: int) -> float:
    """Return a percentile; of a single value that value."""
    return quantiles(values, n=100, method="inclusive")[part - 1] if len(values) > 1 else values[0]


def visit(port: int, addresses: list[str], measured: Measured, pause: float, seed: int) -> None:
    """Read each address once, in an order of its own: the page, then its callback, then think for `pause` seconds."""
    chance = random.Random(seed)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS_TO_WAIT)
    time.sleep(chance.uniform(0, pause))
    for address in chance.sample(addresses, len(addresses)):
        _ask(connection, "GET", address, None, measured, ("page", address))
        _ask(connection, "POST", CALLBACK, _filling(address), measured, ("callback", address))
        if pause > KEPT_OPEN:
            connection.close()  # the server has; a browser opens another
        time.sleep(chance.uniform(0.5, 1.5) * pause)
    connection.close()


def at_once(port: int, addresses: list[list[str]], count: int, pause: float) -> Measured:
    """Let `count` visitors read at the same time, each a list of addresses; one list is read by all."""
    measured = Measured()
    threads = [
        threading.Thread(target=visit, args=(port, addresses[seed % len(addresses)], measured, pause, seed))
        for seed in range(count)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return measured


def _filling(address: str) -> bytes:
    parts = urlsplit(address)
    values = {"pathname": parts.path, "search": f"?{parts.query}" if parts.query else ""}
    return json.dumps({
        "output": "page.children",
        "outputs": {"id": "page", "property": "children"},
        "inputs": [{"id": "location", "property": name, "value": value} for name, value in values.items()],
        "changedPropIds": ["location.pathname", "location.search"],
    }).encode()  # fmt: skip


def _ask(
    connection: http.client.HTTPConnection, method: str, path: str, body: bytes | None,
    measured: Measured, name: tuple[str, str],
) -> None:  # fmt: skip
    headers = {"Accept-Encoding": "gzip", "Content-Type": "application/json"}
    started = time.perf_counter()
    connection.request(method, path, body, headers)
    answer = connection.getresponse()
    answer.read()
    measured.add(*name, time.perf_counter() - started, answer.status)
