"""What a platform writes stays text: no tag becomes an element, no script runs, on any page that shows it."""

import threading

import pytest
from werkzeug.serving import make_server

from dashboard import create_app
from tests.dashboard.example_warehouse import RECALL, publish_example, settings
from warehouse import Home, publish, writing

pytestmark = pytest.mark.browser

HOSTILE = (
    "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>[x](javascript:alert(1))"
)
TEXTS = {
    "out.finding": ("summary_nl", "summary_en", "question_nl", "question_en"),
    "core.issue": ("message", "remedy", "file_name"),
    "core.run": ("message",),
    "core.event": ("title_nl", "title_en"),
    "core.erratum": ("text_nl", "text_en"),
    "core.observation": ("value_text", "via"),
    "core.subscription": ("seen_in",),
}
PAGES = ("/", "/findings", f"/findings/{RECALL}", "/services/voorbeeldplatform", "/sources", "/subscriptions", "/news")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The address of a dashboard in which every free text is an attack."""
    home = tmp_path_factory.mktemp("hostile")
    publish_example(home)
    with writing(Home(home)) as connection:
        for table, columns in TEXTS.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = $1", [HOSTILE])
    publish(Home(home))
    server = make_server("127.0.0.1", 0, create_app(settings(home)).server, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_text_stays_text(browser, hostile):
    page = browser.new_page()
    shown = 0
    for path in PAGES:
        page.goto(f"{hostile}{path}")
        page.wait_for_selector("main h1")
        shown += page.inner_text("main").count("<img src=x onerror")
        assert not page.query_selector_all("main img, main script, a[href^='javascript:']")
        assert page.title() != "taken"
    page.close()
    assert shown > 4
