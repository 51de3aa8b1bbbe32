"""What an open page asks now and then: is there newer data than what it shows?"""

from collections.abc import Callable

from flask import Flask, Response, jsonify

from dashboard.versions import Shown
from warehouse import NoWarehouseError, OtherTablesError


def add_live(server: Flask, choose: Callable[[str], Shown]) -> None:
    """Add `/data-version`, which gives the id of the newest data version: {"newest": "20261123T140500Z"}."""

    @server.get("/data-version")
    def newest() -> Response:
        try:
            identity = choose("").identity
        except (NoWarehouseError, OtherTablesError):
            identity = ""
        response = jsonify(newest=identity)
        response.headers["Cache-Control"] = "no-store"
        return response
