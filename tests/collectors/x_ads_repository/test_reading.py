"""What an export of X's repository gives. Schema-only: of a real one only the header was at hand."""

from datetime import date

import pytest

from collectors.framework import FileRefusedError, collect
from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.x_ads_repository.collector import parse, recognises, redact
from tests.collectors.framework.api import KEY, context, landed
from tests.collectors.x_ads_repository.exports import HEADER, NAME, REMOVED, SHOWN, changed, write
from warehouse import Home
from warehouse.schema import connect


def parsed(path):
    return parse(landed(path, "x_ads_repository"), context())


def test_an_ad(tmp_path):
    shown, removed = parsed(write(tmp_path, SHOWN, REMOVED)).rows[Ad]
    assert (shown.service_id, shown.availability, removed.availability) == ("x", "shown", "removed")
    assert (shown.starts_on, shown.ends_on, removed.ends_on) == (date(2026, 10, 2), date(2026, 10, 9), None)
    assert (shown.impressions_low, shown.impressions_high, shown.reach_nl_low) == (1_200, 1_200, None)
    assert (shown.countries, shown.targeting) == (["NL"], ["segments"])
    assert shown.payer_key == keyed_hash(KEY, "Wilhelmina Verzonnen")
    assert shown.ad_id == keyed_hash(KEY, SHOWN[2])
    assert shown.filled_elements == ["a", "b", "c", "d", "e", "g"]
    assert (removed.payer_key, removed.removal_reason, removed.filled_elements) == ("", "in_words", ["b"])
    assert shown.edition == "x/actors/account-1/NL/2026-10-01_2026-10-31"


@pytest.mark.parametrize(
    ("rows", "worth"),
    [
        ([SHOWN, REMOVED], (None, 2, True, "")),
        ([], (None, 0, False, "empty_proves_nothing")),
        ([SHOWN, REMOVED, changed(SHOWN, Creative="")], (None, 3, False, "rows_unread")),
    ],
)
def test_what_the_export_is_worth(tmp_path, rows, worth):
    (row,) = parsed(write(tmp_path, *rows)).rows[RepositoryAnswer]
    assert (row.http_status, row.rows_count, row.is_complete, row.incomplete_reason) == worth
    assert (row.asked_for, row.asked_key, row.country) == ("actors", "account-1", "NL")


@pytest.mark.parametrize(
    ("cells", "place"),
    [({"Start_date": "2 Oct"}, "R3C4"), ({"End_Date": "soon"}, "R3C5"), ({"Impressions": "many"}, "R3C8")],
)
def test_a_cell_that_cannot_be_read_is_told_and_the_ad_counts(tmp_path, cells, place):
    told = parsed(write(tmp_path, REMOVED, changed(SHOWN, **cells)))
    assert len(told.rows[Ad]) == 2
    assert [issue.locator for issue in told.issues] == [f"{NAME}!{place}"]


def test_nothing_of_a_person_is_stored(tmp_path):
    path = write(tmp_path, SHOWN, REMOVED)
    stored = tmp_path / "stored" / NAME
    stored.parent.mkdir()
    redact(path, context(), stored)
    text = stored.read_text(encoding="utf-8")
    assert not [word for word in ("ilhelmina", "erzonnen", "voorbeeldwinkel", "x.com") if word in text]
    assert parsed(stored).rows[Ad] == parsed(path).rows[Ad]


def test_a_name_in_a_files_name_is_not_stored_either(tmp_path):
    path = write(tmp_path, SHOWN, name="export_wilhelmina.csv")
    assert not recognises(path)
    assert recognises(tmp_path / NAME)
    home = Home(tmp_path / "home")
    (issue,) = collect(home, "x_ads_repository", context(), path=path).issues
    assert "x_ads_NL_2026-10-01_2026-10-31.csv" in issue.remedy
    assert "wilhelmina" not in f"{issue.locator} {issue.message} {issue.remedy}"
    assert not list(home.path.rglob("*wilhelmina*"))


@pytest.mark.parametrize(
    "data", [b"", b"<html>Log in</html>", b"{}", ",".join(HEADER[1:]).encode(), b"Advertiser Name\nWilhelmina\n"]
)
def test_a_file_of_which_nothing_is_loaded(tmp_path, data):
    (tmp_path / NAME).write_bytes(data)
    with pytest.raises(FileRefusedError):
        parsed(tmp_path / NAME)


def test_an_empty_export_replaces_nothing(tmp_path):
    home = Home(tmp_path / "home")
    for rows in ([SHOWN, REMOVED], []):
        collect(home, "x_ads_repository", context(), path=write(tmp_path, *rows))
    with connect(home.master, read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM core.ad WHERE superseded_by IS NULL").fetchall() == [(2,)]
