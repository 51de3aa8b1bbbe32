"""The cards: complete, bilingual, and refused when wrong."""

import re
from pathlib import Path

import pytest

from metrics import CardError, UnknownIndicatorError, card_of, cards, read_cards

NAMED_BY_THE_DESIGN = {
    "amar_users",
    "language_moderators_count",
    "automated_recall_share",
    "automated_precision_share",
    "automated_accuracy_share",
    "complaints_reversed_share",
    "notice_action_median_hours",
    "advertiser_rows_without_disclaimer_share",
    "advertiser_spend_eur",
}
UNITS = {"count", "persons", "fte", "recipients", "share", "hours", "eur", "days", "ratio", "as published"}
JUDGING = re.compile(r"\b(overtre\w+|faalt|liegt|schendt|violat\w+|fails?)\b", re.IGNORECASE)


def test_there_are_enough_and_the_named_ones(connection):
    found = read_cards()
    assert len(found) >= 25
    assert found.keys() >= NAMED_BY_THE_DESIGN
    assert {card.unit for card in found.values()} <= UNITS


@pytest.mark.parametrize("card", read_cards().values(), ids=lambda card: card.id)
def test_a_card_says_something_else_in_each_language(card):
    for text in (card.title, card.says, card.does_not_say, card.formula):
        assert text.nl != text.en
        assert not JUDGING.search(text.nl + text.en)
    assert card.does_not_say.nl.startswith("Niet")
    assert card.sources


def test_a_unit_stands_in_the_name():
    for card in read_cards().values():
        for unit in ("share", "hours", "eur", "days", "count", "ratio"):
            if card.id.endswith(f"_{unit}") and card.unit != "persons":
                assert card.unit == unit, card.id


def test_an_observation_leads_to_its_indicator():
    assert card_of("moderators_language_count").id == "language_moderators_count"
    assert card_of("sli_31.1.2.videos").id == "code_sli"


def test_an_unknown_indicator_says_what_to_do():
    with pytest.raises(UnknownIndicatorError, match=r"Add metrics/indicators/nothing\.sql"):
        card_of("nothing")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT 1;\n", "no card"),
        ("/*\nid: x\n*/\nSELECT 1;\n", "Mend the comment block"),
        ("/*\n- a\n- b\n*/\nSELECT 1;\n", "Mend the comment block"),
        ("/*\nid: [\n*/\nSELECT 1;\n", "Mend the comment block"),
    ],
)
def test_a_file_without_a_good_card_is_refused(tmp_path, monkeypatch, text, reason):
    (tmp_path / "some_count.sql").write_text(text)
    monkeypatch.setattr(cards, "FOLDER", tmp_path)
    cards.read_cards.cache_clear()
    with pytest.raises(CardError, match=reason):
        read_cards()
    monkeypatch.undo()
    cards.read_cards.cache_clear()


def test_a_card_carries_the_name_of_its_file(tmp_path, monkeypatch):
    original = Path(cards.FOLDER / "amar_users.sql").read_text(encoding="utf-8")
    (tmp_path / "other_users.sql").write_text(original, encoding="utf-8")
    monkeypatch.setattr(cards, "FOLDER", tmp_path)
    cards.read_cards.cache_clear()
    with pytest.raises(CardError, match="one name"):
        read_cards()
    monkeypatch.undo()
    cards.read_cards.cache_clear()
