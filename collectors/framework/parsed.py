"""What a collector is given and what it gives back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from collectors.framework.errors import SourceUnavailableError
from collectors.framework.issues import EXCERPT_LENGTH, Issue, IssueKind
from collectors.framework.rows import Row
from norms import ServiceRegister


class Remote(NamedTuple):
    """A file at a publisher's address; one that `may_be_absent` is no issue when it is not there.

    One that `is_always_sent` is asked for whole, also when the one we have is still the newest.
    """

    url: str
    file_name: str
    may_be_absent: bool = False
    is_always_sent: bool = False


class RawRow(NamedTuple):
    """One row as published: its member in the archive (or the file name), its number from 1, its cells as text."""

    member: str
    row: int
    cells: Sequence[str]


@dataclass(frozen=True)
class Context:
    """What a collector needs from outside: who the services are, the key for pseudonyms, the secrets its card names."""

    services: ServiceRegister
    hash_key: bytes = field(repr=False)
    since: date | None = None
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)

    def secret(self, name: str) -> str:
        """Return a secret that the source's card names.

        Raises:
            SourceUnavailableError: it was not given.
        """
        if self.secrets.get(name):
            return self.secrets[name]
        message = f"The publisher answers only who gives {name}, and it was not given."
        remedy = f"Give {name} as docs/operations.md says under 'Secrets', or load saved files with --from."
        raise SourceUnavailableError(message, remedy=remedy)


@dataclass
class Parsed:
    """The rows and issues of one landed file."""

    published_at: date | None = None
    rows: dict[type, list[Row]] = field(default_factory=lambda: defaultdict(list))
    raw: dict[str, list[RawRow]] = field(default_factory=lambda: defaultdict(list))
    issues: list[Issue] = field(default_factory=list)
    set_aside: set[tuple[str, int]] = field(default_factory=set)

    def add(self, row: Row) -> None:
        """Keep one row for its table in core."""
        self.rows[type(row)].append(row)

    def keep_raw(self, table: str, rows: Iterable[RawRow]) -> None:
        """Keep rows as published in `raw.<source>__<table>`."""
        self.raw[table].extend(rows)

    def set_row_aside(self, member: str, row: int) -> None:
        """Say that a kept row is known and holds no figure: a header, a title, a row of the template left empty."""
        self.set_aside.add((member, row))

    def tell(self, kind: IssueKind, severity: str, locator: str, message: str, remedy: str, *, excerpt: str = "",
             edition: str = "", service_id: str | None = None) -> None:  # fmt: skip
        """Report something met at a place in the file."""
        self.issues.append(
            Issue(kind, severity, locator, message, remedy, excerpt[:EXCERPT_LENGTH], edition, service_id)
        )

    @property
    def editions(self) -> set[str]:
        """The snapshots that this file brings."""
        return {row.edition for rows in self.rows.values() for row in rows}

    @property
    def rows_count(self) -> int:
        """Rows for core, over all tables."""
        return sum(len(rows) for rows in self.rows.values())
