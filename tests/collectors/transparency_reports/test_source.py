"""The card of the source, its addresses and its maps agree with each other."""

from urllib.parse import urlsplit

import pytest

from collectors.framework import Context, read_source
from collectors.transparency_reports.collector import discover
from collectors.transparency_reports.maps import (
    CATEGORY_PARTS,
    INDICATOR_PARTS,
    PARTS,
    categories,
    columns,
    elements,
    indicators,
    scopes,
    surfaces,
    texts,
)
from tests.collectors.transparency_reports.reading import real_services

UNITS = {"count", "persons", "fte", "recipients", "share", "hours"}


# Where files lie that pages lead to, and that no list of ours names.
FILES_ONLY = {"sf16-va.tiktokcdn.com"}


def test_each_address_is_of_an_allowed_host_and_each_host_has_one() -> None:
    remotes = list(discover(Context(real_services(), b"key")))
    hosts = {urlsplit(remote.url).hostname for remote in remotes}
    assert hosts | FILES_ONLY == set(read_source("transparency_reports").allowed_hosts)
    assert all(urlsplit(remote.url).scheme == "https" for remote in remotes)
    assert len({remote.file_name for remote in remotes}) == len(remotes)
    assert len([remote for remote in remotes if not remote.file_name.endswith(".html")]) == 9


def test_names_to_land_under_begin_with_a_service() -> None:
    known = {service.id for service in real_services().services} | {"page"}
    for remote in discover(Context(real_services(), b"key")):
        assert remote.file_name.split("_")[0] in known


@pytest.mark.parametrize("part", CATEGORY_PARTS)
def test_figures_of_parts_by_category(part: str) -> None:
    figures = [column for column in columns(part).values() if column.role == "figure"]
    assert len(figures) == {"3": 7, "4": 10, "5": 16, "6": 16}[part]
    assert len({column.indicator for column in figures}) == len(figures)
    for column in figures:
        assert column.unit == ("hours" if column.indicator.endswith("_hours") else "count")


def test_units_and_places_in_the_maps() -> None:
    for part in INDICATOR_PARTS:
        for indicator in indicators(part).values():
            assert {indicator.unit, indicator.language_unit} <= UNITS
        assert {scope.unit for scope in scopes(part).values()} <= UNITS | {""}
    for part in PARTS:
        assert [column.position for column in columns(part).values()] == list(range(1, len(columns(part)) + 1))
    assert (len(elements("1")), len(elements("11"))) == (5, 11)
    assert surfaces("section")["use of automated means for content moderation"] == ""
    assert texts("blank").isdisjoint(texts("placeholder"))


def test_17_categories_and_their_keywords() -> None:
    own = [category for category in categories().values() if category.code.startswith("STATEMENT_CATEGORY_")]
    keywords = [category for category in categories().values() if category.parent]
    # 82 keyword rows in the template, 15 of them KEYWORD_OTHER, which stands once in the map.
    assert (len(own), len(keywords)) == (17, 67)
    assert {category.parent for category in keywords} <= {category.code for category in own}
