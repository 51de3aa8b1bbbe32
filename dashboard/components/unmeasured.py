"""A goal on which nothing was measured: what the norm asks, where the answer belongs, and the questions it gives."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.measures import reported_in
from dashboard.visit import Visit
from norms import Commitment, Expectation, Goal, Measure

ANSWERED = 2  # the rung from which something was read about a service


def is_unmeasured(rungs: list[int | None]) -> bool:
    """Whether no service stands higher than its signature or duty."""
    return all(rung is None or rung < ANSWERED for rung in rungs)


def asked(goal: Goal, visit: Visit) -> list[Component]:
    """Return why there is no finding, and what the commitments that serve a goal ask."""
    _ = visit.say
    why = _(
        "There is no finding because nothing was measured: what was read says nothing about this goal. That is not the "
        "same as in order."
    )
    link = html.A(_("Which sources were read"), href="/sources")
    listed = [part for one in _serving(goal, visit) for part in _commitment(one, visit)]
    return [html.P([why, " ", link], className="intro prose"), html.H3(_("What the norm asks")), *listed]


def questions_of_the_norm(goal: Goal, visit: Visit) -> list[Component]:
    """Return the questions that the norm has ready for a goal, without those that need a figure to be asked."""
    _ = visit.say
    found: dict[str, Expectation] = {}
    for commitment in _serving(goal, visit):
        for measure in commitment.measures:
            for expectation in measure.expectations:
                found.setdefault(expectation.question.in_language(visit.language), expectation)
    ready = [(words, one) for words, one in found.items() if "{" not in words and one.rule != "subscribed"]
    if not ready:
        return [empty(_("Without findings there is nothing to ask."))]
    items = [html.Li(html.Span([words, _origin(one, visit)])) for words, one in ready]
    told = _("These questions come from the norm, not from a finding; they fit each service that is asked.")
    return [html.P(told, className="cap"), html.Ol(items, className="qs")]


def _serving(goal: Goal, visit: Visit) -> list[Commitment]:
    return [commitment for commitment in visit.norm.commitments if commitment.goal == goal.id]


def _commitment(commitment: Commitment, visit: Visit) -> list[Component]:
    short = visit.norm.instrument(commitment.instrument).short.in_language(visit.language)
    number = commitment.id.removeprefix(f"{commitment.instrument}-")
    title = f"{short[:1].upper()}{short[1:]} {number}: {commitment.title.in_language(visit.language)}"
    link = html.P(html.A(title, href=f"/commitments/{commitment.id}"))
    return [link, html.Ul([_measure(measure, visit) for measure in commitment.measures], className="plain")]


def _measure(measure: Measure, visit: Visit) -> html.Li:
    about = [reported_in(measure.reports, visit)]
    about += [text.in_language(visit.language) for text in (measure.leaves_open, measure.not_assessable) if text]
    title = html.A(measure.title.in_language(visit.language), href=f"/measures/{measure.id}")
    return html.Li([title, *(html.P(words, className="cap") for words in about if words)])


def _origin(expectation: Expectation, visit: Visit) -> html.Span:
    _ = visit.say
    measure = expectation.id.partition("/")[0]
    return html.Span([_("Norm: "), html.A(measure, href=f"/measures/{measure}")], className="cap")
