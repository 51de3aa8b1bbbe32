"""The web entry: `gunicorn 'naleving.wsgi:application()'`, or `naleving serve`."""

from flask import Flask

from dashboard import Settings as DashboardSettings
from dashboard import create_app
from naleving.settings import Settings, read_settings


def application(settings: Settings | None = None) -> Flask:
    """Return the dashboard as a WSGI application."""
    server: Flask = create_app(dashboard_settings(settings or read_settings())).server
    return server


def dashboard_settings(settings: Settings) -> DashboardSettings:
    """Return what the dashboard is handed of all that can be set."""
    return DashboardSettings(
        home=settings.home.path,
        norm=settings.norm,
        services=settings.services,
        contact=settings.contact,
        security_text=settings.security_text,
    )
