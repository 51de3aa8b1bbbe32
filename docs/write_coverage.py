"""Writes docs/coverage.md from the norm and the indicators' cards: `make docs`."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from metrics.coverage import AXES, Assessed, Covered, coverage
from norms import Norm, read_norm

ROOT = Path(__file__).parent.parent
DOCUMENT = Path(__file__).parent / "coverage.md"
HEAD = """# Coverage

Written from `commitments.yaml` and the indicators' cards by `make docs`; a test fails when it is behind. The dashboard
shows the same at `/coverage`.

Three axes, never one number: *reported* (is it there?), *performing* (what does the figure say?) and *verified* (does
something else agree?). A cell names the rules and, between brackets, the sources they read. *Cannot be told* says why
nothing, or not all, is assessed. That an expectation stands here says nothing about whether its source was ever read:
see [sources](sources.md)."""


def main() -> None:
    """Write the document."""
    DOCUMENT.write_text(document(read_norm(ROOT / "commitments.yaml")), encoding="utf-8")


def document(norm: Norm) -> str:
    """Return the document for a norm."""
    covered = coverage(norm)
    chapters = [
        (norm.chapter(key), list(inside)) for key, inside in groupby(covered, lambda one: one.commitment.chapter)
    ]
    titles = {
        chapter.id: f"{norm.instrument(chapter.instrument).short.en}, {chapter.title.en}" for chapter, _ in chapters
    }
    counts = [_counted(titles[chapter.id], inside) for chapter, inside in chapters]
    total = _counted("**all**", covered)
    columns = "| chapter | measures | reported | performing | verified | expectations | not assessed |"
    overview = "\n".join([columns, "|---|---|---|---|---|---|---|", *counts, total])
    parts = [_chapter(titles[chapter.id], inside) for chapter, inside in chapters]
    return "\n\n".join([HEAD, overview, *parts]) + "\n"


def _counted(title: str, covered: Iterable[Covered]) -> str:
    rows = list(covered)
    on_axis = [sum(bool(one.on(axis)) for one in rows) for axis in AXES]
    expectations = sum(len(one.assessed) for one in rows)
    silent = sum(not one.assessed for one in rows)
    return "| " + " | ".join(map(str, (title, len(rows), *on_axis, expectations, silent))) + " |"


def _chapter(title: str, covered: Iterable[Covered]) -> str:
    head = [
        f"## {title}",
        "",
        "| measure | reported | performing | verified | cannot be told |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*head, *(_row(one) for one in covered)])


def _row(one: Covered) -> str:
    cells = [f"`{one.id}` {one.title.en}", *(_cell(one.on(axis)) for axis in AXES), one.open.en if one.open else ""]
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


def _cell(assessed: Iterable[Assessed]) -> str:
    return "; ".join(dict.fromkeys(_words(assessed)))


def _words(assessed: Iterable[Assessed]) -> Iterator[str]:
    for one in assessed:
        yield f"`{one.rule}` ({', '.join(one.sources)})"


if __name__ == "__main__":
    main()
