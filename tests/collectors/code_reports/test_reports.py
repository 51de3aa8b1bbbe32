"""A report in the described shape, and in each other shape that the description names."""

import json

import pytest

from collectors.framework import IssueKind
from collectors.framework.rows import Subscription
from tests.collectors.code_reports.reports import (
    TABLE,
    answers,
    commitment,
    figures,
    issues,
    kinds,
    measure,
    observations,
    part,
    qre,
    read,
    report,
    signed,
    sli,
)

pytestmark = pytest.mark.usefixtures("maps_in_place")

EXPECTED = {
    ("accounts_removed", "NL"): (1234, 1234, "1,234"), ("share_removed", "NL"): (0.125, 0.125, "12.5%"),
    ("money_kept_back", "NL"): (1000.5, 1000.5, "€1,000.50"),
    ("accounts_removed", "EL"): (0, 0, "0"), ("share_removed", "EL"): (0, 0, "0%"),
    ("money_kept_back", "EL"): (0, 0, "0"),
    ("accounts_removed", "EU"): (9750, 9750, "9,750"), ("share_removed", "EU"): (0.1, 0.1, "10%"),
    ("money_kept_back", "EU"): (2000, 2000, "2,000"),
    ("accounts_removed", "EEA"): (9900, 9900, "9,900"), ("share_removed", "EEA"): (0.11, 0.11, "11%"),
    ("money_kept_back", "EEA"): (2100, 2100, "2,100"),
}  # fmt: skip


def as_objects(value):
    """Every list of objects as an object with numbered keys, in reverse, as some reports have it."""
    if isinstance(value, dict):
        return {key: as_objects(item) for key, item in value.items()}
    if isinstance(value, list):
        return {str(number): as_objects(item) for number, item in reversed(list(enumerate(value)))}
    return value


def as_text(value):
    """The lists of a report as JSON in a string."""
    if isinstance(value, dict):
        lists = ("chapters", "commitments", "measures", "specialMeasures", "slis")
        return {key: json.dumps(as_text(item)) if key in lists else as_text(item) for key, item in value.items()}
    return [as_text(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("shaped", [report(), {"report": report()}, as_objects(report()), as_text(report())])
def test_every_shape_gives_the_same(tmp_path, shaped):
    parsed = read(tmp_path, shaped)
    assert figures(parsed) == EXPECTED
    assert signed(parsed) == ["coc-14.1", "coc-14.2"]
    assert {element: row.text for element, row in answers(parsed).items()} == {
        "QRE 14.2.1": "We remove accounts.", "SLI 14.2.1": "How we counted.",
    }  # fmt: skip
    assert kinds(parsed) == {IssueKind.COLUMN_REPAIRED}  # the key of the answers, which nobody described
    whole = part(parsed)
    assert (whole.is_complete, whole.rows_count, str(whole.published_at)) == (True, 4, "2025-03-25")
    assert whole.edition == "voorbeeldplatform/2024-07-01_2024-12-31/code"


def test_a_figure_says_where_it_stands_and_over_what(tmp_path):
    (row,) = (one for one in observations(read(tmp_path, report())) if one.unit == "eur" and one.country == "NL")
    assert row.locator == "voorbeeldplatform_5.json/SLI 14.2.1!R2C4"
    assert (str(row.period_start), str(row.period_end), row.maturity) == ("2024-07-01", "2024-12-31", "final")
    assert row.source_url == "https://disinfocode.eu/reports/voorbeeldplatform/5/json"


def test_more_than_ten_numbered_keys_keep_their_order(tmp_path):
    rows = {
        str(number): row for number, row in enumerate([*TABLE, *([["", "", "", ""]] * 7), ["Malta", "7", "1%", "1"]])
    }
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(table=json.dumps(rows))))))
    assert figures(parsed)[("accounts_removed", "MT")] == (7, 7, "7")
    assert figures(parsed)[("accounts_removed", "NL")] == (1234, 1234, "1,234")


def test_ids_play_no_part(tmp_path):
    first, second = report(), report()
    second["chapters"][0]["commitments"][0]["id"] = 357
    second["chapters"][0]["id"] = 73
    assert figures(read(tmp_path, first)) == figures(read(tmp_path, second))


def test_a_technique_names_its_figures(tmp_path):
    table = [["Country", "Accounts removed"], ["NL", "5"]]
    one = sli(table=table, name="SLI 14.2.1 - TTP No. 1")
    parsed = read(tmp_path, report(commitment("14", measure("14.2", one))))
    assert [row.indicator for row in observations(parsed)] == ["sli_14.2.ttp1.accounts_removed"]
    assert list(answers(parsed)) == ["SLI 14.2.1 TTP 1"]


