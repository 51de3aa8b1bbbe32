"""Whether a figure stands in each report part that was read: one for the Netherlands, or any at all."""

from collections.abc import Iterator
from dataclasses import replace

from metrics.asking import indicator_asked
from metrics.cards import card_of
from metrics.facts import Facts, PartRead, Period
from metrics.figures import Evidence, Figure
from metrics.judgement import Judgement
from metrics.matching import figures_asked, period_of
from metrics.rules import reported, reported_for_country
from metrics.silence import in_view_of_signature
from metrics.verdict import Target, Verdict, verdict_on


def judge_reported(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield a verdict for each period in which the part was read, or a figure is there without it."""
    figures = _by_period(figures_asked(target, facts))
    parts = {read.period: read for read in _parts_read(target, facts)}
    by_country = _by_period(_given_by_country(target, facts))
    for period in sorted(figures.keys() | parts.keys(), key=lambda one: one.end):
        judgement = reported_for_country.judge(
            has_figure=period in figures, part_is_read=period in parts, is_given_by_country=period in by_country
        )
        if period in figures:
            first, *others = figures[period]
            yield verdict_on(target, first, judgement, *others)
        elif period in by_country:
            evidence = tuple(piece for figure in by_country[period] for piece in figure.evidence)
            yield replace(_silence(target, facts, parts[period], judgement), evidence=evidence)
        else:
            yield in_view_of_signature(_silence(target, facts, parts[period], judgement), facts)


def judge_reported_at_all(target: Target, facts: Facts) -> Iterator[Verdict]:
    """Yield a verdict for each period in which the part was read, or a figure for any country is there without it."""
    needs = target.expectation.needs
    figures = _by_period(
        [
            figure
            for figure in facts.figures_of(target.service.id, indicator_asked(needs))
            if figure.period_end >= target.expectation.from_ and needs.dimension in (None, figure.dimension)
        ]
    )
    parts = {read.period: read for read in _parts_read(target, facts) if not read.is_curated}
    for period in sorted(figures.keys() | parts.keys(), key=lambda one: one.end):
        judgement = reported.judge(has_figure=period in figures, part_is_read=period in parts)
        if period in figures:
            yield verdict_on(target, min(figures[period], key=_most_general), judgement)
        else:
            yield in_view_of_signature(_silence(target, facts, parts[period], judgement), facts)


def _most_general(figure: Figure) -> tuple[bool, bool, str, str, str]:
    """The figure that stands for the others: of the whole service before one of a country or a surface."""
    is_of_all = figure.country in ("", "EU") and not figure.language
    return (not is_of_all, bool(figure.dimension), figure.country, figure.language, figure.dimension)


def _given_by_country(target: Target, facts: Facts) -> list[Figure]:
    needs = target.expectation.needs
    if needs.language is None:
        return []
    found = facts.figures_of(target.service.id, indicator_asked(needs))
    return [figure for figure in found if not figure.language and figure.country == needs.language.upper()]


def _by_period(figures: list[Figure]) -> dict[Period, list[Figure]]:
    groups: dict[Period, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(period_of(figure), []).append(figure)
    return groups


def _parts_read(target: Target, facts: Facts) -> list[PartRead]:
    needs = target.expectation.needs
    part = needs.part or card_of(indicator_asked(needs)).part or ""
    found = facts.parts.get((target.service.id, part), ())
    return [read for read in found if read.period.end >= target.expectation.from_]


def _silence(target: Target, facts: Facts, read: PartRead, judgement: Judgement) -> Verdict:
    needs = target.expectation.needs
    card = card_of(indicator_asked(needs))
    part = Evidence("part", read.source_file_id, read.locator, None)
    blanks = [
        Evidence("value", blank.source_file_id, blank.locator, "")
        for source in (card.sources if not card.prefix else [needs.indicator or ""])
        for blank in facts.blanks.get((target.service.id, source), ())
        if blank.period == read.period
        and needs.country in (None, blank.country)
        and needs.language in (None, blank.language)
    ]
    return Verdict(
        target=target,
        period=read.period,
        judgement=judgement,
        evidence=(part, *blanks),
        unit="" if card.prefix else card.unit,
        country=needs.country or "",
        language=needs.language or "",
    )
