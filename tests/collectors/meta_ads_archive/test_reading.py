"""What is read of one ad; the expected values were counted by hand in archive.py."""

import json
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collectors.framework import FileRefusedError, IssueKind
from collectors.framework.parsed import Parsed
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.meta_ads_archive.ad_rows import Record, read_ad
from tests.collectors.meta_ads_archive.archive import (
    KEY,
    PARTY,
    REGISTER,
    REMOVED,
    STRANGER,
    commercial,
    parsed,
    political,
)


def read(ad):
    told = Parsed()
    return read_ad(Record(ad, "a.json!R1", told), "e", KEY, REGISTER), [issue.message for issue in told.issues]


def write(tmp_path, content, name="ads_archive_2026-03-10.json"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_commercial_ad_of_a_known_actor():
    ad, told = read(commercial())
    assert told == []
    assert (ad.ad_id, ad.kind, ad.availability, ad.removal_reason) == ("501", "commercial", "shown", "")
    assert (ad.organisation_id, ad.organisation_kind) == ("voorbeeldpartij", "party")
    assert ad.advertiser_key == keyed_hash(KEY, PARTY)
    assert (ad.starts_on, ad.ends_on) == (date(2026, 3, 1), date(2026, 3, 9))
    assert (ad.reach_eu_low, ad.reach_eu_high, ad.reach_nl_low, ad.reach_nl_high) == (1200, 1200, 1000, 1000)
    assert (ad.spend_low, ad.spend_high, ad.currency, ad.impressions_low) == (None, None, "", None)
    assert ad.countries == ["EL", "NL"]
    assert (ad.youngest_age, ad.oldest_age) == (18, None)
    assert ad.targeting == ["age", "gender", "regions", "regions_excluded"]
    assert ad.payer_key == keyed_hash(KEY, "Voorbeeldpartij")
    assert ad.filled_elements == ["a", "b", "c", "d", "e", "g"]


def test_an_ad_that_was_filed_as_political():
    ad, told = read(political())
    assert told == []
    assert ad.kind == "political"
    assert (ad.spend_low, ad.spend_high, ad.currency) == (100, 199, "EUR")
    assert (ad.impressions_low, ad.impressions_high) == (1_000_000, None)
    assert ad.payer_key == keyed_hash(KEY, "Jan Betaler")


@pytest.mark.parametrize(
    ("notice", "reason"),
    [
        (REMOVED, "advertising_standards"),
        ("This content was removed because it didn't follow our Advertising Standards", "advertising_standards"),
        ("This ad ran without a required disclaimer.", "without_required_disclaimer"),
        (
            "This ad was run by an account or Page we later disabled for not following our Advertising Standards.",
            "account_disabled",
        ),
    ],
)
@pytest.mark.parametrize("field", ["ad_creative_bodies", "ad_creative_link_captions"])
def test_a_notice_in_place_of_the_content_is_a_removal(notice, reason, field):
    ad, _ = read(commercial(ad_creative_bodies=[]) | {field: [notice]})
    assert (ad.availability, ad.removal_reason) == ("removed", reason)
    assert "a" not in ad.filled_elements


def test_an_ad_that_speaks_of_removal_was_not_removed():
    ad, _ = read(commercial(ad_creative_bodies=["They said: this content was removed because it didn't follow"]))
    assert ad.availability == "shown"


def test_an_ad_of_which_nothing_is_shown_is_masked():
    ad, _ = read(commercial(ad_creative_bodies=[], ad_snapshot_url=""))
    assert ad.availability == "masked"
    assert "a" not in ad.filled_elements


def test_what_is_empty_is_not_filled():
    bare = {"id": "1", "page_id": STRANGER}
    ad, told = read(bare)
    assert (ad.filled_elements, ad.targeting, ad.availability, told) == ([], [], "masked", [])
    assert (ad.organisation_id, ad.payer_key) == (None, "")
    assert ad.reach_nl_low is None
    ad, _ = read(commercial(beneficiary_payers=[{"payer": "", "beneficiary": "Iemand", "current": True}]))
    assert ad.filled_elements == ["a", "b", "d", "e", "g"]


@pytest.mark.parametrize(
    ("breakdown", "expected"),
    [
        ([], (None, None)),
        ([{"country": "BE", "age_gender_breakdowns": [{"male": 1000}]}], (0, 200)),
        ([{"country": "BE", "age_gender_breakdowns": [{"male": 1300}]}], (0, 0)),
        ([{"country": "NL", "age_gender_breakdowns": []}], (0, 0)),
    ],
)
def test_reach_in_the_netherlands_is_never_a_guess(breakdown, expected):
    ad, _ = read(commercial(age_country_gender_reach_breakdown=breakdown))
    assert (ad.reach_nl_low, ad.reach_nl_high) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("spend", "300"),
        ("spend", {"lower_bound": "many"}),
        ("spend", {"lower_bound": -1}),
        ("eu_total_reach", "1.200"),
        ("eu_total_reach", True),
        ("ad_delivery_start_time", "1 maart"),
        ("target_ages", ["18"]),
        ("target_ages", ["jong", "oud"]),
        ("currency", "euro"),
    ],
)
def test_a_field_that_cannot_be_read_is_told_and_the_ad_counts(field, value):
    ad, told = read(political(**{field: value}))
    assert ad.ad_id == "601"
    assert len(told) == 1
    assert told[0].startswith(field)


