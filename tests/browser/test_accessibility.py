"""What axe cannot see: targets large enough, motion that stays away on request, and a complete list."""

import pytest
from werkzeug.routing import Map, Rule

from dashboard.addresses import PAGES as PATTERNS
from tests.browser.conftest import PHONE, WIDE
from tests.browser.pages import PAGES
from tests.dashboard.example_warehouse import RECALL

pytestmark = pytest.mark.browser


def test_no_page_is_left_out():
    addresses = Map([Rule(pattern, endpoint=pattern) for pattern in PATTERNS]).bind("")
    assert {addresses.match(path.partition("?")[0])[0] for path in PAGES} == set(PATTERNS)


def test_motion_stays_away_on_request(visiting):
    moving = """() => [...document.querySelectorAll('*')].filter((one) => {
        const style = getComputedStyle(one);
        const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
        return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
    }).map((one) => one.outerHTML.slice(0, 80))"""
    with visiting("/") as page:
        page.emulate_media(reduced_motion="reduce")
        assert page.evaluate(moving) == []
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_every_target_is_large_enough(visiting):
    too_small = """() => [...document.querySelectorAll('main a, header a, button, select, summary')]
        .filter(one => one.offsetParent && getComputedStyle(one).display !== 'inline')
        .map(one => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.height < 23.5 || box.width < 23.5)).map(([text]) => text)"""
    for path in ("/", "/services", "/findings", f"/findings/{RECALL}", "/reports", "/subscriptions"):
        for size in (WIDE, PHONE):
            with visiting(path, size=size) as page:
                assert page.evaluate(too_small) == []
