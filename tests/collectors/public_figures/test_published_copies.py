"""The shipped figures against the published files beside the project, read by the standard csv module."""

import csv
import json

import pytest

from tests.collectors.public_figures.reading import shipped_texts

INDICATORS = {
    "moderators_internal_count": "internal",
    "moderators_external_count": "external",
    "moderators_total_count": "sufficient",
    "moderators_language_count": "sufficient",
}
HALVES = {"2025-07-01": "raw_h2_2025", "2026-01-01": "raw_h1_2026"}
FILES = {
    ("aliexpress", "2025-07-01", "9"): "aliexpress/9_human_resources.csv",
    ("snapchat", "2025-07-01", "9"): "snapchat/9_human_resources.csv",
    ("x", "2025-07-01", "9"): "x/9_human_resources.csv",
    ("aliexpress", "2026-01-01", "9"): "aliexpress/9_human resources.csv",
    ("aliexpress", "2026-01-01", "10"): "aliexpress/10_AMAR.csv",
    ("amazon", "2026-01-01", "9"): "amazon/9_human_resources.csv",
    ("booking", "2026-01-01", "9"): "booking-com/9_human_resources.csv",
    ("booking", "2026-01-01", "10"): "booking-com/10_AMAR.csv",
    ("youtube", "2026-01-01", "9"): "google/youtube/9_human_resources.csv",
    ("temu", "2026-01-01", "9"): "temu/9_human_resources.csv",
    ("temu", "2026-01-01", "10"): "temu/10_AMAR.csv",
    ("tiktok", "2026-01-01", "9"): "tiktok/DSA_Transparency_Report_TikTok_January_June_2026 - 9_human_resources.csv",
    ("tiktok", "2026-01-01", "10"): "tiktok/DSA_Transparency_Report_TikTok_January_June_2026 - 10_AMAR.csv",
    (
        "facebook",
        "2026-01-01",
        "9",
    ): "meta/[Facebook] DSA VLOP Transparency Report - 28 August 2026 - 9_human_resources.csv",
    ("facebook", "2026-01-01", "10"): "meta/[Facebook] DSA VLOP Transparency Report - 28 August 2026 - 10_AMAR.csv",
    ("instagram", "2026-01-01", "10"): "meta/[Instagram] DSA VLOP Transparency Report - 28 August 2026 - 10_AMAR.csv",
}


def published_cells(path):
    """(indicator, scope) -> the cell as published; Meta leaves an indicator out where it repeats."""
    cells, indicator = {}, ""
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in list(csv.reader(file))[1:]:
            texts = [text.strip() for text in row] + [""] * 8
            indicator = texts[4] or indicator
            cells[(indicator, texts[5].lower())] = texts[6]
    return cells


def published_cell(cells, row):
    scopes = {"nl": ("nl", "dutch")}.get(row["language"], ("total number", "total"))
    if row["part"] == "10":
        scopes = {"NL": ("nl",), "EU": ("total",)}[row["country"]]
    told = INDICATORS.get(row["indicator"], "average monthly")
    found = [text for (indicator, scope), text in cells.items() if told in indicator and scope in scopes]
    assert len(found) == 1, row
    return found[0]


@pytest.mark.shared_data
@pytest.mark.parametrize("key", FILES, ids="-".join)
def test_a_figure_is_the_cell_as_published(shared_data, key):
    cells = published_cells(shared_data / "transparency_reports" / HALVES[key[1]] / FILES[key])
    rows = [row for row in shipped_texts("figures.csv") if (row["service_id"], row["period_start"], row["part"]) == key]
    assert rows
    for row in rows:
        assert row["value"] == published_cell(cells, row)
    (reading,) = [
        row for row in shipped_texts("readings.csv") if (row["service_id"], row["period_start"], row["part"]) == key
    ]
    assert int(reading["rows_count"]) == len([scope for _, scope in cells if scope])
    assert reading["is_complete"] == "yes"


@pytest.mark.shared_data
@pytest.mark.parametrize("key", [("aliexpress", "2025-07-01", "9"), ("aliexpress", "2026-01-01", "9"),
                                 ("temu", "2026-01-01", "9"), ("x", "2025-07-01", "9")], ids="-".join)  # fmt: skip
