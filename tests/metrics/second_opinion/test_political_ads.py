"""Indicators on political-ad reports against plain `csv`, a second count in Python, and the figures of the notes."""

import csv
from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from collectors.framework.organisations import REGISTER, read_organisations
from collectors.meta_ad_library_report import collector
from metrics.computing import compute
from norms import read_services
from tests.metrics.builders import rows
from tests.metrics.second_opinion.conftest import KEY
from warehouse import Arrival, Landing, connect_in_memory

pytestmark = pytest.mark.shared_data
WITHOUT = "These ads ran without a disclaimer"
DAYS = [date(2023, 3, day) for day in (3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)]


@pytest.fixture(scope="module")
def anchors(shared_data):
    """What somebody else counted in the thirteen daily reports."""
    with (shared_data / "ads" / "anchors_meta_nl_2023-03.csv").open(encoding="utf-8", newline="") as file:
        return {date.fromisoformat(row["date"]): row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def reports(shared_data):
    """The daily reports as published, by day."""
    found = {}
    for day in DAYS:
        name = f"FacebookAdLibraryReport_{day}_NL_yesterday_advertisers.csv"
        with (shared_data / "ads" / "meta_report_nl_2023" / name).open(encoding="utf-8-sig", newline="") as file:
            found[day] = list(csv.DictReader(file))
    return found


@pytest.fixture(scope="module")
def daily(value_of):
    """Return a function that gives the daily values for the Netherlands of an indicator."""
    return lambda indicator: value_of(indicator, "period_end", dimension="yesterday", country="NL")


def test_rows_without_disclaimer(daily, anchors):
    found = daily("advertiser_rows_without_disclaimer_share")
    assert {day: (one["numerator"], one["denominator"]) for day, one in found.items()} == {
        day: (float(row["rows_without_disclaimer"]), float(row["rows"])) for day, row in anchors.items()
    }
    peak = max(found, key=lambda day: found[day]["value_low"])
    assert (peak, round(found[peak]["value_low"] * 100, 1)) == (date(2023, 3, 8), 21.1)


def test_ads_without_disclaimer(daily, anchors):
    counts, shares = daily("advertiser_ads_without_disclaimer_count"), daily("advertiser_ads_without_disclaimer_share")
    for day, row in anchors.items():
        assert counts[day]["value_low"] == float(row["ads_without_disclaimer"])
        assert shares[day]["value_low"] == pytest.approx(int(row["ads_without_disclaimer"]) / int(row["ads_total"]))


def test_spend_is_an_interval(daily, anchors):
    spend, without = daily("advertiser_spend_eur"), daily("advertiser_spend_without_disclaimer_eur")
    shares = daily("advertiser_spend_without_disclaimer_share")
    for day, row in anchors.items():
        low, high = float(row["spend_lo"]), float(row["spend_hi"])
        low_without, high_without = float(row["spend_nd_lo"]), float(row["spend_nd_hi"])
        assert (spend[day]["value_low"], spend[day]["value_high"]) == (low, high)
        assert (without[day]["value_low"], without[day]["value_high"]) == (low_without, high_without)
        assert shares[day]["value_low"] == pytest.approx(low_without / high)
        assert shares[day]["value_high"] == pytest.approx(high_without / low)


def test_pages_with_and_without_disclaimer(daily, anchors):
    found = daily("advertiser_mixed_pages_count")
    assert {day: (one["value_low"], one["denominator"]) for day, one in found.items()} == {
        day: (float(row["pages_mixed_disclaimer_and_none"]), float(row["pages"])) for day, row in anchors.items()
    }


# A count, no names: pages that a research group lists under a party, its 'other' left out. Whoever has such a list adds
# its pages to the register under one id, as docs/operations.md says, and loads the reports.
def test_party_pages_without_disclaimer(root, shared_data, reports, tmp_path, monkeypatch):
    with (shared_data / "ads" / "nl_party_pages_wtm.csv").open(encoding="utf-8", newline="") as file:
        pages = {row["page_id"]: row["page_name"] for row in csv.DictReader(file) if row["party"] != "And"}
    counted = sum(
        row["Disclaimer"] == WITHOUT and row["Page ID"] in pages for report in reports.values() for row in report
    )
    assert counted == 15
    listed = [line for line in REGISTER.read_text(encoding="utf-8").splitlines() if line.split(",")[1] not in pages]
    register = tmp_path / "organisations.csv"
    register.write_text("\n".join([*listed, *(f"meta,{page},partijpagina,Partijpagina,party" for page in pages)]))
    monkeypatch.setattr(collector, "read_organisations", lambda: read_organisations("meta", register))
    services, landing = read_services(root / "services.yaml"), Landing(tmp_path / "landing")
    paths = sorted((shared_data / "ads/meta_report_nl_2023").glob("*_yesterday_advertisers.csv"))
    landed = [landing.land(path, Arrival("meta_ad_library_report", "run-1", "path")) for path in paths]
    with connect_in_memory() as connection:
        load_landed_into(connection, landed, Context(services, KEY))
        compute(connection, services, only=["organisation_rows_without_disclaimer_count"])
        found = rows(connection, "SELECT * FROM out.indicator_value")
        told = str(rows(connection, "SELECT * FROM core.advertiser_day") + found)
    assert sum(one["value_low"] for one in found) == 15
    assert {one["period_end"] for one in found if one["value_low"]} <= set(DAYS)
    assert not [name for name in pages.values() if len(name) > 5 and name in told]
    assert not [page for page in pages if f"'{page}'" in told]


def test_longer_windows(value_of):
    found = value_of("advertiser_rows_without_disclaimer_share", "country", "dimension", "period_end")
    long = found["NL", "last_90_days", date(2023, 7, 15)]
    belgian = found["BE", "last_30_days", date(2025, 7, 12)]
    assert (long["numerator"], long["denominator"]) == (1_762, 2_199)
    assert (belgian["numerator"], belgian["denominator"]) == (587, 1_036)


def test_advertisers_and_places_agree_in_belgium(value_of):
    (advertisers,) = value_of("advertiser_spend_eur", "country", country="BE").values()
    (places,) = value_of("location_spend_eur", "country", country="BE").values()
    assert (advertisers["value_low"], advertisers["value_high"]) == (519_332, 600_432)
    assert (places["value_low"], places["value_high"]) == (530_574, 530_674)


def test_turnover_from_day_to_day(daily, reports):
    found = daily("advertiser_rows_gone_count")
    keys = {day: {(row["Page ID"], row["Disclaimer"]) for row in report} for day, report in reports.items()}
    expected = {later: len(keys[earlier] - keys[later]) for earlier, later in pairwise(DAYS)}
    assert {day: one["value_low"] for day, one in found.items()} == expected


def test_cumulative_spend_that_went_down(value_of, lifelong_rows):
    latest, decreases = {}, defaultdict(int)
    for page, disclaimer, day, euro in sorted(lifelong_rows, key=lambda row: row[2]):
        before = latest.get((page, disclaimer))
        if before is not None and euro < before - 0.5:
            decreases[day] += 1
        latest[page, disclaimer] = euro
    found = value_of("advertiser_spend_decreases_count", "period_end", dimension="lifelong_over_100")
    expected = {day: sum(decreases[day - timedelta(days=back)] for back in range(30)) for day in found}
    assert {day: one["value_low"] for day, one in found.items()} == expected
    assert (len(found), sum(decreases.values())) == (209, 2_303)


def test_keys_that_disappeared_from_the_lifelong_report(value_of, lifelong_rows):
    frame = pd.DataFrame(lifelong_rows, columns=["page", "disclaimer", "day", "euro"])
    by_day = {day: set(zip(part.page, part.disclaimer, strict=True)) for day, part in frame.groupby("day")}
    seen, expected = set(), {}
    for number, day in enumerate(sorted(by_day)):
        if number:
            expected[day] = (len(seen - by_day[day]), len(seen | by_day[day]))
        seen |= by_day[day]
    found = value_of("advertiser_rows_gone_count", "period_end", dimension="lifelong_over_100")
    assert {day: (one["value_low"], one["denominator"]) for day, one in found.items()} == expected
    assert expected[date(2023, 9, 10)] == (89, 4_187)


def _google(shared_data, folder, name="advertiser-weekly-spend"):
    return pd.read_csv(shared_data / "ads" / folder / f"google-political-ads-{name}.csv")


def test_google_weeks_restated_and_gone(value_of, shared_data):
    index = ["Advertiser_ID", "Week_Start_Date"]
    old, new = (
        _google(shared_data, folder).set_index(index)["Spend_EUR"]
        for folder in ("google_bundle_2019-06", "google_weekly_spend_2020")
    )
    both = old.index.intersection(new.index)
    restated, gone = int((old[both] != new[both]).sum()), len(old) - len(both)
    advertisers_gone = len(set(old.index.get_level_values(0)) - set(new.index.get_level_values(0)))
    assert (restated, gone, advertisers_gone) == (4_765, 245, 29)
    (one,) = value_of("ad_spend_restated_count", "service_id").values()
    assert (one["value_low"], one["denominator"]) == (restated, len(both))
    (one,) = value_of("ad_spend_rows_gone_count", "service_id").values()
    assert (one["value_low"], one["denominator"]) == (gone, 10_830)
    (one,) = value_of("ad_spend_advertisers_gone_count", "service_id").values()
    assert (one["value_low"], one["denominator"]) == (advertisers_gone, 1_193)


def test_google_gave_all_advertisers_another_identifier(value_of, shared_data):
    old = _google(shared_data, "google_bundle_2019-06", "advertiser-stats")["Advertiser_ID"]
    new = _google(shared_data, "google_advertiser_stats_2025-04", "advertiser-stats")["Advertiser_ID"]
    assert set(old) & set(new) == set()
    (one,) = value_of("advertiser_ids_kept_share", "service_id").values()
    assert (one["value_low"], one["denominator"]) == (0, old.nunique())


def test_snap_ads_that_were_late(value_of, shared_data):
    old, new = (
        pd.read_csv(shared_data / "ads" / "snap_2023" / f"PoliticalAds_2023_asof_{day}.csv", dtype=str)
        for day in ("2023-03-18", "2023-05-21")
    )
    added = new[~new["ADID"].isin(old["ADID"])]
    late = added[added["StartDate"].str[:10].str.replace("/", "-") < "2023-03-16"]
    assert len(late) == 21
    found = value_of("ads_added_late_count", "country")
    assert {country: one["value_low"] for country, one in found.items() if one["value_low"]} == {
        "": 21, "US": 15, "FI": 3, "AU": 2, "DE": 1,
    }  # fmt: skip
    assert (found["NL"]["value_low"], found[""]["denominator"]) == (0, len(added))


def test_no_snap_ad_has_lower_spend_than_before(value_of):
    (one,) = value_of("ads_figures_lowered_count", "service_id").values()
    assert (one["value_low"], one["denominator"]) == (0, 296)


def test_old_files_say_nothing_about_today(value_of):
    assert value_of("political_spend_after_stop_eur", "country") == {}
