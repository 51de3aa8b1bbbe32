"""Who asks for what another is making gets that; who asked first lets the others go on, whatever happens."""

import threading

import pytest

from dashboard.shelf import Shelf


@pytest.fixture
def shelf():
    return Shelf(10, len)


def _asked_by_another(shelf, key):
    """What a second thread gets, and the thread."""
    got = []
    thread = threading.Thread(target=lambda: got.append(shelf.found(key)))
    thread.start()
    thread.join(0.2)
    return got, thread


def test_the_first_makes_it_and_the_second_waits(shelf):
    assert shelf.found("page") is None
    got, thread = _asked_by_another(shelf, "page")
    assert thread.is_alive()
    shelf.keep("page", "made")
    shelf.done("page")
    thread.join()
    assert got == ["made"]
    assert shelf.found("page") == "made"


def test_what_came_to_nothing_is_made_by_who_waited(shelf):
    assert shelf.found("page") is None
    got, thread = _asked_by_another(shelf, "page")
    shelf.done("page")
    thread.join()
    assert got == [None]
    assert shelf.found("page") is None


def test_the_longest_unused_is_dropped(shelf):
    for key in ("one", "two", "three"):
        assert shelf.found(key) is None
        shelf.keep(key, "12345")
        shelf.done(key)
    assert shelf.found("three") == "12345"
    assert shelf.found("one") is None
