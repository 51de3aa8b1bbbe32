"""One measure: services, figures and answers, counted by hand from the example; answers are invented."""

import csv
import io
from datetime import date

import pytest

from dashboard import create_app
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


RECALLS = {(2024, 1): 0.11, (2024, 2): 0.12, (2025, 1): 0.14}  # invented; the example itself has 18% for H2 2025


@pytest.fixture(scope="module")
def through_years(tmp_path_factory):
    """The home of the example with three earlier figures of one service, and one of another."""
    home = tmp_path_factory.mktemp("years")
    publish_example(home)
    with writing(Home(home)) as connection:
        for (year, half), value in RECALLS.items():
            _recall(connection, "voorbeeldplatform", year, half, value)
        _recall(connection, "anderplatform", 2024, 2, 0.5)
    publish(Home(home))
    return home


def _recall(connection, service, year, half, value):
    start, end = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
    insert(connection, "out.indicator_value", {
        "service_id": service, "indicator_id": "automated_recall_share", "country": "", "language": "nl",
        "period_start": start, "period_end": end, "dimension": "total", "value_low": value, "value_high": value,
        "unit": "share", "maturity": "final", "method_version": 1, "errata": [],
        "evidence": [{"role": "value", "source_file_id": FILE_ID, "locator": f"r{year}", "value_text": str(value)}],
    })  # fmt: skip


def _figures(home, query, language="nl"):
    """The caption and the rows of the figures of a measure, in words."""
    visit = Visit(
        settings(home), Published(open_reader(home).newest()), language, "/measures/dsa-42.2.c", query, NOW, "v1"
    )
    content = page_at(visit).content
    (part,) = [one for one in named(content, "Section") if getattr(one, "aria-labelledby") == "figures"]
    rows = [" ".join(words(cell) for cell in row.children[1:]) for row in named(named(part, "Tbody"), "Tr")]
    return words(classed(part, "cap")), rows, links(part)


def test_the_newest_of_each_figure_and_service_stands_at_once(through_years):
    told, rows, _ = _figures(through_years, {})
    assert rows == ["Anderplatform H2 2024 50%", "Voorbeeldplatform H2 2025 18%"]
    assert told.startswith("2 van 5 cijfers: het nieuwste van elk cijfer en elke dienst. Kies een jaar")
    english, _, _ = _figures(through_years, {}, "en")
    assert english.startswith("2 of 5 figures: the newest of each figure and service. Choose a year")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"year": "2025"}, ["Voorbeeldplatform H2 2025 18%", "Voorbeeldplatform H1 2025 14%"]),
        (
            {"year": "2024"},
            ["Anderplatform H2 2024 50%", "Voorbeeldplatform H2 2024 12%", "Voorbeeldplatform H1 2024 11%"],
        ),
        ({"year": "2024", "service": "anderplatform"}, ["Anderplatform H2 2024 50%"]),
        ({"service": "voorbeeldplatform"}, ["Voorbeeldplatform H2 2025 18%"]),
        ({"year": "1999", "service": "nergens"}, ["Anderplatform H2 2024 50%", "Voorbeeldplatform H2 2025 18%"]),
        ({"year": "2025", "service": "anderplatform"}, []),
    ],
)
def test_other_years_and_one_service_are_a_choice_away(through_years, query, expected):
    assert _figures(through_years, query)[1] == expected


def test_all_years_are_one_file(through_years):
    _, _, addresses = _figures(through_years, {"year": "2024"})
    (address,) = [one for one in addresses if one.startswith("/figures.csv")]
    assert address == "/figures.csv?measure=dsa-42.2.c&lang=nl&data=v1"
    client = create_app(settings(through_years)).server.test_client()
    text = client.get("/figures.csv?measure=dsa-42.2.c&lang=nl").get_data(as_text=True).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sorted((row["service_id"], row["period_end"], float(row["value_low"])) for row in rows) == [
        ("anderplatform", "2024-12-31", 0.5),
        ("voorbeeldplatform", "2024-06-30", 0.11),
        ("voorbeeldplatform", "2024-12-31", 0.12),
        ("voorbeeldplatform", "2025-06-30", 0.14),
        ("voorbeeldplatform", "2025-12-31", 0.18),
    ]
    assert {row["language"] for row in rows} == {"nl"}
    one = client.get("/figures.csv?measure=dsa-42.2.c&service=anderplatform").get_data(as_text=True)
    assert len(one.splitlines()) == 2
    assert client.get("/figures.csv?measure=none").status_code == 404
    assert client.get("/figures.csv?measure=dsa-42.2.c&service=none").status_code == 404
