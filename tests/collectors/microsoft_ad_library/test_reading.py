"""What an answer of Microsoft's API gives. Schema-only: no real record was at hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.microsoft_ad_library.ads import read_day
from collectors.microsoft_ad_library.collector import parse, recognises, redact
from tests.collectors.framework.api import KEY, context, landed
from tests.collectors.microsoft_ad_library.answers import LISTED, detail, page, saved, write


def parsed(path):
    return parse(landed(path, "microsoft_ad_library"), context())


def ad_of(folder, value):
    (ad,) = parsed(write(folder, value)).rows[Ad]
    return ad


def told(path):
    return sorted(issue.kind.value for issue in parsed(path).issues)


def test_an_ad(tmp_path):
    ad = ad_of(tmp_path, saved(page(LISTED), details=[detail()]))
    assert (ad.service_id, ad.ad_id, ad.kind, ad.availability) == ("bing", "501", "not_stated", "shown")
    assert (ad.starts_on, ad.ends_on) == (date(2026, 11, 18), None)
    assert (ad.impressions_low, ad.impressions_high, ad.reach_eu_low) == (1_000, 5_000, None)
    assert (ad.countries, ad.targeting) == (["EL", "NL"], ["age", "regions"])
    assert ad.filled_elements == ["a", "b", "c", "d", "e"], "impressions are no recipients"
    assert ad.advertiser_key == ad.payer_key == keyed_hash(KEY, "77"), "without a name the account's owner pays"


def test_another_payer_is_another_key(tmp_path):
    ad = ad_of(tmp_path, saved(page(LISTED), details=[detail(PaidForByName="Voorbeeldstichting")]))
    assert ad.payer_key == keyed_hash(KEY, "Voorbeeldstichting")


def test_without_its_own_page_nobody_looked_for_the_elements(tmp_path):
    ad = ad_of(tmp_path, saved(page(LISTED)))
    assert (ad.filled_elements, ad.payer_key, ad.starts_on) == (None, "", None)


@pytest.mark.parametrize(("number", "reason"), [(62, "fake_news"), ("50", "information_integrity"), (31, "code_31")])
def test_a_restricted_ad(tmp_path, number, reason):
    ad = ad_of(tmp_path, saved(page(LISTED), details=[detail(RestrictionReason=number)]))
    assert (ad.availability, ad.removal_reason) == ("removed", reason)


@pytest.mark.parametrize(
    ("details", "kind"),
    [
        ({"StartDate": "18 november"}, "value_unreadable"),
        ({"TotalImpressionsRange": "many"}, "value_unreadable"),
        ({"ImpressionsByCountry": [{"Country": "Verzonnenland"}]}, "value_unreadable"),
        ({"TargetTypes": [{"TargetType": 99}]}, "value_unreadable"),
        ({"Budget": 5}, "column_unknown"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_ad_counts(tmp_path, details, kind):
    path = write(tmp_path, saved(page(LISTED), details=[detail(**details)]))
    assert len(parsed(path).rows[Ad]) == 1
    assert told(path) == [kind]


def test_nothing_of_a_person_or_of_content_is_stored(tmp_path):
    path = write(tmp_path, saved(page(LISTED), details=[detail(PaidForByName="Wilhelmina Verzonnen")]))
    stored = tmp_path / "stored" / path.name
    stored.parent.mkdir()
    redact(path, context(), stored)
    text = stored.read_text(encoding="utf-8")
    assert not [word for word in ("ilhelmina", "example.org", "Stem", '"77"') if word in text]
    assert parsed(stored).rows[Ad] == parsed(path).rows[Ad]


@pytest.mark.parametrize(
    ("value", "worth"),
    [
        (saved(page(LISTED)), (200, 1, True, "")),
        (saved(page()), (200, 0, False, "empty_proves_nothing")),
        (saved(page(LISTED), why_not="result_cap"), (200, 1, False, "result_cap")),
        (page(LISTED), (None, 1, False, "end_unproven")),
    ],
)
def test_what_the_answer_is_worth(tmp_path, value, worth):
    (row,) = parsed(write(tmp_path, value)).rows[RepositoryAnswer]
    assert (row.http_status, row.rows_count, row.is_complete, row.incomplete_reason) == worth


@pytest.mark.parametrize("value", [{"error": "gone"}, [], saved(page({"AdId": None}, {"AdId": None}))])
def test_a_file_of_which_nothing_is_loaded(tmp_path, value):
    with pytest.raises(FileRefusedError):
        parsed(write(tmp_path, value))


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day):
    assert read_day(day.isoformat()) == read_day(f"{day.isoformat()}T12:00:00Z") == day


@given(st.text(max_size=12))
def test_any_other_text_is_read_or_left(text):
    assert read_day(text) is None or text[:4].isdecimal()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["Country", "TargetType"]), inner),
)


@given(details=st.dictionaries(st.sampled_from(["ImpressionsByCountry", "TargetTypes", "StartDate"]), JSON), rest=JSON)
def test_an_answer_of_any_form_is_read(tmp_path_factory, details, rest):
    value = saved(page(LISTED, LISTED | {"AdId": 502, "AdDetails": rest}), details=[detail(**details)])
    assert [ad.ad_id for ad in parsed(write(tmp_path_factory.mktemp("odd"), value)).rows[Ad]] == ["501", "502"]


def test_which_files_are_of_this_source(tmp_path):
    assert recognises(tmp_path / "microsoft_1.json")
    assert not recognises(tmp_path / "tiktok_1.json")
