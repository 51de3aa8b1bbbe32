"""One source under faults: what is stored before, after the fault, and after the next good edition."""

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from collectors.framework import CollectorError, collect, read_source
from collectors.framework import transport as transport_module
from collectors.framework.rows import TABLES
from collectors.framework.transport import Transport
from tests.publishers.faults import MODES, Fault
from tests.publishers.samples import TOKEN_ADDRESS, TOKEN_ANSWER, Publisher
from warehouse import Home
from warehouse.schema import connect

TECHNICAL = {
    "source_file_id", "locator", "edition", "superseded_by", "run_id", "retrieved_at", "published_at", "url",
    "asked_on", "answer_id", "place", "seen_on", "first_seen_on", "visited_at", "is_complete", "observation_id",
    "sha1", "rows_count", "rejected_rows_count",
}  # fmt: skip
LEFT_OUT = {"core.visit", "core.repository_answer"}


class Told(NamedTuple):
    """One open issue."""

    kind: str
    severity: str
    locator: str
    message: str
    remedy: str


class Stored(NamedTuple):
    """What the warehouse holds of the source now: rows without what names the file, and the open issues."""

    rows: Counter
    issues: set[Told]

    def counts(self) -> Counter:
        """Rows a table."""
        found: Counter = Counter()
        for (table, _), number in self.rows.items():
            found[table] += number
        return found

    def without(self, columns: set[str]) -> "Stored":
        """The same without some columns."""
        found: Counter = Counter()
        for (table, row), number in self.rows.items():
            cells = {name: cell for name, cell in json.loads(row).items() if name not in columns}
            found[table, json.dumps(cells, sort_keys=True)] += number
        return Stored(found, self.issues)


@dataclass
class Trial:
    """A source, its home, and the number of the edition that is published now."""

    publisher: Publisher
    folder: Path
    monkeypatch: object
    replay: object
    slept: list
    number: int = 0
    good: Stored = field(init=False)

    def __post_init__(self):
        self.home = Home(self.folder / "home")
        self.publish(self.publisher.edition(0))
        self.run()
        self.good = self.stored()
        assert self.good.rows, f"{self.publisher.source}: the good edition gave no rows"

    def publish(self, text=None, file=None, beside_of=None):
        """Put a text, or a file as it is, where the publisher has it; a checksum beside it is of `beside_of`."""
        one = self.publisher
        file = one.file(text) if file is None else file
        if one.url is None:
            (self.folder / "in").mkdir(exist_ok=True)
            (self.folder / "in" / one.file_name).write_bytes(file)
            return
        base = one.url.rpartition("/")[0]
        beside = {f"{base}/{name}": data for name, data in one.beside(beside_of or file).items()}
        self.replay.publish({one.url: file, **beside, TOKEN_ADDRESS: TOKEN_ANSWER})

    def run(self, brought: Path | None = None):
        """Collect once by the publisher's door, or what is brought; the error where nothing could be collected."""
        one = self.publisher
        path = brought or (None if one.url else self.folder / "in" / one.file_name)
        hosts = [*read_source(one.source).allowed_hosts, "voorbeeldplatform.example"]
        transport = Transport(hosts, 1, backoff_seconds=0)
        try:
            return collect(self.home, one.source, one.context, path=path, transport=transport)
        except CollectorError as error:
            return error

    def spoil(self, fault: Fault):
        """Publish the next edition with a fault in it, and collect."""
        self.number += 1
        text = self.publisher.edition(self.number)
        if fault.on_the_way:
            self.publish(text)
            self.replay.switch_on(MODES[fault.name], self.publisher.url)
        elif fault.name == "wrong SHA-1":
            self.publish(text, beside_of=b"something else")
        else:
            self.publish(file=fault.spoil(self.publisher, text))
        waits = fault.name in {"no answer in time", "stalls half-way"}
        self.monkeypatch.setattr(transport_module, "TIMEOUT_SECONDS", (5, 0.15) if waits else (10, 60))
        return self.run()

    def recover(self):
        """Publish the same edition as it should be, and collect."""
        self.monkeypatch.setattr(transport_module, "TIMEOUT_SECONDS", (10, 60))
        self.publish(self.publisher.edition(self.number))
        self.run()
        self.good = self.stored()

    def names(self) -> set[str]:
        """What an issue may call the file: its name, that of what is in it, its address or another on that host."""
        one = self.publisher
        landed = {path.name for path in self.home.landing.glob(f"{one.source}/*/*")}
        host = "/".join(one.url.split("/")[:3]) if one.url else ""
        # Of a dump the cube is stored; its issues name the table in it, and the ledger the file.
        cube = "cube.csv" if one.source == "dsa_transparency_database" else ""
        return {one.file_name, *filter(None, (one.member, host, cube)), *landed}

    def without_figure(self, stored: Stored, number: int) -> Counter:
        """The rows with the figure of an edition taken out: equal for all editions, as nothing else differs."""
        figure = str(int(self.publisher.figure) + number)
        found: Counter = Counter()
        for (table, row), times in stored.rows.items():
            found[table, row.replace(figure, "THE FIGURE")] += times
        return found

    def stored(self) -> Stored:
        """Read what is stored now."""
        rows: Counter = Counter()
        with connect(self.home.master, read_only=True) as connection:
            for table in sorted(set(TABLES.values()) - LEFT_OUT):
                found = connection.sql(
                    f"FROM {table} WHERE source = '{self.publisher.source}' AND superseded_by IS NULL"
                )
                names = found.columns
                for row in found.fetchall():
                    cells = {n: str(c) for n, c in zip(names, row, strict=True) if n not in TECHNICAL}
                    rows[table, json.dumps(cells, sort_keys=True)] += 1
            issues = connection.execute(
                "SELECT kind, severity, locator, message, remedy FROM core.issue WHERE closed_at IS NULL"
            ).fetchall()
        return Stored(rows, {Told(*issue) for issue in issues})
