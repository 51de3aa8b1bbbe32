"""A copy of the reports over everything since the start, made by others: Parquet, a row for each key and day.

Source of the form: github.com/favstats/slovakia2023, lifelong/*.rds, turned to Parquet. Its makers left out all rows up
to 100 euros, so it is a window of its own and never stands in for a report.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from math import isfinite
from pathlib import Path
from typing import NamedTuple

import polars as pl

from collectors.framework.country_codes import eurostat_code
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.redacting import UNREADABLE
from collectors.framework.rows import AdvertiserDay, locator
from collectors.meta_ad_library_report.columns import Columns, is_without_disclaimer
from collectors.meta_ad_library_report.reading import SERVICE
from collectors.meta_ad_library_report.redaction import Redaction

NAME = re.compile(r"(?P<country>[a-z]{2})_lifelong_cumulative_[0-9-]+_[0-9-]+\.parquet")
WINDOW = "lifelong_over_100"
LEFT_OUT_UP_TO = 100.0  # euros
WHO = ("page_id", "page_name", "disclaimer")
SHAPE: dict[str, pl.DataType] = {
    "page_id": pl.String(), "page_name": pl.String(), "disclaimer": pl.String(),
    "date": pl.Datetime("us"), "amount_spent_eur": pl.Float64(),
}  # fmt: skip
PLACES = Columns({name: place for place, name in enumerate(WHO)}, "EUR", len(WHO), [], [])
REMEDY = "Take the copy as its makers published it, or one turned to Parquet with the same columns."


class _Who(NamedTuple):
    """An advertiser and a disclaimer as they stand in core."""

    advertiser_key: str
    organisation_id: str | None
    has_disclaimer: bool
    disclaimer_key: str


def is_copy(path: Path) -> bool:
    """Whether a file bears the name of such a copy: 'nl_lifelong_cumulative_2023-02_2023-09.parquet'."""
    return NAME.fullmatch(path.name) is not None


def redact_copy(path: Path, redaction: Redaction, target: Path) -> None:
    """Write to `target` what may be stored of a copy; rows and columns keep their places.

    Raises:
        FileRefusedError: no Parquet, or not the columns of such a copy.
    """
    _redacted(path, redaction).write_parquet(target)


def add_copy(path: Path, redaction: Redaction, parsed: Parsed) -> None:
    """Add each row to core as a report of its day over `lifelong_over_100`; the row in the file is its place.

    Raises:
        FileRefusedError: no Parquet, not the columns of such a copy, or fewer than half of the rows can be read.
    """
    found = NAME.fullmatch(path.name)
    country = eurostat_code(found["country"].upper() if found else "")
    table = _redacted(path, redaction)
    broken: list[int] = []
    rows = list(_rows(table, country, path.name, redaction, broken))
    if 2 * len(rows) < table.height:
        reason = f"only {len(rows)} of {table.height} rows can be read."
        raise FileRefusedError(path.name, "rows", reason, REMEDY, IssueKind.VALUE_UNREADABLE)
    parsed.rows[AdvertiserDay].extend(rows)
    for number in broken:
        parsed.tell(
            IssueKind.ROW_BROKEN, "rejected_row", locator(path.name, number),
            "Without a page id, a disclaimer, a day or an amount above 100 euros; the row was left out.",
            "Look at this row in the file as its makers published it.", service_id=SERVICE,
        )  # fmt: skip
    parsed.tell(
        IssueKind.FEWER_ROWS_THAN_EXPECTED, "info", path.name,
        "A copy by others, who left out all rows up to 100 euros.",
        "Read from it what went down or away; what it adds up to is spend above 100 euros only.", service_id=SERVICE,
    )  # fmt: skip


def _redacted(path: Path, redaction: Redaction) -> pl.DataFrame:
    table = _read(path)
    seen = table.select(WHO).unique(maintain_order=True)
    hidden = pl.DataFrame(
        [redaction.row(list(cells), PLACES) for cells in seen.iter_rows()],
        {f"hidden_{name}": pl.String for name in WHO}, orient="row",
    )  # fmt: skip
    joined = table.join(pl.concat([seen, hidden], how="horizontal"), on=WHO, how="left", maintain_order="left")
    return joined.select(*(pl.col(f"hidden_{name}").alias(name) for name in WHO), "date", "amount_spent_eur")


def _read(path: Path) -> pl.DataFrame:
    try:
        table = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise FileRefusedError(path.name, "whole file", "no Parquet.", REMEDY, IssueKind.NOT_A_TABLE) from error
    if missing := sorted(SHAPE.keys() - set(table.columns)):
        reason = f"a column is missing ({', '.join(missing)})."
        raise FileRefusedError(path.name, "columns", reason, REMEDY, IssueKind.COLUMN_MISSING)
    # Of a column that nobody knows, nobody can tell whether it holds names.
    if len(table.columns) > len(SHAPE):
        reason = f"{len(table.columns)} columns where such a copy has {len(SHAPE)}."
        raise FileRefusedError(path.name, "columns", reason, REMEDY, IssueKind.COLUMN_UNKNOWN)
    if not table.height:
        raise FileRefusedError(path.name, "whole file", "no row is in it.", REMEDY, IssueKind.EMPTY_FILE)
    try:
        return table.select(pl.col(name).cast(kind) for name, kind in SHAPE.items()).with_columns(
            pl.col(WHO).fill_null("")
        )
    except pl.exceptions.PolarsError as error:
        reason = "a column holds another kind of value than in such a copy."
        raise FileRefusedError(path.name, "columns", reason, REMEDY, IssueKind.TEMPLATE_UNKNOWN) from error


def _rows(
    table: pl.DataFrame, country: str, file_name: str, redaction: Redaction, broken: list[int]
) -> Iterator[AdvertiserDay]:
    @cache
    def who(page: str, disclaimer: str) -> _Who:
        organisation = redaction.organisations.get(page)
        has_disclaimer = not is_without_disclaimer(disclaimer)
        return _Who(
            _pseudonym(page, redaction.key), organisation.organisation_id if organisation else None, has_disclaimer,
            _pseudonym(disclaimer, redaction.key) if has_disclaimer else "",
        )  # fmt: skip

    @cache
    def edition(at: datetime) -> str:
        return f"{SERVICE}/{country}/{WINDOW}/{at.date().isoformat()}/advertisers"

    for number, (page, _, disclaimer, at, euro) in enumerate(table.iter_rows(), start=1):
        if page in {"", UNREADABLE} or not disclaimer or at is None or not _is_amount(euro):
            broken.append(number)
            continue
        advertiser_key, organisation_id, has_disclaimer, disclaimer_key = who(page, disclaimer)
        yield AdvertiserDay(
            edition=edition(at),
            service_id=SERVICE,
            country=country,
            report_date=at.date(),
            report_window=WINDOW,
            region="",
            advertiser_key=advertiser_key,
            organisation_id=organisation_id,
            has_disclaimer=has_disclaimer,
            disclaimer_key=disclaimer_key,
            spend_low_eur=euro,
            spend_high_eur=euro,
            is_censored=False,
            currency="EUR",
            ads_count=None,
            locator=locator(file_name, number),
        )


def _is_amount(euro: float | None) -> bool:
    return euro is not None and isfinite(euro) and euro > LEFT_OUT_UP_TO


def _pseudonym(text: str, key: bytes) -> str:
    return text if is_pseudonym(text) else keyed_hash(key, text)
