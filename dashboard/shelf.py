"""Where answers are kept, so that readers who ask for the same page at the same moment have it made once."""

import threading
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from cachetools import LRUCache

Kept = TypeVar("Kept")
LONGEST_MAKING_SECONDS = 10.0


class Shelf(Generic[Kept]):
    """Answers by key, at most so large together, the longest unused dropped first; safe to share between threads."""

    def __init__(self, most: int, size_of: Callable[[Kept], int]) -> None:
        """`most` and `size_of` count the same, such as bytes."""
        self._kept: LRUCache[Hashable, Kept] = LRUCache(most, getsizeof=size_of)
        self._making: dict[Hashable, threading.Event] = {}
        self._lock = threading.Lock()

    def found(self, key: Hashable) -> Kept | None:
        """Return what is kept, or what another thread is making, once it is; None for who is to make it now.

        Who got None calls `done` in the end, whatever came of it.
        """
        with self._lock:
            if key in self._kept:
                return self._kept[key]
            made = self._making.get(key)
            if made is None:
                self._making[key] = threading.Event()
                return None
        made.wait(LONGEST_MAKING_SECONDS)
        with self._lock:
            return self._kept.get(key)

    def keep(self, key: Hashable, answer: Kept) -> None:
        """Keep an answer."""
        with self._lock:
            self._kept[key] = answer

    def done(self, key: Hashable) -> None:
        """Let those who wait go on; an answer that was not kept they make for themselves."""
        with self._lock:
            made = self._making.pop(key, None)
        if made is not None:
            made.set()
