"""The figures that ship with the project, loaded and assessed by the real norm."""

from pathlib import Path
from typing import NamedTuple

import duckdb

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from collectors.public_figures import collector
from metrics import assess
from norms import Norm, ServiceRegister, read_norm, read_services
from warehouse import Arrival, Landing, connect_in_memory


class Published(NamedTuple):
    """An assessed warehouse with everything that belongs to it."""

    connection: duckdb.DuckDBPyConnection
    landing: Landing
    norm: Norm
    services: ServiceRegister
    context: Context


def load_published(root: Path, folder: Path, files: list[Path] | None = None) -> Published:
    """Land, load and assess; `files` stand in for the shipped ones."""
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")
    context = Context(services, b"a key for tests")
    landing = Landing(folder)
    arrival = Arrival("public_figures", "run-1", "shipped")
    landed = [landing.land(path, arrival) for path in files or collector.shipped()]
    connection = connect_in_memory()
    load_landed_into(connection, landed, context)
    assess(connection, norm, services, "run-1", "code-1")
    return Published(connection, landing, norm, services, context)
