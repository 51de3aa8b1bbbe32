"""What a link's words and address tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.audit_reports.documents import Link

SITE = "https://voorbeeldplatform.example"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Independent Audit Report 2025", "x.pdf", "audit_report"),
        ("Audit Assurance Report", "x.pdf", "audit_report"),
        ("August 2024", "app_reasonable-assurance-report_final.pdf", "audit_report"),
        ("Download", "eu-dsa-audit-report-2025", "audit_report"),
        ("Audit Implementation Report for 2024", "x.pdf", "audit_implementation"),
        ("Download", "2nd%20DSA%20Audit%20Implementation%20Report_0.pdf", "audit_implementation"),
        ("Risk and Mitigation Assessment Report", "x.pdf", "risk_assessment"),
        ("Risk Assessment Report and mitigation measures", "x.pdf", "risk_assessment"),
        ("Download 2023 Report", "DSA-SRA-Report-2023.pdf", "risk_assessment"),
        ("SRAM 2023", "x.pdf", "risk_assessment"),
        ("Mitigation measures 2025", "x.pdf", "mitigation"),
        # the words go before the file's name
        ("Risk Assessment 2025", "Audit_Report.pdf", "risk_assessment"),
        ("Transparency report", "x.pdf", None),
        ("here", "17661348362166145253.pdf", None),
        ("audit", "digital-services-act-audit", None),
        ("Israel", "x.pdf", None),
    ],
)
def test_kind(text, name, kind):
    assert Link(text, f"{SITE}/{name}").kind == kind


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("20251119_x.pdf", date(2025, 11, 19)),
        ("20242708_x.pdf", date(2024, 8, 27)),
        ("20241212_x.pdf", date(2024, 12, 12)),
        ("20250304_x.pdf", None),  # 4 March or 3 April
        ("REPORT_21.04.2025_x.pdf", date(2025, 4, 21)),
        ("2025-08-25%20-%20x.pdf", date(2025, 8, 25)),
        ("note_31Aug2023.pdf", date(2023, 8, 31)),
        ("note_09Sept2025.pdf", date(2025, 9, 9)),
        ("Report_23_April_2025.pdf", date(2025, 4, 23)),
        ("Report_April_2025_1753199885.pdf", None),
        ("Report_23_Version_2025.pdf", None),
        ("20251340_x.pdf", None),
        ("19991119_x.pdf", None),
        ("1_May_2025_or_2_May_2025.pdf", None),
    ],
)
def test_day(name, day):
    assert Link("Audit report", f"{SITE}/{name}").day == day


@given(st.dates(date(2022, 1, 1), date(2100, 12, 31)))
def test_any_day_written_out_is_read(day):
    assert Link(f"Audit report {day:%d %B %Y}", SITE).day == day
    assert Link("Audit report", f"{SITE}/{day.isoformat()}.pdf").day == day


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_link_is_read(text, url):
    link = Link(text, url)
    assert link.kind is None or link.title
    assert isinstance((link.day, link.is_law, link.is_cover, link.is_whole), tuple)


@pytest.mark.parametrize(
    ("url", "is_whole"),
    [
        (f"{SITE}/a.pdf", True),
        (f"{SITE}/a[/b.pdf?x=1&y=2", True),
        (f"{SITE}/a_\\(Risk\\", False),
        (f"{SITE}/a b.pdf", False),
        ("http://voorbeeldplatform.example/a.pdf", False),
        ("https://[/a.pdf", False),
        ("javascript:alert(1)", False),
        ("/a.pdf", False),
    ],
)
def test_address(url, is_whole):
    assert Link("Audit report", url).is_whole is is_whole


def test_title_is_the_words_or_the_name_of_the_file():
    assert Link(" Audit report 2025 ", f"{SITE}/x.pdf").title == "Audit report 2025"
    assert Link("Download", f"{SITE}/DSA%20Risk%20Report.pdf?v=2").title == "DSA Risk Report"


def test_law_is_no_document():
    assert Link("risk assessment", "https://eur-lex.europa.eu/x").is_law
    assert not Link("risk assessment", "https://noteuropa.eu/x").is_law
