"""Reports due, held against what was seen: days counted by hand on a calendar."""

from datetime import date

import pytest

from metrics.computing import compute
from metrics.reports_due import keep_reports_due
from norms import ServiceRegister
from tests.metrics.builders import H1, H2, _insert, land, observe, read_part, rows

PAGE = "https://voorbeeldplatform.example/reports"
FILE = "transparency_reports/{:016d}"


def see(connection, day, *, period=H2, service="voorbeeldplatform", number=1):
    """A page of that day with a link to the report on a period (None: of an older one)."""
    file = FILE.format(number)
    land(connection, file, retrieved_at=f"{day} 07:00:00+00", sha256=f"sha-{number}", file_name="page_x.html")
    start, end = period or (date(2025, 1, 1), date(2025, 6, 30))
    row = {
        "source": "transparency_reports", "service_id": service, "page_url": PAGE, "url": f"{PAGE}/{end}.zip",
        "title": "Report", "form": "zip", "period_start": start, "period_end": end, "period_basis": "named",
        "seen_on": day, "edition": "page/x", "source_file_id": file, "locator": "page_x.html!R1",
    }  # fmt: skip
    _insert(connection, "core.report_link", row)


def visit(connection, day, answer="unchanged", *, url=PAGE, sha256=None, source="transparency_reports", **given):
    row = {
        "source": source, "url": url, "visited_at": f"{day} 07:00:00", "answer": answer, "sha256": sha256,
        "edition": f"visits_{day}", "source_file_id": f"{source}/9999999999999999", "locator": "visits.csv!R2",
    }  # fmt: skip
    _insert(connection, "core.visit", row | given)


@pytest.fixture
def days(connection, services):
    """Days late and days not found, as (indicator, period_end, low, high)."""

    def run(kind="report", register=services):
        compute(connection, register, only=[f"{kind}_lateness_days", f"{kind}_not_found_days"])
        found = rows(connection, "SELECT * FROM out.indicator_value ORDER BY period_end, indicator_id")
        mine = [one for one in found if one["service_id"] == "voorbeeldplatform"]
        names = {f"{kind}_lateness_days": "late", f"{kind}_not_found_days": "not_found"}
        return [
            (names[one["indicator_id"]], str(one["period_end"]), one["value_low"], one["value_high"]) for one in mine
        ]

    return run


def test_a_stated_date_goes_before_what_was_seen(connection, days):
    read_part(connection, published_at="2026-03-12")
    see(connection, "2026-03-20")
    assert days() == [("late", "2025-12-31", 12, 12)]


def test_seen_and_not_seen_give_a_range(connection, days):
    see(connection, "2026-02-20", period=None)
    see(connection, "2026-03-09", number=2)
    # 20 February is 8 days before the end of February, 9 March is 9 days after it
    assert days() == [("late", "2025-12-31", -8, 9)]


def test_a_page_that_had_not_changed_was_looked_at(connection, days):
    see(connection, "2026-02-20", period=None)
    visit(connection, "2026-03-02")
    see(connection, "2026-03-09", number=2)
    assert days() == [("late", "2025-12-31", 2, 9)]


def test_seen_for_the_first_time_in_time(connection, days):
    see(connection, "2026-02-27")
    assert days() == [("late", "2025-12-31", None, -1)]


def test_not_found_where_we_looked_after_the_deadline(connection, days):
    see(connection, "2026-02-20", period=None)
    visit(connection, "2026-04-09")
    # 40 days after 28 February
    assert days() == [("not_found", "2025-12-31", 40, None)]


def test_figures_copied_from_a_report_prove_that_it_is_there(connection, days):
    see(connection, "2026-02-20", period=None)
    visit(connection, "2026-04-09")
    observe(connection, 45, file="public_figures/bbbbbbbbbbbbbbbb", language="nl")
    assert days() == []


def test_a_look_before_the_deadline_says_nothing(connection, days):
    see(connection, "2026-02-20", period=None)
    visit(connection, "2026-02-28")
    assert days() == []


def test_a_page_that_never_showed_a_report_proves_nothing(connection, days):
    visit(connection, "2026-04-09")
    visit(connection, "2026-04-09", "fetched", sha256="sha-1")
    assert days() == []


def test_unchanged_means_since_a_version_that_is_there(connection, days):
    visit(connection, "2026-03-05")
    see(connection, "2026-03-09")
    # nobody knows what stood on the page on 5 March
    assert days() == [("late", "2025-12-31", None, 9)]


