"""The signatures that ship with the project: who left what, when, with which reservation; not seen is never not signed.

Expected values were read in the project's reference notes on subscriptions, not computed here.
"""

from datetime import date

import pytest

from dashboard.signatures import differences
from metrics.statements import rows_of
from tests.metrics.builders import rows

LEFT = date(2025, 1, 22)
FACT_CHECKERS = tuple(
    f"coc-{commitment}.{measure}" for commitment, last in ((30, 4), (31, 4), (32, 3)) for measure in range(1, last + 1)
)


@pytest.fixture(scope="module")
def published(assessed_copy, tmp_path_factory):
    return assessed_copy(tmp_path_factory.mktemp("landing"))


@pytest.fixture(scope="module")
def ladder(published):
    """The latest (rung, status) by service and measure."""
    found = rows(
        published.connection,
        "SELECT * FROM out.ladder QUALIFY row_number() OVER "
        "(PARTITION BY service_id, measure_id ORDER BY period_end DESC) = 1",
    )
    return {(one["service_id"], one["measure_id"]): (one["rung"], one["status"]) for one in found}


@pytest.fixture(scope="module")
def changed(published, root):
    query = (root / "dashboard" / "queries" / "signatures.sql").read_text(encoding="utf-8")
    found = differences(rows(published.connection, query), published.norm)
    return {(one.service_id, one.after): one for one in found}


@pytest.mark.parametrize(
    ("service", "measure", "expected"),
    [
        ("google-search", "coc-30.1", (None, "withdrawn")),
        ("youtube", "coc-32.3", (None, "withdrawn")),
        ("linkedin", "coc-31.2", (None, "withdrawn")),
        ("linkedin", "coc-1.1", (0, "not_subscribed")),
        ("linkedin", "coc-1.3", (1, "signed")),
        ("facebook", "coc-31.1", (1, "reserved")),
        ("instagram", "coc-14.2", (1, "signed")),
        # In the list of March 2025 and not in a later one, or reported as conditional: not seen, and nothing more.
        ("bing", "coc-26.2", (None, "unknown")),
        ("whatsapp", "coc-25.2", (None, "unknown")),
        ("tiktok", "coc-30.1", (None, "unknown")),
        ("youtube", "coc-5.1", (None, "unknown")),
        ("x", "coc-14.2", (None, "withdrawn")),
        ("pinterest", "coc-14.2", (0, "not_subscribed")),
    ],
)
def test_the_latest_rung(ladder, service, measure, expected):
    assert ladder[service, measure] == expected


def test_no_signatory_is_told_not_to_have_signed_what_was_not_seen(published, ladder):
    declined = {("linkedin", f"coc-{one}") for one in ("1.1", "1.2", "1.4", "1.5", "1.6", "2.2")}
    told = {
        key for key, (_, status) in ladder.items()
        if status == "not_subscribed" and "code_signatory" in published.services.service(key[0]).kinds
    }  # fmt: skip
    assert told == declined


@pytest.mark.parametrize("service", ["google-advertising", "google-search", "youtube", "linkedin"])
def test_who_left_the_chapter_on_fact_checkers(changed, service):
    one = changed[service, "withdrawn"]
    assert (one.measures, one.since, one.before) == (FACT_CHECKERS, LEFT, "unknown")


def test_who_left_the_code(changed):
    one = changed["x", "withdrawn"]
    assert (one.measures, one.since) == (("coc",), date(2023, 5, 26))


def test_who_stays_with_a_reservation(changed):
    for service in ("facebook", "instagram"):
        one = changed[service, "reserved"]
        assert set(one.measures) <= set(FACT_CHECKERS)
        assert one.note


@pytest.mark.parametrize(
    ("service", "measures"), [("bing", ("coc-26.2",)), ("whatsapp", ("coc-25.2",)), ("tiktok", FACT_CHECKERS[:4])]
)
def test_what_was_signed_and_not_seen_again_is_told_as_that(changed, service, measures):
    one = changed[service, "unknown"]
    assert (one.before, one.measures) == ("signed", measures)
    assert (service, "declined") not in changed
    assert (service, "withdrawn") not in changed


def test_nothing_else_changed(changed):
    told = {
        *((service, "withdrawn") for service in ("google-advertising", "google-search", "youtube", "linkedin", "x")),
        ("facebook", "reserved"), ("instagram", "reserved"),
        ("bing", "unknown"), ("whatsapp", "unknown"), ("tiktok", "unknown"),
    }  # fmt: skip
    assert set(changed) == told


def test_an_undated_page_of_an_edition_holds_from_the_day_the_edition_applies(published):
    since = {edition.id: edition.from_ for edition in published.norm.instrument("coc").editions}
    undated = [
        one for one in rows_of(published.connection, "subscriptions")
        if one["stated_from"] is None and one["holds_from"] is not None
    ]  # fmt: skip
    assert undated
    assert {one["holds_from"] for one in undated} == {since["2025"]}
