"""A page of thousands of elements is there at once: services against the norm, at the size of the real one."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from werkzeug.serving import make_server

from dashboard import create_app
from norms import read_norm, read_services
from tests.dashboard.example_warehouse import insert, insert_signature, settings
from warehouse import Home, publish, writing

pytestmark = pytest.mark.browser

# As components of their own these took 53 seconds; as one component, less than one.
SECONDS = 10


@pytest.fixture
def large(tmp_path, root):
    """The address of a dashboard in which every service stands on a rung of every commitment."""
    norm, services = read_norm(root / "commitments.yaml"), read_services(root / "services.yaml")
    with writing(Home(tmp_path)) as connection:
        for service in services.services:
            for number, commitment in enumerate(one for one in norm.commitments if one.measures):
                insert(connection, "out.ladder", {
                    "service_id": service.id, "commitment_id": commitment.id, "measure_id": commitment.measures[0].id,
                    "period_end": date(2025, 12, 31), "rung": number % 7, "status": "signed", "reason": "figure",
                })  # fmt: skip
                for edition in commitment.editions:
                    for measure in commitment.measures:
                        insert_signature(connection, service.id, measure.id, edition, "signed")
    publish(Home(tmp_path))
    app = create_app(replace(settings(tmp_path), norm=norm, services=services))
    server = make_server("127.0.0.1", 0, app.server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["/services", "/subscriptions"])
def test_a_large_page_is_filled_at_once(browser, large, path):
    page = browser.new_page()
    page.goto(f"{large}{path}")
    page.wait_for_selector("main h1", timeout=SECONDS * 1000)
    assert page.evaluate("document.querySelectorAll('*').length") > 3000
    assert page.evaluate("performance.now()") < SECONDS * 1000
    page.close()
