"""`start` as a user meets it: a process that answers on a port."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def started(root, tmp_path):
    processes = []

    def start(home, port, verb="start"):
        environment = os.environ | {"NALEVING_HOME": str(home), "NALEVING_PORT": str(port)}
        process = subprocess.Popen(
            [sys.executable, "-m", "naleving", verb], cwd=root, env=environment, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        processes.append(process)
        return process

    yield start
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(20)
        for stream in (process.stdout, process.stderr):
            stream.close()


def answer(port, path="/", patience=180):
    deadline = time.monotonic() + patience
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as reply:
                return reply.status, reply.read().decode()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def test_a_first_start_sets_up_and_answers(started, port, tmp_path):
    started(tmp_path, port)
    status, page = answer(port)
    assert status == 200
    assert "Naleving" in page
    assert (tmp_path / "warehouse.duckdb").exists()


def test_a_second_start_answers_with_what_is_there(started, port, published_home):
    started(published_home, port, "serve")
    assert answer(port, "/health")[0] == 200


def test_serving_nothing_is_refused(started, port, tmp_path):
    process = started(tmp_path, port, "serve")
    assert process.wait(60) == 1
    assert "naleving start" in process.stderr.read()


def test_a_port_in_use_is_named(started, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        process = started(tmp_path, taken.getsockname()[1])
        assert process.wait(60) == 2
    assert "NALEVING_PORT" in process.stderr.read()
    assert not (tmp_path / "master.duckdb").exists()
