"""One measure: services, figures and answers, counted by hand from the example; answers are invented."""

from datetime import date

import pytest

from dashboard.addresses import page_at
from dashboard.published import Published
from dashboard.visit import Visit
from tests.dashboard.example_warehouse import FILE_ID, NOW, RECALL, insert, publish_example, settings
from tests.dashboard.reading import classed, links, named, words
from warehouse import Home, open_reader, publish, writing

REUSED = {"role": "numerator", "source_file_id": FILE_ID, "locator": "x", "value_text": "QRE 14.2.1: 12/40"}
LONG = "Voorbeeldplatform neemt maatregelen. " * 20


def _answer(connection, service, text, *, is_placeholder=False, period_end=date(2025, 12, 31)):
    insert(connection, "core.answer", {
        "source": "code_reports", "service_id": service, "part": "code", "element": "QRE 14.2.1",
        "period_start": date(period_end.year, 7, 1), "period_end": period_end, "text": text,
        "is_placeholder": is_placeholder, "edition": "e", "source_file_id": FILE_ID, "locator": f"c14/{service}",
    })  # fmt: skip


@pytest.fixture(scope="module")
def answered(tmp_path_factory):
    """Returns the function that makes the page of a measure where three answers were read."""
    home = tmp_path_factory.mktemp("answered")
    publish_example(home)
    with writing(Home(home)) as connection:
        _answer(connection, "voorbeeldplatform", LONG)
        _answer(connection, "voorbeeldplatform", "een oud antwoord", period_end=date(2024, 12, 31))
        _answer(connection, "anderplatform", "asd", is_placeholder=True)
        _answer(connection, "derdeplatform", "<b>Kort</b>")
        insert(connection, "out.indicator_value", {
            "service_id": "voorbeeldplatform", "indicator_id": "answers_reused_share", "country": "", "language": "",
            "period_start": date(2025, 7, 1), "period_end": date(2025, 12, 31), "dimension": "", "value_low": 0.3,
            "value_high": 0.3, "unit": "share", "maturity": "final", "method_version": 1, "errata": [],
            "evidence": [REUSED],
        })  # fmt: skip
    publish(Home(home))

    def make(path, language="nl"):
        return page_at(Visit(settings(home), Published(open_reader(home).newest()), language, path, {}, NOW))

    return make


def test_every_service_stands_with_rung_and_axes(page):
    rows = [words(row) for row in named(named(page("/measures/dsa-42.2.c").content, "Tbody")[0], "Tr")]
    axes = "niet beoordeeld wijkt af van de drempel 18%, H2 2025 niet beoordeeld"
    assert rows == [f"Voorbeeldplatform 4 van 6: cijfer voor Nederland {axes}"]


def test_figures_for_the_netherlands_stand_below(page):
    told = words(page("/measures/dsa-42.2.c").content)
    assert "Wat automatische systemen in het Nederlands zelf vinden (recall) Voorbeeldplatform H2 2025 18%" in told
    assert "Duits" not in told
    assert f"/findings/{RECALL}" in links(page("/measures/dsa-42.2.c").content)


def test_a_measure_without_anything_says_so(page):
    told = words(page("/measures/coc-14.2").content)
    assert "Over deze maatregel is geen antwoord in woorden ingelezen." in told
    assert "Over deze maatregel is geen cijfer voor Nederland ingelezen." in told


def test_answers_stand_beside_each_other_newest_only(answered):
    content = answered("/measures/coc-14.2").content
    items = [words(one) for one in named(classed(content, "answers"), "Li")]
    assert len(items) == 3
    assert items[0].startswith("Anderplatform , QRE 14.2.1 H2 2025 een opvulling, geen antwoord asd")
    assert "<b>Kort</b>" in items[1]
    assert "30% van de woordgroepen stond al in het vorige rapport" in items[2]
    assert "een oud antwoord" not in words(content)


def test_a_long_answer_is_folded_and_whole(answered):
    fold = classed(answered("/measures/coc-14.2").content, "more-text")
    assert len(fold) == 1
    assert words(named(fold, "Blockquote")) == LONG.strip()
    assert words(named(fold, "Summary")).endswith("…")


def test_a_commitment_leads_to_its_measures(page):
    assert "/measures/dsa-42.2.c" in links(page("/commitments/dsa-42").content)
