"""`/.well-known/security.txt` (RFC 9116): whom to tell about a weakness."""

from datetime import timedelta

from flask import Flask, Response, abort, redirect
from werkzeug.wrappers import Response as Redirection

from dashboard.settings import Settings

ADDRESS = "/.well-known/security.txt"
VALID_DAYS = 180


def add_security_text(server: Flask, settings: Settings) -> None:
    """Serve the contact that the app was handed, or lead to the file that the organisation keeps elsewhere.

    Without either there is nobody to name, and the address answers 404.
    """

    @server.get(ADDRESS)
    def security_text() -> Response | Redirection:
        if settings.security_text:
            return redirect(settings.security_text)
        if not settings.contact:
            abort(404)
        until = (settings.now() + timedelta(days=VALID_DAYS)).strftime("%Y-%m-%dT00:00:00Z")
        lines = (f"Contact: {_as_address(settings.contact)}", f"Expires: {until}", "Preferred-Languages: nl, en")
        return Response("\n".join(lines) + "\n", mimetype="text/plain")


def _as_address(contact: str) -> str:
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
