"""What is stored of an answer: no person's name, nothing of what an ad says, no token; and it reads the same."""

import json

import pytest

from collectors.framework import FileRefusedError, collect
from collectors.framework.rows import Ad
from collectors.meta_ads_archive.collector import redact
from tests.collectors.meta_ads_archive.archive import (
    CONTEXT,
    PARTY,
    REMOVED,
    STRANGER,
    TOKEN,
    commercial,
    parsed,
    political,
)
from warehouse import Home

PERSON = {
    "page_id": STRANGER, "page_name": "Johanna Voorbeeld", "bylines": "Johanna Voorbeeld",
    "beneficiary_payers": [{"payer": "Johanna Voorbeeld", "beneficiary": "Piet Voorbeeld", "current": True}],
}  # fmt: skip
ANSWER = {
    "data": [commercial(), political(**PERSON), commercial(id="7", ad_creative_bodies=[REMOVED]), {"id": "8"}],
    "paging": {
        "cursors": {"after": "MAZDZD"},
        "next": f"https://graph.facebook.com/v24.0/ads_archive?access_token={TOKEN}",
    },
}


@pytest.fixture
def stored(tmp_path):
    path = tmp_path / "ads_archive.json"
    path.write_text(json.dumps(ANSWER), encoding="utf-8")
    target = tmp_path / "stored" / path.name
    target.parent.mkdir()
    redact(path, CONTEXT, target)
    return path, target


@pytest.mark.parametrize(
    "secret", ["Johanna", "Piet", "Jan", STRANGER, TOKEN, "kennismaken", "Utrecht", "MAZDZD", "access_token"]
)
def test_what_may_not_be_stored_is_not(stored, secret):
    assert secret not in stored[1].read_text(encoding="utf-8")


@pytest.mark.parametrize("kept", [PARTY, "Voorbeeldpartij", "Advertising Standards", '"next"'])
def test_what_may_be_stored_is(stored, kept):
    assert kept in stored[1].read_text(encoding="utf-8")


def test_the_published_answer_and_its_stored_copy_read_the_same(stored):
    published, kept = map(parsed, stored)
    assert published.rows[Ad] == kept.rows[Ad]
    assert published.issues == kept.issues


def test_storing_what_is_stored_changes_nothing(stored, tmp_path):
    again = tmp_path / "again.json"
    redact(stored[1], CONTEXT, again)
    assert again.read_bytes() == stored[1].read_bytes()


def test_an_unknown_field_is_stored_without_its_name_or_text(tmp_path):
    path = tmp_path / "ads_archive.json"
    path.write_text(json.dumps([commercial(Johanna={"votes": "Piet"})]), encoding="utf-8")
    redact(path, CONTEXT, tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert "Johanna" not in text
    assert "Piet" not in text


def test_a_question_that_a_person_wrote_is_cleaned_too(tmp_path):
    asked = {"country": "NL", "since": "2026-01-01", "page_ids": [PARTY, "Johanna"], "at": "Johanna"}
    path = tmp_path / "ads_archive.json"
    path.write_text(json.dumps({"asked": asked, "status": 200, "pages": [ANSWER]}), encoding="utf-8")
    redact(path, CONTEXT, tmp_path / "out.json")
    assert "Johanna" not in (tmp_path / "out.json").read_text(encoding="utf-8")


def test_what_cannot_be_read_is_not_stored(tmp_path):
    path = tmp_path / "ads_archive.json"
    path.write_text("<html>Johanna</html>", encoding="utf-8")
    with pytest.raises(FileRefusedError):
        redact(path, CONTEXT, tmp_path / "out.json")
    home = Home(tmp_path / "home")
    collected = collect(home, "meta_ads_archive", CONTEXT, path=path)
    assert collected.run.outcome == "failed"
    assert not list(home.landing.rglob("ads_archive.json"))


def test_landing_holds_the_stored_copy_only(tmp_path):
    path = tmp_path / "ads_archive_2026-03-10.json"
    path.write_text(json.dumps(ANSWER), encoding="utf-8")
    home = Home(tmp_path / "home")
    collected = collect(home, "meta_ads_archive", CONTEXT, path=path)
    assert collected.files[0].rows_count == 3
    everything = b"".join(one.read_bytes() for one in home.path.rglob("*") if one.is_file())
    for secret in (b"Johanna", TOKEN.encode(), STRANGER.encode(), b"kennismaken"):
        assert secret not in everything
