"""Rows of a query are kept for their version, and no page changes them."""

from dashboard import published
from dashboard.addresses import PAGES
from dashboard.published import QUERIES, Published
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import RECALL
from warehouse import open_reader

PARTICULAR = ("/goals/botnets", "/services/voorbeeldplatform", "/commitments/dsa-42", "/measures/dsa-42.2.c")


def test_no_page_changes_the_rows_that_others_read(client, example_home, monkeypatch):
    asked = []
    read = published._read
    monkeypatch.setattr(
        published, "_read", lambda *question: asked.append((question[1][1], question[2])) or read(*question)
    )
    published._kept.clear()
    for path in (*(one for one in PAGES if "<" not in one), *PARTICULAR, f"/findings/{RECALL}"):
        assert filling(client, path, "?lang=en&kept=no").status_code == 200
    newest = open_reader(example_home).newest()
    assert len(asked) > 20
    for query, parameters in asked:
        kept, fresh = Published(newest).rows(query, **parameters), newest.rows(QUERIES / f"{query}.sql", parameters)
        assert sorted(map(repr, kept)) == sorted(map(repr, fresh))


def test_a_query_is_run_once_for_a_version(example_home):
    pages = Published(open_reader(example_home))
    assert pages.rows("findings") is pages.rows("findings")
    assert pages.rows("issues", source="") is not pages.rows("issues", source="public_figures")
