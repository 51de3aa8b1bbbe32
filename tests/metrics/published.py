"""The figures that ship with the project, loaded and assessed by the real norm."""

import shutil
from pathlib import Path
from typing import NamedTuple

import duckdb

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from collectors.public_figures import collector
from metrics import assess
from norms import Norm, ServiceRegister, read_norm, read_services
from warehouse import Arrival, Landing, connect_in_memory
from warehouse.schema import connect, create_schema

KEY = b"a key for tests"


class Published(NamedTuple):
    """An assessed warehouse with everything that belongs to it."""

    connection: duckdb.DuckDBPyConnection
    landing: Landing
    norm: Norm
    services: ServiceRegister
    context: Context


def load_published(
    root: Path, folder: Path, files: list[Path] | None = None, warehouse: Path | None = None
) -> Published:
    """Land, load and assess, in memory or in a file; `files` stand in for the shipped ones."""
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")
    context = Context(services, KEY)
    landing = Landing(folder)
    arrival = Arrival("public_figures", "run-1", "shipped")
    landed = [landing.land(path, arrival) for path in files or collector.shipped()]
    connection = connect_in_memory() if warehouse is None else connect(warehouse)
    create_schema(connection)
    load_landed_into(connection, landed, context)
    assess(connection, norm, services, "run-1", "code-1")
    return Published(connection, landing, norm, services, context)


def keep_published(root: Path, kept: Path) -> None:
    """Make what `copy_published` copies: to load and assess takes four seconds."""
    load_published(root, kept / "landing", warehouse=kept / "warehouse.duckdb").connection.close()


def copy_published(root: Path, kept: Path, folder: Path) -> Published:
    """The same in a folder of one's own, to be changed at will; what was landed stands in the folder itself."""
    shutil.copytree(kept / "landing", folder, dirs_exist_ok=True)
    warehouse = shutil.copy(kept / "warehouse.duckdb", folder.with_name(f"{folder.name}.duckdb"))
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")
    return Published(connect(warehouse), Landing(folder), norm, services, Context(services, KEY))
