"""Trusted flaggers and dispute bodies, and what reaches a person left out before storing."""

from datetime import date

import pytest

from collectors.commission_register import collector
from collectors.commission_register.collector import recognises
from collectors.commission_register.personal_data import cleared
from collectors.framework import FileRefusedError, collect
from collectors.framework.register_rows import RecognisedBody
from collectors.framework.transport import Transport
from tests.collectors.commission_register.registers import (
    CONTEXT,
    FLAGGERS,
    designated,
    read,
    table,
    told_of,
    wrapped,
    write,
)
from warehouse import Home
from warehouse.schema import connect

SOURCE = "commission_register"


def test_organisations_with_country_and_field(tmp_path):
    parsed = read(tmp_path, "trusted_flaggers.html", FLAGGERS)
    dutch, irish = parsed.rows[RecognisedBody]
    assert (dutch.name, dutch.country, dutch.areas) == ("Stichting Voorbeeld", "NL", "Fraud")
    assert dutch.authority == "Autoriteit Consument & Markt (ACM)"
    assert (dutch.recognised_on, dutch.kind) == (date(2025, 9, 1), "trusted_flagger")
    assert (irish.name, irish.country, irish.website, irish.standing) == (
        "Example Ltd", "IE", "https://example.invalid", "active",
    )  # fmt: skip
    assert told_of(parsed) == []
    assert all("Jansen" not in cell for rows in parsed.raw.values() for row in rows for cell in row.cells)


def test_what_reaches_a_person_is_not_stored(tmp_path):
    home = Home(tmp_path / "home")
    page = write(tmp_path, "Trusted flaggers under the DSA _ Shaping Europe.html", FLAGGERS)
    run = collect(home, SOURCE, CONTEXT, path=page)
    assert run.run.outcome == "done"
    stored = b"".join(path.read_bytes() for path in home.landing.rglob("*") if path.is_file())
    for secret in (b"@voorbeeld.example", b"+353", b"Jansen"):
        assert secret not in stored
    assert b"Stichting Voorbeeld" in stored
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT name, country FROM core.recognised_body ORDER BY name").fetchall() == [
            ("Example Ltd", "IE"), ("Stichting Voorbeeld", "NL"),
        ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "info@voorbeeld.example", "info [at] voorbeeld [dot] example", "INFO(at)voorbeeld.example",
        "Tel. 020 123 45 67", "phone: (020) 1234567", "+31 20 123 4567", "+353-1-234-5678",
    ],
)  # fmt: skip
def test_ways_to_reach_a_person(text):
    assert cleared(f"Ask {text}!") == "Ask (left out)!"


@pytest.mark.parametrize(
    "text", ["Meet @ noon", "45 000 000 users", "25 April 2023", "Article 22 (2) DSA", "IP/26/1772"]
)
def test_what_reaches_nobody_stays(text):
    assert cleared(text) == text


def test_a_newer_page_takes_the_place_of_the_older(tmp_path):
    home = Home(tmp_path / "home")
    for organisation in ("One", "Two"):
        page = wrapped(table(["Name", "Country"], [organisation, "Malta"]))
        collect(home, SOURCE, CONTEXT, path=write(tmp_path, "dispute_bodies.html", page))
    with connect(home.master, read_only=True) as connection:
        found = connection.execute("SELECT name, country, superseded_by IS NULL FROM core.recognised_body ORDER BY ALL")
        assert found.fetchall() == [("One", "MT", False), ("Two", "MT", True)]


def test_columns_in_another_order_and_unknown_ones(tmp_path):
    page = wrapped(table(["Colour", "Country", "Name"], ["blue", "Greece", "One"], ["red", "Two"]))
    parsed = read(tmp_path, "dispute_bodies.html", page)
    assert [(row.name, row.country) for row in parsed.rows[RecognisedBody]] == [("One", "EL")]
    assert told_of(parsed) == [("column_unknown", "warning"), ("row_broken", "rejected_row")]


def test_a_day_that_cannot_be_read_is_told(tmp_path):
    page = wrapped(table(["Name", "Date of award"], ["One", "last year"]))
    parsed = read(tmp_path, "trusted_flaggers.html", page)
    assert told_of(parsed) == [("period_unreadable", "warning")]
    assert parsed.rows[RecognisedBody][0].recognised_on is None


@pytest.mark.parametrize(
    "text", [wrapped("<p>Moved.</p>"), wrapped(table(["Colour"], ["blue"])), "", "{}", FLAGGERS[:300]]
)
def test_a_page_without_such_a_table_is_refused(tmp_path, text):
    with pytest.raises(FileRefusedError, match=r"trusted_flaggers\.html"):
        read(tmp_path, "trusted_flaggers.html", text)


def test_a_refused_page_leaves_what_was_stored(tmp_path):
    home = Home(tmp_path / "home")
    collect(home, SOURCE, CONTEXT, path=write(tmp_path, "trusted_flaggers.html", FLAGGERS))
    moved = write(tmp_path, "trusted_flaggers.html", wrapped("<p>The page has moved.</p>"))
    assert collect(home, SOURCE, CONTEXT, path=moved).run.outcome == "failed"
    login = write(tmp_path, "trusted_flaggers.html", wrapped("<input type='password'>"))
    assert collect(home, SOURCE, CONTEXT, path=login).run.outcome == "failed"
    with connect(home.master, read_only=True) as connection:
        query = "SELECT count(*) FROM core.recognised_body WHERE superseded_by IS NULL"
        assert connection.execute(query).fetchone() == (2,)


def test_the_publishers_door(tmp_path, httpserver, monkeypatch):
    pages = [("designated", designated()), ("trusted_flagger", FLAGGERS)]
    monkeypatch.setattr(
        collector,
        "PAGES",
        [page._replace(url=httpserver.url_for(f"/{page.kind}")) for page in collector.PAGES],
    )
    for kind, text in pages:
        httpserver.expect_request(f"/{kind}").respond_with_data(text, content_type="text/html")
    httpserver.expect_request("/dispute_body").respond_with_data("", status=500)
    home = Home(tmp_path / "home")
    run = collect(home, SOURCE, CONTEXT, transport=Transport([httpserver.host], 1, lambda _: True, ("http",), 0.01))
    assert [issue.kind.value for issue in run.issues] == ["source_unavailable"]
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM core.event").fetchone() == (7,)
        assert connection.execute("SELECT count(*) FROM core.recognised_body").fetchone() == (2,)
        answers = "SELECT answer, count(*) FROM core.visit GROUP BY answer ORDER BY answer"
        assert connection.execute(answers).fetchall() == [("fetched", 2), ("unavailable", 1)]


@pytest.mark.parametrize(
    ("name", "is_ours"),
    [
        ("designated.html", True), ("Trusted flaggers under the DSA.htm", True), ("visits_x.csv", True),
        ("news.html", False), ("trusted flagger disputes.html", False), ("designated.pdf", False),
    ],
)  # fmt: skip
def test_pages_are_known_by_their_name(tmp_path, name, is_ours):
    assert recognises(tmp_path / name) is is_ours
