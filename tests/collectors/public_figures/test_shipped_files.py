"""What every shipped row has to be, and how the eight files hang together."""

import re
from collections import Counter
from datetime import date
from urllib.parse import urlsplit

import pytest

from collectors.framework import read_source
from collectors.framework.leftovers import tell_leftovers
from collectors.framework.rows import TABLES, Erratum, Event, Observation, ReportPart, Subscription
from collectors.public_figures.collector import DATA, READERS, parse, shipped
from norms import read_norm
from tests.collectors.public_figures.reading import CONTEXT, ROOT, landed, shipped_texts
from tests.collectors.public_figures.reading import shipped as parsed

FIGURES = ("figures.csv", "code_figures.csv", "database_figures.csv")
NEVER = re.compile(r"overtreed|overtreden|schend|\bfaalt\b|\bliegt\b|violat|breach|\blies\b|\bfails\b", re.IGNORECASE)
PERSONAL = re.compile(r"party|person|advertiser|candidate|page_|name|email|payer", re.IGNORECASE)


@pytest.mark.parametrize("path", shipped(), ids=lambda path: path.name)
def test_every_row_is_read_and_nothing_is_left_over(path):
    read = parse(landed(path), CONTEXT)
    tell_leftovers(read)
    assert read.issues == []
    rows = {row.locator.split("!R")[1].split("C")[0] for rows in read.rows.values() for row in rows}
    # A month of a service is one row with some forty figures; elsewhere a row is one.
    assert len(rows) == len(shipped_texts(path.name))
    assert len(read.raw[path.stem]) == len(rows) + 1


def test_the_folder_holds_what_the_collector_reads():
    assert {path.name for path in DATA.iterdir()} == set(READERS)
    assert [path.name for path in shipped()] == list(READERS)


def test_there_are_a_few_hundred_figures_and_each_table_has_rows():
    counts = Counter(kind for name in READERS for kind, rows in parsed(name).rows.items() for _ in rows)
    assert counts[Observation] >= 900
    assert set(counts) == {Observation, ReportPart, Subscription, Event, Erratum}
    assert set(counts) <= set(TABLES)


@pytest.mark.parametrize("name", READERS)
def test_every_row_names_its_source_by_https(name):
    for row in shipped_texts(name):
        address = urlsplit(row["source_url"])
        assert address.scheme == "https", row
        assert "." in address.netloc, row


@pytest.mark.parametrize("name", READERS)
def test_no_column_is_about_a_party_or_person(name):
    assert not [column for column in shipped_texts(name)[0] if PERSONAL.search(column)]


@pytest.mark.parametrize("name", READERS)
def test_no_row_accuses(name):
    # Names of categories are the Commission's own.
    ours = [column for column in shipped_texts(name)[0] if "url" not in column and not column.startswith("category_")]
    texts = [f"{column}: {row[column]}" for row in shipped_texts(name) for column in ours]
    assert not [text for text in texts if NEVER.search(text)]


def test_shares_lie_between_zero_and_one_and_no_figure_is_negative():
    rows = [row for name in FIGURES for row in parsed(name).rows[Observation]]
    for row in rows:
        if not row.is_blank:
            assert row.value_low is not None
            assert row.value_low >= 0, row
        if row.unit == "share":
            assert row.value_high is not None
            assert row.value_high <= 1, row


def test_no_two_files_bring_the_same_edition():
    owners = Counter(edition for name in READERS for edition in parsed(name).editions)
    assert {edition: count for edition, count in owners.items() if count > 1} == {}


def test_each_figure_belongs_to_a_part_that_was_read():
    read = {(part.service_id, part.part, part.period_end) for part in parsed("readings.csv").rows[ReportPart]}
    for row in parsed("figures.csv").rows[Observation]:
        assert (row.service_id, row.part, row.period_end) in read


def test_a_part_read_whole_has_at_least_the_rows_that_are_held():
    held = Counter((row.service_id, row.part, row.period_end) for row in parsed("figures.csv").rows[Observation])
    for part in parsed("readings.csv").rows[ReportPart]:
        if part.part != "code":
            assert part.rows_count >= held[(part.service_id, part.part, part.period_end)], part


@pytest.mark.parametrize(
    ("service", "until", "rows"),
    [("aliexpress", date(2025, 12, 31), 9), ("aliexpress", date(2026, 6, 30), 9), ("temu", date(2025, 12, 31), 8),
     ("temu", date(2026, 6, 30), 8), ("x", date(2025, 12, 31), 12)],
)  # fmt: skip
def test_parts_in_which_dutch_was_looked_for_were_read_whole(service, until, rows):
    (part,) = [
        part
        for part in parsed("readings.csv").rows[ReportPart]
        if (part.service_id, part.part, part.period_end) == (service, "9", until)
    ]
    assert (part.is_complete, part.rows_count) == (True, rows)
    figures = parsed("figures.csv").rows[Observation]
    assert not [
        row for row in figures
        if (row.service_id, row.period_end, row.language) == (service, until, "nl") and row.part == "9"
    ]  # fmt: skip


def test_withdrawals_from_the_code():
    rows = parsed("subscriptions.csv").rows[Subscription]
    (left,) = [row for row in rows if row.measure_id == "coc" and row.status == "withdrawn"]
    assert (left.service_id, left.valid_from) == ("x", date(2023, 5, 26))
    chapter = {(row.service_id, row.measure_id) for row in rows if row.valid_from == date(2025, 1, 22)}
    services = {"google-search", "youtube", "google-advertising", "linkedin"}
    assert {service for service, _ in chapter} == services
    assert {measure.partition(".")[0] for _, measure in chapter} == {"coc-30", "coc-31", "coc-32"}
    assert len(chapter) == 4 * 11


def test_subscriptions_are_to_measures_of_the_norm_and_stand_once():
    norm = read_norm(ROOT / "commitments.yaml")
    known = {measure.id for one in norm.commitments for measure in one.measures} | {one.id for one in norm.commitments}
    rows = parsed("subscriptions.csv").rows[Subscription]
    assert {row.measure_id for row in rows} - known == {"coc"}
    assert max(Counter((row.service_id, row.measure_id, row.code_edition) for row in rows).values()) == 1


def test_fines_of_the_commission():
    fines = {
        (row.service_id, row.event_date, row.value_low)
        for row in parsed("events.csv").rows[Event]
        if row.kind == "fine"
    }
    assert fines == {
        ("x", date(2025, 12, 5), 120e6),
        ("temu", date(2026, 5, 28), 200e6),
        ("aliexpress", date(2026, 7, 20), 550e6),
    }


def test_designations_are_those_of_the_register():
    told = {row.service_id: row.event_date for row in parsed("events.csv").rows[Event] if row.kind == "designation"}
    register = {one.id: one.designation.date for one in CONTEXT.services.services if one.designation}
    assert told == register
    assert len(told) == 29


def test_errata_speak_both_languages_of_figures_that_are_held():
    rows = [row for name in READERS for row in parsed(name).rows.get(Observation, ())]
    held = {(row.service_id, row.indicator) for row in rows}
    for row in parsed("errata.csv").rows[Erratum]:
        assert row.text_nl != row.text_en
        assert row.indicator in ("", "dsa_report") or (row.service_id, row.indicator) in held, row


def test_the_card_says_what_is_not_held():
    source = read_source("public_figures")
    assert "shipped" in source.doors
    for language in ("nl", "en"):
        assert all(name in source.holds.in_language(language) for name in READERS)
        assert "PDF" in source.does_not_hold.in_language(language)
        assert "LinkedIn" in source.known_defects.in_language(language)
