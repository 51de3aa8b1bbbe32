"""Rows that stand in a table more than once: dropped where they say the same, numbered where they do not."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from collectors.transparency_reports.lines import Line
from collectors.transparency_reports.part import Key


@dataclass
class Entry:
    """A row with what it is about; `turn` is 0 for a row that stands once, else its number among its namesakes.

    `is_head` marks the row TOTAL with which a table by category begins.
    """

    line: Line
    key: Key
    figures: tuple[str, ...]
    is_head: bool = False
    turn: int = 0

    @property
    def set_name(self) -> str:
        """'set 2' for the second of its namesakes, '' for a row that stands once."""
        return f"set {self.turn}" if self.turn else ""

    @property
    def is_empty(self) -> bool:
        """Whether no figure is filled in."""
        return not any(figure.strip() for figure in self.figures)


def without_copies(entries: Iterable[Entry], tell: Callable[[Entry, Entry], None]) -> list[Entry]:
    """Drop rows that repeat another with the same figures or with none; `tell` is called with (dropped, kept)."""
    kept: dict[Key, list[Entry]] = {}
    for entry in entries:
        namesakes = kept.setdefault(entry.key, [])
        same = next((other for other in namesakes if entry.is_empty or other.figures == entry.figures), None)
        if same is not None:
            tell(entry, same)
            continue
        if namesakes and namesakes[0].is_empty:
            tell(namesakes.pop(), entry)
        namesakes.append(entry)
    return sorted((entry for entries in kept.values() for entry in entries), key=lambda entry: entry.line.number)


def number_tables(entries: list[Entry]) -> bool:
    """Number the tables of a part where the row TOTAL comes again with other figures; say whether there are several."""
    turn = 1
    heads: set[Key] = set()
    for entry in entries:
        if entry.is_head and entry.key in heads:
            turn += 1
            heads = set()
        if entry.is_head:
            heads.add(entry.key)
        entry.turn = turn
    if turn == 1:
        for entry in entries:
            entry.turn = 0
    return turn > 1


def number_namesakes(entries: list[Entry]) -> list[list[Entry]]:
    """Number rows of one key with different figures; return them, group by group."""
    groups: dict[tuple[Key, int], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.key, entry.turn), []).append(entry)
    several = [group for group in groups.values() if len(group) > 1]
    for group in several:
        for turn, entry in enumerate(group, start=1):
            entry.turn = turn
    return several
