"""Composing a briefing: the form keeps what was chosen, the preview says what the file says, text stays text."""

import json

import pypandoc
import pytest

from briefings.documents import MARKDOWN
from briefings.escaping import escape
from dashboard.assigning import assignment_of
from dashboard.components.document import Document
from dashboard.visit import fields_of
from tests.dashboard.reading import classed, elements, links, named, words

CHOSEN = {"services": "voorbeeldplatform,anderplatform", "commitments": "dsa-42", "meeting": "DSA Board"}


def _blocks(markdown):
    return json.loads(pypandoc.convert_text(markdown, "json", MARKDOWN))["blocks"]


def test_boxes_of_one_field_come_together():
    assert fields_of("services=a&services=b&meeting=x%2Cy") == {"services": "a,b", "meeting": "x,y"}


def test_without_a_service_the_page_asks_for_one(page):
    assert "Kies één of meer diensten" in words(page("/briefing").content)
    assert not named(page("/briefing").content, "Article")


def test_the_form_keeps_what_was_chosen(page):
    content = page("/briefing", **CHOSEN).content
    boxes = {one.value: one.defaultChecked for one in elements(content) if getattr(one, "type", "") == "checkbox"}
    assert {name for name, checked in boxes.items() if checked} == {"voorbeeldplatform", "anderplatform", "dsa-42"}
    assert boxes["coc-30"] is False
    (title,) = [one for one in elements(content) if getattr(one, "name", "") == "meeting"]
    assert title.defaultValue == "DSA Board"


def test_the_preview_holds_only_what_was_chosen(page):
    told = words(named(page("/briefing", **CHOSEN).content, "Article"))
    assert "Voorbeeldplatform vindt 18% van de Nederlandstalige gevallen" in told
    assert "Anderplatform: geen cijfer over moderatoren" in told
    assert "Voorbeeldplatform trok zich terug" not in told
    everything = words(named(page("/briefing", services="voorbeeldplatform").content, "Article"))
    assert "Voorbeeldplatform trok zich terug" in everything


def test_the_preview_has_footnotes_with_their_file(page):
    article = named(page("/briefing", **CHOSEN).content, "Article")
    assert "part_8.csv" in words(classed(article, "notes"))
    assert "#note-1" in links(article)


def test_a_file_has_the_query_of_the_page(page):
    address = next(one for one in links(page("/briefing", **CHOSEN).content) if one.startswith("/briefing.pdf"))
    assert fields_of(address.partition("?")[2]) == CHOSEN | {"lang": "nl"}


@pytest.mark.parametrize("since", ["", "soon", "2026-13-01"])
def test_a_day_that_is_none_is_no_day(visit, since):
    assert assignment_of(visit("/briefing", services="voorbeeldplatform", since=since)).since is None


def test_what_is_unknown_is_left_out(visit):
    asked = assignment_of(visit("/briefing", services="nobody,voorbeeldplatform", commitments="coc-99,dsa-42"))
    assert (asked.service_ids, asked.commitment_ids) == (["voorbeeldplatform"], ["dsa-42"])
    assert assignment_of(visit("/briefing", services="nobody")) is None


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "[x](javascript:alert(1))", "**bold** | a | b", "x[^n1]"]
)
def test_hostile_text_stays_text(visit, text):
    written = Document(visit()).written(_blocks(escape(text)))
    assert words(written) == " ".join(text.split())
    assert not links(written)


def test_a_link_of_another_kind_is_text(visit):
    blocks = json.loads(pypandoc.convert_text("[x](javascript:alert) [y](https://example.org)", "json", MARKDOWN))[
        "blocks"
    ]
    assert links(Document(visit()).written(blocks)) == ["https://example.org"]


def test_every_kind_of_block_that_a_briefing_has(visit):
    text = "# One\n\n## Two\n\nA *b* **c** `d`[^1]\n\n- e\n\n1. f\n\n[^1]: note\n"
    written = Document(visit()).written(_blocks(text))
    kinds = {element._type for element in elements(written)}
    assert kinds >= {"H3", "H4", "P", "Em", "Strong", "Code", "Sup", "Ul", "Ol", "Li"}
