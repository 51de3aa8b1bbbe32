"""The catalogues say everything the tool says, and nothing else."""

import re

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from language import LANGUAGES, translator
from language.catalogues import catalogue_file

KEYWORDS = {"_": None, "mark": None}
PLACEHOLDER = re.compile(r"\{(\w*)\}")
NOT_OURS = re.compile(r"\b(overtre\w+|faalt|liegt|violat\w+|fails?\b|lies\b)", re.IGNORECASE)


@pytest.fixture(scope="module")
def used(root, rooms):
    found = set()
    for room in rooms:
        for _, _, message, _, _ in extract_from_dir(root / room, [("**.py", "python")], keywords=KEYWORDS):
            found.add(message)
    return found


@pytest.fixture(scope="module")
def rooms():
    return ("language", "metrics", "receipts", "briefings", "dashboard", "naleving")


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request):
    with catalogue_file(request.param).open("rb") as file:
        return read_po(file, locale=request.param)


def test_nothing_is_missing(catalogue, used):
    said = {message.id for message in catalogue if message.id and message.string}
    assert not used - said


def test_nothing_is_left_over(catalogue, used):
    assert not {message.id for message in catalogue if message.id} - used


def test_nothing_is_doubtful(catalogue):
    assert not [message.id for message in catalogue if message.id and message.fuzzy]
    assert not catalogue.obsolete


def test_placeholders_survive(catalogue):
    wrong = [
        message.id
        for message in catalogue
        if message.id and sorted(PLACEHOLDER.findall(message.id)) != sorted(PLACEHOLDER.findall(message.string))
    ]
    assert not wrong


def test_no_word_that_judges(catalogue):
    assert not [message.string for message in catalogue if message.id and NOT_OURS.search(message.string)]


def test_an_unknown_sentence_comes_back_as_it_is():
    assert translator("nl")("No such sentence") == "No such sentence"


def test_an_unknown_language_is_dutch():
    assert translator("fr")("not reported") == "niet gerapporteerd"


def test_no_sentence_hides_in_an_f_string(root, rooms):
    # The extraction does not look inside f-strings, so such a sentence would stay English without anyone noticing.
    files = [path for room in rooms for path in (root / room).rglob("*.py")]
    assert not [path.name for path in files if "{_(" in path.read_text(encoding="utf-8")]
