"""The web entry: `gunicorn 'naleving.wsgi:application()'`, or `naleving serve`."""

from flask import Flask

from dashboard import Settings as DashboardSettings
from dashboard import create_app
from naleving.settings import Settings, read_settings


def application(settings: Settings | None = None) -> Flask:
    """Return the dashboard as a WSGI application."""
    settings = settings or read_settings()
    app = create_app(
        DashboardSettings(
            home=settings.home.path,
            norm=settings.norm,
            services=settings.services,
            contact=settings.contact,
            security_text=settings.security_text,
        )
    )
    server: Flask = app.server
    return server
