"""Rows that stand in a table more than once: dropped where they say the same, numbered where they do not."""

from collections.abc import Iterable
from dataclasses import dataclass

from collectors.transparency_reports.lines import Line
from collectors.transparency_reports.part import Key


@dataclass(eq=False)
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


def number_tables(entries: list[Entry]) -> bool:
    """Number the tables of a part where the row TOTAL comes again with other figures; say whether there are several."""
    turn = 1
    heads: dict[Key, tuple[str, ...]] = {}
    for entry in entries:
        if entry.is_head and heads.get(entry.key, entry.figures) != entry.figures:
            turn += 1
            heads = {}
        if entry.is_head:
            heads[entry.key] = entry.figures
        entry.turn = turn
    if turn == 1:
        for entry in entries:
            entry.turn = 0
    return turn > 1


def without_copies(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Split into rows to read and rows that say nothing new: empty ones, or ones whose namesakes all say the same."""
    kept: list[Entry] = []
    copies: list[Entry] = []
    for group in _namesakes(entries):
        filled = [entry for entry in group if not entry.is_empty] or group[:1]
        new = filled if len({entry.figures for entry in filled}) > 1 else filled[:1]
        kept += new
        copies += [entry for entry in group if entry not in new]
    return sorted(kept, key=_number), sorted(copies, key=_number)


def number_namesakes(entries: list[Entry]) -> list[list[Entry]]:
    """Number rows of one key with different figures; return them, group by group."""
    several = [group for group in _namesakes(entries) if len(group) > 1]
    for group in several:
        for turn, entry in enumerate(group, start=1):
            entry.turn = turn
    return several


def _namesakes(entries: Iterable[Entry]) -> list[list[Entry]]:
    groups: dict[tuple[Key, int], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((entry.key, entry.turn), []).append(entry)
    return list(groups.values())


def _number(entry: Entry) -> int:
    return entry.line.number
