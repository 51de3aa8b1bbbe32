"""From figures to assessments and findings: periods, silence, change, order."""

import json
from datetime import date

import duckdb
import pytest

from metrics import assess, assess_one
from tests.metrics.builders import CURATED, H1, H2, correct, land, observe, read_part, rows
from tests.metrics.conftest import threshold

MODERATORS = {
    "id": "dsa-42.2.a/moderators-nl",
    "axis": "reported",
    "rule": "reported_for_country",
    "needs": {"indicator": "moderators_language_count", "part": "9", "language": "nl"},
}
FEWER = {
    "id": "dsa-42.2.a/moderators-nl-change",
    "rule": "deterioration",
    "needs": {"indicator": "language_moderators_count", "language": "nl"},
    "threshold": threshold(-0.1, relative_to="previous"),
}
RECALL = {
    "id": "dsa-42.2.a/recall-nl",
    "rule": "threshold",
    "needs": {"indicator": "automated_recall_share", "language": "nl"},
    "threshold": threshold(0.5, relative_to="own_total"),
}
MISSING = {
    "id": "dsa-42.2.a/rows",
    "rule": "format_validity",
    "needs": {"indicator": "report_rows_missing_count", "part": "9"},
    "threshold": threshold(0, "max"),
    "severity": "low",
}
IN_H1 = {"period_start": H1[0], "period_end": H1[1]}


def test_silence_points_at_the_part_that_was_read(connection, assessed, found):
    read_part(connection)
    observe(connection, 44, language="de")
    (one,) = assessed(MODERATORS)
    assert (one["status"], one["language"], one["axis"]) == ("not_reported", "nl", "reported")
    assert one["evidence"] == [
        {
            "role": "part",
            "source_file_id": "transparency_reports/aaaaaaaaaaaaaaaa",
            "locator": "9.csv",
            "value_text": None,
        }
    ]
    (finding,) = found()
    assert finding["finding_id"] == "voorbeeldplatform.dsa-42.2.a.moderators-nl.nl"
    assert finding["assessment_id"] == one["assessment_id"] == f"{finding['finding_id']}.2025-12-31"
    assert (finding["change"], finding["rank"]) == ("new", 1)


def test_a_blank_cell_is_shown_beside_the_part(connection, assessed):
    read_part(connection)
    place = observe(connection, None, language="nl")
    observe(connection, None, language="nl", **IN_H1)
    (one,) = assessed(MODERATORS)
    assert [piece["locator"] for piece in one["evidence"]] == ["9.csv", place]


def test_a_figure_by_country_is_no_silence(connection, assessed, found):
    about = {"indicator": "automated_accuracy_share", "part": "8", "unit": "share", "dimension": "total"}
    expectation = MODERATORS | {
        "id": "dsa-42.2.a/accuracy-nl",
        "needs": {"indicator": "automated_accuracy_share", "part": "8", "language": "nl"},
    }
    read_part(connection, "8")
    observe(connection, 0.871, country="NL", **about)
    (one,) = assessed(expectation)
    assert (one["status"], one["confidence_reasons"]) == ("insufficient_data", ["given_by_country"])
    assert [piece["value_text"] for piece in one["evidence"]] == ["0.871"]
    assert found() == []


def test_zero_is_a_figure(connection, assessed, found):
    read_part(connection)
    observe(connection, 0, language="nl")
    (one,) = assessed(MODERATORS)
    assert (one["status"], one["value_low"]) == ("met", 0)
    assert found() == []


def test_a_part_that_nobody_read_is_insufficient_data(connection, assessed, found):
    read_part(connection, "10")
    (one,) = assessed(MODERATORS)
    assert (one["status"], one["period_end"], one["confidence"]) == ("insufficient_data", H2[1], "low")
    assert one["confidence_reasons"] == ["no_figure"]
    assert found() == []


def test_a_part_read_in_part_proves_nothing(connection, assessed):
    read_part(connection, is_complete=False)
    (one,) = assessed(MODERATORS)
    assert one["status"] == "insufficient_data"


def test_periods_before_the_norm_are_not_judged(connection, assessed):
    read_part(connection, period=(date(2025, 1, 1), date(2025, 6, 30)))
    (one,) = assessed(MODERATORS)
    assert one["status"] == "insufficient_data"


