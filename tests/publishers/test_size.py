"""Files of real size that mean no good: each is told, and none of them fills the memory."""

import subprocess
import sys
import zipfile
import zlib
from datetime import date, timedelta

import pytest

from tests.collectors.google_political_ads import bundles
from tests.collectors.manual_figures import forms
from tests.publishers.mutating import as_csv

MEGABYTE = 1024 * 1024
GIGABYTE = 1024 * MEGABYTE
MOST_MEGABYTES = 800
# A process of its own, so that its peak is that of this one file; getrusage would add that of the process it came from.
COLLECT = """
import re, sys
from pathlib import Path
from collectors.framework import Context, collect
from norms import ServiceRegister
from warehouse import Home
from warehouse.schema import connect

home = Home(Path(sys.argv[1]))
run = collect(home, sys.argv[2], Context(ServiceRegister.model_construct(version=1, services=()), b"k" * 32),
              path=Path(sys.argv[3]))
with connect(home.master, read_only=True) as connection:
    rows = connection.sql("SELECT count(*) FROM core.ad_spend").fetchall()[0][0]
    print(*connection.sql("SELECT DISTINCT kind FROM core.issue").fetchall()[0], rows,
          int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def collected(folder, source, path, root):
    """The kind of issue, the rows of spend, and the peak of the memory in MB, of collecting one file."""
    command = [sys.executable, "-c", COLLECT, str(folder / "home"), source, str(path)]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    kind, rows, megabytes = done.stdout.split()
    return kind, int(rows), int(megabytes)


def endless_zeros(size):
    """A raw deflate stream of zeros: one block of a megabyte again and again, so that 10 GB take a moment."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b"0" * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    return block * (size // MEGABYTE) + b"\x03\x00"


def bomb(path, member, *, claimed):
    """A ZIP of 10 GB of zeros that says of itself what it likes: `claimed` bytes."""
    packed = endless_zeros(10 * GIGABYTE)
    entry = zipfile.ZipInfo(member)
    entry.compress_type = zipfile.ZIP_STORED
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(entry, packed)
        entry.compress_type, entry.file_size = zipfile.ZIP_DEFLATED, claimed
    data = bytearray(path.read_bytes())
    data[8:10] = (8).to_bytes(2, "little")
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("claimed", [10 * GIGABYTE, 100 * MEGABYTE], ids=["which says so", "which denies it"])
def test_a_bomb_of_ten_gigabytes_is_refused_before_it_fills_the_memory(tmp_path, claimed, root):
    path = bomb(tmp_path / bundles.BUNDLE, bundles.STATS, claimed=claimed)
    assert path.stat().st_size < 12 * MEGABYTE
    kind, rows, megabytes = collected(tmp_path, "google_political_ads", path, root)
    assert (kind, rows) == ("archive_refused", 0)
    assert megabytes < MOST_MEGABYTES


def test_a_hundred_megabytes_in_one_field_cost_that_row_and_no_other(tmp_path, root):
    rows = [
        bundles.STATS_HEADER,
        bundles.PERSON,
        ["AR90000000000000000003", "LONG", *bundles.PERSON[2:]],
        bundles.LISTED,
    ]
    before, after = as_csv(rows).split(b"LONG")
    with zipfile.ZipFile(tmp_path / bundles.BUNDLE, "w") as archive, archive.open(bundles.STATS, "w") as member:
        member.write(before)
        for _ in range(100):
            member.write(b"x" * MEGABYTE)
        member.write(after)
    kind, rows, megabytes = collected(tmp_path, "google_political_ads", tmp_path / bundles.BUNDLE, root)
    assert (kind, rows) == ("row_broken", 2)
    assert megabytes < MOST_MEGABYTES


def test_a_hundred_megabytes_where_a_form_is_expected_are_not_even_read(tmp_path, trial_of):
    trial = trial_of("manual_figures")
    path = tmp_path / "manual_figures.csv"
    with path.open("wb") as file:
        file.write(forms.form(forms.CONFIRMED).encode())
        file.truncate(100 * MEGABYTE)
    run = trial.run(path)
    assert [(issue.kind, issue.locator) for issue in run.issues] == [("too_large", "manual_figures.csv, whole file")]
    assert run.files == []
    assert trial.stored().rows == trial.good.rows


@pytest.mark.parametrize(
    ("source", "name"), [("x_ads_repository", "x_ads_NL_{0}_{0}.csv"), ("manual_figures", "manual_figures_{0}.csv")]
)
def test_of_a_year_of_empty_files_each_is_told(source, name, tmp_path, trial_of):
    trial = trial_of(source)
    names = {name.format(date(2026, 1, 1) + timedelta(days=day)) for day in range(365)}
    for one in names:
        (tmp_path / one).touch()
    run = trial.run(tmp_path)
    issues = [*run.issues, *(issue for file in run.files for issue in file.issues)]
    assert {issue.locator.partition(",")[0] for issue in issues} == names
    assert {issue.kind for issue in issues} <= {"empty_file", "part_duplicate"}
    assert all(issue.remedy for issue in issues)
    assert trial.stored().rows == trial.good.rows
