"""What is read and stored of an exported table; expected values were counted by hand in tables.py."""

from datetime import date

import pytest

from collectors.framework import FileRefusedError, IssueKind, collect, organisations
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad
from collectors.google_ads_transparency.collector import recognises, redact
from tests.collectors.google_ads_transparency.tables import (
    CONTEXT,
    KEY,
    PARTY,
    REGIONS,
    REGISTER,
    STRANGER,
    parsed,
    removed,
    shown,
    write,
)
from warehouse import Home
from warehouse.schema import connect

SHOWN, REMOVED = "creative_stats_2026-03-10.json", "removed_creative_stats_2026-03-12.json"


@pytest.fixture(autouse=True)
def register(monkeypatch):
    monkeypatch.setattr(organisations, "_read_register", lambda _: {"meta": {}, "google": REGISTER, "snap": {}})


def ads(path):
    told = parsed(path)
    return told.rows[Ad], told.issues


def test_an_ad_that_is_shown(tmp_path):
    (ad,), issues = ads(write(tmp_path, SHOWN, shown()))
    assert issues == []
    assert (ad.ad_id, ad.kind, ad.availability, ad.removal_reason) == ("CR001", "commercial", "shown", "")
    assert (ad.organisation_id, ad.organisation_kind) == ("voorbeeldpartij", "party")
    assert ad.advertiser_key == keyed_hash(KEY, PARTY)
    assert (ad.starts_on, ad.ends_on) == (date(2026, 2, 20), date(2026, 3, 9))
    assert ad.countries == ["EL", "NL"]
    assert (ad.impressions_low, ad.impressions_high) == (1000, 3000)
    assert (ad.impressions_nl_low, ad.impressions_nl_high) == (1000, 2000)
    assert (ad.reach_eu_low, ad.reach_nl_low, ad.spend_low, ad.currency) == (None, None, None, "")
    assert ad.targeting == ["demographics", "regions", "interests"]
    assert ad.filled_elements == ["a", "b", "d", "e"]
    assert ad.edition == "google/transparency/creative_stats"


def test_an_ad_that_was_removed(tmp_path):
    (ad,), issues = ads(write(tmp_path, REMOVED, removed()))
    assert issues == []
    assert (ad.ad_id, ad.availability) == ("CR002", "removed")
    assert ad.removal_reason == "political_content_eu/political"
    assert ad.organisation_id == "voorbeeldpartij"
    assert ad.filled_elements == ["d", "e"]


def test_a_number_that_is_not_there_yet_leaves_the_range_open(tmp_path):
    later = REGIONS[1] | {"times_shown_lower_bound": None, "times_shown_upper_bound": None}
    (ad,), _ = ads(write(tmp_path, SHOWN, shown(region_stats=[REGIONS[0], later])))
    assert (ad.impressions_low, ad.impressions_high) == (1000, None)
    (ad,), _ = ads(write(tmp_path, SHOWN, shown(region_stats=[later])))
    assert (ad.impressions_low, ad.impressions_nl_low) == (None, None)


@pytest.mark.parametrize(
    "fields",
    [
        {"region_stats": [REGIONS[0] | {"first_shown": "soon"}]},
        {"region_stats": [REGIONS[1] | {"times_shown_upper_bound": "1k"}]},
        {"audience_selection_approach_info": {"zodiac": "CRITERIA_INCLUDED"}},
        {"audience_selection_approach_info": {"geo_location": "CRITERIA_MAYBE"}},
    ],
)
def test_what_cannot_be_read_is_told_and_the_ad_counts(tmp_path, fields):
    (ad,), issues = ads(write(tmp_path, SHOWN, shown(**fields)))
    assert ad.ad_id == "CR001"
    assert [issue.kind for issue in issues] == [IssueKind.VALUE_UNREADABLE]


@pytest.mark.parametrize("fields", [{"region_stats": None}, {"region_stats": "NL"}, {"region_stats": [3]}])
def test_an_ad_without_regions_counts_without_days(tmp_path, fields):
    (ad,), _ = ads(write(tmp_path, SHOWN, shown(**fields)))
    assert (ad.starts_on, ad.countries) == (None, [])
    assert "d" not in ad.filled_elements


