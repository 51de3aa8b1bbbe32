"""What never changes on a page, sent as one component.

Dash's renderer keeps an entry in its store for each component and tells all of them about each: a page of 2,300
components took 9 seconds in the browser, one of 4,300 took 53. Pages are written with `dash.html` all the same;
before a page is sent, every part without a chart or a control becomes one `Still`, which assets/still.js builds.
"""

from typing import Any

from dash.development.base_component import Component

PLAIN = "dash_html_components"


class Still(Component):
    """A tree of plain HTML elements, built in one go."""

    _namespace = "naleving"
    _type = "Still"
    _base_nodes = ["tree"]  # noqa: RUF012 - as Dash declares it
    _children_props = []  # noqa: RUF012

    def __init__(self, tree: Component) -> None:
        """`tree` is a component of dash.html that holds nothing but such components and text."""
        self._prop_names = ["tree"]
        self._valid_wildcard_attributes: list[str] = []
        self.available_properties = ["tree"]
        self.available_wildcard_properties: list[str] = []
        super().__init__(tree=tree)  # type: ignore[no-untyped-call]


def stilled(node: Any) -> Any:  # noqa: ANN401 - a child is a component, a text, a number or a list of these
    """Return a component or list of children with every part that never changes replaced by a `Still`."""
    if isinstance(node, list | tuple):
        return [stilled(child) for child in node]
    if not isinstance(node, Component):
        return node
    if _is_plain(node):
        return Still(node)
    if getattr(node, "children", None) is not None:
        node.children = stilled(node.children)
    return node


def _is_plain(node: Any) -> bool:  # noqa: ANN401 - as above
    if isinstance(node, list | tuple):
        return all(_is_plain(child) for child in node)
    if not isinstance(node, Component):
        return True
    return getattr(node, "_namespace", "") == PLAIN and _is_plain(getattr(node, "children", None))
