"""The closed lists are whole, and each word differs from the others in its list."""

import pytest

from language import LANGUAGES, word
from language.vocabulary import LISTS

STATUSES = {
    "met",
    "not_met",
    "not_reported",
    "not_subscribed",
    "withdrawn",
    "not_applicable",
    "not_offered",
    "insufficient_data",
    "unknown",
}


def test_the_nine_statuses():
    assert set(LISTS["status"]) == STATUSES


def test_the_seven_rungs():
    assert list(LISTS["rung"]) == [str(rung) for rung in range(7)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", LISTS)
def test_words_are_said_and_differ(kind, language):
    words = [word(kind, key, language) for key in LISTS[kind]]
    assert all(words)
    assert len(set(words)) == len(words)


def test_dutch_words_of_the_statuses():
    assert word("status", "not_met", "nl") == "wijkt af van de drempel"
    assert word("status", "not_reported", "nl") == "niet gerapporteerd"


def test_an_unknown_key_stays_as_it_is():
    assert word("status", "no_such_status", "nl") == "no_such_status"
