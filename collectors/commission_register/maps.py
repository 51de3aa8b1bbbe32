"""How the Commission's pages name their fields, as CSV files in `maps/`; a field '' is known and not read."""

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "maps"


class ActionKind(NamedTuple):
    """A step of supervision: the words that tell it, its kind, and what it is called in Dutch."""

    pattern: re.Pattern[str]
    kind: str
    title_nl: str


def folded(text: str) -> str:
    """A label as it is compared: lower case, single blanks, no colon or asterisk at its end."""
    return " ".join(text.split()).casefold().rstrip(" :*")


@cache
def labels() -> dict[str, str]:
    """Fields of a designated service by folded label."""
    return {row["label"]: row["field"] for row in _rows("labels")}


@cache
def headers() -> dict[str, str]:
    """Fields of a recognised body by folded header; '' for what reaches a person and is not read."""
    return {row["header"]: row["field"] for row in _rows("bodies")}


@cache
def actions() -> tuple[ActionKind, ...]:
    """Steps of supervision, in the order in which they are tried."""
    return tuple(
        ActionKind(re.compile(row["pattern"], re.IGNORECASE), row["kind"], row["title_nl"]) for row in _rows("actions")
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