def test_dutch_is_not_in_the_published_part(shared_data, key):
    cells = published_cells(shared_data / "transparency_reports" / HALVES[key[1]] / FILES[key])
    assert not [scope for _, scope in cells if "nl" in scope.split() or "dutch" in scope]


@pytest.mark.shared_data
def test_dutch_recall_stands_once_per_system_in_the_flattened_reports(shared_data):
    reports = json.loads((shared_data / "transparency_reports/krMaynard/vlop-dsa.json").read_text(encoding="utf-8"))
    recall = reports["indicators"].index("Accuracy of the automated means - Recall")
    for service, name in (("facebook", "Facebook"), ("instagram", "Instagram"), ("tiktok", "TikTok"),
                          ("linkedin", "LinkedIn"), ("amazon", "Amazon"), ("x", "X")):  # fmt: skip
        published = [
            row[4]
            for row in reports["t8"]
            if (row[0], row[2]) == (reports["services"].index(name), recall)
            and reports["scopes"][row[3]].lower() == "nl"
        ]
        held = [
            float(row["value"])
            for row in shipped_texts("figures.csv")
            if (row["service_id"], row["indicator"], row["language"]) == (service, "automated_recall_share", "nl")
        ]
        assert sorted(held) == sorted(published)


@pytest.mark.shared_data
def test_every_day_of_metas_reports_is_the_anchor(shared_data):
    with (shared_data / "ads/anchors_meta_nl_2023-03.csv").open(encoding="utf-8", newline="") as file:
        anchors = list(csv.DictReader(file))
    held = {
        (row["period_end"], row["indicator"]): row["value"]
        for row in shipped_texts("database_figures.csv")
        if row["dimension"] == "yesterday"
    }
    assert len(held) == 5 * len(anchors) == 65
    for day in anchors:
        assert held[(day["date"], "ad_report_rows_count")] == day["rows"]
        assert held[(day["date"], "ad_report_rows_censored_count")] == day["rows_censored_le100"]
        assert held[(day["date"], "ad_report_rows_without_disclaimer_count")] == day["rows_without_disclaimer"]
        low, high = (int(float(day[bound])) for bound in ("spend_lo", "spend_hi"))
        assert held[(day["date"], "ad_report_spend_eur")] == f"{low} - {high}"
        low, high = (int(float(day[bound])) for bound in ("spend_nd_lo", "spend_nd_hi"))
        assert held[(day["date"], "ad_report_spend_without_disclaimer_eur")] == f"{low} - {high}"


@pytest.mark.parametrize(
    ("folder", "name", "indicator"),
    [
        ("google_bundle_2019-06", "*advertiser-stats.csv", "ad_register_advertisers_count"),
        ("google_bundle_2019-06", "*advertiser-stats.csv", "ad_register_ids_count"),
        ("google_bundle_2019-06", "*weekly-spend.csv", "ad_register_weeks_count"),
        ("snap_2023", "*asof_2023-03-18.csv", "ad_register_ads_count"),
    ],
)
def test_how_many_were_compared_is_the_rows_of_the_earlier_file(shared_data, folder, name, indicator):
    (path,) = (shared_data / "ads" / folder).glob(name)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    (held,) = [row for row in shipped_texts("database_figures.csv") if row["indicator"] == indicator]
    assert int(held["value"].replace(",", "")) == len(rows)


def test_no_identifier_of_2019_recurs_in_2025(shared_data):
    known = []
    for folder in ("google_bundle_2019-06", "google_advertiser_stats_2025-04"):
        (path,) = (shared_data / "ads" / folder).glob("*advertiser-stats*.csv")
        with path.open(encoding="utf-8-sig", newline="") as file:
            known.append({row["Advertiser_ID"] for row in csv.DictReader(file)})
    (held,) = [row for row in shipped_texts("database_figures.csv") if row["indicator"] == "ad_register_ids_kept_count"]
    assert int(held["value"]) == len(known[0] & known[1])


def test_what_leaked_and_what_was_removed_is_all_that_was_counted():
    ads, kept, removed = (
        int(row["value"]) for name in ("ads", "kept", "removed") for row in shipped_texts("database_figures.csv")
        if row["indicator"] == f"ad_leak_{name}_count"
    )  # fmt: skip
    assert (ads, kept, removed) == (181, 162, 19)
    assert ads == kept + removed
