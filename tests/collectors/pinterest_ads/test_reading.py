"""What a copy of Pinterest's website gives. Schema-only: no real record was at hand."""

from datetime import date

import pytest

from collectors.framework.pseudonyms import keyed_hash
from collectors.framework.rows import Ad, RepositoryAnswer
from collectors.pinterest_ads.collector import parse, recognises, redact
from tests.collectors.framework.api import KEY, context, landed
from tests.collectors.pinterest_ads.copies import BARE, NAME, SHOWN, write


def parsed(path):
    return parse(landed(path, "pinterest_ads"), context())


def test_an_ad(tmp_path):
    shown, bare = parsed(write(tmp_path, SHOWN, BARE)).rows[Ad]
    assert (shown.service_id, shown.ad_id, shown.availability, bare.availability) == (
        "pinterest", "1001", "shown", "masked",
    )  # fmt: skip
    assert (shown.starts_on, shown.ends_on, bare.ends_on) == (date(2026, 10, 2), date(2026, 10, 9), None)
    assert (shown.countries, shown.youngest_age, shown.oldest_age) == (["EL", "NL"], 18, 24)
    assert (shown.reach_eu_low, shown.reach_eu_high, shown.targeting) == (1_000, 10_000, ["age", "gender", "regions"])
    assert shown.filled_elements == ["a", "b", "d", "e", "g"]
    assert (bare.filled_elements, bare.payer_key) == (["b", "c"], keyed_hash(KEY, "Voorbeeldstichting"))


@pytest.mark.parametrize(("rows", "count"), [([SHOWN, BARE], 2), ([], 0)])
def test_a_copy_is_never_complete(tmp_path, rows, count):
    (row,) = parsed(write(tmp_path, *rows)).rows[RepositoryAnswer]
    assert (row.http_status, row.rows_count, row.is_complete, row.incomplete_reason) == (
        None, count, False, "end_unproven",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("2026-10-02", "2 Oct", "R3C5"), ("NL GR", "NL Holland", "R3C7"), ("18-24", "young", "R3C8"),
        ("1K-10K", "some", "R3C11"), ("1001", "pin", "R3"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(tmp_path, old, new, place):
    told = parsed(write(tmp_path, BARE, SHOWN.replace(old, new)))
    assert [issue.locator for issue in told.issues] == [f"{NAME}!{place}"]
    assert len(told.rows[Ad]) == (1 if old == "1001" else 2)


def test_nothing_of_a_person_is_stored(tmp_path):
    path = write(tmp_path, SHOWN, BARE)
    stored = tmp_path / "stored" / NAME
    stored.parent.mkdir()
    redact(path, context(), stored)
    assert not [word for word in ("erzonnen", "oorbeeld") if word in stored.read_text(encoding="utf-8")]
    before, after = (parsed(version).rows[Ad] for version in (path, stored))
    assert [ad._replace(edition="") for ad in after] == [ad._replace(edition="") for ad in before]


def test_which_files_are_of_this_source(tmp_path):
    assert recognises(tmp_path / NAME)
    assert not recognises(tmp_path / "pinterest.csv")
