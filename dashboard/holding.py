"""Links on a page of an earlier data version lead to pages of that same version."""

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.standing import BANNER
from dashboard.versions import FIELD
from dashboard.visit import Visit


def held(node: Any, visit: Visit) -> Any:  # noqa: ANN401 - a child is a component, a text, a number or a list of these
    """Return a component with its links and forms kept on the version that the address asked for; else untouched."""
    if visit.age == "older":
        _hold(node, visit.data)
    return node


def _hold(node: Any, version: str) -> None:  # noqa: ANN401 - as above
    if isinstance(node, list | tuple):
        for child in node:
            _hold(child, version)
    if not isinstance(node, Component) or getattr(node, "id", "") == BANNER:
        return
    element: Any = node
    children = getattr(element, "children", None)
    _hold(children, version)
    if isinstance(node, html.A):
        element.href = _with_version(element.href, version)
    if isinstance(node, html.Form):
        element.children = [children, html.Input(type="hidden", name=FIELD, value=version)]


def _with_version(address: str, version: str) -> str:
    parts = urlsplit(address)
    if parts.netloc or not parts.path.startswith("/"):
        return address
    return urlunsplit(parts._replace(query=urlencode({**dict(parse_qsl(parts.query)), FIELD: version})))
