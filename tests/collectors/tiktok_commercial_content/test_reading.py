"""What an answer of TikTok's API gives. Schema-only: no real record was at hand."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import FileRefusedError, collect
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.tiktok_commercial_content.ads import read_day
from collectors.tiktok_commercial_content.collector import parse, recognises, redact
from tests.collectors.framework.api import KEY, context, landed
from tests.collectors.tiktok_commercial_content.answers import PERSON, REMOVED, TARGETING, detail, page, saved, write
from warehouse import Home
from warehouse.schema import connect

SOURCE = "tiktok_commercial_content"


def parsed(path):
    return parse(landed(path, SOURCE), context())


def rows(path, kind=Ad):
    return parsed(path).rows[kind]


def told(path):
    return sorted((issue.kind.value, issue.severity) for issue in parsed(path).issues)


def changed(ad, **fields):
    return ad | {"ad": ad["ad"] | fields}


def test_an_ad(tmp_path):
    (ad,) = rows(write(tmp_path, saved(page(PERSON), details=[detail(PERSON)])))
    assert (ad.service_id, ad.ad_id, ad.kind) == ("tiktok", "7301", "commercial")
    assert (ad.starts_on, ad.ends_on) == (date(2026, 11, 18), date(2026, 11, 23))
    assert (ad.reach_nl_low, ad.reach_nl_high) == (1_000, 10_000)
    assert (ad.reach_eu_low, ad.reach_eu_high) == (11_000, 110_000), "Switzerland is not in the Union"
    assert ad.countries == ["CH", "EL", "NL"]
    assert (ad.youngest_age, ad.oldest_age) == (18, 34)
    assert ad.targeting == ["age", "interests", "regions"]
    assert ad.advertiser_key == keyed_hash(KEY, "9001")
    assert ad.payer_key == keyed_hash(KEY, "Wilhelmina Verzonnen")
    assert ad.availability == "shown"
    assert ad.filled_elements == ["a", "b", "c", "d", "e", "g"]
    assert ad.edition == "tiktok/country/NL/2026-11-17_2026-11-23"


def test_without_its_own_page_nobody_looked_for_the_elements(tmp_path):
    (ad,) = rows(write(tmp_path, saved(page(PERSON))))
    assert (ad.filled_elements, ad.youngest_age, ad.targeting) == (None, None, [])


def test_a_removed_ad_without_payer_and_targeting(tmp_path):
    (ad,) = rows(write(tmp_path, saved(page(REMOVED), details=[detail(REMOVED, {})])))
    assert (ad.availability, ad.payer_key) == ("removed", "")
    assert ad.filled_elements == ["b", "d", "g"]
    assert (ad.reach_nl_low, ad.reach_eu_low, ad.reach_eu_high) == (None, 0, 1_000)


@pytest.mark.parametrize(
    ("age", "bounds"),
    [
        ({"13-17": True, "18-24": False}, (13, 17)),
        ({"18-24": "true", "55+": "true"}, (18, None)),
        ({"18-24": False}, (None, None)),
        ({"young": True}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_ages(tmp_path, age, bounds):
    (ad,) = rows(write(tmp_path, saved(page(PERSON), details=[detail(PERSON, TARGETING | {"age": age})])))
    assert (ad.youngest_age, ad.oldest_age) == bounds


@pytest.mark.parametrize(
    ("given_", "worth"),
    [
        (saved(page(PERSON, REMOVED)), (200, 2, True, "")),
        (saved(page(PERSON), why_not="more_pages"), (200, 1, False, "more_pages")),
        (saved(page()), (200, 0, False, "empty_proves_nothing")),
        (saved(page(PERSON, REMOVED, {"ad": {}})), (200, 3, False, "rows_unread")),
        (page(PERSON), (None, 1, False, "end_unproven")),
    ],
)
def test_what_the_answer_is_worth(tmp_path, given_, worth):
    (row,) = rows(write(tmp_path, given_), RepositoryAnswer)
    assert (row.http_status, row.rows_count, row.is_complete, row.incomplete_reason) == worth


def test_a_page_that_a_person_saved_says_not_what_was_asked(tmp_path):
    path = write(tmp_path, page(PERSON))
    (row,) = rows(path, RepositoryAnswer)
    assert (row.asked_for, row.country, row.period_start) == ("not_stated", "", None)
    assert rows(path)[0].edition.startswith("tiktok/not_stated/partial/")


def test_a_keyword_is_a_hash(tmp_path):
    (row,) = rows(write(tmp_path, saved(page(PERSON), what="keyword", key=keyed_hash(KEY, "D66"))), RepositoryAnswer)
    assert (row.asked_for, row.asked_key) == ("keyword", keyed_hash(KEY, "D66"))


def test_an_ad_that_comes_twice_counts_once(tmp_path):
    path = write(tmp_path, saved(page(PERSON), page(PERSON, REMOVED)))
    assert [ad.ad_id for ad in rows(path)] == ["7301", "7302"]
    assert told(path) == [("row_duplicate", "info")]


@pytest.mark.parametrize(
    ("ad", "expected"),
    [
        (changed(PERSON, first_shown_date="2026-11-18"), ("value_unreadable", "warning")),
        (changed(PERSON, reach={"unique_users_seen_by_country": {"NL": "many"}}), ("value_unreadable", "warning")),
        (changed(PERSON, telephone="0123456789"), ("column_unknown", "warning")),
        (changed(PERSON, videos="none"), None),
    ],
)
def test_what_cannot_be_read_is_told_and_the_ad_counts(tmp_path, ad, expected):
    path = write(tmp_path, saved(page(ad)))
    assert len(rows(path)) == 1
    assert told(path) == ([expected] if expected else [])


def test_where_the_publisher_stopped_is_told(tmp_path):
    value = saved(page(PERSON), why_not="rate_limited")
    value["pages"].append({"part": "list", "status": 429, "body": None})
    path = write(tmp_path, value)
    assert told(path) == [("source_unavailable", "warning")]
    (row,) = rows(path, RepositoryAnswer)
    assert (row.http_status, row.rows_count, row.incomplete_reason) == (429, 1, "rate_limited")


def test_nothing_of_a_person_or_of_content_is_stored(tmp_path):
    ad = changed(PERSON, title="Stem op Wilhelmina", contact={"name": "Wilhelmina", "numbers": ["06"]})
    path = write(tmp_path, saved(page(ad, REMOVED), details=[detail(ad)]))
    stored = tmp_path / "stored" / path.name
    stored.parent.mkdir()
    redact(path, context(), stored)
    text = stored.read_text(encoding="utf-8")
    assert not [word for word in ("ilhelmina", "erzonnen", "example.org", "9001", "Baking") if word in text]
    first = json.loads(text)["pages"][0]["body"]["data"]["ads"][0]
    assert is_pseudonym(first["ad"]["contact"]["name"])
    assert first["ad"]["videos"] == "left out"
    assert rows(stored) == [row._replace(edition=rows(stored)[0].edition) for row in rows(path)]
    again = tmp_path / "again.json"
    redact(stored, context(), again)
    assert again.read_bytes() == stored.read_bytes()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><title>Log in</title>", "not_a_table"),
        (b"", "empty_file"),
        (b"{", "not_a_table"),
        (b"[" * 100_000, "not_a_table"),
        (b'{"data": NaN}', "not_a_table"),
        (b"[]", "template_unknown"),
        (b'{"data": {}}', "template_unknown"),
        (b"\xff\xfe{", "encoding"),
        (b'{"asked": {"what": "who"}, "asked_on": null, "why_not": null, "pages": []}', "template_unknown"),
        (json.dumps(saved(page({"ad": {}}, {"ad": {}}, PERSON))).encode(), "value_unreadable"),
    ],
)
def test_a_file_of_which_nothing_is_loaded(tmp_path, data, kind):
    path = tmp_path / "tiktok_x.json"
    path.write_bytes(data)
    with pytest.raises(FileRefusedError) as refused:
        parsed(path)
    assert refused.value.kind.value == kind


def test_a_cut_off_answer_replaces_nothing(tmp_path):
    home = Home(tmp_path / "home")
    for number, value in enumerate(
        [saved(page(PERSON, REMOVED)), saved(page(), why_not="rate_limited"), saved(page())]
    ):
        collect(home, SOURCE, context(), path=write(tmp_path / str(number), value))
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM core.ad WHERE superseded_by IS NULL").fetchall() == [(2,)]
        assert connection.execute("SELECT count(*) FROM core.repository_answer").fetchall() == [(3,)]
    collect(home, SOURCE, context(), path=write(tmp_path / "newer", saved(page(PERSON))))
    with connect(home.master, read_only=True) as connection:
        current = connection.execute("SELECT ad_id FROM core.ad WHERE superseded_by IS NULL").fetchall()
    assert current == [("7301",)], "a complete answer replaces the one before it"


@given(st.dates())
def test_a_day_is_read_as_it_is_written(day):
    assert read_day(f"{day.year:04}{day.month:02}{day.day:02}") == day


@given(st.text(max_size=9))
def test_any_other_text_is_no_day(text):
    assert read_day(text) is None or (len(text) == 8 and text.isdecimal())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


@given(ad=st.dictionaries(st.sampled_from(["ad", "advertiser", "ad_group"]), JSON), reach=JSON, targeting=JSON)
def test_an_answer_of_any_form_is_read_or_refused(tmp_path_factory, ad, reach, targeting):
    odd = detail(changed(PERSON, reach=reach), targeting)
    path = write(tmp_path_factory.mktemp("odd"), saved(page(ad, PERSON, REMOVED), details=[odd, {"data": ad}]))
    assert [row.ad_id for row in rows(path)][-2:] == ["7301", "7302"]


def test_which_files_are_of_this_source(tmp_path):
    assert recognises(tmp_path / "tiktok_NL_2026-11-17_2026-11-23_00.json")
    assert not recognises(tmp_path / "linkedin_1.json")
