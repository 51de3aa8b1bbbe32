"""Counting in processes of their own: the same cube, refusals whole, nobody left behind."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collectors.dsa_transparency_database import counting_apart, counting_process, reduction, stretches
from collectors.dsa_transparency_database.archive import list_parts
from collectors.dsa_transparency_database.dump_name import read_dump_name
from collectors.dsa_transparency_database.reduction import reduce_dump
from collectors.framework.errors import CollectorError, FileRefusedError
from collectors.framework.source import Limits
from tests.collectors.dsa_transparency_database.dumps import NAME, line, part, statement, write_dump

STEM = NAME.removesuffix(".zip")
BROKEN = line(statement(7)).replace('""facts""', '"facts')
PARTS = [
    part(*(statement(at * 100 + n, platform_name=f"Platform {n % (at + 1)}") for n in range(20)), *[BROKEN] * (at == 3))
    for at in range(5)
]


def reduced(path, cube):
    parts = reduce_dump(path, read_dump_name(path.name), Limits(), cube)
    return parts, cube.read_bytes()


@pytest.fixture
def apart(monkeypatch):
    monkeypatch.setattr(reduction, "MOST_MEGABYTES_HERE", 0)


@pytest.mark.parametrize("processes", [1, 2, 3])
def test_the_number_of_processes_changes_nothing(tmp_path, monkeypatch, processes):
    path = write_dump(tmp_path, *PARTS)
    here = reduced(path, tmp_path / "here.csv")
    monkeypatch.setattr(reduction, "MOST_MEGABYTES_HERE", 0)
    monkeypatch.setattr(counting_apart, "PROCESSES", processes)
    assert reduced(path, tmp_path / "apart.csv") == here
    assert [one.name for one in here[0]] == [f"{STEM}-{at // 2:05}-{at % 2:05}.csv" for at in range(5)]
    assert [(one.rows_count, one.rejected_rows_count, one.is_mended) for one in here[0]] == [
        (20, 0, False), (20, 0, False), (20, 0, False), (21, 1, True), (20, 0, False),
    ]  # fmt: skip


@given(least=st.sampled_from([1, 300, 2_000, 20_000]), groups=st.sampled_from([1, 3, 1000]), junk=st.text(max_size=5))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_size_of_a_stretch_and_when_groups_are_merged_change_nothing(tmp_path, least, groups, junk):
    spoilt = line(statement(7)).replace("facts", f"facts{junk}")
    path = write_dump(tmp_path, *PARTS[:3], part(*(statement(n) for n in range(30)), spoilt, statement(31)))
    usual = reduced(path, tmp_path / "usual.csv")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stretches, "LEAST", least)
        patch.setattr("collectors.dsa_transparency_database.counting.GROUPS_UNTIL_MERGED", groups)
        other = reduced(path, tmp_path / "other.csv")
    assert other[1] == usual[1]
    assert [one[:3] for one in other[0]] == [one[:3] for one in usual[0]]


@pytest.mark.usefixtures("apart")
def test_of_several_refusals_the_first_in_the_dump_is_told(tmp_path):
    headless = b"a,b,c\n1,2,3"
    path = write_dump(tmp_path, PARTS[0], PARTS[1], PARTS[2], b"", headless, PARTS[1])
    with pytest.raises(FileRefusedError) as caught:
        reduced(path, tmp_path / "cube.csv")
    assert (caught.value.file_name, caught.value.place) == (f"{STEM}-00001-00001.csv", "row 1")
    assert caught.value.kind == "empty_file"
    assert caught.value.remedy


@pytest.mark.usefixtures("apart")
def test_an_error_that_nobody_foresaw_comes_back_without_its_words(tmp_path, monkeypatch):
    path = write_dump(tmp_path, *PARTS)
    monkeypatch.setattr(
        reduction, "list_parts", lambda *given: [one._replace(start="A told on B") for one in list_parts(*given)]
    )
    with pytest.raises(FileRefusedError, match="stopped with TypeError") as caught:
        reduced(path, tmp_path / "cube.csv")
    assert "told on" not in str(caught.value)


@pytest.mark.usefixtures("apart")
def test_a_process_that_ends_early_is_told(tmp_path, monkeypatch):
    """Out of memory, or killed by somebody."""
    monkeypatch.setattr(counting_apart, "MODULE", "no_such_module")
    with pytest.raises(
        CollectorError, match=f"{NAME}: a process that counted its parts ended early .status 1.; nothing"
    ):
        reduced(write_dump(tmp_path, *PARTS), tmp_path / "cube.csv")


PROGRAM = """
import sys
from pathlib import Path
from collectors.dsa_transparency_database.counting_apart import count_apart
from collectors.dsa_transparency_database.part import Part
folder = Path(sys.argv[1])
count_apart(folder / "dump", "full", [Part("one", 0, 1, 1, False, 0)] * 2, folder)
"""


def started_by(starter):
    """The two processes that a process has started, once they read the dump."""
    children = Path(f"/proc/{starter}/task/{starter}/children")
    for _ in range(1200):
        found = [int(number) for number in children.read_text(encoding="ascii").split()]
        if len(found) == 2 and all(len(list(Path(f"/proc/{one}/task").iterdir())) > 1 for one in found):
            return found
        time.sleep(0.05)
    raise AssertionError(starter)


def is_there(number):
    with suppress(FileNotFoundError, ProcessLookupError):
        return Path(f"/proc/{number}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    return False


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks at processes through /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nobody_is_left_behind_when_a_run_is_ended(tmp_path, how):
    os.mkfifo(tmp_path / "dump")  # nobody writes to it, so whoever reads it waits for ever
    starter = subprocess.Popen([sys.executable, "-c", PROGRAM, tmp_path], stderr=subprocess.DEVNULL)
    started = started_by(starter.pid)
    starter.send_signal(how)
    assert starter.wait() != 0
    for _ in range(1200):
        if not any(is_there(number) for number in started):
            return
        time.sleep(0.05)
    for number in started:
        os.kill(number, signal.SIGKILL)
    raise AssertionError(started)


def order(path, tmp_path, parts):
    return {"path": str(path), "version": "full", "parts": parts, "groups": str(tmp_path / "groups.parquet")}


def test_what_a_process_answers(tmp_path, monkeypatch, capsys):
    path = write_dump(tmp_path, *PARTS[:3], b"")
    parts = list_parts(path, read_dump_name(NAME), Limits())
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as line, os.fdopen(writing, "wb") as other_end:
        other_end.write(json.dumps(order(path, tmp_path, parts)).encode() + b"\n")
        other_end.flush()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(line))
        monkeypatch.setattr(counting_process, "Thread", lambda target, daemon: SimpleNamespace(start=lambda: daemon))
        counting_process.main()
    told = json.loads(capsys.readouterr().out)
    assert [one[:3] for one in told["parts"]] == [[one.name, 20, 0] for one in parts[:3]]
    assert told["refused"][:2] == [parts[3].name, "row 1"]
    assert told["refused"][4] == "empty_file"


def test_all_that_was_ordered_is_answered_with_its_groups(tmp_path):
    path = write_dump(tmp_path, *PARTS[:3])
    told = counting_process.answered(order(path, tmp_path, list_parts(path, read_dump_name(NAME), Limits())))
    assert (len(told["parts"]), "refused" in told) == (3, False)
    assert (tmp_path / "groups.parquet").is_file()
