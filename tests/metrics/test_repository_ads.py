"""The repositories of Snap and Google as published: shares against the notes' figures and counts with plain csv."""

import csv
import re

import pytest

from collectors.framework import collect
from metrics.computing import compute
from tests.collectors.google_political_ads.bundles import dated_statistics
from tests.collectors.snap_political_ads.libraries import CONTEXT, HEADER, LISTED, PERSON, changed, write
from tests.collectors.tiktok_commercial_content.answers import PERSON as TIKTOK_PERSON
from tests.collectors.tiktok_commercial_content.answers import REMOVED as TIKTOK_REMOVED
from tests.collectors.tiktok_commercial_content.answers import detail, page, saved
from tests.collectors.tiktok_commercial_content.answers import write as write_answers
from tests.metrics.builders import rows
from warehouse import Home
from warehouse.schema import connect

MARCH, MAY = "PoliticalAds_2023_asof_2023-03-18.csv", "PoliticalAds_2023_asof_2023-05-21.csv"
ELEMENTS = "repository_element_filled_share"
IDS = {
    "ads_without_payer_share", "payer_address_country_only_share", "advertisers_without_public_id_share",
    "advertisers_without_election_share", "ads_without_targeting_share", "ads_meant_for_minors_share",
    "ads_gone_within_year_share", "political_ad_field_filled_share", "repository_answers_incomplete_share",
    "repository_element_filled_share",
}  # fmt: skip


def values_of(home, services):
    """(indicator, country, month, dimension) to (numerator, denominator)."""
    with connect(home.master) as connection:
        compute(connection, services, IDS)
        found = rows(connection, "SELECT * FROM out.indicator_value")
    for value in found:
        assert value["value_low"] == value["value_high"] == value["numerator"] / value["denominator"]
        assert value["evidence"]
    return {
        (one["indicator_id"], one["country"], f"{one['period_end']:%Y-%m}", one["dimension"]): (
            one["numerator"],
            one["denominator"],
        )
        for one in found
    }


@pytest.fixture(scope="module")
def published(shared_data, tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("home"))
    collect(home, "snap_political_ads", CONTEXT, path=shared_data / "ads" / "snap_2023")
    collect(
        home, "google_political_ads", CONTEXT, path=dated_statistics(shared_data, tmp_path_factory.mktemp("google"))
    )
    return home


@pytest.fixture
def found(published, services):
    return values_of(published, services)


@pytest.fixture(scope="module")
def snap(shared_data):
    def read(name):
        with (shared_data / "ads" / "snap_2023" / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return {"2023-03": read(MARCH), "2023-05": read(MAY)}


@pytest.mark.shared_data
def test_figures_of_the_notes(found):
    assert found["ads_without_payer_share", "", "2023-05", ""] == (0, 1_141)
    assert found["payer_address_country_only_share", "", "2023-03", ""] == (68, 296)
    assert found["payer_address_country_only_share", "", "2023-05", ""] == (209, 1_141)
    assert found["ads_meant_for_minors_share", "", "2023-03", ""] == (11, 296)
    assert found["ads_meant_for_minors_share", "NL", "2023-03", ""][0] == 1
    assert found["ads_gone_within_year_share", "", "2023-05", ""] == (0, 296)


@pytest.mark.shared_data
def test_google_leaves_two_fields_blank(found, shared_data):
    path = shared_data / "ads" / "google_advertiser_stats_2025-04" / "google-political-ads-advertiser-stats.csv"
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    blank = sum(not line["Public_IDs_List"].strip() for line in lines)
    by_country = {key[:2]: value for key, value in found.items() if key[0].startswith("advertisers_")}
    assert {key[2] for key in found if key[0].startswith("advertisers_")} == {"2025-04"}
    assert by_country["advertisers_without_election_share", ""] == (20_832, 20_832)
    assert by_country["advertisers_without_election_share", "NL"] == (1_816, 1_816)
    assert by_country["advertisers_without_public_id_share", "NL"] == (1_816, 1_816)
    assert by_country["advertisers_without_public_id_share", ""] == (blank, 20_832)
    assert blank < 20_832


@pytest.mark.shared_data
@pytest.mark.parametrize("month", ["2023-03", "2023-05"])
def test_fields_counted_with_plain_csv(found, snap, month):
    lines = snap[month]
    columns = {
        "payer": "PayingAdvertiserName", "start": "StartDate", "end": "EndDate", "country": "CountryCode",
        "age": "AgeBracket", "spend": "Spend", "impressions": "Impressions",
    }  # fmt: skip
    expected = {name: sum(bool(line[column].strip()) for line in lines) for name, column in columns.items()}
    expected["payer_address"] = sum(not re.fullmatch("[A-Za-z]{2}", line["BillingAddress"].strip()) for line in lines)
    for name, count in expected.items():
        assert found["political_ad_field_filled_share", "", month, name] == (count, len(lines)), name


@pytest.mark.shared_data
def test_ads_without_any_targeting(found, snap):
    kept = [*HEADER[HEADER.index("Gender") :]]
    assert "AgeBracket" in kept
    for month, lines in snap.items():
        first, last = list(lines[0]).index("Gender"), list(lines[0]).index("CreativeProperties")
        without = [
            line for line in lines
            if not any(cell.strip() for column, cell in list(line.items())[first:last] if column != "CountryCode")
        ]  # fmt: skip
        assert found["ads_without_targeting_share", "", month, ""] == (len(without), len(lines))


@pytest.mark.shared_data
def test_every_answer_of_snap_is_complete(found):
    assert {value for key, value in found.items() if key[0] == "repository_answers_incomplete_share"} == {(0, 1)}


def test_ads_that_left_the_library(tmp_path, services):
    home = Home(tmp_path / "home")
    old = changed(LISTED, ADID="ad3", StartDate="2022/01/01 00:00:00Z", EndDate="2022/02/01 00:00:00Z")
    running = changed(LISTED, ADID="ad4")
    for name, lines in {
        "PoliticalAds_2024_asof_2024-05-01.csv": [PERSON, LISTED, old, running],
        "PoliticalAds_2024_asof_2024-06-01.csv": [LISTED],
    }.items():
        collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, [HEADER, *lines], name))
    found = values_of(home, services)
    # ad1 ended in March 2024 and ad4 never did: both are gone too early. ad3 ended two years before.
    assert found["ads_gone_within_year_share", "", "2024-06", ""] == (2, 3)
    assert found["ads_gone_within_year_share", "NL", "2024-06", ""] == (1, 1)


