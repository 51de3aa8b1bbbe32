"""The web entry: `gunicorn 'naleving.wsgi:application()'`, or `naleving serve`."""

from collections.abc import Sequence
from pathlib import Path

from flask import Flask

from briefings import Assignment, make_briefing
from dashboard import Settings as DashboardSettings
from dashboard import create_app
from naleving.settings import Settings, read_settings
from warehouse import open_reader


def application(settings: Settings | None = None) -> Flask:
    """Return the dashboard as a WSGI application."""
    settings = settings or read_settings()

    def make_brief(service_ids: Sequence[str], languages: Sequence[str], formats: Sequence[str]) -> Path:
        assignment = Assignment(service_ids, languages[0])
        reader = open_reader(settings.home.path)
        folder = settings.home.path / "briefings-out"
        return make_briefing(reader, settings.norm, settings.services, assignment, formats, folder)[0]

    app = create_app(
        DashboardSettings(
            home=settings.home.path, norm=settings.norm, services=settings.services, make_brief=make_brief
        )
    )
    server: Flask = app.server
    return server
