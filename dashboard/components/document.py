"""A briefing on a page: pandoc's model of a document as plain elements; text stays text."""

from collections.abc import Callable, Sequence
from typing import Any

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import outward
from dashboard.components.icons import spoken
from dashboard.visit import Visit

Node = dict[str, Any]
Inline = str | Component
HEADINGS = {1: html.H3, 2: html.H4}


class Document:
    """The elements of one document; footnotes are gathered while it is written."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._notes: list[Sequence[Node]] = []

    def written(self, blocks: Sequence[Node]) -> list[Component]:
        """Return the blocks as elements, with the footnotes at the end."""
        body = self._blocks(blocks)
        notes = [
            html.Li(self._inside(note), id=f"note-{number}") for number, note in enumerate(self._notes, start=1)
        ]  # fmt: skip
        return [*body, html.Ol(notes, className="notes")] if notes else body

    def _blocks(self, blocks: Sequence[Node]) -> list[Component]:
        return [self._block(block) for block in blocks]

    def _block(self, block: Node) -> Component:
        kind, content = block["t"], block.get("c")
        writers: dict[str, Callable[[Any], Component]] = {
            "Header": self._header,
            "Para": lambda inlines: html.P(self._inlines(inlines)),
            "Plain": lambda inlines: html.Span(self._inlines(inlines)),
            "BulletList": lambda items: html.Ul([html.Li(self._blocks(item)) for item in items]),
            "OrderedList": lambda given: html.Ol([html.Li(self._blocks(item)) for item in given[1]]),
            "Table": self._table,
        }
        return writers[kind](content)

    def _header(self, content: list[Any]) -> Component:
        level, _attributes, inlines = content
        return HEADINGS[level](self._inlines(inlines))

    def _table(self, content: list[Any]) -> Component:
        _attributes, _caption, columns, head, bodies, _foot = content
        names = ["n" if column[0]["t"] == "AlignRight" else None for column in columns]
        (head_row,) = head[1]
        titles = [html.Th(self._cell(cell), scope="col") for cell in head_row[1]]
        rows = [self._row(row, names) for body in bodies for row in body[3]]
        _ = self._visit.say
        caption = html.Caption(_("Reported on the Netherlands"), className="sr")
        return html.Table([caption, html.Thead(html.Tr(titles)), html.Tbody(rows)], className="tbl")

    def _row(self, row: list[Any], names: Sequence[str | None]) -> Component:
        first, *others = row[1]
        cells = [html.Td(self._cell(cell), className=name) for cell, name in zip(others, names[1:], strict=True)]
        return html.Tr([html.Th(self._cell(first), scope="row"), *cells])

    def _cell(self, cell: list[Any]) -> list[Inline]:
        return self._inside(cell[4])

    def _inside(self, blocks: Sequence[Node]) -> list[Inline]:
        """The text of blocks that hold nothing but paragraphs."""
        return [inline for block in blocks for inline in self._inlines(block["c"])]

    def _inlines(self, inlines: Sequence[Node]) -> list[Inline]:
        return [self._inline(inline) for inline in inlines]

    def _inline(self, inline: Node) -> Inline:
        kind, content = inline["t"], inline.get("c")
        writers: dict[str, Callable[[Any], Inline]] = {
            "Str": str,
            "Space": lambda _: " ",
            "SoftBreak": lambda _: " ",
            "Strong": lambda inside: html.Strong(self._inlines(inside)),
            "Emph": lambda inside: html.Em(self._inlines(inside)),
            "Code": lambda given: html.Code(given[1]),
            "Link": lambda given: outward(self._inlines(given[1]), given[2][0]),
            "Note": self._note,
        }
        return writers[kind](content)

    def _note(self, blocks: Sequence[Node]) -> Component:
        self._notes.append(blocks)
        number = len(self._notes)
        _ = self._visit.say
        said = spoken(_("note"))
        return html.Sup(html.A([said, f" {number}"], href=f"#note-{number}"))
