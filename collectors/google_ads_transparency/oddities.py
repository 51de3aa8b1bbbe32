"""What is odd over the rows of one table: columns that are new or gone, and an ad that comes twice."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.google_ads_transparency.ad_rows import LOOK, SERVICE, Row
from collectors.google_ads_transparency.export import REMEDY
from collectors.google_ads_transparency.maps import read_maps


@dataclass
class Columns:
    """The columns seen so far that fields.yaml does not have, and in how many rows one is missing that each has."""

    table: str
    unknown: set[str] = field(default_factory=set)
    missing: Counter[str] = field(default_factory=Counter)

    def see(self, fields: Mapping[str, Any]) -> None:
        """Count in one row."""
        self.unknown |= fields.keys() - read_maps().tables[self.table].keys()
        self.missing.update(name for name in read_maps().required[self.table] if not fields.get(name))

    def tell(self, file_name: str, told: Parsed) -> None:
        """Tell it, once for the file."""
        if self.unknown:
            told.tell(
                IssueKind.COLUMN_UNKNOWN, "warning", file_name,
                f"{len(self.unknown)} columns that are not in fields.yaml; they are stored as keyed hashes only.",
                "See in BigQuery what they are; add what holds no names to fields.yaml.", service_id=SERVICE,
            )  # fmt: skip
        for name, count in self.missing.items():
            told.tell(
                IssueKind.COLUMN_MISSING, "warning", file_name,
                f"{count} rows have no {name}. They were read without it, from the address of the ad's page.",
                REMEDY, excerpt=name, service_id=SERVICE,
            )  # fmt: skip


@dataclass
class FirstRows:
    """The first row of each ad; its fields are remembered by their fingerprint, as a whole table is large."""

    seen: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    def is_first(self, row: Row, number: int) -> bool:
        """Whether this is the first row of its ad; if not, it is told what it differs in from the first."""
        digest = hashlib.sha256(json.dumps(row.fields, sort_keys=True).encode()).digest()
        first, known = self.seen.setdefault(row.ad_id, (number, digest))
        if first == number:
            return True
        severity, what = (
            ("info", "a copy of") if known == digest else ("warning", "of the same ad as, and not equal to,")
        )
        message = f"The row is {what} row {first}; the first counts, and this one was left out."
        row.told.tell(IssueKind.ROW_DUPLICATE, severity, row.locator, message, LOOK, service_id=SERVICE)
        return False
