"""The pages where reports are listed: real links counted by hand, and pages that misbehave."""

import csv
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework import Context, FileRefusedError
from collectors.framework.register_rows import ReportLink
from collectors.framework.web_pages import PageLink
from collectors.transparency_reports.collector import follow, parse, recognises
from collectors.transparency_reports.pages import page_named, report_pages
from collectors.transparency_reports.report_links import period_of
from tests.collectors.transparency_reports.pages import as_page, landed_page
from tests.collectors.transparency_reports.reading import real_services

CONTEXT = Context(real_services(), b"k" * 32)
H2, H1 = (date(2025, 7, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2026, 6, 30))


def read(tmp_path, name, links):
    told = parse(landed_page(tmp_path, name, as_page(links)), CONTEXT)
    return told, told.rows[ReportLink]


def since_the_template(rows):
    return sorted(
        (row.form, row.period_end.isoformat(), row.period_basis)
        for row in rows
        if row.period_end and row.period_end >= H2[1]
    )


# Read off the list by eye: links to reports in the harmonised template, of the service itself.
BY_HAND = {
    "Amazon": [("page", "2025-12-31", "named")],
    "Apple": [("xlsx", "2025-12-31", "month_of_publication"), ("xlsx", "2026-06-30", "month_of_publication")],
    "Bing": [("page", "2025-12-31", "month_of_publication")] * 2,
    "LinkedIn": [("zip", "2025-12-31", "month_of_publication")],
    "TikTok": [("zip", "2025-12-31", "named")],
    "XNXX": [("zip", "2025-12-31", "named"), ("zip", "2026-06-30", "named")],
    "XVideos": [("zip", "2025-12-31", "named"), ("zip", "2026-06-30", "named")],
    "Zalando": [("zip", "2025-12-31", "month_of_publication")],
    "Wikipedia": [("page", "2025-12-31", "month_of_publication")],
    "X": [],
    "Snapchat": [],
}
PAGES = {"Apple": "app-store"}


@pytest.mark.shared_data
@pytest.mark.parametrize("name", BY_HAND)
def test_links_that_were_found_on_the_services_own_pages(name, shared_data, tmp_path):
    path = shared_data / "transparency_reports" / "ota_reports_list_links.csv"
    with path.open(encoding="utf-8", newline="") as file:
        links = [("", row["link_text"], row["url"]) for row in csv.DictReader(file) if row["service"] == name]
    assert links
    key = PAGES.get(name, name.lower())
    told, rows = read(tmp_path, f"page_{key}.html", links)
    assert since_the_template(rows) == BY_HAND[name]
    assert {row.service_id for row in rows} <= {key}
    # An address with a backslash was cut off in the list.
    assert len(told.raw["links"]) == sum(url.startswith("http") and "\\" not in url for _, _, url in links)


def test_a_row_names_page_day_and_place(tmp_path):
    links = [("", "Home", "/"), ("", "DSA Transparency Report H1 2026", "r.zip")]
    _, (row,) = read(tmp_path, "page_tiktok.html", links)
    assert (row.period_start, row.period_end) == H1
    assert row.page_url == "https://www.tiktok.com/safety/en/transparency/dsa-transparency"
    assert row.url == "https://www.tiktok.com/safety/en/transparency/r.zip"
    assert (row.seen_on, row.locator, row.edition) == (date(2026, 9, 7), "page_tiktok.html!R2", "page/tiktok")


