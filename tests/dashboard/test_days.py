"""Pages that are another one tomorrow are known by name: all others are the same."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from dashboard import create_app
from dashboard.addresses import PAGES
from dashboard.days import BY_DAY
from tests.dashboard.asking import filling
from tests.dashboard.example_warehouse import NOW, RECALL, settings

PARTICULAR = (
    "/goals/botnets", "/services/voorbeeldplatform", "/commitments/dsa-42", "/measures/dsa-42.2.c",
    f"/findings/{RECALL}",
)  # fmt: skip


@pytest.fixture(scope="module")
def on_day(example_home):
    """Returns the function that asks for a page on a day, of a dashboard that has never made one."""

    def ask(path, now):
        app = create_app(replace(settings(example_home), now=lambda: now))
        client = app.server.test_client()
        title = re.search("<title>.*</title>", client.get(path).text)
        return title and title[0], filling(client, path).data

    return ask


OTHERS = sorted({one for one in PAGES if "<" not in one} - set(BY_DAY))


@pytest.mark.parametrize("path", [*OTHERS, *PARTICULAR])
def test_all_other_pages_are_the_same_on_another_day(on_day, path):
    assert on_day(path, NOW) == on_day(path, NOW + timedelta(days=400))


def test_a_kept_page_that_depends_on_the_day_is_made_again_on_the_next(example_home):
    moment = NOW
    client = create_app(replace(settings(example_home), now=lambda: moment)).server.test_client()
    first = filling(client, "/news").data
    assert filling(client, "/news").data == first
    moment = NOW + timedelta(days=400)
    assert filling(client, "/news").data != first
