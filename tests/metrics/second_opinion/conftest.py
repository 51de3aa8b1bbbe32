"""The published files on political ads, loaded through their collectors, with the indicators on them computed."""

import duckdb
import pytest

from collectors.framework import Context
from collectors.framework.loading import load_landed_into
from collectors.framework.pseudonyms import keyed_hash
from metrics.cards import read_cards
from metrics.computing import compute
from norms import read_services
from tests.metrics.builders import rows
from warehouse import Arrival, Landing, connect_in_memory

KEY = b"a long key for tests"
FOLDERS = (
    ("google_political_ads", "google_bundle_2019-06"),
    ("google_political_ads", "google_weekly_spend_2020"),
    ("google_political_ads", "google_advertiser_stats_2025-04"),
    ("meta_ad_library_report", "meta_report_nl_2023"),
    ("meta_ad_library_report", "meta_report_be_2025-07"),
    ("meta_ad_library_report", "meta_report_nl_lifelong"),
    ("snap_political_ads", "snap_2023"),
)
PARTS = ("google-political-ads-", "FacebookAdLibraryReport_", "PoliticalAds_", "nl_lifelong_")
LIFELONG = "meta_report_nl_lifelong/nl_lifelong_cumulative_2023-02_2023-09.parquet"


@pytest.fixture(scope="session")
def lifelong_rows(shared_data):
    """The rows of the research copy: page, disclaimer, day, euro."""
    reader = duckdb.connect()
    path = str(shared_data / "ads" / LIFELONG)
    return reader.execute(
        "SELECT page_id, disclaimer, CAST(date AS DATE), amount_spent_eur FROM read_parquet(?)", [path]
    ).fetchall()


@pytest.fixture(scope="session")
def ads(root, shared_data, tmp_path_factory):
    """A warehouse with every published file on political ads, and the indicators that are made of them."""
    services = read_services(root / "services.yaml")
    landing = Landing(tmp_path_factory.mktemp("landing"))
    landed = [
        landing.land(path, Arrival(source, "run-1", "path"))
        for source, folder in FOLDERS
        for path in sorted((shared_data / "ads" / folder).iterdir())
        if path.name.startswith(PARTS) and path.suffix in {".csv", ".parquet"}
    ]
    connection = connect_in_memory()
    load_landed_into(connection, landed, Context(services, KEY))
    made_of_ads = {"advertiser_day", "location_spend", "ad", "ad_spend"}
    compute(connection, services, only=[one.id for one in read_cards().values() if made_of_ads & set(one.sources)])
    yield connection
    connection.close()


@pytest.fixture(scope="session")
def value_of(ads):
    """Return a function that gives the values of an indicator by whatever columns are asked for."""

    def look(indicator, *keys, **given):
        chosen = " AND ".join(f"{column} = ?" for column in given) or "true"
        found = rows(
            ads,
            f"SELECT * FROM out.indicator_value WHERE indicator_id = ? AND {chosen} ORDER BY period_end",
            indicator,
            *given.values(),
        )
        return {tuple(one[key] for key in keys) if len(keys) > 1 else one[keys[0]]: one for one in found}

    return look


@pytest.fixture(scope="session")
def key_of():
    """Return a function from a page id at Meta to its pseudonym in the warehouse."""
    return lambda page_id: keyed_hash(KEY, page_id)
