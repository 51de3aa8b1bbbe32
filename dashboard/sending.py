"""How answers travel: compressed where the browser takes that, and kept by it for as long as they cannot change."""

import gzip
from functools import lru_cache

from flask import Flask, Response, g, request

YEAR = "public, max-age=31536000, immutable"
DAY = "public, max-age=86400"
ASK_FIRST = "private, no-cache"
WORTH_PACKING = 500
# Fonts and most images are compressed as they are.
PACKED_TYPES = ("text/html", "text/css", "text/csv", "text/javascript", "application/json", "image/svg+xml")
REMEMBERED = 64
ASSETS = ("/assets/", "/theme/")
BUNDLES = "/_dash-component-suites/"


def add_sending(server: Flask) -> None:
    """Compress what is worth it, and say how long it may be kept; call this before `add_keeping`."""

    def finish(response: Response) -> Response:
        if _can_be_packed(response):
            response.direct_passthrough = False
            body = response.get_data()
            if len(body) >= WORTH_PACKING:
                send_packed(response, _remembered(body) if _never_changes() else packed(body))
        _say_how_long(response)
        return response

    server.after_request(finish)


def packed(body: bytes) -> bytes:
    """Return a body as gzip; equal bodies give equal bytes."""
    return gzip.compress(body, compresslevel=6, mtime=0)


def send_packed(response: Response, body: bytes) -> None:
    """Give a response a body that is gzip already; a browser that does not take gzip gets it unpacked."""
    response.vary.add("Accept-Encoding")
    if request.accept_encodings["gzip"] > 0:
        response.headers["Content-Encoding"] = "gzip"
        response.set_data(body)
    else:
        response.set_data(gzip.decompress(body))


@lru_cache(maxsize=REMEMBERED)
def _remembered(body: bytes) -> bytes:
    """The scripts of Dash and plotly are packed once: the largest takes a tenth of a second."""
    return packed(body)


def _can_be_packed(response: Response) -> bool:
    taken = response.status_code == 200 and request.method == "GET" and request.accept_encodings["gzip"] > 0
    return taken and response.mimetype in PACKED_TYPES and "Content-Encoding" not in response.headers


def _never_changes() -> bool:
    return request.path.startswith((*ASSETS, BUNDLES))


def _say_how_long(response: Response) -> None:
    """Dash writes a fingerprint into the address of scripts and style sheets; fonts and icons have none."""
    if response.status_code not in (200, 304):
        return
    if request.path.startswith(BUNDLES):
        response.headers["Cache-Control"] = YEAR if response.cache_control.max_age else ASK_FIRST
    elif request.path.startswith(ASSETS):
        response.headers["Cache-Control"] = YEAR if "m" in request.args else DAY
    elif response.mimetype in ("text/html", "application/json"):
        response.headers.setdefault("Cache-Control", ASK_FIRST)
        _ask_with_a_tag(response)


def _ask_with_a_tag(response: Response) -> None:
    if request.method != "GET" or g.get("page_status", 200) != 200:
        return
    response.vary.update(("Accept-Language", "Cookie"))
    response.add_etag()
    response.make_conditional(request)
