"""The page of sources: reports that were due, known corrections, recognised bodies, and what was not collected."""

from datetime import UTC, date, datetime

import pytest

from dashboard.addresses import page_at
from dashboard.published import Published
from dashboard.visit import Visit
from tests.dashboard.example_warehouse import FILE_ID, NOW, insert, publish_example, settings
from tests.dashboard.reading import classed, links, named, words
from warehouse import Home, open_reader, publish, writing

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
# service, due by, published, last looked
DUE = [
    ("voorbeeldplatform", date(2026, 2, 28), date(2026, 3, 3), None),
    ("anderplatform", date(2026, 2, 28), date(2026, 2, 27), None),
    ("derdeplatform", date(2026, 2, 28), None, date(2026, 11, 1)),
]
# kind, name, country
BODIES = [
    ("trusted_flagger", "Voorbeeldmeldpunt", "NL"),
    ("trusted_flagger", "Beispielstelle", "DE"),
    ("dispute_body", "Voorbeeldkamer", "MT"),
]


@pytest.fixture(scope="module")
def sources(tmp_path_factory):
    """Returns the function that makes the page on the example with reports due and bodies."""
    home = tmp_path_factory.mktemp("sources")
    publish_example(home)
    with writing(Home(home)) as connection:
        for service, due_on, published_on, looked in DUE:
            insert(connection, "out.report_due", {
                "service_id": service, "kind": "audit_report", "period_start": YEAR[0], "period_end": YEAR[1],
                "due_on": due_on, "basis": "law", "rule": "dsa-42.4", "published_on": published_on,
                "is_known": published_on is not None, "last_looked_on": looked,
            })  # fmt: skip
        for number, (kind, name, country) in enumerate(BODIES):
            insert(connection, "core.recognised_body", {
                "source": "commission_register", "kind": kind, "name": name, "country": country, "authority": "",
                "areas": "Scams", "languages": "", "website": "https://example.org/body", "standing": "active",
                "edition": kind, "source_file_id": FILE_ID, "locator": f"page!R{number}",
            })  # fmt: skip
    publish(Home(home))

    def make(language="nl"):
        visit = Visit(settings(home), Published(open_reader(home)), language, "/sources", {}, NOW)
        return page_at(visit).content

    return make


def _section(content, identity):
    return [one for one in named(content, "Section") if getattr(one, "aria-labelledby") == identity]


def test_late_and_absent_reports_come_first_and_are_counted(sources):
    due = _section(sources(), "due")
    assert words(named(due, "Summary")) == "Auditrapport: 3 verwacht, 1 na de termijn, 1 niet aangetroffen"
    rows = [words(row) for row in named(due, "Tr")][1:]
    assert rows[0].startswith("Voorbeeldplatform 2025 28 feb 2026")
    assert rows[0].endswith("verschenen op 3 mrt 2026, 3 dagen na de termijn")
    assert rows[1].startswith("Derdeplatform")
    assert rows[2].endswith("verschenen op 27 feb 2026")


def test_known_corrections_name_figure_day_and_source(sources):
    corrected = _section(sources("en"), "errata")
    assert words(named(corrected, "Summary")) == "Voorbeeldplatform (1)"
    row = words(named(corrected, "Tr")[1])
    assert row == "every period The figure was restated on 1 March. source automated_recall_share 1 Mar 2026"
    assert links(corrected) == ["https://example.org/erratum"]


def test_bodies_of_the_netherlands_come_first(sources):
    kept = _section(sources(), "bodies")
    assert [words(one) for one in named(kept, "Summary")] == [
        "Betrouwbare flaggers: 2, waarvan in Nederland 1",
        "Organen voor buitengerechtelijke geschillen: 1, waarvan in Nederland 0",
    ]
    rows = [words(row) for row in named(kept, "Tr")]
    assert rows[1] == "Voorbeeldmeldpunt Nederland Scams active"
    assert rows[2].startswith("Beispielstelle Duitsland")


def test_what_was_not_collected_leads_to_fetching_by_hand(page):
    kept = _section(page("/sources").content, "bodies")
    assert links(kept) == ["#commission_register"]
    assert words(classed(kept, "empty")).startswith("De registers van betrouwbare flaggers")
    assert _section(page("/sources").content, "commission_register")


def _issue(number, kind, severity, opened, closed=None):
    return {
        "issue_id": f"fault-{number}", "source": "public_figures", "kind": kind, "severity": severity,
        "edition": "", "file_name": f"{number}.csv", "locator": "R1", "message": "told", "remedy": "mend it",
        "opened_run_id": "r2", "opened_at": opened, "closed_at": closed,
    }  # fmt: skip


def test_faults_that_were_met_are_counted_open_and_mended(tmp_path):
    publish_example(tmp_path)
    with writing(Home(tmp_path)) as connection:
        connection.execute("DELETE FROM core.issue")
        for number, day in enumerate((3, 9)):
            mended = datetime(2026, 11, 20, tzinfo=UTC)
            insert(
                connection,
                "core.issue",
                _issue(number, "encoding", "warning", datetime(2026, 10, day, tzinfo=UTC), mended),
            )
        insert(connection, "core.issue", _issue(2, "not_a_table", "rejected_file", datetime(2026, 11, 2, tzinfo=UTC)))
    publish(Home(tmp_path))
    told = {}
    for language in ("nl", "en"):
        visit = Visit(settings(tmp_path), Published(open_reader(tmp_path)), language, "/sources", {}, NOW)
        rows = named(named(_section(page_at(visit).content, "faults"), "Tbody"), "Tr")
        told[language] = [words(row) for row in rows]
    assert told["nl"] == [
        "Het bestand is geen tabel public_figures bestand niet ingelezen 1 0 2 nov 2026",
        "De tekst staat niet in UTF-8 public_figures waarschuwing 0 2 9 okt 2026",
    ]
    assert told["en"] == [
        "The file is not a table public_figures file not loaded 1 0 2 Nov 2026",
        "The text is not in UTF-8 public_figures warning 0 2 9 Oct 2026",
    ]
