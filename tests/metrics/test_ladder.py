"""The ladder of evidence, rung by rung."""

from datetime import date

import pytest

from metrics import assess
from tests.metrics.builders import CURATED, H1, H2, answer, happen, observe, rows, sign

SLI = {
    "id": "coc-14.2/sli-nl",
    "axis": "reported",
    "rule": "reported_for_country",
    "needs": {"indicator": "sli_14.2.1.accounts", "country": "NL"},
    "applies_to": ["code_signatory"],
}
REPORTS = {"coc-14.2": {"qre": ["14.2.1"], "sli": ["14.2.1"]}, "dsa-42.2.a": {"part": ["9"]}}
ABOUT = {"indicator": "sli_14.2.1.accounts", "part": "code"}
IN_H1 = {"period_start": H1[0], "period_end": H1[1]}


@pytest.fixture
def climbed(connection, norm_of, services):
    """Return a function that gives (rung, status, reason) by the end of the period."""

    def run(measure="coc-14.2", service="voorbeeldplatform"):
        assess(connection, norm_of(SLI, reports=REPORTS), services, "run", "code")
        found = rows(
            connection,
            "SELECT * FROM out.ladder WHERE measure_id = ? AND service_id = ? ORDER BY period_end",
            measure,
            service,
        )
        return {one["period_end"]: (one["rung"], one["status"], one["reason"]) for one in found}

    return run


def test_not_signed(connection, climbed):
    observe(connection, 1)
    sign(connection, "coc-14", "declined")
    assert climbed() == {H2[1]: (0, "not_subscribed", "declined")}
    assert climbed(service="voorbeeldzoeker") == {H2[1]: (0, "not_subscribed", "no_signatory")}


def test_signed(connection, climbed):
    observe(connection, 1)
    sign(connection, "coc-14")
    assert climbed() == {H2[1]: (1, "signed", "signature")}


def test_answered(connection, climbed):
    sign(connection, "coc-14.2", "reserved")
    answer(connection, "QRE 14.2.1", part="code")
    answer(connection, "QRE 14.2.2", part="code", period=H1)
    observe(connection, 1)
    assert climbed() == {H2[1]: (2, "reserved", "answer")}


def test_placeholder_is_no_answer(connection, climbed):
    sign(connection, "coc-14")
    observe(connection, 1)
    answer(connection, "QRE 14.2.1", part="code", is_placeholder=True)
    assert climbed() == {H2[1]: (1, "signed", "signature")}


def test_quantified(connection, climbed):
    sign(connection, "coc-14")
    observe(connection, 9_750_916, country="EU", **ABOUT)
    assert climbed() == {H2[1]: (3, "signed", "figure")}


def test_a_figure_for_the_netherlands(connection, climbed):
    sign(connection, "coc-14")
    observe(connection, 886_619, country="NL", **ABOUT)
    assert climbed() == {H2[1]: (4, "signed", "figure_nl")}


def test_a_trend_is_of_one_indicator(connection, climbed):
    sign(connection, "coc-14")
    observe(connection, 1, country="NL", **ABOUT)
    observe(connection, 2, country="NL", indicator="sli_14.2.2.followers", part="code", **IN_H1)
    assert climbed()[H1[1]] == (4, "signed", "figure_nl")
    observe(connection, 2, country="NL", **ABOUT, **IN_H1)
    assert climbed() == {H2[1]: (4, "signed", "figure_nl"), H1[1]: (5, "signed", "two_periods")}


def test_a_second_source(connection, climbed):
    sign(connection, "coc-14")
    for period in ({}, IN_H1):
        observe(connection, 1, country="NL", **ABOUT, **period)
        observe(connection, 1, country="NL", file=CURATED, **ABOUT, **period)
    assert climbed()[H1[1]] == (5, "signed", "two_periods")  # a curated copy is no second source
    observe(connection, 1, country="NL", file="another_source/dddddddddddddddd", **ABOUT, **IN_H1)
    assert climbed()[H1[1]] == (6, "signed", "second_source")


def test_an_assessment_by_others_that_names_the_measure(connection, climbed):
    sign(connection, "coc-14")
    observe(connection, 1, country="NL", **ABOUT)
    observe(connection, 2, country="NL", **ABOUT, **IN_H1)
    happen(connection, legal_ref="coc-15.1")
    assert climbed()[H1[1]][0] == 5
    happen(connection, legal_ref="coc-14.2 coc-14.3")
    assert climbed()[H1[1]] == (6, "signed", "second_source")


def test_a_service_that_left_has_no_rung(connection, climbed):
    sign(connection, "coc-14")
    sign(connection, "coc-14", "withdrawn", since=date(2026, 1, 15))
    observe(connection, 1, country="NL", **ABOUT)
    observe(connection, 1, **IN_H1)
    assert climbed() == {H2[1]: (4, "signed", "figure_nl"), H1[1]: (None, "withdrawn", "left")}


def test_not_seen_whether_it_signed(connection, climbed):
    observe(connection, 1)
    assert climbed() == {H2[1]: (None, "unknown", "not_seen")}
    observe(connection, 1, country="EU", **ABOUT)
    assert climbed() == {H2[1]: (3, "unknown", "figure")}


def test_the_law_is_mandatory(connection, climbed):
    observe(connection, 1, country="NL", indicator="amar_users", part="10")
    assert climbed("dsa-42.2.a") == {H2[1]: (1, "mandatory", "law")}
    observe(connection, 45, language="nl")
    answer(connection, "qualitative", part="9")
    assert climbed("dsa-42.2.a") == {H2[1]: (4, "mandatory", "figure_nl")}


def test_not_designated_yet(connection, climbed):
    observe(connection, 1)
    assert climbed("dsa-42.2.a", "voorbeeldzoeker") == {H2[1]: (None, "not_applicable", "not_designated")}


def test_who_left_the_whole_code_left_each_measure(connection, climbed):
    sign(connection, "coc-14")
    sign(connection, "coc", "withdrawn", since=date(2023, 5, 26))
    observe(connection, 1)
    assert climbed() == {H2[1]: (None, "withdrawn", "left")}
