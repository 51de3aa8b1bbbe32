"""Questions to a repository: each has an edition of its own, and says why it is not complete."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collectors.framework.repository_answers import Asked, Incomplete, answered, status_of_file
from warehouse import Landed

SPAN = (date(2026, 1, 1), date(2026, 1, 7))


@pytest.mark.parametrize(
    ("asked", "edition"),
    [
        (Asked("everything"), "voorbeeldplatform/answer/everything"),
        (Asked("country", "", "NL", *SPAN), "voorbeeldplatform/answer/country/NL/2026-01-01_2026-01-07"),
        (Asked("keyword", "0f", "NL"), "voorbeeldplatform/answer/keyword/0f/NL"),
        (Asked("actors", "nl-parties", "NL", SPAN[0]), "voorbeeldplatform/answer/actors/nl-parties/NL/2026-01-01"),
    ],
)
def test_an_answer_has_an_edition_of_its_own(asked, edition):
    row = answered("voorbeeldplatform", asked, rows_count=0, http_status=None, why_not=None, place="a.csv")
    assert row.edition == edition


@given(st.sampled_from(list(Incomplete)) | st.none(), st.integers(0, 10), st.sampled_from([None, 200, 429]))
def test_an_answer_is_complete_when_nothing_speaks_against_it(why_not, count, status):
    asked = Asked("country", country="NL")
    row = answered(
        "voorbeeldplatform", asked, rows_count=count, http_status=status, why_not=why_not, place="a.json"
    )  # fmt: skip
    assert row.is_complete == (why_not is None) == (row.incomplete_reason == "")
    assert (row.rows_count, row.http_status) == (count, status)


@pytest.mark.parametrize(("door", "status"), [("http", 200), ("path", None), ("shipped", None)])
def test_a_status_is_known_of_what_came_over_http(door, status):
    landed = Landed(
        "elders", "a.csv", door, None, datetime(2026, 1, 1, tzinfo=UTC), "0", "0", 1, None, "run", 1, Path("a.csv")
    )  # fmt: skip
    assert status_of_file(landed) == status
