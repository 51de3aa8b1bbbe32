"""The Netherlands beside Europe: medians, the nearest Member States, and what a card forbids."""

import re

import pytest

from metrics import Across, IncomparableFiguresError, Refusal, UnknownIndicatorError, beside_europe, in_words, why_not
from metrics.computing import compute
from metrics.figures import Interval
from metrics.netherlands import WORDS, keep_comparisons
from tests.metrics.builders import H1, H2, observe, read_part, rows

STATES = re.findall("..", "ATBEBGCYCZDEDKEEELESFIFRHRHUIEITLTLULVMTNLPLPTROSESISK")
LANGUAGES = re.findall("..", "bgcsdadeelenesetfifrgahrhuitltlvmtnlplptroskslsv")
ORDERS = {"indicator": "orders_act_count", "part": "3", "category": "TOTAL"}
USERS = {"indicator": "amar_users", "part": "10", "unit": "recipients"}
SERVICE = "voorbeeldplatform"


@pytest.fixture
def compared(connection, services):
    """Return a function that computes and gives the comparison of an indicator of the invented platform."""

    def run(indicator, **asked):
        compute(connection, services, only=["orders_act_count", "amar_users", "language_moderators_count"])
        keep_comparisons(connection)
        return beside_europe(connection, SERVICE, indicator, **asked)

    return run


def test_a_dutch_figure_beside_27_member_states(connection, compared):
    # 1 to 27 in the order of the alphabet: the Netherlands is the 21st, the median the 14th.
    for number, country in enumerate(STATES, start=1):
        observe(connection, number, country=country, **ORDERS)
    observe(connection, 378, country="EU", **ORDERS)
    found = compared("orders_act_count")
    assert (found.value, found.median) == (Interval.single(21), Interval.single(14))
    assert (found.places_count, found.lower_count, found.higher_count) == (27, 20, 6)
    assert (found.comparable, found.reasons) == ((), (Refusal.NO_RECIPIENTS,))


@pytest.mark.parametrize(("states", "median"), [(14, Interval.single(7.5)), (13, Interval(None, None))])
def test_no_median_of_half_the_member_states(connection, compared, states, median):
    for number, country in enumerate([*STATES[: states - 1], "NL"], start=1):
        observe(connection, number, country=country, **ORDERS)
    found = compared("orders_act_count")
    assert found.median == median
    assert (Refusal.TOO_FEW_PLACES in found.reasons) == (states == 13)


def test_per_million_recipients_and_the_five_nearest(connection, compared):
    # Orders 10 everywhere; recipients 1 to 27 million in the order of the alphabet, the Netherlands 21 million.
    for number, country in enumerate(STATES, start=1):
        observe(connection, 10, country=country, **ORDERS)
        observe(connection, number * 1_000_000, country=country, **USERS)
    found = compared("orders_act_count", per_million_recipients=True)
    assert (found.value.low, found.median.low) == (pytest.approx(10 / 21), pytest.approx(10 / 14))
    # By ratio: 22/21, 21/20, 23/21, 21/19, 24/21 come before 21/18.
    assert [one.place for one in found.comparable] == ["PL", "MT", "PT", "LV", "RO"]
    assert found.reasons == ()


def test_recipients_given_as_a_range_make_a_range(connection, compared):
    observe(connection, 10, country="NL", **ORDERS)
    observe(connection, 4_000_000, high=5_000_000, country="NL", **USERS)
    assert compared("orders_act_count", per_million_recipients=True).value == Interval(2, 2.5)


def test_zero_is_a_figure_and_silence_is_none(connection, compared):
    for country in STATES:
        if country != "NL":
            observe(connection, 0, country=country, **ORDERS)
    observe(connection, None, country="NL", **ORDERS)
    found = compared("orders_act_count")
    assert (found.value, found.median, found.places_count) == (Interval(None, None), Interval.single(0), 26)
    assert (found.lower_count, found.higher_count) == (None, None)
    assert Refusal.NO_DUTCH_FIGURE in found.reasons


def test_dutch_beside_the_other_official_languages(connection, compared):
    read_part(connection, "9")
    for number, language in enumerate(LANGUAGES, start=1):
        observe(connection, number, language=language)
    observe(connection, 500, language="zh")
    found = compared("language_moderators_count")
    assert (found.among, found.value.low, found.median.low, found.places_count) == ("languages", 18, 12.5, 24)
    assert found.reasons == (Refusal.NO_RECIPIENTS_BY_LANGUAGE,)


def test_the_latest_period_unless_another_is_asked_for(connection, compared):
    observe(connection, 1, country="NL", **ORDERS)
    observe(connection, 2, country="NL", period_start=H1[0], period_end=H1[1], **ORDERS)
    assert compared("orders_act_count").value.low == 2
    assert compared("orders_act_count", period_end=H2[1]).value.low == 1


def test_recipients_of_another_period_divide_nothing(connection, compared):
    observe(connection, 1, country="NL", **ORDERS)
    observe(connection, 4_000_000, country="NL", **(USERS | {"period_start": H1[0], "period_end": H1[1]}))
    with pytest.raises(IncomparableFiguresError, match="no number of recipients"):
        compared("orders_act_count", per_million_recipients=True)


def test_two_figures_of_one_name_for_one_country_are_left_out(connection, services):
    compute(connection, services, only=[])
    for value in (1, 2):
        connection.execute(
            "INSERT INTO out.indicator_value VALUES"
            " ('voorbeeldplatform', 'sli_1.1.1.x', 'NL', '', '2025-07-01', '2025-12-31', '', ?, ?, NULL, NULL,"
            " 'count', 'final', 1, [], [])",
            [value, value],
        )
    keep_comparisons(connection)
    assert rows(connection, "SELECT * FROM out.comparison") == []


@pytest.mark.parametrize(
    ("indicator", "across", "refusal"),
    [
        ("orders_act_count", Across.PER_MILLION_RECIPIENTS, None),
        ("sli_31.1.2.videos", Across.PER_MILLION_RECIPIENTS, None),
        ("automated_recall_share", Across.PER_MILLION_RECIPIENTS, Refusal.NOT_A_NUMBER_OF_THINGS),
        ("notice_action_median_hours", Across.PER_MILLION_RECIPIENTS, Refusal.NOT_A_NUMBER_OF_THINGS),
        ("report_rule_r03_count", Across.PER_MILLION_RECIPIENTS, Refusal.CARD_GIVES_NO_RATE),
        ("advertiser_spend_eur", Across.SERVICES, Refusal.EACH_ITS_OWN_WAY),
        ("language_moderators_per_million_users", Across.SERVICES, None),
        ("advertiser_spend_eur", Across.PLACES, None),
    ],
)
def test_what_a_card_forbids(indicator, across, refusal):
    assert why_not(indicator, across) is refusal


def test_a_forbidden_comparison_is_refused_with_the_reason(connection):
    with pytest.raises(IncomparableFiguresError, match="not divided by the number of recipients"):
        beside_europe(connection, SERVICE, "automated_recall_share", per_million_recipients=True)
    with pytest.raises(IncomparableFiguresError, match="neither by Member State nor by language"):
        beside_europe(connection, SERVICE, "amar_users")
    with pytest.raises(UnknownIndicatorError):
        beside_europe(connection, SERVICE, "nothing")


def test_each_refusal_has_words_in_both_languages():
    assert set(WORDS) == set(Refusal)
    for refusal in Refusal:
        assert in_words(refusal, "nl") != in_words(refusal, "en")
