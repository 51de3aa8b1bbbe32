"""Versions come out while pages are read: never an error, and every number on a page is of the version that it names.

Version n is assessed at minute n of an hour, and n stands in the claim, the question and the receipt of the finding. A
page that mixes versions holds two different numbers.
"""

import json
import re
import threading
import time
from datetime import UTC, datetime

import pytest

from dashboard import create_app
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import RECALL, SHA, insert, publish_example, settings
from warehouse import Home, publish, writing

READERS = 8
VERSIONS = range(1, 11)
PAGES = ("/", "/findings", f"/findings/{RECALL}", "/goals", "/services/voorbeeldplatform")
NUMBERED = re.compile(r"versie (\d\d)\b|Gegevensversie 24 nov 2026, 08:(\d\d)")


def publish_number(folder, number):
    """Publish version `number`: 07:<number> UTC, 08:<number> in Amsterdam."""
    moment = datetime(2026, 11, 24, 7, number, tzinfo=UTC)
    with writing(Home(folder)) as connection:
        connection.execute(
            "UPDATE out.finding SET summary_nl = $1, summary_en = $1, question_nl = $1, question_en = $1",
            [f"Voorbeeldplatform, versie {number:02}"],
        )
        insert(connection, "out.data_version", {
            "version_id": _identity(number), "assessed_at": moment, "code_version": "0.1.0", "norm_sha256": SHA,
        })  # fmt: skip
    publish(Home(folder))


def _identity(number):
    return f"20261124T07{number:02}00Z"


def _numbers(answer):
    told = json.dumps(answer.json, ensure_ascii=False)
    return {int(one or other) for one, other in NUMBERED.findall(told)}


@pytest.fixture
def read(tmp_path):
    """Publish ten versions while eight readers read; returns the server and what each reader saw, in order."""
    publish_example(tmp_path)
    publish_number(tmp_path, 0)
    server = create_app(settings(tmp_path)).server
    done = threading.Event()
    seen = [[] for _ in range(READERS)]

    def keep_reading(number):
        client = server.test_client(use_cookies=False)
        while not done.is_set():
            path = PAGES[(number + len(seen[number])) % len(PAGES)]
            document = client.get(f"{path}?lang=nl")
            answer = filling(client, path, "?lang=nl")
            numbers = _numbers(answer) if answer.status_code == 200 else set()
            seen[number].append(({document.status_code, answer.status_code}, numbers, path))

    readers = [threading.Thread(target=keep_reading, args=(number,)) for number in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        for number in VERSIONS:
            publish_number(tmp_path, number)
            # However quick publishing is: each version is read by some before the next comes.
            while sum(map(len, seen)) <= 5 * number and any(reader.is_alive() for reader in readers):
                time.sleep(0.01)
    finally:
        done.set()
        for reader in readers:
            reader.join()
    return server, seen


def test_no_page_mixes_versions_or_breaks_while_versions_come_out(read):
    server, seen = read
    loads = [load for reader in seen for load in reader]
    assert len(loads) > 5 * READERS
    assert {frozenset(statuses) for statuses, _, _ in loads} == {frozenset({200})}
    assert not [(numbers, path) for _, numbers, path in loads if len(numbers) != 1]
    for reader in seen:
        order = [min(numbers) for _, numbers, _ in reader]
        assert order == sorted(order)
    assert len({min(numbers) for _, numbers, _ in loads}) > 2

    client = server.test_client(use_cookies=False)
    last = VERSIONS[-1]
    assert _numbers(filling(client, "/findings", "?lang=nl")) == {last}
    kept = filling(client, "/findings", f"?lang=nl&data={_identity(last - 1)}")
    assert _numbers(kept) == {last - 1}
    assert "U ziet een eerdere versie" in json.dumps(kept.json, ensure_ascii=False)
    gone = filling(client, "/findings", f"?lang=nl&data={_identity(1)}")
    assert _numbers(gone) == {last}
    assert "wordt niet meer bewaard" in json.dumps(gone.json, ensure_ascii=False)