def test_rows_that_are_none_are_told_and_the_rest_loads(tmp_path):
    path = write(
        tmp_path, SHOWN, shown(), "{broken", shown(creative="CR3"), "", shown(creative="x", creative_page_url="y")
    )
    read, issues = ads(path)
    assert [ad.ad_id for ad in read] == ["CR001", "CR3"]
    assert [issue.locator for issue in issues] == [f"{SHOWN}!R2", f"{SHOWN}!R5"]


def test_a_table_of_which_most_cannot_be_read_is_refused(tmp_path):
    with pytest.raises(FileRefusedError, match="2 of 3"):
        parsed(write(tmp_path, SHOWN, shown(), '{"a": 1}', '{"a": 1}'))


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("<!DOCTYPE html>", IssueKind.NOT_A_TABLE),
        ("advertiser_id,creative_id", IssueKind.NOT_A_TABLE),
        ('[{"advertiser_id": "AR1"}]', IssueKind.NOT_A_TABLE),
        ("[" * 100_000, IssueKind.NOT_A_TABLE),
        ('{"a": "' + "x" * 1_000_001 + '"}', IssueKind.TOO_LARGE),
    ],
    ids=["html", "csv", "array", "deep", "long"],
)
def test_what_is_no_table_is_refused(tmp_path, first, kind):
    with pytest.raises(FileRefusedError) as caught:
        parsed(write(tmp_path, SHOWN, first, shown()))
    assert caught.value.kind == kind


def test_an_empty_table_is_told(tmp_path):
    read, (issue,) = ads(write(tmp_path, SHOWN, ""))
    assert (read, issue.kind) == ([], IssueKind.EMPTY_FILE)


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("creative_stats.json", True),
        ("creative_stats_2026-03-10.jsonl", True),
        ("removed_creative_stats-2026-03-10 (1).ndjson", True),
        ("ads_archive_2026-03-10.json", False),
        ("creative_stats.csv", False),
    ],
)
def test_names(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours


@pytest.mark.parametrize("name", ["creative_stats_2026-02-30.json", "example.json"])
def test_a_name_that_is_none_is_refused(tmp_path, name):
    with pytest.raises(FileRefusedError):
        parsed(write(tmp_path, name, shown()))


@pytest.fixture
def stored(tmp_path):
    person = shown(STRANGER, "CR9", "Johanna Voorbeeld", Johanna={"party": "Piet"})
    path = write(tmp_path, SHOWN, shown(), "", person, "{Johanna")
    target = tmp_path / "stored" / SHOWN
    target.parent.mkdir()
    redact(path, CONTEXT, target)
    return path, target


def test_names_of_who_is_not_listed_are_not_stored(stored):
    text = stored[1].read_text(encoding="utf-8")
    for secret in ("Johanna", "Piet", STRANGER):
        assert secret not in text
    for kept in (PARTY, "Voorbeeldpartij", "CR9"):
        assert kept in text


def test_the_exported_table_and_its_stored_copy_read_the_same(stored):
    published, kept = map(parsed, stored)
    assert published.rows[Ad] == kept.rows[Ad]
    assert [issue.locator for issue in published.issues] == [issue.locator for issue in kept.issues]


def test_storing_what_is_stored_changes_nothing(stored, tmp_path):
    again = tmp_path / "again" / SHOWN
    again.parent.mkdir()
    redact(stored[1], CONTEXT, again)
    assert again.read_bytes() == stored[1].read_bytes()


def test_of_a_removed_ad_the_advertiser_is_hidden_too(tmp_path):
    target = tmp_path / "stored.json"
    redact(write(tmp_path, REMOVED, removed(STRANGER)), CONTEXT, target)
    assert STRANGER not in target.read_text(encoding="utf-8")


def test_an_ad_that_moves_to_the_table_of_removed_ones(tmp_path):
    folder = tmp_path / "exports"
    folder.mkdir()
    write(folder, SHOWN, shown(creative="CR1"), shown(creative="CR2"))
    write(folder, REMOVED, removed(creative="CR2"))
    home = Home(tmp_path / "home")
    assert collect(home, "google_ads_transparency", CONTEXT, path=folder).run.outcome == "done"
    query = (
        "SELECT ad_id, availability, last_seen_shown_before::DATE::VARCHAR, first_seen_removed::DATE::VARCHAR "
        "FROM core.ad_life ORDER BY ad_id"
    )
    with connect(home.master, read_only=True) as connection:
        found = connection.execute(query).fetchall()
    assert found == [("CR1", "shown", None, None), ("CR2", "removed", "2026-03-10", "2026-03-12")]