def test_a_page_of_several_services_counts_by_name(tmp_path):
    links = [
        ("", "Facebook DSA VLOP Transparency Report - 28 August 2026", "https://transparency.meta.com/a"),
        ("", "Instagram DSA VLOP Transparency Report - 28 August 2026", "https://transparency.meta.com/b"),
        ("", "DSA Transparency Report - 28 August 2026", "https://transparency.meta.com/c"),
    ]
    _, rows = read(tmp_path, "page_instagram.html", links)
    assert [(row.service_id, row.url[-1], row.period_end) for row in rows] == [
        ("facebook", "a", H1[1]), ("instagram", "b", H1[1]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "url", "period", "basis"),
    [
        ("Report", "x/eu-transparency-report-jul-dec-2025", H2, "named"),
        ("January / June 2026", "x", H1, "named"),
        ("February 2026", "x", H2, "month_of_publication"),
        ("August 2026", "x/2026-08-28_report.zip", H1, "month_of_publication"),
        ("Report", "x/report_2026-02-28.xls", H2, "month_of_publication"),
        ("February 2025", "x", None, "unknown"),  # before the template
        ("May 2026", "x", None, "unknown"),
        ("February 2026 and August 2026", "x", None, "unknown"),
        ("Report", "x/2c552b2ce80a75c1.zip", None, "unknown"),
    ],
)
def test_the_half_year_of_a_link(text, url, period, basis):
    assert period_of(PageLink(1, text, f"https://voorbeeld.example/{url}", "")) == (period, basis)


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_link_is_read(text, url):
    period, basis = period_of(PageLink(1, text, f"https://voorbeeld.example/{url}", ""))
    assert (period is None) == (basis == "unknown")


def test_only_new_files_on_allowed_hosts_are_fetched(tmp_path):
    links = [
        ("", "DSA Transparency Report H1 2026", "https://www.tiktok.com/h1-2026.zip"),
        ("", "DSA Transparency Report H1 2026", "https://elsewhere.example/h1-2026.zip"),
        ("", "DSA Transparency Report H1 2026", "https://www.tiktok.com/h1-2026.pdf"),
        ("", "DSA Transparency Report H1 2025", "https://www.tiktok.com/h1-2025.zip"),
    ]
    page = page_named("page_tiktok.html", CONTEXT.services)
    path = tmp_path / page.file_name
    path.write_text(as_page(links), encoding="utf-8")
    remote = type("Remote", (), {"file_name": page.file_name})
    assert [tuple(found)[:2] for found in follow(path, remote, CONTEXT)] == [
        ("https://www.tiktok.com/h1-2026.zip", "tiktok_h1-2026.zip")
    ]
    told, rows = read(tmp_path, page.file_name, links)
    assert len(rows) == 4
    assert [(issue.kind.value, issue.locator) for issue in told.issues] == [("host_refused", "page_tiktok.html!R2")]


def test_a_page_without_a_report_is_told(tmp_path):
    told, rows = read(tmp_path, "page_tiktok.html", [("", "Sign in", "https://www.tiktok.com/login")])
    assert rows == []
    assert [(issue.kind.value, issue.severity) for issue in told.issues] == [("part_unknown", "warning")]


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("page_nobody.html", as_page([]), "service_unknown"),
        ("index.html", as_page([]), "service_unknown"),
        ("page_tiktok.html", "a,b\n1,2\n", "not_a_table"),
        ("page_tiktok.html", "<html><form><input type='password'></form></html>", "not_a_table"),
        ("page_tiktok.html", as_page([("", "x", "y")])[:60], "not_a_table"),
        ("page_tiktok.html", "", "empty_file"),
    ],
)
def test_what_is_no_such_page_is_refused(tmp_path, name, text, kind):
    with pytest.raises(FileRefusedError) as refused:
        parse(landed_page(tmp_path, name, text), CONTEXT)
    assert refused.value.kind.value == kind
    assert list(follow(tmp_path / name, type("Remote", (), {"file_name": name}), CONTEXT)) == []


def test_pages_come_once_each_and_only_of_designated_services():
    pages = list(report_pages(CONTEXT.services))
    assert len({page.url for page in pages}) == len(pages)
    listed = Counter(service.id for page in pages[1:] for service in page.services)
    assert set(listed.values()) == {1}
    assert {"facebook", "instagram", "youtube", "x", "temu"} <= set(listed)
    assert "stripchat" not in listed


@pytest.mark.parametrize(("name", "is_ours"), [("page_tiktok.html", True), ("index.htm", False), ("report.zip", True)])
def test_web_pages_are_known_by_their_name(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
