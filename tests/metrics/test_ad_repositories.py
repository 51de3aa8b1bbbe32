"""Repositories of political ads over time: what went down, disappeared, came late or changed its identifiers."""

from datetime import date

import pytest

from metrics.computing import compute
from tests.metrics.builders import advertise, land, observe, rows
from tests.metrics.conftest import threshold

GOOGLE = "google_political_ads"
SNAP = "snap_political_ads"


@pytest.fixture
def computed(connection, services):
    """Return a function that computes an indicator and gives its values by the end of the period."""

    def run(indicator):
        compute(connection, services, only=[indicator])
        found = rows(connection, "SELECT * FROM out.indicator_value ORDER BY period_end, country")
        return [(one["country"], one["period_end"].day, one["value_low"], one["denominator"]) for one in found]

    return run


def _lifelong(connection, day, spend, key="one", **given):
    advertise(
        connection, *spend, window="lifelong", day=date(2023, 3, day), advertiser_key=key,
        source_file_id=f"meta_ad_library_report/day{day:013d}", **given,
    )  # fmt: skip


def test_cumulative_spend_cannot_go_down(connection, computed):
    for day, spend in ((1, (500, 500)), (2, (499.6, 499.6)), (3, (499, 499)), (5, (0, 100))):
        _lifelong(connection, day, spend)
    # From 500 to 499.6 is rounding; from 499.6 to 499 is not; from 499 to at most 100 is not.
    assert computed("advertiser_spend_decreases_count") == [("NL", 2, 0, 1), ("NL", 3, 1, 2), ("NL", 5, 2, 3)]


def test_a_decrease_is_told_for_thirty_days(connection, computed):
    for day, spend in ((1, (500, 500)), (2, (400, 400)), (30, (400, 400)), (31, (400, 400))):
        _lifelong(connection, day, spend)
    advertise(connection, 400, 400, window="lifelong", day=date(2023, 4, 1), advertiser_key="one")
    found = computed("advertiser_spend_decreases_count")
    assert found == [("NL", 2, 1, 1), ("NL", 30, 1, 2), ("NL", 31, 1, 3), ("NL", 1, 0, 3)]


def test_a_range_that_may_have_grown_is_no_decrease(connection, computed):
    for day, spend in ((1, (0, 100)), (2, (50, 50))):
        _lifelong(connection, day, spend)
    assert computed("advertiser_spend_decreases_count") == [("NL", 2, 0, 1)]


def test_what_was_ever_seen_stays_in_a_lifelong_report(connection, computed):
    for day, keys in ((1, "ab"), (2, "b"), (3, "abc"), (4, "c")):
        for key in keys:
            _lifelong(connection, day, (1, 1), key=key)
    assert computed("advertiser_rows_gone_count") == [("NL", 2, 1, 2), ("NL", 3, 0, 3), ("NL", 4, 2, 3)]


def test_gone_rows_point_at_the_report_that_had_them(connection, computed):
    for day, keys in ((1, "a"), (2, "b"), (3, "b")):
        for key in keys:
            _lifelong(connection, day, (1, 1), key=key)
    computed("advertiser_rows_gone_count")
    (evidence,) = [
        one["evidence"] for one in rows(connection, "SELECT * FROM out.indicator_value") if one["period_end"].day == 3
    ]
    assert [(piece["role"], piece["source_file_id"][-1]) for piece in evidence] == [("part", "3"), ("reference", "1")]


def test_from_a_daily_report_only_the_day_before_counts(connection, computed):
    for day, keys in ((1, "ab"), (2, "c"), (3, "c")):
        for key in keys:
            advertise(connection, 1, 1, day=date(2023, 3, day), advertiser_key=key)
    assert computed("advertiser_rows_gone_count") == [("NL", 2, 2, 2), ("NL", 3, 0, 1)]


