"""What a request asks for: a page's document, or what the callback puts in it; anything else is told apart."""

from typing import NamedTuple

from flask import Request

CALLBACK = "/_dash-update-component"
SENT_BY_DASH = {"output", "outputs", "inputs", "changedPropIds", "parsedChangedPropsIds"}


class Asked(NamedTuple):
    """The kind of answer ('index' for the document, 'filling' for its content), the path and the query string."""

    kind: str
    path: str
    search: str


def asked_by(request: Request) -> Asked | None:
    """Return what is asked for; None for what is no page, or a callback's body that the renderer does not send."""
    if request.method == "GET":
        return Asked("index", request.path, request.query_string.decode(errors="replace"))
    if not is_callback(request):
        return None
    match request.get_json(silent=True):
        case {
            "output": "page.children",
            "outputs": {"id": "page", "property": "children"},
            "inputs": [
                {"id": "location", "property": "pathname", "value": str(path)},
                {"id": "location", "property": "search", "value": (str() | None) as search},
            ],
            **more,
        } if set(more) <= SENT_BY_DASH:
            return Asked("filling", path, (search or "").removeprefix("?"))
    return None


def is_callback(request: Request) -> bool:
    """Whether this is the question of the renderer for the content of a page."""
    return request.path == CALLBACK and request.method == "POST"
