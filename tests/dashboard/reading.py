"""Reading a tree of components the way a test wants it: its words, its links, its elements."""

from collections.abc import Iterator
from typing import Any

from dash.development.base_component import Component

from dashboard.still import Still


def elements(node: Any) -> Iterator[Component]:
    """Every component in a tree, depth first."""
    if isinstance(node, list | tuple):
        for child in node:
            yield from elements(child)
    elif isinstance(node, Still):
        yield from elements(node.tree)
    elif isinstance(node, Component):
        yield node
        yield from elements(getattr(node, "children", None))


def words(node: Any) -> str:
    """All text in a tree, pieces apart by single spaces."""
    return " ".join(" ".join(_texts(node)).split())


def links(node: Any) -> list[str]:
    """Every address that a tree links to."""
    return [element.href for element in elements(node) if getattr(element, "href", None)]


def named(node: Any, kind: str) -> list[Component]:
    """The elements of one kind: 'H1', 'Table' …"""
    return [element for element in elements(node) if element._type == kind]


def classed(node: Any, name: str) -> list[Component]:
    """The elements that have a class."""
    return [element for element in elements(node) if name in (getattr(element, "className", None) or "").split()]


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, list | tuple):
        for child in node:
            yield from _texts(child)
    elif isinstance(node, Still):
        yield from _texts(node.tree)
    elif isinstance(node, Component):
        yield from _texts(getattr(node, "children", None))
    elif node is not None:
        yield str(node)
