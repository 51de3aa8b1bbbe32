"""The same queries on Spark give the same counts; Spark runs as its user runs it, in a process of its own."""

import importlib.util
import random
import re
import shutil
import subprocess
import sys
import zipfile

import polars as pl
import pytest

from collectors.dsa_transparency_database.collector import parse, redact
from collectors.dsa_transparency_database.on_spark import by_dump
from collectors.framework import FileRefusedError, collect
from tests.collectors.dsa_transparency_database.dumps import (
    CONTEXT,
    EEA,
    EU,
    NAME,
    SOURCE,
    V1_LIGHT,
    V2_FULL,
    archive,
    part,
    statement,
    words,
    write_dump,
)
from tests.collectors.dsa_transparency_database.reading import days, landed
from warehouse import Home
from warehouse.schema import connect

SPOILT = [
    ("created_at", "2026-02-30 10:00:00"), ("category", "free text"), ("platform_name", ""),
    ("source_type", "SOURCE_x\n"),
]  # fmt: skip
LIGHT = NAME.replace("full", "light").replace("global", "voorbeeld")


def java_version():
    java = shutil.which("java")
    told = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr if java else ""
    found = re.search(r'version "(\d+)', told)
    return int(found[1]) if found else 0


spark = pytest.mark.skipif(
    not importlib.util.find_spec("pyspark") or java_version() < 17, reason="needs the extra spark, and Java 17 or newer"
)


def run(prefix, folder):
    module = "collectors.dsa_transparency_database.on_spark"
    command = [sys.executable, "-m", module, str(prefix), str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def varied(number, drawing):
    """A statement that differs from others in all that is counted by; one in twenty is broken."""
    day, hour = drawing.randint(1, 31), drawing.randint(0, 23)
    countries = drawing.choice([EEA, EU, EEA[:-1], [c for c in EEA if c != "IS"], ["NL"], ["BE", "NL"], ["DE"], []])
    keywords = drawing.sample(["KEYWORD_OTHER", "KEYWORD_NUDITY", "KEYWORD_PHISHING"], drawing.randint(0, 3))
    cells = {
        "platform_name": drawing.choice(["Voorbeeld Platform", " Andere.nl", "Πλατφόρμα"]),
        "created_at": f"2026-01-05 {hour:02}:59:{drawing.randint(0, 59):02}",
        "application_date": f"202{drawing.choice([5, 6])}-01-{day:02} 00:00:00",
        "content_date": f"202{drawing.choice([4, 5])}-12-{day:02} 00:00:00",
        "territorial_scope": drawing.choice([words(*countries), words(*reversed(countries)), ""]),
        "category_specification": drawing.choice([words(*keywords), ""]),
        "category_addition": drawing.choice(["", "[]", words("STATEMENT_CATEGORY_VIOLENCE")]),
        "content_language": drawing.choice(["NL", "EN", ""]),
        "decision_monetary": drawing.choice(["", "DECISION_MONETARY_OTHER"]),
        "automated_detection": drawing.choice(["Yes", "No"]),
    }
    spoilt = {
        "created_at": "2026-02-30 10:00:00",
        "category": "free text",
        "platform_name": "",
        "source_type": "SOURCE_x\n",
    }
    if drawing.random() < 0.05:
        column = drawing.choice(list(spoilt))
        cells[column] = spoilt[column]
    return statement(number, **cells)


def as_parquet(path, rows, columns):
    path.parent.mkdir(parents=True, exist_ok=True)
    cells = [[row[column] or None for column in columns] for row in rows]
    pl.DataFrame(cells, dict.fromkeys(columns, pl.String), orient="row").write_parquet(path)


def stored_cube(path):
    with zipfile.ZipFile(path) as stored:
        return stored.read("cube.csv").decode(), stored.read("parts.csv").decode()


@spark
def test_spark_counts_what_duckdb_counts(tmp_path):
    drawing = random.Random(17)
    rows = [varied(number, drawing) for number in range(3000)]
    kept = {NAME: (rows, V2_FULL), LIGHT: (rows[:1000], V1_LIGHT)}
    as_parquet(tmp_path / "parquet" / NAME.removesuffix(".zip") / "a.parquet", rows[:1700], V2_FULL)
    as_parquet(tmp_path / "parquet" / NAME.removesuffix(".zip") / "b.parquet", rows[1700:], V2_FULL)
    as_parquet(tmp_path / "parquet" / LIGHT.replace(".zip", ".parquet"), rows[:1000], V1_LIGHT)
    done = run(tmp_path / "parquet", tmp_path / "counts")
    assert done.stdout.split() == [str(tmp_path / "counts" / name) for name in sorted(kept)], done.stderr
    for name, (statements, columns) in kept.items():
        dump = write_dump(tmp_path / "dumps", part(*statements, columns=columns), name=name, checksum=False)
        redact(dump, CONTEXT, tmp_path / name)
        cube, parts = stored_cube(tmp_path / name)
        spark_cube, spark_parts = stored_cube(tmp_path / "counts" / name)
        assert spark_cube == cube
        assert cube.count("\n") > 100
        assert spark_parts.splitlines()[1].split(",")[1:3] == parts.splitlines()[1].split(",")[1:3]
    collect(Home(tmp_path / "home"), SOURCE, CONTEXT, path=tmp_path / "counts")
    with connect(Home(tmp_path / "home").master, read_only=True) as connection:
        found = connection.execute(
            "SELECT dump_slug, rows_count, is_checked FROM core.sor_dump ORDER BY ALL"
        ).fetchall()
    assert found == [("global", 3000, False), ("voorbeeld", 1000, False)]


def test_files_are_told_apart_by_the_dump_that_they_were_made_of():
    files = [f"s3a://bucket/{LIGHT.removesuffix('.zip')}/{n}.parquet" for n in "ab"] + [f"/x/{NAME[:-4]}-00000.parquet"]
    assert [(name.file_name, found) for name, found in by_dump(files)] == [(NAME, files[2:]), (LIGHT, files[:2])]
    with pytest.raises(FileRefusedError, match="neither it nor its folder is named as a dump"):
        by_dump(["s3a://bucket/part-0.parquet"])


def test_counts_that_were_made_elsewhere_are_looked_at_first(tmp_path):
    redact(write_dump(tmp_path, part(statement(1), statement(2))), CONTEXT, tmp_path / "counts.zip")
    made = tmp_path / "made" / NAME
    made.parent.mkdir()
    (tmp_path / "counts.zip").rename(made)
    redact(made, CONTEXT, tmp_path / NAME)
    assert [row.statements_count for row in days(parse(landed(tmp_path / NAME), CONTEXT))] == [2]
    with zipfile.ZipFile(made) as stored:
        contents = {name: stored.read(name) for name in stored.namelist()}
    contents["cube.csv"] = contents["cube.csv"].replace(b"2026-01-05,", b"yesterday,")
    (tmp_path / "spoilt").mkdir()
    (tmp_path / "spoilt" / NAME).write_bytes(archive(contents.items()))
    with pytest.raises(FileRefusedError, match="cannot be read"):
        redact(tmp_path / "spoilt" / NAME, CONTEXT, tmp_path / "never.zip")
