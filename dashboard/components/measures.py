"""The measures of a commitment in our own words: what is reported, what is expected, and why some are not assessed."""

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.naming import indicator_unit
from dashboard.visit import Visit
from language import format_change, format_number, format_quantity, format_share, word
from norms import Commitment, Expectation, Measure, Reports, Threshold


def measures(commitment: Commitment, visit: Visit) -> Component:
    """Return the measures as a list; a commitment without measures says why nothing is judged."""
    if commitment.not_assessable:
        return html.P(commitment.not_assessable.in_language(visit.language), className="intro prose")
    return html.Ol([_measure(measure, visit) for measure in commitment.measures], className="measures")


def _measure(measure: Measure, visit: Visit) -> html.Li:
    title = html.A(measure.title.in_language(visit.language), href=f"/measures/{measure.id}")
    heading = html.H3([html.Span(_number(measure.id), className="num"), title])
    return html.Li([heading, *measure_facts(measure, visit)], id=measure.id)


def measure_facts(measure: Measure, visit: Visit) -> list[Component]:
    """Return where a measure is reported, what is expected of it, and what is not assessed."""
    _ = visit.say
    content: list[Component] = []
    if measure.confidence != "high":
        content.append(html.P(_("wording to be verified"), className="cap"))
    reported = reported_in(measure.reports, visit)
    if reported:
        content.append(html.P(reported, className="cap"))
    if measure.expectations:
        content.append(
            html.Ul([_expectation(expectation, visit) for expectation in measure.expectations], className="expected")
        )
    if measure.not_assessable:
        content.append(
            html.P([html.B(_("Not assessed: ")), measure.not_assessable.in_language(visit.language)], className="cap")
        )
    if measure.leaves_open:
        content.append(
            html.P([html.B(_("Left open: ")), measure.leaves_open.in_language(visit.language)], className="cap")
        )
    return content


def _number(measure_id: str) -> str:
    return measure_id.split("-", 1)[1]


def reported_in(reports: Reports, visit: Visit) -> str:
    """Return where a measure is reported: 'Reported in: QRE 15.1.1'; '' where the norm names no place."""
    _ = visit.say
    said = [f"QRE {name}" for name in reports.qre] + [f"SLI {name}" for name in reports.sli]
    said += [_("part {number} of the template").format(number=part) for part in reports.part]
    return _("Reported in: {where}").format(where=", ".join(said)) if said else ""


def _expectation(expectation: Expectation, visit: Visit) -> html.Li:
    _ = visit.say
    axis = word("axis", expectation.axis, visit.language)
    severity = word("severity", expectation.severity, visit.language)
    told = _("{axis}; severity: {severity}").format(axis=axis, severity=severity)
    lines: list[str | Component] = [html.Span(told, className="line"), html.Code(expectation.id, className="line")]
    if expectation.threshold:
        lines.append(html.Span(_threshold(expectation, expectation.threshold, visit), className="line"))
    return html.Li(lines)


def _threshold(expectation: Expectation, threshold: Threshold, visit: Visit) -> str:
    _ = visit.say
    bound = _("at least {value}") if threshold.direction == "min" else _("at most {value}")
    value = _amount(expectation, threshold, visit)
    source = word("threshold_source", threshold.source.kind, visit.language)
    ref = threshold.source.ref.in_language(visit.language)
    words = _("threshold: {bound}; it comes from {source} ({ref})")
    return words.format(bound=bound.format(value=value), source=source, ref=ref)


def _amount(expectation: Expectation, threshold: Threshold, visit: Visit) -> str:
    _ = visit.say
    value, language = threshold.value, visit.language
    if threshold.relative_to == "previous":
        return _("{change} compared with the period before").format(change=format_change(value, language))
    if threshold.relative_to == "own_total":
        return _("{share} of the service's own total").format(share=format_share(value, language))
    if threshold.relative_to == "peers":
        return _("{ratio} times the median of other services").format(ratio=format_number(value, language))
    return format_quantity(value, value, indicator_unit(expectation.needs.indicator), language)
