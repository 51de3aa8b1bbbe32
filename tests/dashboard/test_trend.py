"""The small line beside a key figure: its words say every period, a gap and another way of counting; figures as CSV."""

import csv
import io
from datetime import date
from urllib.parse import unquote

import pytest

from dashboard.components.paper import first_on_paper, told_on_paper
from dashboard.components.trend import told, trend
from tests.dashboard.reading import classed, links, words


def _row(year, low, high=None, *, is_anew=False):
    return {"period_start": date(year, 1, 1), "period_end": date(year, 12, 31), "value_low": low,
            "value_high": high, "unit": "persons", "is_anew": is_anew}  # fmt: skip


def _single(year, value, **more):
    return _row(year, value, value, **more)


def _shape(rows, visit):
    return unquote(trend(rows, visit).style["--shape"])


def test_a_period_alone_has_no_line(visit):
    assert trend([_single(2025, 5)], visit()) == ""


def test_the_words_hold_every_period_and_the_gap(visit):
    said = told([_single(2023, 160), _single(2025, 55), _single(2026, 45)], visit())
    assert said.replace("\N{NO-BREAK SPACE}", " ") == (
        "Lijn door de tijd. 2023: 160 personen; geen cijfer ingelezen; 2025: 55 personen; 2026: 45 personen."
    )


def test_nothing_is_drawn_across_a_gap_or_another_definition(visit):
    whole = _shape([_single(2024, 4), _single(2025, 5), _single(2026, 6)], visit())
    gap = _shape([_single(2023, 4), _single(2025, 5), _single(2026, 6)], visit())
    anew = [_single(2024, 4), _single(2025, 5), _single(2026, 6, is_anew=True)]
    assert [shape.count("<line") for shape in (whole, gap, _shape(anew, visit()))] == [2, 1, 1]
    assert whole.count("<circle") == gap.count("<circle") == 3
    assert "counted in another way; 2026" in told(anew, visit("/", "en"))


def test_a_range_is_a_bar_and_an_open_figure_has_dots(visit):
    shape = _shape([_row(2024, 2, 8), _row(2025, None, 9), _single(2026, 6)], visit())
    assert shape.count("stroke-width='6'") == 1
    assert shape.count("stroke-dasharray") == 1
    assert shape.count("<circle") == 1
    assert "hooguit" in told([_row(2025, None, 9)], visit())


def test_a_line_begins_at_zero_and_holds_what_is_below_it(visit):
    # 26 high with an edge of 5: zero lies on 21, the highest on 5; a negative one lowest
    assert "cy='21.0'" in _shape([_single(2025, 0), _single(2026, 6)], visit())
    assert "cy='5.0'" in _shape([_single(2025, 0), _single(2026, 6)], visit())
    assert "cy='21.0'" in _shape([_single(2025, -3), _single(2026, 6)], visit())


def test_the_service_page_has_lines_with_words_and_the_address_of_all_figures(page):
    shown = page("/services/voorbeeldplatform").content
    lines = classed(shown, "trend")
    assert lines
    assert all(line.role == "img" and "H1 2026" in line.to_plotly_json()["props"]["aria-label"] for line in lines)
    assert any(link.startswith("/figures.csv?service=voorbeeldplatform") for link in links(shown))


def test_paper_says_how_many_of_how_many_and_where_the_rest_is(visit):
    assert told_on_paper(5, 5, "/x", visit()) == []
    said = told_on_paper(5, 12, "/figures.csv?service=a", visit())
    assert words(said) == "Op papier de eerste 5 van 12; alles staat in de CSV op /figures.csv?service=a"
    assert "first-5" in first_on_paper(said[0], 5).className


def test_figures_as_csv_hold_every_value_with_its_source(client, visit):
    answer = client.get("/figures.csv?service=voorbeeldplatform&lang=nl")
    assert answer.mimetype == "text/csv"
    rows = list(csv.DictReader(io.StringIO(answer.get_data(as_text=True).removeprefix("\ufeff"))))
    asked = visit()
    cursor = asked.published.connection()
    found = cursor.execute("SELECT count(*) FROM out.indicator_value WHERE service_id = 'voorbeeldplatform'").fetchall()
    assert [(len(rows),)] == found
    recall = next(row for row in rows if row["indicator_id"] == "automated_recall_share" and row["language"] == "nl")
    assert recall["figure"]
    assert recall["unit"] == "share"
    assert recall["source_file"]


@pytest.mark.parametrize("address", ["/figures.csv", "/figures.csv?service=nergens"])
def test_figures_of_no_service_are_a_page_that_helps(client, address):
    answer = client.get(f"{address}{'&' if '?' in address else '?'}lang=nl")
    assert answer.status_code == 404
    assert "Noem een dienst" in answer.get_data(as_text=True)
