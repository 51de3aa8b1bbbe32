"""Memory while assessing: everything that is made stays until the end, and nothing of it refers back to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_looking_for_cycles() -> Iterator[None]:
    """Keep Python from walking all facts again and again for cycles that are not there: a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
