"""A house style in the data folder: read after our own sheets, served with what lies beside it, and nothing more."""

import pytest

from dashboard import create_app
from tests.dashboard.example_warehouse import settings

SHEET = ":root { --accent: #154273; }"


@pytest.fixture
def themed(tmp_path):
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "theme.css").write_text(SHEET)
    (folder / "house.woff2").write_bytes(b"wOF2")
    (tmp_path / ".secrets").write_text("TOKEN=x")
    return create_app(settings(tmp_path)).server.test_client()


def test_the_house_style_comes_after_our_own_sheets(themed):
    text = themed.get("/").text
    assert text.index("10-tokens.css") < text.index("90-print.css") < text.index('href="/theme/theme.css?m=')


def test_the_sheet_and_its_fonts_are_served_under_the_same_policy(themed, client):
    sheet = themed.get("/theme/theme.css", buffered=True)
    assert (sheet.status_code, sheet.mimetype, sheet.text) == (200, "text/css", SHEET)
    assert sheet.headers["Content-Security-Policy"] == client.get("/").headers["Content-Security-Policy"]
    assert themed.get("/theme/house.woff2", buffered=True).data == b"wOF2"


@pytest.mark.parametrize("name", ["../.secrets", "..%2f.secrets", "%2e%2e/.secrets", "nothing.css"])
def test_nothing_else_in_the_data_folder_is_served(themed, name):
    answer = themed.get(f"/theme/{name}", buffered=True)
    assert answer.status_code in (404, 503)
    assert "TOKEN" not in answer.text


def test_without_a_house_style_nothing_is_asked_for(client):
    assert "/theme/" not in client.get("/").text
    assert client.get("/theme/theme.css").status_code == 404