def test_a_moment_counts_as_its_day():
    assert read(commercial(ad_delivery_start_time="2026-03-15T08:00:00+0000"))[0].starts_on == date(2026, 3, 15)


@pytest.mark.parametrize(
    "content", [{"data": [commercial()], "paging": {"next": "x"}}, [commercial()], commercial()], ids=type
)
def test_saved_answers_of_each_form(tmp_path, content):
    told = parsed(write(tmp_path, content))
    assert [ad.ad_id for ad in told.rows[Ad]] == ["501"]
    assert told.rows[Ad][0].edition == "meta/saved/ads_archive_2026-03-10.json"
    assert told.published_at == date(2026, 3, 10)
    assert told.issues == []
    assert told.rows[RepositoryAnswer] == []


def test_ads_without_an_id_are_told_and_the_rest_loads(tmp_path):
    told = parsed(write(tmp_path, {"data": [commercial(), {"id": "2"}, "an ad", None, political(id="3")]}))
    assert [ad.ad_id for ad in told.rows[Ad]] == ["501", "3"]
    assert [issue.kind for issue in told.issues] == [IssueKind.ROW_BROKEN] * 3


def test_an_ad_that_two_pages_give_counts_once(tmp_path):
    assert len(parsed(write(tmp_path, {"data": [commercial(), commercial()]})).rows[Ad]) == 1


def test_a_field_that_nobody_knows_is_told_without_its_text(tmp_path):
    told = parsed(write(tmp_path, {"data": [commercial(vote_for="Johanna Voorbeeld")]}))
    (issue,) = told.issues
    assert issue.kind == IssueKind.COLUMN_UNKNOWN
    assert "Johanna" not in issue.message + issue.excerpt + issue.locator


def test_an_empty_answer_is_told(tmp_path):
    (issue,) = parsed(write(tmp_path, {"data": []})).issues
    assert issue.kind == IssueKind.EMPTY_FILE


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<!DOCTYPE html><title>Log in to Facebook</title>", IssueKind.NOT_A_TABLE),
        ('{"data": [{"id": "1", ', IssueKind.NOT_A_TABLE),
        ("[" * 100_000, IssueKind.NOT_A_TABLE),
        ("", IssueKind.NOT_A_TABLE),
        ('{"error": {"code": 190}}', IssueKind.TEMPLATE_UNKNOWN),
        ('"ads"', IssueKind.TEMPLATE_UNKNOWN),
        ('{"asked": {"country": "NL"}, "pages": []}', IssueKind.TEMPLATE_UNKNOWN),
    ],
)
def test_what_is_no_answer_is_refused(tmp_path, content, kind):
    with pytest.raises(FileRefusedError) as caught:
        parsed(write(tmp_path, content))
    assert caught.value.kind == kind
    assert caught.value.remedy


def test_a_day_that_is_none_is_refused(tmp_path):
    with pytest.raises(FileRefusedError, match="2026-02-30"):
        parsed(write(tmp_path, {"data": []}, "ads_archive_2026-02-30.json"))


def test_bytes_that_are_no_text_are_refused(tmp_path):
    path = tmp_path / "ads_archive.json"
    path.write_bytes(b'{"data": "\xff\xfe"}')
    with pytest.raises(FileRefusedError):
        parsed(path)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries(dict.fromkeys(commercial(), JSON) | {"spend": JSON, "bylines": JSON}))
def test_any_json_in_any_field_gives_an_ad_or_an_issue(ad):
    read(ad)
