"""The norm's own expectations of ad repositories, on the checklist that ships and on invented and published ads."""

import pytest

from collectors.framework import Context, collect
from metrics.assess import assess_one
from metrics.judgement import Status
from naleving.settings import ROOT
from norms import read_norm, read_services
from tests.collectors.google_political_ads.bundles import dated_statistics
from tests.collectors.snap_political_ads.libraries import KEY
from tests.collectors.tiktok_commercial_content.answers import PERSON, detail, page, saved, write
from warehouse import Home
from warehouse.schema import connect

SERVICES = read_services(ROOT / "services.yaml")
CONTEXT = Context(services=SERVICES, hash_key=KEY)


@pytest.fixture(scope="module")
def norm():
    return read_norm(ROOT / "commitments.yaml")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The checklist as it ships, and two answers of TikTok's form: of two invented ads one has no reach."""
    folder = tmp_path_factory.mktemp("home")
    home = Home(folder / "home")
    collect(home, "repository_functions", CONTEXT)
    bare = PERSON | {"ad": PERSON["ad"] | {"id": 9, "reach": {}}}
    value = saved(page(PERSON, bare), details=[detail(PERSON), detail(bare)])
    collect(home, "tiktok_commercial_content", CONTEXT, path=write(folder, value))
    return home


def statuses(home, norm, expectation, service):
    with connect(home.master) as connection:
        return [
            (one.status, one.verdict.value.low) for one in assess_one(connection, norm, SERVICES, expectation, service)
        ]


@pytest.mark.parametrize(
    ("expectation", "service", "status"),
    [
        ("dsa-39.1/api", "tiktok", "met"),
        ("dsa-39.1/api", "pinterest", "insufficient_data"),
        ("dsa-39.1/api", "temu", "insufficient_data"),
        ("dsa-39.1/retention-one-year", "tiktok", "insufficient_data"),
        ("dsa-39.2/recipients-field", "tiktok", "met"),
        ("dsa-39.2/recipients-field", "bing", "not_met"),
        ("dsa-39.2/recipients-field", "youtube", "not_met"),
        ("dsa-39.2/recipients-field", "linkedin", "insufficient_data"),
        ("coc-11.1/api", "facebook", "met"),
        ("coc-11.2/keyword-search", "bing", "met"),
    ],
)
def test_only_what_was_read_at_the_source_decides(home, norm, expectation, service, status):
    assert [one for one, _ in statuses(home, norm, expectation, service)] == [Status(status)]


def test_an_element_that_is_absent_once_deviates(home, norm):
    assert statuses(home, norm, "dsa-39.2/element-g", "tiktok") == [(Status.NOT_MET, 0.5)]
    assert statuses(home, norm, "dsa-39.2/element-a", "tiktok") == [(Status.MET, 1)]


@pytest.mark.shared_data
def test_ads_of_before_the_duty_are_not_judged(norm, tmp_path, shared_data):
    """Snap's files are of March and May 2023; Article 39 binds it since 25 August 2023."""
    home = Home(tmp_path / "home")
    collect(home, "snap_political_ads", CONTEXT, path=shared_data / "ads" / "snap_2023")
    for expectation in ("dsa-39.2/payer-address", "dsa-39.1/kept-one-year", "dsa-39.2/without-payer"):
        assert statuses(home, norm, expectation, "snapchat") == [(Status.INSUFFICIENT_DATA, None)]


@pytest.mark.shared_data
def test_fields_that_google_leaves_blank(norm, tmp_path, shared_data):
    home = Home(tmp_path / "home")
    collect(home, "google_political_ads", CONTEXT, path=dated_statistics(shared_data, tmp_path))
    for expectation in ("coc-10.2/election-field", "coc-10.2/public-id-field"):
        assert statuses(home, norm, expectation, "google") == [(Status.NOT_MET, 1)]
