"""The rules on figures that are possible but ask for a question (R09 to R16, R21 to R24), in plain Python."""

from collections import defaultdict
from collections.abc import Callable, Iterator

from tests.collectors.transparency_reports.flattened import Flattened
from tests.collectors.transparency_reports.hits import SEARCH_ENGINES, TOTALS, Hit, tables, whole

# Places of the figures of part 4: everybody's and, one further, the trusted flaggers'.
NOTICES, ITEMS, MEDIAN, LAW, TERMS = 0, 2, 4, 6, 8
MANY_NOTICES = 1_000
MANY_REVERSED = 100
FEW_IMPLEMENTED = 0.1
TOLERANCE = 0.005
WAY_OF_REPORTING = "Multi-Services"  # Google's shared functions are no designated service


def r09_actions_within_items(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        for row in table:
            for action, item in ((LAW, ITEMS), (TERMS, ITEMS), (LAW + 1, ITEMS + 1), (TERMS + 1, ITEMS + 1)):
                actions, items = row.figures[action], row.figures[item]
                if actions is not None and items is not None and actions > items:
                    yield Hit("R09", service, part, f"{row.parent}/{row.code} column {action}", actions, items)


def r10_flaggers_within_all(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        for row in table:
            for column in (NOTICES, ITEMS, LAW, TERMS):
                everybody, flaggers = row.figures[column], row.figures[column + 1]
                if everybody is not None and flaggers is not None and flaggers > everybody:
                    yield Hit("R10", service, part, f"{row.parent}/{row.code} column {column}", flaggers, everybody)


def r12_median_of_zero(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        figures = whole(table)
        for column in (0, 1):
            notices, median = figures[NOTICES + column], figures[MEDIAN + column]
            if median == 0 and notices is not None and notices > MANY_NOTICES:
                yield Hit("R12", service, part, f"TOTAL column {MEDIAN + column}", median, notices)


def r13_no_trusted_flagger(flattened: Flattened, service: str) -> Iterator[Hit]:
    for part, _, table in tables(flattened, service, (4,)):
        notices, flaggers = whole(table)[:2]
        if flaggers == 0 and notices is not None and notices > MANY_NOTICES:
            yield Hit("R13", service, part, "TOTAL", flaggers, notices)


def r16_few_outcomes_implemented(flattened: Flattened, service: str) -> Iterator[Hit]:
    cells: dict[str, dict[str, float]] = defaultdict(dict)
    for row in flattened.indicators(7, service):
        if "disputes submitted" in row.indicator:
            cells[row.surface].setdefault(row.scope, row.value)
    for surface, by_scope in cells.items():
        share = by_scope.get("Percentage of outcomes implemented")
        won = by_scope.get("Decisions reversed", 0) + by_scope.get("Decisions partially reversed", 0)
        if share is not None and share < FEW_IMPLEMENTED and won >= MANY_REVERSED:
            yield Hit("R16", service, 7, surface, share, won)


def r21_states_make_the_total(flattened: Flattened, service: str) -> Iterator[Hit]:
    rows = flattened.indicators(10, service)
    states = sum(row.value for row in rows if row.scope.lower() not in TOTALS)
    total = next((row.value for row in rows if row.scope.lower() in TOTALS), None)
    if total and states and abs(states / total - 1) > TOLERANCE:
        yield Hit("R21", service, 10, "member states", states, total)


def r23_accuracy_by_language(flattened: Flattened, service: str) -> Iterator[Hit]:
    if service in SEARCH_ENGINES or service == WAY_OF_REPORTING:
        return
    scopes: dict[str, set[str]] = defaultdict(set)
    for row in flattened.indicators(8, service):
        scopes[row.surface] |= {row.scope} if row.indicator.startswith("Accuracy of") else set()
    for surface, found in scopes.items():
        if not any(len(scope.removeprefix("Total number: ")) == 2 for scope in found):
            yield Hit("R23", service, 8, surface, 0, 24)


def r24_accuracy_of_one(flattened: Flattened, service: str) -> Iterator[Hit]:
    # A row that stands twice with the same figure is one row.
    for row in dict.fromkeys(flattened.indicators(8, service)):
        if row.indicator.startswith("Accuracy of") and row.value == 1:
            yield Hit("R24", service, 8, f"{row.surface}, {row.indicator}, {row.scope}", row.value, 1)


PLAUSIBILITY: tuple[Callable[[Flattened, str], Iterator[Hit]], ...] = (
    r09_actions_within_items,
    r10_flaggers_within_all,
    r12_median_of_zero,
    r13_no_trusted_flagger,
    r16_few_outcomes_implemented,
    r21_states_make_the_total,
    r23_accuracy_by_language,
    r24_accuracy_of_one,
)
