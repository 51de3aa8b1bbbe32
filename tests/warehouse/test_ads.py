"""When an ad was seen: over all versions of the files it stood in, superseded ones too."""

from datetime import UTC, datetime

import pytest

from warehouse import connect_in_memory


@pytest.fixture
def connection():
    with connect_in_memory() as connection:
        yield connection


def at(day, hour=0):
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def add_file(connection, order, retrieved_at, published_at=None):
    connection.execute(
        "INSERT INTO core.source_file BY NAME SELECT ? AS source_file_id, 'library' AS source, 'a.json' AS file_name, "
        "'http' AS door, ?::TIMESTAMPTZ AS retrieved_at, ?::DATE AS published_at, '' AS sha256, '' AS landed_sha256, "
        "1 AS bytes, 'first' AS change_kind, 1 AS parser_version, ? AS landed_order",
        [f"f{order}", retrieved_at, published_at, order],
    )


def add_ad(connection, order, availability, ad_id="1", **columns):
    given = {
        "source": "library", "service_id": "voorbeeldplatform", "ad_id": ad_id, "kind": "commercial",
        "advertiser_key": "k", "payer_key": "", "countries": [], "currency": "", "targeting": [],
        "address_detail": "not_published", "availability": availability, "removal_reason": "", "edition": "e",
        "source_file_id": f"f{order}", "locator": "a.json!R1",
    } | columns  # fmt: skip
    marks = ", ".join("?" * len(given))
    connection.execute(f"INSERT INTO core.ad ({', '.join(given)}) VALUES ({marks})", list(given.values()))


def life(connection):
    found = connection.execute(
        "SELECT first_seen, last_seen_shown, last_seen_shown_before, first_seen_removed, last_seen, is_current "
        "FROM core.ad_life"
    )
    return found.fetchall()


def test_an_ad_that_is_taken_down_between_two_visits(connection):
    for order, (day, availability) in enumerate([(1, "shown"), (2, "shown"), (5, "removed"), (9, "removed")], start=1):
        add_file(connection, order, at(day, 6))
        add_ad(connection, order, availability, superseded_by=None if order == 4 else "f4")
    assert life(connection) == [(at(1, 6), at(2, 6), at(2, 6), at(5, 6), at(9, 6), True)]


def test_an_ad_that_stays_has_no_moment_of_removal(connection):
    add_file(connection, 1, at(1))
    add_ad(connection, 1, "shown")
    assert life(connection) == [(at(1), at(1), None, None, at(1), True)]


def test_content_that_is_withheld_is_neither_shown_nor_removed(connection):
    add_file(connection, 1, at(1))
    add_ad(connection, 1, "masked")
    assert life(connection) == [(at(1), None, None, None, at(1), True)]


def test_an_ad_that_came_back_was_removed_before_that(connection):
    for order, availability in enumerate(["shown", "removed", "shown"], start=1):
        add_file(connection, order, at(order))
        add_ad(connection, order, availability)
    assert life(connection) == [(at(1), at(3), at(1), at(2), at(3), True)]


def test_a_file_that_tells_its_day_counts_from_that_day(connection):
    add_file(connection, 1, at(30), published_at="2026-03-04")
    add_ad(connection, 1, "shown")
    assert life(connection)[0][0] == at(4)


def test_an_ad_that_only_superseded_rows_know_is_still_told(connection):
    add_file(connection, 1, at(1))
    add_ad(connection, 1, "shown", superseded_by="f2")
    assert life(connection) == [(at(1), at(1), None, None, at(1), False)]


def test_the_newest_values_are_given(connection):
    for order, reach in ((1, 10.0), (2, 40.0)):
        add_file(connection, order, at(order))
        add_ad(connection, order, "shown", reach_nl_low=reach, reach_nl_high=reach)
    add_ad(connection, 1, "shown", ad_id="2", reach_nl_low=7.0)
    found = connection.execute("SELECT ad_id, reach_nl_low, files_count FROM core.ad_life ORDER BY ad_id").fetchall()
    assert found == [("1", 40.0, 2), ("2", 7.0, 1)]