def test_an_indicator_under_another_number_follows_the_map_and_a_transcription_is_told(tmp_path):
    table = [["Country", "ACCOUNTS  removed"], ["NL", "52"]]
    parsed = read(tmp_path, report(commitment("31", measure("31.2", sli("31.2.1", table)))))
    assert [(row.indicator, row.value_low) for row in observations(parsed)] == [("sli_31.1.1.videos_checked", 52)]
    assert IssueKind.VALUE_INTERPRETED in kinds(parsed)
    assert not part(parsed).is_complete


def test_a_report_whose_map_nobody_reviewed_proves_no_absence(tmp_path):
    empty = report(commitment("14", measure("14.2")), publish_date="2026-03-30")
    parsed = read(tmp_path, empty, "voorbeeldplatform_8.json")
    assert not part(parsed).is_complete
    assert [issue.kind for issue in parsed.issues] == [IssueKind.PERIOD_REPAIRED]


def test_a_report_without_any_table_proves_no_absence(tmp_path):
    assert not part(read(tmp_path, report(commitment("14", measure("14.2"))))).is_complete


@pytest.mark.parametrize("published", [0, False, "0"])
def test_a_report_that_is_not_published_yet_is_provisional(tmp_path, published):
    parsed = read(tmp_path, report(published=published))
    assert {row.maturity for row in observations(parsed)} == {"provisional"}
    assert not part(parsed).is_complete


@pytest.mark.parametrize("day", [None, "25 March 2025", "2025-13-01", ["2025-03-25"]])
def test_a_day_of_publication_that_cannot_be_read_is_told_and_left_empty(tmp_path, day):
    parsed = read(tmp_path, report(publish_date=day))
    assert part(parsed).published_at is None
    assert IssueKind.PERIOD_UNREADABLE in kinds(parsed)


def test_a_report_may_bear_the_name_of_its_group(tmp_path):
    assert figures(read(tmp_path, report(name="Voorbeeldgroep"))) == EXPECTED


@pytest.mark.parametrize(
    ("code", "listed", "expected"),
    [
        ("33", "Measure 33.1", ["coc-33.1"]),
        ("1", "<ul><li>Measure 1.1</li><li>Measure 1.2</li></ul>", ["coc-1.1", "coc-1.2"]),
        ("1", "1.1, 1.1; 1.6", ["coc-1.1", "coc-1.6"]),
        ("38", "Measure 38.1", ["coc-38"]),
        ("22", "", []),
        ("22", None, []),
    ],
)
def test_signed_measures(tmp_path, code, listed, expected):
    parsed = read(tmp_path, report(commitment(code, signed=listed)))
    assert signed(parsed) == expected
    assert not parsed.issues


def test_a_sign_up_holds_from_the_half_year_of_its_report(tmp_path):
    (first, *_) = read(tmp_path, report()).rows[Subscription]
    assert isinstance(first, Subscription)
    assert (str(first.valid_from), first.status, first.code_edition) == ("2024-07-01", "signed", "2022")
    assert first.note == "As listed in the report; such a list can be filled in beforehand."


@pytest.mark.parametrize(
    ("listed", "kind"), [("Measure 15.1", IssueKind.CODE_UNKNOWN), ("all of them", IssueKind.VALUE_UNREADABLE)]
)
def test_a_list_of_signed_measures_that_does_not_fit_is_told(tmp_path, listed, kind):
    parsed = read(tmp_path, report(commitment("14", signed=listed)))
    assert (signed(parsed), kinds(parsed)) == ([], {kind})


def test_another_kind_of_special_measure_is_kept(tmp_path):
    one = commitment("14")
    one["specialMeasures"][0]["field_type"] = "text"
    parsed = read(tmp_path, report(one))
    assert (signed(parsed), kinds(parsed)) == ([], {IssueKind.TEMPLATE_UNKNOWN})
    assert len(parsed.raw["fields"]) == 1


@pytest.mark.parametrize("text", ["asd", "N/A", "See above.", "-", "<p> n/a </p>", "…"])
def test_a_text_that_fills_the_field_is_no_answer(tmp_path, text):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(), qreList=[qre(text=text)]))))
    assert answers(parsed)["QRE 14.2.1"].is_placeholder
    assert IssueKind.PLACEHOLDER in kinds(parsed)


def test_an_answer_that_says_more_is_one(tmp_path):
    parsed = read(tmp_path, report(commitment("14", measure("14.2", sli(), qres=[qre(text="See above, and more.")]))))
    assert not answers(parsed)["QRE 14.2.1"].is_placeholder
    assert len(issues(parsed, IssueKind.COLUMN_REPAIRED)) == 1
