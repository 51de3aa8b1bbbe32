"""The rules that a report has to satisfy, worked out in plain Python from the copy: no collector, no SQL.

A hit is a cell (or the row that is not there) where a report deviates from a rule. Two cells are compared only where
both are filled in; a rule says nothing about an empty one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator

from tests.collectors.transparency_reports.flattened import Flattened, is_category
from tests.collectors.transparency_reports.hits import SEARCH_ENGINES, TOTALS, Hit, tables, whole
from tests.collectors.transparency_reports.plausibility import PLAUSIBILITY

HOURS = 184 * 24  # 1 July to 31 December 2025
LANGUAGES = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
    "hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
]  # fmt: skip
AS_LANGUAGE = {"cz": "cs", "dk": "da", "ee": "et", "gr": "el", "ie": "ga", "se": "sv", "si": "sl"}
INTERNAL = "Number of internal moderators employed by the provider"
EXTERNAL = "Number of external moderators contracted by the provider"
MODERATORS = "Number of total moderators with sufficient linguistic expertise"
OUTCOMES = ("Decisions upheld", "Decisions partially reversed", "Decisions reversed", "Decision omitted")
MEDIANS = {4: (4, 5)}  # the columns of hours in part 4; the copy has none of part 3


def hits_of(flattened: Flattened) -> list[Hit]:
    """Every hit of every rule, service by service."""
    return [hit for service in flattened.services for rule in RULES for hit in rule(flattened, service)]


def r01_whole_numbers(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part in (3, 4, 5, 6):
        for row in flattened.categories(part, service):
            for column, figure in enumerate(row.figures):
                if figure is not None and figure != int(figure) and column not in MEDIANS.get(part, ()):
                    yield Hit("R01", service, part, f"{row.code} column {column}", figure, None)
    for part in (7, 8, 10):
        for row in flattened.indicators(part, service):
            is_count = row.scope not in {"Median time", "Percentage of outcomes implemented"}
            if is_count and "Accuracy" not in row.indicator and row.value != int(row.value):
                yield Hit("R01", service, part, f"{row.indicator}, {row.scope}", row.value, None)


def r02_left_out(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        notices, items = whole(table)[0], whole(table)[2]
        if notices is not None and items is None:
            yield Hit("R02", service, part, "items of information, TOTAL", None, notices)
    people = _moderators(flattened, service)
    if service not in SEARCH_ENGINES and not people:
        yield Hit("R02", service, 9, "no figure at all", None, None)
    elif people and None in (people.get((INTERNAL, "")), people.get((EXTERNAL, "")), people.get((MODERATORS, ""))):
        yield Hit("R02", service, 9, "a total is empty", None, None)
    if not flattened.indicators(10, service):
        yield Hit("R02", service, 10, "no figure at all", None, None)


def r03_categories_make_the_total(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, name, table in tables(flattened, service, (3, 4, 5, 6)):
        total = whole(table)[0]
        own = [row.figures[0] for row in table if is_category(row.code) and row.code != "TOTAL"]
        filled = [figure for figure in own if figure is not None]
        if total is not None and filled and sum(filled) != total:
            yield Hit("R03", service, part, name, sum(filled), total)


def r04_keywords_make_the_category(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, name, table in tables(flattened, service, (3, 4, 5, 6)):
        keywords: dict[str, list[float]] = defaultdict(list)
        for row in table:
            if row.parent and row.figures[0] is not None:
                keywords[row.parent].append(row.figures[0])
        for row in table:
            whole = row.figures[0]
            if row.code in keywords and whole is not None and sum(keywords[row.code]) != whole:
                yield Hit("R04", service, part, f"{name}, {row.code}", sum(keywords[row.code]), whole)


def r05_restrictions_make_the_measures(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, name, table in tables(flattened, service, (5, 6)):
        total = whole(table)
        restrictions = [figure for figure in total[2:] if figure is not None]
        if total[0] is not None and restrictions and sum(restrictions) != total[0]:
            yield Hit("R05", service, part, name, sum(restrictions), total[0])


def r06_automated_within_all(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, name, table in tables(flattened, service, (5, 6)):
        for row in table:
            measures, automated = row.figures[:2]
            if measures is not None and automated is not None and automated > measures:
                yield Hit("R06", service, part, f"{name}, {row.parent}/{row.code}", automated, measures)


def r07_none_automated(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, name, table in tables(flattened, service, (5, 6)):
        measures, automated = whole(table)[:2]
        if automated == 0 and measures is not None and measures > 100_000:
            yield Hit("R07", service, part, name, automated, measures)


def r08_items_at_least_notices(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        total = whole(table)
        for notices, items, what in ((total[0], total[2], "all"), (total[1], total[3], "trusted flaggers")):
            if notices is not None and items is not None and items < notices:
                yield Hit("R08", service, part, f"TOTAL, {what}", items, notices)


def r11_median_within_period(flattened: Flattened, service: str) -> Iterator[Hit]:
    for row in flattened.categories(4, service):
        for column in MEDIANS[4]:
            figure = row.figures[column]
            if figure is not None and figure > HOURS:
                yield Hit("R11", service, 4, f"{row.parent}/{row.code} column {column}", figure, HOURS)
    for row in flattened.indicators(7, service):
        if row.scope == "Median time" and row.value > HOURS:
            yield Hit("R11", service, 7, row.indicator, row.value, HOURS)


def r14_outcomes_make_the_complaints(flattened: Flattened, service: str) -> Iterator[Hit]:
    cells: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for row in flattened.indicators(7, service):
        cells[row.surface, row.indicator].setdefault(row.scope, row.value)
    for (surface, indicator), by_scope in cells.items():
        outcomes = [by_scope[scope] for scope in OUTCOMES if scope in by_scope]
        total = by_scope.get("Total number")
        if outcomes and total is not None and abs(sum(outcomes) - total) > 1e-9:
            yield Hit("R14", service, 7, f"{surface}, {indicator}", sum(outcomes), total)


def r15_share_of_outcomes(flattened: Flattened, service: str) -> Iterator[Hit]:
    for row in flattened.indicators(7, service):
        if row.scope == "Percentage of outcomes implemented" and not 0 <= row.value <= 1:
            yield Hit("R15", service, 7, row.indicator, row.value, 1)


def r17_moderators_add_up(flattened: Flattened, service: str) -> Iterator[Hit]:
    people = _moderators(flattened, service)
    inside, outside, total = (people.get((indicator, "")) for indicator in (INTERNAL, EXTERNAL, MODERATORS))
    if inside is not None and outside is not None and total is not None and abs(inside + outside - total) > 0.5:
        yield Hit("R17", service, 9, "total", total, inside + outside)


def r18_every_language(flattened: Flattened, service: str) -> Iterator[Hit]:
    people = _moderators(flattened, service)
    present = [language for language in LANGUAGES if (MODERATORS, language) in people]
    if people and len(present) < len(LANGUAGES):
        missing = " ".join(language for language in LANGUAGES if language not in present)
        yield Hit("R18", service, 9, f"missing: {missing}", len(present), len(LANGUAGES))


def r19_language_within_total(flattened: Flattened, service: str) -> Iterator[Hit]:
    people = _moderators(flattened, service)
    total = people.get((MODERATORS, ""))
    for language in LANGUAGES:
        figure = people.get((MODERATORS, language))
        if total is not None and figure is not None and figure > total:
            yield Hit("R19", service, 9, language, figure, total)


def r20_every_member_state(flattened: Flattened, service: str) -> Iterator[Hit]:
    states = {row.scope.lower() for row in flattened.indicators(10, service)} - TOTALS
    if states and len(states) < 27:
        yield Hit("R20", service, 10, "member states", len(states), 27)


def r22_accuracy_within_one(flattened: Flattened, service: str) -> Iterator[Hit]:
    # A row that stands twice with the same figure is one row.
    for row in dict.fromkeys(flattened.indicators(8, service)):
        if "Accuracy" in row.indicator and not 0 <= row.value <= 1:
            yield Hit("R22", service, 8, f"{row.indicator}, {row.scope}", row.value, 1)


def _moderators(flattened: Flattened, service: str) -> dict[tuple[str, str], float]:
    """Part 9 by indicator and language, '' for the total."""
    people: dict[tuple[str, str], float] = {}
    for row in flattened.indicators(9, service):
        scope = row.scope.lower()
        people[row.indicator, "" if scope in TOTALS else AS_LANGUAGE.get(scope, scope)] = row.value
    return people


RULES: tuple[Callable[[Flattened, str], Iterator[Hit]], ...] = (
    r01_whole_numbers,
    r02_left_out,
    r03_categories_make_the_total,
    r04_keywords_make_the_category,
    r05_restrictions_make_the_measures,
    r06_automated_within_all,
    r07_none_automated,
    r08_items_at_least_notices,
    r11_median_within_period,
    r14_outcomes_make_the_complaints,
    r15_share_of_outcomes,
    r17_moderators_add_up,
    r18_every_language,
    r19_language_within_total,
    r20_every_member_state,
    r22_accuracy_within_one,
    *PLAUSIBILITY,
)