def test_fewer_moderators_than_in_the_period_before(connection, assessed, found):
    observe(connection, 55, language="nl", unit="persons")
    observe(connection, 45, language="nl", unit="persons", **IN_H1)
    first, second = assessed(FEWER)
    assert (first["status"], first["confidence_reasons"]) == ("insufficient_data", ["no_previous_period"])
    assert (second["status"], second["value_low"], second["reference"]) == ("not_met", 45, 55)
    assert second["expected"] == pytest.approx(49.5)
    assert [(piece["role"], piece["value_text"]) for piece in second["evidence"]] == [
        ("value", "45"),
        ("reference", "55"),
    ]
    (finding,) = found()
    assert "45\N{NO-BREAK SPACE}personen" in finding["summary_nl"]
    assert "55\N{NO-BREAK SPACE}people" in finding["summary_en"]
    assert "de eerste helft van 2026" in finding["summary_nl"]
    assert "the first half of 2026" in finding["summary_en"]
    assert finding["question_nl"] == "Hoe komt Voorbeeldplatform aan 45\N{NO-BREAK SPACE}personen?"


def test_a_changed_figure_changes_the_finding(connection, assessed, found):
    observe(connection, 55, language="nl")
    observe(connection, 50, language="nl", **IN_H1)
    assert assessed(FEWER)[-1]["status"] == "met"
    assert found() == []


def test_recall_by_surface_against_that_surface_or_else_the_whole(connection, assessed, found):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"}
    observe(connection, 0.34, language="nl", surface="content", **about)
    observe(connection, 0.87, surface="content", **about)
    observe(connection, 0.20, language="nl", surface="accounts", **about)
    observe(connection, 0.95, **about)
    accounts, content = assessed(RECALL)
    assert (accounts["status"], content["status"]) == ("not_met", "not_met")
    assert (content["expected"], content["reference"]) == (pytest.approx(0.435), 0.87)
    assert (accounts["expected"], accounts["reference"]) == (pytest.approx(0.475), 0.95)
    # That the whole covers more than accounts is a reason to be less sure, and is said.
    assert "part_against_all" in accounts["confidence_reasons"]
    assert "part_against_all" not in content["confidence_reasons"]
    summaries = {finding["finding_id"].rsplit(".", 1)[1]: finding["summary_nl"] for finding in found()}
    assert summaries["content"].startswith("Voorbeeldplatform (content): 34%")
    assert summaries["accounts"].startswith("Voorbeeldplatform (accounts): 20%")


def test_recall_without_own_total(connection, assessed):
    observe(
        connection, 0.2, indicator="automated_recall_share", part="8", language="nl", dimension="total", unit="share"
    )
    (one,) = assessed(RECALL)
    assert (one["status"], one["confidence_reasons"]) == ("insufficient_data", ["no_own_total"])


def test_findings_persist_worsen_and_resolve(connection, assessed, found):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"}
    for period, dutch in ((H2, 0.18), (H1, 0.18)):
        held = {"period_start": period[0], "period_end": period[1]}
        observe(connection, dutch, language="nl", **about, **held)
        observe(connection, 0.52, **about, **held)
    assessed(RECALL)
    assert [finding["change"] for finding in found()] == ["persists"]
    connection.execute(
        "UPDATE core.observation SET value_low = 0.1, value_high = 0.1 WHERE language = 'nl' AND period_end = ?",
        [H1[1]],
    )
    assessed(RECALL)
    assert [finding["change"] for finding in found()] == ["worsened"]
    connection.execute(
        "UPDATE core.observation SET value_low = 0.4, value_high = 0.4 WHERE language = 'nl' AND period_end = ?",
        [H1[1]],
    )
    assessed(RECALL)
    (finding,) = found()
    assert finding["change"] == "resolved"
    quoted = "\N{LEFT SINGLE QUOTATION MARK}{measure}\N{RIGHT SINGLE QUOTATION MARK}"
    expected = "{service} wijkt niet meer af bij " + quoted + ": {value}."
    assert finding["summary_nl"] == expected.format(
        service="Voorbeeldplatform", measure="Maatregel dsa-42.2.a", value="40% in de eerste helft van 2026"
    )
    assert finding["question_en"] == "No question: the service no longer deviates."