def test_turnover_never_alarms_and_a_lifelong_loss_does(connection, assessed):
    for window in ("yesterday", "lifelong"):
        for day, key in ((1, "a"), (2, "b")):
            advertise(
                connection, 1, 1, window=window, day=date(2026, 3, day), advertiser_key=key,
                service_id="voorbeeldplatform",
            )  # fmt: skip
    found = assessed(
        {
            "id": "coc-14.1/gone",
            "rule": "disappearance",
            "needs": {"indicator": "advertiser_rows_gone_count", "country": "NL"},
            "threshold": {
                "value": 0,
                "direction": "max",
                "source": {"kind": "ministry", "ref": {"nl": "bron", "en": "source"}},
            },
        }
    )
    statuses = {one["dimension"]: (one["status"], one["confidence_reasons"]) for one in found}
    assert statuses["lifelong"][0] == "not_met"
    assert statuses["yesterday"] == ("insufficient_data", ["turnover"])


def _spend(connection, file, amount, *, superseded_by=None, week=date(2025, 1, 6), **given):
    row = {
        "source": GOOGLE, "service_id": "google", "edition": "weeks", "breakdown": "advertiser_week",
        "id_generation": "since-2022", "advertiser_key": "one", "organisation_id": None, "week_start": week,
        "country": "", "region": "", "served_in": [], "ads_count": 1, "spend_low": amount, "spend_high": amount,
        "currency": "EUR", "has_public_id": None, "source_file_id": f"{GOOGLE}/{file}",
        "locator": f"weeks.csv!R{week.day}", "superseded_by": superseded_by and f"{GOOGLE}/{superseded_by}",
    } | given  # fmt: skip
    names = ", ".join(row)
    connection.execute(f"INSERT INTO core.ad_spend ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


def test_weeks_that_were_restated_and_weeks_that_are_gone(connection, computed):
    land(connection, f"{GOOGLE}/new", published_at=date(2025, 2, 1))
    for week, old, new in ((6, 100, 100), (13, 100, 90), (20, 0, 50), (27, 70, None)):
        _spend(connection, "old", old, week=date(2025, 1, week), superseded_by="new")
        if new is not None:
            _spend(connection, "new", new, week=date(2025, 1, week))
    assert computed("ad_spend_restated_count") == [("", 1, 2, 3)]
    assert computed("ad_spend_rows_gone_count") == [("", 1, 1, 4)]
    assert computed("ad_spend_advertisers_gone_count") == [("", 1, 0, 1)]


def test_other_identifiers_are_not_compared(connection, computed):
    land(connection, f"{GOOGLE}/new", published_at=date(2025, 2, 1))
    for number in range(25):
        _spend(connection, "old", 1, advertiser_key=f"old{number}", superseded_by="new")
        _spend(connection, "new", 2, advertiser_key=f"new{number}")
    assert computed("ad_spend_restated_count") == [("", 1, 0, 0)]
    assert computed("ad_spend_advertisers_gone_count") == [("", 1, 25, 25)]


def test_places_of_a_bundle_are_neither_weeks_nor_advertisers(connection, computed):
    land(connection, f"{GOOGLE}/new", published_at=date(2025, 2, 1))
    for file, replaced_by, places in (("old", "new", ("NL", "BE")), ("new", None, ("NL",))):
        _spend(connection, file, 100, superseded_by=replaced_by)
        for place in places:
            _spend(
                connection, file, 5, superseded_by=replaced_by, breakdown="place", country=place, advertiser_key="",
                week=date(2025, 1, 6),
            )  # fmt: skip
    assert computed("ad_spend_restated_count") == [("", 1, 0, 1)]
    assert computed("ad_spend_advertisers_gone_count") == [("", 1, 0, 1)]
    assert sorted(computed("ad_spend_rows_gone_count")) == [("", 1, 0, 1), ("", 1, 1, 2)]


def test_identifiers_of_two_generations(connection, computed):
    for file, generation, keys in (("old", "until-2021", "abcd"), ("new", "since-2022", "dxyz")):
        land(connection, f"{GOOGLE}/{file}", published_at=date(2025, 2, 1))
        for key in keys:
            _spend(
                connection, file, 1, id_generation=generation, advertiser_key=key, edition=generation,
                breakdown="advertiser", week=date(2025, 1, 6),
            )  # fmt: skip
    assert computed("advertiser_ids_kept_share") == [("", 1, 0.25, 4)]


def _ad(connection, file, ad_id, starts_on, *, superseded_by=None, **given):
    row = {
        "source": SNAP, "service_id": "voorbeeldplatform", "ad_id": ad_id, "advertiser_key": "one", "payer_key": "",
        "countries": ["NL"], "starts_on": starts_on, "spend_low": 10, "spend_high": 10, "currency": "EUR",
        "impressions_low": 100, "impressions_high": 100, "targeting": [], "address_detail": "full", "edition": "2024",
        "source_file_id": f"{SNAP}/{file}", "locator": f"ads.csv!{ad_id}",
        "superseded_by": superseded_by and f"{SNAP}/{superseded_by}",
        "kind": "political", "availability": "shown", "removal_reason": "",
    } | given  # fmt: skip
    names = ", ".join(row)
    connection.execute(f"INSERT INTO core.ad ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


@pytest.fixture
def two_files(connection):
    """A repository's file of 10 March and the one of 20 March that replaced it."""
    for order, (file, day) in enumerate((("old", 10), ("new", 20)), start=1):
        land(connection, f"{SNAP}/{file}", published_at=date(2024, 3, day), landed_order=order)


def test_ads_that_had_begun_before_the_earlier_file(connection, computed, two_files):
    _ad(connection, "old", "R2", date(2024, 3, 1), superseded_by="new")
    for ad_id, day in (("R2", 1), ("R3", 7), ("R4", 8), ("R5", 15)):
        _ad(connection, "new", ad_id, date(2024, 3, day))
    # Of the three that are new, only the one of 7 March began more than two days before the 10th.
    assert computed("ads_added_late_count") == [("", 20, 1, 3), ("NL", 20, 1, 3)]


def test_an_answer_that_was_cut_off_proves_nothing(connection, computed, two_files):
    _ad(connection, "old", "R2", date(2024, 3, 1), superseded_by="new")
    _ad(connection, "new", "R3", date(2024, 3, 1))
    connection.execute(
        "INSERT INTO core.repository_answer (source, service_id, asked_for, asked_key, country, rows_count,"
        " is_complete, incomplete_reason, edition, source_file_id, locator)"
        " VALUES (?, 'voorbeeldplatform', 'everything', '', '', 1, false, 'page_missing', 'answer', ?, 'ads.csv')",
        [SNAP, f"{SNAP}/old"],
    )
    assert computed("ads_added_late_count") == []


@pytest.mark.parametrize(
    ("later", "lowered"),
    [
        ({"spend_low": 9, "spend_high": 9}, 1),
        ({"impressions_low": 10, "impressions_high": 99}, 1),
        ({"spend_low": 9, "spend_high": 12}, 0),
        ({"spend_low": 9, "spend_high": 9, "currency": "USD"}, 0),
        ({"spend_low": 50, "spend_high": 50}, 0),
    ],
)
def test_figures_of_an_ad_can_only_grow(connection, computed, two_files, later, lowered):
    _ad(connection, "old", "R2", date(2024, 3, 1), superseded_by="new")
    _ad(connection, "new", "R2", date(2024, 3, 1), **later)
    assert computed("ads_figures_lowered_count") == [("", 20, lowered, 1)]


LABELLED = {
    "id": "coc-14.1/repository",
    "rule": "reconciliation",
    "axis": "verified",
    "applies_to": ["code_signatory"],
    "from": "2023-01-01",
    "differences": ["definition"],
    "needs": {
        "indicator": "repository_political_ads_count",
        "country": "NL",
        "compared_with": "sli_6.2.1.ads_accepted_and_labelled",
    },
    "threshold": threshold(0.25, "max"),
}


def _answer(connection, file, **given):
    """The repository's answer of which a file is the whole."""
    row = {
        "source": SNAP, "service_id": "voorbeeldplatform", "asked_for": "everything", "asked_key": "", "country": "",
        "rows_count": 5, "is_complete": True, "incomplete_reason": "", "edition": "answer",
        "source_file_id": f"{SNAP}/{file}", "locator": "ads.csv",
    } | given  # fmt: skip
    names = ", ".join(row)
    query = f"INSERT INTO core.repository_answer ({names}) VALUES ({', '.join('?' * len(row))})"
    connection.execute(query, list(row.values()))


def _first_half_of_2024(connection, read_on=date(2024, 7, 1), **answer):
    """Four political ads for the Netherlands, and three that do not count: for Belgium, commercial, of 2023."""
    land(connection, f"{SNAP}/new", published_at=read_on)
    for number, day in enumerate((date(2024, 1, 1), date(2024, 3, 1), date(2024, 3, 1), date(2024, 6, 30))):
        _ad(connection, "new", f"R{number}", day)
    _ad(connection, "new", "R5", date(2024, 3, 1), countries=["BE"])
    _ad(connection, "new", "R6", date(2024, 3, 1), kind="commercial")
    _ad(connection, "new", "R7", date(2023, 12, 31))
    _answer(connection, "new", **answer)


@pytest.mark.parametrize(("labelled", "status"), [(4, "met"), (5, "met"), (6, "not_met"), (None, "insufficient_data")])
def test_ads_beside_a_report_on_the_code(connection, assessed, labelled, status):
    """Four beside five is a fifth under it, beside six a third."""
    _first_half_of_2024(connection)
    if labelled:
        observe(
            connection, labelled, part="code", indicator="sli_6.2.1.ads_accepted_and_labelled", country="NL",
            period_start=date(2024, 1, 1), period_end=date(2024, 6, 30),
        )  # fmt: skip
    found = {one["period_end"]: one for one in assessed(LABELLED)}[date(2024, 6, 30)]
    assert (found["status"], found["value_low"], found["reference"]) == (status, 4, labelled)


@pytest.mark.parametrize(
    "given",
    [
        {"read_on": date(2024, 6, 30)},  # the half-year was not over
        {"is_complete": False},
        {"asked_for": "actors"},
        {"country": "BE"},
    ],
)
def test_half_a_repository_is_not_counted(connection, computed, given):
    _first_half_of_2024(connection, **given)
    assert date(2024, 6, 30).day not in {end for _, end, _, _ in computed("repository_political_ads_count")}


@pytest.mark.parametrize(
    ("day", "window", "country", "found"),
    [
        (date(2025, 10, 7), "yesterday", "NL", True),
        (date(2025, 10, 6), "yesterday", "NL", False),
        (date(2025, 10, 20), "last_30_days", "NL", False),  # its window began before the stop
        (date(2025, 11, 20), "last_30_days", "NL", True),
        (date(2025, 11, 20), "yesterday", "US", False),
        (date(2025, 11, 20), "lifelong", "NL", False),
    ],
)
def test_spend_after_the_platform_says_it_stopped(connection, computed, day, window, country, found):
    advertise(connection, 0, 100, window=window, day=day, country=country, service_id="meta")
    assert bool(computed("political_spend_after_stop_eur")) is found


@pytest.mark.parametrize(
    ("made", "door", "found"),
    [
        (date(2025, 10, 1), "path", True),
        (date(2025, 9, 30), "path", False),
        (None, "http", True),
        (None, "path", False),
    ],
)
def test_google_places_after_the_stop(connection, computed, made, door, found):
    land(connection, f"{GOOGLE}/new", published_at=made, door=door)
    _spend(connection, "new", 70, breakdown="place", country="NL", advertiser_key="", week=date(2025, 1, 6))
    assert bool(computed("political_spend_after_stop_eur")) is found
