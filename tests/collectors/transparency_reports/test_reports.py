"""25 whole reports: every figure of the copy arrives, or is told."""

from collections import Counter
from pathlib import Path

import pytest

from collectors.framework import IssueKind
from collectors.framework.parsed import Parsed
from tests.collectors.transparency_reports.filling import fill_reports
from tests.collectors.transparency_reports.flattened import Flattened, read_flattened
from tests.collectors.transparency_reports.reading import answers, issues, observations, parts, read, real_services

pytestmark = pytest.mark.shared_data

# Rows that a reader cannot place either: several member states in one figure, or the template's own scope.
UNPLACED = {("app-store", "3"): 10, ("temu", "3"): 3, ("xvideos", "3"): 9, ("xnxx", "3"): 2, ("shein", "8"): 1}
# Figures of the copy that no observation holds: three in each unplaced row of part 3, one in that of part 8, and each
# row of parts 7 and 8 that says again what its namesake says.
LOST = {
    ("app-store", "3"): 30, ("temu", "3"): 9, ("xvideos", "3"): 27, ("xnxx", "3"): 6, ("shein", "8"): 1,
    ("bing", "7"): 1, ("bing", "8"): 6, ("pornhub", "8"): 1, ("xvideos", "8"): 50, ("xnxx", "8"): 36,
}  # fmt: skip


@pytest.fixture(scope="module")
def flattened(shared_data: Path) -> Flattened:
    return read_flattened(shared_data)


@pytest.fixture(scope="module")
def reports(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Parsed]:
    files = fill_reports(shared_data, tmp_path_factory.mktemp("reports"))
    return {service_id: read(path, real_services()) for service_id, path in files.items()}


def test_25_reports_of_11_parts(reports: dict[str, Parsed]) -> None:
    assert len(reports) == 25
    for service_id, parsed in reports.items():
        found = parts(parsed)
        assert sorted(int(part.part) for part in found) == list(range(1, 12)), service_id
        assert {part.service_id for part in found} == {service_id}
        assert {(str(part.period_start), str(part.period_end)) for part in found} == {("2025-07-01", "2025-12-31")}
        assert {str(part.published_at) for part in found} == {"2026-02-28"}


def test_every_figure_arrives_or_is_told(reports: dict[str, Parsed], flattened: Flattened) -> None:
    register = real_services()
    lost: dict[tuple[str, str], int] = {}
    for name in flattened.services:
        service = register.by_name("transparency_reports", name)
        assert service is not None
        found = Counter((row.part, row.value_low) for row in observations(reports[service.id]) if not row.is_blank)
        published = Counter(_figures(flattened, name))
        assert not found - published, service.id
        for part, count in Counter(part for part, _ in (published - found).elements()).items():
            lost[service.id, part] = count
    assert lost == LOST


def test_what_cannot_be_placed_is_told_row_by_row(reports: dict[str, Parsed]) -> None:
    told = Counter(
        (service_id, issue.edition.rsplit("/", 1)[-1] or issue.locator[0])
        for service_id, parsed in reports.items()
        for issue in parsed.issues
        if issue.severity == "rejected_row"
    )
    assert dict(told) == UNPLACED
    incomplete = {
        (service_id, part.part)
        for service_id, parsed in reports.items()
        for part in parts(parsed)
        if not part.is_complete
    }
    assert incomplete == set(UNPLACED)


