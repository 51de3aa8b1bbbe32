"""From what an expectation needs to the figures that are there."""

from metrics.asking import indicator_asked
from metrics.cards import card_of
from metrics.facts import Facts, Period
from metrics.figures import Figure
from metrics.verdict import Target
from norms import Needs


def figures_asked(target: Target, facts: Facts) -> list[Figure]:
    """Return the figures that an expectation is about: its country or language, part and dimension, in force."""
    needs = target.expectation.needs
    found = facts.figures_of(target.service.id, indicator_asked(needs))
    return [
        figure
        for figure in found
        if figure.period_end >= target.expectation.from_ and _is_about(figure, needs) and _is_in_part(figure, needs)
    ]


def total_of(figure: Figure, facts: Facts) -> Figure | None:
    """Return the service's own total beside a figure by language or country: of the same surface, or else of all."""
    totals = [
        other
        for other in facts.figures_of(figure.service_id, figure.indicator_id)
        if period_of(other) == period_of(figure) and not other.language and other.country in ("", "EU")
    ]
    by_dimension = {other.dimension: other for other in totals}
    return by_dimension.get(figure.dimension, by_dimension.get(""))


def counterpart_of(figure: Figure, indicator: str, facts: Facts) -> Figure | None:
    """Return the figure of another indicator for the same country, language and period, in the same unit."""
    others = [
        other
        for other in facts.figures_of(figure.service_id, indicator)
        if period_of(other) == period_of(figure)
        and (other.country, other.language, other.unit) == (figure.country, figure.language, figure.unit)
    ]
    by_dimension = {other.dimension: other for other in others}
    return by_dimension.get(figure.dimension, by_dimension.get(""))


def period_of(figure: Figure) -> Period:
    """Return a figure's period."""
    return Period(figure.period_start, figure.period_end)


def _is_about(figure: Figure, needs: Needs) -> bool:
    if needs.country is None and needs.language is None:
        return figure.country in ("", "EU") and not figure.language
    return needs.country in (None, figure.country) and needs.language in (None, figure.language)


def _is_in_part(figure: Figure, needs: Needs) -> bool:
    if needs.dimension is not None:
        return figure.dimension == needs.dimension
    spans_parts = needs.part is not None and card_of(figure.indicator_id).part is None
    return not spans_parts or figure.dimension.split("/")[0] == needs.part
