"""What every test may use: the published files beside the project, a browser, and no network but loopback."""

import ipaddress
import os
import shutil
import socket
from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from filelock import FileLock

from naleving.settings import DEFAULT_PORT, Settings
from naleving.starting import set_up
from tests.metrics.published import Published, copy_published, keep_published
from warehouse import Home

ROOT = Path(__file__).resolve().parents[1]
SHARED_DATA = ROOT.parent / "shared" / "data"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WALKED_OFTEN = {"browser", "publishers"}
# Files of half a minute and more that stand late in the alphabet: with two workers, each a file at a time, the last of
# them would keep one worker busy alone.
BEGUN_FIRST = (
    *("publishers/test_faults.py", "warehouse/test_crash.py", "publishers/test_size.py"),
    *("receipts/test_receipts.py", "receipts/test_verify_all.py"),
)
NEVER_SKIPPED_IN_CI = {"browser", "shared_data", "chromium"}

# A shared machine is slow at times; that says nothing about the code.
hypothesis.settings.register_profile("naleving", deadline=None)
hypothesis.settings.load_profile("naleving")


class NetworkBlockedError(RuntimeError):
    """A test reached for a machine other than this one. No OSError, so that no retry swallows it."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The published files beside the project."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the published files are not here: ../shared/data is absent")
    return SHARED_DATA


@pytest.fixture(scope="session")
def published_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home as `naleving start` makes it: the figures that ship, assessed and published. Not to be written to."""
    home = _base_of_all_workers(tmp_path_factory) / "published"
    with FileLock(home.with_suffix(".lock")):
        if not (made := home.with_suffix(".made")).exists():
            set_up(Settings(Home(home), DEFAULT_PORT))
            made.touch()
    return home


@pytest.fixture(scope="session")
def assessed_copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Published]:
    """Puts the figures that ship, loaded and assessed, in a folder; each has a warehouse of its own to write to."""
    kept = _base_of_all_workers(tmp_path_factory) / "assessed"
    with FileLock(kept.with_suffix(".lock")):
        if not (made := kept.with_suffix(".made")).exists():
            kept.mkdir()
            keep_published(root, kept)
            made.touch()
    return partial(copy_published, root, kept)


def _base_of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of this run, one above that of a worker: what takes long is made once for all of them."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the machine's own browser."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        pytest.skip("no browser here: install Debian's package chromium")
    return found


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Coverage leaves out tests that run the same lines hundreds of times; what takes long is begun first."""
    for item in items:
        if "hypothesis" in item.keywords or item.path.parent.name in WALKED_OFTEN:
            item.add_marker("no_cover")
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    name = f"{item.path.parent.name}/{item.path.name}"
    return BEGUN_FIRST.index(name) if name in BEGUN_FIRST else len(BEGUN_FIRST)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where CI is set, what must run there fails instead of being skipped."""
    report = yield
    if os.environ.get("CI") and report.skipped and not hasattr(report, "wasxfail") and _must_run_in_ci(item):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} may not be skipped where CI is set. {reason}"
    return report


def _must_run_in_ci(item: pytest.Item) -> bool:
    named = {mark.name for mark in item.iter_markers()} | set(getattr(item, "fixturenames", ()))
    return not NEVER_SKIPPED_IN_CI.isdisjoint(named)


def pytest_configure() -> None:
    """Close the network before anything is collected."""
    for name in ("connect", "connect_ex"):
        setattr(socket.socket, name, _only_loopback(getattr(socket.socket, name), lambda _, address: address))
    socket.getaddrinfo = _only_loopback(socket.getaddrinfo, lambda host, *_: (host,))


def _only_loopback(call: Callable[..., Any], address_of: Callable[..., object]) -> Callable[..., Any]:
    def guarded(*args: object, **kwargs: object) -> Any:
        address = address_of(*args)
        if isinstance(address, tuple) and not _is_this_machine(address[0]):
            raise NetworkBlockedError(f"tests stay on this machine; {address[0]!r} is elsewhere")
        return call(*args, **kwargs)

    return guarded


def _is_this_machine(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if not name or name == "localhost":
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
