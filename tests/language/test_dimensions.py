"""What a figure is about inside one indicator, in words."""

import re

import pytest

from language import dimension_words
from norms import read_norm


@pytest.mark.parametrize(
    ("dimension", "dutch", "english"),
    [
        ("lifelong", "rapport over alles sinds het begin", "report on everything since the start"),
        ("39(2)(a)", "inhoud, artikel 39, lid 2, onder a", "content, Article 39(2)(a)"),
        ("field_recipients", "veld voor het aantal bereikte gebruikers", "field for the number of recipients"),
        ("total", "totaal", "total"),
        ("", "", ""),
    ],
)
def test_a_dimension_has_words_in_both_languages(dimension, dutch, english):
    assert (dimension_words(dimension, "nl"), dimension_words(dimension, "en")) == (dutch, english)


def test_the_name_that_a_publisher_gave_a_system_stays():
    assert dimension_words("Proactive_Text Model", "nl") == "Proactive Text Model"


def test_every_code_that_the_norm_asks_for_has_words(root):
    norm = read_norm(root / "commitments.yaml")
    asked = {one.needs.dimension for _commitment, _measure, one in norm.expectations() if one.needs.dimension}
    codes = {one for one in asked if not re.match(r"dsa-\d", one)}
    assert "keyword_search" in codes
    assert not [one for one in codes if dimension_words(one, "nl") == one.replace("_", " ")]
