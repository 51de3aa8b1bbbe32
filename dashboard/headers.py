"""Headers on every response: nothing is loaded from elsewhere, nothing is framed, nothing is guessed."""

from collections.abc import Sequence

from dash import Dash
from flask import Response, g, request

from dashboard.tongue import COOKIE, COOKIE_DAYS, FIELD
from language import LANGUAGES

YEAR_SECONDS = 365 * 24 * 3600


def add_headers(app: Dash) -> None:
    """Let every response of an app carry the security headers; call this after the last callback is defined."""
    policy = content_security_policy(app.csp_hashes())

    def finish(response: Response) -> Response:
        if "page_status" in g and response.status_code == 200:
            response.status_code = g.page_status
        _remember_language(response)
        response.headers.update(_fixed(policy))
        if request.is_secure:
            response.headers["Strict-Transport-Security"] = f"max-age={YEAR_SECONDS}; includeSubDomains"
        return response

    app.server.after_request(finish)


def content_security_policy(script_hashes: Sequence[str]) -> str:
    """Return the policy; styles may be inline because Dash and plotly write them so."""
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self'", *script_hashes)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


def _fixed(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": policy,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def _remember_language(response: Response) -> None:
    wish = request.args.get(FIELD)
    if wish in LANGUAGES and response.mimetype == "text/html":
        age = COOKIE_DAYS * 24 * 3600
        response.set_cookie(COOKIE, wish, max_age=age, httponly=True, samesite="Lax", secure=request.is_secure)
