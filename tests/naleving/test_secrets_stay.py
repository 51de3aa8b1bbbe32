"""A secret through the whole of `collect`: the publisher sees it, and nothing that is kept or told holds it."""

import logging
import socket
import subprocess
import sys
from contextlib import closing

import duckdb
import pytest

from collectors.framework import organisations
from collectors.framework import transport as transport_module
from tests.collectors.meta_ads_archive import archive
from tests.publishers.replaying import adapter_to, names_of, replaying

TOKEN = "EAA-that-nobody-may-see"
PASSWORD = "of-the-proxy-that-nobody-may-see"
QUESTION = "https://graph.facebook.com/v24.0/ads_archive"
GOOD = (
    b'{"data": [{"id": "501", "page_id": "%s", "page_name": "Voorbeeldpartij", "ad_delivery_start_time": "2026-03-01",'
    b' "ad_snapshot_url": "https://www.facebook.com/ads/archive/render_ad/?id=501&access_token=%s"}],'
    b' "paging": {"next": null}}' % (archive.PARTY.encode(), TOKEN.encode())
)
REFUSAL = b'{"error": {"code": 190, "message": "Malformed access token %s"}}' % TOKEN.encode()
PAGE = b"<!DOCTYPE html><title>%s</title>" % TOKEN.encode()


@pytest.fixture
def asked(monkeypatch):
    """Meta on loopback: answers to be put in, and what was sent to it, headers and all."""
    seen = []
    with replaying() as (port, replay):
        led = adapter_to(port)

        class Watched(led):
            def send(self, request, **kwargs):
                seen.append((request.url, dict(request.headers), kwargs.get("proxies")))
                return super().send(request, **kwargs)

        monkeypatch.setattr(transport_module, "HTTPAdapter", Watched)
        monkeypatch.setattr(transport_module.time, "sleep", lambda _: None)
        monkeypatch.setattr(socket, "getaddrinfo", names_of(replay, socket.getaddrinfo))
        monkeypatch.setattr(
            organisations, "_read_register",
            lambda _: {"meta": {archive.PARTY: archive.REGISTER[archive.PARTY]}, "google": {}, "snap": {}},
        )  # fmt: skip
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, f"http://staff:{PASSWORD}@127.0.0.1:9")
        for name in ("NO_PROXY", "no_proxy", "NALEVING_META_ADS_ARCHIVE_TOKEN"):
            monkeypatch.delenv(name, raising=False)
        yield replay, seen


@pytest.fixture
def secrets(tmp_path, monkeypatch):
    path = tmp_path / "secrets"
    path.write_text(f"META_ADS_ARCHIVE_TOKEN={TOKEN}\n", encoding="utf-8")
    path.chmod(0o600)
    monkeypatch.setenv("NALEVING_SECRETS", str(path))
    return path


def kept(home):
    """Every byte of every file, and every cell of every table, which lie packed in DuckDB's files."""
    for path in home.rglob("*"):
        if path.is_file():
            yield path.name, path.read_bytes()
    for path in home.glob("*.duckdb"):
        with closing(duckdb.connect(str(path), read_only=True)) as connection:
            for schema, table in connection.execute(
                "SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal"
            ).fetchall():
                rows = connection.execute(f'FROM "{schema}"."{table}"').fetchall()
                yield f"{path.name}: {schema}.{table}", repr(rows).encode()


@pytest.mark.parametrize(
    ("answer", "outcome"), [(GOOD, 0), (REFUSAL, 1), (PAGE, 1)], ids=["a good answer", "a refusal", "a web page"]
)
def test_a_token_reaches_the_publisher_and_stays_nowhere(call, asked, secrets, tmp_path, caplog, answer, outcome):
    replay, seen = asked
    caplog.set_level(logging.DEBUG)
    replay.publish({QUESTION: answer})
    result = call(tmp_path / "home", "collect", "meta_ads_archive")
    assert result.exit_code == outcome, result.output
    assert any(TOKEN in url for url, _, _ in seen)
    assert not [proxies for _, _, proxies in seen if proxies]
    told = result.output + result.stderr + caplog.text + repr(result.exception)
    everything = [*kept(tmp_path / "home"), ("told", told.encode())]
    assert any(name.endswith(".landed.json") for name, _ in everything) is (answer == GOOD)
    assert any(name.endswith("core.run") for name, _ in everything)
    for secret in (TOKEN, PASSWORD):
        assert [name for name, data in everything if secret.encode() in data] == []


def test_no_argument_takes_a_secret_and_the_crontab_holds_none(call, asked, secrets, tmp_path):
    for option in ("--token", "--secret", "--password"):
        assert call(tmp_path / "home", "collect", "meta_ads_archive", option, TOKEN).exit_code == 2
    (tmp_path / "home").mkdir(exist_ok=True)
    printed = call(tmp_path / "home", "schedule")
    assert "collect meta_ads_archive" in printed.stdout, printed.stderr
    assert TOKEN not in printed.output


def test_a_process_that_holds_a_secret_shows_it_to_nobody(secrets, tmp_path, root):
    """Not in its arguments, which `ps` shows to all, and from a file not in its environment either."""
    code = (
        "import sys; from pathlib import Path; from naleving.credentials import read_credentials; "
        "from warehouse import Home; found = read_credentials(Home(Path('.')), ['META_ADS_ARCHIVE_TOKEN']); "
        "print(len(found)); print(Path('/proc/self/cmdline').read_text(), Path('/proc/self/environ').read_text())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1\n")
    assert TOKEN not in done.stdout + done.stderr
