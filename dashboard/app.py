"""The app: pages by address, a language for each visitor, and the headers that keep it closed."""

from html import escape
from pathlib import Path
from typing import Any

from dash import Dash, Input, Output
from dash.development.base_component import Component
from flask import g, request

from dashboard.answering import Answering, answering
from dashboard.closing import READER
from dashboard.components.frame import waiting
from dashboard.downloads import add_downloads
from dashboard.exports import add_exports
from dashboard.headers import add_headers
from dashboard.keeping import add_keeping
from dashboard.live import add_live
from dashboard.refusals import add_refusals
from dashboard.security_text import add_security_text
from dashboard.sending import add_sending
from dashboard.settings import Settings
from dashboard.theme import add_theme, theme_link
from dashboard.tongue import language_of
from dashboard.versions import choosing
from language import translator
from warehouse import open_reader

# As Dash's renderer asks for it on the first page with a chart; fetched at ease before that, so that page is light.
PLOTLY = "_dash-component-suites/plotly/package_data/plotly.min.js"
INDEX = """<!DOCTYPE html>
<html lang="{language}">
<head>
{metas}
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{icon}">
{css}
{theme}
<link rel="prefetch" as="script" href="{plotly}">
</head>
<body>
<noscript>{without_script}</noscript>
{app_entry}
{config}
{scripts}
{renderer}
</body>
</html>"""


class PlainDash(Dash):
    """Dash with an index page that knows its language, its title and its HTTP status."""

    answering: Answering
    home: Path

    def interpolate_index(self, **parts: Any) -> str:  # type: ignore[override]  # noqa: ANN401 - as Dash calls it
        """Write the page around the app; what is inside follows in the browser, but its title is known here."""
        answer = self.answering(request.path, request.query_string.decode(errors="replace"))
        g.page_status = answer.page.status
        _ = translator(answer.language)
        told = {
            "language": answer.language,
            "title": escape(f"{answer.page.title} · Naleving"),
            "plotly": f"{self.config.requests_pathname_prefix}{PLOTLY}",
            "icon": self.get_asset_url("icons/brand.svg"),
            "theme": theme_link(self.home),
            "without_script": _("This page needs JavaScript. Switch it on, or ask a colleague for a briefing."),
        }
        return INDEX.format(**(parts | told))


def create_app(settings: Settings) -> PlainDash:
    """Return the app; its `server` is the WSGI application."""
    app = PlainDash(
        "dashboard",
        title="Naleving",
        update_title="",
        use_pages=False,
        enable_mcp=False,
        health_endpoint="health",
        suppress_callback_exceptions=True,
    )
    app.home = settings.home
    add_refusals(app.server)
    reader = open_reader(settings.home)
    app.server.extensions[READER] = reader
    choose = choosing(reader)
    app.answering = answering(settings, choose)
    app.layout = lambda: waiting(translator(language_of(request.args, request.cookies, request.accept_languages)))

    @app.callback(Output("page", "children"), Input("location", "pathname"), Input("location", "search"))
    def show(path: str, search: str | None) -> list[Component]:
        return app.answering(path, search or "").body

    add_downloads(app.server, settings, choose)
    add_exports(app.server, settings, choose)
    add_live(app.server, choose)
    add_security_text(app.server, settings)
    add_theme(app.server, settings.home)
    add_headers(app)
    add_sending(app.server)
    add_keeping(app.server, settings, choose)
    # Dash sets itself up at its first request, and lets a second one of the same moment pass before it is ready.
    app.server.test_client().get("/health")
    return app
