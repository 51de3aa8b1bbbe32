"""What the 25 reports deviate from, worked out in plain Python, against a table written by hand.

The table follows from the reference list of defects and the explained differences: docs/transparency-report-defects.md.
"""

from collections import Counter
from pathlib import Path

import pytest

from tests.collectors.transparency_reports.defects import hits_of
from tests.collectors.transparency_reports.flattened import read_flattened

pytestmark = pytest.mark.shared_data

HITS = {
    "R01": {"Instagram": 1},
    "R02": {
        "Booking.com": 1, "Pornhub": 2, "YouTube": 2, "Facebook": 1, "Instagram": 1, "Multi-Services": 2,
        "Google Play": 1, "Google Maps": 1, "Google Search": 1, "Google Shopping": 1,
    },
    "R03": {"X": 1, "TikTok": 2, "Pinterest": 1, "Booking.com": 2, "Instagram": 1, "XVideos": 1},
    "R04": {"X": 1, "Instagram": 1, "AliExpress": 2, "Booking.com": 4, "SHEIN": 1, "XVideos": 1},
    "R05": {"AliExpress": 2, "Pornhub": 2, "TikTok": 1, "Bing": 1, "Snapchat": 1},
    "R06": {"TikTok": 9},
    "R07": {"SHEIN": 1},
    "R08": {"TikTok": 2, "AliExpress": 1, "LinkedIn": 1, "Zalando": 1},
    "R09": {"X": 13, "AliExpress": 11, "SHEIN": 2, "Snapchat": 2},
    "R10": {"Facebook": 55, "Instagram": 59, "SHEIN": 4},
    "R11": {"Zalando": 41, "Instagram": 1},
    "R12": {"Google Maps": 1, "YouTube": 1, "Amazon": 1},
    "R13": {"Booking.com": 1, "Zalando": 1, "XVideos": 1, "XNXX": 1},
    "R14": {
        "Google Maps": 8, "Google Play": 8, "Google Shopping": 5, "Multi-Services": 5, "YouTube": 10, "X": 5,
        "TikTok": 1, "Instagram": 1, "Pinterest": 3, "AliExpress": 1, "Amazon": 1, "LinkedIn": 3, "Booking.com": 2,
        "App Store": 1, "SHEIN": 1, "Wikipedia": 1, "Zalando": 2, "Snapchat": 3,
    },
    "R16": {"Google Maps": 1, "YouTube": 1, "Facebook": 1, "Instagram": 1},
    "R17": {"Google Maps": 1, "Google Play": 1, "Google Shopping": 1, "Zalando": 1, "Temu": 1},
    "R18": {
        "X": 1, "Pinterest": 1, "AliExpress": 1, "Amazon": 1, "Booking.com": 1, "SHEIN": 1, "Wikipedia": 1, "Temu": 1,
        "XVideos": 1, "XNXX": 1,
    },
    "R19": {"X": 1},
    "R20": {"App Store": 1, "Zalando": 1},
    "R21": {"TikTok": 1, "AliExpress": 1, "Booking.com": 1, "App Store": 1, "Zalando": 1, "Pornhub": 1},
    "R22": {"Bing": 4},
    "R23": {
        "Google Play": 1, "YouTube": 1, "Pinterest": 1, "AliExpress": 1, "Booking.com": 1, "App Store": 1, "SHEIN": 1,
        "Wikipedia": 1, "Zalando": 1, "Temu": 1, "Snapchat": 1, "Pornhub": 1,
    },
    "R24": {
        "Google Maps": 23, "Google Play": 12, "Google Search": 3, "Google Shopping": 43, "YouTube": 7, "X": 7,
        "Facebook": 38, "Instagram": 38, "Amazon": 1, "Snapchat": 6, "Pornhub": 2, "XVideos": 4, "XNXX": 5,
    },
}  # fmt: skip


def test_hits_by_rule_and_service(shared_data: Path) -> None:
    found: dict[str, Counter[str]] = {}
    for hit in hits_of(read_flattened(shared_data)):
        found.setdefault(hit.rule, Counter())[hit.service] += 1
    assert {rule: dict(services) for rule, services in found.items()} == HITS


def test_the_cells_that_the_reference_list_names(shared_data: Path) -> None:
    found = {(hit.rule, hit.service, hit.observed, hit.expected) for hit in hits_of(read_flattened(shared_data))}
    assert found >= {
        ("R03", "TikTok", 624_339, 714_523),
        ("R03", "TikTok", 230_574_497, 258_691_522),
        ("R05", "TikTok", 261_778_094, 258_691_522),
        ("R05", "Bing", 152, 7_220),
        ("R07", "SHEIN", 0, 2_735_275),
        ("R08", "TikTok", 194, 212),
        ("R11", "Zalando", 28_942, 4_416),
        ("R14", "X", 146_984, 541_711),
        ("R17", "Zalando", 30, 302),
        ("R18", "Temu", 5, 24),
        ("R19", "X", 1_088, 1_059),
        ("R20", "App Store", 19, 27),
        ("R22", "Bing", 100, 1),
    }
