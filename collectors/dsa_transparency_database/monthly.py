"""A month's counts as the Commission's own tool dsa-tdb makes them: 'aggregated-<simple|complete>-<month>-<form>.zip'.

A word of a list is a column of truths there (KEYWORD_OTHER, CONTENT_TYPE_TEXT …); a territory is 'EU', 'EEA',
'EEA_no_IS' or countries with '_' between ('AT_NL'). The counts are put in the form of a dump's cube, so that both are
stored and read alike. `simple` has no territory, keywords, language or dates.
"""

import tempfile
from pathlib import Path

import polars as pl

from collectors.dsa_transparency_database.cube_rows import COUNTS, LISTS, TRUTHS, WORDS
from collectors.dsa_transparency_database.monthly_tables import unpacked_tables
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.framework.errors import FileRefusedError
from collectors.framework.issues import IssueKind
from collectors.framework.source import Limits

NUMBER, MADE, APPLIED, PUBLISHED = "count", "created_at", "application_date", "content_date"
NEEDED = (*WORDS, NUMBER, MADE, "automated_detection")
FLAGS = {
    "added_categories": "STATEMENT_CATEGORY_", "keywords": "KEYWORD_", "decision_visibility": "DECISION_VISIBILITY_",
    "content_types": "CONTENT_TYPE_",
}  # fmt: skip
EVERYWHERE = ["EU", "EEA", "EEA_no_IS"]
# Days from decision to submission, first and last one of each bin.
BINS = {
    "disclosure_negative_count": (-1_000_000, -1), "disclosure_0_days_count": (0, 0), "disclosure_1_day_count": (1, 1),
    "disclosure_2_days_count": (2, 2), "disclosure_3_7_days_count": (3, 7), "disclosure_8_14_days_count": (8, 14),
    "disclosure_15_30_days_count": (15, 30), "disclosure_31_90_days_count": (31, 90),
    "disclosure_91_180_days_count": (91, 180), "disclosure_over_180_days_count": (181, 1_000_000),
}  # fmt: skip
TRUE, FALSE = ["true", "yes", "1"], ["false", "no", "0"]
REMEDY = "See in the documentation of dsa-tdb whether the layout has changed, and tell whoever keeps this tool."


def reduce_month(path: Path, limits: Limits, cube: Path) -> list[ReducedPart]:
    """Put a month's counts as a cube in a CSV at `cube`; returns what each table in the archive came to.

    A row whose count, day, platform or category is missing is rejected.

    Raises:
        FileRefusedError: the archive is broken, has no table, or a column is missing.
    """
    parts: list[ReducedPart] = []
    kept: list[pl.DataFrame] = []
    with tempfile.TemporaryDirectory() as folder:
        for name, table in unpacked_tables(path, limits, Path(folder)):
            rows = _read(table, name)
            whole = rows.filter(_is_whole())
            parts.append(ReducedPart(name, rows.height, rows.height - whole.height, False, ""))  # noqa: FBT003 - in order
            kept.append(_merged(whole))
    merged = _merged(pl.concat(kept))
    merged.sort(merged.columns, nulls_last=True).write_csv(cube)
    return parts


def _read(table: pl.LazyFrame, name: str) -> pl.DataFrame:
    try:
        return _in_words_of_the_cube(table, name).collect()
    except pl.exceptions.PolarsError as error:
        reason = f"the table cannot be read ({str(error).splitlines()[0]})."
        raise FileRefusedError(name, "whole file", reason, REMEDY, IssueKind.NOT_A_TABLE) from error


def _in_words_of_the_cube(table: pl.LazyFrame, name: str) -> pl.LazyFrame:
    columns = table.collect_schema().names()
    missing = [column for column in NEEDED if column not in columns]
    if missing:
        raise FileRefusedError(name, "row 1", f"without {', '.join(missing)}.", REMEDY, IssueKind.COLUMN_MISSING)
    cells = table.select(pl.all().cast(pl.String).str.strip_chars().fill_null(""))
    absent = [pl.lit("").alias(column) for column in ("territorial_scope", "content_language") if column not in columns]
    dates = [pl.lit("").alias(column) for column in (APPLIED, PUBLISHED) if column not in columns]
    days = [_day(column).alias(column) for column in (MADE, APPLIED, PUBLISHED)]
    counted = pl.col(NUMBER).cast(pl.Int64, strict=False).alias(NUMBER)
    return cells.with_columns(*absent, *dates).with_columns(*days, counted).select(
        *(pl.col(column) for column in WORDS), pl.col(MADE).cast(pl.String).fill_null("").alias("day"),
        *(_flagged(columns, prefix).alias(column) for column, prefix in FLAGS.items()),
        _truth("automated_detection"), *_scope(),
        pl.when(pl.col("content_language") != "").then(pl.col("content_language") == "NL").alias("is_dutch"),
        *_counts(),
    )  # fmt: skip


def _day(column: str) -> pl.Expr:
    return pl.col(column).str.head(10).str.to_date("%Y-%m-%d", strict=False)


def _flagged(columns: list[str], prefix: str) -> pl.Expr:
    names = sorted(column for column in columns if column.startswith(prefix))
    said = [pl.when(pl.col(name).str.to_lowercase().is_in(TRUE)).then(pl.lit(name)) for name in names]
    return pl.concat_str(said, separator=" ", ignore_nulls=True) if said else pl.lit("")


def _truth(column: str) -> pl.Expr:
    text = pl.col(column).str.to_lowercase()
    return pl.when(text.is_in(TRUE)).then(statement=True).when(text.is_in(FALSE)).then(statement=False).alias(column)


def _scope() -> list[pl.Expr]:
    scope = pl.col("territorial_scope")
    is_everywhere = scope.is_in(EVERYWHERE)
    names_nl = ~is_everywhere & scope.str.split("_").list.contains("NL")
    is_known = scope != ""
    return [
        pl.when(is_known).then(is_everywhere | names_nl).alias("is_nl_applicable"),
        pl.when(is_known).then(names_nl).alias("is_nl_specific"),
    ]


def _counts() -> list[pl.Expr]:
    disclosure = (pl.col(MADE) - pl.col(APPLIED)).dt.total_days()
    moderation = (pl.col(APPLIED) - pl.col(PUBLISHED)).dt.total_days()
    number = pl.col(NUMBER)
    bins = [
        (number * disclosure.is_between(first, last).cast(pl.Int64)).alias(column)
        for column, (first, last) in BINS.items()
    ]
    return [
        number.alias("statements_count"),
        # The hour at which a statement came in is not in these counts.
        pl.lit(None, pl.Int64).alias("disclosure_seconds_sum"),
        *bins,
        (number * moderation.clip(0)).alias("moderation_days_sum"),
        (number * (moderation < 0).cast(pl.Int64)).alias("moderation_negative_count"),
    ]


def _is_whole() -> pl.Expr:
    conditions = [
        pl.col("statements_count") >= 0, pl.col("day") != "", pl.col("platform_name") != "",
        pl.col("category").str.contains("^STATEMENT_CATEGORY_[A-Z_]+$"),
    ]  # fmt: skip
    return pl.all_horizontal(conditions).fill_null(value=False)


def _merged(cube: pl.DataFrame) -> pl.DataFrame:
    """Each kind of row once; a sum of nothing known is not known."""
    keys = [*WORDS, *LISTS, *TRUTHS, "day"]
    sums = [pl.when(pl.col(name).count() > 0).then(pl.col(name).sum()).alias(name) for name in COUNTS]
    return cube.group_by(keys).agg(sums)
