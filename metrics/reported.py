"""What each service reported on each measure: answers, figures, figures for the Netherlands, second sources."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import duckdb

from metrics.asking import indicator_asked
from metrics.cards import card_of
from metrics.statements import rows_of
from norms import Measure

ABOUT_REPORTS = ("report_", "commitments_", "measures_")  # say nothing about a measure's own figures
SLI = re.compile(r"sli_(\d+\.\d+)\.")


@dataclass
class Reported:
    """The last days of the periods that hold something; for the Netherlands by indicator, since a trend is of one."""

    answered: set[date] = field(default_factory=set)
    quantified: set[date] = field(default_factory=set)
    for_nl: dict[str, set[date]] = field(default_factory=lambda: defaultdict(set))
    confirmed: set[date] = field(default_factory=set)

    def add_figure(self, indicator: str, day: date, *, is_for_nl: bool, is_confirmed: bool = False) -> None:
        """Count a figure in."""
        self.quantified.add(day)
        if is_for_nl:
            self.for_nl[indicator].add(day)
        if is_confirmed:
            self.confirmed.add(day)

    @property
    def days(self) -> set[date]:
        """Every day on which a period with something ends."""
        return self.answered | self.quantified

    def has_trend(self, day: date) -> bool:
        """Whether an indicator has figures for the Netherlands in two periods up to that day."""
        return any(day in days and min(days) < day for days in self.for_nl.values())


@dataclass(frozen=True)
class Register:
    """What was reported, by service and field ('part 9', 'QRE 14.2.1').

    Computed from it, by service and indicator, or the family of it: 'sli_14.2' for 'sli_14.2.ttp1.…'.
    """

    figures: dict[tuple[str, str], list[tuple[str, date, bool, bool]]]
    computed: dict[tuple[str, str], list[tuple[str, date, bool]]]
    answers: dict[tuple[str, str], set[date]]
    assessed: dict[str, list[tuple[date, str]]]

    def of(self, service_id: str, measure: Measure) -> Reported:
        """Return what a service reported on a measure."""
        reported = Reported()
        wanted = _indicators_asked(measure)
        for place in _places(measure):
            reported.answered |= self.answers.get((service_id, place), set())
            for indicator, day, is_for_nl, is_confirmed in self.figures.get((service_id, place), ()):
                if not wanted or not place.startswith("part") or indicator in wanted:
                    reported.add_figure(indicator, day, is_for_nl=is_for_nl, is_confirmed=is_confirmed)
        for asked in _own_indicators(measure):
            for indicator, day, is_for_nl in self.computed.get((service_id, asked), ()):
                reported.add_figure(indicator, day, is_for_nl=is_for_nl)
        reported.confirmed |= {day for day, about in self.assessed.get(service_id, ()) if measure.id in about.split()}
        return reported


def read_register(connection: duckdb.DuckDBPyConnection) -> Register:
    """Read what was reported from core."""
    figures: dict[tuple[str, str], list[tuple[str, date, bool, bool]]] = defaultdict(list)
    for row in rows_of(connection, "ladder_figures"):
        entry = (row["indicator"], row["period_end"], row["is_for_nl"], row["is_confirmed"])
        figures[(row["service_id"], _place_of(row["part"], row["indicator"]))].append(entry)
    answers: dict[tuple[str, str], set[date]] = defaultdict(set)
    for row in rows_of(connection, "ladder_answers"):
        place = row["element"] if row["part"] == "code" else f"part {row['part']}"
        answers[(row["service_id"], place)].add(row["period_end"])
    assessed: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for row in rows_of(connection, "ladder_events"):
        assessed[row["service_id"]].append((row["event_date"], row["legal_ref"]))
    return Register(dict(figures), _computed(connection), dict(answers), dict(assessed))


def _computed(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[tuple[str, date, bool]]]:
    computed: dict[tuple[str, str], list[tuple[str, date, bool]]] = defaultdict(list)
    for row in rows_of(connection, "ladder_values"):
        entry = (row["indicator_id"], row["period_end"], row["is_for_nl"])
        for name in _names_of(row["indicator_id"]):
            computed[(row["service_id"], name)].append(entry)
    return dict(computed)


def _names_of(indicator_id: str) -> Iterator[str]:
    """Yield the indicator and each family that it belongs to: 'sli_14.2.ttp1', 'sli_14.2' and 'sli_14'."""
    parts = indicator_id.split(".")
    return (".".join(parts[:count]) for count in range(len(parts), 0, -1))


def _place_of(part: str, indicator: str) -> str:
    found = SLI.match(indicator)
    return f"sli {found[1]}" if found else f"part {part}"


def _places(measure: Measure) -> Iterator[str]:
    yield from (f"part {part}" for part in measure.reports.part)
    yield from (f"QRE {qre}" for qre in measure.reports.qre)
    yield from dict.fromkeys(f"sli {'.'.join(sli.split('.')[:2])}" for sli in measure.reports.sli)


def _own_indicators(measure: Measure) -> Iterator[str]:
    asked = (expectation.needs for expectation in measure.expectations if expectation.needs.indicator)
    for indicator in dict.fromkeys(indicator_asked(needs) for needs in asked):
        if not indicator.startswith(ABOUT_REPORTS):
            yield indicator


def _indicators_asked(measure: Measure) -> set[str]:
    return {source for indicator in _own_indicators(measure) for source in card_of(indicator).sources}
