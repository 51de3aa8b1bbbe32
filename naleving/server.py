"""The web server: gunicorn with threads, each worker opening the warehouse for itself."""

import gc
import socket
from collections.abc import Callable
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

from naleving.errors import PortInUseError

WORKERS = 2
THREADS = 16  # most of them wait: for DuckDB, or for a page that another one is making
TIMEOUT_SECONDS = 60
NEW_OBJECTS = 20_000  # between two looks for garbage; making a page makes some ten thousand, nearly all for a moment

Begin = Callable[[Flask], Callable[[], None]]


class Server(BaseApplication):  # type: ignore[misc]
    """Gunicorn, configured from here instead of from a command line."""

    def __init__(self, load: Callable[[], Flask], begin: Begin, host: str, port: int) -> None:
        """Take what each worker runs.

        Args:
            load: makes the application in a worker, after the fork: DuckDB does not survive one.
            begin: starts what runs beside the application, and returns what ends it before the worker does.
            host: the address to answer on.
            port: and its port.
        """
        self._load = load
        self._begin = begin
        self._ends: list[Callable[[], None]] = []
        self._options: dict[str, Any] = {
            "bind": f"{host}:{port}", "workers": WORKERS, "threads": THREADS, "timeout": TIMEOUT_SECONDS,
            "worker_class": "gthread", "loglevel": "warning", "control_socket_disable": True,
            "worker_exit": self._end,
        }  # fmt: skip
        super().__init__()

    def load_config(self) -> None:
        """Hand our options to gunicorn."""
        for key, value in self._options.items():
            if key in self.cfg.settings:
                self.cfg.set(key, value)

    def load(self) -> Flask:
        """Make the application in this worker."""
        app = self._load()
        self._ends.append(self._begin(app))
        _spare_the_collector()
        return app

    def _end(self, _arbiter: object, _worker: object) -> None:
        """What still reads from DuckDB while Python takes itself apart would end the worker with a fault."""
        for end in self._ends:
            end()
        gc.unfreeze()  # DuckDB complains of what is left over at the end


def _spare_the_collector() -> None:
    """What was loaded stays for good: looking through it for garbage again and again stops all threads of a worker."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)


def check_port(host: str, port: int) -> None:
    """Say so before anything else is done when the port is taken.

    Raises:
        PortInUseError: another program answers there.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            message = f"Port {port} of {host} is taken ({error.strerror}). Stop that program, or set NALEVING_PORT."
            raise PortInUseError(message) from error
