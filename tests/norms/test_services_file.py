"""The project's own `services.yaml`."""

import csv

import pytest

from norms import read_services

REPORTING = [
    *("AliExpress", "Amazon", "App Store", "Bing", "Booking.com", "Facebook", "Google Maps", "Google Play"),
    *("Google Search", "Google Shopping", "Instagram", "LinkedIn", "Multi-Services", "Pinterest", "Pornhub", "SHEIN"),
    *("Snapchat", "Temu", "TikTok", "Wikipedia", "X", "XNXX", "XVideos", "YouTube", "Zalando"),
]


@pytest.fixture(scope="module")
def register(root):
    return read_services(root / "services.yaml")


def _ids(register, kind):
    return {service.id for service in register.of_kinds([kind])}


def test_28_designated_services_and_a_former_one(register):
    assert len(_ids(register, "vlop")) == 25
    assert _ids(register, "vlose") == {"bing", "chatgpt", "google-search"}
    assert _ids(register, "former_vlop") == {"stripchat"}


def test_each_designation_has_its_day(register):
    days = [service.designation.date.isoformat() for service in register.of_kinds(["vlop", "vlose"])]
    assert days.count("2023-04-25") == 19
    assert days.count("2026-08-31") == 3
    assert register.service("stripchat").designation.ended.year == 2025


def test_x_is_no_signatory_any_more(register):
    signatories = _ids(register, "code_signatory")
    assert "x" not in signatories
    assert {"tiktok", "facebook", "instagram", "whatsapp", "messenger", "youtube", "google-search"} <= signatories
    assert {"google-advertising", "microsoft-advertising", "linkedin", "bing"} <= signatories


def test_established_in_the_netherlands(register):
    assert {"aliexpress", "booking", "snapchat", "roblox", "reddit", "marktplaats", "bol", "catawiki"} <= _ids(
        register, "nl_established"
    )
    for service in register.of_kinds(["nl_established"]):
        assert service.establishment.country == "NL"


def test_what_was_not_seen_is_marked(register):
    reddit = register.service("reddit")
    assert not any(seen.verified for seen in (reddit.provider, reddit.establishment, reddit.supervisor))
    assert register.service("snapchat").establishment.verified
    assert not register.service("chatgpt").links.reports.verified


def test_meta_reports_political_advertisements_under_one_umbrella(register):
    assert register.by_name("meta_ad_library_report", "FacebookAdLibraryReport").kinds == ("report_umbrella",)


@pytest.mark.parametrize("name", REPORTING)
def test_names_in_transparency_reports(register, name):
    assert register.by_name("transparency_reports", name) is not None


@pytest.mark.parametrize(
    ("name", "service"),
    [("TikTok [All]", "tiktok"), ("Google Search [URL-level]", "google-search"), ("YouTube [Ads]", "youtube")],
)
def test_names_with_a_surface(register, name, service):
    assert register.by_name("public_figures", name).id == service


@pytest.mark.shared_data
def test_every_service_in_a_published_part_is_known(register, shared_data):
    known = 0
    for path in (shared_data / "transparency_reports").glob("raw_h*/**/*.csv"):
        rows = list(csv.DictReader(path.read_text(encoding="utf-8", errors="replace").splitlines()))
        for name in {row.get("Service") or "" for row in rows} - {""}:
            if name.strip():
                assert register.by_name("transparency_reports", name), (path.name, name)
                known += 1
    assert known >= 10
