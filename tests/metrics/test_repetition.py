"""Repetition, fillers and answers without an outcome: invented texts, counted by hand or by plain sets."""

import re
from itertools import islice

import pytest

from metrics.computing import compute
from metrics.figures import Interval
from metrics.rules import repetition
from norms import read_services
from tests.metrics.builders import H1, H2, answer, rows, sign

SISTERS = """\
services:
  - {id: voorbeeldplatform, name: Een, kinds: [vlop, code_signatory], provider: {name: A, group: Groep, verified: true}}
  - {id: zusterplatform, name: Twee, kinds: [vlop], provider: {name: B, group: Groep, verified: true}}
  - {id: voorbeeldkoepel, name: Koepel, kinds: [report_umbrella], provider: {name: C, group: Groep, verified: true}}
  - {id: vreemdplatform, name: Drie, kinds: [vlop], provider: {name: D, group: Anders, verified: true}}
"""
FIRST = "We trained forty people and removed accounts. Our team looks at networks every week, in all languages."
SECOND = "We trained FIFTY people; and removed accounts! Our team looks at networks every week, in all languages."


def groups(text):
    """Every five words in a row, by plain Python: the independent route."""
    words = re.findall(r"\w+", text.lower())
    return set(zip(*(islice(words, start, None) for start in range(5)), strict=False))


@pytest.fixture
def computed(connection, tmp_path):
    path = tmp_path / "sisters.yaml"
    path.write_text(SISTERS)

    def run(indicator, service="voorbeeldplatform"):
        compute(connection, read_services(path), only=[indicator])
        return rows(
            connection,
            "SELECT * FROM out.indicator_value WHERE indicator_id = ? AND service_id = ? ORDER BY period_end",
            indicator,
            service,
        )

    return run


def said(connection, text, element="QRE 14.2.1", period=H2, service="voorbeeldplatform", **given):
    file = f"code_reports/{service[:4]}{period[1]:%Y%m%d}0000"
    answer(
        connection, element, part="code", text=text, period=period, service=service, source="code_reports",
        source_file_id=file, locator=f"{service}.json/{element}", **given,
    )  # fmt: skip


def test_share_of_the_previous_report(connection, computed):
    said(connection, FIRST)
    said(connection, SECOND, period=H1)
    (one,) = computed("answers_reused_share")
    again = groups(FIRST) & groups(SECOND)
    # 17 words give 13 groups; the changed third word stands in the first three of them.
    assert (len(groups(SECOND)), len(again)) == (13, 10)
    assert (one["period_end"], one["numerator"], one["denominator"]) == (H1[1], 10, 13)
    assert one["value_low"] == one["value_high"] == pytest.approx(10 / 13)
    assert [(piece["role"], piece["value_text"]) for piece in one["evidence"]] == [
        ("numerator", "QRE 14.2.1: 10/13"),
        ("reference", None),
    ]


def test_only_the_answer_to_the_same_question_counts(connection, computed):
    said(connection, FIRST)
    said(connection, FIRST, period=H1, element="QRE 14.3.1")
    said(connection, "One two three four five six.", period=H1)
    (one,) = computed("answers_reused_share")
    assert (one["numerator"], one["denominator"]) == (0, 13 + 2)


def test_a_first_report_and_a_filler_repeat_nothing(connection, computed):
    said(connection, FIRST)
    said(connection, "see above", element="QRE 1.1.1", is_placeholder=True)
    said(connection, "Too short.", element="QRE 2.1.1")
    assert computed("answers_reused_share") == []


def test_a_report_that_was_skipped_is_not_compared_with_itself(connection, computed):
    said(connection, FIRST, period=H2)
    said(connection, FIRST, period=H1)
    (one,) = computed("answers_reused_share")
    assert one["value_low"] == 1


def test_share_with_sisters_and_never_with_umbrellas_or_strangers(connection, computed):
    said(connection, FIRST)
    for service in ("voorbeeldkoepel", "vreemdplatform"):
        said(connection, FIRST, service=service)
    assert computed("answers_shared_share") == []
    said(connection, SECOND, service="zusterplatform")
    (one,) = computed("answers_shared_share")
    assert (one["numerator"], one["denominator"]) == (len(groups(FIRST) & groups(SECOND)), 13)
    assert {piece["source_file_id"][:17] for piece in one["evidence"]} == {"code_reports/voor", "code_reports/zust"}
    (other,) = computed("answers_shared_share", "zusterplatform")
    assert other["numerator"] == 10


def test_fillers(connection, computed):
    for number, filler in enumerate(("asd", "N/A", "see above"), start=1):
        said(connection, filler, element=f"QRE {number}.1.1", is_placeholder=True)
    said(connection, FIRST)
    (one,) = computed("answers_placeholder_count")
    assert (one["value_low"], one["denominator"]) == (3, 4)
    assert [piece["value_text"] for piece in one["evidence"]] == ["asd", "N/A", "see above"]


def test_a_report_without_fillers_shows_what_was_looked_at(connection, computed):
    said(connection, FIRST)
    (one,) = computed("answers_placeholder_count")
    assert (one["value_low"], one["evidence"][0]["locator"]) == (0, "voorbeeldplatform.json")


@pytest.mark.parametrize(
    ("text", "is_without"),
    [
        ("We work hard on this every day.", True),
        ("We removed 1,234 accounts.", False),
        ("It was 12.5% of them.", False),
        ("We work with Dutch fact-checkers.", False),
        ("Wij werken in Nederland.", False),
        ("See https://example.org/report/7 for more.", True),
        ("Under commitment 14 and measure 14.2 we act, as in QRE 14.2.1.", True),
        ("Since 2024 we follow Regulation 2024/900 and Article 40.", True),
        ("In H1 we improved our policy.", True),
        ("In 2025 we trained 12 people.", False),
    ],
)
def test_answers_without_an_outcome(connection, computed, text, is_without):
    said(connection, text)
    (one,) = computed("answers_without_outcome_share")
    assert (one["numerator"], one["denominator"]) == (int(is_without), 1)


@pytest.mark.parametrize(
    ("share", "count", "status"),
    [
        (0.92, 4000, "not_met"),
        (0.80, 4000, "met"),
        (0.10, 4000, "met"),
        (1.0, 120, "insufficient_data"),
        (1.0, 200, "not_met"),
        (1.0, None, "insufficient_data"),
    ],
)
def test_repetition(share, count, status):
    assert repetition.judge(Interval.single(share), count, 0.8).status == status


def test_a_finding_shows_the_figures(connection, assessed, found):
    sign(connection, "coc-14.2")
    text = " ".join(f"word{number}" for number in range(300))
    said(connection, text)
    said(connection, text, period=H1)
    expectation = {
        "id": "coc-14.2/reused",
        "rule": "repetition",
        "needs": {"indicator": "answers_reused_share"},
        "applies_to": ["code_signatory"],
        "threshold": {"value": 0.8, "direction": "max", "source": {"kind": "ministry", "ref": {"nl": "b", "en": "s"}}},
    }
    (one,) = assessed(expectation)
    assert (one["status"], one["numerator"], one["denominator"], one["expected"]) == ("not_met", 296, 296, 0.8)
    assert "100%" in found()[0]["summary_en"]
