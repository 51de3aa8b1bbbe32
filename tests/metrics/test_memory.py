"""Looking for cycles is put off while assessing, and taken up again whatever happens."""

import gc

import pytest

from metrics.memory import without_looking_for_cycles


@pytest.fixture
def collecting():
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def test_it_is_off_inside_and_on_afterwards(collecting):
    with without_looking_for_cycles():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error(collecting):
    with pytest.raises(ValueError, match="inside"), without_looking_for_cycles():
        raise ValueError("inside")
    assert gc.isenabled()


def test_what_was_off_stays_off(collecting):
    gc.disable()
    with without_looking_for_cycles():
        pass
    assert not gc.isenabled()
