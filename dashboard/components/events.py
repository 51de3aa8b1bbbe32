"""Dated public facts as a list."""

from collections.abc import Sequence

from dash.development.base_component import Component

from dashboard import elements as html
from dashboard.components.blocks import outward
from dashboard.visit import Visit
from language import format_day, format_quantity, word
from warehouse.readers import Row


def event_list(events: Sequence[Row], visit: Visit, *, with_service: bool) -> html.Ul:
    """Return events, each with its day, kind and source."""
    return html.Ul([_item(event, visit, with_service=with_service) for event in events], className="news")


def event_words(event: Row, visit: Visit, *, with_service: bool) -> list[str | Component]:
    """Return what happened, with a link to its source; the service first where the list is about several."""
    words: list[str | Component] = []
    if with_service:
        words += [html.A(visit.service_name(event["service_id"]), href=f"/services/{event['service_id']}"), ": "]
    return [*words, outward(event[f"title_{visit.language}"], event["source_url"])]


def _item(event: Row, visit: Visit, *, with_service: bool) -> html.Li:
    day = event["event_date"]
    amount = format_quantity(event["value_low"], event["value_high"], event["unit"] or "", visit.language)
    authority = word("authority", event["authority"], visit.language) if event["authority"] else ""
    below = [word("event", event["kind"], visit.language), event["legal_ref"], authority, amount]
    what = event_words(event, visit, with_service=with_service)
    text = html.Span([*what, html.Span(" · ".join(filter(None, below)), className="cap")])
    return html.Li([html.Time(format_day(day, visit.language), dateTime=day.isoformat()), text])
