"""What the dashboard draws of statements of reasons is what ships: held against the file, read with plain csv."""

import csv

import pytest

from metrics import assess
from tests.metrics.builders import rows

CIVIC = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


@pytest.fixture(scope="module")
def shipped(root):
    """The rows of the file that ships, each by service and period."""
    path = root / "collectors/public_figures/data/statement_counts.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {(one["service_id"], one["period_start"], one["period_end"]): one for one in csv.DictReader(file)}


def _counted(published, quantity, category=""):
    found = rows(
        published.connection,
        "SELECT * FROM out.statement_month WHERE quantity = ? AND category = ?",
        quantity,
        category,
    )
    return {(one["service_id"], str(one["first_day"]), str(one["last_day"])): one["counted"] for one in found}


def test_every_month_that_ships_has_its_total(published, shipped):
    assert _counted(published, "statements") == {key: float(one["statements"]) for key, one in shipped.items()}


@pytest.mark.parametrize(
    ("quantity", "column"), [("scope_nl_specific", "scope_nl_specific"), ("language_nl", "language_nl")]
)
def test_dutch_counts(published, shipped, quantity, column):
    assert _counted(published, quantity) == {key: float(one[quantity]) for key, one in shipped.items() if one[quantity]}


def test_a_category_and_the_cell_it_was_read_from(published, shipped):
    column = "category_negative_effects_on_civic_discourse_or_elections"
    expected = {key: float(one[column]) for key, one in shipped.items() if one[column]}
    assert _counted(published, "category", CIVIC) == expected
    found = rows(
        published.connection,
        "SELECT locator, is_from_dumps FROM out.statement_month"
        " WHERE service_id = 'facebook' AND month_start = '2026-03-01' AND category = ?",
        CIVIC,
    )
    assert [(one["locator"], one["is_from_dumps"]) for one in found] == [("statement_counts.csv!R103C13", False)]


def test_a_service_that_never_fills_in_the_language_has_no_dutch_count(published, shipped):
    query = "SELECT DISTINCT service_id FROM out.indicator_value WHERE indicator_id = 'sor_dutch_count'"
    told = rows(published.connection, query)
    counted = {key: one for key, one in shipped.items() if one["language_empty"]}
    filled = {key[0] for key, one in counted.items() if one["language_empty"] != one["statements"]}
    assert {one["service_id"] for one in told} == filled
    assert "facebook" not in filled
    assert "google-play" in filled


def test_a_correction_of_a_report_is_none_of_the_database(published):
    """SHEIN published its report over the second half of 2025 again; what it sent to the database is another matter."""
    query = (
        "SELECT len(errata) > 0 AS has FROM out.indicator_value"
        " WHERE service_id = ? AND indicator_id = ? AND period_end > ?"
    )
    found = {
        (service, indicator): [
            one["has"] for one in rows(published.connection, query, service, indicator, "2025-12-01")
        ]
        for service, indicator in (
            ("shein", "sor_disclosure_delay_days"),
            ("shein", "amar_users"),
            ("google-play", "sor_automated_detection_share"),
        )
    }
    assert [all(has) and bool(has) for has in found.values()] == [False, True, True]


def test_no_day_is_made_of_a_months_count(published):
    assert rows(published.connection, "SELECT * FROM out.statement_day") == []


def _dump(connection, day, version, rows):
    """A dump of one day of Voorbeeldplatform: rows of category, number, applies, names, decision on the account."""
    connection.execute(
        "INSERT INTO core.sor_dump BY NAME SELECT 'dsa_transparency_database' AS source, 'voorbeeld' AS dump_slug,"
        " ?::DATE AS dump_day, ? AS version, 1 AS parts_count, 1 AS rows_count, 0 AS rejected_rows_count, '' AS sha1,"
        " true AS is_checked, ? AS edition, ? AS source_file_id, 'dump' AS locator",
        [day, version, day, f"dsa_transparency_database/{day}"],
    )
    for category, number, applies, names, account in rows:
        connection.execute(
            "INSERT INTO core.sor_day BY NAME SELECT 'dsa_transparency_database' AS source,"
            " 'voorbeeldplatform' AS service_id, 'Voorbeeldplatform' AS platform_name, 'voorbeeld' AS dump_slug,"
            " ?::DATE AS dump_day, ?::DATE AS day, ? AS version, ? AS category, [] AS added_categories,"
            " [] AS keywords, [] AS decision_visibility, '' AS decision_monetary, '' AS decision_provision,"
            " ? AS decision_account, '' AS decision_ground, '' AS automated_decision, '' AS source_type,"
            " [] AS content_types, ? AS is_nl_applicable, ? AS is_nl_specific, ? AS statements_count,"
            " ? AS edition, ? AS source_file_id, 'dump!R2' AS locator",
            [day, day, version, category, account, applies, names, number, day, f"dsa_transparency_database/{day}"],
        )


def test_days_of_dumps_by_category_and_place(connection, norm_of, services):
    _dump(connection, "2026-05-01", "full", [("A", 10, True, True, "SUSPENDED"), ("A", 5, True, False, "")])
    _dump(connection, "2026-05-02", "light", [("A", 7, None, None, "")])
    _dump(connection, "2026-05-03", "full", [])
    assess(connection, norm_of(), services, "run-1", "code-1")
    found = rows(connection, "SELECT * FROM out.statement_day ORDER BY day")
    told = [(one["day"].day, one["category"], one["statements_count"], one["nl_applicable_count"]) for one in found]
    # A light dump does not tell where a decision applies; a day that was read and holds nothing is zero.
    assert told == [(1, "A", 15, 15), (2, "A", 7, None), (3, "", 0, 0)]
    assert [one["nl_specific_count"] for one in found] == [10, None, 0]


def test_decisions_are_counted_where_the_dumps_tell_them(connection, norm_of, services):
    _dump(connection, "2026-05-01", "full", [("A", 10, True, True, "SUSPENDED"), ("A", 5, True, False, "")])
    assess(connection, norm_of(), services, "run-1", "code-1")
    query = "SELECT quantity, counted FROM out.statement_month WHERE starts_with(quantity, 'restriction_')"
    told = {one["quantity"]: one["counted"] for one in rows(connection, query)}
    assert told == {
        "restriction_account": 10, "restriction_monetary": 0, "restriction_provision": 0, "restriction_visibility": 0,
    }  # fmt: skip
