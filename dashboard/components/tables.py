"""Plain tables. On a phone each row becomes a list of labels and values, so roles are spelled out."""

from collections.abc import Sequence
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import data

Cell = str | Component | Sequence[str | Component]


@dataclass(frozen=True)
class Column:
    """A column: its heading, and whether it holds numbers (right-aligned)."""

    title: str
    is_number: bool = False


def table(caption: str, columns: Sequence[Column], rows: Sequence[Sequence[Cell]], name: str = "") -> html.Table:
    """Return a table whose first column names the row.

    Args:
        caption: what the table holds, for screen readers.
        columns: the headings.
        rows: one cell for each column; '' leaves a cell empty.
        name: more class names.
    """
    head = html.Thead(html.Tr([_head(column) for column in columns], role="row"), role="rowgroup")
    body = html.Tbody([_row(columns, row) for row in rows], role="rowgroup")
    whole = [html.Caption(caption, className="sr"), head, body]
    return html.Table(whole, className=f"tbl stack {name}".strip(), role="table")


def _head(column: Column) -> html.Th:
    return html.Th(column.title, scope="col", role="columnheader", className="n" if column.is_number else None)


def _row(columns: Sequence[Column], row: Sequence[Cell]) -> html.Tr:
    first, *others = row
    cells: list[Component] = [html.Th(first, scope="row", role="rowheader")]
    for column, cell in zip(columns[1:], others, strict=True):
        name = "n" if column.is_number else None
        cells.append(html.Td(cell, role="cell", className=name, **data(label=column.title)))
    return html.Tr(cells, role="row")
