"""The writer is killed at 100 random moments while two readers check an invariant at every read.

NALEVING_CRASH_SEED repeats a run: the seed stands in the message of a failure.
"""

import csv
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from collectors.framework import collect, replay, source
from tests.collectors.framework import voorbeeldbron
from tests.collectors.framework.stored import dump
from warehouse import Home, Landing, connect_in_memory, publish
from warehouse.landing import SIDECAR, sha256_of
from warehouse.schema import connect

HERE = Path(__file__).parent
KILLS = 100
LONGEST_SECONDS = 0.4


@contextmanager
def running(script, *arguments):
    """One of the two scripts beside this module, talked to by lines."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / script), *map(str, arguments)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=HERE.parents[1],
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout, process.stderr):
            pipe.close()


def ask(process, line):
    """Send a line and return the answer."""
    process.stdin.write(f"{line}\n")
    process.stdin.flush()
    return _answer(process)


def _answer(process):
    answer = process.stdout.readline().strip()
    return answer or pytest.fail(process.stderr.read())


@pytest.fixture
def home(tmp_path):
    """An empty home, with the invented source in place."""
    folder = source.FOLDER
    voorbeeldbron.install(tmp_path / "sources")
    yield Home(tmp_path / "home")
    voorbeeldbron.uninstall(folder)


def test_a_writer_killed_at_a_hundred_moments(home, tmp_path):
    seed = os.environ.get("NALEVING_CRASH_SEED") or str(time.time_ns())
    told = f"repeat with NALEVING_CRASH_SEED={seed}"
    with ExitStack() as stack:
        cycle = _seconds_of_a_cycle(home, tmp_path)
        readers = [stack.enter_context(running("crash_reader.py", home.path)) for _ in range(2)]
        assert [_answer(reader) for reader in readers] == ["ready", "ready"]
        writer = stack.enter_context(running("crash_writer.py", home.path, tmp_path / "sources"))
        _kill_again_and_again(writer, home, random.Random(seed), min(cycle, LONGEST_SECONDS), told)
        seen = [_end(reader, told) for reader in readers]
    assert all(reads >= KILLS for reads, _ in seen), told
    assert all(versions > KILLS // 10 for _, versions in seen), told
    _assert_the_next_run_recovers(home, tmp_path, told)


def _seconds_of_a_cycle(home, tmp_path):
    """Collect and publish a first version; the second time is as fast as the writer's."""
    for value in (3, 4):
        path = voorbeeldbron.write(tmp_path, "first.csv", f"observation,e0,a,{value}", f"location,e0,b,{value}")
        started = time.monotonic()
        collect(home, voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=path)
        publish(home)
    return time.monotonic() - started


def _kill_again_and_again(writer, home, chosen, span, told):
    checked = set()
    for number in range(KILLS):
        child = int(ask(writer, f"{chosen.randrange(10**9)}-{number}"))
        time.sleep(_moment(home, number, chosen, span, told))
        os.kill(child, signal.SIGKILL)
        if (ended := _answer(writer)) != "SIGKILL":
            writer.stdin.close()
            pytest.fail(f"kill {number}: the writer {ended}: {writer.stderr.read()}; {told}")
        _assert_landed_files_are_whole(home, checked, told)


def _moment(home, number, chosen, span, told):
    """How long to wait: anywhere in a cycle, just when a file is landing, or after a version came out.

    A killed run leaves its file for the next; were none to reach its end, runs would only get longer.
    """
    match number % 4:
        case 1:
            before = set((home.landing / voorbeeldbron.NAME).iterdir())
            _wait_for_a_change(lambda: _files_in_a_new_folder(home, before), told)
            return chosen.uniform(0, 0.004)
        case 3:
            _wait_for_a_change(home.link.readlink, told)
    return chosen.uniform(0, span)


def _files_in_a_new_folder(home, before):
    return [file for folder in set((home.landing / voorbeeldbron.NAME).iterdir()) - before for file in folder.iterdir()]


def _wait_for_a_change(look, told):
    before, started = look(), time.monotonic()
    while look() == before:
        assert time.monotonic() - started < 30, f"the writer does nothing; {told}"
        time.sleep(0.001)


def _assert_landed_files_are_whole(home, checked, told):
    """The folder's name is the file's sha256: this asks landing nothing."""
    for sidecar in set(home.landing.glob(f"*/*/*{SIDECAR}")) - checked:
        file = sidecar.with_name(sidecar.name.removesuffix(SIDECAR))
        assert file.exists(), f"{file}; {told}"
        assert sha256_of(file) == sidecar.parent.name, f"{file}; {told}"
        checked.add(sidecar)


def _end(reader, told):
    out, err = reader.communicate(timeout=30)
    assert reader.returncode == 0, f"{err}; {told}"
    return tuple(map(int, out.split()))


def _assert_the_next_run_recovers(home, tmp_path, told):
    last = voorbeeldbron.write(tmp_path, "last.csv", "observation,e0,figure,5", "location,e0,place,5")
    collect(home, voorbeeldbron.NAME, voorbeeldbron.CONTEXT, path=last)
    landed = list(Landing(home.landing).all())
    assert [one.order for one in landed] == list(range(1, len(landed) + 1)), told
    with connect(home.master, read_only=True) as master:
        found = dump(master)
        runs = Counter(run for (run,) in master.execute("SELECT run_id FROM core.run").fetchall())
    assert {row[0] for row in found["source_file"]} == {one.source_file_id for one in landed}, told
    assert _current_sums(found) == _sums_of_the_newest(landed), told
    assert len(runs) > KILLS // 10, told
    assert set(runs.values()) == {1}, told
    with connect_in_memory() as rebuilt:
        assert replay(rebuilt, home, voorbeeldbron.CONTEXT) == len(landed), told
        assert dump(rebuilt) == found, told


def _current_sums(found):
    """By edition: the sum of the rows that count, from the dump's own columns."""
    sums = Counter()
    for row in found["observation"]:
        *_, edition, _file, _locator, superseded_by = row
        if superseded_by is None:
            sums[edition] += row[12]
    return sums


def _sums_of_the_newest(landed):
    """The same from the landed files alone: of each edition, the file that was landed last."""
    sums = {}
    for one in landed:
        with one.path.open(encoding="utf-8", newline="") as file:
            lines = [line for line in csv.DictReader(file) if line["kind"] == "observation"]
        sums[lines[0]["edition"]] = sum(float(line["low"]) for line in lines)
    return Counter(sums)
