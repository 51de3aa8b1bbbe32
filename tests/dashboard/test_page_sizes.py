"""No page is heavy, however many services and periods there are: what is not shown at once is a choice away."""

import gzip
import importlib.util
from dataclasses import replace
from urllib.parse import urlencode

import pytest

from dashboard import create_app
from dashboard.published import Published
from dashboard.warming import addresses
from metrics import assess
from norms import read_norm
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import settings
from warehouse import Home, open_reader, publish, writing

SERVICES = 40
HEAVIEST = 1_000_000  # bytes of JSON that a browser takes apart
HEAVIEST_SENT = 300_000  # bytes over the wire, for a page after the first


@pytest.fixture(scope="module")
def years(tmp_path_factory, root):
    """The settings of a dashboard on years of reports by forty invented services."""
    spec = importlib.util.spec_from_file_location("generated_world", root / "benchmarks" / "generated_world.py")
    world = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(world)
    home, norm = Home(tmp_path_factory.mktemp("years")), read_norm(root / "commitments.yaml")
    services = world.fill(home, half_years=4, services=SERVICES, countries=1)
    with writing(home) as connection:
        assess(connection, norm, services, "test", "test")
    publish(home)
    return replace(settings(home.path), norm=norm, services=services)


def test_every_page_is_light(years):
    client = create_app(years).server.test_client()
    made = addresses(years, Published(open_reader(years.home)))
    alike = [path for path in made if path.startswith(("/services/", "/findings/"))]
    pages = [(path, "") for path in made if path not in alike[2:-2]]
    chosen = {"year": "2026", "lang": "en"}
    pages += [(path, f"?{urlencode(chosen)}") for path, _ in pages if path.startswith("/measures/coc-")]
    assert len(pages) > 200
    sizes = {path + search: len(filling(client, path, search).data) for path, search in pages}
    assert {page: size for page, size in sizes.items() if size > HEAVIEST} == {}
    largest = max(sizes, key=lambda page: sizes[page]).partition("?")
    assert len(gzip.compress(filling(client, largest[0], "".join(largest[1:])).data)) < HEAVIEST_SENT
