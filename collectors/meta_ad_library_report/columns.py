"""Which column is which, told by the header and not by its place."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from collectors.framework import FileRefusedError, IssueKind
from collectors.meta_ad_library_report.report_name import ReportName
from norms.plain_yaml import read_yaml

MAP = Path(__file__).with_name("columns.yaml")
CURRENCY = re.compile(r"(?P<name>.+?) \((?P<currency>[a-z]{3})\)")
REMEDY = (
    "Compare the header with collectors/meta_ad_library_report/columns.yaml, and fetch the file again if it was edited."
)


class ColumnMap(BaseModel):
    """The column map of this source."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    tables: dict[str, dict[str, str]]
    without_disclaimer: list[str]


class Columns(NamedTuple):
    """The columns of one file: places from 0 by our name, the currency, the width, and what is not in the map."""

    places: dict[str, int]
    currency: str
    width: int
    unknown: list[int]
    respelled: list[int]


@cache
def read_column_map() -> ColumnMap:
    """Read columns.yaml."""
    return ColumnMap.model_validate(read_yaml(MAP.read_text(encoding="utf-8")))


def is_without_disclaimer(text: str) -> bool:
    """Whether the disclaimer cell says that the ads ran without one."""
    return _folded(text) in {_folded(known) for known in read_column_map().without_disclaimer}


def recognise_columns(header: list[str], name: ReportName, file_name: str) -> Columns:
    """Find each column of a table by its header; order, capitals and spaces are free.

    Raises:
        FileRefusedError: a column is missing or stands twice, or the amount does not name its currency.
    """
    wanted = read_column_map().tables[name.table]
    plain, currencies = _without_currency(header)
    missing = [heading for heading in wanted.values() if _folded(heading) not in plain]
    if missing:
        raise _refused(file_name, f"a column is missing ({', '.join(missing)}).", IssueKind.COLUMN_MISSING)
    # Only headings from the map are named: where the header is absent, the first row holds somebody's name.
    twice = [heading for heading in wanted.values() if plain.count(_folded(heading)) > 1]
    if twice:
        raise _refused(file_name, f"a column stands twice ({', '.join(twice)}).", IssueKind.TEMPLATE_UNKNOWN)
    places = {ours: plain.index(_folded(heading)) for ours, heading in wanted.items()}
    currency = currencies[places["spend"]]
    if not currency:
        raise _refused(file_name, "the amount does not say its currency.", IssueKind.COLUMN_MISSING)
    spelled = {place: wanted[ours] for ours, place in places.items()}
    spelled[places["spend"]] += f" ({currency})"
    return Columns(
        places=places,
        currency=currency,
        width=len(header),
        unknown=[place for place in range(len(header)) if place not in spelled],
        respelled=[place for place, heading in spelled.items() if header[place] != heading],
    )


def _without_currency(header: list[str]) -> tuple[list[str], list[str]]:
    plain, currencies = [], []
    for heading in map(_folded, header):
        amount = CURRENCY.fullmatch(heading)
        plain.append(amount["name"] if amount else heading)
        currencies.append(amount["currency"].upper() if amount else "")
    return plain, currencies


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _refused(file_name: str, reason: str, kind: IssueKind) -> FileRefusedError:
    return FileRefusedError(file_name, "row 1", reason, REMEDY, kind)
