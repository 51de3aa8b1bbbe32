"""Answers in words, figures for any country, and what a silence means for a measure that was or was not signed."""

from datetime import date

import pytest

from metrics.judgement import Reason
from tests.metrics.builders import CURATED, H1, H2, REPORT, answer, observe, read_part, sign

WORDS = {
    "id": "coc-14.2/qre",
    "axis": "reported",
    "rule": "answered",
    "needs": {"element": "QRE 14.2.1", "part": "code_words"},
    "applies_to": ["code_signatory"],
}
FIGURE = {
    "id": "coc-14.2/sli",
    "axis": "reported",
    "rule": "reported",
    "needs": {"indicator": "sli_14.2.1", "part": "code"},
    "applies_to": ["code_signatory"],
}
COUNTRY = FIGURE | {
    "id": "coc-14.2/sli-nl",
    "rule": "reported_for_country",
    "needs": {"indicator": "sli_14.2.1.accounts", "part": "code", "country": "NL"},
}
ARTICLE = WORDS | {
    "id": "dsa-42.2.a/training",
    "needs": {"element": "moderator_training", "part": "11"},
    "applies_to": ["vlop"],
}
ABOUT = {"indicator": "sli_14.2.1.accounts", "part": "code"}


def statuses(found):
    return [(one["period_end"], one["status"]) for one in found]


def test_an_answer_is_there_whoever_read_the_rest(connection, assessed):
    sign(connection, "coc-14.2")
    answer(connection, "QRE 14.2.1", part="code", text="We removed networks.")
    (one,) = assessed(WORDS)
    assert one["status"] == "met"
    assert [piece["value_text"] for piece in one["evidence"]] == ["We removed networks."]


def test_a_filler_is_no_answer(connection, assessed, found):
    sign(connection, "coc-14.2")
    answer(connection, "QRE 14.2.1", part="code", text="asd", is_placeholder=True)
    (one,) = assessed(WORDS)
    assert one["status"] == "not_reported"
    assert [piece["value_text"] for piece in one["evidence"]] == ["asd", "signed 2022-06-16"]
    assert [finding["finding_id"] for finding in found()] == ["voorbeeldplatform.coc-14.2.qre"]


def test_no_answer_in_answers_that_were_read_whole(connection, assessed):
    sign(connection, "coc-14.2")
    read_part(connection, "code_words")
    read_part(connection, "code", period=H1)
    (one,) = assessed(WORDS)
    assert (one["period_end"], one["status"]) == (H2[1], "not_reported")
    assert [piece["role"] for piece in one["evidence"]] == ["part", "reference"]


def test_nothing_was_read(connection, assessed):
    sign(connection, "coc-14.2")
    observe(connection, 1)
    (one,) = assessed(WORDS)
    assert (one["status"], one["confidence_reasons"]) == ("insufficient_data", [Reason.NO_FIGURE])


def test_an_answer_from_before_the_norm_is_not_judged(connection, assessed):
    sign(connection, "coc-14.2")
    answer(connection, "QRE 14.2.1", part="code")
    answer(connection, "QRE 14.2.1", part="code", period=H1)
    assert statuses(assessed(WORDS | {"from": "2026-01-01"})) == [(H1[1], "met")]


def test_a_figure_for_any_country_counts_and_the_most_general_is_shown(connection, assessed):
    sign(connection, "coc-14.2")
    observe(connection, 3, country="BE", **ABOUT)
    observe(connection, 9, country="EU", **ABOUT)
    observe(connection, 1, country="EU", dimension="video", **ABOUT)
    (one,) = assessed(FIGURE)
    assert (one["status"], one["value_low"], one["country"]) == ("met", 9, "EU")


@pytest.mark.parametrize("expectation", [FIGURE, COUNTRY])
def test_a_silence_about_a_signed_measure(connection, assessed, expectation):
    sign(connection, "coc-14.2", "reserved")
    read_part(connection, "code")
    observe(connection, None, country="NL", **ABOUT)
    (one,) = assessed(expectation)
    assert one["status"] == "not_reported"
    assert one["evidence"][-1]["value_text"] == "reserved 2022-06-16"
    assert one["evidence"][-1]["source_file_id"] == CURATED
    assert one["evidence"][0]["source_file_id"] == REPORT


@pytest.mark.parametrize(
    ("signed", "status"),
    [("declined", "not_subscribed"), ("withdrawn", "withdrawn"), ("unknown", "unknown"), (None, "unknown")],
)
@pytest.mark.parametrize("expectation", [WORDS, FIGURE, COUNTRY])
def test_a_silence_about_a_measure_that_was_not_signed(connection, assessed, found, expectation, signed, status):
    read_part(connection, "code")
    read_part(connection, "code_words")
    if signed:
        sign(connection, "coc-14.2", signed)
    (one,) = assessed(expectation)
    assert one["status"] == status
    assert found() == []


def test_a_measure_that_was_left_is_silent_from_then_on(connection, assessed):
    sign(connection, "coc-14.2", valid_to=date(2025, 12, 31))
    sign(connection, "coc-14", "withdrawn", since=date(2026, 1, 1))
    for period in (H2, H1):
        read_part(connection, "code_words", period=period)
    assert statuses(assessed(WORDS)) == [(H2[1], "not_reported"), (H1[1], "withdrawn")]


def test_a_figure_counts_whatever_was_signed(connection, assessed):
    sign(connection, "coc-14.2", "declined")
    observe(connection, 3, country="NL", **ABOUT)
    assert [one["status"] for one in assessed(FIGURE, COUNTRY)] == ["met", "met"]


def test_nobody_signs_a_law(connection, assessed, found):
    read_part(connection, "11")
    assert [one["status"] for one in assessed(ARTICLE)] == ["not_reported"]
    assert [finding["finding_id"] for finding in found()] == ["voorbeeldplatform.dsa-42.2.a.training"]


@pytest.mark.parametrize(
    "expectation", [ARTICLE, ARTICLE | {"rule": "reported", "needs": {"indicator": "disputes_count"}}]
)
def test_a_curated_copy_proves_no_silence(connection, assessed, expectation):
    for part in ("7", "11"):
        read_part(connection, part, file=CURATED)
    assert [one["status"] for one in assessed(expectation)] == ["insufficient_data"]


def test_a_figure_of_another_dimension_is_another_figure(connection, assessed):
    sign(connection, "coc-14.2")
    observe(connection, 3, country="EU", dimension="video", **ABOUT)
    read_part(connection, "code")
    asked = FIGURE | {"needs": {"indicator": "sli_14.2.1", "part": "code", "dimension": "image"}}
    assert [one["status"] for one in assessed(asked)] == ["not_reported"]
