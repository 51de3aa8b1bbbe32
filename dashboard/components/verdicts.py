"""The judgement beside a finding: three axes, the rung, and how sure one may be; and how it went before."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.attributes import aria
from dashboard.components.words import rung_tag, status_tag
from dashboard.visit import Visit
from language import format_period, format_value, word
from language.vocabulary import AXIS
from metrics import reason
from receipts import Receipt
from warehouse.readers import Row


def axes(receipt: Receipt, visit: Visit) -> html.Dl:
    """Return what was judged on each axis of the measure, the rung that it reached, and the confidence."""
    _ = visit.say
    found = visit.published.rows("measure_assessments", service_id=receipt.service.id, measure_id=receipt.measure_id)
    judged = {row["axis"]: row for row in found}
    rows: list[tuple[str, list[Component]]] = [
        (word("axis", axis, visit.language), _axis(axis, judged.get(axis), receipt, visit)) for axis in AXIS
    ]
    rows += [(_("Evidence ladder"), _rung(receipt, visit)), (_("Confidence"), _confidence(receipt, visit))]
    items = [html.Div([html.Dt(term), html.Dd(said)]) for term, said in rows]
    return html.Dl(items, className="axes", **aria(label=_("Judgement on three axes")))


def history_list(rows: Sequence[Row], visit: Visit) -> html.Ol:
    """Return the rows of `assessment_history.sql` as periods with status, figure and reason."""
    return html.Ol([_period(row, visit) for row in rows], className="hist")


def _axis(axis: str, judged: Row | None, receipt: Receipt, visit: Visit) -> list[Component]:
    _ = visit.say
    if axis == receipt.axis:
        held = _held(receipt.value_low, receipt.value_high, receipt.expected, receipt.unit, visit)
        return [status_tag(receipt.status, visit.language), html.Span(held, className="cap")]
    if judged is None:
        return [html.Span(_("not assessed for this measure"), className="miss")]
    held = _held(judged["value_low"], judged["value_high"], judged["expected"], judged["unit"], visit)
    return [status_tag(judged["status"], visit.language), html.Span(held, className="cap")]


def _held(low: float | None, high: float | None, expected: float | None, unit: str, visit: Visit) -> str:
    _ = visit.say
    value = format_value(low, high, unit, visit.language)
    threshold = format_value(expected, expected, unit, visit.language)
    if not value or not threshold:
        return value
    return _("{value} against a threshold of {threshold}").format(value=value, threshold=threshold)


def _rung(receipt: Receipt, visit: Visit) -> list[Component]:
    _ = visit.say
    rungs = visit.published.rows("measure_rungs", service_id=receipt.service.id, commitment_id=receipt.commitment_id)
    found = next((row for row in rungs if row["measure_id"] == receipt.measure_id), None)
    if found is None:
        return [html.Span(_("not assessed for this measure"), className="miss")]
    if found["rung"] is None:
        return [status_tag(found["status"], visit.language)]
    return [rung_tag(found["rung"], visit.language)]


def _confidence(receipt: Receipt, visit: Visit) -> list[Component]:
    level = html.Span(word("confidence", receipt.confidence, visit.language))
    return [level, *(html.Span(reason(code, visit.language), className="cap") for code in receipt.confidence_reasons)]


def _period(row: Row, visit: Visit) -> html.Li:
    value = format_value(row["value_low"], row["value_high"], row["unit"], visit.language)
    why = [] if value else [reason(code, visit.language) for code in row["confidence_reasons"][:1]]
    told = " ".join(filter(None, (value, *why)))
    period = format_period(row["period_start"], row["period_end"], visit.language)
    said = html.Span([status_tag(row["status"], visit.language), " ", told])
    return html.Li([html.Span(period, className="p"), said])
