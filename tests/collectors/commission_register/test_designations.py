"""Designations and steps of supervision, from a page in the described form (schema only: no real page was at hand)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.commission_register.dates import day_in, days_in
from collectors.framework import FileRefusedError
from collectors.framework.rows import Event
from tests.collectors.commission_register.registers import designated, ecl, read, table, told_of, wrapped

EXPECTED = [
    ("voorbeeldplatform", "2023-04-25", "designation"),
    ("voorbeeldplatform", "2024-03-12", "information_request"),
    ("voorbeeldplatform", "2024-03-14", "proceedings"),
    ("voorbeeldplatform", "2025-06-18", "commitments_binding"),
    ("voorbeeldplatform", "2025-10-24", "preliminary_findings"),
    ("voorbeeldplatform", "2026-07-20", "fine"),
    ("voorbeeldzoeker", "2023-12-20", "designation"),
]


def events(parsed):
    return sorted((row.service_id, row.event_date.isoformat(), row.kind) for row in parsed.rows[Event])


def test_designations_and_steps(tmp_path):
    parsed = read(tmp_path, "designated.html", designated())
    assert events(parsed) == EXPECTED
    assert told_of(parsed) == []
    by_kind = {row.kind: row for row in parsed.rows[Event] if row.service_id == "voorbeeldplatform"}
    assert (by_kind["fine"].value_low, by_kind["fine"].unit) == (550_000_000, "eur")
    assert by_kind["proceedings"].source_url == "https://digital-strategy.ec.europa.eu/en/news/opens"
    assert by_kind["information_request"].source_url == "https://digital-strategy.ec.europa.eu/en/news/rfi"
    assert by_kind["proceedings"].title_nl == "De Commissie opent een formele procedure"
    (search,) = [row for row in parsed.rows[Event] if row.service_id == "voorbeeldzoeker"]
    assert "search engine" in search.title_en


def test_the_same_in_a_table_or_a_definition_list(tmp_path):
    header = ["Designated service", "Company", "Date of designation"]
    rows = [["Voorbeeldplatform", "V", "25 April 2023"], ["Voorbeeldzoeker", "V", "20 December 2023"]]
    shapes = [
        table(header, *rows),
        "".join(
            f"<dl><dt>Service</dt><dd>{name}</dd><dt>Date of designation</dt><dd>{day}</dd></dl>"
            for name, _, day in rows
        ),
        "".join(
            f"<table><tr><th>Service<td>{name}<tr><th>Date of designation<td>{day}</table>" for name, _, day in rows
        ),
    ]
    for shape in shapes:
        found = read(tmp_path, "designated.html", wrapped(shape))
        assert events(found) == [EXPECTED[0], EXPECTED[-1]], shape


def test_a_service_that_is_not_in_the_register_is_told_and_the_next_one_is_read(tmp_path):
    parsed = read(tmp_path, "designated.html", designated(name="Nieuwkomer"))
    assert told_of(parsed) == [("service_unknown", "rejected_row")]
    assert events(parsed) == [EXPECTED[-1]]


@pytest.mark.parametrize(
    ("actions", "issue"),
    [
        ("<ul><li>Commission opens formal proceedings</li></ul>", ("value_unreadable", "rejected_row")),
        ("<ul><li>14 March 2024: something of a new kind</li></ul>", ("value_unreadable", "rejected_row")),
    ],
)
def test_a_step_without_a_day_or_a_known_word_is_told(tmp_path, actions, issue):
    parsed = read(tmp_path, "designated.html", designated(actions=actions))
    assert told_of(parsed) == [issue]
    assert events(parsed) == [EXPECTED[0], EXPECTED[-1]]


@pytest.mark.parametrize("day", ["soon", "31 April 2023", "25 April 2023 and 20 December 2023", ""])
def test_a_day_that_cannot_be_read_is_told(tmp_path, day):
    parsed = read(tmp_path, "designated.html", designated(day=day, actions=""))
    assert told_of(parsed) == [("period_unreadable", "rejected_row")]


def test_a_label_that_is_not_known_is_told_and_kept(tmp_path):
    page = wrapped(ecl(("Designated service", "Voorbeeldplatform"), ("Favourite colour", "blue")))
    parsed = read(tmp_path, "designated.html", page)
    assert told_of(parsed) == [("column_unknown", "info")]
    assert ["Favourite colour", "blue"] in [list(row.cells) for row in parsed.raw["designated"]]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("designated.html", wrapped("<p>The page has moved.</p>"), "template_unknown"),
        ("designated.html", wrapped(ecl(("Name", "Voorbeeldplatform"))), "template_unknown"),
        ("designated.html", "service,day\nx,y\n", "not_a_table"),
        ("designated.html", designated()[:200], "not_a_table"),
        ("designated.html", wrapped("<input type='password'>"), "not_a_table"),
        ("designated.html", "", "empty_file"),
        ("news.html", designated(), "template_unknown"),
    ],
)
def test_what_is_no_such_page_is_refused(tmp_path, name, text, kind):
    with pytest.raises(FileRefusedError) as refused:
        read(tmp_path, name, text)
    assert refused.value.kind.value == kind
    assert refused.value.remedy


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_any_day_in_any_form_is_read(day):
    for form in ("%d %B %Y", "%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"):
        assert day_in(f"On {day.strftime(form)}: a step") == day


@given(st.text(max_size=200))
def test_any_text_has_days_or_none(text):
    assert isinstance(days_in(text), list)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=200))
def test_any_value_is_read(tmp_path_factory, text):
    page = wrapped(ecl(("Designated service", "Voorbeeldplatform"), ("Enforcement actions", text)))
    parsed = read(tmp_path_factory.mktemp("any"), "designated.html", page)
    assert all(row.service_id == "voorbeeldplatform" for row in parsed.rows[Event])
