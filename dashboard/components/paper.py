"""What paper leaves out: long lists end after their first rows there, and say where the whole of it is."""

from collections.abc import Sequence
from typing import Literal

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import data
from dashboard.visit import Visit

Most = Literal[5, 8]  # each has its rule in assets/90-print.css


def first_on_paper(part: Component, most: Most, rest: Sequence[Component] = ()) -> html.Div:
    """Return a table or list of which paper holds the first rows, and below it what says where the rest is."""
    return html.Div([part, *rest], className=f"first-{most}")


def told_on_paper(shown: int, total: int, address: str, visit: Visit) -> list[Component]:
    """Return the line, on paper only, that says how many rows of how many stand there; none when all do.

    Args:
        shown: the rows on paper.
        total: all rows.
        address: of all rows, on this dashboard; assets/actions.js writes it in full.
        visit: for words and language.
    """
    _ = visit.say
    if shown >= total:
        return []
    said = _("On paper the first {shown} of {total}; all of it is at")
    if ".csv" in address:
        said = _("On paper the first {shown} of {total}; all of it is in the CSV at")
    whole = html.Span(address, className="full-address", **data(address=address))
    return [html.P([said.format(shown=shown, total=total), " ", whole], className="paper-only cap")]
