"""Amounts, ranges and ids: which currency is taken, and what is no number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.headed_tables import HeadedTable, Header, Line
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.redacting import UNREADABLE
from collectors.google_political_ads.amounts import read_count, read_spend, read_spend_range
from collectors.google_political_ads.maps import advertiser_key, hide_id, id_generation
from tests.collectors.google_political_ads.bundles import KEY


def _line(cells):
    header = Header({name: place for place, name in enumerate(cells)}, ["figure"] * len(cells), [], [])
    return Line(HeadedTable("file.csv", "table", "google", header, []), 2, list(cells.values()))


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Spend_USD": "0", "Spend_EUR": "250", "Spend_INR": "22000"}, (250, 250, "EUR")),
        ({"Spend_USD": "400", "Spend_EUR": "0"}, (400, 400, "USD")),
        ({"Spend_USD": "0", "Spend_EUR": "0", "Spend_INR": "250"}, (250, 250, "INR")),
        ({"Spend_USD": "0", "Spend_EUR": "0"}, (0, 0, "EUR")),
        ({"Spend_USD": "0"}, (0, 0, "USD")),
        ({"spend_eur": "7"}, (7, 7, "EUR")),
        ({"Spend_EUR": "1.000"}, None),
        ({"Spend_EUR": ""}, None),
        ({"Spend_EUR": "250", "Spend_USD": "-1"}, None),
        ({"Regions": "NL"}, None),
    ],
)
def test_the_currency_of_an_amount(cells, expected):
    assert read_spend(_line(cells)) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (("0", "100", "0", "100"), (0, 100, "EUR")),
        (("1000", "50000", "1000", "50000"), (1000, 50000, "EUR")),
        (("100000", "", "100000", ""), (100000, None, "EUR")),
        (("0", "100", "0", "0"), (0, 100, "USD")),
        (("0", "100", "x", "100"), None),
        (("0", "100", "0", "much"), None),
    ],
)
def test_the_range_of_an_ad(cells, expected):
    columns = ["Spend_Range_Min_USD", "Spend_Range_Max_USD", "Spend_Range_Min_EUR", "Spend_Range_Max_EUR"]
    assert read_spend_range(_line(dict(zip(columns, cells, strict=True)))) == expected


def test_without_columns_there_is_no_range():
    assert read_spend_range(_line({"Spend_USD": "≤ 100"})) is None


@given(st.text(max_size=20))
def test_a_count_is_ascii_digits_only(text):
    expected = int(text) if text.isascii() and text.isdigit() and len(text) <= 12 else None
    assert read_count(text) == expected


@pytest.mark.parametrize(
    ("text", "generation"),
    [
        ("AR100207290732249088", "until-2021"),
        ("AR10020729073224", "until-2021"),
        ("AR14716708051084115969", "since-2022"),
        ("14716708051084115969", None),
        ("AR" + "1" * 21, None),
        ("AR" + "\uff11" * 20, None),
        ("Wilhelmina Verzonnen", None),
        (UNREADABLE, None),
        ("AR0-" + "a" * 32, None),
    ],
)
def test_the_generation_of_an_id(text, generation):
    assert id_generation(text) == generation


@given(st.integers(min_value=0, max_value=10**20 - 1))
def test_a_hidden_id_keeps_its_generation_and_its_key(number):
    published = f"AR{number}"
    hidden = hide_id(KEY, published)
    assert hidden == hide_id(KEY, hidden) == f"AR{len(str(number))}-{keyed_hash(KEY, published)}"
    assert id_generation(hidden) == id_generation(published) is not None
    assert advertiser_key(KEY, hidden) == advertiser_key(KEY, published) == keyed_hash(KEY, published)


@given(st.text(max_size=30))
def test_what_is_no_id_is_not_stored_as_one(text):
    hidden = hide_id(KEY, text)
    assert hidden == UNREADABLE or id_generation(text)
