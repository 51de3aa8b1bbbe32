"""What never changes on a page, sent as one component.

Dash's renderer keeps an entry in its store for each component and tells all of them about each: a page of 2,300
components took 9 seconds in the browser, one of 4,300 took 53. Before a page is sent, every part without a chart or a
control becomes one `Still`, which assets/still.js builds.
"""

from typing import Any

from dash.development.base_component import Component

from dashboard.elements import Element


class Still(Component):
    """A tree of plain HTML elements, built in one go."""

    _namespace = "naleving"
    _type = "Still"
    _base_nodes = ["tree"]  # noqa: RUF012 - as Dash declares it
    _children_props = []  # noqa: RUF012

    def __init__(self, tree: Element) -> None:
        """`tree` holds nothing but elements and text."""
        self.tree = tree

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the tree as assets/still.js reads it: each element is [name, attributes, children]."""
        return {"props": {"tree": _short(self.tree)}, "type": self._type, "namespace": self._namespace}


def stilled(node: Any) -> Any:  # noqa: ANN401 - a child is a component, a text, a number or a list of these
    """Return a component or list of children with every part that never changes replaced by a `Still`."""
    moving: set[int] = set()
    _find_moving(node, moving)
    return _stilled(node, moving)


def _stilled(node: Any, moving: set[int]) -> Any:  # noqa: ANN401 - as above
    if isinstance(node, list | tuple):
        return [_stilled(child, moving) for child in node]
    if not isinstance(node, Component):
        return node
    if isinstance(node, Element) and id(node) not in moving:
        return Still(node)
    if getattr(node, "children", None) is not None:
        element: Any = node
        element.children = _stilled(element.children, moving)
    return node


def _find_moving(node: Any, moving: set[int]) -> bool:  # noqa: ANN401 - as above
    """Whether there is anything but elements and text in it; those that hold such a thing are put in `moving`."""
    if isinstance(node, str):
        return False  # most are; asking whether something is a component takes longer
    if isinstance(node, list | tuple):
        found = [_find_moving(child, moving) for child in node]  # every child is looked at, also after one that moves
        return any(found)
    if not isinstance(node, Component):
        return False
    if isinstance(node, Element) and not _find_moving(getattr(node, "children", None), moving):
        return False
    moving.add(id(node))
    return True


def _short(element: Element) -> list[Any]:
    held = element.__dict__
    inside: list[Any] = []
    _gather(held.get("children"), inside)
    return [
        element.tag, {name: value for name, value in held.items() if name != "children" and value is not None}, inside
    ]  # fmt: skip


def _gather(children: Any, inside: list[Any]) -> None:  # noqa: ANN401 - as above
    if isinstance(children, str):
        inside.append(children)
    elif isinstance(children, list | tuple):
        for child in children:
            _gather(child, inside)
    elif children is not None:
        inside.append(_short(children) if isinstance(children, Element) else children)
