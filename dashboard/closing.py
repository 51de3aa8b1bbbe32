"""The end of an app: what it read from is closed before Python takes itself apart."""

from flask import Flask

READER = "naleving_reader"  # where the app keeps its reader


def close_app(server: Flask) -> None:
    """Close the published versions that an app has open; call this when nobody is answered any more."""
    server.extensions[READER].close()
