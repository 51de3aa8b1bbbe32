"""What is known when services are assessed, read once from core and out."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

import duckdb

from metrics.asking import indicators_read
from metrics.figures import Evidence, Figure, Interval
from metrics.statements import Row, rows_of
from norms import Needs, ServiceRegister


class Period(NamedTuple):
    """A reporting period; without a start, a single day."""

    start: date | None
    end: date


class PartRead(NamedTuple):
    """A report part that was read whole, so that what is not in it was not reported.

    A curated copy holds a choice of figures: it is whole for the figures by country or language that it was made for.
    """

    period: Period
    source_file_id: str
    locator: str
    is_curated: bool = False


class Blank(NamedTuple):
    """A cell that is there and empty."""

    country: str
    language: str
    period: Period
    source_file_id: str
    locator: str


class Answer(NamedTuple):
    """An answer in words; a filler such as 'n/a' is none."""

    period: Period
    is_placeholder: bool
    evidence: Evidence


class Signature(NamedTuple):
    """What a service did with a measure, a commitment or the whole Code ('coc'), and since when."""

    measure_id: str
    status: str
    holds_from: date | None
    valid_to: date | None
    evidence: Evidence


class Stop(NamedTuple):
    """Since when a service says that it carries no political ads in the EU.

    With `has_stopped` it carried them until that day; else it was seen on that day to say that it never did.
    """

    day: date
    has_stopped: bool
    evidence: Evidence


@dataclass(frozen=True)
class Facts:
    """Everything that rules look up; figures by (service, indicator), parts by (service, part), kinds by service.

    Answers are by (service, element), such as 'QRE 14.2.1'. `partial_tables` are (file, table) that were not read
    whole. `second_sources` says whether two sources agree that both give a published figure, by (service, indicator,
    country, language, end of the period).
    """

    figures: Mapping[tuple[str, str], Sequence[Figure]]
    parts: Mapping[tuple[str, str], Sequence[PartRead]]
    blanks: Mapping[tuple[str, str], Sequence[Blank]]
    answers: Mapping[tuple[str, str], Sequence[Answer]]
    signatures: Mapping[str, Sequence[Signature]]
    kinds: Mapping[str, frozenset[str]]
    copied_files: frozenset[str]
    partial_tables: frozenset[tuple[str, str]]
    second_sources: Mapping[tuple[str, str, str, str, date], bool]
    stops: Mapping[str, Stop]
    latest: date | None

    def figures_of(self, service_id: str, indicator: str) -> list[Figure]:
        """Return the figures of an indicator, or of all whose name it begins ('sli_14.2' for 'sli_14.2.ttp1.…')."""
        exact = self.figures.get((service_id, indicator))
        if exact is not None or not indicator.startswith("sli_"):
            return list(exact or ())
        family = f"{indicator}."
        names = (name for name in self._indicators_by_service.get(service_id, ()) if name.startswith(family))
        return [figure for name in names for figure in self.figures[(service_id, name)]]

    def services_with(self, indicator: str) -> list[str]:
        """Return the services that have a figure of this very indicator."""
        return list(self._services_by_indicator.get(indicator, ()))

    @cached_property
    def _indicators_by_service(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = defaultdict(list)
        for service_id, name in self.figures:
            names[service_id].append(name)
        return dict(names)

    @cached_property
    def _services_by_indicator(self) -> dict[str, list[str]]:
        services: dict[str, list[str]] = defaultdict(list)
        for service_id, name in self.figures:
            services[name].append(service_id)
        return dict(services)


def read_facts(connection: duckdb.DuckDBPyConnection, asked: Iterable[Needs] | None = None) -> Facts:
    """Read what assessing needs; the indicators must have been computed.

    Args:
        connection: with the schema; reading is enough.
        asked: what expectations need; the values that none of them can use are left out. None reads all.
    """
    return Facts(
        figures=_figures(connection, asked),
        parts=_parts(connection),
        blanks=_blanks(connection),
        answers=_answers(connection),
        signatures=_signatures(connection),
        kinds=_kinds(connection),
        copied_files=frozenset(row["source_file_id"] for row in rows_of(connection, "copied_files")),
        partial_tables=_partial_tables(connection),
        second_sources=_second_sources(connection),
        stops=_stops(connection),
        latest=rows_of(connection, "latest_period")[0]["period_end"],
    )


def read_figure_facts(
    connection: duckdb.DuckDBPyConnection, services: ServiceRegister, asked: Iterable[Needs]
) -> Facts:
    """Read what rules with a threshold need, from the stored values alone; reading is enough."""
    return Facts(
        figures=_figures(connection, asked),
        parts={},
        blanks={},
        answers={},
        signatures={},
        kinds={service.id: frozenset(service.kinds) for service in services.services},
        copied_files=frozenset(row["source_file_id"] for row in rows_of(connection, "copied_files")),
        partial_tables=_partial_tables(connection),
        second_sources=_second_sources(connection),
        stops=_stops(connection),
        latest=None,
    )


def figure_of(row: Row) -> Figure:
    """Return a row of `out.indicator_value` as a figure."""
    told: dict[str, Any] = dict(row)
    low, high = told.pop("value_low"), told.pop("value_high")
    evidence = tuple(Evidence(**piece) for piece in told.pop("evidence"))
    errata = tuple(told.pop("errata"))
    return Figure(**told, value=Interval(low, high), evidence=evidence, errata=errata)


def _partial_tables(connection: duckdb.DuckDBPyConnection) -> frozenset[tuple[str, str]]:
    return frozenset((row["source_file_id"], row["member"]) for row in rows_of(connection, "partial_tables"))


def _second_sources(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str, str, str, date], bool]:
    return {
        (row["service_id"], row["indicator"], row["country"], row["language"], row["period_end"]): row["agrees"]
        for row in rows_of(connection, "second_sources")
    }


def _figures(
    connection: duckdb.DuckDBPyConnection, asked: Iterable[Needs] | None
) -> dict[tuple[str, str], list[Figure]]:
    there = [row["indicator_id"] for row in rows_of(connection, "indicators_there")]
    values = (
        rows_of(connection, "values") if asked is None else rows_of(connection, "values_of", **_places(asked, there))
    )
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in map(figure_of, values):
        groups[(figure.service_id, figure.indicator_id)].append(figure)
    return dict(groups)


def _places(asked: Iterable[Needs], there: Iterable[str]) -> dict[str, list[str]]:
    """Return where expectations look.

    One that asks for a language also looks at the country of that language; one that names no place asks whether there
    is a figure at all, be it for one country only.
    """
    needs = list(asked)
    languages = {one.language for one in needs if one.language}
    names = {name for one in needs for name in indicators_read(one)}
    placeless = {name for one in needs if not one.country and not one.language for name in indicators_read(one)}
    return {
        "indicators": _named(there, names),
        "anywhere": _named(there, placeless),
        "countries": sorted({one.country for one in needs if one.country} | {name.upper() for name in languages}),
        "languages": sorted(languages),
    }


def _named(there: Iterable[str], names: Collection[str]) -> list[str]:
    return [one for one in there if one in names or _is_of_family(one, names)]


def _is_of_family(indicator_id: str, names: Collection[str]) -> bool:
    """Whether an expectation names a family of indicators by its beginning: 'sli_14.2' for 'sli_14.2.ttp1.…'."""
    return any(name.startswith("sli_") and indicator_id.startswith(f"{name}.") for name in names)


def _parts(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[PartRead]]:
    groups: dict[tuple[str, str], list[PartRead]] = defaultdict(list)
    for row in rows_of(connection, "parts_read"):
        period = Period(row["period_start"], row["period_end"])
        read = PartRead(period, row["source_file_id"], row["locator"], row["is_curated"])
        groups[(row["service_id"], row["part"])].append(read)
    return dict(groups)


def _blanks(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[Blank]]:
    groups: dict[tuple[str, str], list[Blank]] = defaultdict(list)
    for row in rows_of(connection, "blanks"):
        period = Period(row["period_start"], row["period_end"])
        blank = Blank(row["country"], row["language"], period, row["source_file_id"], row["locator"])
        groups[(row["service_id"], row["indicator"])].append(blank)
    return dict(groups)


def _answers(connection: duckdb.DuckDBPyConnection) -> dict[tuple[str, str], list[Answer]]:
    groups: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for row in rows_of(connection, "answers"):
        period = Period(row["period_start"], row["period_end"])
        evidence = Evidence("value", row["source_file_id"], row["locator"], row["excerpt"])
        groups[(row["service_id"], row["element"])].append(Answer(period, row["is_placeholder"], evidence))
    return dict(groups)


def _signatures(connection: duckdb.DuckDBPyConnection) -> dict[str, list[Signature]]:
    groups: dict[str, list[Signature]] = defaultdict(list)
    for row in rows_of(connection, "subscriptions"):
        words = " ".join(str(word) for word in (row["status"], row["stated_from"], row["seen_in"]) if word)
        evidence = Evidence("value", row["source_file_id"], row["locator"], words)
        signature = Signature(row["measure_id"], row["status"], row["holds_from"], row["valid_to"], evidence)
        groups[row["service_id"]].append(signature)
    return dict(groups)


def _stops(connection: duckdb.DuckDBPyConnection) -> dict[str, Stop]:
    return {
        row["service_id"]: Stop(
            row["day"],
            row["has_stopped"],
            Evidence("reference", row["source_file_id"], row["locator"], row["day"].isoformat()),
        )
        for row in rows_of(connection, "political_ads_stops")
    }


def _kinds(connection: duckdb.DuckDBPyConnection) -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for row in rows_of(connection, "kinds"):
        groups[row["service_id"]].add(row["kind"])
    return {service_id: frozenset(kinds) for service_id, kinds in groups.items()}
