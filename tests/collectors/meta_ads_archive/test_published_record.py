"""The one real record of the archive: a political ad in the United States, 2021. Expected values were read by eye."""

from datetime import date

import pytest

from collectors.framework import collect
from collectors.framework.rows import Ad
from collectors.meta_ads_archive.collector import recognises, redact
from tests.collectors.meta_ads_archive.archive import CONTEXT, parsed
from warehouse import Home

pytestmark = pytest.mark.shared_data


@pytest.fixture
def path(shared_data):
    (found,) = (shared_data / "ads" / "meta_ads_archive_example").glob("*.json")
    return found


def test_what_it_says(path):
    told = parsed(path)
    assert told.issues == []
    (ad,) = told.rows[Ad]
    assert (ad.ad_id, ad.kind, ad.availability) == ("679808276335343", "political", "shown")
    assert (ad.starts_on, ad.ends_on) == (date(2021, 12, 8), date(2021, 12, 20))
    assert (ad.spend_low, ad.spend_high, ad.currency) == (300, 399, "USD")
    assert (ad.impressions_low, ad.impressions_high) == (10_000, 14_999)
    assert (ad.reach_eu_low, ad.reach_nl_low, ad.organisation_id) == (None, None, None)
    assert ad.filled_elements == ["a", "c", "d"]


def test_what_is_stored_of_it(path, tmp_path):
    redact(path, CONTEXT, tmp_path / path.name)
    text = (tmp_path / path.name).read_text(encoding="utf-8")
    for word in ("Bloomberg", "Holocaust", "6756153498"):
        assert word not in text
    assert parsed(tmp_path / path.name).rows[Ad] == parsed(path).rows[Ad]


def test_it_comes_through_the_path_door(path, tmp_path):
    collected = collect(Home(tmp_path / "home"), "meta_ads_archive", CONTEXT, path=path)
    assert (collected.run.outcome, collected.run.rows_count) == ("done", 1)


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("ads_archive.json", True),
        ("ads_archive_part1_2026-11-25.json", True),
        ("ads_archive (1).json", True),
        ("example.json", False),
        ("ads_archive.csv", False),
    ],
)
def test_names(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
