"""What was seen or reviewed, as CSV files in `maps/`: addresses, rounds, headers of tables, names of places."""

import csv
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "maps"
REVIEWED = "reviewed"
NEXT_NUMBERS = 3
SPRING, AUTUMN = range(2, 6), range(8, 12)
LATEST_EDITION, LATEST_EDITION_SINCE = "2025", date(2025, 7, 1)


class SeenReport(NamedTuple):
    """A report whose address was seen.

    `is_map_whole` once a person has reviewed the headers of all its tables, and has given each figure that the norm
    asks for the norm's name: from then on a figure that is not there counts as not reported.
    """

    slug: str
    number: str
    is_map_whole: bool


class Round(NamedTuple):
    """A round of reports: its half-year, whether that was stated or inferred, and the Code's edition in force."""

    start: date
    end: date
    is_inferred: bool
    code_edition: str


class Header(NamedTuple):
    """What a column counts.

    `scale` says what a bare number in a column of shares is: 'percent', 'ratio', or '' (then only '%' is read).
    """

    indicator: str
    unit: str
    scale: str
    basis: str


def folded(text: str) -> str:
    """Letters and digits in lower case, words joined by '_': 'Member State' is 'member_state'."""
    return re.sub(r"[\W_]+", "_", text.casefold()).strip("_")


def seen_reports() -> list[SeenReport]:
    """Every report whose address was seen, in the order of the file."""
    return [SeenReport(row["slug"], row["report"], row["is_map_whole"] == "yes") for row in _rows(FOLDER, "reports")]


def round_of(number: str) -> Round | None:
    """The round with this number; None for one that nobody described yet."""
    for row in _rows(FOLDER, "rounds"):
        if row["report"] == number:
            start, end = date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_end"])
            return Round(start, end, row["basis"] == "inferred", row["code_edition"])
    return None


def round_published_on(day: date) -> Round | None:
    """The round that came in these months: spring is about the autumn before, autumn about the spring before it."""
    if day.month in SPRING:
        start, end = date(day.year - 1, 7, 1), date(day.year - 1, 12, 31)
    elif day.month in AUTUMN:
        start, end = date(day.year, 1, 1), date(day.year, 6, 30)
    else:
        return None
    return Round(start, end, is_inferred=True, code_edition=LATEST_EDITION) if start >= LATEST_EDITION_SINCE else None


def numbers_to_try() -> list[str]:
    """The numbers of rounds that are known, and the next ones: a number may be skipped, as 7 was."""
    known = [int(row["report"]) for row in _rows(FOLDER, "rounds")]
    return [str(number) for number in [*known, *range(max(known) + 1, max(known) + 1 + NEXT_NUMBERS)]]


def headers_of(slug: str, number: str, sli: str) -> dict[str, Header]:
    """The headers that were mapped for one table, by folded text."""
    return {
        folded(row["header"]): Header(row["indicator"], row["unit"], row["scale"], row["basis"])
        for row in _rows(FOLDER, "headers")
        if (row["signatory"], row["report"], row["sli"]) == (slug, number, sli)
    }


def places() -> dict[str, str]:
    """Eurostat's code, 'EU' or 'EEA' by folded name; totals that do not say of what are not among them."""
    return {folded(row["label"]): row["country"] for row in _rows(FOLDER, "places")}


def is_placeholder(text: str) -> bool:
    """Whether a text fills a field without answering: 'N/A', 'see above', 'asd', '-'."""
    bare = " ".join(text.casefold().strip(" .!").split())
    return bare in {row["text"] for row in _rows(FOLDER, "placeholders")} or (bool(text) and not folded(text))


@cache
def _rows(folder: Path, name: str) -> tuple[dict[str, str], ...]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
