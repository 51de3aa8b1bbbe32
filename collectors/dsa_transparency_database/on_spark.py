"""The same reduction on Spark, for whoever has the history of the database as Parquet.

    python -m collectors.dsa_transparency_database.on_spark PREFIX FOLDER

PREFIX is a folder, or a prefix of an object store that Spark can reach (s3a://…). Below it stand dumps turned to
Parquet: one file a dump, or a folder of files, named as the dump (sor-global-2026-01-05-full…), with the columns as
published, as text. For each dump one archive of its counts is written to FOLDER, and
`naleving collect dsa_transparency_database --from FOLDER` takes them in.

Needs the extra `spark` and Java 17; memory, cores and access are Spark's own settings.
"""

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb
import polars as pl

from collectors.dsa_transparency_database.counting import Streamed
from collectors.dsa_transparency_database.dump_name import DumpName, read_dump_name
from collectors.dsa_transparency_database.layout import COUNTED_BY, SCOPE, check_header
from collectors.dsa_transparency_database.part import ReducedPart
from collectors.dsa_transparency_database.queries import read_sql, run_sql
from collectors.dsa_transparency_database.reduced_copy import write_reduced_copy
from collectors.framework.errors import CollectorError, FileRefusedError
from collectors.framework.issues import IssueKind

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

STEM = re.compile(r"sor-[a-z0-9-]+-\d{4}-\d\d-\d\d-(?:full|light)(?![a-z0-9])")
SUFFIX = ".parquet"
AS_TEXT = ("string", "timestamp", "timestamp_ntz", "date")


def reduce_parquet(prefix: str, folder: Path) -> list[Path]:
    """Count every dump under `prefix`; returns the archives written, in the order of their names.

    Raises:
        CollectorError: Spark is not installed, or finds no Parquet there.
        FileRefusedError: a file is not named as a dump, or misses a column.
    """
    spark = _session()
    folder.mkdir(parents=True, exist_ok=True)
    return [_reduce(spark, name, files, folder) for name, files in by_dump(_files(spark, prefix))]


def _session() -> "SparkSession":
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra that few install
    except ImportError as error:
        message = "pyspark is not installed. Install the extra: pip install 'naleving[spark]'; it needs Java 17."
        raise CollectorError(message) from error
    # Times are told without a zone: UTC keeps them as they are.
    settings: dict[str, bool | float | int | str | None] = {
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "16",  # what is left to shuffle is some thousand groups
        "spark.ui.showConsoleProgress": "false",
    }
    return SparkSession.builder.appName("naleving").config(map=settings).getOrCreate()


def _files(spark: "SparkSession", prefix: str) -> list[str]:
    from pyspark.errors import AnalysisException  # noqa: PLC0415 - an extra that few install

    try:
        return _read(spark, [prefix]).inputFiles()
    except AnalysisException as error:
        message = f"{prefix}: no Parquet that Spark can read ({error.getCondition()}). Name the folder of the dumps."
        raise CollectorError(message) from error


def by_dump(files: Iterable[str]) -> list[tuple[DumpName, list[str]]]:
    """The files of each dump, by the name that it or its folder bears.

    Raises:
        FileRefusedError: a file bears no dump's name.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for file in files:
        match = STEM.search(file)
        name = read_dump_name(f"{match[0]}.zip") if match else None
        if name is None:
            reason = "neither it nor its folder is named as a dump."
            remedy = "Name it as the dump that it was made of, such as sor-global-2026-01-05-full.parquet."
            raise FileRefusedError(file, "file name", reason, remedy, IssueKind.PERIOD_UNREADABLE)
        found[name.file_name].append(file)
    return [(name, files) for file_name, files in sorted(found.items()) if (name := read_dump_name(file_name))]


def _reduce(spark: "SparkSession", name: DumpName, files: list[str], folder: Path) -> Path:
    _as_text(_read(spark, files), name).createOrReplaceTempView("statement")
    _translated(spark, "row_group").createOrReplaceTempView("row_group")
    checked = _translated(spark, "checked_group").cache()
    checked.createOrReplaceTempView("checked_group")
    ((rows, rejected),) = _translated(spark, "tally").collect()
    checked.filter("is_counted").createOrReplaceTempView("kept_group")
    _translated(spark, "cube_group").createOrReplaceTempView("cube")
    cube = _translated(spark, "merged_cube")
    target = folder / name.file_name
    part = ReducedPart(f"{name.stem}{SUFFIX}", rows, rejected, is_mended=False, unknown_columns="")
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "cube.csv"
        _write(cube, file)
        write_reduced_copy(target, file, [part], sha1="", is_checked=False)
    checked.unpersist()
    return target


def _read(spark: "SparkSession", paths: list[str]) -> "DataFrame":
    return spark.read.option("recursiveFileLookup", "true").parquet(*paths)


def _as_text(frame: "DataFrame", name: DumpName) -> "DataFrame":
    """The columns that are counted by; times become the text that they were published as."""
    types = dict(frame.dtypes)
    check_header(frame.columns, f"{name.stem}{SUFFIX}", name.version)
    for column in COUNTED_BY:
        if column in types and types[column] not in AS_TEXT:
            reason = f"{column} is no text but {types[column]}."
            remedy = "Make the Parquet anew with every column as text, as published."
            raise FileRefusedError(f"{name.stem}{SUFFIX}", "schema", reason, remedy, IssueKind.TEMPLATE_UNKNOWN)
    missing = [f"CAST(NULL AS STRING) AS {SCOPE}"] if SCOPE not in types else []
    return frame.selectExpr(*(f"CAST({column} AS STRING)" for column in COUNTED_BY if column in types), *missing)


def _translated(spark: "SparkSession", query: str) -> "DataFrame":
    import sqlglot  # noqa: PLC0415 - an extra that few install

    (text,) = sqlglot.transpile(read_sql(query), read="duckdb", write="spark")
    return spark.sql(text)


def _write(cube: "DataFrame", target: Path) -> None:
    """Write the few thousand groups in the order and form that DuckDB gives them."""
    rows = pl.DataFrame([tuple(row) for row in cube.collect()], _shape(cube), orient="row")
    with closing(duckdb.connect(config={"autoinstall_known_extensions": False})) as connection:
        connection.register("cube", Streamed(rows))
        run_sql(connection, "write_cube", file=str(target).replace("'", "''"))


def _shape(cube: "DataFrame") -> dict[str, type[pl.DataType]]:
    types = {"string": pl.String, "boolean": pl.Boolean, "bigint": pl.Int64}
    return {column: types[kind] for column, kind in cube.dtypes}


def main() -> None:
    """Read the two arguments, count, and name what was written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("prefix", help="folder or object-store prefix with dumps as Parquet")
    parser.add_argument("folder", type=Path, help="where the counts are written, one archive a dump")
    given = parser.parse_args()
    try:
        written = reduce_parquet(given.prefix, given.folder)
    except CollectorError as error:
        sys.exit(str(error))
    sys.stdout.write("".join(f"{path}\n" for path in written))


if __name__ == "__main__":
    main()
