"""The promises of tests/conftest.py: no network but loopback, and nothing skipped in silence where CI is set."""

import os
import shutil
import socket
import subprocess
import sys

import pytest
import requests

NEEDY = """
import pytest

def test_files(shared_data):
    pass

@pytest.mark.browser
def test_page():
    pytest.skip("the browser is tired")

@pytest.mark.skip(reason="waits for a decision")
def test_other():
    pass
"""


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 443), ("publisher.invalid", 443)])
def test_another_machine_is_out_of_reach(address):
    with pytest.raises(RuntimeError, match="stay on this machine"):
        socket.create_connection(address, timeout=1)
    with socket.socket() as plain, pytest.raises(RuntimeError, match="stay on this machine"):
        plain.connect_ex(address)


def test_requests_are_stopped_too():
    with pytest.raises(RuntimeError, match="stay on this machine"):
        requests.get("https://publisher.invalid/report.csv", timeout=1)


def test_loopback_is_open():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(("localhost", server.getsockname()[1]), timeout=5) as client:
            client.sendall(b"here")
            accepted, _ = server.accept()
        with accepted:
            assert accepted.recv(4) == b"here"


@pytest.mark.parametrize(("ci", "closing"), [("true", "1 failed, 1 skipped, 1 error"), ("", "3 skipped")])
def test_ci_turns_a_skip_of_what_must_run_into_a_failure(tmp_path, root, ci, closing):
    folder = tmp_path / "tests"
    folder.mkdir()
    shutil.copy(root / "tests" / "conftest.py", folder)
    (folder / "test_needy.py").write_text(NEEDY, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "ignore", "tests"],
        cwd=tmp_path,
        env={**os.environ, "CI": ci, "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert closing in ran.stdout
    assert (ran.returncode != 0) == bool(ci)