def test_dutch_figures_as_published(reports: dict[str, Parsed]) -> None:
    """The figures of the research notes: part 9 nl, part 10 NL, recall of automated means for Dutch."""
    speakers = {"tiktok": 55, "youtube": 136, "facebook": 131, "snapchat": 57, "linkedin": 7, "shein": 11, "zalando": 1}
    users = {"tiktok": 7_500_000, "instagram": 12_079_975, "x": 5_303_445, "xnxx": 1_405_510, "aliexpress": 11_847_249}
    for service_id, figure in speakers.items():
        assert _values(reports[service_id], "moderators_language_count", language="nl") == [figure]
    for service_id, figure in users.items():
        assert _values(reports[service_id], "amar_users", country="NL") == [figure]
    assert _values(reports["facebook"], "automated_recall_share", language="nl", dimension="total") == [0.18]
    assert _values(reports["instagram"], "automated_recall_share", language="nl", dimension="total") == [0.38]
    recall = [
        (row.surface, row.value_low)
        for row in observations(reports["linkedin"])
        if (row.indicator, row.language) == ("automated_recall_share", "nl")
    ]
    assert recall == [("content", 0.34), ("accounts", 0.78)]
    for service_id in ("x", "aliexpress", "temu", "wikipedia", "xvideos", "xnxx"):
        assert _values(reports[service_id], "moderators_language_count", language="nl") == []


def test_orders_from_the_netherlands(reports: dict[str, Parsed]) -> None:
    for service_id, act, info in (("snapchat", 0, 1048), ("tiktok", 75, 250), ("x", 0, 68), ("aliexpress", 15, 15)):
        assert _values(reports[service_id], "orders_act_count", country="NL", category="TOTAL") == [act]
        assert _values(reports[service_id], "orders_info_count", country="NL", category="TOTAL") == [info]


def test_outcomes_of_complaints(reports: dict[str, Parsed]) -> None:
    shein = {row.dimension: row.value_low for row in observations(reports["shein"]) if row.indicator == "complaints"}
    reversed_share = (shein["reversed"] + (shein["partially_reversed"] or 0)) / (
        shein["upheld"] + (shein["partially_reversed"] or 0) + shein["reversed"]
    )
    assert round(reversed_share, 3) == 0.935


def test_surfaces_of_files_and_sections(reports: dict[str, Parsed]) -> None:
    youtube = {row.surface for row in observations(reports["youtube"]) if row.part == "6"}
    assert youtube == {"Core", "Ads"}
    search = {row.edition for row in observations(reports["google-search"]) if row.part == "6"}
    assert "google-search/2025-07-01_2025-12-31/6.partner-feed-item" in search
    assert len(search) == 10


def test_member_states_in_place_of_languages_are_no_languages(reports: dict[str, Parsed]) -> None:
    amazon = [row for row in observations(reports["amazon"]) if row.indicator == "automated_recall_share"]
    assert [row.value_low for row in amazon if row.country == "NL"] == [0.99]
    assert [row for row in amazon if row.language] == []
    assert len(issues(reports["amazon"], IssueKind.CODE_UNKNOWN)) == 5


def test_two_tables_in_one_part_stay_apart(reports: dict[str, Parsed]) -> None:
    totals = {
        row.surface: row.value_low
        for row in observations(reports["bing"])
        if (row.indicator, row.category) == ("tc_measures_count", "TOTAL")
    }
    assert totals == {"set 1": 7_220, "set 2": 85_330}


def test_answers(reports: dict[str, Parsed]) -> None:
    qualitative = [row for row in answers(reports["youtube"]) if row.part == "11"]
    assert len(qualitative) == 17
    assert not any(row.is_placeholder for row in qualitative)
    assert len({row.element for row in qualitative}) == 17
    assert len(issues(reports["youtube"], IssueKind.ROW_UNKNOWN)) == 6


def _figures(flattened: Flattened, service: str) -> list[tuple[str, float]]:
    by_category = [
        (str(part), figure)
        for part in (3, 4, 5, 6)
        for row in flattened.categories(part, service)
        for figure in row.figures
        if figure is not None
    ]
    return by_category + [
        (str(part), row.value) for part in (7, 8, 9, 10) for row in flattened.indicators(part, service)
    ]


def _values(parsed: Parsed, indicator: str, **keys: str) -> list[float | None]:
    return [
        row.value_low
        for row in observations(parsed)
        if row.indicator == indicator and all(getattr(row, name) == value for name, value in keys.items())
    ]