def test_another_page_in_its_stead_proves_nothing(connection, days):
    see(connection, "2026-02-20", period=None)
    visit(connection, "2026-04-09", "fetched", sha256="a-login-page")
    visit(connection, "2026-04-10", "unavailable")
    visit(connection, "2026-04-11", "not_there")
    assert days() == []
    visit(connection, "2026-04-09", "fetched", sha256="sha-1")
    assert days() == [("not_found", "2025-12-31", 40, None)]


def test_a_report_that_came_in_by_hand_was_seen(connection, days):
    file = FILE.format(7)
    land(connection, file, retrieved_at="2026-04-01 07:00:00+00")
    read_part(connection, file=file)
    assert days() == [("late", "2025-12-31", None, 32)]


def test_a_corrected_version_alone_gives_an_upper_bound_only(connection, days):
    file = FILE.format(7)
    land(connection, file, retrieved_at="2026-07-11 07:00:00+00")
    read_part(connection, file=file, published_at="2026-07-10")
    observe(connection, 45, file=file, language="nl", maturity="restated")
    # 11 July is 133 days after 28 February
    assert days() == [("late", "2025-12-31", None, 133)]


CODE = "https://disinfocode.eu/reports/voorbeeld/9/json"


def test_the_code_as_earlier_rounds_came(connection, services, days):
    told = services.model_dump()
    told["services"][0]["names"]["code_reports"] = ["Voorbeeld"]
    register = ServiceRegister.model_validate(told)
    land(connection, "code_reports/1111111111111111", retrieved_at="2026-04-02 07:00:00+00")
    read_part(connection, "code", file="code_reports/1111111111111111", published_at="2026-03-30")
    visit(connection, "2026-10-10", "not_there", url=CODE, source="code_reports")
    found = [one for one in days("code_report", register) if one[1] >= "2025-12-31"]
    # 30 March is a day before the end of March, 10 October ten days after the end of September
    assert found == [("late", "2025-12-31", -1, -1), ("not_found", "2026-06-30", 10, None)]
    visit(connection, "2026-10-20", "not_there", url=CODE, source="code_reports")
    visit(connection, "2026-10-20", "unavailable", url=CODE.replace("9", "10"), source="code_reports")
    assert days("code_report", register)[-1] == ("not_found", "2026-06-30", 10, None)
    land(connection, "code_reports/2222222222222222", file_name="voorbeeld_9.json", change_kind="rejected")
    assert [one for one in days("code_report", register) if one[1] == "2026-06-30"] == []


def test_what_is_kept_tells_what_is_due_and_what_was_seen(connection, services):
    see(connection, "2026-03-09")
    compute(connection, services, only=[])
    keep_reports_due(connection, date(2026, 9, 1))
    found = rows(
        connection,
        "SELECT * FROM out.report_due WHERE kind = 'transparency_report' ORDER BY service_id, period_end",
    )
    assert [
        (one["service_id"], one["period_end"], one["due_on"], one["basis"], one["first_seen_on"]) for one in found
    ] == [
        ("voorbeeldplatform", H2[1], date(2026, 2, 28), "law", date(2026, 3, 9)),
        ("voorbeeldplatform", H1[1], date(2026, 8, 31), "law", None),
        ("voorbeeldzoeker", H1[1], None, "not_determined", None),
    ]


def test_a_document_counts_for_the_year_of_its_date_or_title(connection, services):
    land(connection, "audit_reports/1111111111111111", retrieved_at="2026-01-10 07:00:00+00")
    row = {
        "source": "audit_reports", "service_id": "voorbeeldplatform", "kind": "audit_report", "edition": "x",
        "source_file_id": "audit_reports/1111111111111111", "locator": "list.csv!R2C3", "url": "https://x.example/a",
    }  # fmt: skip
    _insert(connection, "core.document", row | {"title": "Audit Report 2025 nr 120254", "published_at": None})
    _insert(connection, "core.document", row | {"title": "Report 2023", "published_at": date(2024, 11, 28)})
    compute(connection, services, only=[])
    found = rows(connection, "SELECT * FROM report_due WHERE kind = 'audit_report' AND first_seen_on IS NOT NULL")
    assert sorted(one["period_end"].year for one in found) == [2024, 2025]