def test_a_period_without_enough_data_leaves_the_finding_standing(connection, assessed, found):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"}
    observe(connection, 0.18, language="nl", **about)
    observe(connection, 0.52, **about)
    observe(connection, 0.2, language="nl", **about, **IN_H1)
    assert assessed(RECALL)[-1]["status"] == "insufficient_data"
    assert [finding["assessment_id"][-10:] for finding in found()] == ["2025-12-31"]


def test_order_by_severity_then_the_netherlands_then_size(connection, assessed, found):
    about = {"indicator": "automated_recall_share", "part": "8", "unit": "share", "dimension": "total"}
    read_part(connection)
    observe(connection, 0.10, language="nl", surface="accounts", **about)
    observe(connection, 0.34, language="nl", surface="content", **about)
    for surface in ("accounts", "content"):
        observe(connection, 0.87, surface=surface, **about)
    assessed(RECALL, MISSING, MODERATORS)
    assert [finding["finding_id"].removeprefix("voorbeeldplatform.dsa-42.2.a.") for finding in found()] == [
        "moderators-nl.nl",
        "recall-nl.nl.accounts",
        "recall-nl.nl.content",
        "rows.9",
    ]


def test_only_the_part_that_is_asked_for(connection, assessed):
    read_part(connection, "9")
    read_part(connection, "10")
    (one,) = assessed(MISSING)
    assert (one["dimension"], one["value_low"], one["denominator"]) == ("9", 27, 27)


def test_doubts_lower_confidence(connection, assessed):
    land(connection, CURATED)
    read_part(connection, file=CURATED)
    observe(connection, 45, language="nl", file=CURATED, maturity="provisional")
    (one,) = assessed(MODERATORS | {"axis": "reported"})
    assert one["confidence"] == "medium"
    assert one["confidence_reasons"] == ["original_not_landed", "provisional"]
    correct(connection)
    (one,) = assessed(MODERATORS | {"axis": "reported"})
    assert (one["confidence"], len(one["errata"])) == ("low", 1)


def test_without_doubt(connection, assessed):
    observe(connection, 45, language="nl")
    (one,) = assessed(MODERATORS | {"axis": "reported"})
    assert (one["confidence"], one["confidence_reasons"]) == ("high", [])
    assert one["method_version"] == "reported_for_country 1, language_moderators_count 1"


def test_services_are_judged_from_their_designation(connection, norm_of, services):
    searching = MODERATORS | {"applies_to": ["vlose"]}
    read_part(connection, service="voorbeeldzoeker")
    assess(connection, norm_of(searching), services, "run", "code")
    (one,) = rows(connection, "SELECT * FROM out.assessment")
    assert (one["status"], one["confidence_reasons"]) == ("not_applicable", ["not_designated_then"])


def test_an_umbrella_without_data_is_not_judged(connection, norm_of, services):
    read_part(connection)
    assess(connection, norm_of(MODERATORS | {"applies_to": ["any"]}), services, "run", "code")
    judged = {one["service_id"] for one in rows(connection, "SELECT service_id FROM out.assessment")}
    assert judged == {"voorbeeldplatform", "voorbeeldzoeker", "voorbeeldmarkt"}


def test_assessing_twice_gives_the_same(connection, assessed, found):
    read_part(connection)
    first = assessed(MODERATORS)
    assert assessed(MODERATORS) == first
    assert len(found()) == 1
    (version,) = rows(connection, "SELECT version_id, code_version, norm_sha256 FROM out.data_version")
    assert version["code_version"] == "code-1"
    assert len(version["norm_sha256"]) == 64


def test_one_expectation_alone(connection, norm_of, services):
    read_part(connection)
    (one,) = assess_one(connection, norm_of(MODERATORS), services, MODERATORS["id"], "voorbeeldplatform")
    assert one.status == "not_reported"
    with pytest.raises(KeyError):
        assess_one(connection, norm_of(MODERATORS), services, "dsa-42.2.a/other", "voorbeeldplatform")


def test_nothing_at_all(connection, assessed, found):
    (one,) = assessed(MODERATORS)
    assert (one["status"], one["period_end"]) == ("insufficient_data", date(2025, 7, 1))
    assert json.dumps(found()) == "[]"


def test_a_fault_in_what_is_drawn_beside_judging_is_told(connection, norm_of, services):
    read_part(connection)
    observe(connection, 44, language="de")
    connection.execute("DROP TABLE out.comparison")
    with pytest.raises(duckdb.CatalogException, match="comparison"):
        assess(connection, norm_of(MODERATORS), services, "run", "code")
