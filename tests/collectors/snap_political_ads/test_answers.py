"""What the answer of Snap's library is worth: an empty file proves nothing, and replaces nothing."""

from datetime import date

import pytest

from collectors.framework import collect
from collectors.framework.rows import RepositoryAnswer
from tests.collectors.snap_political_ads.libraries import CONTEXT, HEADER, LISTED, PERSON, changed, parsed, write
from warehouse import Home
from warehouse.schema import connect


def answer(path, door="path"):
    (row,) = parsed(path, door).rows[RepositoryAnswer]
    return row


def worth(row):
    return row.http_status, row.rows_count, row.is_complete, row.incomplete_reason


def test_a_file_with_ads_is_complete(tmp_path):
    row = answer(write(tmp_path, [HEADER, PERSON, LISTED]), "http")
    assert worth(row) == (200, 2, True, "")
    assert (row.asked_for, row.asked_key, row.country) == ("everything", "", "")
    assert (row.period_start, row.period_end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (row.service_id, row.locator) == ("snapchat", "PoliticalAds_2024.csv")


def test_no_status_was_seen_of_a_file_that_a_person_brought(tmp_path):
    assert worth(answer(write(tmp_path, [HEADER, PERSON]))) == (None, 1, True, "")


@pytest.mark.parametrize("name", ["PoliticalAds_2024.csv", "PoliticalAds.csv"])
def test_a_header_alone_proves_nothing(tmp_path, name):
    assert worth(answer(write(tmp_path, [HEADER], name), "http")) == (200, 0, False, "empty_proves_nothing")


def test_a_row_that_was_not_read_may_be_the_ad_that_is_looked_for(tmp_path):
    broken = changed(PERSON, ADID="ad4", Spend="veel")
    row = answer(write(tmp_path, [HEADER, PERSON, LISTED, broken, ["too", "short"]]))
    assert worth(row) == (None, 4, False, "rows_unread")


def test_an_empty_answer_replaces_no_ads_and_both_answers_are_kept(tmp_path):
    home = Home(tmp_path / "home")
    for rows in ([HEADER, PERSON, LISTED], [HEADER]):
        collect(home, "snap_political_ads", CONTEXT, path=write(tmp_path, rows))
    with connect(home.master, read_only=True) as connection:
        ads = connection.execute("SELECT count(*) FROM core.ad WHERE superseded_by IS NULL").fetchall()
        answers = connection.execute(
            "SELECT rows_count, is_complete, superseded_by IS NULL FROM core.repository_answer ORDER BY rows_count"
        ).fetchall()
    assert ads == [(2,)]
    assert answers == [(0, False, True), (2, True, False)]
