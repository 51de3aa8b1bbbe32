"""What the Commission announces about the data becomes a known correction."""

from datetime import date

import pytest

from collectors.dsa_transparency_database import announcements
from collectors.framework import FileRefusedError, collect
from collectors.framework.rows import Erratum
from norms import read_services
from tests.collectors.dsa_transparency_database.announced import NEWS, page
from tests.collectors.dsa_transparency_database.dumps import CONTEXT, SOURCE
from tests.collectors.dsa_transparency_database.reading import issues, read
from warehouse import Home
from warehouse.schema import connect

NAME = "announcements.html"


def write(folder, *told):
    folder.mkdir(exist_ok=True)
    path = folder / NAME
    path.write_bytes(page(*told))
    return path


def errata(parsed):
    return [(row.service_id, row.indicator, row.period_end) for row in parsed.rows[Erratum]]


def test_an_announcement_that_nobody_has_read_is_told_by_its_title(tmp_path):
    parsed = read(write(tmp_path, NEWS))
    (row,) = parsed.rows[Erratum]
    assert (row.service_id, row.published_at, row.period_start) == ("voorbeeldplatform", date(2026, 6, 8), None)
    assert "a flag was inverted" in row.text_en
    assert "a flag was inverted" in row.text_nl
    assert row.source_url == "https://transparency.dsa.ec.europa.eu/page/announcements"
    assert issues(parsed) == [("template_unknown", f"{NAME}!R1")]
    assert parsed.published_at == date(2026, 6, 8)


@pytest.mark.parametrize("label", ["[Change - API]", "[Announcement – Dashboard]"])
def test_what_is_not_about_the_data_is_left_out(tmp_path, label):
    parsed = read(write(tmp_path, ("14/10/2024", f"{label} New pages", "For everyone."), NEWS))
    assert len(parsed.rows[Erratum]) == 1
    assert [row.locator for row in parsed.rows[Erratum]] == [f"{NAME}!R2"]


def test_one_that_has_been_read_has_service_indicators_and_period(tmp_path, monkeypatch):
    table = tmp_path / "read.csv"
    table.write_text(
        "published_at,service_id,indicators,period_start,period_end,text_nl,text_en\n"
        "2026-06-08,voorbeeldplatform,een_share twee_share,,2026-05-29,Omgekeerd.,Inverted.\n"
        "2026-06-08,andere,een_share,,,Anders.,Different.\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(announcements, "READ", table)
    parsed = read(write(tmp_path, NEWS))
    assert errata(parsed) == [
        ("voorbeeldplatform", "een_share", date(2026, 5, 29)), ("voorbeeldplatform", "twee_share", date(2026, 5, 29)),
    ]  # fmt: skip
    assert issues(parsed) == []


def test_the_announcements_that_the_reference_names_have_been_read():
    """Google Play until 29 May 2026, Meta's label until 27 October 2025, Google Shopping's cut of 28 June 2024."""
    rows = {(row["published_at"], row["service_id"]): row for row in announcements._read()}
    assert rows["2026-06-08", "google-play"]["period_end"] == "2026-05-29"
    assert rows["2025-11-19", "facebook"]["period_end"] == rows["2025-11-19", "instagram"]["period_end"] == "2025-10-27"
    assert rows["2024-07-15", "google-shopping"]["period_start"] == "2024-06-28"
    known = {service.id for service in read_services(announcements.READ.parents[2] / "services.yaml").services}
    assert {service_id for _, service_id in rows} - {""} <= known


def test_a_change_of_words_replaces_and_what_leaves_the_page_stays(tmp_path):
    home = Home(tmp_path / "home")
    other = ("14/05/2024", "[Announcement – DB] Duplicates", "They go.")
    changed = (NEWS[0], NEWS[1], "Nobody told us.")
    collect(home, SOURCE, CONTEXT, path=write(tmp_path / "first", NEWS, other))
    collect(home, SOURCE, CONTEXT, path=write(tmp_path / "second", changed))
    with connect(home.master, read_only=True) as connection:
        found = connection.execute(
            "SELECT service_id, superseded_by IS NULL FROM core.erratum ORDER BY published_at, superseded_by IS NULL"
        ).fetchall()
    assert found == [("", True), ("voorbeeldplatform", False), ("voorbeeldplatform", True)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"a,b\n1,2\n", "no web page"),
        (page(), "no dated announcement"),
        (page(NEWS)[:200], "breaks off"),
        (page(NEWS).replace(b"<hr/>", b"<input type=password>"), "asks for a password"),
    ],
)
def test_what_is_no_page_of_announcements(tmp_path, content, reason):
    path = tmp_path / NAME
    path.write_bytes(content)
    with pytest.raises(FileRefusedError, match=reason):
        read(path)
