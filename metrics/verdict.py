"""What is judged, and what came of it."""

from dataclasses import dataclass
from typing import NamedTuple

from metrics.facts import Period
from metrics.figures import Evidence, Figure, Interval
from metrics.judgement import Judgement
from norms import Commitment, Expectation, Measure, Service

NOTHING = Interval(None, None)


class Target(NamedTuple):
    """One expectation of one service."""

    commitment: Commitment
    measure: Measure
    expectation: Expectation
    service: Service


@dataclass(frozen=True)
class Verdict:
    """A judgement about one period and one dimension, with everything it rests on.

    `is_told` is false when another finding already says it (a service that left the Code as a whole).
    `is_of_part_against_all` is true when a figure of one surface stands against one of the whole service.
    """

    target: Target
    period: Period
    judgement: Judgement
    evidence: tuple[Evidence, ...] = ()
    figure: Figure | None = None
    value: Interval = NOTHING
    numerator: float | None = None
    denominator: float | None = None
    unit: str = ""
    country: str = ""
    language: str = ""
    dimension: str = ""
    errata: tuple[str, ...] = ()
    is_told: bool = True
    is_of_part_against_all: bool = False


def verdict_on(target: Target, figure: Figure, judgement: Judgement, *others: Figure) -> Verdict:
    """Return the verdict on a figure; `others` are the figures it was compared with."""
    references = tuple(
        Evidence("reference", piece.source_file_id, piece.locator, piece.value_text)
        for other in others
        for piece in other.evidence
    )
    errata = dict.fromkeys((*figure.errata, *(erratum for other in others for erratum in other.errata)))
    return Verdict(
        target=target,
        period=Period(figure.period_start, figure.period_end),
        judgement=judgement,
        evidence=(*figure.evidence, *references),
        figure=figure,
        value=figure.value,
        numerator=figure.numerator,
        denominator=figure.denominator,
        unit=figure.unit,
        country=figure.country,
        language=figure.language,
        dimension=figure.dimension,
        errata=tuple(errata),
        is_of_part_against_all=any(
            other.service_id == figure.service_id and other.dimension != figure.dimension for other in others
        ),
    )
