"""The real list of links, counted by hand and by plain csv."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from collectors.framework import Context
from norms import read_services
from tests.collectors.audit_reports.lists import documents, parsed, told_of

pytestmark = pytest.mark.shared_data
ROOT = Path(__file__).resolve().parents[3]
# Counted by reading the list row by row: audit reports, implementation reports, risk assessments.
BY_HAND = {
    "amazon": (2, 2, 3), "app-store": (2, 1, 3), "bing": (2, 2, 3), "linkedin": (2, 2, 3), "pornhub": (2, 2, 2),
    "snapchat": (2, 2, 3), "tiktok": (2, 2, 3), "wikipedia": (4, 2, 2), "x": (0, 0, 3), "xnxx": (1, 1, 2),
    "xvideos": (2, 2, 3), "zalando": (2, 2, 3),
}  # fmt: skip
KINDS = ("audit_report", "audit_implementation", "risk_assessment")


@pytest.fixture(scope="module")
def path(shared_data):
    return shared_data / "transparency_reports" / "ota_reports_list_links.csv"


@pytest.fixture(scope="module")
def told(path):
    return parsed(path, Context(read_services(ROOT / "services.yaml"), b"k" * 32))


def test_counts(told):
    found = Counter((row.service_id, row.kind) for row in documents(told))
    assert found == +Counter({(one, kind): n for one, ns in BY_HAND.items() for kind, n in zip(KINDS, ns, strict=True)})
    assert len(documents(told)) == 76


def test_each_address_stands_in_the_list_at_its_place(told, path):
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 303
    for row in documents(told):
        number = int(row.locator.rpartition("!R")[2].partition("C")[0])
        assert rows[number - 2]["url"].strip() == row.url


def test_days_that_names_give(told):
    days = Counter((row.service_id, row.published_at.isoformat()) for row in documents(told) if row.published_at)
    assert days == {
        ("app-store", "2023-08-28"): 1, ("app-store", "2024-08-27"): 2, ("app-store", "2024-12-12"): 1,
        ("app-store", "2025-11-19"): 2, ("xvideos", "2025-04-21"): 1, ("xvideos", "2025-04-23"): 1,
    }  # fmt: skip


def test_what_was_left_out(told):
    # Apple gives one address for two years; Wikipedia's address of 2023–2024 is cut off; three cover letters.
    assert sorted(told_of(told)) == [
        ("row_duplicate", "info", "R28C3"),
        ("row_explanation", "info", "R235C3"),
        ("row_explanation", "info", "R246C3"),
        ("row_explanation", "info", "R260C3"),
        ("value_unreadable", "rejected_row", "R236C3"),
    ]
