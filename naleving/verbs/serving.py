"""`start` and `serve`."""

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer
from flask import Flask

from dashboard import close_app, get_ready, start_warming
from naleving.server import Server, check_port
from naleving.settings import Settings, read_settings
from naleving.starting import set_up
from naleving.verbs.ending import attention, told_plainly
from naleving.wsgi import application, dashboard_settings

LOCAL = "127.0.0.1"
Host = Annotated[str, typer.Option(help="Address to answer on; anything but this machine asks for a proxy with TLS.")]


@told_plainly
def start() -> None:
    """Set up from the figures that ship with the project if need be, then serve on this machine.

    Example: naleving start
    """
    settings = read_settings()
    check_port(LOCAL, settings.port)
    typer.echo("Loading the published figures and assessing them")
    set_up(settings)
    # Workers are forked; one that inherits what loading and assessing left in memory does not end when told to.
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", "naleving", "serve"])  # noqa: S606 - our own program, no shell


@told_plainly
def serve(host: Host = LOCAL) -> None:
    """Serve what was published last.

    Example: NALEVING_PORT=8060 naleving serve
    """
    settings = read_settings()
    check_port(host, settings.port)
    if not settings.home.link.exists():
        message = f"Nothing is published in {settings.home.path}. Run 'naleving start' or 'naleving collect' first."
        raise attention(message)
    _serve(settings, host)


def _serve(settings: Settings, host: str) -> None:
    typer.echo(f"Naleving answers on http://{host}:{settings.port} (stop with Ctrl-C)")
    Server(lambda: application(settings), lambda app: _beside(app, settings), host, settings.port).run()


def _beside(app: Flask, settings: Settings) -> Callable[[], None]:
    get_ready(app)
    stop_warming = start_warming(app, dashboard_settings(settings))

    def end() -> None:
        stop_warming()
        close_app(app)

    return end
