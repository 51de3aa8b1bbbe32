"""What an answer of LinkedIn's API gives. Schema-only: no real record was at hand."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.linkedin_ad_library.ads import read_day
from collectors.linkedin_ad_library.collector import parse, recognises, redact
from tests.collectors.framework.api import KEY, context, landed
from tests.collectors.linkedin_ad_library.answers import RESTRICTED, SHOWN, changed, page, saved, write


def parsed(path):
    return parse(landed(path, "linkedin_ad_library"), context())


def ads_of(folder, *ads):
    return parsed(write(folder, saved(page(*ads)))).rows[Ad]


def test_an_ad(tmp_path):
    (ad,) = ads_of(tmp_path, SHOWN)
    assert (ad.service_id, ad.ad_id, ad.availability) == ("linkedin", "601", "shown")
    # 1,793,577,600 seconds are 20,759 days, and 20,759 days after 1 January 1970 it is 2 November 2026.
    assert (ad.starts_on, ad.ends_on) == (date(2026, 11, 2), date(2026, 11, 3))
    assert (ad.impressions_low, ad.impressions_high) == (1_000, 5_000)
    assert (ad.countries, ad.targeting) == (["NL"], ["job", "location"])
    assert ad.filled_elements == ["a", "b", "c", "d", "e"], "impressions are no recipients"
    assert ad.payer_key == keyed_hash(KEY, "Voorbeeldstichting")


def test_a_restricted_ad_is_masked(tmp_path):
    (ad,) = ads_of(tmp_path, RESTRICTED)
    assert (ad.availability, ad.payer_key, ad.filled_elements) == ("masked", "", ["b"])


@pytest.mark.parametrize(
    ("statistics", "kind"),
    [
        ({"firstImpressionAt": "2026-11-18"}, "value_unreadable"),
        ({"totalImpressions": {"from": 1.5, "to": 2}}, "value_unreadable"),
        ({"impressionsDistributionByCountry": [{"country": "NL"}]}, "value_unreadable"),
        ({"clicks": 5}, "column_unknown"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_ad_counts(tmp_path, statistics, kind):
    ad = changed(adStatistics=SHOWN["details"]["adStatistics"] | statistics)
    found = parsed(write(tmp_path, saved(page(ad))))
    assert len(found.rows[Ad]) == 1
    assert [issue.kind.value for issue in found.issues] == [kind]


def test_nothing_of_a_person_is_stored(tmp_path):
    path = write(tmp_path, saved(page(SHOWN, RESTRICTED)))
    stored = tmp_path / "stored" / path.name
    stored.parent.mkdir()
    redact(path, context(), stored)
    text = stored.read_text(encoding="utf-8")
    assert not [word for word in ("ilhelmina", "company/77", "Utrecht", "Bakker", "oorbeeld") if word in text]
    assert parsed(stored).rows[Ad] == parsed(path).rows[Ad]


@pytest.mark.parametrize(
    ("value", "worth"),
    [
        (saved(page(SHOWN, RESTRICTED)), (200, 2, True, "")),
        (saved(page()), (200, 0, False, "empty_proves_nothing")),
        (page(SHOWN), (None, 1, False, "end_unproven")),
        (saved(page(SHOWN, SHOWN | {"adUrl": "https://elsewhere.invalid"})), (200, 2, False, "rows_unread")),
    ],
)
def test_what_the_answer_is_worth(tmp_path, value, worth):
    (row,) = parsed(write(tmp_path, value)).rows[RepositoryAnswer]
    assert (row.http_status, row.rows_count, row.is_complete, row.incomplete_reason) == worth
    assert (row.country, row.period_start) == ("", None)


@pytest.mark.parametrize("value", [{"message": "no"}, saved(page({}, {}))])
def test_a_file_of_which_nothing_is_loaded(tmp_path, value):
    with pytest.raises(FileRefusedError):
        parsed(write(tmp_path, value))


@given(st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2200, 1, 1)))  # noqa: DTZ001 - hypothesis adds UTC
def test_a_day_is_the_one_in_utc(moment):
    milliseconds = (moment - datetime(1970, 1, 1)).total_seconds() * 1000  # noqa: DTZ001
    assert read_day(f"{milliseconds:.0f}") in {moment.date(), moment.replace(tzinfo=UTC).date()}


@given(st.text(max_size=14))
def test_any_other_text_is_read_or_left(text):
    assert read_day(text) is None or text.isdecimal()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["country", "facetName"]), inner),
)


@given(targeting=JSON, statistics=JSON, advertiser=JSON)
def test_an_answer_of_any_form_is_read(tmp_path_factory, targeting, statistics, advertiser):
    odd = changed(adTargeting=targeting, adStatistics=statistics, advertiser=advertiser)
    found = parsed(write(tmp_path_factory.mktemp("odd"), saved(page(odd, RESTRICTED))))
    assert [ad.ad_id for ad in found.rows[Ad]] == ["601", "602"]


def test_which_files_are_of_this_source(tmp_path):
    assert recognises(tmp_path / "linkedin_1.json")
    assert not recognises(tmp_path / "tiktok_1.json")
