"""Political-ad reports: intervals, windows, and what may not be compared."""

from datetime import date

import pytest

from metrics import IncomparableFiguresError, change_between
from metrics.cards import read_cards
from metrics.computing import compute
from metrics.facts import read_facts
from tests.metrics.builders import advertise, rows, spend_at

# Those that are made of rows of advertisers and places.
INDICATORS = [name for name in read_cards() if name.startswith(("advertiser", "location"))]


@pytest.fixture
def computed(connection, services):
    advertise(connection, 0, 100, has_disclaimer=False)
    advertise(connection, 0, 100)
    advertise(connection, 250, 250)
    advertise(connection, 1000, 1000)
    advertise(connection, 5000, 5000, region="Utrecht")
    advertise(connection, 0, 100, has_disclaimer=False, window="last_90_days")
    spend_at(connection, "Utrecht", 1200, 1300)
    compute(connection, services, only=INDICATORS)
    found = rows(connection, "SELECT * FROM out.indicator_value ORDER BY ALL")
    return {(value["indicator_id"], value["dimension"]): value for value in found}


def test_share_of_rows_without_disclaimer(computed):
    value = computed["advertiser_rows_without_disclaimer_share", "yesterday"]
    assert (value["value_low"], value["numerator"], value["denominator"]) == (0.25, 1, 4)
    assert (value["period_start"], value["period_end"]) == (date(2023, 3, 15), date(2023, 3, 15))
    assert value["evidence"][0]["locator"] == "advertisers.csv"


def test_spend_is_an_interval(computed):
    spend = computed["advertiser_spend_eur", "yesterday"]
    without = computed["advertiser_spend_without_disclaimer_eur", "yesterday"]
    assert (spend["value_low"], spend["value_high"]) == (1250, 1450)
    assert (without["value_low"], without["value_high"]) == (0, 100)
    assert computed["advertiser_ads_without_disclaimer_count", "yesterday"]["value_low"] == 2


def test_a_long_window_begins_earlier(computed):
    value = computed["advertiser_rows_without_disclaimer_share", "last_90_days"]
    assert (value["period_end"] - value["period_start"]).days == 89


def test_spend_over_places(computed):
    value = computed["location_spend_eur", "yesterday"]
    assert (value["value_low"], value["value_high"]) == (1200, 1300)


def test_rates_of_two_windows_are_not_compared(connection, computed):
    figures = read_facts(connection).figures_of("voorbeeldkoepel", "advertiser_rows_without_disclaimer_share")
    with pytest.raises(IncomparableFiguresError, match="one window"):
        change_between(figures[0], figures[1])


def test_rates_of_one_window_are(connection, computed, services):
    advertise(connection, 0, 100, has_disclaimer=False, day=date(2023, 3, 16))
    compute(connection, services, only=INDICATORS)
    found = read_facts(connection).figures_of("voorbeeldkoepel", "advertiser_rows_without_disclaimer_share")
    first, second = (figure for figure in found if figure.dimension == "yesterday")
    assert change_between(first, second) == 3  # from 0.25 to 1


def test_other_refusals(connection, computed):
    facts = read_facts(connection)
    (share,) = [
        figure
        for figure in facts.figures_of("voorbeeldkoepel", "advertiser_rows_without_disclaimer_share")
        if figure.dimension == "yesterday"
    ]
    spend = facts.figures_of("voorbeeldkoepel", "advertiser_spend_without_disclaimer_eur")[1]
    with pytest.raises(IncomparableFiguresError, match="do not measure the same"):
        change_between(share, spend)
    with pytest.raises(IncomparableFiguresError, match="no change can be computed"):
        change_between(spend, spend)


def test_services_that_measure_each_in_their_own_way(connection, computed, services):
    advertise(connection, 0, 100, service_id="voorbeeldplatform")
    compute(connection, services, only=INDICATORS)
    facts = read_facts(connection)
    one, other = (
        next(
            figure
            for figure in facts.figures_of(service, "advertiser_rows_without_disclaimer_share")
            if figure.dimension == "yesterday"
        )
        for service in ("voorbeeldkoepel", "voorbeeldplatform")
    )
    with pytest.raises(IncomparableFiguresError, match="in its own way"):
        change_between(one, other)
