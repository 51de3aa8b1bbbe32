"""Answers in words beside each other, each with what is known of it: a filler, or text that returns from before."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import empty
from dashboard.components.icons import icon
from dashboard.visit import Visit
from language import format_period, format_share
from warehouse.readers import Row

SHORT = 320


def answer_list(rows: Sequence[Row], visit: Visit) -> Component:
    """Return the rows of `measure_answers.sql`; a long text is folded, and stays the platform's own text."""
    _ = visit.say
    if not rows:
        return empty(_("No answer in words on this measure was read."))
    return html.Ul([_answer(row, visit) for row in rows], className="answers")


def _answer(row: Row, visit: Visit) -> html.Li:
    _ = visit.say
    name = html.A(visit.service_name(row["service_id"]), href=f"/services/{row['service_id']}")
    period = format_period(row["period_start"], row["period_end"], visit.language)
    head: list[str | Component] = [html.B([name, f", {row['element']}"]), html.Span(period, className="cap")]
    return html.Li([html.P(head), *_marks(row, visit), _text(str(row["text"]), visit), _source(row, visit)])


def _marks(row: Row, visit: Visit) -> list[Component]:
    _ = visit.say
    if row["is_placeholder"]:
        return [html.P([icon("not_reported"), _("a filler, no answer")], className="st warn")]
    if not row["groups_count"]:
        return []
    share = format_share(row["reused_count"] / row["groups_count"], visit.language)
    told = _("{share} of the word groups stood in the previous report already; an indication").format(share=share)
    return [html.P([icon("persists"), told], className="st mute")]


def _text(text: str, visit: Visit) -> Component:
    _ = visit.say
    if len(text) <= SHORT:
        return html.Blockquote(text)
    start = text[:SHORT].rsplit(" ", 1)[0]
    return html.Details([html.Summary(f"{start} …"), html.Blockquote(text)], className="more-text")


def _source(row: Row, visit: Visit) -> html.P:
    _ = visit.say
    told = _("Source: {file}, {place}").format(file=row["file_name"] or "", place=row["locator"])
    return html.P(told, className="cap")
