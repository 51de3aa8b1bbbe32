"""The card of the source, and the pseudonyms that it promises."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import CollectorError, read_source
from collectors.framework.pseudonyms import is_pseudonym, keyed_hash
from collectors.framework.source import collector_of
from norms import read_services

KEY = bytes(range(32))


def test_the_card_tells_how_to_fetch_by_hand_and_what_is_not_known():
    source = read_source("meta_ad_library_report")
    assert source.doors == ["path"]
    assert source.data_url is None
    assert source.cadence == "P1D"
    for language in ("nl", "en"):
        assert "browser" in source.how_to_fetch_by_hand.in_language(language)
        assert "2025" in source.does_not_hold.in_language(language)
        assert "≤100" in source.known_defects.in_language(language)
    assert len(source.personal_data_dropped) == 4


def test_the_collector_has_no_address_to_fetch_from():
    assert not hasattr(collector_of("meta_ad_library_report"), "discover")


def test_meta_is_an_umbrella_in_the_register(root):
    assert "report_umbrella" in read_services(root / "services.yaml").service("meta").kinds


def test_a_pseudonym_is_keyed_blake2b():
    assert keyed_hash(KEY, "naam") == hashlib.blake2b(b"naam", key=KEY, digest_size=16).hexdigest()
    assert keyed_hash(KEY, "naam") != keyed_hash(KEY[::-1], "naam")
    assert keyed_hash(KEY, "naam") != hashlib.blake2b(b"naam", digest_size=16).hexdigest()


@pytest.mark.parametrize("length", [0, 15, 65])
def test_a_key_of_a_wrong_length_is_refused(length):
    with pytest.raises(CollectorError, match=f"has {length} bytes"):
        keyed_hash(b"k" * length, "naam")


@given(st.text(), st.text())
def test_pseudonyms_differ_when_texts_do(first, second):
    marks = keyed_hash(KEY, first), keyed_hash(KEY, second)
    assert all(map(is_pseudonym, marks))
    assert (marks[0] == marks[1]) == (first == second)


def test_half_a_surrogate_pair_does_not_stop_a_run():
    assert is_pseudonym(keyed_hash(KEY, "\ud800"))


@pytest.mark.parametrize("text", ["", "a" * 31, "a" * 33, "A" * 32, "g" * 32, "a" * 32 + "\n", "121264564551002"])
def test_what_is_no_pseudonym(text):
    assert not is_pseudonym(text)
