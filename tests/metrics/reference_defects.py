"""The reference list of defects: what somebody else found in the reports on July to December 2025, row by row."""

import csv
import re
from pathlib import Path
from typing import NamedTuple

SURFACE = re.compile(r" \[(.+)\]$")
PART = re.compile(r"part (\d+)")
PART_OF_RULE = {
    "R01": 7, "R08": 4, "R11": 4, "R12": 4, "R13": 4, "R14": 7, "R16": 7, "R17": 9, "R18": 9, "R19": 9,
    "R20": 10, "R21": 10, "R22": 8, "R23": 8, "R24": 8,
}  # fmt: skip


class Defect(NamedTuple):
    """One row of the list; a figure that is no number is None."""

    line: int
    rule: str
    service: str
    surface: str
    part: int
    observed: float | None
    expected: float | None
    note: str

    @property
    def name(self) -> str:
        """For a message: line and what it is about."""
        return f"line {self.line}: {self.rule} {self.service} [{self.surface}] {self.note}"


def read_defects(shared_data: Path) -> list[Defect]:
    """Read the list that lies beside the published files."""
    path = shared_data.parent / "reference" / "transparency_report_defects.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [_defect(line, row) for line, row in enumerate(csv.DictReader(file), start=2)]


def _defect(line: int, row: dict[str, str]) -> Defect:
    rule = row["rule"].split("_")[0]
    surface = SURFACE.search(row["service"])
    told = PART.search(row["note"])
    return Defect(
        line=line,
        rule=rule,
        service=SURFACE.sub("", row["service"]),
        surface=surface[1] if surface else "All",
        part=PART_OF_RULE[rule] if rule in PART_OF_RULE else int(told[1]) if told else 0,
        observed=_number(row["observed"]),
        expected=_number(row["expected"]),
        note=row["note"],
    )


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
