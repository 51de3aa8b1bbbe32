"""Twenty-five whole reports, loaded through the collector, with every indicator computed."""

from pathlib import Path

import duckdb

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from metrics.computing import compute
from norms import read_services
from tests.collectors.transparency_reports.filling import fill_reports
from warehouse import Arrival, Landing, connect_in_memory


def load_filled(root: Path, shared_data: Path, folder: Path) -> duckdb.DuckDBPyConnection:
    """Fill the template with the copy's figures, land, load and compute."""
    services = read_services(root / "services.yaml")
    landing = Landing(folder / "landing")
    arrival = Arrival("transparency_reports", "run-1", "path")
    landed = [landing.land(path, arrival) for path in fill_reports(shared_data, folder / "filled").values()]
    connection = connect_in_memory()
    load_landed_into(connection, landed, Context(services, b"a key for tests"))
    compute(connection, services)
    return connection