def test_an_answer_that_is_not_complete_says_nothing_of_what_left(tmp_path, services):
    home = Home(tmp_path / "home")
    broken = changed(PERSON, ADID="ad9", Spend="veel")
    for name, lines in {
        "PoliticalAds_2024_asof_2024-05-01.csv": [PERSON, LISTED],
        "PoliticalAds_2024_asof_2024-06-01.csv": [LISTED, broken],
    }.items():
        collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, [HEADER, *lines], name))
    found = values_of(home, services)
    assert not [key for key in found if key[0] == "ads_gone_within_year_share"]
    assert found["repository_answers_incomplete_share", "", "2024-06", ""] == (1, 1)
    assert found["repository_answers_incomplete_share", "", "2024-06", "rows_unread"] == (1, 1)


def test_a_payer_that_is_blank(tmp_path, services):
    home = Home(tmp_path / "home")
    lines = [changed(PERSON, PayingAdvertiserName=""), LISTED]
    path = write(tmp_path, [HEADER, *lines], "PoliticalAds_2024_asof_2024-05-01.csv")
    collect(home, "snap_political_ads", CONTEXT, path=path)
    found = values_of(home, services)
    assert found["ads_without_payer_share", "", "2024-05", ""] == (1, 2)
    assert found["ads_without_payer_share", "NL", "2024-05", ""] == (1, 1)


def test_elements_of_article_39(tmp_path, services):
    """Schema-only: of two invented ads the first has all elements but f, the second, which was removed, b, d and g."""
    home = Home(tmp_path / "home")
    value = saved(page(TIKTOK_PERSON, TIKTOK_REMOVED), details=[detail(TIKTOK_PERSON), detail(TIKTOK_REMOVED, {})])
    collect(home, "tiktok_commercial_content", CONTEXT, path=write_answers(tmp_path, value))
    found = {key[3][-2]: value for key, value in values_of(home, services).items() if key[0] == ELEMENTS and not key[1]}
    # Of a removed ad a, b and c may be left out (Article 39(3)).
    assert found == {"a": (1, 1), "b": (1, 1), "c": (1, 1), "d": (2, 2), "e": (1, 2), "f": (0, 2), "g": (2, 2)}
    others = {key[0]: value for key, value in values_of(home, services).items() if not key[1] and not key[3]}
    assert (others["ads_without_payer_share"], others["ads_without_targeting_share"]) == ((0, 1), (1, 2))


def test_ads_that_nobody_looked_into_do_not_count(tmp_path, services):
    home = Home(tmp_path / "home")
    value = saved(page(TIKTOK_PERSON, TIKTOK_REMOVED), details=[detail(TIKTOK_PERSON)])
    collect(home, "tiktok_commercial_content", CONTEXT, path=write_answers(tmp_path, value))
    assert values_of(home, services)[ELEMENTS, "", "2026-11", "39(2)(d)"] == (1, 1)


@pytest.mark.shared_data
def test_a_file_of_an_unknown_day_is_put_in_no_month(tmp_path, services, shared_data):
    home = Home(tmp_path / "home")
    collect(home, "google_political_ads", CONTEXT, path=shared_data / "ads" / "google_advertiser_stats_2025-04")
    collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, [HEADER, PERSON, LISTED]))
    assert values_of(home, services) == {}
